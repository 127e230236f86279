"""The report's frame: which states it is about, so that a side left unsaid can be found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from foedus.actors import acts
from foedus.claims.scene import Passage

# A state must be named this often to be what the report is about; once is a passing mention.
OFTEN = 2
# What the headline and first paragraph name counts more than the rest.
LEAD_WEIGHT = 2


@dataclass(frozen=True)
class Frame:
    """States by weight of mention, the most spoken of first."""

    ranked: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Frame":
        """The frame of a report's passages."""
        weight: Counter[str] = Counter()
        bodies = 0
        for passage in passages:
            headline = passage.segment.type.claims_as_headline
            lead = headline or bodies == 0
            bodies += not headline
            for mention in passage.mentions:
                if len(mention.states) == 1 and (acts(mention) or mention.rule.endswith("-place")):
                    weight[mention.states[0]] += LEAD_WEIGHT if lead else 1
        return cls(tuple(sorted(weight.items(), key=lambda pair: -pair[1])))  # of equal weight, the one named first

    def partner(self, having: Sequence[str]) -> tuple[str, ...]:
        """The state that the report is about besides those given; () where there is none or two compete.

        A report on India and the Philippines gives IND for PHL, and both for nothing.
        """
        rest = [(state, n) for state, n in self.ranked if state not in having and n >= OFTEN]
        main = {state for state, _ in self.ranked[:2]}
        if having and len(main & set(having)) != 1:
            return ()
        if not having:
            return (
                tuple(state for state, _ in rest[:2])
                if len(rest) == 2 or (len(rest) > 2 and rest[1][1] > rest[2][1])
                else ()
            )
        if not rest or (len(rest) > 1 and rest[0][1] == rest[1][1]):
            return ()
        return (rest[0][0],)
