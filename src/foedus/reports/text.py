"""A plain text becomes a report."""

import hashlib
from collections.abc import Mapping

from foedus.reports.metadata import Metadata
from foedus.reports.piece import Hint
from foedus.reports.report import Report
from foedus.reports.segment import segments

ID_DIGITS = 16


def read_text(  # noqa: PLR0913 - what may come with a text, each by its name
    text: str,
    meta: Metadata,
    *,
    raw: bytes | None = None,
    id: str | None = None,
    title: str = "",
    hints: Mapping[int, Hint] | None = None,
) -> Report:
    """The text as a report, untouched, in segments; what is said of it comes from the metadata.

    >>> read_text("Ministers met in Sampletown on Monday.", Metadata(outlet="Sample Herald")).segments[0].type.value
    'body'

    `raw` are the bytes to hash, the text in UTF-8 where none are given; `id` is the one that came in, if any;
    `title` is a headline that came apart from the text; `hints` tell what mark-up says of the paragraphs that begin at
    these offsets. Any text will do; `read_source` refuses what is no report.
    """
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass") if raw is None else raw).hexdigest()
    return Report(
        id=id or report_id(sha256),
        sha256=sha256,
        text=text,
        title=title,
        segments=segments(text, title, meta.language, meta.outlet, hints),
        outlet=meta.outlet,
        url=meta.url,
        published=meta.published,
        language=meta.language,
    )


def report_id(sha256: str) -> str:
    """The id of a report that came without one: `r-` and the first 16 digits of its hash."""
    return f"r-{sha256[:ID_DIGITS]}"
