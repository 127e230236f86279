"""The patterns of English dates. Their words are in `data/en.tsv`, what is made of them in the `*_rules` modules."""

from functools import cache

from foedus.dates import anchored_rules, calendar_rules, period_rules, relative_rules, span_rules
from foedus.dates.grammar import Rule

# Pieces that several patterns share. PART and COUNT may stand before a unit, YEAR after a month.
PART = "((the? edge=edge of the?) | ((later | earlier)? part1=part (dash | in)? (to dash? part2=part dash?)?))"
COUNT = "(article? few=few of? | number=number)"
LINK = "link=(to | until | through | dash | and | or)"


def _year(suffix: str = "") -> str:
    """A year after a month: 2023, of 2023, last year, of that year."""
    words = f"(of | comma)? the? that? yref{suffix}=(ref | anchorref | that) yunit{suffix}=annum"
    return f"((of | comma)? year{suffix}=year | {words})"


def _day_month(suffix: str = "") -> str:
    day = "((weekday | shortday) (comma | lparen)?)? the? "
    return f"{day} dom{suffix}=dom of? month{suffix}=month"


def _month_day(suffix: str = "") -> str:
    day = "((weekday | shortday) (comma | lparen)?)?"
    return f"{day} month{suffix}=month the? dom{suffix}=dom"


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of English, in order of rank."""
    return (*_calendar(), *_spans(), *_relative(), *_anchored())


def _calendar() -> tuple[Rule, ...]:
    named = "((weekday=weekday | shortday) (comma | lparen)?)? the?"
    return (
        Rule("numeric", "(iso | numeric)", calendar_rules.numeric),
        Rule("day-month", f"{named} dom=dom of? month=month {_year()}?", calendar_rules.day),
        Rule("month-day", f"{named} ref=ref? month=month the? dom=dom {_year()}?", calendar_rules.day),
        Rule("day-dash-month", "dom=day dash month=month dash year=year", calendar_rules.day),
        Rule("ordinal-of-month", f"{named} dom=ordword of month=month {_year()}?", calendar_rules.day),
        Rule("month", f"{PART}? month=month {_year()}?", calendar_rules.month),
        Rule("month-ref", f"{PART}? ref=ref month=month", calendar_rules.month),
        Rule("year", "year=year", period_rules.year),
        Rule("part-of-year", f"{PART} year=year", period_rules.year),
        Rule("decade", f"{PART}? decade=decade", period_rules.decade),
        Rule("season", f"{PART}? season=season {_year()}?", period_rules.season),
        Rule("season-ref", f"{PART}? ref=ref past=past? season=season", period_rules.season),
        Rule(
            "quarter",
            f"the? ordinal=(ordword | ordinal) dash? piece=(unit | half) (of the current=annum | of? {_year()})?",
            period_rules.quarter,
        ),
        Rule(
            "pieces-of-month",
            f"the? ordinal=(ordword | ref) {COUNT} unit=units of month=month {_year()}?",
            period_rules.pieces_of_period,
        ),
        Rule(
            "pieces-of-year",
            f"the? ordinal=(ordword | ref) {COUNT} unit=units of (the current=annum | {_year()})",
            period_rules.pieces_of_period,
        ),
        Rule("week-of-day", f"the? piece=unit of the? dom=dom of? month=month {_year()}?", period_rules.week_of_day),
        Rule("week-of-month-day", f"the? piece=unit of month=month the? dom=dom {_year()}?", period_rules.week_of_day),
        Rule("quarter-short", f"piece=(quarterid | halfid) of? {_year()}", period_rules.quarter),
        Rule("fiscal-year", "fiscalyear=fiscalyear", period_rules.fiscal_year),
        Rule("fiscal-year-words", "(fiscalid | fiscal annum?) year=year", period_rules.fiscal_year),
        Rule("year-fiscal", "year=year fiscal annum", period_rules.fiscal_year),
        Rule(
            "piece-of-month",
            f"the? ordinal=(ordword | ordinal | ref) piece=unit of month=month {_year()}?",
            period_rules.piece_of_month,
        ),
    )


def _spans() -> tuple[Rule, ...]:
    year1, year2 = f"{_year('1')}?", f"{_year('2')}?"
    day1, day2 = _day_month("1"), _day_month("2")
    reverse1, reverse2 = _month_day("1"), _month_day("2")
    return (
        Rule("days-of-month", f"the? dom1=dom {LINK} the? dom2=dom of? month2=month {year2}", span_rules.span),
        Rule("month-days", f"month1=month the? dom1=dom {LINK} the? dom2=dom {year2}", span_rules.span),
        Rule("day-month-span", f"{day1} {year1} {LINK} {day2} {year2}", span_rules.span),
        Rule("month-day-span", f"{reverse1} {year1} {LINK} {reverse2} {year2}", span_rules.span),
        Rule("month-span", f"month1=month {year1} {LINK} month2=month {year2}", span_rules.span),
        Rule("year-span", f"year1=year {LINK} (year2=year | short2=(day | digits))", span_rules.year_span),
        Rule("weekday-span", f"weekday1=weekday {LINK} weekday2=weekday", span_rules.weekday_span),
    )


def _relative() -> tuple[Rule, ...]:
    unit = "unit=anyunit"
    return (
        Rule("deictic", "(earlier | later)? deictic=deictic daypart?", relative_rules.deictic),
        Rule("daypart-ref", "(earlier | later)? ref=ref daypart", relative_rules.deictic),
        Rule("day-beside", "the unit side=(before | after) deictic=deictic", relative_rules.deictic),
        Rule(
            "unit-ref",
            f"({PART} | earlier=earlier | later=later)? (within the?)? ref=ref fiscal=fiscal? unit=unit",
            relative_rules.unit_ref,
        ),
        Rule("edge-of-unit", "the? edge=edge of the? unit=unit", relative_rules.unit_ref),
        Rule("later-in-unit", "(earlier=earlier | later=later) in the unit=unit", relative_rules.unit_ref),
        Rule("part-in-unit", "part1=part in the unit=unit", relative_rules.unit_ref),
        Rule("year-end", "yearend", relative_rules.year_end),
        Rule("end-of-year", "the? annum poss? edge", relative_rules.year_end),
        Rule(
            "weekday",
            "((part | earlier | later) (on | dash)?)? ref=ref? past=past? weekday=weekday (poss? daypart)?"
            " (of? weekref=ref unit)?",
            relative_rules.weekday,
        ),
        Rule("week-weekday", "weekref=ref unit on weekday=weekday", relative_rules.weekday),
        Rule("weekend", "the? ref=ref? past=past? weekend", relative_rules.weekend),
        Rule("ago", f"{COUNT} {unit} ago (deictic=deictic)?", relative_rules.ago),
        Rule("units-ago", "unit=units ago", relative_rules.ago_uncounted),
        Rule("past-span", f"(the | ref)? past=past {COUNT}? {unit}", relative_rules.back_span),
        Rule("last-span", f"the? ref=ref {COUNT}? unit=units", relative_rules.back_span),
        Rule("last-one", f"(over | during | within | in | for) the ref=ref {unit}", relative_rules.back_span),
        Rule("recent", "recent=recent unit=units", relative_rules.back_span),
        Rule("next-span", f"the? ref=ref {COUNT}? unit=units", relative_rules.ahead_span),
        Rule("next-one", f"(over | during | within | in | for) the ref=ref {unit}", relative_rules.ahead_span),
        Rule("within", f"within (the number?)? {COUNT}? {unit}", relative_rules.ahead_span),
        Rule("from-now", f"{COUNT} {unit} mark=from now", relative_rules.time_ahead),
        Rule("time-ahead", f"in {COUNT} {unit} (punct | poss)? mark=time", relative_rules.time_ahead),
        Rule("in-span", f"in {COUNT} {unit}", relative_rules.time_ahead),
        Rule(
            "every",
            "every (other | number | ordword | ordinal)? unit=(unit | annum | units | weekday | month | season)",
            relative_rules.repeat,
        ),
        Rule("annually", "repeat=repeat", relative_rules.repeat),
        Rule("once-a", "once article unit=(unit | annum)", relative_rules.repeat),
        Rule("weekdays", "weekdays", relative_rules.repeat),
        Rule("day-of-month", "the dom=ordinal (of ref=ref unit)?", relative_rules.day_of_month),
    )


def _anchored() -> tuple[Rule, ...]:
    unit = "unit=anyunit"
    return (
        Rule("same-unit", "the? that? anchorref=anchorref unit=unit", anchored_rules.same_unit),
        Rule("that-unit", "that unit=unit", anchored_rules.same_unit),
        Rule("next-day", "the ref=ref unit=unit", anchored_rules.same_unit),
        Rule("weekday-beside", "the anchorref=anchorref weekday=weekday", anchored_rules.weekday_beside),
        Rule("unit-before", "the unit=unit side=(before | after | earlier)", anchored_rules.same_unit),
        Rule("distance", f"{COUNT} {unit} side=(earlier | later | before)", anchored_rules.distance),
        Rule("event", f"({COUNT} | the)? {unit} side=(after | before)", anchored_rules.event),
        Rule("eve", "the? eve of", anchored_rules.eve),
        Rule("anniversary", "the? (ordinal | ordword)? anniversary of=of?", anchored_rules.anniversary),
    )
