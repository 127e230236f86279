"""The dateline of a report: where and when it was filed, and the agency whose it is."""

import re
from dataclasses import dataclass

from foedus.reports.marks import Mark, marks_for
from foedus.reports.report import Part, Report, SegmentType

# "PORT-AU-PRINCE, Haiti, Sept. 24, 2024 (Sample News Agency) -- " has 62 signs.
DATELINE_MAX = 120
PLACE_WORDS = 6
COLON_WORDS = 3

_BREAK = re.compile(r"\s?[.,]?\s?(?:(?<=\s)[-–—|]{1,3}|(?<=[.,)])[-–—]{1,2}|[–—])\s|:\s|(?<=[)/])\s(?=[^\W\d_a-z\"“])")
_AGENCY = re.compile(r"\(([^()]{2,60})\)\s*$|/([^/\s][^/]{1,40})/\s*$")
_DATE = re.compile(
    r"(?:^|[,\s])\s*((?:[^\W\d_]{3,9}\.?\s)?\d{1,2}(?:st|nd|rd|th|\.|º)?(?:[\s,]{1,2}(?:de\s)?[^\W\d_]{3,10}\.?)?(?:,?\s(?:de\s)?\d{4})?)[\s,]*$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Words of the dateline and where they stand in the report's text."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline from `start` up to `end`, where the first sentence begins; each part None where it isn't there."""

    start: int
    end: int
    place: Named | None
    date: Named | None
    agency: Named | None


def dateline(report: Report) -> Dateline | None:
    """The dateline at the beginning of the report's own first paragraph of body or quoted text, if there is one.

    `MINSK, June 30 (Sample Wire) – The ministers met.` has the place `MINSK`, the date `June 30` and the agency
    `Sample Wire`. The words stay in the segment; the first sentence begins at `end`.
    """
    first = next((s for s in report.segments if s.type in {SegmentType.BODY, SegmentType.QUOTED}), None)
    if first is None or first.part is not Part.TEXT:
        return None
    return _dateline(report.text, first.start, min(first.end, first.start + DATELINE_MAX), report.language)


def _dateline(text: str, start: int, end: int, language: str | None) -> Dateline | None:
    """The dateline that ends at the first break in the stretch, if what stands before it is one."""
    stop = _BREAK.search(text, start, end)
    if stop is None or text[stop.end() : stop.end() + 1].islower():
        return None
    head = text[start : stop.start()]
    agency, rest = _agency(head, start)
    date, rest = _date(rest, start)
    if agency is not None and agency.words[0].isdigit():
        agency, date = None, agency
    if agency is not None and not agency.words[0].isupper():
        return None
    place = _named(rest.rstrip(" ,"), 0, start)
    colon = text[stop.start()] == ":"
    if place is None:
        return Dateline(start, stop.end(), None, date, agency) if agency and not colon else None
    if not _is_place(place.words, colon, date is not None or agency is not None, language):
        return None
    return Dateline(start, stop.end(), place, date, agency)


def _agency(head: str, start: int) -> tuple[Named | None, str]:
    """The agency in brackets or between slashes at the end, and what stands before it."""
    match = _AGENCY.search(head)
    if match is None:
        return None, head
    group = 1 if match[1] else 2
    return _named(match[group], match.start(group), start), head[: match.start()]


def _date(head: str, start: int) -> tuple[Named | None, str]:
    """The day at the end, and what stands before it."""
    match = _DATE.search(head)
    if match is None:
        return None, head
    return _named(match[1], match.start(1), start), head[: match.start()]


def _named(words: str, at: int, start: int) -> Named | None:
    """The words with their offsets, or None where there are none."""
    bare = words.strip()
    begin = start + at + len(words) - len(words.lstrip())
    return Named(bare, begin, begin + len(bare)) if bare else None


def _is_place(words: str, colon: bool, dated: bool, language: str | None) -> bool:
    """Whether the words can be a place: capitals, or capitalised words where a date or an agency follows."""
    names = words.split()
    first = re.split(r"[,/]", words)[0]
    if len(names) > PLACE_WORDS or any(sign.isdigit() or sign in '"“”()?!;' for sign in words):
        return False
    if len(first) < 2 or marks_for(language).is_label(Mark.NO_PLACE, words):
        return False
    if first.isupper():
        return not colon or (len(names) <= COLON_WORDS and "." not in words)
    return dated and not colon and all(name[0].isupper() or len(name) <= 3 for name in names)
