"""When the matter falls: which of a passage's date expressions belongs to a trigger, and what stands in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foedus.claims.claim import Interval
from foedus.claims.clause import Level, base, finite
from foedus.claims.dated import Dated
from foedus.claims.scene import Passage
from foedus.codebook import Family, Kind, Stage, StageGroup
from foedus.dates import opening
from foedus.dates.value import DateValue, Role
from foedus.language.parse import Token

# Steps up from a date to the clause that it dates; longer ways belonged to other clauses in the English development
# reports.
MAX_STEPS = 3
OPENING = 5  # a date this near to its sentence's first word dates the whole first clause
UNRESOLVED = 10  # an expression that gives no day yields to any that does
STANDING = frozenset({Stage.UNDER_WAY, Stage.IN_FORCE})
# A decision falls on the day on which it is made known, where no other day is given: suspending, ending, calling off.
DECIDED = frozenset({Stage.SUSPENDED, Stage.ENDED, Stage.CANCELLED})


@dataclass(frozen=True, slots=True)
class Timing:
    """The interval (None where nothing resolves), the words behind it and the rule."""

    when: Interval | None
    words: str | None
    rule: str


class Clock:
    """Finds the date of triggers in one passage."""

    def __init__(self, passage: Passage, dates: Sequence[Dated], clause_words: frozenset[str]) -> None:
        self.passage, self.parse, self.dates, self._clause_words = passage, passage.parse, dates, clause_words

    def find(self, ladder: Sequence[Level], items: Sequence[int], stage: Stage, saying: bool) -> DateValue | None:
        """The date expression that belongs to a trigger; `saying` lets in those that tell when something was said."""
        trigger = ladder[0].token
        here = [d for d in self.dates if d.sentence == self.passage.sentence_index[trigger]]
        own = [d for d in here if (saying or not d.said) and not (stage is Stage.AGREED and d.value.role is Role.SINCE)]
        found = self._nearest(own, ladder, items, stage) or self._alone(own)
        if found is None or not found.resolved:
            found = self._beside(own, trigger) or found
        if found is None and stage in DECIDED:
            found = next((d.value for d in here if d.said and d.value.resolved), None)
        return found

    def _nearest(
        self, dates: Sequence[Dated], ladder: Sequence[Level], items: Sequence[int], stage: Stage
    ) -> DateValue | None:
        """The one that grammar ties most closely to the trigger's clause."""
        order = {level.token: place for place, level in enumerate(ladder)}
        order |= {item: 1 for item in items if item not in order}
        best: tuple[float, int, DateValue] | None = None
        for one in dates:
            if one.name and stage.group is not StageGroup.COMMITTED:
                continue
            cost = self._cost(one, order)
            if cost is None:
                continue
            rank = (cost if one.value.resolved else cost + UNRESOLVED, abs(one.head - ladder[0].token))
            if best is None or rank < best[:2]:
                best = (*rank, one.value)
        return best[2] if best else None

    def _cost(self, one: Dated, order: dict[int, int]) -> float | None:
        for steps, token in enumerate(one.governors):
            if steps == 1 and one.name and order.get(token) != 0:
                return None
            if token in order:
                return steps + order[token]
            other_clause = base(self.parse.tokens[token].dep) in {"ccomp", "advcl", "acl", "parataxis"}
            if steps > MAX_STEPS or (steps and other_clause):
                return None
        return None

    def _alone(self, dates: Sequence[Dated]) -> DateValue | None:
        """The sentence's only date expression, if it has just one and no verb of its own."""
        if len(dates) != 1 or any(self.parse.tokens[i].upos == "VERB" for i in dates[0].governors):
            return None
        return dates[0].value

    def _beside(self, dates: Sequence[Dated], token: int) -> DateValue | None:
        """A date of the trigger's own stretch, or one that opens the sentence, whatever the parser hung it on.

        "On 3 December the emirate ordered jets", "ordered jets, 12 in all, last May": no finite verb or semicolon
        between.
        """
        sentence = self.passage.sentence_of(token)
        best: tuple[int, DateValue] | None = None
        for one in dates:
            low, high = sorted((one.head, token))
            between = self.parse.tokens[low + 1 : high]
            if (
                not one.value.resolved
                or one.name
                or any(self._breaks(t) for t in between)
                or self._elsewhere(one, token)
            ):
                continue
            verbs = [t for t in between if t.upos == "VERB" and finite(self.parse, t.index)]
            if len(verbs) > (1 if one.head - sentence.first <= OPENING else 0):
                continue
            if best is None or high - low < best[0]:
                best = (high - low, one.value)
        return best[1] if best else None

    def _elsewhere(self, one: Dated, trigger: int) -> bool:
        """Whether the date lies in a clause that the trigger is no part of: "who has been there since Saturday,
        signed"."""
        above = {trigger, *self.parse.path_up(trigger)}
        for token in one.governors:
            if token in above:
                return False
            if self.parse.tokens[token].dep == "acl:relcl":
                return True
        return False

    def _breaks(self, token: Token) -> bool:
        return token.text == ";" or token.text.lower() in self._clause_words


def interval(value: DateValue, stage: Stage, published: date | None) -> Interval | None:
    """The days that an expression gives to a matter at this stage: open starts and ends close at the report's day."""
    if value.first is not None and value.last is not None:
        return Interval(value.first, value.last)
    if value.role is Role.SINCE and value.first is not None:
        if published is not None and published >= value.first and stage in STANDING:
            return Interval(value.first, published)
        opens = opening(value, published)
        return Interval(*opens) if opens is not None else None
    if value.last is not None:
        first = published if published is not None and published <= value.last else value.last
        return Interval(first, value.last)
    return None


def standing(kind: Kind, stage: Stage, published: date | None) -> Timing:
    """What holds for a matter without a date: one that stands or goes on does so on the report's day (codebook,
    section 8, 3)."""
    lasting = stage is Stage.UNDER_WAY and kind.family is Family.PRACTICE
    in_force = stage is Stage.IN_FORCE and kind.family is Family.INSTRUMENT
    going_on = stage is Stage.UNDER_WAY and kind in {Kind.VISIT, Kind.PORT_CALL}
    if published is not None and (lasting or in_force or going_on):
        return Timing(Interval(published, published), None, "when:standing")
    return Timing(None, None, "when:none")
