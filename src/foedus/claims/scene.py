"""A report with all that is known of it before coding: its parsed passages, who is spoken of, dates and voices."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from foedus.actors.mention import Mention, MentionType
from foedus.dates.value import DateValue
from foedus.language.parse import Parse, Sentence
from foedus.reports import Report, Segment

if TYPE_CHECKING:
    from foedus.claims.attribution import Attribution
    from foedus.claims.frame import Frame

# Mentions of these types never stand for a party by themselves when they only say where something is.
PLACE_TYPES = frozenset({MentionType.CAPITAL, MentionType.PLACE})


@dataclass(frozen=True)
class Passage:
    """One coded segment: `index` is its place among the report's passages."""

    index: int
    segment: Segment
    parse: Parse
    mentions: tuple[Mention, ...]
    dates: tuple[DateValue, ...]

    @cached_property
    def by_head(self) -> dict[int, Mention]:
        """The widest mention headed by each token."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.last - m.first, -m.first)):
            found[mention.head] = mention
        return found

    @cached_property
    def sentence_index(self) -> tuple[int, ...]:
        """For each token the number of its sentence."""
        row = [0] * len(self.parse.tokens)
        for number, sentence in enumerate(self.parse.sentences):
            for token in range(sentence.first, sentence.last):
                row[token] = number
        return tuple(row)

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        return self.parse.sentences[self.sentence_index[token]]

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Mentions whose head lies in the half-open range of tokens."""
        return [m for m in self.mentions if first <= m.head < last]

    def date_tokens(self, value: DateValue) -> list[int]:
        """Indices of the tokens that a date expression covers."""
        return [t.index for t in self.parse.tokens if t.start < value.end and value.start < t.end]


@dataclass(frozen=True)
class Scene:
    """A report with what all its passages share: whose word is what, and which states it is about."""

    report: Report
    passages: tuple[Passage, ...]
    attribution: "Attribution"
    frame: "Frame"
