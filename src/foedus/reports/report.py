"""A report as it came in: bytes hashed, text untouched, in typed segments."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SegmentType(StrEnum):
    """What a stretch of the text is, and so whose words it holds."""

    HEADLINE = "headline"
    LEAD_IN = "lead_in"  # standfirst, or the poster's own words before another outlet's text
    CAPTION = "caption"
    BODY = "body"
    QUOTED = "quoted"  # a block taken over from another outlet
    COMMENT = "comment"
    LINKS = "links"  # link lists, "continue reading", cookie and subscription notices

    @property
    def coded(self) -> bool:
        """Whether claims are read from it at all: readers' comments and link lists give none."""
        return self not in {SegmentType.COMMENT, SegmentType.LINKS}

    @property
    def claims_as_headline(self) -> bool:
        """Whether a claim that only this says is marked `headline` (codebook, section 5)."""
        return self in {SegmentType.HEADLINE, SegmentType.LEAD_IN, SegmentType.CAPTION}


class Part(StrEnum):
    """Which of a report's two texts offsets point into."""

    TEXT = "text"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the report, usually a paragraph; `start` and `end` are code points into `part`.

    `outlet` names the other outlet whose words these are (quoted blocks, and headlines inside them),
    as the report names it; None for the report's own outlet. `translated` says that the report calls it a translation.
    Segments are in order, don't overlap, and leave out only white space; so every word belongs to one.
    """

    type: SegmentType
    start: int
    end: int
    part: Part = Part.TEXT
    outlet: str | None = None
    translated: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. `text` is exactly as it came in (JSONL, plain text) or as extracted (HTML).

    `id` is the one that came in, else `r-` and the first 16 hex digits of `sha256`, the hash of the raw bytes.
    `title` is "" where the text holds its own headline; then a HEADLINE segment of part TEXT marks it.
    `language` is ISO 639-1 or None where unknown. `published` is None where unknown: then relative dates stay
    unresolved.
    """

    id: str
    sha256: str
    text: str
    title: str
    segments: tuple[Segment, ...]
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None

    def words(self, segment: Segment) -> str:
        """The segment's text, verbatim."""
        return (self.title if segment.part is Part.TITLE else self.text)[segment.start : segment.end]
