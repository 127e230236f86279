"""Builders for years, seasons and pieces of a year; their groups are those of `calendar_rules`."""

from dataclasses import replace
from datetime import timedelta

from foedus.dates import interval
from foedus.dates.calendar_rules import day, month_year
from foedus.dates.grammar import Found, Match
from foedus.dates.interval import Days
from foedus.dates.relative_rules import PRECISIONS, count, unit_name
from foedus.dates.surroundings import BOUNDARY, LEADING, Year, counts_something, part, year_in_words
from foedus.dates.tense import Direction
from foedus.dates.value import Precision


def year(match: Match) -> Found | None:
    """A year or part of it; bare only where the words around make it one."""
    number = match.number("year")
    cut = match.token("part1") is not None or match.token("edge") is not None
    if number is None or not (cut or _is_year(match)):
        return None
    days = part(match, interval.year_of(number), "year")
    return Found(days, Precision.YEAR, "part-of-year" if cut else "year")


def _is_year(match: Match) -> bool:
    """Whether the words around a number of four digits make it a year: in 1998, the 1998 pact, (2016)."""
    traps = match.context.tense.lexicon.traps
    before, after, following = match.tag(-1), match.tag(1), match.form(1)
    if match.form(-1) in traps["filler"] and match.tag(-3) in {"since", "until", "by", "from"}:
        before = match.tag(-3)  # since at least 2018
    if match.form(-1) in traps["before-number"] or counts_something(match) or after in {"figure", "month"}:
        return False
    if before in {"around", "about"}:
        return after in BOUNDARY
    if before in {"and", "or", "dash", "comma"}:
        return _in_list(match) or (before, after) == ("comma", "rparen")
    if before == "to":
        return match.form(-2).lower() in traps["to-year"]
    if before in {"the", "det", "article", "that", "poss"}:
        return after in {"word", "season"} or following[:1].isupper()
    enclosed = (before, after) == ("lparen", "rparen") or (before == "break" and after in {"colon", "dash"})
    return enclosed or before in LEADING or (after == "poss" and before != "word")


def _in_list(match: Match) -> bool:
    """Whether the year goes on a list of years: in 2019, 2020 and 2021."""
    found = match.context.before[-1:]
    start = match.context.tokens.words[match.first].start + match.context.tense.offset
    return bool(found) and found[0].rule.startswith("year") and start - found[0].end <= len(", and ")


def decade(match: Match) -> Found | None:
    """A decade or part of it: the 1990s, early 2030s."""
    form = match.value("decade") or ""
    digits = "".join(letter for letter in form if letter.isdecimal())
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    cut = match.token("part1") is not None or match.token("edge") is not None
    if first % 10 or first < 1000:
        return None
    days = part(match, interval.decade_of(first), "decade")
    return Found(days, Precision.YEARS, "part-of-decade" if cut else "decade")


def season(match: Match) -> Found | None:
    """A northern season, with its year or without."""
    name, _, doubtful = (match.value("season") or "").partition(" ")
    context, year, ref = match.context, year_in_words(match), match.number("ref")
    if year == Year() and ref is None:
        before = match.tag(-2) if match.tag(-1) == "the" else match.tag(-1)
        placed = before in LEADING or before == "over"
        if not placed or (doubtful and match.tag(1) not in BOUNDARY):
            return None
    if year.lost or (year.number is None and context.published is None):
        return context.unanchored("season", Precision.SEASON)
    if year.number is not None:
        days = part(match, interval.season_of(year.number, name), "season")
        return Found(days, Precision.SEASON, "season-year", anchor=year.anchor)
    days = part(match, _season_near(match, name, ref), "season")
    return Found(days, Precision.SEASON, "season", anchor="published")


def _season_near(match: Match, name: str, ref: int | None) -> Days:
    published = match.context.published
    if published is None:
        raise ValueError("a season without a year needs the report's day")
    if match.token("past") is not None:
        ref = -1
    around = [interval.season_of(published.year + shift, name) for shift in (-2, -1, 0, 1)]
    begun = [days for days in around if days.first <= published]
    coming = [days for days in around if days.last >= published]
    if ref is not None and ref < 0:
        return [days for days in around if days.last < published][-1]
    if ref is not None and ref > 0:
        return next(days for days in around if days.first > published)
    if ref == 0:
        return next(days for days in reversed(around) if days.first.year == published.year or days == begun[-1])
    direction = match.direction
    nearer = coming[0].first - published < published - begun[-1].last
    return coming[0] if direction.ahead or (direction is Direction.NEAREST and nearer) else begun[-1]


