"""Words of others as they may leave the house: a report may hold codes that a terminal obeys."""

import json
import re
from typing import Any

# Control codes but for the tab and the line's end; marks that turn a line's direction; line and paragraph separators;
# halves of a character, which no encoding can write.
HOSTILE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def json_text(record: Any, indent: int | None = None) -> str:
    """A record as JSON in its own script; hostile codes are escaped, so that the value stays and no terminal obeys.

    >>> json_text({"label": "ступень \\x9b"})
    '{"label": "ступень \\\\u009b"}'
    """
    return HOSTILE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(record, ensure_ascii=False, indent=indent))
