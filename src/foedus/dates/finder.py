"""All dates of a stretch of text, in order and apart from each other."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from foedus.dates import english
from foedus.dates.errors import UnknownDateLanguage
from foedus.dates.grammar import Candidate, Context, Found, Match, Rule, candidates
from foedus.dates.lexicon import load_lexicon
from foedus.dates.roles import bounded
from foedus.dates.tense import Tense
from foedus.dates.tokens import tokenise
from foedus.dates.value import DateValue, Role

EVENTS = {"event", "eve", "anniversary"}
LED_BY = {"in", "over", "during", "within", "for"}  # words that a pattern needs and a date's own words don't hold
GRAMMARS: dict[str, Callable[[], tuple[Rule, ...]]] = {"en": english.rules}


def find_dates(
    text: str,
    published: date | None,
    language: str = "en",
    offset: int = 0,
    future_at: Callable[[int], bool | None] | None = None,
) -> list[DateValue]:
    """The date expressions of the text in order, none overlapping; offsets are shifted by `offset`.

    `published` is the report's day: without it what is relative stays unresolved. `future_at`, asked with the shifted
    offset at which an expression begins, may tell from a parse whether its clause lies in the future (True), doesn't
    (False) or can't be told (None: nearby words decide, and news tells the past). Takes time linear in the text.

    >>> [value.text for value in find_dates("They met on Tuesday, as in July 2022.", date(2023, 7, 1))]
    ['Tuesday', 'July 2022']

    Raises UnknownDateLanguage where there is no grammar for the language.
    """
    if language not in GRAMMARS:
        raise UnknownDateLanguage(language)
    lexicon = load_lexicon(language)
    tokens = tokenise(text, lexicon)
    context = Context(tokens, published, Tense(tokens, lexicon, offset, future_at))
    places: dict[int, list[Candidate]] = {}
    for candidate in candidates(GRAMMARS[language](), context):
        places.setdefault(candidate.match.first, []).append(candidate)
    context.find_at = lambda index: next(_values(places.get(index, ()), context, nested=True), None)
    end = offset
    for first, found in places.items():
        if tokens.words[first].start + offset >= end:
            value = next(_values(found, context), None)
            if value is not None:
                context.before.append(value)
                end = value.end
    return context.before


def _values(found: Iterable[Candidate], context: Context, nested: bool = False) -> Iterator[DateValue]:
    """What the candidates of one place come to, best first; inside another date, events are left out."""
    for rule, match in found:
        if nested and rule.name in EVENTS:
            continue
        try:
            made = rule.build(match)
            made = made if made is None or nested else bounded(made, match)
        except (ValueError, OverflowError):  # 30 February, or beyond the calendar's end
            made = None
        if made is not None:
            yield _value(made, match, context)


def _value(found: Found, match: Match, context: Context) -> DateValue:
    words = context.tokens.words[match.first : found.end or match.last]
    while words[0].tag in LED_BY and len(words) > 1:
        words = words[1:]
    if words[-1].tag == "of":
        words = words[:-1]
    start, end = words[0].start, words[-1].end
    first, last = _sides(found, context)
    return DateValue(
        start + context.tense.offset,
        end + context.tense.offset,
        context.tokens.text[start:end],
        first,
        last,
        found.precision,
        found.rule,
        found.role,
        found.anchor,
        found.shift_days,
    )


def _sides(found: Found, context: Context) -> tuple[date | None, date | None]:
    """First and last day as the role leaves them."""
    if found.days is None:
        return None, None
    first, last = found.days
    match found.role:
        case Role.SINCE:
            return first, None
        case Role.UNTIL:
            return None, last
        case Role.BY:
            published = context.published
            return (published if published is not None and published <= last else None), last
    return first, last
