"""Cues that are verbs: said, denied, declined to comment, was quoted as saying; with who speaks, to which medium, and what."""

from collections.abc import Iterator

from foedus.claims.attribution.cue import FINITE_MARKS_OUT, Cue, Reader, Seat
from foedus.claims.attribution.lexicon import Entry
from foedus.claims.attribution.naming import Sort, Source
from foedus.claims.clause import base, case_of
from foedus.codebook.terms import Stance

PARTICLES = frozenset({"on", "out", "off", "aside", "up", "down", "clear", "back"})
LIGHT_VERBS = frozenset({"have", "make", "offer", "give", "issue", "provide", "release"})
# Only a refusal with one of these: "did not discuss X" says that X was not on the agenda.
WILLING = frozenset({"will", "would", "can", "could", "'ll", "wo", "ca"})
WILLING_ONLY = frozenset({"discuss", "describe", "draw", "return"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "should", "could", "may", "might", "can", "must"})
NAMING = frozenset({"brand", "call", "characterise", "characterize", "denounce", "describe", "dub", "label", "slam", "term"})
# A cue of this rule gives way to any cue around it.
BETWEEN_PARTIES = "tells a party"
COMPLEMENTS = frozenset({"clause", "object", "of", "to", "as"})
# Marks between content and a cue that follows it.
BREAKS = frozenset({",", "-", "–", "—", '"', "”", "'", "’", "»", "?", "!", "..."})
# Verbs that tell a hearer: their object or "to" phrase may be the medium that carried the words.
ABOUT = frozenset({"of", "about", "on", "for", "to"})
AGENTLIKE = frozenset({Sort.PERSON, Sort.ROLE, Sort.BODY, Sort.MEDIUM, Sort.DOCUMENT, Sort.ANONYMOUS, Sort.GROUP})


def verb_cues(reader: Reader) -> Iterator[Cue]:
    """All verbs of a parse that attribute something."""
    for token in reader.parse.tokens:
        if token.upos in {"VERB", "AUX", "NOUN", "ADJ"} and (cue := _cue(reader, token.index)) is not None:
            yield cue


def _cue(reader: Reader, verb: int) -> Cue | None:
    silent = _silence(reader, verb)
    if silent is not None:
        return silent
    entry, words = _entry(reader, verb)
    if entry is None or (reader.parse.tokens[verb].upos in {"NOUN", "ADJ"} and not reader.kids(verb, "ccomp", "nsubj")):
        return None
    if entry.stance is Stance.DENIES:
        return _denial(reader, verb, entry, words)
    if entry.stance is Stance.DECLINES:
        return None
    return _statement(reader, verb, entry, words)


def _entry(reader: Reader, verb: int) -> tuple[Entry | None, str]:
    """The lexicon's entry for a verb with its particle, else alone."""
    for child in reader.parse.children[verb]:
        token = reader.parse.tokens[child]
        if token.text.lower() in PARTICLES and base(token.dep) in {"compound", "advmod", "xcomp", "obl", "case"}:
            words = f"{reader.lemma(verb)} {token.text.lower()}"
            if words in reader.cues.words("verb"):
                return reader.cues.words("verb")[words], words
            if token.dep == "compound:prt":
                return None, words
    return reader.cues.get("verb", reader.parse.tokens[verb]), reader.parse.tokens[verb].text


# --- silence -----------------------------------------------------------------


def _silence(reader: Reader, verb: int) -> Cue | None:
    """Declined to comment, would not say, had no comment, neither confirmed nor denied, knows nothing of it."""
    lemma = reader.lemma(verb)
    entry = reader.cues.get("verb", reader.parse.tokens[verb])
    if entry is not None and entry.stance in {Stance.DECLINES, Stance.DENIES}:
        if any(
            reader.is_in("silent", c)
            and (entry.stance is Stance.DECLINES or reader.lemma(c) in {"comment", "answer", "speak"})
            for c in reader.parse.children[verb]
            if c > verb + 1 and "to" in {t.text.lower() for t in reader.parse.tokens[verb + 1 : c]}
        ):
            return _decline(reader, verb)
    elif _holds_back(reader, verb, lemma) or _no_comment(reader, verb, lemma):
        return _decline(reader, verb)
    return None


