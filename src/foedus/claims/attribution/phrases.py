"""Cues that are no verbs: according to, reportedly, may, "is said to", "there is no truth in", and names before a colon."""

from collections.abc import Iterator

from foedus.claims.attribution.cue import Cue, Reader, Seat
from foedus.claims.attribution.naming import Sort
from foedus.claims.clause import base, case_of
from foedus.codebook.terms import Stance

# A speaker before a colon has at most this many words.
LABEL_WORDS = 7
SPEAKERS = frozenset({Sort.PERSON, Sort.ROLE, Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS})
PURPOSE = frozenset({"so", "that", "if", "whether", "where", "to"})


def phrase_cues(reader: Reader) -> Iterator[Cue]:
    """All cues of a parse that are no verbs of speech."""
    yield from _according(reader)
    for token in reader.parse.tokens:
        index = token.index
        for finder in (_adverb, _adjective, _auxiliary, _raising, _seeming, _false, _told_noun):
            if (cue := finder(reader, index)) is not None:
                yield cue
    yield from _fixed(reader, "hedge-phrase", Stance.HEDGES)
    yield from _fixed(reader, "false-phrase", Stance.DENIES)


# --- according to ------------------------------------------------------------


def _according(reader: Reader) -> Iterator[Cue]:
    tokens = reader.parse.tokens
    for phrase in reader.cues.phrases.get("attribution", ()):
        for at in _matches(reader, phrase):
            head = _governed(reader, at, len(phrase))
            if head is None:
                continue
            below = _phrase(reader, at, head)
            sources = _prepositional_sources(reader, head)
            part = reader.part(at)
            governor = _governor(reader, head, below)
            scope = _clause_of(reader, governor, at, part) - below
            yield Cue(
                at,
                " ".join(t.text for t in tokens[at : at + len(phrase)]),
                Stance.ASSERTS,
                sources,
                reader.clip(at, scope),
                "according to",
                frozenset(below),
            )


def _phrase(reader: Reader, at: int, head: int) -> set[int]:
    """The tokens of the phrase itself; at the start of a sentence it ends with the first comma behind its noun."""
    part = reader.part(at)
    below = reader.below(head) | set(range(at, head + 1))
    if at == part.start:
        last = reader.namer.name(head).last
        comma = next((i for i in range(max(head, last), part.stop) if reader.parse.tokens[i].text == ","), None)
        if comma is not None:
            return set(range(at, comma))
    return below


def _matches(reader: Reader, phrase: tuple[str, ...]) -> Iterator[int]:
    words = [t.text.lower() for t in reader.parse.tokens]
    for at in range(len(words) - len(phrase) + 1):
        if tuple(words[at : at + len(phrase)]) == phrase:
            yield at


def _governed(reader: Reader, at: int, length: int) -> int | None:
    """Head of the noun phrase that follows a preposition of several words."""
    tokens = reader.parse.tokens
    end = at + length
    if end >= len(tokens):
        return None
    for index in range(at, end):
        head = tokens[index].head
        if head >= end and tokens[head].upos in {"NOUN", "PROPN", "PRON"}:
            return head
    index = end
    while index < len(tokens) and tokens[index].upos not in {"NOUN", "PROPN", "PRON"}:
        index += 1
    if index == len(tokens):
        return None
    while (
        tokens[index].head > index
        and tokens[tokens[index].head].upos in {"NOUN", "PROPN"}
        and base(tokens[index].dep) in {"compound", "amod", "nmod"}
    ):
        index = tokens[index].head
    return index


def _prepositional_sources(reader: Reader, head: int) -> tuple[Seat, ...]:
    """Sources after "according to"; "reports from local media" names the media."""
    if reader.is_in("document", head):
        for child in reader.kids(head, "nmod"):
            if case_of(reader.parse, child) in {"from", "by", "in", "of"}:
                inner = reader.seat(child)
                if inner and inner[0].sort in SPEAKERS | {Sort.NAME, Sort.GROUP}:
                    return (inner,)
    return (reader.seat(head),)


