"""Which way a date lies, from the words around it: news tells the past unless a word says otherwise."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from foedus.dates.lexicon import Lexicon
from foedus.dates.tokens import Tokens

# How far a cue may stand from its date, in words; the sentence ends the search before. Set by reading the
# development gold: clauses there rarely put more than a score of words between verb and date.
REACH_BACK = 25
REACH_FORWARD = 12
OWN_REACH = 3  # words from "to" to the date that is its verb's own: to meet on Friday
AFTERTHOUGHT = 3  # words after a date in which "was" tells that what had been expected is over
MOVED_REACH = 10  # words between "postponed" and the "from A to B" that it governs
AUXILIARY_REACH = 2  # "was recently due": words between the auxiliary and the plan word that it governs


class Direction(StrEnum):
    """Which way to look for a weekday, day or month that is named without its year."""

    PAST = "past"
    FUTURE = "future"
    LIKELY = "likely"  # planned, expected, could: ahead where nothing speaks against it
    NEAREST = "nearest"  # was planned, was expected: on either side
    TOLD = "told"  # said, announced: the past of the telling; what is told may be another's
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
        if last < len(self.tokens.words) and self._cue(self.tokens.form(last)) in {"past", "was", "says", "commits"}:
            return Direction.PAST  # the ministry on Sunday issued
        back = range(first - 1, max(first - 1 - REACH_BACK, -1), -1)
        ahead = range(last, min(last + REACH_FORWARD, len(self.tokens.words)))
        found = self._first(back, False) or self._first(ahead, True) or Direction.OPEN
        if found is Direction.LIKELY and self._over(ahead[:AFTERTHOUGHT]):
            return Direction.NEAREST
        return found

    def _over(self, indices: Iterable[int]) -> bool:
        """Whether what was planned is told to be over: the signing, expected in May, was put off."""
        for index in indices:
            if self.tokens.tag(index) in {"stop", "break"}:
                return False
            if self._cue(self.tokens.form(index)) == "was":
                return True
        return False

    def moved(self, first: int) -> bool:
        """Whether a verb of moving stands shortly before: postponed until Friday."""
        moving = self.lexicon.traps["moving"]
        return any(self.tokens.form(first - back).lower() in moving for back in range(1, MOVED_REACH + 1))

    def _first(self, indices: range, forward: bool) -> Direction | None:
        """The direction of the nearest cue in the sentence."""
        for index in indices:
            if self.tokens.tag(index) in {"stop", "break"}:
                break
            if (found := self._read(index, forward, abs(index - indices.start) < OWN_REACH)) is not None:
                return found
        return None

    def _read(self, index: int, forward: bool, near: bool) -> Direction | None:
        word = self.tokens.words[index]
        if word.tag not in {"word", "to", "ref", "deictic", "earlier", "ago"}:
            return None
        cue = self._cue(word.text)
        if cue in {"past", "was", "commits"}:
            return None if self._is_unfinished(index) else Direction.PAST
        if cue == "likely-to":
            return Direction.LIKELY if self.tokens.tag(index + 1) in {"to", "for"} else Direction.PAST
        if cue == "likely":
            return self._likely(index, forward)
        if cue == "to":
            return self._infinitive(index, near)
        return {"future": Direction.FUTURE, "says": Direction.TOLD}.get(cue or "")

    def _is_unfinished(self, index: int) -> bool:
        """Whether a participle goes with a word before it: to be published, will have sailed."""
        return self._cue(self.tokens.form(index - 1)) == "be" or self._cue(self.tokens.form(index - 2)) == "future"

    def _likely(self, index: int, forward: bool) -> Direction | None:
        """Planned, expected, could: ahead; not "the plan", nor "on Friday they planned", where it is the verb."""
        participle = self.tokens.form(index).endswith(tuple(self.lexicon.traps["past-suffix"]))
        if not participle and self.tokens.tag(index - 1) in {"the", "article", "det", "poss"}:
            return None
        if self._governed_by(index, "was"):
            return Direction.NEAREST
        if forward and participle and not self._governed_by(index, "is"):
            return Direction.PAST
        return Direction.LIKELY

    def _cue(self, form: str) -> str | None:
        known = self.lexicon.cues.get(form.lower())
        if (
            known is None
            and len(form) > 4
            and (form.islower() or form.isupper())
            and form.endswith(tuple(self.lexicon.traps["past-suffix"]))
        ):
            return "past"
        return known

    def _governed_by(self, index: int, cue: str) -> bool:
        return any(self._cue(self.tokens.form(index - back)) == cue for back in range(1, AUXILIARY_REACH + 1))

    def _infinitive(self, index: int, near: bool) -> Direction | None:
        """An infinitive looks ahead in a headline ("Minister to visit Minsk"); after a past verb it tells nothing.

        After a promise it does where the date is its own (`near`: "agreed to meet on Friday"); else the date may be
        that of the promise ("agreed to work on the project on Friday").
        """
        following = self.tokens.form(index + 1)
        if self.tokens.tag(index + 1) != "word" or not (following.islower() or following.isupper()):
            return None
        for back in range(index - 1, max(index - 1 - REACH_BACK, -1), -1):
            if self.tokens.tag(back) in {"stop", "break"}:
                break
            match self._cue(self.tokens.form(back)):
                case "past" | "was" | "says":
                    return None
                case "future" | "likely" | "is":
                    return Direction.LIKELY
                case "commits":
                    return Direction.LIKELY if near else Direction.NEAREST
        return Direction.LIKELY
