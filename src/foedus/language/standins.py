"""Frequent words that are parsed in place of names, so that a tree doesn't hang on which state is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from foedus.language.parse import Name, NameShape

# Chosen by trying words frequent in the train sets; training/standins.py prints the comparison.
STANDINS = {
    NameShape.STATE: "France",
    NameShape.ADJECTIVE: "French",
    NameShape.PEOPLE: "Germans",
    NameShape.PLACE: "Paris",
    NameShape.ORGANISATION: "NATO",
    NameShape.PERSON: "Smith",
}
# For names whose last character is a full stop, which may end the sentence as well.
DOTTED = STANDINS | {NameShape.STATE: "U.S.", NameShape.ADJECTIVE: "U.S.", NameShape.ORGANISATION: "U.N."}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, without white space at its ends if it is a name; `standin` is empty if it is none."""

    start: int
    end: int
    standin: str


def pieces(text: str, names: Sequence[Name]) -> list[Piece]:
    """The text cut at the ends of its names.

    Of names that overlap the first stays, and of two that start together the longer.

    >>> [(piece.start, piece.end, piece.standin) for piece in pieces("Cuba-Minsk", [Name(0, 4, NameShape.STATE)])]
    [(0, 4, 'France'), (4, 10, '')]
    """
    found: list[Piece] = []
    reached = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        start, end = _trimmed(text, name)
        if start < reached or start >= end:
            continue
        if start > reached:
            found.append(Piece(reached, start, ""))
        found.append(Piece(start, end, (DOTTED if text[end - 1] == "." else STANDINS)[name.shape]))
        reached = end
    if reached < len(text):
        found.append(Piece(reached, len(text), ""))
    return found


def _trimmed(text: str, name: Name) -> tuple[int, int]:
    """The name's offsets kept to the text, and without white space at either end."""
    start, end = max(name.start, 0), min(name.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def shown_words(language: str) -> Mapping[str, str]:
    """The words that a model misreads, in lower case, with the frequent words to show it instead; none where no file
    lists them.

    >>> shown_words("en")["armoured"], len(shown_words("xx"))
    ('heavy', 0)
    """
    path = files("foedus.language").joinpath("data", f"shown-{language}.tsv")
    if not path.is_file():
        return {}
    rows = [
        line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    return dict(rows[1:])
