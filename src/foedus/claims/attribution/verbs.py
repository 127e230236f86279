"""Cues that are verbs: said, denied, declined to comment, was quoted as saying."""

from collections.abc import Iterator

from foedus.claims.attribution.chain import cited, quoted_as_saying, tells_party, through
from foedus.claims.attribution.content import Verb, behind, content
from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.denial import called_false, denial
from foedus.claims.attribution.lexicon import Entry
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.silence import silence
from foedus.claims.attribution.source import Seat, Sort
from foedus.claims.attribution.subject import frame, speakers, subject
from foedus.claims.clause import base
from foedus.codebook.terms import Stance

# A cue of this rule gives way to any cue around it.
BETWEEN_PARTIES = "tells a party"
COMPLEMENTS = frozenset({"clause", "object", "of", "to", "as"})


def verb_cues(reader: Reader) -> Iterator[Cue]:
    """All verbs of a parse that attribute something."""
    for token in reader.parse.tokens:
        if token.upos in {"VERB", "AUX", "NOUN", "ADJ"} and (cue := _cue(reader, token.index)) is not None:
            yield cue


def _cue(reader: Reader, verb: int) -> Cue | None:
    refusal = silence(reader, verb)
    if refusal is not None:
        return refusal
    entry, words = _entry(reader, verb)
    mistagged = reader.parse.tokens[verb].upos in {"NOUN", "ADJ"}
    if entry is None or (mistagged and not reader.kids(verb, "ccomp", "nsubj")):
        return None
    if entry.stance is Stance.DENIES:
        return denial(reader, verb, entry, words)
    return None if entry.stance is Stance.DECLINES else _statement(reader, verb, entry, words)


def _entry(reader: Reader, verb: int) -> tuple[Entry | None, str]:
    """The lexicon's entry for a verb with its particle, else alone."""
    for child in reader.parse.children[verb]:
        token = reader.parse.tokens[child]
        if reader.is_in("particle", child) and base(token.dep) in {"compound", "advmod", "xcomp", "obl", "case"}:
            words = f"{reader.lemma(verb)} {token.text.lower()}"
            if words in reader.cues.words("verb"):
                return reader.cues.words("verb")[words], words
            if token.dep == "compound:prt":
                return None, words
    return reader.cues.get("verb", reader.parse.tokens[verb]), reader.parse.tokens[verb].text


def _statement(reader: Reader, index: int, entry: Entry, words: str) -> Cue | None:
    """An assertion or a belief; None where nothing is said yet, or where the verb only tells what was done."""
    if not entry.takes & COMPLEMENTS or reader.negated(index) or reader.any_kid(index, "not-yet", "aux"):
        return None
    passive = reader.passive(index)
    verb = Verb(index, entry, reader.agent(index) if passive else subject(reader, index), passive)
    chain = quoted_as_saying(reader, index) or _speakers(reader, verb)
    scope, rule = content(reader, verb)
    if not chain or (not scope and "clause" not in entry.takes):
        return None
    stance = _stance(reader, verb)
    first, last = frame(reader, index, verb.speaker)
    echo = None if scope else _echo(reader, index)
    return Cue(
        anchor=index,
        words=words,
        stance=stance,
        sources=(*cited(reader, verb), *chain, *through(reader, verb)),
        scope=reader.clip(index, scope | {index} if stance is Stance.DENIES else scope),
        rule=BETWEEN_PARTIES if tells_party(reader, verb) else rule,
        frame=frozenset(range(first, last + 1)),
        continues=_continues(reader, verb),
        waits=not scope,
        refers_back=echo is not None,
        document=_document(reader, index),
        echo=echo,
    )


def _speakers(reader: Reader, verb: Verb) -> tuple[Seat, ...]:
    if verb.speaker is None or _no_speaker(reader, verb.speaker) or _own_act(reader, verb, verb.speaker):
        return ()
    return (speakers(reader, verb.index, verb.speaker),)


def _no_speaker(reader: Reader, index: int) -> bool:
    """Whether the subject can't be a source: a number, or no one in particular."""
    return reader.parse.tokens[index].upos in {"NUM", "SYM", "ADV", "SCONJ"} or reader.is_in("no-one", index)


def _own_act(reader: Reader, verb: Verb, speaker: int) -> bool:
    """Whether the verb only tells what was done ("the sides welcomed progress"): then it is the report's word."""
    relation = base(reader.parse.tokens[verb.index].dep)
    if verb.passive and relation == "acl":
        return True  # "a deal announced by Paris fell through"
    reduced = relation in {"acl", "advcl"} and not reader.kids(verb.index, "aux")
    if "naming" in verb.entry.takes and (reduced or not _names(reader, verb.index)):
        return True
    if verb.passive or behind(reader, verb.index) or not reader.kids(verb.index, "obj", "obl"):
        return False
    together = reader.namer.name(speaker).sort in {Sort.GROUP, Sort.PRONOUN}
    alone = reader.is_in("he", speaker) or reader.is_in("it", speaker)
    return together and not alone and bool(verb.entry.takes & {"object", "of"})


def _names(reader: Reader, verb: int) -> bool:
    """Whether a verb of naming has both thing and name: "calls the deal a mistake", not "what it calls an exercise"."""
    kinds = [base(reader.parse.tokens[c].dep) for c in reader.parse.children[verb]]
    compared = any(reader.case_in("as", c) for c in reader.parse.children[verb])
    return compared or "xcomp" in kinds or kinds.count("obj") > 1 or ("obj" in kinds and called_false(reader, verb))


def _stance(reader: Reader, verb: Verb) -> Stance | None:
    """The entry's stance; a denial where something is called false, or where one insists that it is not so."""
    takes = verb.entry.takes
    if "naming" in takes and called_false(reader, verb.index):
        return Stance.DENIES
    if "denies-if-negated" in takes and any(reader.negated(c) for c in reader.kids(verb.index, "ccomp")):
        return Stance.DENIES
    return verb.entry.stance


def _continues(reader: Reader, verb: Verb) -> bool:
    """Whether the cue goes on from the one before: added, went on to say, also said."""
    if "continues" in verb.entry.takes or reader.any_kid(verb.index, "also", "advmod"):
        return True
    token = reader.parse.tokens[verb.index]
    if token.head == verb.index or base(token.dep) not in {"xcomp", "advcl", "ccomp"}:
        return False
    entry, _ = _entry(reader, token.head)
    return entry is not None and "continues" in entry.takes


def _echo(reader: Reader, verb: int) -> str | None:
    """ "Says the same" or "says otherwise": a stance told by the one before."""
    for child in reader.kids(verb, "obj", "advmod"):
        entry = reader.cues.get("echo", reader.parse.tokens[child])
        if entry is not None:
            return " ".join(entry.takes)
    return None


def _document(reader: Reader, verb: int) -> str | None:
    """The document in which the source says it ("in a statement"), so that a later "the statement" is known."""
    for child in reader.kids(verb, "obl"):
        if reader.case_in("document-case", child) and reader.is_in("document", child):
            return reader.lemma(child)
    return None
