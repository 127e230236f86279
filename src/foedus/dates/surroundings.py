"""What the words around a match tell: whether numbers count something, which year is meant, what a list lends."""

from dataclasses import dataclass
from datetime import date

from foedus.dates import interval
from foedus.dates.grammar import Context, Match
from foedus.dates.interval import Days
from foedus.dates.value import DateValue, Precision

DATELINE_REACH = 10  # words before the date of a dateline: "PORT-AU-PRINCE, Haiti, Dec 14 -"
ENTRY_REACH = 400  # code points of a list's entry that its opening date may date
ENTRY_DATES = 4  # and dates in it that are looked at
OPENINGS = {"", "\n"}  # what stands before an entry
BOUNDARY = {"stop", "comma", "break", "rparen", "lparen", "dash", "colon", "punct", "and", "or"}
_LED = "as in since until by from during before after through within between of for"
LEADING = frozenset(_LED.split())  # words after which a bare year, month or season is one


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


def counts_something(match: Match) -> bool:
    """Whether the next word is something that numbers count: in July 30 tanks."""
    return match.form(1).lower() in match.context.tense.lexicon.traps["counted"]


def in_dateline(match: Match) -> bool:
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


def part(match: Match, days: Days, unit: str) -> Days:
    """The part of the days that `early`, `late`, `the end of` and so on cut out."""
    named = [value for name in ("part1", "part2", "edge") if (value := match.value(name))]
    parts = [interval.part_of(days, name, unit) for name in named]
    return Days(parts[0].first, parts[-1].last) if parts else days
