"""A source as one phrase gives it, before it is looked up in the rest of the report."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What sort of speaker a noun phrase names."""

    PERSON = "person"  # by name
    ROLE = "role"  # the minister, without a name
    BODY = "body"
    MEDIUM = "medium"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    GROUP = "group"  # the two companies
    PRONOUN = "pronoun"
    FIRST_PERSON = "first person"
    NAME = "name"  # a name of which only the shape is known: Beijing, Saab

    @property
    def speaks(self) -> bool:
        """Whether the words by themselves show that it can speak."""
        return self not in {Sort.PRONOUN, Sort.FIRST_PERSON, Sort.NAME}


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, in the report's words: `name`, trimmed, from token `first` to `last`; `head` is the syntactic head.

    `kinds` are the lemmas that describe it ("foreign", "minister"). `vague` is True for anonymous officials and for
    media without a name; `definite` where "the", "this" or a possessive says that it is known.
    """

    name: str
    head: int
    first: int
    last: int
    sort: Sort
    kinds: frozenset[str] = frozenset()
    vague: bool = False
    definite: bool = False


# Sources that speak together: two ministers in one statement. A chain is a row of seats, the innermost first.
Seat = tuple[Source, ...]
