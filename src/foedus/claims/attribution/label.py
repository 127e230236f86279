"""Speakers before a colon: "Pentagon: first ships have left"."""

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Sort
from foedus.codebook.terms import Stance

# A speaker before a colon has at most this many words.
LABEL_WORDS = 7
SPEAKERS = frozenset({Sort.PERSON, Sort.ROLE, Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS})


def label(reader: Reader, headline: bool) -> Cue | None:
    """The speaker before a colon at the start of a headline, or of a paragraph that goes on with a quotation."""
    for token in reader.parse.tokens[: LABEL_WORDS + 1]:
        if token.text == ":":
            return _label(reader, token.index, headline)
        if token.upos in {"VERB", "AUX"} and token.feats.get("VerbForm") == "Fin":
            return None
    return None


def _label(reader: Reader, colon: int, headline: bool) -> Cue | None:
    tokens = reader.parse.tokens
    if colon == 0 or colon + 1 >= len(tokens):
        return None
    head = next((i for i in range(colon) if tokens[i].head >= colon or tokens[i].head == i), colon - 1)
    if tokens[head].upos not in {"NOUN", "PROPN"}:
        head = colon - 1
    source = reader.namer.name(head)
    content = range(colon + 1, len(tokens))
    quoted = frozenset(i for i in content if reader.quoted[i] >= 0)
    if not any(i in quoted for i in content[:2]) and not (headline and source.sort in SPEAKERS):
        return None
    scope = frozenset(content) if headline else quoted
    return Cue(head, tokens[head].text, Stance.ASSERTS, ((source,),), scope, "label")
