"""What follows from date values: when an open stretch begins, and which day a report counts from."""

from collections.abc import Iterable
from datetime import date

from foedus.dates.finder import find_dates
from foedus.dates.interval import Days, unit_of
from foedus.dates.value import DateValue, Precision, Role

UNITS = {Precision.WEEK: "week", Precision.MONTH: "month", Precision.QUARTER: "quarter", Precision.YEAR: "year"}


def opening(value: DateValue, published: date | None = None) -> Days | None:
    """The first period of a stretch: all of 2025 for "starting in 2025", 2030 to 2033 for "from the early 2030s".

    That is how gold reports date what begins then (development gold, convention 11). None without a first day.

    >>> value = find_dates("starting in 2025", None)[0]
    >>> value.last, opening(value) == Days(date(2025, 1, 1), date(2025, 12, 31))
    (None, True)
    """
    if value.first is None:
        return None
    if value.last is not None:
        return Days(value.first, value.last)
    again = find_dates(value.text, published)
    if len(again) == 1 and again[0].role is Role.AT and again[0].first == value.first and again[0].last is not None:
        return Days(value.first, again[0].last)
    days = unit_of(value.first, UNITS.get(value.precision, "day"))
    return Days(value.first, days.last)


def anchor_day(values: Iterable[DateValue], published: date | None) -> date | None:
    """The day that a report's relative dates count from: that of publication, else that of a dateline with a year.

    `MINSK, 3 July 2023 -` at the head of an undated report tells its day; a dateline without a year doesn't.
    """
    if published is not None:
        return published
    return next((value.first for value in values if value.rule == "dateline" and value.first is not None), None)