def _holds_back(reader: Reader, verb: int, lemma: str) -> bool:
    only = any(reader.lemma(c) == "only" and abs(c - verb) <= 2 for c in reader.kids(verb, "advmod"))
    if lemma == "say" and (only or _only_after(reader, verb)):
        return True
    if lemma == "know" and any(reader.lemma(c) == "nothing" for c in reader.kids(verb, "obj")):
        return True
    if not reader.is_in("negated-silence", verb) or not reader.negated(verb):
        return False
    if _neither(reader, verb):
        return True
    if reader.passive(verb) and lemma != "draw":
        return False
    if lemma == "return":
        return any(reader.lemma(c) in {"call", "request", "message"} for c in reader.kids(verb, "obj"))
    if lemma in WILLING_ONLY:
        return any(reader.parse.tokens[c].text.lower() in WILLING for c in reader.kids(verb, "aux"))
    return True


def _neither(reader: Reader, verb: int) -> bool:
    """Whether this is the first half of "neither confirmed nor denied"."""
    return any(reader.parse.tokens[c].dep == "cc:preconj" or reader.lemma(c) == "neither" for c in reader.kids(verb, "cc", "advmod"))


def _only_after(reader: Reader, verb: int) -> bool:
    tokens = reader.parse.tokens
    return verb + 1 < len(tokens) and tokens[verb + 1].text.lower() == "only"


def _no_comment(reader: Reader, verb: int, lemma: str) -> bool:
    if lemma not in LIGHT_VERBS or reader.passive(verb):
        return False
    for thing in reader.kids(verb, "obj"):
        if reader.is_in("no-comment", thing):
            return reader.negated(verb) or any(reader.is_in("negation", c) for c in reader.kids(thing, "det"))
    return False


def _decline(reader: Reader, verb: int) -> Cue | None:
    subject = reader.subject(verb)
    token = reader.parse.tokens[verb]
    if subject is None and base(token.dep) == "acl" and token.head < verb:
        subject = token.head
    if subject is None:
        return None
    scope = _own_clause(reader, verb, subject)
    if _neither(reader, verb):
        scope |= set(range(verb, reader.part(verb).stop))
    scope |= _question(reader, subject)
    content = [i for i in scope if reader.parse.tokens[i].upos in {"NOUN", "PROPN", "VERB"} and i != verb]
    back = len(content) <= 2
    return Cue(
        verb,
        reader.parse.tokens[verb].text,
        Stance.DECLINES,
        (reader.subject_seat(verb, subject),),
        reader.clip(verb, scope),
        "declines",
        refers_back=back,
    )


def _question(reader: Reader, subject: int) -> set[int]:
    """What was asked, where the sentence begins with it: "Asked whether it would send tanks, the ministry declined"."""
    part = reader.part(subject)
    if not any(reader.lemma(i) in {"ask", "question", "press"} for i in range(part.start, min(part.start + 2, subject))):
        return set()
    return set(range(part.start, min(reader.below(subject))))


def _own_clause(reader: Reader, verb: int, subject: int | None) -> set[int]:
    """All that hangs from the verb but its subject; what follows a semicolon stays out."""
    part = reader.part(verb)
    scope = {i for i in reader.below(verb) if i in part}
    for other in reader.kids(verb, "conj", "parataxis"):
        if reader.kids(other, "nsubj"):
            scope -= reader.below(other)
    if subject is not None and subject in scope:
        scope -= reader.below(subject)
    return scope | {verb}


# --- denial ------------------------------------------------------------------


