"""Arithmetic on intervals of days: the same for every language.

Weeks run from Monday to Sunday (ISO 8601); seasons are those of the northern half of the earth, where news agencies
write: spring is March to May, winter December to the end of February after it.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# Parts of a month by the convention of the gold reports: early is days 1 to 10, mid 11 to 20, late from day 21.
MONTH_PARTS = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}
# Parts of a year are its thirds, as those of a month.
YEAR_PARTS = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}
# "Early 2030s" is 2030 to 2033 by the convention of the gold reports; the other two share what is left.
DECADE_PARTS = {"early": (0, 3), "middle": (4, 6), "late": (7, 9)}
WEEK_PARTS = {"early": (0, 1), "middle": (2, 3), "late": (3, 6)}


class Days(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def overlaps(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """Whether the two intervals share a day.

    >>> overlaps(month_of(2023, 7), (date(2023, 7, 31), date(2023, 8, 2)))
    True
    """
    return a[0] <= b[1] and b[0] <= a[1]


def narrow(a: tuple[date, date], b: tuple[date, date]) -> Days | None:
    """The days that lie in both intervals; None where there are none.

    >>> narrow(year_of(2023), month_of(2023, 7)) == month_of(2023, 7)
    True
    """
    return Days(max(a[0], b[0]), min(a[1], b[1])) if overlaps(a, b) else None


def day_of(day: date) -> Days:
    """One day as an interval."""
    return Days(day, day)


def shift_month(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it has no such day.

    >>> shift_month(date(2023, 1, 31), 1)
    datetime.date(2023, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> Days:
    """All days of a month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_of(year: int, month: int, count: int) -> Days:
    """All days of `count` months from this one."""
    first = date(year, month, 1)
    return Days(first, shift_month(first, count) - timedelta(days=1))


def year_of(year: int) -> Days:
    """All days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def decade_of(year: int) -> Days:
    """All days of the decade that a year lies in: 2020 to 2029."""
    return Days(date(year // 10 * 10, 1, 1), date(year // 10 * 10 + 9, 12, 31))


def week_of(day: date) -> Days:
    """Monday to Sunday around a day.

    >>> week_of(date(2023, 7, 1))
    Days(first=datetime.date(2023, 6, 26), last=datetime.date(2023, 7, 2))
    """
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the week that a day lies in."""
    week = week_of(day)
    return Days(week.last - timedelta(days=1), week.last)


def quarter_of(year: int, quarter: int) -> Days:
    """The three months of a quarter, 1 to 4."""
    return months_of(year, 3 * quarter - 2, 3)


def half_of(year: int, half: int) -> Days:
    """The six months of a half year, 1 or 2."""
    return months_of(year, 6 * half - 5, 6)


def season_of(year: int, season: str) -> Days:
    """The three months of a northern season that begins in `year`."""
    return months_of(year, SEASONS[season], 3)


def fiscal_year_of(year: int) -> Days:
    """October to September: the fiscal year of the United States (31 U.S.C. 1102), which defence news counts in."""
    return Days(date(year - 1, 10, 1), date(year, 9, 30))


def unit_of(day: date, unit: str) -> Days:
    """The week, month, quarter, year or decade (or the day itself) that a day lies in."""
    match unit:
        case "week":
            return week_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            return quarter_of(day.year, (day.month + 2) // 3)
        case "year":
            return year_of(day.year)
        case "decade":
            return decade_of(day.year)
    return day_of(day)


def shift(day: date, count: int, unit: str) -> date:
    """The day that lies `count` units later (earlier where negative).

    Raises OverflowError or ValueError where the calendar ends.
    """
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    if months is not None:
        return shift_month(day, months * count)
    return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def part_of(days: Days, part: str, unit: str) -> Days:
    """The early, middle or late part of a week, month, year or decade; a third of anything else.

    >>> part_of(month_of(2023, 7), "late", "month").first
    datetime.date(2023, 7, 21)
    """
    first = days.first
    if unit == "month":
        low, high = MONTH_PARTS[part]
        return Days(first.replace(day=low), min(first + timedelta(days=high - 1), days.last))
    if unit == "year":
        low, high = YEAR_PARTS[part]
        return Days(first.replace(month=low), month_of(first.year, high).last)
    if unit == "decade":
        low, high = DECADE_PARTS[part]
        return Days(first.replace(year=first.year + low), date(first.year + high, 12, 31))
    if unit == "week":
        low, high = WEEK_PARTS[part]
        return Days(first + timedelta(days=low), first + timedelta(days=high))
    third = ((days.last - first).days + 1) // 3
    begin = {"early": first, "middle": first + timedelta(days=third), "late": first + timedelta(days=2 * third)}[part]
    return Days(begin, days.last if part == "late" else begin + timedelta(days=max(third - 1, 0)))
