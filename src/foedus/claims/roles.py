"""Who takes which part: giver and taker, sender and host, members, read from a trigger's arguments by its scheme.

A scheme (schemes.py) is a list of places to look for each part, best first: grammar is the same for all languages,
only the prepositions
differ (data/cases.*.tsv).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.claims.clause import Arg, Level, arguments, base, conjuncts, finite, levels, logical_objects, own_subjects
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import MADE, Nouns
from foedus.claims.schemes import OWN, SELF, UP, Place, schemes
from foedus.codebook import Family, Kind

ITEM_CASES = frozenset({"in", "for", "on", "over"})
SILENT = frozenset({"neutral", "light"})  # operators that say nothing of a clause below them: "they hold that …"
NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
NEAR = 3  # words from a verb to the object that it was hung on: "discussed bilateral military issues"
INTRANSITIVE = frozenset({"call", "go"})  # schemes of verbs that have no passive
HANDED = 5  # the first places of a giving scheme's second part name the one who gets without doubt
# Schemes whose first part hands something to the second, so that "receive" above them turns the subject into the
# second.
GIVING = frozenset({"give", "train", "teach"})
# Schemes whose second part is a place, so that "to a base in Cuba" means Cuba.
LOCATIVE = frozenset({"come", "hold", "station", "receive", "leave", "base", "troops", "call", "go", "welcome", "use"})


@dataclass(frozen=True, slots=True)
class Part:
    """States found for one part, with the token that names them and the place where they were found."""

    states: tuple[str, ...]
    token: int
    place: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What the grammar gives: parts for the scheme's first and second place."""

    first: tuple[Part, ...]
    second: tuple[Part, ...]


