"""The shape of a parsed text: what every pipeline gives, whatever library made it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Protocol


class NameShape(StrEnum):
    """What sort of word a known name is, so that a pipeline can parse a frequent stand-in in its place."""

    STATE = "state"  # Cuba, North Korea, the Netherlands
    ADJECTIVE = "adjective"  # Cuban
    PEOPLE = "people"  # Cubans
    PLACE = "place"  # Havana, Minsk
    ORGANISATION = "organisation"  # NATO
    PERSON = "person"  # Álvaro López Miera


@dataclass(frozen=True, slots=True)
class Name:
    """A span of text that is known to be one name; the pipeline makes one token of it.

    `start` and `end` are offsets into the text handed to the pipeline (not shifted).
    """

    start: int
    end: int
    shape: NameShape


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the tree. `start` and `end` point into the report's text, in code points.

    `head` is the index, in the same parse, of the governing token; a root has its own index.
    `dep` is the UD relation with its subtype (`nsubj:pass`), `upos` the universal tag, `feats` the UD features.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    dep: str
    head: int
    feats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open range of token indices, `first` to `last`, and the offsets of its text."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True)
class Parse:
    """One stretch of text as sentences, tokens and UD trees; offsets are those of the report's text."""

    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of those that it governs, in order of the text."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        return tuple(tuple(row) for row in below)

    def followed_by(self, other: "Parse") -> "Parse":
        """Both parses as one, the other's sentences after this one's; offsets stay as they are."""
        shift = len(self.tokens)
        tokens = (replace(token, index=token.index + shift, head=token.head + shift) for token in other.tokens)
        sentences = (replace(s, first=s.first + shift, last=s.last + shift) for s in other.sentences)
        return Parse(self.language, (*self.tokens, *tokens), (*self.sentences, *sentences))

    def words(self, sentence: Sentence) -> Sequence[Token]:
        """The tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def subtree(self, index: int) -> list[int]:
        """Indices of the token and all that it governs, in order of the text."""
        found, stack = [], [index]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.children[current])
        return sorted(found)

    def path_up(self, index: int) -> Iterator[int]:
        """Indices of the governors of a token, nearest first, up to its root."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index


class Pipeline(Protocol):
    """Whatever turns text of one language into a `Parse`. Loaded lazily; free of network."""

    @property
    def language(self) -> str:
        """ISO 639-1 code."""

    @property
    def version(self) -> str:
        """Name and version of model and library: it is part of what a claim's coder is called."""

    def parse(self, text: str, offset: int = 0, names: Sequence[Name] = ()) -> Parse:
        """The text as trees; `offset` is added to every token's offsets; each of `names` becomes one token."""
