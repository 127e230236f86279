"""Who speaks: the subject of a cue verb, found by the tree and, where that is broken, by the words beside it."""

from dataclasses import replace

from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Seat
from foedus.claims.clause import antecedent, base

CLOSING = frozenset({'"', "”", "»", "’", "'"})
# Relations over which a verb without a subject takes that of its governor.
HANGING = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp"})
# Governors looked at, and prepositional phrases skipped, before the search is given up.
STEPS, ASIDES = 4, 3


def subject(reader: Reader, verb: int) -> int | None:
    """Head of who speaks: the verb's own subject, its agent if passive, or that of the clause it hangs from."""
    tokens = reader.parse.tokens
    own = _own(reader, verb)
    if own is not None:
        return own
    if any(tokens[c].dep == "nsubj:pass" for c in reader.parse.children[verb]):
        return reader.agent(verb)
    if (after := _inverted(reader, verb)) is not None:
        return after
    if tokens[verb].feats.get("VerbForm") == "Fin" and (near := _adjacent(reader, verb)) is not None:
        return near
    inherited = _inherited(reader, verb)
    return inherited if inherited is not None else _adjacent(reader, verb)


def _own(reader: Reader, verb: int) -> int | None:
    named = _named_subjects(reader, verb)
    if named:
        return _antecedent(reader, next((c for c in reversed(named) if reader.nominal(c)), named[0]))
    dummy = [c for c in reader.kids(verb, "expl") if reader.is_in("it", c) and not reader.passive(verb)]
    if dummy:
        return dummy[0]
    if not reader.mistaken(verb):
        return None
    near = _adjacent(reader, verb) if reader.parse.tokens[verb].feats.get("VerbForm") == "Fin" else None
    return near if near is not None else reader.parse.tokens[verb].head


def _named_subjects(reader: Reader, verb: int) -> list[int]:
    tokens = reader.parse.tokens
    row = [c for c in reader.kids(verb, "nsubj") if tokens[c].dep != "nsubj:pass"]
    return [c for c in row if not reader.time(c) and c >= reader.floor]


def _antecedent(reader: Reader, index: int) -> int:
    relative = reader.parse.tokens[index].upos in {"PRON", "DET", "SCONJ"}
    return antecedent(reader.parse, index) if relative else index


def _inverted(reader: Reader, verb: int) -> int | None:
    """Who speaks in "…," indicated the ministry: the noun right behind a verb that follows a quotation."""
    tokens = reader.parse.tokens
    if not verb or tokens[verb - 1].text not in CLOSING:
        return None
    for child in reader.kids(verb, "obj", "iobj", "obl"):
        if child > verb and reader.nominal(child) and not reader.kids(child, "case"):
            return None if any(t.text == "," for t in tokens[verb:child]) else child
    return None


def _inherited(reader: Reader, verb: int) -> int | None:
    """The subject of the clause that the verb is coordinated with, controlled by, or a participle of."""
    tokens = reader.parse.tokens
    seen = verb
    for _ in range(STEPS):
        relation = base(tokens[seen].dep)
        if relation == "acl" and not reader.past_participle(seen):
            return tokens[seen].head
        if tokens[seen].head == seen or relation not in HANGING:
            return None
        seen = tokens[seen].head
        reported = base(tokens[seen].dep) == "ccomp" and reader.is_in("verb", tokens[seen].head)
        if relation in {"conj", "advcl"} and reported:
            seen = tokens[seen].head  # "confirmed that they had met but said": who confirmed said it
        own = _own(reader, seen)
        passive = reader.kids(seen, "nsubj")
        if own is not None or passive:
            return own if own is not None else passive[0]
    return None


def _adjacent(reader: Reader, verb: int) -> int | None:
    """The noun phrase that ends right before a finite verb, an aside between commas left out."""
    tokens, first = reader.parse.tokens, reader.part(verb).start
    if tokens[verb].feats.get("VerbForm") not in {"Fin", None} and tokens[verb].feats.get("Tense") != "Past":
        return None
    before = _before(reader, verb, first)
    for _ in range(ASIDES):
        if before < first or not reader.nominal(before):
            return None
        head = _climb(reader, before)
        if head >= verb or head < reader.floor:
            return None
        if not _prepositional(reader, head):
            return head
        before = min(reader.kids(head, "case")) - 1
        while before >= first and tokens[before].upos in {"ADJ", "ADV"}:
            before -= 1
    return None


