"""Stretches in quotation marks: which are someone's words, which only terms, and which run on over paragraphs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.claims.attribution.lexicon import Lexicon
from foedus.language.parse import Parse, Token

OPENERS, CLOSERS, STRAIGHT = "“«„", "”»", '"'
SINGLE_OPENERS, SINGLE_CLOSERS = "‘'", "’'"
# A quotation left open may run on through this many paragraphs before it counts as a lost mark.
MOST_PARAGRAPHS = 12
# No stretch in single marks is longer, in signs: what goes on for longer began with an apostrophe.
LONGEST_SINGLE = 800
# Shorter stretches without a finite verb are terms ("strategic rear"), as are short ones in capitals throughout.
QUOTATION_WORDS = 6


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted stretch inside a segment, as tokens without the marks, `first` to `last` included.

    `words` tells a quotation (someone's words) from a term. `continues` is True where the same quotation began in an
    earlier segment, `open` where it goes on in the next.
    """

    segment: int
    first: int
    last: int
    words: bool
    continues: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    opens: bool


def quotes(texts: Sequence[str], parses: Sequence[tuple[int, Parse]], cues: Lexicon) -> list[Quote]:
    """The quoted stretches of a report in order.

    `texts` are the segments' words, `parses` their offset and parse.

    >>> # 'The "Calm Sea" drill "went very well", he said.' → a term, then a quotation
    """
    marks = [list(_marks(text)) for text in texts]
    found: list[Quote] = []
    carried = False
    for number, text in enumerate(texts):
        opens_anew = bool(marks[number]) and _opens_at_start(marks[number][0], text)
        start = 0 if carried and not opens_anew else None
        continues, here = carried, _Segment(number, *parses[number], cues)
        for mark in marks[number]:
            if mark.opens and start is None:
                start = mark.at + 1
            elif not mark.opens and start is not None:
                found += here.quote(start, mark.at, continues, False)
                start, continues = None, False
        carried = start is not None and _runs_on(marks, texts, number + 1)
        if start is not None and carried:
            found += here.quote(start, len(text), continues, True)
    return found


@dataclass(frozen=True)
class _Segment:
    """One segment's parse, to find the tokens between two marks."""

    number: int
    offset: int
    parse: Parse
    cues: Lexicon

    def quote(self, start: int, end: int, continues: bool, goes_on: bool) -> Iterator[Quote]:
        """The quotation between two places of the segment's text, if there are words in it."""
        tokens = self.parse.tokens
        first = bisect_left(tokens, self.offset + start, key=lambda t: t.end - 1)
        last = bisect_left(tokens, self.offset + end, key=lambda t: t.start) - 1
        while first <= last and tokens[first].text in OPENERS + CLOSERS + STRAIGHT:
            first += 1
        while first <= last and tokens[last].text in OPENERS + CLOSERS + STRAIGHT:
            last -= 1
        if first <= last:
            words = continues or goes_on or _is_quotation(self.parse, first, last, self.cues)
            yield Quote(self.number, first, last, words, continues, goes_on)


def _opens_at_start(mark: _Mark, text: str) -> bool:
    return mark.opens and not text[: mark.at].strip()


def _runs_on(marks: list[list[_Mark]], texts: Sequence[str], number: int) -> bool:
    """Whether a quotation left open goes on: the next paragraph opens anew, or a later one closes without opening."""
    if (
        number < len(texts)
        and marks[number]
        and marks[number][0].opens
        and not texts[number][: marks[number][0].at].strip()
    ):
        return True
    for row in marks[number : number + MOST_PARAGRAPHS]:
        if row:
            return not row[0].opens
    return False


def _marks(text: str) -> Iterator[_Mark]:
    inside = False
    single_until = -1
    for at, char in enumerate(text):
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if char in OPENERS:
            inside = True
            yield _Mark(at, True)
        elif char in CLOSERS:
            inside = False
            yield _Mark(at, False)
        elif char in STRAIGHT:
            opens = (not before or before.isspace() or before in "([-–—‘'") and bool(after) and not after.isspace()
            if opens and inside and not (before.isspace() or not before):
                opens = False
            inside = opens
            yield _Mark(at, opens)
        elif char in SINGLE_OPENERS and not inside and at > single_until:
            close = _single_close(text, at) if not before or before.isspace() or before in ":(" else -1
            if close > 0 and after.isalnum():
                single_until = close
                yield _Mark(at, True)
                yield _Mark(close, False)


def _single_close(text: str, at: int) -> int:
    """Where a stretch in single quotation marks ends, -1 for an apostrophe."""
    for place in range(at + 2, min(len(text), at + LONGEST_SINGLE)):
        after = text[place + 1 : place + 2]
        if text[place] in SINGLE_CLOSERS and not text[place - 1].isspace() and not after.isalnum():
            return place
        if text[place] in OPENERS + STRAIGHT:
            return -1
    return -1


def _is_quotation(parse: Parse, first: int, last: int, cues: Lexicon) -> bool:
    """Whether the stretch is someone's words rather than a term, a name or a title."""
    tokens = parse.tokens[first : last + 1]
    words = [t for t in tokens if t.upos not in {"PUNCT", "SYM"}]
    if tokens[-1].text == ",":
        return True  # "The drill," the navy said
    if any(cues.has("name-term", t) for t in parse.tokens[max(0, first - 3) : first]) and len(words) < QUOTATION_WORDS:
        return False
    if len(words) < QUOTATION_WORDS and len(words) > 1 and all(_capital(t) for t in words):
        return False
    return len(words) >= QUOTATION_WORDS or any(_finite(t) for t in words)


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or token.upos in {"ADP", "DET", "NUM", "CCONJ"}


def _finite(token: Token) -> bool:
    return token.upos in {"VERB", "AUX"} and token.feats.get("VerbForm") == "Fin"
