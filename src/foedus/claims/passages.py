"""From a report to parsed passages: names masked for the parser, trees, mentions and dates."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from foedus.actors import Gazetteer, cast_report, load_gazetteer, segment_names
from foedus.claims.attribution.lexicon import lexicon
from foedus.claims.repair import mended
from foedus.claims.scene import Passage
from foedus.claims.tense import Tense, tense_of
from foedus.dates import find_dates
from foedus.dates.value import DateValue
from foedus.language.parse import Name, NameShape, Parse, Pipeline
from foedus.reports import Part, Report, Segment, SegmentType, dateline

BULLET = re.compile(r"[\s]*(?:[-–—•*·▪]|\d{1,2}[.)])\s+")
# "White House: Iran to send drones": the words before a headline's colon are a sentence of their own.
LABEL = re.compile(r"[^:.!?]{2,40}:\s+(?=\S)")


WEAPON = re.compile(r"(?<![\w-])(?:F/)?[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}\d?s?(?![\w-])")


def parse_segments(report: Report, pipeline: Pipeline) -> list[tuple[Segment, Parse]]:
    """The segments from which claims are read, each with its trees; a dateline, bullet or label stands apart from
    what follows it."""
    names = segment_names(report, load_gazetteer(pipeline.language))
    line = dateline(report)
    saying = frozenset(lexicon(pipeline.language).words("verb"))
    found = []
    for segment, row in zip(report.segments, names, strict=True):
        if segment.type.coded:
            text = report.words(segment)
            cut = line.end - segment.start if line is not None and _opens(segment, line.start) else _lead(text, segment)
            tree = _parse(pipeline, text, segment.start, [*row, *_weapons(text)], cut)
            found.append((segment, mended(tree, saying)))
    return found


def _weapons(text: str) -> list[Name]:
    """Names of weapons that parsers would cut at the hyphen, so that each is one token: F-16, MiG-29s, F/A-18."""
    return [Name(match.start(), match.end(), NameShape.ORGANISATION) for match in WEAPON.finditer(text)]


def _opens(segment: Segment, start: int) -> bool:
    """Whether a dateline stands in the segment; offsets of title and text count apart."""
    return segment.part is Part.TEXT and segment.start <= start < segment.end


def _lead(text: str, segment: Segment) -> int:
    match = LABEL.match(text) if segment.type is SegmentType.HEADLINE else BULLET.match(text)
    return match.end() if match else 0


def _parse(pipeline: Pipeline, text: str, offset: int, names: Sequence[Name], cut: int) -> Parse:
    if not 0 < cut < len(text) or any(name.start < cut < name.end for name in names):
        return pipeline.parse(text, offset, names)
    before = pipeline.parse(text[:cut], offset, [n for n in names if n.end <= cut])
    rest = [Name(n.start - cut, n.end - cut, NameShape(n.shape)) for n in names if n.start >= cut]
    return before.followed_by(pipeline.parse(text[cut:], offset + cut, rest))


def read_passages(
    report: Report, parsed: Sequence[tuple[Segment, Parse]], gazetteer: Gazetteer, language: str
) -> list[Passage]:
    """The parsed segments with who is spoken of and which days are named."""
    cast = cast_report(report, parsed, gazetteer)
    dates = _dates(report, parsed, language)
    return [
        Passage(
            index,
            segment,
            parse,
            mentions,
            tuple(v for v in dates[segment.part] if segment.start <= v.start and v.end <= segment.end),
        )
        for index, ((segment, parse), mentions) in enumerate(zip(parsed, cast.mentions, strict=True))
    ]


def _dates(report: Report, parsed: Sequence[tuple[Segment, Parse]], language: str) -> dict[Part, list[DateValue]]:
    """The dates of text and title, each read as a whole so that "the same day" reaches the paragraph before."""
    tense = {
        part: _Tense([parse for segment, parse in parsed if segment.part is part]).ahead
        for part in (Part.TEXT, Part.TITLE)
    }
    return {
        Part.TEXT: find_dates(report.text, report.published, language, 0, tense[Part.TEXT]),
        Part.TITLE: find_dates(report.title, report.published, language, 0, tense[Part.TITLE]) if report.title else [],
    }


class _Tense:
    """Whether the clause at an offset looks ahead, read off the trees."""

    def __init__(self, parses: Sequence[Parse]) -> None:
        self._parses = [parse for parse in parses if parse.tokens]
        self._starts = [[token.start for token in parse.tokens] for parse in self._parses]

    def ahead(self, offset: int) -> bool | None:
        """True for a future clause, False for one in the past, None where the tree doesn't tell."""
        for parse, starts in zip(self._parses, self._starts, strict=True):
            if starts[0] <= offset <= parse.tokens[-1].end:
                index = max(bisect_right(starts, offset) - 1, 0)
                verb = next((i for i in (index, *parse.path_up(index)) if parse.tokens[i].upos == "VERB"), None)
                return None if verb is None else AHEAD.get(tense_of(parse, verb))
        return None


AHEAD = {
    Tense.FUTURE: True,
    Tense.DONE: False,
    Tense.PERFECT: False,
}
