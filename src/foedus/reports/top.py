"""The top of a text: its headline, standfirst and captions, before the first paragraph of prose."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

from foedus.reports.marks import Mark
from foedus.reports.piece import Piece, is_bullet, is_headline_like
from foedus.reports.report import SegmentType

# Captions without a mark are names and a place. First paragraphs of the development reports begin at 57 signs.
BARE_CAPTION_MAX = 100
SUBHEADS_MAX, CAPTIONS_MAX = 2, 4

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CHROME = (Mark.BYLINE, Mark.LINKS, Mark.LIST, Mark.COMMENTS, Mark.END, Mark.CONTINUE, Mark.TRANSLATED)


@dataclass(frozen=True, slots=True)
class Finite:
    """Words that make a line a sentence: finite verbs, and endings of such."""

    words: frozenset[str]
    endings: tuple[str, ...]

    def within(self, line: str) -> bool:
        """Whether one of the words, in lower case, stands in the line."""
        words = [word for word in _WORD.findall(line) if word[0].islower()]
        return any(word in self.words or (len(word) > 4 and word.endswith(self.endings)) for word in words)


@cache
def finite_for(language: str | None) -> Finite | None:
    """The list of a language (English where it is None), or None where there is none yet; loaded once."""
    file = resources.files("foedus.reports") / f"finite.{language or 'en'}.txt"
    if not file.is_file():
        return None
    rows = [row.strip() for row in file.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row and not row.startswith("#")]
    return Finite(
        words=frozenset(row for row in rows if not row.startswith("-")),
        endings=tuple(row[1:] for row in rows if row.startswith("-")) or ("\0",),
    )


def mark_top(text: str, pieces: list[Piece], title: str, finite: Finite | None) -> None:
    """Gives the pieces of a text's (or a block's) top their types, up to the first paragraph of prose.

    Where a title came apart from the text, the text's headline is only a line that repeats it.
    """
    headline, subheads, captions = bool(title), 0, 0
    last = max((index for index, piece in enumerate(pieces) if piece.plain), default=0)
    for index, piece in enumerate(pieces):
        if piece.has(*_CHROME) or piece.has(Mark.CAPTION):
            continue
        if piece.has(Mark.STANDFIRST):
            piece.type = SegmentType.LEAD_IN
            continue
        if not piece.plain or piece.type not in {None, SegmentType.QUOTED}:
            return
        if title and same_words(text[piece.start : piece.end], title):
            piece.type = SegmentType.HEADLINE
        elif index >= last:
            return
        elif not headline and is_headline_like(text, piece):
            piece.type, headline = SegmentType.HEADLINE, True
        elif headline and captions < CAPTIONS_MAX and _is_bare_caption(text, piece, finite):
            piece.type, captions = SegmentType.CAPTION, captions + 1
        elif headline and subheads < SUBHEADS_MAX and is_headline_like(text, piece):
            piece.type, subheads = SegmentType.LEAD_IN, subheads + 1
        else:
            return


def same_words(one: str, other: str) -> bool:
    """Whether two lines hold the same words, whatever their case, quotation marks and final stop.

    >>> same_words("Ministers “meet” in Sampletown.", "Ministers 'meet' in Sampletown")
    True
    """
    return len(one) <= 2 * len(other) + 20 and folded(one) == folded(other) != ()


def folded(line: str) -> tuple[str, ...]:
    """The words of a line, whatever their case and the signs between them."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", line).casefold()))


def _is_bare_caption(text: str, piece: Piece, finite: Finite | None) -> bool:
    """Whether the piece is a short line with no verb in it: "The ministers of both states in Sampletown."."""
    if finite is None or piece.end - piece.start > BARE_CAPTION_MAX or is_bullet(text, piece):
        return False
    line = text[piece.start : piece.end]
    return line.count(". ") == 0 and line[-1] != ":" and len(line.split()) > 1 and not finite.within(line)
