"""All that resolving a report looks at: its frames, what was said so far, its people, its outlet and dateline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from foedus.actors.frame import Frame
from foedus.actors.memory import NOT_ACTING, Memory
from foedus.actors.mention import MentionType
from foedus.actors.persons import Draft, PersonBook
from foedus.actors.phrase import Phrase
from foedus.actors.speech import Speech


@dataclass(frozen=True, slots=True)
class Answer:
    """States of a phrase and the rule that found them."""

    states: tuple[str, ...]
    rule: str
    person: Draft | None = None
    office: str | None = None
    military: bool = False


UNRESOLVED = Answer((), "unresolved")


@dataclass
class Scene:
    """One report being resolved. `outlet` is the state whose official voice the report is, if it is one's."""

    frames: Sequence[Frame]
    rows: Sequence[Sequence[Phrase]]
    book: PersonBook
    outlet: str | None
    memory: Memory
    answer: Callable[[Phrase], Answer]
    signatories: tuple[str, ...] = ()

    @cached_property
    def speech(self) -> Speech:
        """Who speaks where."""
        return Speech(self.frames, self.rows)

    @cached_property
    def named(self) -> frozenset[str]:
        """States that the report names by a form that means no other."""
        return frozenset(code for row in self.rows for phrase in row for code in phrase.states)

    @cached_property
    def acting(self) -> frozenset[str]:
        """States that the report names otherwise than as a place."""
        return frozenset(code for row in self.rows for p in row if p.rule not in NOT_ACTING for code in p.states)

    @cached_property
    def _offsets(self) -> list[int]:
        offsets, count = [], 0
        for frame in self.frames:
            offsets.append(count)
            count += len(frame.parse.sentences)
        return offsets

    @cached_property
    def dateline(self) -> str | None:
        """The state of the place that opens the text in capitals or before a date."""
        for frame, row in zip(self.frames, self.rows, strict=True):
            opening = row[0] if row and row[0].first == 0 else None
            placed = opening is not None and opening.rule in {"capital-place", "place-place", "state-place"}
            if opening is not None and placed and not frame.use(0, "place_preposition") and len(opening.states) == 1:
                return opening.states[0]
        return None

    def frame(self, phrase: Phrase) -> Frame:
        """The frame that the phrase stands in."""
        return self.frames[phrase.frame]

    def row(self, phrase: Phrase) -> list[Phrase]:
        """The phrases of the phrase's sentence."""
        frame = self.frames[phrase.frame]
        number = frame.sentence_of[phrase.first]
        return [other for other in self.rows[phrase.frame] if frame.sentence_of[other.first] == number]

    def sentence(self, phrase: Phrase) -> int:
        """The number of the phrase's sentence in the whole report."""
        return self._offsets[phrase.frame] + self.frames[phrase.frame].sentence_of[phrase.first]

    def subject(self, phrase: Phrase) -> bool:
        """Whether the phrase, what it is joined to, or the noun that it describes is the subject of a verb."""
        frame = self.frames[phrase.frame]
        token = frame.tokens[frame.head_of(phrase.first, phrase.last)]
        if phrase.type is MentionType.ADJECTIVE and token.dep in {"amod", "compound"}:
            token = frame.tokens[token.head]
        for _ in range(4):
            if token.dep.startswith("nsubj"):
                return True
            if token.dep not in {"conj", "appos", "flat", "compound"} or token.head == token.index:
                return False
            token = frame.tokens[token.head]
        return False

    def joined(self, phrase: Phrase) -> bool:
        """Whether only "and" or a comma parts it from the phrase before."""
        frame = self.frames[phrase.frame]
        before = next((p for p in reversed(self.rows[phrase.frame]) if p.last <= phrase.first), None)
        between = [frame.word(i) for i in range(before.last, phrase.first)] if before else []
        return bool(between) and all(word in {"and", ",", "the", "&"} for word in between) and between != ["the"]
