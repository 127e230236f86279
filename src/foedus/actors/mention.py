"""Who is spoken of: mentions of states, organisations, people and bodies, resolved where the text allows it."""

from dataclasses import dataclass
from enum import StrEnum


class MentionType(StrEnum):
    """What the words are; it decides how far they can stand for a party."""

    STATE = "state"  # Cuba
    ADJECTIVE = "adjective"  # Cuban (as a modifier: "Cuban troops")
    PEOPLE = "people"  # Cubans, "the Cubans"
    CAPITAL = "capital"  # Havana; a place, or the state that acts ("Havana said")
    PLACE = "place"  # another place known to lie in a state: Brest, Guantánamo Bay, a base
    SEAT = "seat"  # the Kremlin, the Pentagon
    ORGANISATION = "organisation"  # NATO
    BODY = "body"  # the Belarusian Ministry of Defence, the Cuban army, the White House press office
    PERSON = "person"  # Viktor Khrenin (with or without office before or after)
    ROLE = "role"  # the Cuban general, his Russian counterpart, the minister
    GROUP = "group"  # both countries, the two sides, the parties, the ministers
    PRONOUN = "pronoun"  # he, they, it, we: resolved to an earlier mention


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one report gives them, as of its day; `spellings` are all forms met in it, the fullest first."""

    name: str
    office: str | None = None
    rank: str | None = None
    state: str | None = None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or stands for actors. Offsets are the report's; `first`/`last` a half-open range of token
    indices of the parse it was found in; `head` the index of its syntactic head token.

    `states` holds codes of the states or organisations (CUB, NATO): one as a rule, several for "both countries",
    none where unresolved. `names` says which it is. `rule` names how it was resolved and is printed by `why`.
    `office` is the normal form of an office or body ("defence minister", "press service") if the words give one;
    `military` is True where the actor belongs to the defence field (minister of defence, army, general, fleet).
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    text: str
    type: MentionType
    states: tuple[str, ...]
    rule: str
    person: Person | None = None
    office: str | None = None
    military: bool = False
