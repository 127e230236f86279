"""Sources named by a preposition: according to the navy, in the words of the minister."""

from collections.abc import Iterator

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Seat, Sort
from foedus.claims.attribution.subject import seat
from foedus.claims.clause import base
from foedus.codebook.terms import Stance

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def according_cues(reader: Reader) -> Iterator[Cue]:
    """All prepositional attributions of a parse, each over its clause.

    >>> # "Since May, according to state television, ships have called at the port." → state television
    """
    for phrase in reader.cues.phrases.get("attribution", ()):
        for at in matches(reader, phrase):
            head = _governed(reader, at, at + len(phrase))
            if head is not None:
                yield _cue(reader, at, len(phrase), head)


def matches(reader: Reader, phrase: tuple[str, ...]) -> Iterator[int]:
    """Where a phrase of lower-case words begins."""
    words = reader.lower
    for at in reader.places.get(phrase[0], ()):
        if words[at : at + len(phrase)] == phrase:
            yield at


def _cue(reader: Reader, at: int, length: int, head: int) -> Cue:
    own = _own_words(reader, at, head)
    scope = _clause(reader, _governor(reader, head, own), reader.part(at)) - own
    words = " ".join(token.text for token in reader.parse.tokens[at : at + length])
    return Cue(
        at, words, Stance.ASSERTS, _sources(reader, head), reader.clip(at, scope), "according to", frozenset(own)
    )


def _governed(reader: Reader, at: int, end: int) -> int | None:
    """Head of the noun phrase that follows the preposition."""
    tokens = reader.parse.tokens
    for token in tokens[at:end]:
        if token.head >= end and tokens[token.head].upos in NOUNS:
            return token.head
    index = next((t.index for t in tokens[end:] if t.upos in NOUNS), None)
    while index is not None and tokens[index].head > index and base(tokens[index].dep) in {"compound", "amod", "nmod"}:
        if tokens[tokens[index].head].upos not in NOUNS:
            break
        index = tokens[index].head
    return index


def _own_words(reader: Reader, at: int, head: int) -> set[int]:
    """The tokens of the phrase itself; at the start of a sentence it ends with the first comma behind its noun."""
    part = reader.part(at)
    if at == part.start:
        last = max(head, reader.namer.name(head).last)
        comma = next((i for i in range(last, part.stop) if reader.parse.tokens[i].text == ","), None)
        if comma is not None:
            return set(range(at, comma))
    return reader.below(head) | set(range(at, head + 1))


def _sources(reader: Reader, head: int) -> tuple[Seat, ...]:
    """Sources after "according to"; "reports from local media" names the media."""
    if reader.is_in("document", head):
        for child in reader.kids(head, "nmod"):
            authors = seat(reader, child) if reader.case_in("author-case", child) else ()
            if authors and (authors[0].sort.speaks or authors[0].sort is Sort.NAME):
                return (authors,)
    return (seat(reader, head),)


def _governor(reader: Reader, head: int, own: set[int]) -> int:
    """Head of the clause from which the phrase hangs."""
    tokens = reader.parse.tokens
    seen = tokens[head].head
    while tokens[seen].head != seen and (seen in own or not reader.finite(seen)):
        seen = tokens[seen].head
    return seen


def _clause(reader: Reader, governor: int, part: range) -> set[int]:
    """The governor's clause inside its part of the sentence; of a main clause the whole part."""
    if base(reader.parse.tokens[governor].dep) in {"acl", "advcl", "ccomp"} and governor in part:
        return {i for i in reader.below(governor) if i in part}
    return set(part)
