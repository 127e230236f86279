"""Who does what in a clause: a predicate's arguments read off a UD tree, the same for every language.

Passives are turned round (the `nsubj:pass` is the object, the agent the subject), missing subjects are looked for
where grammar hides
them (coordination, control, participles, relative clauses), and coordinated nouns count one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from foedus.language.parse import Parse

SUBJECT_RELATIONS = ("nsubj", "csubj")
MODIFIERS = ("amod", "compound", "nmod:desc", "nmod:unmarked", "nummod")
# Relations over which a clause inherits its governor's subject when it has none of its own.
INHERITING = ("conj", "xcomp", "advcl", "parataxis")
RELATIVE_WORDS = frozenset({"which", "that", "who", "whom", "que", "quien", "cual", "который", "что"})


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument of a predicate: `role` subj, obj, iobj, obl, nmod, poss or mod; `case` its preposition, "" for
    none."""

    role: str
    case: str
    head: int


@cache
def base(dep: str) -> str:
    """The relation without its subtype: `nsubj:pass` gives `nsubj`."""
    return dep.partition(":")[0]


def case_of(parse: Parse, index: int) -> str:
    """The preposition that marks a noun, lower case, several words joined by a space; "" where there is none."""
    words = [parse.tokens[c].text.lower() for c in parse.children[index] if base(parse.tokens[c].dep) == "case"]
    fixed = [
        parse.tokens[f].text.lower()
        for c in parse.children[index]
        if base(parse.tokens[c].dep) == "case"
        for f in parse.children[c]
        if base(parse.tokens[f].dep) == "fixed"
    ]
    return " ".join(word for word in [*words, *fixed] if word not in {"'s", "’s", "'", "’"})


def conjuncts(parse: Parse, index: int) -> list[int]:
    """The token and all that are coordinated with it, in order of the text."""
    found, stack = [], [index]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(c for c in parse.children[current] if base(parse.tokens[c].dep) == "conj")
    return sorted(found)


def first_conjunct(parse: Parse, index: int) -> int:
    """The head of the coordination that a token belongs to, or the token itself."""
    while base(parse.tokens[index].dep) == "conj" and parse.tokens[index].head != index:
        index = parse.tokens[index].head
    return index


def finite(parse: Parse, index: int) -> bool:
    """Whether a predicate has a finite form of its own: an inflected verb or an auxiliary."""
    if parse.tokens[index].feats.get("VerbForm") == "Fin":
        return True
    return any(base(parse.tokens[c].dep) == "aux" and parse.tokens[c].upos == "AUX" for c in parse.children[index])


def is_passive(parse: Parse, index: int) -> bool:
    """Whether the verb is passive: it has a passive subject or auxiliary, or is a bare past participle that modifies
    a noun."""
    for child in parse.children[index]:
        if parse.tokens[child].dep in {"nsubj:pass", "aux:pass", "csubj:pass"}:
            return True
    token = parse.tokens[index]
    if own_subjects(parse, index):
        return False  # taggers call many a plain past participle passive; a plain subject speaks against it
    if token.feats.get("Voice") == "Pass" and base(token.dep) != "root":
        return True
    participle = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") != "Pres"
    return participle and base(token.dep) in {"acl", "amod", "advcl"}


def own_subjects(parse: Parse, index: int) -> list[int]:
    """Heads of the grammatical subjects that stand with the predicate itself."""
    return [c for c in parse.children[index] if base(parse.tokens[c].dep) in SUBJECT_RELATIONS]


def antecedent(parse: Parse, index: int) -> int:
    """For a relative pronoun the noun that its clause modifies, else the token itself."""
    token = parse.tokens[index]
    if token.lemma.lower() not in RELATIVE_WORDS and token.feats.get("PronType") != "Rel":
        return index
    for above in parse.path_up(index):
        if base(parse.tokens[above].dep) == "acl":
            return parse.tokens[above].head
    return index


def hidden_subjects(parse: Parse, index: int) -> list[int]:
    """Subjects that grammar leaves out: of coordinated, controlled, participial and relative clauses."""
    token = parse.tokens[index]
    if token.head == index:
        return []
    relation, head = base(token.dep), token.head
    if relation == "acl" and own_subjects(parse, head):
        return logical_subjects(parse, head)  # "they have been in the country to train its army"
    if relation == "acl":
        return [] if is_passive(parse, index) else conjuncts(parse, head)
    if relation not in INHERITING:
        return []
    if relation == "xcomp":
        objects = [c for c in parse.children[head] if parse.tokens[c].dep in {"obj", "iobj"}]
        if objects and parse.tokens[index].upos in {"VERB", "AUX"}:
            return [part for c in objects for part in conjuncts(parse, c)]
    return logical_subjects(parse, head)


