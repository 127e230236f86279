"""What a cue verb says: the clause behind it, the words before or on both sides of it, or the noun that it takes."""

from dataclasses import dataclass

from foedus.claims.attribution.lexicon import Entry
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.subject import frame
from foedus.claims.clause import base

# Marks between content and a cue that follows it.
BREAKS = frozenset({",", "-", "–", "—", '"', "”", "'", "’", "»", "?", "!", "..."})
APART = frozenset({",", ";", "-", "–", "—"})
# A cue that breaks into a clause has at most this many words behind its verb ("officials said on Monday,").
ASIDE_WORDS = 5
SAYS_THAT, AROUND, NOUN = "says that", "words, says", "announces"


@dataclass(frozen=True)
class Verb:
    """A cue verb with its entry in the lexicon, its subject's head and its voice."""

    index: int
    entry: Entry
    speaker: int | None
    passive: bool


def content(reader: Reader, verb: Verb) -> tuple[set[int], str]:
    """The tokens that are the source's words, and the rule that found them."""
    clauses = behind(reader, verb.index)
    if verb.entry.takes & {"clause", "as"} and not verb.passive and not _has_object(reader, verb):
        around = _around(reader, verb, clauses)
        if around:
            return around, AROUND
    if clauses and "clause" in verb.entry.takes:
        scope = set().union(*(reader.below(c) for c in clauses))
        scope |= _reasons(reader, verb.index, clauses[0]) | _stray(reader, verb, clauses[0])
        own = _frame_words(reader, verb)
        return scope - ({verb.index} if own & set(clauses) else own), SAYS_THAT
    if "clause" in verb.entry.takes and "object" not in verb.entry.takes and not verb.passive:
        rest = _rest(reader, verb)
        if rest:
            return rest, SAYS_THAT
    return _nouns(reader, verb), NOUN


def behind(reader: Reader, verb: int) -> list[int]:
    """Heads of clauses behind the verb that hold what is said; one with "that" counts wherever the parser hung it."""
    tokens = reader.parse.tokens
    found = []
    for child in reader.parse.children[verb]:
        relation = base(tokens[child].dep)
        colon = relation == "parataxis" and any(t.text == ":" for t in tokens[verb + 1 : child])
        loose = relation in {"advcl", "acl", "dep", "parataxis", "xcomp", "conj"} and reader.says_that(child)
        if child > verb and (relation == "ccomp" or colon or loose):
            found.append(child)
    that = reader.that_after(verb)
    return found if found or that is None else [that]


def _has_object(reader: Reader, verb: Verb) -> bool:
    """Whether the verb has its content as an object, so that a clause before it isn't its content."""
    things = [c for c in reader.kids(verb.index, "obj") if c != verb.speaker and not reader.is_in("time", c)]
    return "object" in verb.entry.takes and bool(things)


def _frame_words(reader: Reader, verb: Verb) -> set[int]:
    below = reader.below(verb.speaker) if verb.speaker is not None else set()
    return {verb.index} | (below if verb.index not in below else set())


def _reasons(reader: Reader, verb: int, after: int) -> set[int]:
    """Finite clauses ("because…") that the parser hung from the cue rather than from its content."""
    found: set[int] = set()
    for child in reader.kids(verb, "advcl"):
        marks = reader.kids(child, "mark", "advmod")
        other = any(reader.is_in("comma-opener", m) for m in marks)
        if child > after and marks and not other and reader.finite(child):
            found |= reader.below(child)
    return found


def _stray(reader: Reader, verb: Verb, clause: int) -> set[int]:
    """A subject of the content that the parser took for the cue's object: "said strong ties would help"."""
    if "object" in verb.entry.takes or reader.kids(clause, "nsubj") or reader.says_that(clause):
        return set()
    things = [c for c in reader.kids(verb.index, "obj") if verb.index < c < clause and not reader.is_in("hearer", c)]
    return {i for c in things if not reader.is_in("time", c) for i in reader.below(c)}


def _rest(reader: Reader, verb: Verb) -> set[int]:
    """All behind the verb, where a clause follows it that the parser didn't see as one: "said ten ships would come"."""
    tokens, part, index = reader.parse.tokens, reader.part(verb.index), verb.index
    if index + 1 >= part.stop or tokens[index + 1].upos not in {"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"}:
        return set()
    hearer = reader.is_in("hearer", index + 1) or reader.time(index + 1)
    clause = any(_content_clause(reader, index, i) for i in range(index + 1, part.stop))
    return set(range(index + 1, part.stop)) if clause and not hearer else set()


def _content_clause(reader: Reader, verb: int, index: int) -> bool:
    """Whether a clause hangs on the verb; the cue behind it ("…, the agency reported") doesn't count."""
    token = reader.parse.tokens[index]
    if token.head != verb or base(token.dep) in {"parataxis", "obj", "obl"}:
        return False
    return bool(reader.kids(index, "nsubj"))


# --- words before the cue ----------------------------------------------------


