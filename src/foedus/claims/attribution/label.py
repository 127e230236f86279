"""Speakers beside a colon: "Pentagon: first ships have left", "First ships have left: report"."""

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Sort
from foedus.codebook.terms import Stance

# A speaker before a colon has at most this many words.
LABEL_WORDS = 7
# A source at a headline's end has at most this many words.
CLOSING_WORDS = 4
CLOSING_MARKS = frozenset({":", "-", "–", "—"})
SPEAKERS = frozenset({Sort.PERSON, Sort.ROLE, Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS})


def label(reader: Reader, headline: bool) -> Cue | None:
    """The speaker before a colon at the start of a headline, or of a paragraph that goes on with a quotation.

    In a headline also the one at its end: "Kenya to get eight ships: report".
    """
    if headline and (closing := _closing(reader)) is not None:
        return closing
    for token in reader.parse.tokens[: LABEL_WORDS + 1]:
        if token.text == ":":
            return _label(reader, token.index, headline)
        if token.upos in {"VERB", "AUX"} and token.feats.get("VerbForm") == "Fin":
            return None
    return None


def _closing(reader: Reader) -> Cue | None:
    """The source in the last words of a headline, behind a colon or dash."""
    tokens = reader.parse.tokens
    marks = [
        t.index for t in tokens if t.text in CLOSING_MARKS and len(tokens) - t.index - 1 in range(1, CLOSING_WORDS + 1)
    ]
    if not marks or marks[-1] < LABEL_WORDS // 2:
        return None
    behind = tokens[marks[-1] + 1 :]
    head = next((t.index for t in behind if t.head <= marks[-1] or t.head == t.index), behind[-1].index)
    document = reader.is_in("document", head)
    if not document and (any(t.upos in {"VERB", "AUX"} for t in behind) or not reader.nominal(head)):
        return None
    source = reader.namer.name(head)
    if not source.sort.speaks or source.first <= marks[-1]:
        return None
    return Cue(head, tokens[head].text, Stance.ASSERTS, ((source,),), frozenset(range(marks[-1])), "label")


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
