"""The longest known form at each place of a text, by a tree of words: time grows with the text alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
# A node leads from a word to the next node; under the empty word stand the entries of the form that ends here.
Node = dict[str, "Node[T] | list[T]"]

# The piece after a form, and the form's entries; a piece is a word with its offsets.
Form = tuple[int, list[T]]
Piece = tuple[str, int, int]

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

        >>> root = {}
        >>> grow(root, "Cuba", "CUB")
        >>> [(m.start, m.end) for m in Matcher(root, {}).matches("In Cuba's waters")]
        [(3, 7)]
        """
        plain = text.translate(PLAIN)
        pieces = [(found.group(), found.start(), found.end()) for found in PIECE.finditer(plain)]
        place, count = 0, len(pieces)
        while place < count:
            form = self._chosen(pieces, place, plain)
            if form is None:
                place += 1
            else:
                yield Match(pieces[place][1], pieces[form[0] - 1][2], tuple(form[1]))
                place = form[0]

    def _chosen(self, pieces: list[Piece], place: int, plain: str) -> "Form[T] | None":
        """The longest form at a piece, or the longest that leaves room for a still longer one beginning within it.

        "the South" gives way to "South China Sea", and "armed forces chief" to "chief of general staff".
        """
        forms = self._forms(pieces, place, plain)
        if not forms:
            return None
        end = forms[-1][0]
        for at in range(place + 1, end):
            inner = self._forms(pieces, at, plain)
            if inner and inner[-1][0] > end and inner[-1][0] - at > end - place:
                return next((form for form in reversed(forms) if form[0] <= at), None)
        return forms[-1]

    def _forms(self, pieces: list[Piece], place: int, plain: str) -> "list[Form[T]]":
        """All forms of either tree that begin at a piece, the longest last; of equal ones the exact."""
        word = pieces[place][0]
        exact = self._walk(self.exact, pieces, place, plain, False) if word in self.exact else []
        if word.lower() not in self.caseless:
            return exact
        other = self._walk(self.caseless, pieces, place, plain, True)
        ends = {form[0] for form in exact}
        return sorted([*exact, *(form for form in other if form[0] not in ends)], key=lambda form: form[0])

    def _walk(self, root: "Node[T]", pieces: list[Piece], place: int, plain: str, lower: bool) -> "list[Form[T]]":
        """The forms of one tree that begin at `place`: the piece after each, and its entries."""
        node, found, at = root, [], place
        while at < len(pieces):
            word, start, _ = pieces[at]
            below = node.get(word.lower() if lower else word)
            if not isinstance(below, dict) or (at > place and BREAK.search(plain, pieces[at - 1][2], start)):
                break
            node, at = below, at + 1
            entries = node.get("")
            if isinstance(entries, list):
                found.append((at, entries))
        return found
