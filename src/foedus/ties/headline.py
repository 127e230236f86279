"""Headlines that promise more than their reports hold (codebook, section 5)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from foedus.codebook import Family, Kind
from foedus.ties.label import label_force
from foedus.ties.telling import Told, Voice

Strength = tuple[int, bool]  # rank of the force, and whether the matter is settled or still ahead
NOTHING: Strength = (-1, False)


@dataclass(frozen=True, slots=True)
class Excess:
    """What a headline claims beyond its body: on which kind, in which words, in which claim."""

    kind: Kind
    label: str
    claim: str
    strength: Strength


def excesses(told: Iterable[Told]) -> tuple[Excess, ...]:
    """What headlines name of one dyad that is stronger than all that the same report's body says of it.

    The strength of a claim is the force of its kind, or that which the words used for it name if that is greater, and
    then whether it is settled or still ahead. A body that is silent on the dyad is exceeded by anything above a
    declaration.
    """
    told = list(told)
    loud = {one.claim.report for one in told if one.supports and _loud(one)}
    reports: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.claim.report in loud:
            reports[one.claim.report].append(one)
    found = [excess for group in reports.values() for excess in _in_report(group)]
    return tuple(sorted(found, key=lambda excess: (excess.strength, excess.label, excess.claim), reverse=True))


def _in_report(told: list[Told]) -> list[Excess]:
    loud = [one for one in told if one.supports and _loud(one)]
    ids = {one.claim.id for one in loud}
    body = [one for one in told if one.claim.id not in ids]
    shown = max((_strength(one) for one in body if one.supports), default=NOTHING)
    floor = shown if body else (0, True)
    return [
        Excess(one.claim.kind, one.claim.label or one.claim.kind.value, one.claim.id, _strength(one))
        for one in loud
        if _strength(one) > floor
    ]


def _loud(one: Told) -> bool:
    """Whether only a headline says it, or the outlet repeats in its own voice what its headline calls the matter.

    An outlet's own "alliance" in the body adds no substance to the headline's: both are its wording, not its news.
    """
    if one.voice is Voice.HEADLINE:
        return True
    if one.voice is not Voice.OUTLET or one.claim.label is None:
        return False
    named = _named_rank(one)
    if named <= one.claim.kind.force.rank:
        return False
    heading = label_force(one.telling.headline)
    return heading is not None and heading.rank >= named


def _named_rank(one: Told) -> int:
    """The force that the words name, for kinds whose words can promise one: "talks on a pact" are talks."""
    if one.claim.kind.family not in {Family.INSTRUMENT, Family.DECLARATION}:
        return -1
    named = label_force(one.claim.label)
    return -1 if named is None else named.rank


def _strength(one: Told) -> Strength:
    return (max(one.claim.kind.force.rank, _named_rank(one)), one.settled)
