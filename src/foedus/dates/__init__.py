"""When: date expressions of a text as intervals with precision, rule, role and anchor; the unresolved say so."""

from foedus.dates.errors import UnknownDateLanguage
from foedus.dates.finder import find_dates
from foedus.dates.interval import Days, month_of, narrow, overlaps, shift_month
from foedus.dates.opening import anchor_day, event_day, opening
from foedus.dates.value import DateValue, Precision, Role

__all__ = [
    "DateValue",
    "Days",
    "Precision",
    "Role",
    "UnknownDateLanguage",
    "anchor_day",
    "event_day",
    "find_dates",
    "month_of",
    "narrow",
    "opening",
    "overlaps",
    "shift_month",
]