def _denial(reader: Reader, verb: int, entry: Entry, words: str) -> Cue | None:
    if reader.negated(verb) or _after_confirm(reader, verb):
        return None
    passive = reader.passive(verb)
    subject = reader.agent(verb) if passive else reader.subject(verb)
    if subject is None or (reader.lemma(verb) == "deny" and passive and not reader.agent(verb)):
        return None
    things = reader.kids(verb, "nsubj") if passive else reader.kids(verb, "obj")
    clauses = reader.kids(verb, "ccomp", "xcomp", "advcl")
    if any(reader.is_in("not-denial", t) and not _told(reader, t) for t in things):
        return None
    if (
        reader.lemma(verb) != "deny"
        and not clauses
        and not any(_told(reader, t) for t in things)
        and not _false_below(reader, verb)
    ):
        return None
    scope = _own_clause(reader, verb, subject)
    back = not clauses and all(reader.parse.tokens[t].upos == "PRON" for t in things)
    return Cue(
        verb, words, Stance.DENIES, (reader.subject_seat(verb, subject),), reader.clip(verb, scope), "denies", refers_back=back
    )


def _after_confirm(reader: Reader, verb: int) -> bool:
    """Whether this is the second half of "neither confirmed nor denied"."""
    token = reader.parse.tokens[verb]
    return base(token.dep) == "conj" and reader.is_in("negated-silence", token.head) and reader.negated(token.head)


def _told(reader: Reader, index: int) -> bool:
    """Whether the noun is something said, or a pronoun that may stand for it."""
    return reader.is_in("speech-noun", index) or reader.parse.tokens[index].upos == "PRON"


def _false_below(reader: Reader, verb: int) -> bool:
    """Whether the clause calls its object false."""
    return any(
        reader.is_in("false", i)
        for i in reader.below(verb)
        if i > verb and reader.sentence_of[i] == reader.sentence_of[verb]
    )


# --- statements --------------------------------------------------------------


def _statement(reader: Reader, verb: int, entry: Entry, words: str) -> Cue | None:
    if reader.negated(verb) or any(reader.parse.tokens[c].text.lower() in FUTURE for c in reader.kids(verb, "aux")):
        return None
    if not entry.takes & COMPLEMENTS:
        return None
    quoting = _quoted_as_saying(reader, verb)
    passive = reader.passive(verb)
    subject = reader.agent(verb) if passive else reader.subject(verb)
    if quoting is None and (subject is None or _unspeaking(reader, subject)):
        return None
    if subject is not None and quoting is None and _own_act(reader, verb, entry, subject, passive):
        return None
    speakers = quoting or ((reader.subject_seat(verb, subject),) if subject is not None else ())
    scope, rule = _content(reader, verb, entry, subject, passive)
    if not scope and "clause" not in entry.takes:
        return None
    sources = (*_cited(reader, verb, subject), *speakers, *_through(reader, verb))
    rule = BETWEEN_PARTIES if _hears(reader, verb) else rule
    stance, scope = _stance(reader, verb, entry, scope)
    first, last = reader.frame(verb, subject)
    frame = frozenset(range(first, last + 1))
    continues = "continues" in entry.takes or _goes_on(reader, verb) or _also(reader, verb)
    echo = _echo(reader, verb) if not scope else None
    return Cue(
        verb,
        words,
        stance,
        sources,
        reader.clip(verb, scope),
        rule,
        frame,
        continues,
        waits=not scope,
        refers_back=echo is not None,
        echo=echo,
        document=_document(reader, verb),
    )


def _hears(reader: Reader, verb: int) -> bool:
    """Whether one party tells another: inside someone's words that is what happened, not a source of its own."""
    if reader.lemma(verb) not in {"tell", "inform", "assure", "notify"}:
        return False
    heard = [c for c in reader.kids(verb, "obj", "iobj") if reader.parse.tokens[c].upos in {"PROPN", "NOUN"}]
    return any(not reader.is_in("hearer", c) and reader.namer.name(c).sort is not Sort.MEDIUM for c in heard)


