"""The longest known form at each place of a text, by a tree of words: time grows with the text alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
# A node leads from a word to the next node; under the empty word stand the entries of the form that ends here.
Node = dict[str, "Node[T] | list[T]"]

PIECE = re.compile(r"\w+|[^\w\s]")
# One character for one character, so that offsets stay.
PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "‑": "-", "‐": "-"})
# A form runs over a line's end, as in wrapped text, but not over an empty line.
BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A half-open stretch of text that is a known form, with all its entries in the order of the files."""

    start: int
    end: int
    entries: tuple[T, ...]


def grow(root: "Node[T]", form: str, entry: T) -> None:
    """Adds a form to the tree."""
    node = root
    for piece in PIECE.findall(form.translate(PLAIN)):
        below = node.setdefault(piece, {})
        assert isinstance(below, dict)  # only the empty word leads to a list
        node = below
    if node is not root:
        found = node.setdefault("", [])
        assert isinstance(found, list)
        found.append(entry)


@dataclass(frozen=True)
class Matcher(Generic[T]):
    """Two trees: forms that match as they are written, and forms that match in any case."""

    exact: "Node[T]"
    caseless: "Node[T]"

    def matches(self, text: str) -> Iterator[Match[T]]:
        """The longest forms from left to right, none within another; of equal length the exact one.

        >>> root: Node[str] = {}
        >>> grow(root, "Cuba", "CUB")
        >>> [(m.start, m.end) for m in Matcher(root, {}).matches("In Cuba's waters")]
        [(3, 7)]
        """
        plain = text.translate(PLAIN)
        pieces = [(found.group(), found.start(), found.end()) for found in PIECE.finditer(plain)]
        place, count = 0, len(pieces)
        while place < count:
            best = self._best(pieces, place, plain)
            if best is None or self._yields(pieces, place, best[0], plain):
                place += 1
            else:
                yield Match(pieces[place][1], pieces[best[0] - 1][2], tuple(best[1]))
                place = best[0]

    def _yields(self, pieces: list[tuple[str, int, int]], place: int, end: int, plain: str) -> bool:
        """Whether a longer form begins within this one and goes on behind it: "the South" to "South China Sea"."""
        inner = ((at, self._best(pieces, at, plain)) for at in range(place + 1, end))
        return any(best is not None and best[0] > end and best[0] - at > end - place for at, best in inner)

    def _best(self, pieces: list[tuple[str, int, int]], place: int, plain: str) -> tuple[int, list[T]] | None:
        """The longest form of either tree that begins at a piece: the piece after it, and its entries."""
        word = pieces[place][0]
        best = self._longest(self.exact, pieces, place, plain, False) if word in self.exact else None
        if word.lower() not in self.caseless:
            return best
        other = self._longest(self.caseless, pieces, place, plain, True)
        return other if other is not None and (best is None or other[0] > best[0]) else best

    def _longest(
        self, root: "Node[T]", pieces: list[tuple[str, int, int]], place: int, plain: str, lower: bool
    ) -> tuple[int, list[T]] | None:
        """The piece after the longest form that begins at `place`, and its entries."""
        node, best, at = root, None, place
        while at < len(pieces):
            word, start, _ = pieces[at]
            below = node.get(word.lower() if lower else word)
            if not isinstance(below, dict) or (at > place and BREAK.search(plain, pieces[at - 1][2], start)):
                break
            node, at = below, at + 1
            found = node.get("")
            if isinstance(found, list):
                best = (at, found)
        return best
