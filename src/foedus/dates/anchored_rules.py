"""Builders for expressions that count from another date or from an event: the same day, three days after the coup."""

from datetime import date, timedelta

from foedus.dates import interval
from foedus.dates.grammar import Found, Match
from foedus.dates.nearest import nearest_weekday
from foedus.dates.relative_rules import PRECISIONS, count, counted, unit_name
from foedus.dates.surroundings import BOUNDARY
from foedus.dates.tense import Direction
from foedus.dates.value import DateValue, Precision, Role

# How far back, in code points, the date may stand that "the same day" points at: about two paragraphs of news.
ANCHOR_REACH = 600
ANCHOR_WORDS = 8  # an anchor's words are cut after this many
# What a unit comes to in days where an event that isn't dated is counted from.
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
FINE = {
    "day": {Precision.DAY},
    "week": {Precision.DAY, Precision.DAYS, Precision.WEEK},
    "month": {Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH},
}


def _anchor(match: Match, unit: str) -> tuple[DateValue, date] | None:
    """The latest date before the match that is fine enough to count this unit from, and its day."""
    tokens, offset = match.context.tokens, match.context.tense.offset
    here = tokens.words[match.first].start + offset
    words = tokens.text[tokens.words[match.first].start : tokens.words[match.last - 1].end].lower()
    for value in reversed(match.context.before):
        if here - value.end > ANCHOR_REACH:
            return None
        if value.text.lower() == words and unit in {"month", "quarter", "year"}:
            continue  # "a year earlier" twice counts twice from the same date, "the next day" does not
        day = value.first or value.last
        if day is not None and (value.precision in FINE.get(unit, set(Precision) - {Precision.YEARS})):
            return value, day
    return None


def same_unit(match: Match) -> Found | None:
    """The same day, that month, the following week, the previous year: counted from the date before it in the text."""
    unit, shift = unit_name(match), match.number("anchorref") or match.number("ref") or 0
    if unit not in PRECISIONS or (match.token("ref") is not None and (unit, shift) != ("day", 1)):
        return None
    if (side := match.token("side")) is not None:
        if match.tag(1) not in BOUNDARY:
            return None
        shift = -1 if side.tag in {"before", "earlier"} else 1
    rule = "same-unit" if shift == 0 else "unit-beside"
    anchor = _anchor(match, unit)
    if anchor is None:
        return match.context.unanchored(rule, PRECISIONS[unit])
    value, day = anchor
    moved = interval.shift(day, shift, unit)
    if shift and unit in {"month", "year"} and side is not None:
        return Found(_same_fineness(value, moved), value.precision, rule, anchor=day.isoformat())
    return Found(interval.unit_of(moved, unit), PRECISIONS[unit], rule, anchor=day.isoformat())


def weekday_beside(match: Match) -> Found | None:
    """The previous Friday, the following Monday: the nearest on that side of the date before it in the text."""
    number, side, anchor = match.number("weekday"), match.number("anchorref"), _anchor(match, "day")
    if not side or number is None:
        return None
    if anchor is None:
        return match.context.unanchored("weekday-beside", Precision.DAY)
    _, day = anchor
    beside = timedelta(days=side)
    found = nearest_weekday(number, day + beside, Direction.PAST if side < 0 else Direction.FUTURE)
    return Found(interval.day_of(found), Precision.DAY, "weekday-beside", anchor=day.isoformat())


def distance(match: Match) -> Found | None:
    """Two days later, a week earlier, a year before: counted from the date before it in the text."""
    amount, unit, side = count(match), unit_name(match), match.token("side")
    if amount is None or side is None or (side.tag == "before" and match.tag(1) not in BOUNDARY):
        return None
    if match.tag(1) == "than":
        return None
    anchor = _anchor(match, unit)
    if anchor is None:
        return match.context.unanchored("distance", PRECISIONS[unit])
    value, day = anchor
    sign = 1 if side.tag == "later" else -1
    low, high = sorted((sign * amount[0], sign * amount[1]))
    if low == high and value.precision is Precision.DAY:
        return Found(interval.day_of(interval.shift(day, low, unit)), Precision.DAY, "distance", anchor=day.isoformat())
    if low == high and unit in {"month", "year"}:
        moved = _same_fineness(value, interval.shift(day, low, unit))
        return Found(moved, value.precision, "distance", anchor=day.isoformat())
    days, precision = counted(day, low, high, unit)
    return Found(days, precision, "distance", anchor=day.isoformat())


def _same_fineness(value: DateValue, moved: date) -> interval.Days:
    unit = {Precision.MONTH: "month", Precision.YEAR: "year", Precision.QUARTER: "quarter", Precision.WEEK: "week"}
    return interval.unit_of(moved, unit.get(value.precision, "day"))


def _anchor_words(match: Match, start: int) -> str:
    """The words of an anchor, up to the next mark or eight words on."""
    tokens, index = match.context.tokens, start
    while index < min(start + ANCHOR_WORDS, len(tokens.words)) and tokens.tag(index) not in BOUNDARY - {"and", "or"}:
        index += 1
    if index == start:
        return ""
    return tokens.text[tokens.words[start].start : tokens.words[index - 1].end]


def event(match: Match) -> Found | None:
    """Three days after the rebellion, the day before the summit: unresolved, unless the anchor itself is a date.

    `anchor` holds the anchor's words and `shift_days` the distance (negative before it): a month counts 30 days.
    """
    amount, unit, side = count(match), unit_name(match), match.token("side")
    if side is None or unit not in PRECISIONS or match.tag(1) in BOUNDARY | {"ref", "that"}:
        return None
    single = amount is None and match.context.tokens.tag(match.groups["unit"]) != "units"
    number = 1 if single else amount[0] if amount and amount[0] == amount[1] else None
    sign = -1 if side.tag == "before" else 1
    skip = 1 if match.tag(1) in {"the", "det", "article"} else 0
    inner = match.context.find_at(match.last + skip)
    if inner is not None and inner.first is not None and inner.role is Role.AT and number is not None:
        return _after_date(match, inner, sign * number, unit)
    words = _anchor_words(match, match.last)
    days = None if number is None else sign * number * DAYS_IN[unit]
    return Found(None, PRECISIONS[unit], "event", anchor=words, shift_days=days, plain=False) if words else None


def _after_date(match: Match, inner: DateValue, shift: int, unit: str) -> Found | None:
    day = inner.first
    if day is None or inner.precision is not Precision.DAY:
        return None
    end = match.last
    offset = match.context.tense.offset
    while end < len(match.context.tokens.words) and match.context.tokens.words[end].end + offset <= inner.end:
        end += 1
    moved = interval.day_of(interval.shift(day, shift, unit))
    return Found(moved, Precision.DAY, "after-date", anchor=day.isoformat(), end=end, plain=False)


def eve(match: Match) -> Found | None:
    """On the eve of the summit: the day before something that isn't dated."""
    words = _anchor_words(match, match.last)
    return Found(None, Precision.DAY, "event", anchor=words, shift_days=-1, plain=False) if words else None


def anniversary(match: Match) -> Found | None:
    """On the tenth anniversary of the treaty: unresolved, with the words of what it recalls."""
    words = _anchor_words(match, match.last) if match.token("of") is not None else ""
    return Found(None, Precision.DAY, "anniversary", anchor=words or None, plain=False)
