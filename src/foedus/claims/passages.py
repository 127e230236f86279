"""From a report to parsed passages: names masked for the parser, trees, mentions and dates."""

import re
from collections.abc import Sequence

from foedus.actors import Gazetteer, cast_report, load_gazetteer, segment_names
from foedus.claims.scene import Passage
from foedus.dates import find_dates
from foedus.language.parse import Name, NameShape, Parse, Pipeline
from foedus.reports import Report, Segment, SegmentType, dateline

BULLET = re.compile(r"[\s]*(?:[-–—•*·▪]|\d{1,2}[.)])\s+")
# "White House: Iran to send drones": the words before a headline's colon are a sentence of their own.
LABEL = re.compile(r"[^:.!?]{2,40}:\s+(?=\S)")


def parse_segments(report: Report, pipeline: Pipeline) -> list[tuple[Segment, Parse]]:
    """The segments from which claims are read, each with its trees; a dateline, bullet or label stands apart from what follows it."""
    names = segment_names(report, load_gazetteer(pipeline.language))
    line = dateline(report)
    found = []
    for segment, row in zip(report.segments, names, strict=True):
        if segment.type.coded:
            text = report.words(segment)
            cut = line.end - segment.start if line is not None and segment.start <= line.start < segment.end else _lead(text, segment)
            found.append((segment, _parse(pipeline, text, segment.start, row, cut)))
    return found


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
    return [
        Passage(
            index,
            segment,
            parse,
            mentions,
            tuple(find_dates(report.words(segment), report.published, language, segment.start)),
        )
        for index, ((segment, parse), mentions) in enumerate(zip(parsed, cast.mentions, strict=True))
    ]
