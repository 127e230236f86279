"""Denials: denied that, rejected the report, dismissed it as false."""

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.lexicon import Entry
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.subject import speakers, subject
from foedus.claims.clause import base
from foedus.codebook.terms import Stance


def denial(reader: Reader, verb: int, entry: Entry, words: str) -> Cue | None:
    """The denial that the verb makes; None where it turns down a request or a person ("rejected the offer")."""
    if reader.negated(verb) or _after_neither(reader, verb):
        return None
    passive = reader.passive(verb)
    speaker = reader.agent(verb) if passive else subject(reader, verb)
    things = _things(reader, verb, passive)
    clauses = reader.kids(verb, "ccomp", "xcomp", "advcl")
    if speaker is None or any(reader.is_in("not-denial", t) and not _told(reader, t) for t in things):
        return None
    said = bool(clauses) or any(_told(reader, t) for t in things) or called_false(reader, verb)
    if "anything" not in entry.takes and not said:
        return None
    return Cue(
        anchor=verb,
        words=words,
        stance=Stance.DENIES,
        sources=(speakers(reader, verb, speaker),),
        scope=reader.clip(verb, own_clause(reader, verb, speaker)),
        rule="denies",
        refers_back=not clauses and all(reader.parse.tokens[t].upos == "PRON" for t in things),
    )


def _things(reader: Reader, verb: int, passive: bool) -> list[int]:
    """What is denied or turned down; also where a broken tree has the verb describe it ("rejected reports")."""
    token = reader.parse.tokens[verb]
    if base(token.dep) == "amod" and token.feats.get("VerbForm") == "Fin":
        return [token.head]
    return reader.kids(verb, "nsubj" if passive else "obj")


def own_clause(reader: Reader, verb: int, speaker: int) -> set[int]:
    """All that hangs from the verb but its subject; what follows a semicolon stays out."""
    part = reader.part(verb)
    token = reader.parse.tokens[verb]
    mistaken = base(token.dep) == "amod" and token.feats.get("VerbForm") == "Fin"
    below = {i for i in reader.below(token.head) if i > verb} if mistaken else reader.below(verb)
    scope = {i for i in below if i in part}
    for other in reader.kids(verb, "conj", "parataxis"):
        if reader.kids(other, "nsubj"):
            scope -= reader.below(other)
    if speaker in scope:
        scope -= reader.below(speaker)
    return scope | {verb}


def called_false(reader: Reader, verb: int) -> bool:
    """Whether the words behind the verb call something false."""
    sentence = reader.sentence_of[verb]
    return any(reader.is_in("false", i) for i in reader.below(verb) if i > verb and reader.sentence_of[i] == sentence)


def _after_neither(reader: Reader, verb: int) -> bool:
    """Whether this is the second half of "neither confirmed nor denied"."""
    token = reader.parse.tokens[verb]
    return base(token.dep) == "conj" and reader.is_in("negated-silence", token.head) and reader.negated(token.head)


def _told(reader: Reader, index: int) -> bool:
    """Whether the noun is something said, or a pronoun that may stand for it."""
    return reader.is_in("speech-noun", index) or reader.parse.tokens[index].upos == "PRON"
