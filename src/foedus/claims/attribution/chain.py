"""Chains inside one sentence: who is cited, who is quoted as saying it, and which medium was told."""

from foedus.claims.attribution.content import Verb
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Seat, Sort, Source
from foedus.claims.attribution.subject import seat, subject
from foedus.claims.clause import base


def cited(reader: Reader, verb: Verb) -> tuple[Seat, ...]:
    """Sources whom the speaker cites: "Reuters, citing two officials, reported"."""
    for index in reader.part(verb.index):
        finite = reader.parse.tokens[index].feats.get("VerbForm") == "Fin" or reader.kids(index, "aux")
        if not reader.is_in("cite", index) or finite or reader.quoted[index] != reader.quoted[verb.index]:
            continue
        for thing in reader.kids(index, "obj")[:1]:
            row = tuple(source for source in seat(reader, thing) if _agentlike(source))
            if row and thing != verb.speaker:
                return (row,)
    return ()


def _agentlike(source: Source) -> bool:
    return source.sort.speaks or (source.sort is Sort.NAME and source.name[:1].isupper())


def quoted_as_saying(reader: Reader, verb: int) -> tuple[Seat, ...]:
    """The chain of "Agency quoted the minister as saying" and "the minister was quoted by Agency as saying"."""
    tokens = reader.parse.tokens
    if not verb or not reader.is_in("as", verb - 1) or tokens[verb].feats.get("VerbForm") == "Fin":
        return ()
    hosts = [i for i in range(reader.part(verb).start, verb) if reader.is_in("cite", i)]
    if not hosts:
        return ()
    host = hosts[-1]
    passive = reader.passive(host)
    quoted = reader.kids(host, "nsubj" if passive else "obj")
    if not quoted and passive and base(tokens[host].dep) == "acl":
        quoted = [tokens[host].head]
    agent = reader.agent(host)
    medium = (agent if agent is not None else reader.agent(verb)) if passive else subject(reader, host)
    outer = (seat(reader, medium),) if medium is not None else ()
    return (seat(reader, quoted[0]), *outer) if quoted else ()


def through(reader: Reader, verb: Verb) -> tuple[Seat, ...]:
    """The medium that was told or that carried the words: "told agency Sample", "in remarks carried by Sample"."""
    index = verb.index
    for child in reader.kids(index, "iobj", "obj", "obl"):
        if "hearer" in verb.entry.takes or reader.case_in("hearer-case", child):
            source = reader.namer.name(child)
            if source.sort is Sort.MEDIUM:
                return ((source,),)
    for below in sorted(reader.below(index)):
        if below > index and (carrier := _carrier(reader, below)) is not None:
            return ((carrier,),)
    return ()


def _carrier(reader: Reader, index: int) -> Source | None:
    """The medium in "remarks carried by" or "an interview with"."""
    token = reader.parse.tokens[index]
    heads: list[int] = []
    if reader.is_in("carry", index) and base(token.dep) in {"acl", "amod"}:
        agent = reader.agent(index)
        heads = [agent] if agent is not None else []
    elif reader.is_in("remarks", index) and token.upos == "NOUN":
        heads = reader.kids(index, "nmod")
    found = (reader.namer.name(head) for head in heads)
    return next((source for source in found if source.sort is Sort.MEDIUM), None)


def tells_party(reader: Reader, verb: Verb) -> bool:
    """Whether one party tells another: inside someone's words that is what happened, not a source of its own."""
    if "hearer" not in verb.entry.takes:
        return False
    heard = [c for c in reader.kids(verb.index, "obj", "iobj") if reader.parse.tokens[c].upos in {"PROPN", "NOUN"}]
    return any(not reader.is_in("hearer", c) and reader.namer.name(c).sort is not Sort.MEDIUM for c in heard)
