"""Which state is meant by what a person types, and how a state's name is shown."""

import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from foedus.actors.table import rows

TABLES = ("states.tsv", "organisations.tsv")
FORMS = ("names.en.tsv", "organisation_names.en.tsv")
PLACES = {"capital", "place", "seat"}


class UnknownState(Exception):
    """No state or organisation is called so; the message names the nearest."""


@dataclass(frozen=True, slots=True)
class States:
    """Codes with their names, folded names with their codes, and folded places with the states in which they lie."""

    names: dict[str, str]
    codes: dict[str, str]
    places: dict[str, str] = field(default_factory=dict)

    def name(self, code: str) -> str:
        """The name shown for a code, the code itself where none is known."""
        return self.names.get(code, code)

    def find(self, words: str) -> str:
        """The code of the state or organisation that the words name, by code or name, in any case and without accents.

        >>> States({"CUB": "Cuba"}, {"cub": "CUB", "cuba": "CUB"}).find("cuba")
        'CUB'

        Raises `UnknownState` with the nearest names.
        """
        asked = fold(words)
        if asked in self.codes:
            return self.codes[asked]
        near = get_close_matches(asked, self.codes, n=3, cutoff=0.6)
        offers = list(dict.fromkeys(self.codes[one] for one in near))[:2]
        shown = " or ".join(f"{code} ({self.names[code]})" if code in self.names else code for code in offers)
        hint = f"did you mean {shown}?" if offers else "give a code such as CUB, or a name such as Cuba"
        raise UnknownState(f"unknown state '{words}': {hint}")

    def home_of(self, place: str) -> str | None:
        """The state in which a place lies: the place itself, or the last part of "Wünsdorf near Berlin" that is known.

        >>> States({}, {}, {"minsk": "BLR"}).home_of("Minsk")
        'BLR'
        """
        words = [fold(part) for part in place.replace(",", " , ").split()]
        for start in range(len(words)):
            known = " ".join(words[start:]).strip(" ,")
            if known in self.places:
                return self.places[known]
        return None

    def named(self, place: str) -> str | None:
        """The state that the words name themselves.

        >>> States({}, {"cuba": "CUB"}).named("Cuba")
        'CUB'
        """
        return self.codes.get(fold(place))


def fold(words: str) -> str:
    """The words without accents, capitals and spare spaces."""
    plain = unicodedata.normalize("NFKD", words)
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).casefold().split())


@cache
def states() -> States:
    """All states and organisations of the knowledge files; a form that may mean two of them means none here."""
    names: dict[str, str] = {}
    for table in TABLES:
        for row in rows(table):
            if row.get("code") and row.get("name"):
                names.setdefault(row["code"], row["name"])
    codes: dict[str, str] = {}
    places: dict[str, str] = {}
    for table in FORMS:
        for row in rows(table):
            if row.get("ambiguous", "").strip().lower() in {"", "no", "0"}:
                home = places if row.get("type") in PLACES else codes
                home.setdefault(fold(row["form"]), row["code"])
    codes |= {fold(name): code for code, name in reversed(names.items())}
    return States(names, codes | {fold(code): code for code in names}, places)
