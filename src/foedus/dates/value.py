"""A date expression's value: an interval of days with its precision, its rule and its anchor."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exact the words are."""

    DAY = "day"
    DAYS = "days"  # a span of days, or "a few days ago"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    YEARS = "years"  # decades, spans of years


class Role(StrEnum):
    """How the expression bounds what it dates."""

    AT = "at"  # on Tuesday, in 2024, from 3 to 5 July
    SINCE = "since"  # since 2018, from Monday: `first` known, open end
    UNTIL = "until"  # until Friday: `last` known, open start
    BY = "by"  # by the end of 2024: the matter falls somewhere up to `last`
    REPEAT = "repeat"  # annually, every two years: no interval


@dataclass(frozen=True, slots=True)
class DateValue:
    """One date expression. `start`/`end` are offsets in the report's text; `first`/`last` the days, both included.

    Both days are None where the expression stays unresolved: a relative date in a report without a date
    (`rule` ends in `-unanchored`), or an anchor phrase ("three days after the rebellion") whose anchor isn't dated:
    then `anchor` is the anchor's words and `shift_days` the distance. One of them is None only for open roles.
    `anchor` otherwise names what a relative value was counted from ("published", or an ISO day).
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    precision: Precision
    rule: str
    role: Role = Role.AT
    anchor: str | None = None
    shift_days: int | None = None

    @property
    def resolved(self) -> bool:
        """Whether at least one bound is known."""
        return self.first is not None or self.last is not None
