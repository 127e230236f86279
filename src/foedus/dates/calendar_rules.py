"""Builders for expressions that name days and months of the calendar.

They read the groups of a pattern, not its words, so that every language's rules can share them. Groups carry a
suffix where a pattern names two dates: `dom1`, `month1`, `year1` before the link, `dom2`, `month2`, `year2` after it;
`yref` and `yunit` hold a year in words (last year, that year).
"""

from datetime import date

from foedus.dates import interval
from foedus.dates.grammar import Found, Match
from foedus.dates.nearest import nearest_day, nearest_month
from foedus.dates.surroundings import (
    BOUNDARY,
    LEADING,
    Year,
    counts_something,
    in_dateline,
    list_year,
    part,
    year_in_words,
)
from foedus.dates.tense import Direction
from foedus.dates.value import Precision

CENTURY_TURN = 50  # two-digit years below it are of this century
MONTH_CONTEXT = LEADING | {"article", "det", "part", "ref", "the", "dash"}


def numeric(match: Match) -> Found:
    """A date in figures. Day and month of 7/1/2023 can't be told apart: it stays unresolved."""
    form = match.context.tokens.form(match.first)
    separator = next(mark for mark in "-/." if mark in form)
    parts = [int(part) for part in form.split(separator)]
    if len(form.split(separator)[0]) == 4:
        year, month, day = parts
        rule = "iso-day"
    else:
        day, month, year = parts
        rule = "numeric-day"
        if separator == "/" and day <= 12 and month != day:
            if month <= 12:
                return Found(None, Precision.DAY, "numeric-ambiguous")
            day, month = month, day
    if year < 100:
        year += 2000 if year < CENTURY_TURN else 1900
    return Found(interval.day_of(date(year, month, day)), Precision.DAY, rule)


def day(match: Match) -> Found | None:
    """A day of a month, with its year or without."""
    context, year = match.context, year_in_words(match)
    month, number = match.number("month"), match.number("dom")
    if month is None or number is None or (year == Year() and counts_something(match)):
        return None
    dateline = in_dateline(match) and match.tag(1) in BOUNDARY
    rule = "dateline" if dateline else "day-month-year" if year.number else "day-month"
    if year.number is not None:
        found = interval.day_of(date(year.number, month, number))
        return Found(found, Precision.DAY, rule, anchor=year.anchor)
    if not dateline and (listed := list_year(match)) is not None:
        return Found(interval.day_of(date(listed, month, number)), Precision.DAY, "day-month-list")
    if year.lost or context.published is None:
        return context.unanchored(rule, Precision.DAY)
    ref = match.number("ref")
    if ref == 0:
        return Found(
            interval.day_of(date(context.published.year, month, number)), Precision.DAY, rule, anchor="published"
        )
    told = None if ref is None else Direction.PAST if ref < 0 else Direction.FUTURE
    direction = Direction.PAST if dateline else told or match.direction
    meant = nearest_day(month, number, context.published, direction, match.number("weekday"))
    return None if meant is None else Found(interval.day_of(meant), Precision.DAY, rule, anchor="published")


def stands_alone(match: Match) -> bool:
    """Whether a bare month is one: March, April, May, June and August are words and names too, so is Jan."""
    token = match.token("month")
    if token is None or " " not in token.value:
        return token is not None
    if match.tag(1) == "unit" and match.form(1).istitle():
        return False  # May Day
    if match.tag(-1) in {"the", "article", "det"} and match.tag(1) in {"of", "on", "to", "stop", "comma"}:
        return False  # the March on Rome
    return match.tag(-1) in MONTH_CONTEXT


def month(match: Match) -> Found | None:
    """A month or its early, middle or late part; the year is the nearest on the side that the tense tells."""
    context, year, number = match.context, year_in_words(match), match.number("month")
    whole = match.token("part1") is None and match.token("edge") is None
    if number is None or (whole and year == Year() and match.token("ref") is None and not stands_alone(match)):
        return None
    rule = ("month" if whole else "part-of-month") + ("-year" if year.number else "")
    if year.lost or (year.number is None and context.published is None):
        return context.unanchored(rule, Precision.MONTH)
    known = year.number or month_year(match, number)
    days = interval.month_of(known, number)
    precision = Precision.MONTH if whole else Precision.DAYS
    return Found(
        part(match, days, "month"), precision, rule, anchor=year.anchor or (None if year.number else "published")
    )


def month_year(match: Match, number: int) -> int:
    """The year of a month that is named without one: last December, next March, in July."""
    published = match.context.published
    if published is None:
        raise ValueError("a month without a year needs the report's day")
    ref = match.number("ref")
    if ref is None:
        return nearest_month(number, published, match.direction)
    if ref == 0:
        return published.year
    if ref < 0:
        return published.year - (number >= published.month)
    return published.year + (number <= published.month)