def _unspeaking(reader: Reader, subject: int) -> bool:
    """Whether the subject can't be a source: a number, or no one in particular."""
    token = reader.parse.tokens[subject]
    return (
        token.upos in {"NUM", "SYM", "ADV", "SCONJ"}
        or token.lemma.lower() in {"there", "what", "whoever", "anyone", "someone", "nobody", "one"}
    )


def _names(reader: Reader, verb: int) -> bool:
    """Whether a verb of naming has both the thing and the name: "calls the deal a mistake", not "what it calls an exercise"."""
    kinds = [base(reader.parse.tokens[c].dep) for c in reader.parse.children[verb]]
    return "xcomp" in kinds or kinds.count("obj") > 1 or any(case_of(reader.parse, c) == "as" for c in reader.parse.children[verb])


def _own_act(reader: Reader, verb: int, entry: Entry, subject: int, passive: bool) -> bool:
    """Whether the verb only tells what was done ("the sides welcomed progress"): then it is the report's word."""
    token = reader.parse.tokens[verb]
    if passive and base(token.dep) == "acl":
        return True  # "a deal announced by Paris fell through": the report's own words
    reduced = base(token.dep) in {"acl", "advcl"} and not reader.kids(verb, "aux")
    if reader.lemma(verb) in NAMING and (not _names(reader, verb) or reduced):
        return True
    if passive or _behind(reader, verb) or not reader.kids(verb, "obj", "obl"):
        return False
    return (
        bool(entry.takes & {"object", "of"})
        and reader.namer.name(subject).sort in {Sort.GROUP, Sort.PRONOUN}
        and reader.lemma(subject) not in {"he", "she", "it"}
    )


def _stance(reader: Reader, verb: int, entry: Entry, scope: set[int]) -> tuple[Stance | None, set[int]]:
    if (
        _false_below(reader, verb)
        and "object" in entry.takes
        and reader.lemma(verb) in {"call", "describe", "label", "brand"}
    ):
        return Stance.DENIES, scope | {verb}
    if "denies-if-negated" in entry.takes and any(reader.negated(c) for c in reader.kids(verb, "ccomp")):
        return Stance.DENIES, scope | {verb}
    return entry.stance, scope


def _goes_on(reader: Reader, verb: int) -> bool:
    """Whether the verb hangs from "went on (to say)"."""
    token = reader.parse.tokens[verb]
    if token.head == verb:
        return False
    entry, _ = _entry(reader, token.head)
    return base(token.dep) in {"xcomp", "advcl", "ccomp"} and entry is not None and "continues" in entry.takes


def _also(reader: Reader, verb: int) -> bool:
    return any(
        reader.parse.tokens[c].text.lower() in {"also", "further", "furthermore", "additionally"}
        for c in reader.kids(verb, "advmod")
    )


def _content(reader: Reader, verb: int, entry: Entry, subject: int | None, passive: bool) -> tuple[set[int], str]:
    """The tokens that are the source's words, and the rule that found them."""
    first, last = reader.frame(verb, subject)
    behind = _behind(reader, verb)
    if entry.takes & {"clause", "as"} and not passive and not _thing_said(reader, verb, entry, subject):
        around = _around(reader, verb, entry, subject, (first, last), behind)
        if around:
            return around, "words, says"
    if behind and "clause" in entry.takes:
        scope = set().union(*(reader.below(c) for c in behind)) | _because(reader, verb, behind[0])
        scope |= _stray(reader, verb, entry, behind[0])
        inside = any(c in _frame_words(reader, verb, subject) for c in behind)
        taken = {verb} if inside else _frame_words(reader, verb, subject)
        return _forward(reader, verb, scope) - taken, "says that"
    return _nouns(reader, verb, entry, subject, passive)