def logical_subjects(parse: Parse, index: int) -> list[int]:
    """Heads of those who act: subject of an active verb, agent of a passive one, hidden subjects included."""
    own = own_subjects(parse, index)
    if is_passive(parse, index):
        agents = [c for c in parse.children[index] if parse.tokens[c].dep in {"obl:agent"} or _by(parse, c)]
        return [antecedent(parse, part) for a in agents for part in conjuncts(parse, a)]
    if own:
        return [antecedent(parse, part) for s in own for part in conjuncts(parse, s)]
    return hidden_subjects(parse, index)


def logical_objects(parse: Parse, index: int) -> list[int]:
    """Heads of what is acted on: object of an active verb, subject of a passive one, the noun that a participle
    modifies."""
    found = [c for c in parse.children[index] if base(parse.tokens[c].dep) == "obj"] or _shared_objects(parse, index)
    if is_passive(parse, index):
        found += own_subjects(parse, index)
        token = parse.tokens[index]
        if not own_subjects(parse, index):
            if base(token.dep) in {"acl", "amod"}:
                found.append(token.head)
            elif base(token.dep) == "conj":
                found += [c for c in logical_objects(parse, token.head) if c not in found]
            elif base(token.dep) == "xcomp":
                found += [c for c in own_subjects(parse, token.head) if c not in found]
    return [antecedent(parse, part) for o in found for part in conjuncts(parse, o)]


def _shared_objects(parse: Parse, index: int) -> list[int]:
    """Objects of the verb coordinated right after: "train and equip the navy"."""
    after = [c for c in parse.children[index] if base(parse.tokens[c].dep) == "conj" and index < c <= index + 2]
    return [o for c in after for o in parse.children[c] if base(parse.tokens[o].dep) == "obj"]


def _by(parse: Parse, index: int) -> bool:
    return base(parse.tokens[index].dep) == "obl" and case_of(parse, index) in {"by", "por"}


def arguments(parse: Parse, index: int) -> Iterator[Arg]:
    """The arguments of a predicate, verb or noun, in the order subject, object, others; coordinated nouns one by one.

    >>> # "Minsk will train Cuban soldiers in Belarus": subj Minsk, obj soldiers, obl[in] Belarus
    """
    token = parse.tokens[index]
    verbal = token.upos in {"VERB", "AUX"} or bool(own_subjects(parse, index))
    if verbal:
        subjects = logical_subjects(parse, index)
        yield from (Arg("subj", "", head) for head in [*subjects, *_likewise(parse, subjects)])
        yield from (Arg("obj", "", head) for head in logical_objects(parse, index))
    passive = verbal and is_passive(parse, index)
    for child in parse.children[index]:
        dep = parse.tokens[child].dep
        role = _role(dep)
        if role is None or (passive and (dep == "obl:agent" or _by(parse, child))):
            continue
        case = case_of(parse, child)
        for part in conjuncts(parse, child):
            yield Arg(role, case_of(parse, part) or case, part)


def _likewise(parse: Parse, subjects: list[int]) -> list[int]:
    """Those who are said to do the same: "A, like B and C, halted sales"."""
    return [
        part
        for subject in subjects
        for child in parse.children[subject]
        if case_of(parse, child) in {"like", "como", "alongside", "together with", "along with"}
        for part in conjuncts(parse, child)
    ]


def _role(dep: str) -> str | None:
    if dep == "iobj":
        return "iobj"
    if dep in {"nmod:poss"}:
        return "poss"
    if dep in MODIFIERS:
        return "mod"
    relation = base(dep)
    if relation in {"obl", "nmod"}:
        return relation
    return None


@dataclass(frozen=True, slots=True)
class Level:
    """One predicate on the way up from an anchor: its token and the relation by which the one below hangs on it (""
    for the anchor)."""

    token: int
    via: str
    case: str


def aside(parse: Parse, below: int, level: Level) -> bool:
    """Whether a level hangs on what is below it as a clause of another matter.

    An infinitive right after its verb is none, though parsers call it adverbial: "voted to let them in".
    """
    relation = base(level.via)
    if relation == "advcl":
        marks = [c for c in parse.children[below] if parse.tokens[c].text.lower() == "to"]
        return not (marks and marks[0] == level.token + 1)
    return relation == "parataxis"


# A clause over one of these relations speaks of another matter: arguments further up don't belong to the anchor.
BARRIERS = ("acl:relcl", "parataxis", "advcl:relcl")
MAX_LEVELS = 6  # deeper chains are parser accidents: none was right in the English development reports


def levels(parse: Parse, anchor: int) -> list[Level]:
    """The anchor and the predicates that govern it, nearest first, up to the root or a barrier.

    "Russia agreed to sign a contract for the delivery of tanks": delivery, contract, sign, agreed.
    """
    found = [Level(anchor, "", "")]
    current = anchor
    while parse.tokens[current].head != current and len(found) < MAX_LEVELS:
        token = parse.tokens[current]
        if token.dep in BARRIERS:
            break
        parent = token.head
        if base(token.dep) == "conj":
            if token.upos in {"VERB", "AUX"}:
                break  # its subject is inherited; the neighbour's other arguments are not its own
            current = parent
            continue
        found.append(Level(parent, token.dep, case_of(parse, current)))
        current = parent
    return found
