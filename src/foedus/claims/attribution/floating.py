"""Gives every quotation its speaker: by a cue beside it, else by the cue before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.hedges import TOLD_NOUN
from foedus.claims.attribution.quotes import Quote
from foedus.claims.attribution.reader import Reader

# A cue before a quotation stands at most this many words away ("told reporters in the capital on Monday:").
REACH = 15
STOPS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue in its segment. `of` is the cue, perhaps in another segment, whose sources it repeats."""

    segment: int
    cue: Cue
    of: tuple[int, int] | None = None


def give_quotes(
    rows: Sequence[Sequence[Placed]], found: Sequence[Quote], readers: Sequence[Reader]
) -> list[list[Placed]]:
    """The cues with the quotations that belong to them in their scope; those left without any content are dropped.

    >>> # '"It is off," she said. "It will not be held."' → both quotations in the scope of "said"
    """
    placed = [list(row) for row in rows]
    for group in _groups(found):
        owner = next(
            (o for quote in group if (o := _owner(placed[quote.segment], quote, readers[quote.segment])) is not None),
            None,
        )
        at = (
            (next(q.segment for q in group if _owner(placed[q.segment], q, readers[q.segment]) is not None), owner)
            if owner is not None
            else None
        )
        floats = at is None
        if at is None:
            at = _floating(placed, group[0], readers)
        if at is not None:
            _give(placed, group, at, floats)
    return placed


def _groups(found: Sequence[Quote]) -> Iterator[list[Quote]]:
    """Quotations, those that run over paragraphs in one group."""
    group: list[Quote] = []
    for quote in found:
        if quote.words:
            if group and not quote.continues:
                yield group
                group = []
            group.append(quote)
    if group:
        yield group


def _speaks(cue: Cue) -> bool:
    return bool(cue.sources) and cue.rule != TOLD_NOUN


def _owner(row: Sequence[Placed], quote: Quote, reader: Reader) -> int | None:
    """Place in the row of the cue that stands beside the quotation or already holds it."""
    outside = [
        (i, p.cue)
        for i, p in enumerate(row)
        if p.of is None and _speaks(p.cue) and not quote.first <= p.cue.anchor <= quote.last
    ]
    inside = set(range(quote.first, quote.last + 1))
    behind = [(min(c.frame or {c.anchor}), i) for i, c in outside if _follows(c, quote, reader)]
    if behind:
        return min(behind)[1]
    holding = [(abs(c.anchor - quote.first), i) for i, c in outside if c.scope & inside]
    if holding:
        return min(holding)[1]
    before = [(-c.anchor, i) for i, c in outside if _leads(c, quote, reader)]
    return min(before)[1] if before else None


def _follows(cue: Cue, quote: Quote, reader: Reader) -> bool:
    tokens = reader.parse.tokens
    first = min(cue.frame or {cue.anchor})
    if not quote.last < first <= quote.last + 4:
        return False
    between = tokens[quote.last + 1 : first]
    ended = tokens[quote.last].text in STOPS and reader.sentence_of[first] != reader.sentence_of[quote.last]
    ended = ended and (
        tokens[quote.last].text == "." or (tokens[first].text[:1].isupper() and tokens[first].upos != "PROPN")
    )
    return all(t.upos == "PUNCT" and t.text not in STOPS for t in between) and not ended


def _leads(cue: Cue, quote: Quote, reader: Reader) -> bool:
    tokens = reader.parse.tokens
    between = tokens[cue.anchor + 1 : quote.first]
    if cue.anchor > quote.first or len(between) > REACH or not cue.waits:
        return False
    return not any(t.text in STOPS | {";"} for t in between)


def _floating(placed: Sequence[Sequence[Placed]], quote: Quote, readers: Sequence[Reader]) -> tuple[int, int] | None:
    """The cue before a quotation that has none of its own: in its paragraph, else at the end of the one before."""
    reader = readers[quote.segment]
    if not _starts_sentence(quote, reader):
        return None
    before = [
        (p.cue.anchor, i)
        for i, p in enumerate(placed[quote.segment])
        if p.of is None and _speaks(p.cue) and p.cue.anchor < quote.first
    ]
    if before:
        number, place = quote.segment, max(before)[1]
        if reader.sentence_of[quote.first] - reader.sentence_of[max(before)[0]] > 2:
            return None
        return number, place
    if quote.segment == 0 or not _opens_segment(quote):
        return None
    return _at_end(placed, quote.segment - 1, readers)


def _at_end(placed: Sequence[Sequence[Placed]], number: int, readers: Sequence[Reader]) -> tuple[int, int] | None:
    """The cue of a segment's last sentence, if that sentence holds one or is itself quoted from one."""
    reader = readers[number]
    if not reader.parse.tokens:
        return None
    final = reader.parse.tokens[-1].index
    last = [(p.cue.anchor, i) for i, p in enumerate(placed[number]) if _speaks(p.cue)]
    if not last:
        return None
    place = max(last)[1]
    cue = placed[number][place]
    close = reader.sentence_of[cue.cue.anchor] == reader.sentence_of[final] or any(
        i in cue.cue.scope for i in range(max(0, final - 2), final + 1)
    )
    if not close:
        return None
    return cue.of if cue.of is not None else (number, place)


def _starts_sentence(quote: Quote, reader: Reader) -> bool:
    tokens = reader.parse.tokens
    if quote.first <= 1:
        return True
    before = [t.text for t in tokens[max(0, quote.first - 3) : quote.first]]
    return (
        any(text in STOPS for text in before)
        or tokens[quote.first - 1].index == reader.parse.sentences[reader.sentence_of[quote.first]].first
    )


def _opens_segment(quote: Quote) -> bool:
    return quote.first <= 1


def _give(placed: list[list[Placed]], group: Sequence[Quote], at: tuple[int, int], floats: bool) -> None:
    number, place = at
    for quote in group:
        tokens = frozenset(range(quote.first, quote.last + 1))
        owner = placed[number][place]
        if quote.segment == number and not floats:
            cue = replace(owner.cue, scope=owner.cue.scope | tokens, waits=False, refers_back=False)
            placed[number][place] = Placed(number, cue, owner.of)
        else:
            rule = "floating quotation" if floats else "quotation goes on"
            cue = replace(
                owner.cue,
                anchor=quote.first,
                scope=tokens,
                rule=rule,
                frame=frozenset(),
                waits=False,
                refers_back=False,
            )
            placed[number][place] = replace(owner, cue=replace(owner.cue, waits=False))
            placed[quote.segment].append(Placed(quote.segment, cue, at))
