"""What parties are read as: the sides of a trigger, one a claim."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """Parties of one claim, with giver and taker for directed kinds."""

    parties: tuple[str, ...]
    giver: str | None = None
    taker: str | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a trigger, one a claim; `weak` says that a party was inferred; `rules` tell how."""

    sides: tuple[Side, ...]
    weak: bool
    rules: tuple[str, ...]


def pairs(hub: str, partners: Sequence[str]) -> tuple[Side, ...]:
    """A side for the hub with each partner."""
    return tuple(Side(tuple(sorted((hub, partner)))) for partner in partners if partner != hub)


def completed(
    first: tuple[str, ...], second: tuple[str, ...], missing: str, how: str
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Two sides, the missing one filled with a state, and the rule that filled it."""
    return (first, (missing,), how) if first else ((missing,), second, how)
