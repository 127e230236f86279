"""Which way a date lies, from the words around it: news tells the past unless a word says otherwise."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from foedus.dates.lexicon import Lexicon
from foedus.dates.tokens import Tokens

# How far a cue may stand from its date, in words; the sentence ends the search before. Set by reading the
# development gold: clauses there rarely put more than a score of words between verb and date.
REACH_BACK = 25
REACH_FORWARD = 12
AUXILIARY_REACH = 2  # "was recently due": words between the auxiliary and the plan word that it governs


class Direction(StrEnum):
    """Which way to look for a weekday, day or month that is named without its year."""

    PAST = "past"
    FUTURE = "future"
    LIKELY = "likely"  # planned, expected, could: ahead where nothing speaks against it
    NEAREST = "nearest"  # was planned, was expected: on either side
    OPEN = "open"  # no cue: news tells the past

    @property
    def ahead(self) -> bool:
        """Whether the words look ahead of the report's day."""
        return self in {Direction.FUTURE, Direction.LIKELY}


@dataclass(frozen=True)
class Tense:
    """Reads the direction at a token. `future_at` may know better, from a parse: True is future, False is not."""

    tokens: Tokens
    lexicon: Lexicon
    offset: int = 0
    future_at: Callable[[int], bool | None] | None = None

    def at(self, first: int, last: int) -> Direction:
        """The direction of an expression that spans tokens `first` up to, not including, `last`."""
        told = None
        if self.future_at is not None:
            told = self.future_at(self.tokens.words[first].start + self.offset)
        if told is not None:
            return Direction.FUTURE if told else Direction.PAST
        for index in range(first - 1, max(first - 1 - REACH_BACK, -1), -1):
            if self.tokens.tag(index) in {"stop", "break"}:
                break
            if (found := self._read(index)) is not None:
                return found
        for index in range(last, min(last + REACH_FORWARD, len(self.tokens.words))):
            if self.tokens.tag(index) in {"stop", "break"}:
                break
            if (found := self._read(index)) is not None:
                return found
        return Direction.OPEN

    def _read(self, index: int) -> Direction | None:
        word = self.tokens.words[index]
        if word.tag not in {"word", "to", "ref", "deictic", "earlier", "ago"} or word.text == "May":
            return None
        match self._cue(word.text):
            case "future":
                return Direction.FUTURE
            case "past" | "was":
                return Direction.PAST
            case "likely":
                return Direction.NEAREST if self._governed_by_past(index) else Direction.LIKELY
            case "to":
                return self._infinitive(index)
        return None

    def _cue(self, form: str) -> str | None:
        known = self.lexicon.cues.get(form.lower())
        if (
            known is None
            and len(form) > 4
            and form.islower()
            and form.endswith(tuple(self.lexicon.traps["past-suffix"]))
        ):
            return "past"
        return known

    def _governed_by_past(self, index: int) -> bool:
        return any(self._cue(self.tokens.form(index - back)) == "was" for back in range(1, AUXILIARY_REACH + 1))

    def _infinitive(self, index: int) -> Direction | None:
        """An infinitive looks ahead in a headline ("Minister to visit Minsk"); after a past verb it tells nothing."""
        following = self.tokens.form(index + 1)
        if self.tokens.tag(index + 1) != "word" or not following.islower():
            return None
        for back in range(index - 1, max(index - 1 - REACH_BACK, -1), -1):
            if self.tokens.tag(back) in {"stop", "break"}:
                break
            match self._cue(self.tokens.form(back)):
                case "past" | "was":
                    return None
                case "future" | "likely" | "is":
                    return Direction.LIKELY
        return Direction.LIKELY
