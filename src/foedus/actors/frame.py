"""A parsed segment with what is known in it laid over its tokens."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from foedus.actors.gazetteer import Entry, Gazetteer, Sort
from foedus.actors.spots import Spot
from foedus.language.parse import Parse, Token
from foedus.reports.report import Segment

QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A spot as a half-open range of tokens."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    text: str

    @property
    def person(self) -> bool:
        """Whether it is the name of a person."""
        return not self.entries

    @property
    def sort(self) -> Sort | None:
        """The sort of its first meaning; None for people."""
        return self.entries[0].sort if self.entries else None

    @property
    def sorts(self) -> frozenset[Sort]:
        """The sorts of all its meanings."""
        return frozenset(entry.sort for entry in self.entries)

    @property
    def names_state(self) -> bool:
        """Whether it leads to a state or organisation."""
        return bool(self.entries) and self.entries[0].sort.names_state

    def has(self, *sorts: Sort) -> bool:
        """Whether one of its meanings is of one of these sorts."""
        return any(entry.sort in sorts for entry in self.entries)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all its meanings; of a grouping, its members."""
        return tuple(dict.fromkeys(code for entry in self.entries for code in entry.codes))

    @property
    def ambiguous(self) -> bool:
        """Whether the form alone doesn't decide: more than one state, or a word that often means something else."""
        if self.has(Sort.GROUPING):
            return False
        return any(entry.ambiguous for entry in self.entries) or len(self.codes) > 1


@dataclass(frozen=True)
class Frame:
    """One segment: its parse, and its marks in order."""

    number: int
    segment: Segment
    parse: Parse
    marks: tuple[Mark, ...]
    gazetteer: Gazetteer

    @cached_property
    def at(self) -> dict[int, Mark]:
        """The mark that covers each marked token."""
        return {token: mark for mark in self.marks for token in range(mark.first, mark.last)}

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Token texts in small letters, apostrophes straight."""
        return tuple(token.text.lower().replace("’", "'") for token in self.parse.tokens)

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token the number of its sentence."""
        numbers = [0] * len(self.parse.tokens)
        for number, sentence in enumerate(self.parse.sentences):
            for token in range(sentence.first, sentence.last):
                numbers[token] = number
        return tuple(numbers)

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For each token the number of the quotation that it stands in, 0 outside."""
        inside, closing, count, numbers = 0, "", 0, []
        for token in self.parse.tokens:
            text = token.text
            if inside and text in {closing, "''"}:
                numbers.append(inside)
                inside = 0
            elif not inside and text in QUOTES:
                count += 1
                inside, closing = count, QUOTES[text]
                numbers.append(inside)
            else:
                numbers.append(inside)
        return tuple(numbers)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the parse."""
        return self.parse.tokens

    def word(self, token: int) -> str:
        """A token in small letters; "" outside of the segment."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""

    def use(self, token: int, use: str) -> bool:
        """Whether the token is a word of this use (see `words.*.tsv`)."""
        return self.gazetteer.is_word(self.word(token), use)

    def head_of(self, first: int, last: int) -> int:
        """The token of a range whose governor lies outside of it, the last one if there are several."""
        tokens = self.parse.tokens
        heads = [i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i]
        return heads[0] if heads else first

    def sentence_start(self, token: int) -> int:
        """The first token of the token's sentence."""
        return self.parse.sentences[self.sentence_of[token]].first

    def sentence_end(self, token: int) -> int:
        """The token after the token's sentence."""
        return self.parse.sentences[self.sentence_of[token]].last


def lay(parse: Parse, spots: Sequence[Spot], text: str) -> tuple[Mark, ...]:
    """The spots of the text (offsets as in the parse) laid over the tokens that they touch."""
    starts = [token.start for token in parse.tokens]
    ends = [token.end for token in parse.tokens]
    marks, free = [], 0
    for spot in spots:
        first = max(free, bisect_left(ends, spot.start + 1))
        last = bisect_left(starts, spot.end)
        if first < last:
            marks.append(Mark(first, last, spot.entries, text[spot.start : spot.end]))
            free = last
    return tuple(marks)
