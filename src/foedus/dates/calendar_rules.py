"""Builders for expressions that name days of the calendar: days, months, seasons, years and spans of them.

They read the groups of a pattern, not its words, so that every language's rules can share them. Groups carry a
suffix where a pattern names two dates: `dom1`, `month1`, `year1` before the link, `dom2`, `month2`, `year2` after it;
`yref` and `yunit` hold a year in words (last year, that year).
"""

from dataclasses import dataclass
from datetime import date

from foedus.dates import interval
from foedus.dates.grammar import Context, Found, Match
from foedus.dates.interval import Days
from foedus.dates.nearest import nearest_day, nearest_month, nearest_weekday
from foedus.dates.tense import Direction
from foedus.dates.value import DateValue, Precision

DATELINE_REACH = 10  # words before the date of a dateline: "PORT-AU-PRINCE, Haiti, Dec 14 -"
ENTRY_REACH = 400  # code points of a list's entry that its opening date may date
ENTRY_DATES = 4  # and dates in it that are looked at
OPENINGS = {"", "\n"}  # what stands before an entry
CENTURY_TURN = 50  # two-digit years below it are of this century
YEAR_CONTEXT = frozenset(
    {
        "as",
        "in",
        "since",
        "until",
        "by",
        "from",
        "during",
        "before",
        "after",
        "through",
        "within",
        "between",
        "of",
        "for",
    }
)
MONTH_CONTEXT = YEAR_CONTEXT | {"article", "det", "part", "ref", "the", "dash"}
BOUNDARY = {"stop", "comma", "break", "rparen", "lparen", "dash", "colon", "punct", "and", "or"}


@dataclass(frozen=True)
class Year:
    """A year that is named, or the fact that none is, or that it can't be told (`lost`)."""

    number: int | None = None
    lost: bool = False
    anchor: str | None = None


def year_in_words(match: Match, suffix: str = "") -> Year:
    """The year that the groups of a match name: 2023, last year, that year."""
    number = match.number(f"year{suffix}")
    if number is not None:
        return Year(number)
    ref = match.token(f"yref{suffix}")
    if ref is None:
        return Year()
    shift, context = int(ref.value or 0), match.context
    if ref.tag == "ref":
        published = context.published
        return Year(published.year + shift, anchor="published") if published else Year(lost=True)
    day = previous_day(context)
    return Year(day.year + shift, anchor=day.isoformat()) if day else Year(lost=True)


def previous_day(context: Context) -> date | None:
    """The first day of the latest date before this one in the text that stands for a year or less."""
    for value in reversed(context.before):
        if value.first is not None and value.precision is not Precision.YEARS:
            return value.first
    return None


def numeric(match: Match) -> Found:
    """A date in figures. Day and month of 7/1/2023 can't be told apart: it stays unresolved."""
    form = match.context.tokens.form(match.first)
    separator = next(mark for mark in "-/." if mark in form)
    parts = [int(part) for part in form.split(separator)]
    if len(form.split(separator)[0]) == 4:
        year, month, day = parts
        rule = "iso-day"
    else:
        day, month, year = parts
        rule = "numeric-day"
        if separator == "/" and day <= 12 and month != day:
            if month <= 12:
                return Found(None, Precision.DAY, "numeric-ambiguous")
            day, month = month, day
    if year < 100:
        year += 2000 if year < CENTURY_TURN else 1900
    return Found(interval.day_of(date(year, month, day)), Precision.DAY, rule)


def _in_dateline(match: Match) -> bool:
    """Whether the words before are a place in capitals and a comma at the start of a paragraph: `MINSK, `."""
    tokens, first = match.context.tokens, match.first
    if match.tag(-1) not in {"comma", "punct", "rparen"}:
        return False
    for index in range(first - 1, first - DATELINE_REACH - 1, -1):
        if tokens.tag(index - 1) == "break":
            return tokens.form(index).isupper() and len(tokens.form(index)) > 1
        if tokens.tag(index) == "stop":
            return False
    return False


