"""Reads what belongs to a noun phrase before its core: states, owners, pronouns, numbers, describing words."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Sort
from foedus.actors.phrase import Phrase
from foedus.actors.sides import POSSESSIVE, Left, flat

JOINERS = frozenset({"and", ",", "&", "-", "–", "/", "or", "the"})
MODIFIERS = 4  # describing words between a state and its office: "Russian acting deputy defence minister"
NUMBERS = ((2, "two"), (3, "three"), (4, "four"))


@dataclass
class LeftReader:
    """Walks from the core `first` to `last` to the left; `of_mark` builds the phrases of marks that it meets."""

    frame: Frame
    of_mark: Callable[[Mark], Phrase]
    first: int
    last: int
    start: int = 0
    states: list[tuple[str, ...]] = field(default_factory=list)
    maybe: list[tuple[str, ...]] = field(default_factory=list)
    modifiers: list[str] = field(default_factory=list)
    number: int | None = None
    sorts: frozenset[Sort] = frozenset()
    conjoined: bool = False

    def read(self) -> Left:
        """Everything that belongs to the phrase, up to its article or possessor."""
        frame, at = self.frame, self.first - 1
        self.start = self.first
        begin = frame.sentence_start(self.first)
        while at >= begin:
            closed = self._closing(at)
            if closed is not None:
                return closed
            step = self._step(at)
            if step is None:
                break
            at = step
        return self._left(self.start)

    def _closing(self, at: int) -> Left | None:
        """The result if the token closes the phrase: article, possessive pronoun, owner, "both"."""
        frame, word = self.frame, self.frame.word(at)
        if word in POSSESSIVE:
            return None if self.states else self._owned(at)
        if at in frame.at and frame.at[at].names_state:
            return None
        if frame.use(at, "possessive"):
            return self._left(at, pronoun=word)
        if word == "both":
            self.number = 2
            return self._left(at, determiner="both")
        if (
            number_at(frame, at) is None
            and frame.use(at, "determiner")
            and (word != "that" or frame.tokens[at].upos == "DET")
        ):
            joined = word == "the" and self.states and self._joins(at)
            return None if joined else self._left(at, determiner=word)
        return self._compounded(at)

    def _step(self, at: int) -> int | None:
        """The next token to the left if this one belongs to the phrase."""
        mark, word = self.frame.at.get(at), self.frame.word(at)
        if mark is not None and mark.names_state and mark.sort is not Sort.PLACE:
            return self._name(at, mark)
        if word in JOINERS and self.states and self._joins(at):
            self.conjoined = self.conjoined or word not in {",", "the"}
            return at - 1
        if (value := number_at(self.frame, at)) is not None:
            self.number, self.start = value, at
            return at - 1
        return self._modifier(at, mark)

    def _name(self, at: int, mark: Mark) -> int | None:
        """Takes in a state's name if it goes with those taken in before."""
        if self.number is not None and not self.states and mark.sort is Sort.STATE:
            return None  # "gave Australia three submarines"
        if self.sorts and not self.sorts & mark.sorts and not self._mixed(at, mark):
            return None
        (self.maybe if mark.ambiguous else self.states).insert(0, mark.codes)
        self.sorts, self.start = self.sorts & mark.sorts or mark.sorts, mark.first
        return mark.first - 1

    def _modifier(self, at: int, mark: Mark | None) -> int | None:
        """Takes in a describing word, or the hyphen before one."""
        if self.modifiers and self._hyphened(at):
            self.start = at - 1
            return at - 2
        open_ = mark is None or mark.sort in {Sort.REGION, Sort.PLACE} or self._only_chief(at, mark)
        if not open_ or len(self.modifiers) >= MODIFIERS or not self._modifies(at):
            return None
        self.modifiers.append(self.frame.word(at))
        self.start = at
        return at - 1

    def _left(self, first: int, pronoun: str | None = None, determiner: str | None = None) -> Left:
        states, maybe = flat(self.states), flat(self.maybe)
        return Left(first, states, maybe, None, pronoun, determiner, self.number, tuple(self.modifiers))

    def _compounded(self, at: int) -> Left | None:
        """A body right before the core: "ministry spokesman", "Navy commander"."""
        mark = self.frame.at.get(at)
        if mark is None or mark.sort is not Sort.BODY or self.states or at != self.first - 1:
            return None
        inner = self.of_mark(mark)
        if inner.last != at + 1 or inner.name:
            return None
        owner = inner if not inner.states or inner.office else None
        return Left(
            inner.first, inner.states, inner.candidates, owner, inner.pronoun, inner.determiner,
            inner.number or self.number, tuple(self.modifiers),
        )  # fmt: skip

    def _owned(self, at: int) -> Left | None:
        """The owner before a possessive ending: a state, a body, a person, "the country"."""
        mark = self.frame.at.get(at - 1)
        left = self._left(self.start)
        if mark is None or mark.last != at:
            return left
        if not mark.names_state:
            owner = self.of_mark(mark)
            return replace(left, first=owner.first, owner=owner) if owner.last >= at else left
        states = self._states_back(mark)
        return replace(left, first=states.first, states=states.states, candidates=states.candidates)

    def _states_back(self, mark: Mark) -> Left:
        """States joined before a possessive ending: "Japan and Italy's ministers"; their "the" belongs to them."""
        frame, first = self.frame, mark.first
        certain = [] if mark.ambiguous else [mark.codes]
        maybe = [mark.codes] if mark.ambiguous else []
        first -= frame.word(first - 1) == "the"
        other = frame.at.get(first - 2) if frame.word(first - 1) == "and" else None
        if other is not None and other.sort is mark.sort and frame.tokens[mark.last - 1].dep == "conj":
            first, certain = other.first, [other.codes, mark.codes]
        return Left(first, flat(certain), flat(maybe))

    def _joins(self, at: int) -> bool:
        """Whether a joiner has a name of the same sort before it; a comma joins only where an "and" follows it."""
        frame = self.frame
        before = frame.word(at - 1) if frame.word(at) == "the" else frame.word(at)
        if before == "," and not self.conjoined:
            return False
        while frame.word(at) in JOINERS:
            at -= 1
        mark = frame.at.get(at)
        return mark is not None and mark.names_state and (bool(mark.sorts & self.sorts) or self._mixed(at, mark))

    def _only_chief(self, at: int, mark: Mark) -> bool:
        """Whether "chief" only describes the office: "chief Pentagon spokesperson"."""
        return self.frame.use(at, "head_word") and mark.last - mark.first == 1

    def _hyphened(self, at: int) -> bool:
        """Whether a hyphen joins two words without a state: "Indo-Pacific Commander"."""
        tokens = self.frame.tokens
        glued = self.frame.word(at) in {"-", "–"} and 0 < at < len(tokens) - 1
        return glued and tokens[at - 1].end == tokens[at].start and at - 1 not in self.frame.at

    def _mixed(self, at: int, mark: Mark) -> bool:
        """Whether an adjective is joined to a state's name: "Indian and United States troops"."""
        return self.frame.word(at + 1) == "and" and mark.sort is Sort.ADJECTIVE and Sort.STATE in self.sorts

    def _modifies(self, at: int) -> bool:
        token = self.frame.tokens[at]
        if self.frame.use(at, "modifier") or self.frame.use(at, "calendar"):
            return not self.frame.use(at, "calendar")
        inside = at < token.head < self.last and token.text[0].isalpha()
        dep = token.dep.split(":")[0]
        return inside and token.upos in {"ADJ", "NOUN", "PROPN"} and dep in {"amod", "compound", "nmod", "flat"}


def number_at(frame: Frame, at: int) -> int | None:
    """2 for "two" and "both", 3 for "three"; None for other words."""
    return next((value for value, use in NUMBERS if frame.use(at, use)), None)
