"""Noun phrases that stand for actors, as their own words tell it, before anything is resolved."""

from dataclasses import dataclass

from foedus.actors.gazetteer import ONE_STATE
from foedus.actors.mention import MentionType


@dataclass(frozen=True, slots=True)
class Phrase:
    """A half-open range of tokens of one frame.

    `states` are those that its own words name; `candidates` those that are possible where the form is ambiguous.
    `side` tells on which side of its core an office's states stand; `owner` is the phrase that it belongs to ("the
    Belarusian Army" of "the Belarusian Army's press service"), `pronoun` the possessive pronoun before it, `number` how
    many it speaks of (2 for "both"), None where it doesn't say. `form` is the form of its core in the knowledge files.
    """

    frame: int
    first: int
    last: int
    head: int
    type: MentionType
    rule: str
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    office: str | None = None
    rank: str | None = None
    field: str | None = None
    kind: str | None = None
    form: str = ""
    side: str = ""
    note: str = ""
    name: str | None = None
    owner: "Phrase | None" = None
    pronoun: str | None = None
    determiner: str | None = None
    number: int | None = None
    plural: bool = False
    counterpart: bool = False
    modifiers: tuple[str, ...] = ()

    @property
    def military(self) -> bool:
        """Whether its office, body or rank belongs to the defence field."""
        own = self.field == "defence" or self.rank is not None
        return own or (self.owner is not None and self.owner.military)

    @property
    def only_state(self) -> str | None:
        """The one state that has such an office, if the knowledge files say so."""
        return self.note.split(ONE_STATE)[1][:3] if ONE_STATE in self.note else None
