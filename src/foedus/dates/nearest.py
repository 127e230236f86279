"""Days that are named without a year or week: which one is meant, seen from the report's day."""

from datetime import date, timedelta

from foedus.dates.interval import shift_month
from foedus.dates.tense import Direction

# A report from east of the date line may be dated the day before what it tells (development gold, D1-04).
ZONE_SLACK = timedelta(days=1)
# News names the year of a day that lies further off than this, so a nearer day on the other side is meant:
# in the development gold no day without a year lies more than 250 days away.
YEAR_NAMED_BEYOND = timedelta(days=300)
MONTH_NAMED_BEYOND = 11  # months: likewise, "in July" in a report of June is the July to come
# What is only planned or possible is rarely set further off than this without its year.
LIKELY_MONTHS = 7
LIKELY_DAYS = timedelta(days=215)
ONE_YEAR = timedelta(days=366)
YEARS_AROUND = 4  # 29 February recurs within these


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(month: int, day: int, published: date, direction: Direction, weekday: int | None = None) -> date | None:
    """The day of that name that a report of `published` means; None where there is none (30 February).

    >>> nearest_day(7, 5, date(2023, 7, 1), Direction.PAST), nearest_day(12, 14, date(2023, 1, 9), Direction.OPEN)
    (datetime.date(2023, 7, 5), datetime.date(2022, 12, 14))
    """
    around = range(published.year - YEARS_AROUND, published.year + YEARS_AROUND + 1)
    days = [found for year in around if year > 0 and (found := _valid(year, month, day)) is not None]
    days = [found for found in days if weekday is not None and found.weekday() == weekday] or days
    if not days:
        return None
    closest = min(days, key=lambda found: abs(found - published))
    if direction is Direction.NEAREST:
        return closest
    if direction.ahead:
        side = [found for found in days if found >= published]
    else:
        side = [found for found in days if found <= published + ZONE_SLACK]
    meant = min(side, key=lambda found: abs(found - published), default=closest)
    limit = LIKELY_DAYS if direction is Direction.LIKELY else YEAR_NAMED_BEYOND
    return closest if limit < abs(meant - published) <= ONE_YEAR else meant


def nearest_month(month: int, published: date, direction: Direction) -> int:
    """The year of the month of that name that a report of `published` means.

    >>> nearest_month(12, date(2023, 1, 9), Direction.OPEN), nearest_month(3, date(2023, 7, 1), Direction.FUTURE)
    (2022, 2024)
    """
    back = (published.month - month) % 12
    ahead = (month - published.month) % 12
    if direction is Direction.NEAREST:
        forward = ahead < back
    elif direction.ahead:
        forward = ahead <= LIKELY_MONTHS if direction is Direction.LIKELY else ahead < MONTH_NAMED_BEYOND
    else:
        forward = back >= MONTH_NAMED_BEYOND and direction is not Direction.PAST
    return shift_month(published.replace(day=1), ahead if forward else -back).year


def nearest_weekday(weekday: int, published: date, direction: Direction) -> date:
    """The weekday that a report of `published` means; the day of publication itself where that is one.

    >>> nearest_weekday(1, date(2023, 7, 1), Direction.PAST), nearest_weekday(1, date(2023, 7, 1), Direction.FUTURE)
    (datetime.date(2023, 6, 27), datetime.date(2023, 7, 4))
    """
    if direction.ahead:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)