def _behind(reader: Reader, verb: int) -> list[int]:
    """Heads of clauses behind the verb that hold what is said; a clause with "that" counts wherever the parser hung it."""
    tokens = reader.parse.tokens
    found = []
    for child in reader.parse.children[verb]:
        relation = base(tokens[child].dep)
        after_colon = relation == "parataxis" and any(t.text == ":" for t in tokens[verb + 1 : child])
        if child > verb and (
            relation == "ccomp"
            or after_colon
            or (relation in {"advcl", "acl", "dep", "parataxis", "xcomp", "conj"} and reader.says_that(child))
        ):
            found.append(child)
    that = reader.that_after(verb)
    return found if found or that is None else [that]


def _thing_said(reader: Reader, verb: int, entry: Entry, subject: int | None) -> bool:
    """Whether the verb has its content as an object, so that a clause before it isn't its content."""
    return "object" in entry.takes and any(
        c != subject and not reader.is_in("time", c) for c in reader.kids(verb, "obj")
    )


def _frame_words(reader: Reader, verb: int, subject: int | None) -> set[int]:
    return {verb} | (reader.below(subject) if subject is not None and verb not in reader.below(subject) else set())


def _because(reader: Reader, verb: int, after: int) -> set[int]:
    """Finite clauses of reason that the parser hung from the cue rather than from its content."""
    found: set[int] = set()
    for child in reader.kids(verb, "advcl"):
        marks = {reader.parse.tokens[m].text.lower() for m in reader.kids(child, "mark", "advmod")}
        if child > after and marks and not marks & FINITE_MARKS_OUT and reader.finite(child):
            found |= reader.below(child)
    return found


def _stray(reader: Reader, verb: int, entry: Entry, clause: int) -> set[int]:
    """A subject of the content that the parser took for the cue's object: "said strong ties would help"."""
    if "object" in entry.takes or reader.kids(clause, "nsubj") or reader.says_that(clause):
        return set()
    things = [c for c in reader.kids(verb, "obj") if verb < c < clause and not reader.is_in("hearer", c)]
    return {i for c in things if not reader.is_in("time", c) for i in reader.below(c)}


def _forward(reader: Reader, verb: int, scope: set[int]) -> set[int]:
    """Content goes on behind a semicolon as long as no other source speaks there."""
    part = reader.part(verb)
    return {i for i in scope if i < part.stop or reader.sentence_of[i] == reader.sentence_of[verb]}


def _around(  # noqa: PLR0913, PLR0917 - the parts of one cue
    reader: Reader, verb: int, entry: Entry, subject: int | None, frame: tuple[int, int], behind: list[int]
) -> set[int]:
    """Content that stands before the cue, or on both sides of it: "the drill, officials say, is off"."""
    part, tokens = reader.part(verb), reader.parse.tokens
    first, last = max(frame[0], part.start), min(frame[1], part.stop - 1)
    relation = base(tokens[verb].dep)
    as_clause = any(tokens[c].text.lower() == "as" for c in reader.kids(verb, "mark", "advmod"))
    if relation == "advcl" and as_clause and tokens[verb].feats.get("VerbForm") == "Fin":
        return set(part) - reader.below(verb)
    if not as_clause and "as" in entry.takes:
        return set()
    if first == part.start or tokens[first - 1].text not in BREAKS or _joins(reader, verb, behind):
        return set() if behind else _relative(reader, verb, subject)
    before = set(range(part.start, first))
    clauses = [i for i in sorted(before) if _clausal(reader, i)]
    own = [i for i in clauses if not _adverbial(reader, i, verb)]
    said_before = [c for c in reader.kids(verb, "ccomp") if c < first]
    quoted = any(reader.quoted[i] >= 0 for i in before) and reader.quoted[verb] < 0
    if not own and not said_before and not quoted and relation != "parataxis":
        return set()
    return before | _tail(reader, verb, part, bool(own), last)


def _clausal(reader: Reader, index: int) -> bool:
    """Whether the token heads a clause with a finite verb, or at least a subject."""
    named = reader.parse.tokens[index].upos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
    return named and (reader.finite(index) or bool(reader.kids(index, "nsubj")))


