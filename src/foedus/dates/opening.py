"""What follows from date values: when an open stretch begins, and which day a report counts from."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

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


# What may stand between a date and the distance in apposition to it: ", just ".
APPOSITION = 10


def event_day(values: Sequence[DateValue], index: int) -> date | None:
    """The day of the event that a distance points at, where a dated matter stands in apposition before it.

    In "on Tuesday, three days after the revolt" the revolt falls three days before that Tuesday. None for other dates.

    >>> values = find_dates("They met on Tuesday, three days after the revolt.", date(2023, 7, 1))
    >>> event_day(values, 1)
    datetime.date(2023, 6, 24)
    """
    value, before = values[index], values[index - 1] if index else None
    if value.rule != "event" or value.shift_days is None or before is None or before.first is None:
        return None
    if before.precision is not Precision.DAY or value.start - before.end > APPOSITION:
        return None
    return before.first - timedelta(days=value.shift_days)