def list_year(match: Match) -> int | None:
    """The year that a list lends to an entry without one (development gold, D4, convention 5).

    Either this date and the one before it both follow a colon (Japan: 3 May 2024. Spain: 9 June.), or the paragraph is
    an entry that opens with its date (21 November 2005: … on 29 July).
    """
    rules = {"day-month-year", "day-month-list"}
    dated = [value for value in match.context.before[-ENTRY_DATES:] if value.rule in rules]
    if not dated or dated[-1].first is None:
        return None
    before = _text_before(match, dated[-1])
    if match.tag(-1) == "colon" and before.endswith(":"):
        return dated[-1].first.year
    for value in dated:
        start = match.context.tokens.words[match.first].start
        between = match.context.tokens.text[value.end - match.context.tense.offset : start][:ENTRY_REACH]
        opens = _text_before(match, value) in OPENINGS and between.startswith(":")
        if opens and "\n\n" not in between and len(between) < ENTRY_REACH and value.first is not None:
            return value.first.year
    return None


def _text_before(match: Match, value: DateValue) -> str:
    start = value.start - match.context.tense.offset
    return match.context.tokens.text[max(start - 4, 0) : start].rstrip(" -•*")[-1:]


def _counts_something(match: Match) -> bool:
    """Whether the next word is something that numbers count: in July 30 tanks."""
    return match.form(1).lower() in match.context.tense.lexicon.traps["counted"]


def day(match: Match) -> Found | None:
    """A day of a month, with its year or without."""
    context, year = match.context, year_in_words(match)
    month, number = match.number("month"), match.number("dom")
    if month is None or number is None or (year == Year() and _counts_something(match)):
        return None
    dateline = _in_dateline(match) and match.tag(1) in BOUNDARY
    rule = "dateline" if dateline else "day-month-year" if year.number else "day-month"
    if year.number is not None:
        found = interval.day_of(date(year.number, month, number))
        return Found(found, Precision.DAY, rule, anchor=year.anchor)
    if not dateline and (listed := list_year(match)) is not None:
        return Found(interval.day_of(date(listed, month, number)), Precision.DAY, "day-month-list")
    if year.lost or context.published is None:
        return context.unanchored(rule, Precision.DAY)
    ref = match.number("ref")
    if ref == 0:
        return Found(
            interval.day_of(date(context.published.year, month, number)), Precision.DAY, rule, anchor="published"
        )
    told = None if ref is None else Direction.PAST if ref < 0 else Direction.FUTURE
    direction = Direction.PAST if dateline else told or match.direction
    meant = nearest_day(month, number, context.published, direction, match.number("weekday"))
    return None if meant is None else Found(interval.day_of(meant), Precision.DAY, rule, anchor="published")


def stands_alone(match: Match) -> bool:
    """Whether a bare month is one: March, April, May, June and August are words and names too, so is Jan."""
    token = match.token("month")
    if token is None or " " not in token.value:
        return token is not None
    if match.tag(-1) in {"the", "article", "det"} and match.tag(1) in {"of", "on", "to", "stop", "comma"}:
        return False  # the March on Rome
    return match.tag(-1) in MONTH_CONTEXT


def month(match: Match) -> Found | None:
    """A month or its early, middle or late part; the year is the nearest on the side that the tense tells."""
    context, year, number = match.context, year_in_words(match), match.number("month")
    whole = match.token("part1") is None and match.token("edge") is None
    if number is None or (whole and year == Year() and match.token("ref") is None and not stands_alone(match)):
        return None
    rule = ("month" if whole else "part-of-month") + ("-year" if year.number else "")
    if year.lost or (year.number is None and context.published is None):
        return context.unanchored(rule, Precision.MONTH)
    known = year.number or _month_year(match, number)
    days = interval.month_of(known, number)
    precision = Precision.MONTH if whole else Precision.DAYS
    return Found(
        _part(match, days, "month"), precision, rule, anchor=year.anchor or (None if year.number else "published")
    )