def _governor(reader: Reader, head: int, below: set[int]) -> int:
    """The clause's head from which the phrase hangs."""
    tokens = reader.parse.tokens
    seen = tokens[head].head
    while seen in below and tokens[seen].head != seen:
        seen = tokens[seen].head
    while tokens[seen].head != seen and not reader.finite(seen):
        seen = tokens[seen].head
    return seen


def _clause_of(reader: Reader, governor: int, at: int, part: range) -> set[int]:
    """The governor's clause inside its part of the sentence; of a main clause the whole part."""
    relation = base(reader.parse.tokens[governor].dep)
    if relation in {"acl", "advcl", "ccomp"} and governor in part:
        return {i for i in reader.below(governor) if i in part}
    return set(part)


# --- hedges ------------------------------------------------------------------


def _hedge(reader: Reader, anchor: int, scope: set[int], rule: str) -> Cue:
    return Cue(anchor, reader.parse.tokens[anchor].text, Stance.HEDGES, (), reader.clip(anchor, scope), rule)


def _adverb(reader: Reader, index: int) -> Cue | None:
    token = reader.parse.tokens[index]
    if not reader.is_in("hedge-adverb", index) or base(token.dep) not in {"advmod", "discourse"}:
        return None
    head = token.head
    return _hedge(reader, index, _clause(reader, head), "hedge adverb")


def _clause(reader: Reader, head: int) -> set[int]:
    """What hangs from a predicate, without coordinated clauses that have a subject of their own."""
    scope = reader.below(head)
    for other in reader.kids(head, "conj", "parataxis"):
        if reader.kids(other, "nsubj") or reader.kids(other, "aux"):
            scope -= reader.below(other)
    return scope


def _adjective(reader: Reader, index: int) -> Cue | None:
    token = reader.parse.tokens[index]
    if not reader.is_in("hedge-adjective", index) or base(token.dep) != "amod":
        return None
    return _hedge(reader, index, reader.below(token.head), "hedge adjective")


def _auxiliary(reader: Reader, index: int) -> Cue | None:
    token = reader.parse.tokens[index]
    entry = reader.cues.get("hedge-auxiliary", token)
    entry = entry or reader.cues.words("hedge-auxiliary").get(token.text.lower())
    if entry is None or base(token.dep) != "aux" or token.upos == "PROPN":
        return None
    head = token.head
    if "active" in entry.takes and (_weak_could(reader, head)):
        return None
    return _hedge(reader, index, _clause(reader, head), "hedge auxiliary")


def _weak_could(reader: Reader, head: int) -> bool:
    """ "Could" of ability or permission: in the passive, negated, or in a clause of purpose or condition."""
    marks = {reader.parse.tokens[c].text.lower() for c in reader.kids(head, "mark")}
    perfect = any(reader.lemma(c) == "have" for c in reader.kids(head, "aux"))
    return not perfect and (reader.passive(head) or reader.negated(head) or bool(marks & PURPOSE))


def _raising(reader: Reader, index: int) -> Cue | None:
    """ "Is said to", "are believed to", "it is understood that"; with no one named who says so."""
    if not reader.is_in("hedge-raising", index) or not reader.passive(index) or reader.agent(index) is not None:
        return None
    content = reader.kids(index, "xcomp", "ccomp")
    token = reader.parse.tokens[index]
    if not content or base(token.dep) in {"acl", "amod"} or reader.negated(index):
        return None
    impersonal = any(
        base(reader.parse.tokens[c].dep) == "expl" or reader.lemma(c) == "it" for c in reader.parse.children[index]
    )
    if reader.lemma(index) in {"estimate"} or (not impersonal and not any(_infinitive(reader, c) for c in content)):
        return None
    content += reader.kids(index, "nsubj")
    return _hedge(reader, index, {index} | set().union(*(reader.below(c) for c in content)), "hedge passive")


def _infinitive(reader: Reader, index: int) -> bool:
    return any(reader.parse.tokens[c].text.lower() == "to" for c in reader.kids(index, "mark", "case"))


