"""The order of stops: "began in", "second stop", "continued with", "arrived from" give each visit its place in the
journey."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from foedus.claims.claim import Interval
from foedus.claims.clause import Level, base
from foedus.claims.context import Context
from foedus.claims.draft import Draft
from foedus.claims.lexicon import Words
from foedus.claims.nouns import Nouns
from foedus.codebook import Kind
from foedus.dates.value import DateValue, Precision

RULE = "trip-order:"
HINTS = {"ordinal1": "1", "ordinal2": "2", "ordinal3": "3", "ordinal_last": "last"}
# How many days a distance in these units may be off: "a month after" is a month give or take a week.
SLACK = {
    Precision.DAY: 0,
    Precision.DAYS: 1,
    Precision.WEEK: 3,
    Precision.MONTH: 7,
    Precision.YEAR: 60,
    Precision.YEARS: 180,
}


def stop_hint(words: Words, nouns: Nouns, ladder: Sequence[Level]) -> str | None:
    """What the words around a visit say of its place in the journey: "1", "2", "3", "last" or nothing."""
    own = [c for c in nouns.parse.children[ladder[0].token] if base(nouns.parse.tokens[c].dep) == "amod"]
    for token in (*own, *(level.token for level in ladder[:3])):
        for name, hint in HINTS.items():
            if name in words.classes[token]:
                return hint
    return None


def announced_on(value: DateValue, context: Context, published: date | None) -> Interval | None:
    """The days of an announcement: those that the date words give, or a distance back from the matter in focus.

    "The visit comes a month after they announced …": the visit's days less a month.
    """
    if value.first is not None and value.last is not None:
        return Interval(value.first, value.last)
    if value.shift_days is None:
        return None
    visit = context.matter(Kind.VISIT)
    days = (
        visit.when
        if visit is not None and visit.when is not None
        else Interval(published, published)
        if published
        else None
    )
    if days is None:
        return None
    slack = SLACK.get(value.precision, 0)
    return Interval(days.first - timedelta(value.shift_days + slack), days.last - timedelta(value.shift_days - slack))


def order_stops(drafts: Sequence[Draft], hints: dict[tuple[int, int], str]) -> list[Draft]:
    """Drafts with the visits of one traveller numbered by what the words say of their order.

    `hints` gives for the place of a visit an ordinal ("1", "2"), "last", or nothing. Visits without a hint get no
    number.
    """
    numbers = [int(h) for h in hints.values() if h.isdigit()]
    last = max(numbers, default=0) + 1
    return [_numbered(draft, hints.get(draft.place), last) for draft in drafts]


def _numbered(draft: Draft, hint: str | None, last: int) -> Draft:
    if draft.kind is not Kind.VISIT or hint is None:
        return draft
    number = int(hint) if hint.isdigit() else last
    return replace(draft, rules=(*draft.rules, f"{RULE}{number}"))
