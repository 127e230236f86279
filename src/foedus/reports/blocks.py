"""Blocks: which stretches of a text are another outlet's words, by the marks before, after and around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from foedus.reports.marks import Mark, Marks
from foedus.reports.piece import Piece, is_prose
from foedus.reports.report import SegmentType

_OPENING_QUOTE = re.compile(r"[\s>]{0,6}[\"“„«‘']")
_FENCE = re.compile(r"[-–—*_=~]{2,9}")
_FENCE_END = re.compile(r"[-–—*_=~]{2,}$")
_LAST_BRACKET = re.compile(r"[(\[][^()\[\]]{1,60}[)\]][.\s]{0,2}$")
_CLOSING = (Mark.CONTINUE, Mark.END, Mark.VIA, Mark.INTRO, Mark.SOURCE)


@dataclass(frozen=True, slots=True)
class Block:
    """The pieces from index `first` up to `last` are another outlet's; the one at `mark` says so."""

    mark: int
    first: int
    last: int
    outlet: str | None
    translated: bool

    @property
    def opened(self) -> bool:
        """Whether the mark stands before the block, so that what precedes is the poster's."""
        return self.mark < self.first


@dataclass(frozen=True, slots=True)
class _View:
    """The pieces with what would cost a walk through all of them to ask again at each mark."""

    text: str
    pieces: list[Piece]
    own_before: list[int]  # how many pieces before each index hold text of their own
    first_prose: int
    last_prose: int

    def holds_text(self, first: int, last: int) -> bool:
        """Whether a piece from `first` up to `last` is more than a mark."""
        return self.own_before[last] > self.own_before[first]


def blocks(text: str, pieces: list[Piece], marks: Marks) -> Iterator[Block]:
    """The blocks in order of their marks; none overlaps another."""
    own = [piece.plain or piece.has(Mark.REPORTS) for piece in pieces]
    prose = [i for i, piece in enumerate(pieces) if piece.type is None and is_prose(text, piece)] or [len(pieces)]
    view = _View(text, pieces, list(accumulate(own, initial=0)), prose[0], prose[-1])
    taken = 0
    for index, piece in enumerate(pieces):
        if piece.type is SegmentType.COMMENT:
            return
        if index < taken or piece.found is None:
            continue
        block = _block(view, index, taken)
        if block is not None:
            taken = max(index + 1, block.last)
            yield _with_translation(text, pieces, block, marks)


def _block(view: _View, index: int, taken: int) -> Block | None:
    """The block that the mark at the index opens or closes, if it does."""
    piece = view.pieces[index]
    if piece.has(Mark.VIA):
        return _opened(view, index) or _before(view, index, taken)
    if piece.has(Mark.INTRO):
        return _opened(view, index)
    if piece.has(Mark.REPORTS):
        return _quotation(view, index)
    if piece.has(Mark.SOURCE):
        return _opened(view, index) if index < view.first_prose else _before(view, index, taken)
    return None


def _opened(view: _View, mark: int) -> Block | None:
    """The block after the mark: the lines with ">" where it begins with such, else up to a mark that closes it."""
    pieces, first = view.pieces, mark + 1
    while first < len(pieces) and pieces[first].has(Mark.END, Mark.TRANSLATED):
        first += 1
    if first >= len(pieces):
        return None
    last, by_sign = first, pieces[first].quoted
    fenced = _FENCE.match(view.text, pieces[first].start, pieces[first].end) is not None
    while last < len(pieces) and pieces[last].type is None and not pieces[last].has(*_CLOSING):
        if by_sign and not pieces[last].quoted:
            break
        last += 1
        if fenced and _FENCE_END.search(view.text[max(0, pieces[last - 1].end - 9) : pieces[last - 1].end]):
            break
    return _block_of(view, mark, first, last)


def _quotation(view: _View, mark: int) -> Block | None:
    """The quotation after the mark: lines with ">", or all paragraphs that begin with a quotation mark."""
    pieces, first = view.pieces, mark + 1
    if first >= len(pieces):
        return None
    if pieces[first].quoted:
        return _opened(view, mark)
    last = first
    while last < len(pieces) and pieces[last].plain and _OPENING_QUOTE.match(view.text, pieces[last].start):
        last += 1
    return _block_of(view, mark, first, last)


def _before(view: _View, mark: int, taken: int) -> Block | None:
    """The text before a mark at the end: the lines with ">" just before it, or all since the last block."""
    if mark < view.last_prose:
        return None
    first = mark
    while first > taken and view.pieces[first - 1].quoted:
        first -= 1
    return _block_of(view, mark, first if first < mark else taken, mark)


def _block_of(view: _View, mark: int, first: int, last: int) -> Block | None:
    """The block, or None where it would hold no text of its own."""
    found = view.pieces[mark].found
    if found is None or not view.holds_text(first, last):
        return None
    return Block(mark, first, last, found.outlet, False)


def _with_translation(text: str, pieces: list[Piece], block: Block, marks: Marks) -> Block:
    """The block with `translated` set when its mark, a line at either end or its last bracket says so."""
    near = [pieces[block.mark], *pieces[block.mark : block.first], *pieces[block.last : block.last + 1]]
    said = any(marks.says(Mark.TRANSLATED, text[p.start : p.end]) for p in near if not p.plain)
    end = pieces[block.last - 1].end
    bracket = _LAST_BRACKET.search(text[max(0, end - 80) : end])
    said = said or (bracket is not None and marks.says(Mark.TRANSLATED, bracket[0]))
    return replace(block, translated=said)
