"""Builders for expressions that count from the report's day: today, last week, two days ago, on Tuesday."""

from datetime import date, timedelta

from foedus.dates import interval
from foedus.dates.grammar import Found, Match
from foedus.dates.interval import Days
from foedus.dates.nearest import nearest_weekday
from foedus.dates.surroundings import BOUNDARY
from foedus.dates.tense import Direction
from foedus.dates.value import Precision, Role

PRECISIONS = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "fortnight": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.YEARS,
}
# How far either side of the counted day "two weeks ago" may lie: half of the unit that it is counted in.
HALF_UNIT = {"week": 3, "fortnight": 7, "month": 15}
# "In recent days": as far back as "a few" reaches in the lexicon.
RECENT = 6
SUPERLATIVE_REACH = 8  # words before "in ten years" in which "the first visit" makes it a span, not a day to come


def count(match: Match) -> tuple[int, int] | None:
    """Least and most that a count of the match means: (3, 3) of three, (2, 6) of a few; None where there is none."""
    vague = match.value("few")
    if vague is not None:
        low, high = vague.split()
        return int(low), int(high)
    token = match.token("number")
    if token is None:
        return None
    number = match.number("number") or 0
    return (number, number) if number or token.tag != "digits" else None


def unit_name(match: Match) -> str:
    """The unit of a match in the singular: weeks → week."""
    return (match.value("unit") or "").removesuffix("s")


def deictic(match: Match) -> Found:
    """Today, yesterday, tomorrow, tonight, this morning, last night, and the days beside them."""
    published = match.context.published
    shift = match.number("deictic")
    if shift is None:
        shift = -1 if match.number("ref") == -1 else 0
    if (side := match.token("side")) is not None:
        shift += -1 if side.tag == "before" else 1
    if published is None:
        return match.context.unanchored("today", Precision.DAY)
    day = published + timedelta(days=shift)
    return Found(interval.day_of(day), Precision.DAY, "today" if shift == 0 else "day-beside-today", anchor="published")


def unit_ref(match: Match) -> Found | None:
    """Last week, this month, next year, and their parts: late last year, earlier this week, the end of the month."""
    unit, published = unit_name(match), match.context.published
    shift = match.number("ref") or 0
    rule = f"{('last', 'this', 'next')[shift + 1]}-{unit}"
    if unit not in PRECISIONS or unit == "day":
        return None
    if published is None:
        return match.context.unanchored(rule, PRECISIONS[unit])
    if match.token("fiscal") is not None:
        now = published.year + (published >= interval.fiscal_year_of(published.year + 1).first)
        return Found(interval.fiscal_year_of(now + shift), Precision.YEAR, "fiscal-year", anchor="published")
    days = interval.unit_of(interval.shift(published, shift, unit), unit)
    parts = [value for name in ("part1", "part2", "edge") if (value := match.value(name))]
    if parts:
        if match.token("ref") is None and unit == "year" and match.direction is Direction.PAST:
            days = _begun(days, parts[0], unit, published)
        cut = Days(interval.part_of(days, parts[0], unit).first, interval.part_of(days, parts[-1], unit).last)
        return Found(cut, PRECISIONS[unit], f"part-of-{rule}", anchor="published")
    if shift == 0:
        days = _this(match, days, published, unit)
    return Found(days, PRECISIONS[unit], rule, anchor="published")


def _begun(days: Days, part: str, unit: str, published: date) -> Days:
    """The unit, or the one before where its part hasn't begun yet: "had peaked by the end of the year" in March."""
    if interval.part_of(days, part, unit).first <= published:
        return days
    return interval.unit_of(interval.shift(published, -1, unit), unit)


def _this(match: Match, days: Days, published: date, unit: str) -> Days:
    """The part of a running unit that the tense leaves; a week always ends today unless ahead (codebook, section 8)."""
    direction = match.direction
    if unit == "week" and direction is Direction.LIKELY and match.token("earlier") is None:
        return days
    if match.token("later") is not None or (direction.ahead and match.token("earlier") is None):
        return Days(published, days.last)
    past = unit == "week" or direction in {Direction.PAST, Direction.TOLD} or match.token("earlier") is not None
    return Days(days.first, published) if past else days