def _around(reader: Reader, verb: Verb, clauses: list[int]) -> set[int]:
    """Content that stands before the cue, or on both sides of it: "the drill, officials say, is off"."""
    part, tokens, index = reader.part(verb.index), reader.parse.tokens, verb.index
    if reader.any_kid(index, "as", "mark", "advmod"):
        whole = base(tokens[index].dep) == "advcl" and tokens[index].feats.get("VerbForm") == "Fin"
        return set(part) - reader.below(index) if whole else set()
    if "as" in verb.entry.takes:
        return set()
    first, last = frame(reader, index, verb.speaker)
    first, last = max(first, part.start), min(last, part.stop - 1)
    if first == part.start or tokens[first - 1].text not in BREAKS or _joins(reader, index, clauses):
        return set() if clauses else _relative(reader, verb)
    before = set(range(part.start, first))
    own = [i for i in sorted(before) if reader.clausal(i) and not _adverbial(reader, i, index)]
    said_before = any(c < first for c in reader.kids(index, "ccomp"))
    quoted = reader.quoted[index] < 0 and any(reader.quoted[i] >= 0 for i in before)
    parenthetic = base(tokens[index].dep) == "parataxis" or _enclosed(reader, index, last)
    if not own and not said_before and not quoted and not parenthetic:
        return set()
    return before | _tail(reader, index, bool(own), last)


def _enclosed(reader: Reader, verb: int, last: int) -> bool:
    """Whether a cue between commas breaks into a clause that ends behind it."""
    tokens, part = reader.parse.tokens, reader.part(verb)
    comma = next((i for i in range(last + 1, part.stop) if tokens[i].text == ","), None)
    if comma is None or comma - last > ASIDE_WORDS:
        return False
    return any(reader.clausal(i) and i not in reader.below(verb) for i in range(comma + 1, part.stop))


def _joins(reader: Reader, verb: int, clauses: list[int]) -> bool:
    """Whether a clause follows the verb as its content: it begins with "that", or no comma keeps it apart."""
    tokens = reader.parse.tokens
    for clause in clauses:
        start = min((i for i in reader.below(clause) if i > verb), default=clause)
        apart = any(t.text in APART for t in tokens[verb + 1 : start + 1])
        if not apart or reader.says_that(clause) or clause == reader.that_after(verb):
            return True
    return False


def _adverbial(reader: Reader, index: int, verb: int) -> bool:
    """Whether a clause before the cue only says when or why it was said: "When asked, the minister said"."""
    tokens = reader.parse.tokens
    for above in (index, *reader.parse.path_up(index)):
        relation = base(tokens[above].dep)
        if relation in {"advcl", "acl"} and tokens[above].head == verb:
            return relation == "acl" or not reader.kids(above, "nsubj") or _subordinate(reader, above)
    return tokens[index].head == verb and base(tokens[index].dep) == "obl"


def _subordinate(reader: Reader, index: int) -> bool:
    """Whether the clause opens with a word like "when" or "although"."""
    opens = any(c < index and reader.is_in("subordinator", c) for c in reader.kids(index, "advmod"))
    return opens or bool(reader.kids(index, "mark"))


def _tail(reader: Reader, verb: int, complete: bool, last: int) -> set[int]:
    """What follows a cue in the middle of its content."""
    tokens, part = reader.parse.tokens, reader.part(verb)
    if not complete:
        comma = next((i for i in range(last + 1, part.stop) if tokens[i].text in BREAKS), last)
        return set(range(comma + 1, part.stop))
    tail = _reasons(reader, verb, last)
    head = tokens[verb].head
    if head != verb and base(tokens[verb].dep) == "parataxis":
        tail |= {i for i in reader.below(head) - reader.below(verb) if i > last and i in part}
    return tail


def _relative(reader: Reader, verb: Verb) -> set[int]:
    """The antecedent of a relative clause without content of its own: "the deliveries that it alleges"."""
    token = reader.parse.tokens[verb.index]
    own = verb.speaker is not None and verb.speaker != token.head and verb.speaker in reader.below(verb.index)
    return reader.below(token.head) - reader.below(verb.index) if own and base(token.dep) == "acl" else set()


# --- nouns -------------------------------------------------------------------


def _nouns(reader: Reader, verb: Verb) -> set[int]:
    """Content that is no clause: the object, what is spoken of, what is promised."""
    takes, index = verb.entry.takes, verb.index
    heads: list[int] = []
    if "object" in takes:
        heads += _objects(reader, verb)
    if "of" in takes:
        heads += [
            c
            for c in reader.kids(index, "obl", "advcl", "acl")
            if reader.case_in("about", c) or reader.any_kid(c, "about", "mark")
        ]
    if "to" in takes:
        heads += [c for c in reader.kids(index, "xcomp") if c > index]
    scope = {i for head in heads for i in reader.below(head)}
    return scope - (reader.below(verb.speaker) if verb.speaker in scope and verb.speaker is not None else set())


def _objects(reader: Reader, verb: Verb) -> list[int]:
    """Object and what goes with it; of a passive the subject."""
    index = verb.index
    if verb.passive:
        return [c for c in reader.kids(index, "nsubj", "csubj") if reader.parse.tokens[c].upos != "PRON"]
    if not reader.kids(index, "obj", "xcomp"):
        return []
    return [c for c in reader.kids(index, "obj", "obl", "xcomp") if reader.parse.tokens[c].upos != "PRON"]
