"""What is known before reading: forms of words that name states, places, organisations, offices and bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from foedus.actors.matcher import Matcher


class Sort(StrEnum):
    """What a form is in the knowledge files."""

    TRAP = "trap"
    STATE = "state"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    PLACE = "place"
    SEAT = "seat"
    ORGANISATION = "organisation"
    GROUPING = "grouping"
    OFFICE = "office"
    BODY = "body"
    DESCRIPTION = "description"  # "kingdom", "island", "country"
    REGION = "region"  # "European", "Caribbean"

    @property
    def names_state(self) -> bool:
        """Whether such a form by itself leads to a state or organisation."""
        return self not in {Sort.TRAP, Sort.OFFICE, Sort.BODY, Sort.DESCRIPTION, Sort.REGION}


# In the note of an office that only one state has.
ONE_STATE = "only:"


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of one form. `codes` holds more than one code only for groupings and descriptions.

    `office` is the normal form of an office or body, `field` the field it works in, `kind` office, rank, body or
    group-noun.
    """

    form: str
    sort: Sort
    codes: tuple[str, ...] = ()
    ambiguous: bool = False
    office: str | None = None
    field: str | None = None
    kind: str | None = None
    note: str = ""
    plural: bool = False

    @property
    def military(self) -> bool:
        """Whether the office or body belongs to the defence field."""
        return self.field == "defence"


@dataclass(frozen=True)
class Gazetteer:
    """All forms of one language, ready to be matched, and the outlets that are known to speak for a state."""

    language: str
    matcher: Matcher[Entry]
    outlets: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    heads: Mapping[str, str]
    organisations: frozenset[str]

    def outlet_state(self, outlet: str | None) -> str | None:
        """The state in whose official voice an outlet speaks ("U.S. Department of State"); None for the press."""
        if not outlet:
            return None
        if known := self.outlets.get(outlet.strip().casefold()):
            return known
        entries = [entry for match in self.matcher.matches(outlet) for entry in match.entries[:1]]
        official = [entry for entry in entries if entry.sort is Sort.SEAT or _speaks_for_state(entry)]
        states = [code for entry in entries if entry.sort.names_state or entry in official for code in entry.codes]
        return states[0] if official and len(set(states)) == 1 else None

    def is_word(self, word: str, use: str) -> bool:
        """Whether a word, in lower case, is listed for a use in `words.*.tsv`."""
        return word in self.words.get(use, frozenset())


def _speaks_for_state(entry: Entry) -> bool:
    """Whether an outlet of this name is a ministry, a government, an army or an embassy."""
    return entry.sort is Sort.BODY and entry.field in {"defence", "government", "foreign", "security"}
