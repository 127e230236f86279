"""Builders for spans from one date to another; their groups are those of `calendar_rules`."""

from dataclasses import dataclass
from datetime import date

from foedus.dates import interval
from foedus.dates.grammar import Found, Match
from foedus.dates.interval import Days
from foedus.dates.nearest import nearest_day, nearest_month, nearest_weekday
from foedus.dates.surroundings import Year, counts_something, in_dateline, year_in_words
from foedus.dates.tense import Direction
from foedus.dates.value import Precision


@dataclass(frozen=True)
class Bound:
    """One end of a range as far as it is named."""

    year: int | None
    month: int
    day: int | None

    def days(self, year: int) -> Days:
        """Its days in a year."""
        if self.day is None:
            return interval.month_of(year, self.month)
        return interval.day_of(date(year, self.month, self.day))


def span(match: Match) -> Found | None:
    """From one day or month to another; each may lend the other its month or year (3-5 July 2023)."""
    month1, month2 = match.number("month1"), match.number("month2")
    years = year_in_words(match, "1"), year_in_words(match, "2")
    days = match.number("dom1"), match.number("dom2")
    months = month1 or month2, month2 or month1
    if months[0] is None or months[1] is None or not _links(match, close=_close(days, months)):
        return None
    if days[1] is not None and years[1] == Year() and counts_something(match):
        return None
    if month2 is None and in_dateline(match) and match.value("link") != "to":
        return None
    precision = Precision.DAYS if days[1] is not None else Precision.MONTH
    low, high = Bound(years[0].number, months[0], days[0]), Bound(years[1].number, months[1], days[1])
    if (years[0].lost or years[1].lost) or (low.year is None and high.year is None and match.context.published is None):
        return match.context.unanchored("range", precision)
    found = _between(match, low, high)
    named = low.year is not None or high.year is not None
    return found and Found(found, precision, "range", anchor=None if named else "published", plain=False)


def _close(days: tuple[int | None, int | None], months: tuple[int | None, int | None]) -> bool:
    """Whether "3 and 4 July" or "May or June" name neighbours, so that one interval says what both say."""
    if days[0] is not None and days[1] is not None:
        return months[0] == months[1] and days[1] - days[0] == 1
    return months[0] is not None and months[1] is not None and (months[1] - months[0]) % 12 == 1


def _links(match: Match, close: bool) -> bool:
    link = match.token("link")
    if link is None or link.tag not in {"and", "or"}:
        return not _moved(match)
    between = match.tag(-1) == "between" or (match.tag(-2) == "between" and match.tag(-1) == "the")
    return close or (link.tag == "and" and between)


def _moved(match: Match) -> bool:
    """Whether a verb of moving makes "from A to B" two dates: postponed from May to July."""
    link = match.token("link")
    from_to = match.tag(-1) == "from" and link is not None and link.tag == "to"
    return from_to and match.context.tense.moved(match.first)


def _between(match: Match, low: Bound, high: Bound) -> Days | None:
    published = match.context.published
    later = (high.month, high.day or 31) >= (low.month, low.day or 1)
    if high.year is not None:
        first = low.days(low.year if low.year is not None else high.year - (not later)).first
        last = high.days(high.year).last
    else:
        start = low.year
        if start is None and published is not None:
            start = _year_near(low, published, match.direction)
        if start is None:
            return None
        first, last = low.days(start).first, high.days(start + (not later)).last
    return Days(first, last) if first <= last else None


def _year_near(low: Bound, published: date, direction: Direction) -> int:
    if low.day is None:
        return nearest_month(low.month, published, direction)
    meant = nearest_day(low.month, low.day, published, direction)
    if meant is None:
        raise ValueError("no such day")
    return meant.year


def year_span(match: Match) -> Found | None:
    """From one year to another, the second perhaps of two digits: 2019-21, between 2005 and 2010."""
    low, high, short = match.number("year1"), match.number("year2"), match.token("short2")
    if low is not None and short is not None:
        high = low // 100 * 100 + int(short.text) if len(short.text) == 2 else None
    if low is None or high is None or high <= low or counts_something(match) or not _links(match, close=False):
        return None
    if match.form(-1) in match.context.tense.lexicon.traps["before-number"] or match.tag(-1) == "figure":
        return None
    return Found(Days(date(low, 1, 1), date(high, 12, 31)), Precision.YEARS, "year-range", plain=False)


def weekday_span(match: Match) -> Found | None:
    """From one weekday to another: Monday to Wednesday."""
    low, high, published = match.number("weekday1"), match.number("weekday2"), match.context.published
    if low is None or high is None or not _links(match, close=(high - low) % 7 == 1):
        return None
    if published is None:
        return match.context.unanchored("weekday-range", Precision.DAYS)
    first = nearest_weekday(low, published, match.direction)
    last = first.fromordinal(first.toordinal() + (high - low) % 7)
    return Found(Days(first, last), Precision.DAYS, "weekday-range", anchor="published", plain=False)