def _month_year(match: Match, number: int) -> int:
    published = match.context.published
    if published is None:
        raise ValueError("a month without a year needs the report's day")
    ref = match.number("ref")
    if ref is None:
        return nearest_month(number, published, match.direction)
    if ref == 0:
        return published.year
    if ref < 0:
        return published.year - (number >= published.month)
    return published.year + (number <= published.month)


def _part(match: Match, days: Days, unit: str) -> Days:
    """The part of the days that `early`, `late`, `the end of` and so on cut out."""
    named = [value for name in ("part1", "part2", "edge") if (value := match.value(name))]
    parts = [interval.part_of(days, name, unit) for name in named]
    return Days(parts[0].first, parts[-1].last) if parts else days


def year(match: Match) -> Found | None:
    """A year or part of it; bare only where the words around make it one."""
    number = match.number("year")
    cut = match.token("part1") is not None or match.token("edge") is not None
    if number is None or not (cut or _is_year(match)):
        return None
    days = _part(match, interval.year_of(number), "year")
    return Found(days, Precision.YEAR, "part-of-year" if cut else "year")


def _is_year(match: Match) -> bool:
    """Whether the words around a number of four digits make it a year: in 1998, the 1998 pact, (2016)."""
    traps = match.context.tense.lexicon.traps
    before, after, following = match.tag(-1), match.tag(1), match.form(1)
    if match.form(-1) in traps["before-number"] or _counts_something(match) or after in {"figure", "month"}:
        return False
    if before in {"around", "about"}:
        return after in BOUNDARY
    if before in {"and", "or", "dash", "comma"}:
        return _in_list(match) or (before, after) == ("comma", "rparen")
    if before in {"the", "det", "article"}:
        return after in {"word", "season"} or following[:1].isupper()
    enclosed = (before, after) == ("lparen", "rparen") or (before == "break" and after in {"colon", "dash"})
    return enclosed or before in YEAR_CONTEXT or (after == "poss" and before != "word")


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
    days = _part(match, interval.decade_of(first), "decade")
    return Found(days, Precision.YEARS, "part-of-decade" if cut else "decade")


def season(match: Match) -> Found | None:
    """A northern season, with its year or without."""
    name, _, doubtful = (match.value("season") or "").partition(" ")
    context, year, ref = match.context, year_in_words(match), match.number("ref")
    if year == Year() and ref is None:
        placed = match.tag(-1) in YEAR_CONTEXT or (match.tag(-1) == "the" and match.tag(-2) in YEAR_CONTEXT)
        if not placed or (doubtful and match.tag(1) not in BOUNDARY):
            return None
    if year.lost or (year.number is None and context.published is None):
        return context.unanchored("season", Precision.SEASON)
    if year.number is not None:
        days = _part(match, interval.season_of(year.number, name), "season")
        return Found(days, Precision.SEASON, "season-year", anchor=year.anchor)
    days = _part(match, _season_near(match, name, ref), "season")
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
    return coming[0] if match.direction.ahead else begun[-1]


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
    days = interval.month_of(year.number or _month_year(match, month), month)
    length = 1 if unit == "day" else 7
    first = days.last.day - length + 1 if number < 0 else (number - 1) * length + 1
    found = Days(days.first.replace(day=first), days.first.replace(day=min(first + length - 1, days.last.day)))
    return Found(found, precision, f"{unit}-of-month", anchor=None if year.number else "published")


@dataclass(frozen=True)
class Bound:
    """One end of a range as far as it is named."""

    year: int | None
    month: int
    day: int | None

    def days(self, year: int) -> Days:
        """Its days in a year."""
        if self.day is None:
            return interval.month_of(year, self.month)
        return interval.day_of(date(year, self.month, self.day))


