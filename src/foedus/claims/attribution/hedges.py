"""Cues without a speaker: reportedly, may, "is said to", "reports that", "the claim is false"."""

from collections.abc import Iterable, Iterator

from foedus.claims.attribution.according import matches
from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Sort
from foedus.claims.attribution.subject import seat
from foedus.claims.clause import base
from foedus.codebook.terms import Stance

HEDGE, TOLD_NOUN = "hedge", "told noun"


def hedge_cues(reader: Reader) -> Iterator[Cue]:
    """All cues of a parse that change how something is held without naming who holds it."""
    for token in reader.parse.tokens:
        for finder in (_adverb, _adjective, _auxiliary, _raising, _seeming, _false, _told_noun):
            if (cue := finder(reader, token.index)) is not None:
                yield cue
    for phrase in reader.cues.phrases.get("hedge-phrase", ()):
        for at in matches(reader, phrase):
            yield _hedge(reader, at, reader.part(at))
    for phrase in reader.cues.phrases.get("false-phrase", ()):
        for at in matches(reader, phrase):
            scope = _clause(reader, _clause_head(reader, at, len(phrase)))
            yield Cue(at, " ".join(phrase), Stance.DENIES, (), reader.clip(at, scope), "called false")


def _hedge(reader: Reader, anchor: int, scope: Iterable[int]) -> Cue:
    return Cue(anchor, reader.parse.tokens[anchor].text, Stance.HEDGES, (), reader.clip(anchor, scope), HEDGE)


def _clause(reader: Reader, head: int) -> set[int]:
    """What hangs from a predicate, without coordinated clauses that have a subject or auxiliary of their own."""
    scope = reader.below(head)
    for other in reader.kids(head, "conj", "parataxis"):
        if reader.kids(other, "nsubj", "aux"):
            scope -= reader.below(other)
    return scope


def _adverb(reader: Reader, index: int) -> Cue | None:
    token = reader.parse.tokens[index]
    hedges = reader.is_in("hedge-adverb", index) and base(token.dep) in {"advmod", "discourse"}
    return _hedge(reader, index, _clause(reader, token.head)) if hedges else None


def _adjective(reader: Reader, index: int) -> Cue | None:
    token = reader.parse.tokens[index]
    hedges = reader.is_in("hedge-adjective", index) and base(token.dep) == "amod"
    return _hedge(reader, index, reader.below(token.head)) if hedges else None


def _auxiliary(reader: Reader, index: int) -> Cue | None:
    """May, might; "could" only where it isn't ability or permission."""
    token = reader.parse.tokens[index]
    entry = reader.cues.words("hedge-auxiliary").get(token.text.lower())
    if entry is None or base(token.dep) != "aux" or token.upos == "PROPN":
        return None
    if "active" in entry.takes and _able(reader, token.head):
        return None
    return _hedge(reader, index, _clause(reader, token.head))


def _able(reader: Reader, head: int) -> bool:
    """Whether "could" tells of ability or permission: passive, negated, or in a clause of purpose or condition."""
    perfect = any(reader.lemma(c) == "have" for c in reader.kids(head, "aux"))
    able = reader.passive(head) or reader.negated(head) or reader.any_kid(head, "possible-sense", "mark")
    return able and not perfect


def _raising(reader: Reader, index: int) -> Cue | None:
    """ "Is said to", "are believed to", "it is understood that"; with no one named who says so."""
    token = reader.parse.tokens[index]
    if not reader.is_in("hedge-raising", index) or not reader.passive(index) or reader.agent(index) is not None:
        return None
    content = reader.kids(index, "xcomp", "ccomp")
    if not content or base(token.dep) in {"acl", "amod"} or reader.negated(index):
        return None
    impersonal = bool(reader.kids(index, "expl")) or reader.any_kid(index, "it", "nsubj")
    if not impersonal and not any(reader.any_kid(c, "infinitive", "mark", "case") for c in content):
        return None
    heads = [*content, *reader.kids(index, "nsubj")]
    return _hedge(reader, index, {index, *(i for head in heads for i in reader.below(head))})


def _seeming(reader: Reader, index: int) -> Cue | None:
    content = reader.kids(index, "xcomp")
    if not reader.is_in("hedge-seeming", index) or not content or reader.negated(index):
        return None
    return _hedge(reader, index, {index, *(i for head in content for i in reader.below(head))})


def _told_noun(reader: Reader, index: int) -> Cue | None:
    """ "Reports that", "rumours of", "Norway's claim that": a noun that holds something told."""
    token = reader.parse.tokens[index]
    if token.upos != "NOUN" or not reader.is_in("speech-noun", index):
        return None
    vague = reader.is_in("hedge-noun", index)
    content = [c for c in reader.kids(index, "acl", "ccomp") if reader.says_that(c)]
    if vague or token.feats.get("Number") == "Plur":
        content += [c for c in reader.kids(index, "nmod") if reader.case_in("about", c)]
    stance = Stance.HEDGES if vague or reader.is_in("vague-document", index) else None
    owners = [c for c in reader.kids(index, "nmod") if c not in content and _owns(reader, c)]
    sources = tuple(row for c in owners if (row := seat(reader, c)) and row[0].sort is not Sort.PRONOUN)
    if not content or (stance is None and not sources):
        return None
    scope = {i for head in content for i in reader.below(head)}
    return Cue(index, token.text, stance, sources, reader.clip(index, scope), TOLD_NOUN)


def _owns(reader: Reader, index: int) -> bool:
    """Whether the noun names whose claim it is."""
    possessor = reader.parse.tokens[index].dep == "nmod:poss"
    return possessor or (reader.case_in("author-case", index) and not reader.case_in("about", index))


def _false(reader: Reader, index: int) -> Cue | None:
    """ "The report is false", "these claims were groundless": a denial by whoever speaks."""
    token = reader.parse.tokens[index]
    if not reader.is_in("false", index) or not reader.kids(index, "cop") or reader.negated(index):
        return None
    subjects = reader.kids(index, "nsubj", "csubj")
    told = [s for s in subjects if reader.is_in("speech-noun", s) or reader.parse.tokens[s].upos in {"PRON", "DET"}]
    if not told:
        return None
    return Cue(index, token.text, Stance.DENIES, (), reader.clip(index, _clause(reader, index)), "called false")


def _clause_head(reader: Reader, at: int, length: int) -> int:
    """Head of the clause that holds a phrase."""
    tokens = reader.parse.tokens
    seen = next((i for i in range(at, at + length) if not at <= tokens[i].head < at + length), at)
    while tokens[seen].head != seen and not (tokens[seen].upos in {"VERB", "AUX"} or reader.finite(seen)):
        seen = tokens[seen].head
    return seen