def _joins(reader: Reader, verb: int, behind: list[int]) -> bool:
    """Whether a clause follows the verb as its content: it begins with "that", or no comma keeps it apart."""
    tokens = reader.parse.tokens
    for clause in behind:
        start = min(reader.below(clause) & set(range(verb + 1, len(tokens))), default=clause)
        if reader.says_that(clause) or clause == reader.that_after(verb) or not any(t.text in {",", ";", "-", "–", "—"} for t in tokens[verb + 1 : start + 1]):
            return True
    return False


def _adverbial(reader: Reader, index: int, verb: int) -> bool:
    """Whether a clause before the cue only says when or why it was said: "When asked, the minister said"."""
    token = reader.parse.tokens[index]
    for above in (index, *reader.parse.path_up(index)):
        relation = base(reader.parse.tokens[above].dep)
        if relation in {"advcl", "acl"} and reader.parse.tokens[above].head == verb:
            return relation == "acl" or not reader.kids(above, "nsubj") or _subordinate(reader, above)
    return token.head == verb and base(token.dep) == "obl"


def _subordinate(reader: Reader, index: int) -> bool:
    """Whether the clause opens with a word like "when" or "although"."""
    opens = [reader.lemma(c) for c in reader.kids(index, "advmod") if c < index]
    return bool(reader.kids(index, "mark")) or any(word in {"when", "where", "while", "once"} for word in opens)


def _tail(reader: Reader, verb: int, part: range, complete: bool, last: int) -> set[int]:
    """What follows a cue in the middle of its content."""
    tokens = reader.parse.tokens
    if not complete:
        comma = next((i for i in range(last + 1, part.stop) if tokens[i].text in BREAKS), last)
        return set(range(comma + 1, part.stop))
    tail = _because(reader, verb, last)
    head = tokens[verb].head
    if head != verb and base(tokens[verb].dep) == "parataxis":
        tail |= {i for i in reader.below(head) - reader.below(verb) if i > last and i in part}
    return tail


def _relative(reader: Reader, verb: int, subject: int | None) -> set[int]:
    """The antecedent of a relative clause without content of its own: "the deliveries that it alleges"."""
    token = reader.parse.tokens[verb]
    if base(token.dep) == "acl" and subject is not None and subject != token.head and subject in reader.below(verb):
        return reader.below(token.head) - reader.below(verb)
    return set()


def _nouns(reader: Reader, verb: int, entry: Entry, subject: int | None, passive: bool) -> tuple[set[int], str]:
    """Content that is no clause: the object, what is spoken of, what is promised."""
    token = reader.parse.tokens[verb]
    scope: set[int] = set()
    if "object" in entry.takes:
        things = (
            reader.kids(verb, "nsubj", "csubj")
            if passive
            else [*reader.kids(verb, "obj"), *reader.kids(verb, "obl", "xcomp")]
        )
        if passive and base(token.dep) in {"acl", "amod"}:
            scope |= reader.below(token.head) - reader.below(verb)
        own = [t for t in things if reader.parse.tokens[t].upos not in {"PRON"}]
        if own and (passive or reader.kids(verb, "obj") or reader.kids(verb, "xcomp")):
            scope |= set().union(*(reader.below(t) for t in own))
    if "of" in entry.takes:
        for child in reader.kids(verb, "obl", "advcl", "acl"):
            marks = {reader.lemma(m) for m in reader.kids(child, "mark")} | {case_of(reader.parse, child)}
            if marks & {"of", "about"}:
                scope |= reader.below(child)
    if "to" in entry.takes:
        for child in reader.kids(verb, "xcomp"):
            scope |= reader.below(child)
    if "clause" in entry.takes and not scope:
        for child in reader.kids(verb, "xcomp"):
            if (
                child > verb
                and reader.parse.tokens[child].upos in {"VERB", "AUX"}
                and reader.lemma(verb) in {"claim", "say"}
            ):
                scope |= reader.below(child)
    if subject is not None and subject in scope:
        scope -= reader.below(subject)
    return scope, "announces"


