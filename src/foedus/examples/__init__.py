"""Sample reports in our own words on facts of the public record, shipped so that an installed foedus can show itself.

`SOURCES.md` says where the facts of each can be found, `gold.jsonl` which claims a careful reader takes from each.
"""

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """The folder that holds the sample reports, as JSON Lines, plain text and HTML.

    >>> sorted({path.suffix for path in folder().iterdir()})
    ['.html', '.jsonl', '.txt']
    """
    return Path(str(files("foedus.examples") / "reports"))


def gold() -> Path:
    """The file of gold claims, a report a line: `{"id", "claims"}`, in the format that `foedus measure` reads."""
    return Path(str(files("foedus.examples") / "gold.jsonl"))
