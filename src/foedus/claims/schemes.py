"""Where the parts of each scheme stand: an analyst's table (`data/schemes.tsv`), the same for all languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from foedus.claims.lexicon import rows

OWN, UP, ITEM, SELF = (
    "own",
    "up",
    "item",
    "self",
)  # the trigger, what governs it, what it is about, the trigger as a place


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look: level, role and preposition group ("" for no matter which)."""

    level: str
    role: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a kind's parts are found, best place first.

    `first` is giver, sender, visitor or host of access, `second` taker, host or user; `mutual` schemes have all
    members in `first`.
    """

    first: tuple[Place, ...]
    second: tuple[Place, ...] = ()
    mutual: bool = False


def places(text: str) -> tuple[Place, ...]:
    """Places from their short form.

    >>> places("own.subj own.obl:by")
    (Place(level='own', role='subj', group=''), Place(level='own', role='obl', group='by'))
    """
    found = []
    for word in text.split():
        where, _, group = word.partition(":")
        level, role = where.split(".")
        found.append(Place(level, role, group))
    return tuple(found)


@cache
def schemes() -> Mapping[str, Scheme]:
    """All schemes by name."""
    return {
        row["scheme"]: Scheme(places(row["first"]), places(row["second"]), row["mutual"] == "yes")
        for row in rows("schemes.tsv")
    }