def span(match: Match) -> Found | None:
    """From one day or month to another; each may lend the other its month or year (3-5 July 2023)."""
    month1, month2 = match.number("month1"), match.number("month2")
    years = year_in_words(match, "1"), year_in_words(match, "2")
    days = match.number("dom1"), match.number("dom2")
    months = month1 or month2, month2 or month1
    if months[0] is None or months[1] is None or not _links(match, close=_close(days, months)):
        return None
    if days[1] is not None and years[1] == Year() and _counts_something(match):
        return None
    if month2 is None and _in_dateline(match) and match.value("link") != "to":
        return None
    precision = Precision.DAYS if days[1] is not None else Precision.MONTH
    low, high = Bound(years[0].number, months[0], days[0]), Bound(years[1].number, months[1], days[1])
    if (years[0].lost or years[1].lost) or (low.year is None and high.year is None and match.context.published is None):
        return match.context.unanchored("range", precision)
    found = _between(match, low, high)
    named = low.year is not None or high.year is not None
    return found and Found(found, precision, "range", anchor=None if named else "published")


def _close(days: tuple[int | None, int | None], months: tuple[int | None, int | None]) -> bool:
    """Whether "3 and 4 July" or "May or June" name neighbours, so that one interval says what both say."""
    if days[0] is not None and days[1] is not None:
        return months[0] == months[1] and days[1] - days[0] == 1
    return months[0] is not None and months[1] is not None and (months[1] - months[0]) % 12 == 1


def _links(match: Match, close: bool) -> bool:
    link = match.token("link")
    if link is None or link.tag not in {"and", "or"}:
        return not _moved(match)
    between = match.tag(-1) == "between" or (match.tag(-2) == "between" and match.tag(-1) == "the")
    return close or (link.tag == "and" and between)


MOVED_REACH = 10  # words between "postponed" and the "from A to B" that it governs


def _moved(match: Match) -> bool:
    """Whether a verb of moving makes "from A to B" two dates: postponed from May to July."""
    moving, tokens = match.context.tense.lexicon.traps["moving"], match.context.tokens
    link = match.token("link")
    if match.tag(-1) != "from" or link is None or link.tag != "to":
        return False
    return any(tokens.form(match.first - back).lower() in moving for back in range(1, MOVED_REACH + 1))


def _between(match: Match, low: Bound, high: Bound) -> Days | None:
    published = match.context.published
    later = (high.month, high.day or 31) >= (low.month, low.day or 1)
    if high.year is not None:
        first = low.days(low.year if low.year is not None else high.year - (not later)).first
        last = high.days(high.year).last
    else:
        start = low.year
        if start is None and published is not None:
            start = _year_near(low, published, match.direction)
        if start is None:
            return None
        first, last = low.days(start).first, high.days(start + (not later)).last
    return Days(first, last) if first <= last else None


def _year_near(low: Bound, published: date, direction: Direction) -> int:
    if low.day is None:
        return nearest_month(low.month, published, direction)
    meant = nearest_day(low.month, low.day, published, direction)
    if meant is None:
        raise ValueError("no such day")
    return meant.year


def year_span(match: Match) -> Found | None:
    """From one year to another, the second perhaps of two digits: 2019-21, between 2005 and 2010."""
    low, high, short = match.number("year1"), match.number("year2"), match.token("short2")
    if low is not None and short is not None:
        high = low // 100 * 100 + int(short.text) if len(short.text) == 2 else None
    if low is None or high is None or high <= low or _counts_something(match) or not _links(match, close=False):
        return None
    if match.form(-1) in match.context.tense.lexicon.traps["before-number"] or match.tag(-1) == "figure":
        return None
    return Found(Days(date(low, 1, 1), date(high, 12, 31)), Precision.YEARS, "year-range")


def weekday_span(match: Match) -> Found | None:
    """From one weekday to another: Monday to Wednesday."""
    low, high, published = match.number("weekday1"), match.number("weekday2"), match.context.published
    if low is None or high is None or not _links(match, close=(high - low) % 7 == 1):
        return None
    if published is None:
        return match.context.unanchored("weekday-range", Precision.DAYS)
    first = nearest_weekday(low, published, match.direction)
    last = first.fromordinal(first.toordinal() + (high - low) % 7)
    return Found(Days(first, last), Precision.DAYS, "weekday-range", anchor="published")
