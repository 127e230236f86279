"""From a report to parsed passages: names masked for the parser, trees, mentions and dates."""

from collections.abc import Sequence

from foedus.actors import Gazetteer, cast_report
from foedus.claims.scene import Passage
from foedus.dates import find_dates
from foedus.language.parse import Parse
from foedus.reports import Report, Segment


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