class Roles:
    """Finds the parts of triggers in one passage."""

    def __init__(self, nouns: Nouns, cases: dict[str, frozenset[str]]) -> None:
        self.nouns, self.parse, self.cases = nouns, nouns.parse, cases
        self._args: dict[int, list[Arg]] = {}

    def args(self, token: int) -> list[Arg]:
        """The predicate's arguments, remembered."""
        if token not in self._args:
            self._args[token] = [*arguments(self.parse, token)]
            self._args[token] = self._controlled(token, self._args[token])
        return self._args[token]

    def _controlled(self, token: int, found: list[Arg]) -> list[Arg]:
        """With the object of "thank", "accuse" and the like as the one who did it: "thanked Minsk for sending
        tanks"."""
        here = self.parse.tokens[token]
        if base(here.dep) not in {"advcl", "obl", "ccomp", "xcomp"} or own_subjects(self.parse, token):
            return found
        if "objcontrol" not in self.nouns.words.classes[here.head]:
            return found
        objects = [Arg("subj", "", h) for h in self._addressed(here.head) if h != token]
        return [*objects, *(a for a in found if a.role != "subj")] if objects else found

    def _addressed(self, verb: int) -> list[int]:
        """Whom a verb asks, thanks or lets: its objects, direct or not."""
        indirect = [
            p for c in self.parse.children[verb] if self.parse.tokens[c].dep == "iobj" for p in conjuncts(self.parse, c)
        ]
        return indirect or logical_objects(self.parse, verb)

    def own_args(self, hit: Hit[Trigger]) -> list[Arg]:
        """The trigger's own arguments; what a parser hangs on the phrase's own particle ("handed over a plane") is
        an object."""
        found = []
        if hit.entry.scheme in INTRANSITIVE and self.parse.tokens[hit.head].dep == "acl":
            # "The ship berthed at A on Monday, officials said" is often parsed as "the ship (that was) berthed".
            found.append(Arg("subj", "", self.parse.tokens[hit.head].head))
        object_first = self._object_first(hit)
        found += object_first
        for arg in self.args(hit.head):
            if object_first or (found and arg == Arg("obj", "", found[0].head)):
                continue
            particle = any(
                hit.first <= c < hit.last and base(self.parse.tokens[c].dep) == "case"
                for c in self.parse.children[arg.head]
            )
            found.append(Arg("obj", "", arg.head) if particle and arg.role == "obl" else arg)
        return found

    def _object_first(self, hit: Hit[Trigger]) -> list[Arg]:
        """Subject and object of a verb that the parser hung on its object: "ministers on Friday discussed issues"."""
        token = self.parse.tokens[hit.head]
        thing = self.parse.tokens[token.head]
        if token.upos != "VERB" or base(token.dep) != "amod" or token.feats.get("Tense") != "Past":
            return []
        if not 0 < thing.index - hit.head <= NEAR:
            return []
        if any(self.parse.tokens[c].upos == "DET" and c < hit.head for c in self.parse.children[thing.index]):
            return []
        below = [c for c in self.parse.children[thing.index] if c < hit.head and self.parse.tokens[c].upos in NOMINALS]
        subject = thing.head if thing.head < hit.head else below[-1] if below else None
        if subject is None or self.parse.tokens[subject].upos not in NOMINALS:
            return []
        return [Arg("subj", "", subject), Arg("obj", "", thing.index)]

    def items(self, hit: Hit[Trigger]) -> list[int]:
        """Heads of the things that the trigger is about: objects of a verb, "of" phrases of a noun."""
        if hit.entry.scheme == "come":
            return [a.head for a in self.args(hit.head) if a.role == "subj"]
        wanted = {"obj"} if self.parse.tokens[hit.head].upos in {"VERB", "AUX"} else {"nmod"}
        found = [a.head for a in self.args(hit.head) if a.role in wanted and (a.role == "obj" or self._is_item(a))]
        if not found and self.parse.tokens[hit.head].upos in {"VERB", "AUX"}:
            found = [a.head for a in self.args(hit.head) if a.role == "subj"]
        return found

    def _is_item(self, arg: Arg) -> bool:
        """Whether a noun's phrase names the thing: "the sale of tanks", and arms behind whatever preposition
        ("interest in tanks")."""
        return arg.case in self.cases["of"] or (arg.case in ITEM_CASES and self.nouns.is_a(arg.head, "arms"))

    def at(self, place: Place, hit: Hit[Trigger], ladder: Sequence[Level], second: bool = False) -> Iterator[Part]:
        """Parts found at one place, nearest level first; `second` says which part is looked for."""
        if place.level == SELF:
            states = self.nouns.states(hit.head)
            if states:
                yield Part(states, hit.head, "self")
            return
        if place.level == OWN:
            sources = [hit.head]
        elif place.level == UP:
            sources = [level.token for level in ladder[1:] if not self._closed(place, level.token, hit, second)]
        else:
            sources = self.items(hit)
        for source in sources:
            found = list(self._parts(place, source, hit))
            yield from found
            if found:
                return

    def _closed(self, place: Place, verb: int, hit: Hit[Trigger], second: bool) -> bool:
        """Whether a verb above has nothing to say of this part.

        Who receives training is no trainer, who gives it no trainee; and a force is where it is stationed, not where
        it is trained.
        """
        classes = self.nouns.words.classes[verb]
        if hit.entry.scheme == "troops" and place.role == "obl" and self.parse.tokens[verb].upos in {"VERB", "AUX"}:
            return "stationing" not in classes
        if place.role == "obl" and place.group == "to" and hit.entry.scheme == "train":
            return ("moving" in classes) is second  # who travels to a state for training is trained there
        if hit.entry.scheme == "base" and place.role == "subj":
            # "has a base", "plans a base", not "regards the base as illegal"
            return "stationing" not in classes and not self.nouns.words.operators[verb]
        if place.role != "subj" or hit.entry.scheme not in GIVING:
            return False
        return self._got(hit.head, verb) is not second

    def _got(self, anchor: int, verb: int) -> bool:
        """Whether the thing is got: by the verb itself or by one below it ("after completing training, they
        travelled")."""
        below = [level.token for level in levels(self.parse, anchor)]
        below = below[: below.index(verb) + 1] if verb in below else [verb]
        return any("getting" in self.nouns.words.classes[token] for token in below[1:])

    def _handed_to(self, head: int) -> bool:
        """Whether an object is the one who gets ("provide Kyiv with tanks"), not the thing that is given ("deliver
        Russian tanks")."""
        return head in self.nouns.passage.by_head and not self.nouns.is_a(head, "arms")

    def _parts(self, place: Place, source: int, hit: Hit[Trigger]) -> Iterator[Part]:
        for arg in self.own_args(hit) if source == hit.head else self.args(source):
            if arg.role != place.role or hit.first <= arg.head < hit.last:
                continue
            if place.group and arg.case not in self.cases[place.group]:
                continue
            if place.role == "subj" and "rulebook" in self.nouns.words.classes[arg.head]:
                continue
            if place.role == "obj" and hit.entry.scheme in GIVING and not self._handed_to(arg.head):
                continue
            if (
                place.role == "obj"
                and hit.entry.scheme == "grant"
                and self.nouns.is_a(arg.head, "facility_use", "access_use")
            ):
                continue
            locative = place.group == "at" or (place.group in {"to", "from"} and hit.entry.scheme in LOCATIVE)
            states = self.nouns.place(arg.head) if locative else self.nouns.states(arg.head)
            if not states and place.group == "to" and not self.nouns.is_a(arg.head, "nonstate"):
                states = self.nouns.place(arg.head)  # "to firms in Chad"
            if states:
                yield Part(states, arg.head, f"{place.level}.{place.role}" + (f":{place.group}" if place.group else ""))

    def read(self, hit: Hit[Trigger]) -> Parts:
        """The parts of a trigger by its scheme."""
        scheme, ladder = schemes()[hit.entry.scheme], self._clause(levels(self.parse, hit.head))
        if scheme.mutual:
            found = self._all(scheme.first, hit, ladder)
            if len({s for part in found for s in part.states}) < 2:
                found += self._beside(scheme.first, hit, found)
            return Parts(tuple(found), ())
        first = self._best(scheme.first, hit, ladder, taken=())
        taken = tuple(s for part in first for s in part.states)
        named = scheme.second[:HANDED] if hit.entry.scheme in GIVING else scheme.second
        handed = self._best(named, hit, ladder, (), second=True) if len(set(taken)) > 1 else ()
        if handed and {s for part in handed for s in part.states} < set(taken):
            # "We provide Kyiv with tanks", "the two agreed on a base on the island": who gets or hosts is no giver or
            # sender.
            got = {s for part in handed for s in part.states}
            left = tuple(Part(tuple(s for s in p.states if s not in got), p.token, p.place) for p in first)
            return Parts(tuple(part for part in left if part.states), handed)
        second = self._best(scheme.second, hit, ladder, taken, second=True)
        if second and not first:
            first = self._best(scheme.first, hit, ladder, tuple(s for part in second for s in part.states))
        if not second and hit.entry.scheme != "troops":
            second = tuple(self._beside(scheme.second, hit, first))[:1]
        if not first:
            first = tuple(self._beside(scheme.first, hit, second))[:1]
        return Parts(first, second)

    def at_home(self, hit: Hit[Trigger], givers: Sequence[str]) -> bool:
        """Whether what is given goes to the giver's own people: "delivered the jets to its air force"."""
        if hit.entry.scheme not in GIVING or not givers:
            return False
        args = [*self.own_args(hit), *(a for item in self.items(hit) for a in self.args(item))]
        got = [a.head for a in args if a.role == "iobj" or (a.role in {"obl", "nmod"} and a.case == "to")]
        return any(set(self.nouns.states(head)) and set(self.nouns.states(head)) <= set(givers) for head in got)

    def _clause(self, ladder: Sequence[Level]) -> list[Level]:
        """The levels up to a verb of saying: who says a thing is no party to it, who plans it is."""
        found: list[Level] = []
        for level in ladder:
            operators = self.nouns.words.operators[level.token]
            if base(level.via) == "ccomp" and not any(o.effect not in SILENT and o.pos == "V" for o in operators):
                break
            if base(level.via) == "xcomp" and len(found) > 1 and self.parse.tokens[found[-1].token].upos == "ADJ":
                break  # "considers the lease valid" makes nobody a party
            if base(level.via) == "parataxis" or (base(level.via) == "advcl" and finite(self.parse, found[-1].token)):
                break
            found.append(level)
        return found

    def _beside(self, where: Sequence[Place], hit: Hit[Trigger], found: Sequence[Part]) -> list[Part]:
        """Mentions after a fitting preposition to the right of the trigger, before the next verb: what the parser
        hung elsewhere."""
        groups = [
            p.group for p in where if p.level == OWN and p.group and p.role in {"obl", "nmod"} and p.group != "of"
        ]
        cases = frozenset().union(*(self.cases[group] for group in groups)) if groups else frozenset()
        have = {s for part in found for s in part.states}
        sentence = self.nouns.passage.sentence_of(hit.head)
        result = []
        for mention in self.nouns.passage.mentions_in(hit.last, sentence.last):
            between = self.parse.tokens[hit.last : mention.first]
            if any(t.upos == "VERB" and base(t.dep) not in {"amod", "compound"} for t in between):
                break
            before = [t.text.lower() for t in between if t.upos not in {"DET", "ADJ"}][-1:]
            if (
                before
                and before[0] in cases
                and mention.states
                and not set(mention.states) <= have
                and mention.rule != MADE
                and not self.nouns.fought_over(mention.head)
            ):
                result.append(Part(mention.states, mention.head, f"beside:{before[0]}"))
        return result

    def _all(self, where: Sequence[Place], hit: Hit[Trigger], ladder: Sequence[Level]) -> list[Part]:
        """Everyone found, until the levels above add nothing that is needed: two parties of the clause itself
        suffice."""
        found: list[Part] = []
        for place in where:
            if (
                place.level == UP
                and len({s for part in found for s in part.states}) >= 2
                and not self._lacks_hub(hit, place, found)
            ):
                break
            found += [part for part in self.at(place, hit, ladder) if part not in found]
        return found

    def _lacks_hub(self, hit: Hit[Trigger], place: Place, found: Sequence[Part]) -> bool:
        """Whether only partners are named so far, not the one whose partners they are: "signed a deal with A and B"."""
        written = hit.entry.kind.family is Family.INSTRUMENT or hit.entry.kind is Kind.INDUSTRY
        return written and place.role == "subj" and all(part.place.endswith(":with") for part in found)

    def _best(
        self,
        where: Sequence[Place],
        hit: Hit[Trigger],
        ladder: Sequence[Level],
        taken: Sequence[str],
        second: bool = False,
    ) -> tuple[Part, ...]:
        for place in where:
            found = tuple(part for part in self.at(place, hit, ladder, second) if not set(part.states) <= set(taken))
            if found:
                return found
        return ()
