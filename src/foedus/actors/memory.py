"""What a report has said so far: who was spoken of, in which sentence, in what part, and which pair it is about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from foedus.actors.mention import MentionType
from foedus.actors.persons import Draft
from foedus.actors.phrase import Phrase

# Rules of mentions that tell where or of what make, not who does it.
NOT_ACTING = frozenset(
    {
        "made-by",
        "state-place",
        "capital-place",
        "seat-place",
        "place-place",
        "place",
        "bilateral",
        "unresolved",
        "ambiguous",
    }
)


# A group's states are sought in so many sentences back: reports of the press have fewer.
FAR = 100


@dataclass(frozen=True)
class Said:
    """A resolved phrase. `sentence` numbers the sentences of the whole report, `frame` its segments."""

    phrase: Phrase
    frame: int
    sentence: int
    states: tuple[str, ...]
    rule: str
    subject: bool
    person: Draft | None = None
    office: str | None = None
    military: bool = False
    joined: bool = False

    @property
    def acts(self) -> bool:
        """Whether it can stand for a party."""
        return bool(self.states) and self.rule not in NOT_ACTING

    @property
    def single(self) -> bool:
        """Whether "he" or "she" can mean it."""
        phrase = self.phrase
        one = phrase.type is MentionType.PERSON or (
            phrase.type is MentionType.ROLE and phrase.kind in {"office", "rank"}
        )
        return one and not phrase.plural and phrase.rule != "regime-of"


@dataclass
class Memory:
    """Resolved phrases in order, with the questions that later phrases ask."""

    organisations: frozenset[str] = frozenset()
    said: list[Said] = field(default_factory=list)
    _by_sentence: dict[int, list[Said]] = field(default_factory=dict)

    def add(self, said: Said) -> None:
        """Remembers one more."""
        self.said.append(said)
        self._by_sentence.setdefault(said.sentence, []).append(said)

    def back(self) -> Iterator[Said]:
        """From the latest to the first."""
        return reversed(self.said)

    def in_sentence(self, sentence: int) -> list[Said]:
        """Those of one sentence, in order."""
        return self._by_sentence.get(sentence, [])

    def acting(self, sentence: int, places: bool = False, states_only: bool = False) -> tuple[str, ...]:
        """Who acts in a sentence; with `places`, also those named as places; with `states_only`, no organisations."""
        found = (s for s in self.in_sentence(sentence) if s.acts or (places and s.states and s.rule != "made-by"))
        codes = dict.fromkeys(code for said in found for code in said.states)
        return tuple(code for code in codes if not (states_only and code in self.organisations))

    def person(self, sentence: int, reach: int = 4) -> Said | None:
        """Whom "he" means: the subject before it in its sentence, the nearest before it, else the last subject."""
        for number in range(sentence, max(-1, sentence - reach), -1):
            people = [said for said in self.in_sentence(number) if said.single]
            subjects = [said for said in people if said.subject]
            if subjects:
                return subjects[-1] if number == sentence else subjects[0]
            if people:
                return people[-1]
        return None

    def thing(self, sentence: int, reach: int = 2) -> Said | None:
        """Which state or body "it" means, by the same order."""
        types = {MentionType.STATE, MentionType.CAPITAL, MentionType.SEAT, MentionType.BODY, MentionType.ORGANISATION}
        for number in range(sentence, max(-1, sentence - reach), -1):
            found = [
                said
                for said in self.in_sentence(number)
                if (said.phrase.type in types and said.acts)
                or (said.phrase.kind == "description" and said.states)
                or said.phrase.determiner in {"it", "its"}
            ]
            found = [said for said in found if len(said.states) == 1]
            subjects = [said for said in found if said.subject]
            if subjects:
                return subjects[-1]
            if found:
                return found[-1]
        return None

    def plural(self, sentence: int, reach: int = 2) -> tuple[str, ...]:
        """Which states "they" means: those of the last group, of actors joined by "and", of the last plural."""
        for number in range(sentence, max(-1, sentence - reach), -1):
            here = [said for said in self.in_sentence(number) if said.states and said.rule not in {"we", "bilateral"}]
            chains = _chains(here)
            if chains:
                return chains[-1]
            if several := [said for said in here if _several(said)]:
                return several[-1].states
        return ()

    def chains(self, sentence: int) -> list[tuple[str, ...]]:
        """The states of each run of actors of a sentence that "and" or commas join."""
        return _chains(self.in_sentence(sentence))

    def group(self, size: int, sentence: int, frame: int, states_only: bool = False) -> tuple[str, ...]:
        """The states in focus, `size` of them: of this sentence, then backwards, its own state among them."""
        here = self.acting(sentence, False, states_only)
        if len(here) == size:
            return here
        wanted = set(here) if len(here) < size else set()
        last = self.acting(sentence - 1, False, states_only)
        if not here and len(last) < size and any(said.frame == frame for said in self.in_sentence(sentence - 1)):
            here, wanted = last, set(last)
        for number in range(sentence - 1, max(-1, sentence - FAR), -1):
            # Of the sentence just before, places count as well: "the delegation went to Rabat. Both sides …"
            for places in (False, True) if number == sentence - 1 else (False,):
                states = self.acting(number, places, states_only)
                if len(states) == size and wanted <= set(states):
                    return states
            listed = [chain for chain in self.chains(number) if len(chain) == size and wanted <= set(chain)]
            if listed and size > 2:
                return listed[-1]
        if wanted and last and len(last) < size and len(wanted | set(last)) == size:
            return (*here, *(code for code in last if code not in wanted))
        for number in range(sentence, max(-1, sentence - FAR), -1):
            states = self.acting(number, True, states_only)
            if len(states) == size and wanted <= set(states):
                return states
        return self.frequent(size, sentence)

    def partner(self, state: str, sentence: int) -> str | None:
        """The state that acts most often in the sentences where the given one does; None if two do as often."""
        counts: Counter[str] = Counter()
        for number in range(sentence + 1):
            acting = self.acting(number)
            if state in acting:
                counts.update(code for code in acting if code != state)
        ranked = counts.most_common(2)
        return ranked[0][0] if len(ranked) == 1 or (ranked and ranked[0][1] > ranked[1][1]) else None

    def frequent(self, size: int, sentence: int) -> tuple[str, ...]:
        """The `size` states that act most often up to here, if no other acts as often."""
        counts = Counter(code for said in self.said if said.acts and said.sentence <= sentence for code in said.states)
        ranked = sorted(counts.items(), key=lambda item: -item[1])
        clear = len(ranked) == size or (len(ranked) > size and ranked[size - 1][1] > ranked[size][1])
        return tuple(code for code, _ in ranked[:size]) if clear else ()


def _several(said: Said) -> bool:
    """Whether "they" can mean it alone: a group, a people, "Cuban officials"."""
    phrase = said.phrase
    plural = phrase.plural or phrase.type in {MentionType.GROUP, MentionType.PEOPLE}
    return plural or (phrase.type is MentionType.ADJECTIVE and said.subject)


def _chains(here: list[Said]) -> list[tuple[str, ...]]:
    """The states of each run of actors joined by "and" or commas: ("Japan", "Italy") gives one chain of two."""
    chains: list[list[str]] = []
    last = False
    for said in here:
        if said.acts and said.joined and last:
            chains[-1].extend(said.states)
        elif said.acts:
            chains.append(list(said.states))
        last = said.acts
    return [tuple(dict.fromkeys(chain)) for chain in chains if len(set(chain)) > 1]