def year_end(match: Match) -> Found:
    """Year-end, the year's end: the last third of the report's year."""
    published = match.context.published
    if published is None:
        return match.context.unanchored("year-end", Precision.YEAR)
    days = interval.part_of(interval.year_of(published.year), "late", "year")
    return Found(days, Precision.YEAR, "year-end", anchor="published")


def weekday(match: Match) -> Found | None:
    """A weekday near the report's day, or of last or next week."""
    number, published, traps = match.number("weekday"), match.context.published, match.context.tense.lexicon.traps
    if number is None or match.form(-1) in traps["before-weekday"] or match.form(1) in traps["after-weekday"]:
        return None
    if published is None:
        return match.context.unanchored("weekday", Precision.DAY)
    if (week := match.number("weekref")) is not None:
        day = interval.week_of(published + timedelta(weeks=week)).first + timedelta(days=number)
        return Found(interval.day_of(day), Precision.DAY, "weekday-of-week", anchor="published")
    day, rule = _weekday_ref(match, number, published)
    return Found(interval.day_of(day), Precision.DAY, rule, anchor="published")


def _weekday_ref(match: Match, number: int, published: date) -> tuple[date, str]:
    ref = -1 if match.token("past") is not None else match.number("ref")
    step = timedelta(days=1)
    if ref is None:
        return nearest_weekday(number, published, match.direction), "weekday"
    if ref < 0:
        return nearest_weekday(number, published - step, Direction.PAST), "last-weekday"
    if ref > 0:
        return nearest_weekday(number, published + step, Direction.FUTURE), "next-weekday"
    if match.direction is Direction.OPEN:
        return interval.week_of(published).first + number * step, "this-weekday"
    return nearest_weekday(number, published, match.direction), "this-weekday"


def weekend(match: Match) -> Found | None:
    """Saturday and Sunday before or after the report's day."""
    published, ref = match.context.published, match.number("ref")
    if published is None:
        return match.context.unanchored("weekend", Precision.DAYS)
    this = interval.weekend_of(published)
    week = timedelta(weeks=1)
    before = Days(this.first - week, this.last - week)
    if match.token("past") is not None or (ref is not None and ref < 0):
        days = before
    elif ref is not None and ref > 0:
        days = Days(this.first + week, this.last + week)
    elif match.direction.ahead or published >= this.first or (ref == 0 and match.direction is Direction.OPEN):
        days = this
    else:
        days = before
    return Found(days, Precision.DAYS, "weekend", anchor="published")


def ago(match: Match) -> Found | None:
    """Two days ago, a few weeks ago, a year ago; "seventy years ago today" is a day."""
    amount, unit, published = count(match), unit_name(match), match.context.published
    exact = match.token("deictic") is not None
    if amount is None:
        return None
    if published is None:
        return match.context.unanchored("ago", PRECISIONS[unit])
    if exact:
        return Found(
            interval.day_of(interval.shift(published, -amount[0], unit)), Precision.DAY, "ago-today", anchor="published"
        )
    days, precision = counted(published, -amount[1], -amount[0], unit)
    return Found(days, precision, "ago" if amount[0] == amount[1] else "ago-vague", anchor="published")


def ago_uncounted(match: Match) -> Found | None:
    """Years ago, only months ago: too vague for an interval."""
    unit = unit_name(match)
    return Found(None, PRECISIONS[unit], "vague-past", plain=False) if unit in PRECISIONS else None


def counted(start: date, low: int, high: int, unit: str) -> tuple[Days, Precision]:
    """The days that lie `low` to `high` units from a day, with the blur that the unit brings, and their precision."""
    first, last = interval.shift(start, low, unit), interval.shift(start, high, unit)
    precision = PRECISIONS[unit] if low == high or unit != "day" else Precision.DAYS
    if unit in HALF_UNIT:
        blur = timedelta(days=HALF_UNIT[unit])
        return Days(first - blur, last + blur), precision
    return Days(interval.unit_of(first, unit).first, interval.unit_of(last, unit).last), precision