# --- chains inside one clause -----------------------------------------------


def _cited(reader: Reader, verb: int, subject: int | None) -> tuple[Seat, ...]:
    """Sources whom the speaker cites: "Reuters, citing two officials, reported"."""
    part = reader.part(verb)
    for index in part:
        token = reader.parse.tokens[index]
        if reader.is_in("cite", index) and token.feats.get("VerbForm") != "Fin" and not reader.kids(index, "aux"):
            thing = next(iter(reader.kids(index, "obj")), None)
            seat = tuple(s for s in reader.seat(thing) if _agentlike(s)) if thing is not None else ()
            if seat and thing != subject and reader.quoted[index] == reader.quoted[verb]:
                return (seat,)
    return ()


def _agentlike(source: Source) -> bool:
    return source.sort in AGENTLIKE or (source.sort is Sort.NAME and source.name[:1].isupper())


def _quoted_as_saying(reader: Reader, verb: int) -> tuple[Seat, ...] | None:
    """The chain of "Agency quoted the minister as saying" and "the minister was quoted by Agency as saying"."""
    tokens = reader.parse.tokens
    if not verb or tokens[verb - 1].text.lower() != "as" or tokens[verb].feats.get("VerbForm") == "Fin":
        return None
    hosts = [i for i in range(reader.part(verb).start, verb) if reader.is_in("cite", i)]
    if not hosts:
        return None
    host = hosts[-1]
    passive = reader.passive(host)
    quoted = reader.kids(host, "nsubj") if passive else reader.kids(host, "obj")
    if not quoted and passive and base(tokens[host].dep) == "acl":
        quoted = [tokens[host].head]
    medium = (reader.agent(host) or reader.agent(verb)) if passive else reader.subject(host)
    if not quoted:
        return None
    return (reader.seat(quoted[0]), *((reader.seat(medium),) if medium is not None else ()))


def _through(reader: Reader, verb: int) -> tuple[Seat, ...]:
    """The medium that was told, or that carried the words: "told state agency Sample", "in remarks carried by Sample"."""
    for child in reader.kids(verb, "iobj", "obj", "obl"):
        if reader.lemma(verb) in {"tell", "inform"} or case_of(reader.parse, child) in {"to", "on", "with"}:
            source = reader.namer.name(child)
            if source.sort is Sort.MEDIUM:
                return ((source,),)
    for below in sorted(reader.below(verb)):
        if below > verb and (carrier := _carrier(reader, below)) is not None:
            return ((carrier,),)
    return ()


def _carrier(reader: Reader, index: int) -> Source | None:
    """The medium in "remarks carried by" or "an interview with"."""
    token = reader.parse.tokens[index]
    heads: list[int | None] = []
    if reader.is_in("carry", index) and base(token.dep) in {"acl", "amod"}:
        heads = [reader.agent(index)]
    elif reader.is_in("remarks", index) and token.upos == "NOUN":
        heads = list(reader.kids(index, "nmod"))
    for head in heads:
        if head is not None and (source := reader.namer.name(head)).sort is Sort.MEDIUM:
            return source
    return None


def _echo(reader: Reader, verb: int) -> str | None:
    """"Says the same" or "says otherwise": a stance told by the one before."""
    for child in reader.kids(verb, "obj", "advmod"):
        entry = reader.cues.get("echo", reader.parse.tokens[child])
        if entry is not None:
            return " ".join(entry.takes)
    return None


def _document(reader: Reader, verb: int) -> str | None:
    """The document in which the source says it ("in a statement"), so that a later "the statement" is known."""
    for child in reader.kids(verb, "obl"):
        if case_of(reader.parse, child) in {"in", "through", "via", "on"} and reader.is_in("document", child):
            return reader.lemma(child)
    return None