def _seeming(reader: Reader, index: int) -> Cue | None:
    content = reader.kids(index, "xcomp")
    if not reader.is_in("hedge-seeming", index) or not content or reader.negated(index):
        return None
    return _hedge(reader, index, {index} | set().union(*(reader.below(c) for c in content)), "hedge verb")


def _told_noun(reader: Reader, index: int) -> Cue | None:
    """ "Reports that", "rumours of", "the United States' claim that": a noun that holds something told."""
    token = reader.parse.tokens[index]
    if token.upos != "NOUN" or not reader.is_in("speech-noun", index):
        return None
    content = [
        c for c in reader.kids(index, "acl", "ccomp") if any(reader.lemma(m) == "that" for m in reader.kids(c, "mark"))
    ]
    if reader.is_in("hedge-noun", index) or token.feats.get("Number") == "Plur":
        content += [c for c in reader.kids(index, "nmod") if case_of(reader.parse, c) in {"of", "about"}]
    if not content:
        return None
    stance = Stance.HEDGES if reader.is_in("hedge-noun", index) or reader.is_in("vague-document", index) else None
    owners = [
        c
        for c in reader.kids(index, "nmod")
        if reader.parse.tokens[c].dep == "nmod:poss" or case_of(reader.parse, c) in {"by", "from"}
    ]
    sources = tuple(seat for c in owners if (seat := reader.seat(c)) and seat[0].sort is not Sort.PRONOUN)
    if stance is None and not sources:
        return None
    scope = set().union(*(reader.below(c) for c in content))
    return Cue(index, token.text, stance, sources, reader.clip(index, scope), "told noun")


def _fixed(reader: Reader, name: str, stance: Stance) -> Iterator[Cue]:
    for phrase in reader.cues.phrases.get(name, ()):
        for at in _matches(reader, phrase):
            scope = set(reader.part(at))
            if stance is Stance.DENIES:
                scope = _clause(reader, _clause_head(reader, at, len(phrase)))
            yield Cue(at, " ".join(phrase), stance, (), reader.clip(at, scope), "fixed phrase")


def _clause_head(reader: Reader, at: int, length: int) -> int:
    """Head of the clause that holds a phrase."""
    tokens = reader.parse.tokens
    seen = next((i for i in range(at, at + length) if not at <= tokens[i].head < at + length), at)
    while tokens[seen].head != seen and not (tokens[seen].upos in {"VERB", "AUX"} or reader.finite(seen)):
        seen = tokens[seen].head
    return seen


def _false(reader: Reader, index: int) -> Cue | None:
    """ "The report is false", "these claims were groundless": a denial by whoever speaks."""
    token = reader.parse.tokens[index]
    if not reader.is_in("false", index) or not reader.kids(index, "cop") or reader.negated(index):
        return None
    subjects = reader.kids(index, "nsubj", "csubj")
    if not any(
        reader.is_in("speech-noun", s)
        or reader.parse.tokens[s].upos in {"PRON", "DET"}
        or reader.lemma(s) in {"this", "that", "it", "they"}
        for s in subjects
    ):
        return None
    return Cue(index, token.text, Stance.DENIES, (), reader.clip(index, _clause(reader, index)), "called false")


# --- labels ------------------------------------------------------------------


def label(reader: Reader, headline: bool) -> Cue | None:
    """A speaker before a colon at the start of a headline, or of a paragraph that goes on with a quotation: "White House: drill is off"."""
    tokens = reader.parse.tokens
    for token in tokens[: LABEL_WORDS + 1]:
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
    quoted = any(reader.quoted[i] >= 0 for i in range(colon + 1, min(colon + 3, len(tokens))))
    if not quoted and not (headline and source.sort in SPEAKERS):
        return None
    scope = (
        set(range(colon + 1, len(tokens)))
        if headline
        else {i for i in range(colon + 1, len(tokens)) if reader.quoted[i] >= 0}
    )
    return Cue(head, tokens[head].text, Stance.ASSERTS, ((source,),), frozenset(scope), "label")