def _before(reader: Reader, verb: int, first: int) -> int:
    """The last word before the verb that is no auxiliary, adverb, time or aside."""
    tokens = reader.parse.tokens
    before = verb - 1
    while before >= first and (tokens[before].upos in {"AUX", "ADV", "PART"} or reader.time(before)):
        before -= 2 if reader.time(before) and before and tokens[before - 1].upos == "ADP" else 1
    if before > first and tokens[before].text == ",":
        return next((i - 1 for i in range(before - 1, first, -1) if tokens[i].text == ","), -1)
    return before


def _prepositional(reader: Reader, head: int) -> bool:
    """Whether the noun hangs from a preposition of its own, so that it can't be a subject."""
    for case in reader.kids(head, "case"):
        apart = reader.time(case + 1) or reader.is_in("clause-opener", case)
        if case < head and not apart:
            return True
    return False


def _climb(reader: Reader, index: int) -> int:
    """The head of the noun phrase that ends with a noun: "minister" for "Defence" in "minister of Defence"."""
    tokens = reader.parse.tokens
    while True:
        inside = base(tokens[index].dep) in {"compound", "flat", "conj"} or reader.case_in("noun-case", index)
        head = tokens[index].head
        if not inside or not reader.nominal(head) or not reader.floor <= head < index:
            return index
        index = head


def frame(reader: Reader, verb: int, speaker: int | None) -> tuple[int, int]:
    """First and last token of subject, auxiliaries and verb together."""
    tokens = reader.parse.tokens
    found = {verb, *reader.kids(verb, "aux")}
    if speaker is not None and reader.sentence_of[speaker] == reader.sentence_of[verb]:
        beside = [c for c in reader.kids(verb, "nsubj") if c < speaker]
        heads = [speaker, *(c for c in beside if all(t.upos != "PUNCT" for t in tokens[c:speaker]))]
        found |= {speaker, *(i for head in heads for i in reader.below(head) if verb not in reader.below(head))}
    found = {i for i in found if tokens[i].upos != "PUNCT"}
    return min(found), max(found)


def speakers(reader: Reader, verb: int, speaker: int) -> Seat:
    """All who speak together, also where a broken tree hung the second from the verb ("the army and the navy said")."""
    row = [c for c in _named_subjects(reader, verb) if reader.nominal(c)]
    between = reader.parse.tokens[row[0] : row[-1]] if row else ()
    if speaker in row and len(row) > 1 and any(t.upos == "CCONJ" for t in between):
        return tuple(reader.namer.name(c) for c in row)
    return seat(reader, speaker)


def seat(reader: Reader, head: int) -> Seat:
    """A noun phrase's sources, coordinated ones one by one, in order of the text."""
    others = [c for c in reader.kids(head, "conj") if not reader.time(c)]
    if others and not any(t.upos == "CCONJ" for t in reader.parse.tokens[head : max(others)]):
        others = []  # "John Roe, director of the office": a broken apposition
    if len(others) == 1 and _shares_noun(reader, head, others[0]):
        source = reader.namer.name(others[0])
        return (replace(source, name=reader.namer.words(head, source.last), first=head),)
    return tuple(reader.namer.name(h) for h in [head, *others] if reader.nominal(h) or h == head)


def _shares_noun(reader: Reader, head: int, other: int) -> bool:
    """Whether two words describe one noun: "US and allied officials"."""
    tokens = reader.parse.tokens
    alone = tokens[head].text[:1].isupper() and not any(c < head for c in reader.parse.children[head])
    plural = tokens[other].upos == "NOUN" and tokens[other].feats.get("Number") == "Plur"
    return alone and plural and other - 1 > head and not reader.kids(other, "det", "nummod")