def quarter(match: Match) -> Found | None:
    """A quarter or half of a year: Q3 2024, the first half of 2025, the third quarter (of the year)."""
    unit, published = match.token("piece"), match.context.published
    if unit is None or (unit.tag == "unit" and unit.value != "quarter"):
        return None
    halves = unit.tag in {"half", "halfid"}
    number = int(unit.text[1]) if unit.tag in {"halfid", "quarterid"} else match.number("ordinal") or 0
    year, bare = year_in_words(match), match.token("current") is None
    placed = unit.tag == "unit" and match.context.tokens.tag(match.first) == "the"
    if not 1 <= number <= (2 if halves else 4) or (year == Year() and bare and not placed):
        return None
    rule = "half-year" if halves else "quarter"
    if year.lost or (year.number is None and published is None):
        return match.context.unanchored(rule, Precision.QUARTER)
    cut = interval.half_of if halves else interval.quarter_of
    if year.number is not None or published is None:
        return Found(cut(year.number or 0, number), Precision.QUARTER, rule, anchor=year.anchor)
    days = cut(published.year, number)
    if bare and not match.direction.ahead and days.first > published:
        days = cut(published.year - 1, number)
    return Found(days, Precision.QUARTER, rule, anchor="published")


def fiscal_year(match: Match) -> Found | None:
    """A fiscal year by the count of the United States: FY2025 ends on 30 September 2025."""
    form = match.value("fiscalyear")
    number = int(form[2:]) if form else match.number("year") or 0
    return Found(interval.fiscal_year_of(number + 2000 if number < 100 else number), Precision.YEAR, "fiscal-year")


def piece_of_month(match: Match) -> Found | None:
    """The first week of July, the last day of May: weeks are counted in sevens from the first day."""
    unit, month, year = match.value("piece"), match.number("month"), year_in_words(match)
    number, published = match.number("ordinal"), match.context.published
    if unit not in {"day", "week"} or month is None or number is None or not (number == -1 or 1 <= number <= 5):
        return None
    precision = Precision.DAY if unit == "day" else Precision.WEEK
    if year.lost or (year.number is None and published is None):
        return match.context.unanchored(f"{unit}-of-month", precision)
    days = interval.month_of(year.number or month_year(match, month), month)
    length = 1 if unit == "day" else 7
    first = days.last.day - length + 1 if number < 0 else (number - 1) * length + 1
    found = Days(days.first.replace(day=first), days.first.replace(day=min(first + length - 1, days.last.day)))
    return Found(found, precision, f"{unit}-of-month", anchor=None if year.number else "published")


def pieces_of_period(match: Match) -> Found | None:
    """The first ten days of May, the last two months of 2022, the first nine months of the year."""
    unit, amount, month, year = unit_name(match), count(match), match.number("month"), year_in_words(match)
    published, side = match.context.published, match.number("ordinal")
    if amount is None or unit not in {"day", "week", "month"} or side not in {1, -1}:
        return None
    precision = Precision.DAYS if unit == "day" else PRECISIONS[unit]
    if year.lost or (year.number is None and published is None):
        return match.context.unanchored("pieces", precision)
    known = year.number or (published.year if published else 0)
    if month is None:
        whole = interval.year_of(known)
    else:
        whole = interval.month_of(year.number or month_year(match, month), month)
    step = timedelta(days=1)
    if side > 0:
        days = Days(whole.first, interval.shift(whole.first, amount[1], unit) - step)
    else:
        days = Days(interval.shift(whole.last + step, -amount[1], unit), whole.last)
    return Found(days, precision, "pieces", anchor=year.anchor or (None if year.number else "published"))


def week_of_day(match: Match) -> Found | None:
    """The week of 10 July: Monday to Sunday around that day."""
    found = day(match)
    if found is None or match.value("piece") != "week":
        return None
    days = None if found.days is None else interval.week_of(found.days.first)
    return replace(found, days=days, precision=Precision.WEEK, rule=found.rule.replace("day-month", "week-of-day"))