def back_span(match: Match) -> Found | None:
    """The days up to the report's: over the past week, in the last three years, in recent days."""
    amount, unit, published = count(match), unit_name(match), match.context.published
    if unit not in PRECISIONS or (match.token("ref") is not None and not _is_last(match)):
        return None
    precision = Precision.DAYS if unit == "day" else PRECISIONS[unit]
    rule = "recent" if match.token("recent") is not None else "past-span"
    if published is None:
        return match.context.unanchored(rule, precision)
    plural = match.token("unit") is not None and match.context.tokens.tag(match.groups["unit"]) == "units"
    back = amount[1] if amount else RECENT if plural else 1
    return Found(Days(interval.shift(published, -back, unit), published), precision, rule, anchor="published")


def _is_last(match: Match) -> bool:
    """Whether it is "the last six months": not a verb (will last six months), nor of something (the last days of)."""
    led = match.context.tokens.tag(match.first) != "ref"
    return match.number("ref") == -1 and led and match.tag(1) != "of"


def ahead_span(match: Match) -> Found | None:
    """The days from the report's on: over the next year, within two months. Vague ones stay unresolved."""
    amount, unit, published = count(match), unit_name(match), match.context.published
    ref, plural = match.number("ref"), match.context.tokens.tag(match.groups["unit"]) == "units"
    if (ref is not None and ref != 1) or unit not in PRECISIONS:
        return None
    if match.context.tokens.tag(match.first) == "within" and (
        match.tag(1) == "of" or match.direction is Direction.PAST
    ):
        return None
    precision = Precision.DAYS if unit == "day" else PRECISIONS[unit]
    if (amount is None and plural) or (amount and amount[0] != amount[1]):
        return Found(None, precision, "vague-future", plain=False)
    if published is None:
        return match.context.unanchored("next-span", precision)
    days = Days(published, interval.shift(published, amount[0] if amount else 1, unit))
    return Found(days, precision, "next-span", anchor="published", plain=False)


def time_ahead(match: Match) -> Found | None:
    """A day or week to come at a distance: in two weeks' time, three days from now, in two weeks (looking ahead)."""
    amount, unit, published = count(match), unit_name(match), match.context.published
    if amount is None or unit not in PRECISIONS:
        return None
    plain = match.token("mark") is None
    if plain and not (match.direction.ahead and match.tag(1) in BOUNDARY - {"or"} and not _superlative(match)):
        return None
    if amount[0] != amount[1]:
        return Found(None, PRECISIONS[unit], "vague-future", plain=False)
    if published is None:
        return match.context.unanchored("time-ahead", PRECISIONS[unit])
    days, precision = counted(published, amount[0], amount[0], unit)
    return Found(days, precision, "time-ahead", anchor="published", plain=False)


def _superlative(match: Match) -> bool:
    tokens = match.context.tokens
    near = range(max(match.first - SUPERLATIVE_REACH, 0), match.first)
    superlatives = match.context.tense.lexicon.traps["superlative"]
    return any(tokens.tag(index) == "ordword" or tokens.form(index).lower() in superlatives for index in near)


def repeat(match: Match) -> Found | None:
    """Something that recurs: every two years, annually, on Mondays. It has no interval."""
    word = match.token("repeat")
    precision = Precision.YEAR if word is not None else PRECISIONS.get(unit_name(match), Precision.DAY)
    # "Its yearly drill" describes; "held yearly" dates.
    if word is not None and word.value != "adverb" and match.tag(1) not in BOUNDARY:
        return None
    return Found(None, precision, "repeat", role=Role.REPEAT, plain=False)


def day_of_month(match: Match) -> Found | None:
    """A bare "on the 27th", or "the 5th of this month": the month is the report's or the one beside it."""
    number, published, ref = match.number("dom"), match.context.published, match.number("ref")
    if number is None or (ref is None and match.tag(1) not in BOUNDARY):
        return None
    if published is None:
        return match.context.unanchored("day-of-month", Precision.DAY)
    if ref is not None:
        month = interval.shift_month(published.replace(day=1), ref)
        return Found(interval.day_of(month.replace(day=number)), Precision.DAY, "day-of-month", anchor="published")
    ahead = match.direction.ahead
    for shift in (0, 1, 2) if ahead else (0, -1, -2):
        month = interval.shift_month(published.replace(day=1), shift)
        if number <= interval.month_of(month.year, month.month).last.day:
            day = month.replace(day=number)
            if (day >= published) if ahead else (day <= published):
                return Found(interval.day_of(day), Precision.DAY, "day-of-month", anchor="published")
    return None
