"""Days and intervals as they are written: YYYY-MM-DD, or two of them."""

from foedus.claims.claim import Interval


def two_days(days: Interval | None) -> list[str] | None:
    """First and last day, or None."""
    return None if days is None else [days.first.isoformat(), days.last.isoformat()]


def day_or_two(days: Interval | None) -> str | list[str] | None:
    """One day as itself, more as first and last.

    >>> from datetime import date
    >>> day_or_two(Interval(date(2023, 6, 27), date(2023, 6, 27)))
    '2023-06-27'
    """
    if days is None or days.first != days.last:
        return two_days(days)
    return days.first.isoformat()
