"""Pieces of a text: paragraphs, cut where a mark begins within one, each with its mark; segments are made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from foedus.reports.marks import Found, Mark, Marks
from foedus.reports.paragraph import Paragraph, paragraphs
from foedus.reports.report import SegmentType

# The longest captions with a credit in the development reports have 120 signs, the longest titles 273.
CAPTION_MAX = 240
HEADLINE_MAX = 280
# A line without full stop that holds several sentences is sloppy prose when it is longer than this.
HEADLINE_SENTENCES_MAX = 140
PROSE_WORDS = 6

_FINAL = re.compile(r"[.!?…。؟।][\s\"'”’»)\]*_]{0,4}$")
_NO_HEADLINE = re.compile(r"(?:[.:;,。।][\"'”’»)\]*_]{0,3}|[\"'”’»][.,])$")
# A line of nothing but ">" ends the paragraph before it, a fence of dashes the quotation.
_QUOTE_SIGNS = "> \t\r\n-–—*_=~"
_BULLET = re.compile(r"[\s>]{0,6}(?:[-–—•·▪+*]\s|\(?\d{1,3}[.)]\s)")
_TWO_SENTENCES = re.compile(r"[a-z\d][.!?]\s+[A-Z]")


class Hint(Enum):
    """What is known of a paragraph from mark-up, before its words are looked at."""

    CAPTION = Mark.CAPTION
    STANDFIRST = Mark.STANDFIRST
    COMMENT = Mark.COMMENTS
    QUOTED = "quoted"


@dataclass(slots=True)
class Piece:
    """A stretch of text that becomes one segment; `type` is None until a pass settles it."""

    start: int
    end: int
    quoted: bool
    found: Found | None
    type: SegmentType | None = None
    outlet: str | None = None
    translated: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is the text itself, not a mark."""
        return self.found is None

    def has(self, *marks: Mark) -> bool:
        """Whether its mark is one of these."""
        return self.found is not None and self.found.mark in marks


def pieces(text: str, marks: Marks, hints: Mapping[int, Hint] | None = None) -> list[Piece]:
    """The text cut into pieces, in order, with nothing but white space between them.

    `hints` tell what mark-up says of the paragraphs that begin at these offsets.
    """
    found: list[Piece] = []
    for paragraph in paragraphs(text):
        hint = hints.get(paragraph.start) if hints else None
        if hint is not None and isinstance(hint.value, Mark):
            found.append(Piece(paragraph.start, paragraph.end, False, Found(hint.value, paragraph.end)))
            continue
        quoted = paragraph.quoted or hint is Hint.QUOTED
        for start, end in _cuts(text, marks, paragraph):
            found.extend(_pieces(text, marks, start, end, quoted))
    return found


def _cuts(text: str, marks: Marks, paragraph: Paragraph) -> list[tuple[int, int]]:
    """The stretches of a paragraph that begin with a mark; a caption and its credit stay together."""
    inner = marks.starts_within(text, paragraph.start, paragraph.end)
    if len(inner) == 1 and paragraph.end - paragraph.start <= CAPTION_MAX:
        credit = marks.at(text, inner[0], paragraph.end)
        if credit is not None and credit.mark is Mark.CAPTION and marks.at(text, paragraph.start, inner[0]) is None:
            return [(paragraph.start, paragraph.end)]
    bounds = [paragraph.start, *inner, paragraph.end]
    return [(start, _trimmed(text, start, end)) for start, end in pairwise(bounds)]


def _pieces(text: str, marks: Marks, start: int, end: int, quoted: bool) -> list[Piece]:
    """One stretch as a piece, or as two where the words of the block follow its mark in the same paragraph."""
    found = marks.at(text, start, end)
    if found is None and end - start <= CAPTION_MAX and _is_caption(text, marks, start, end):
        found = Found(Mark.CAPTION, end)
    if found is None or found.mark is not Mark.VIA or found.end >= end:
        return [Piece(start, end, quoted, found)]
    behind = found.end + len(text[found.end : end]) - len(text[found.end : end].lstrip())
    return [Piece(start, _trimmed(text, start, found.end), quoted, found), Piece(behind, end, quoted, None)]


def _is_caption(text: str, marks: Marks, start: int, end: int) -> bool:
    """Whether the short stretch holds the credit of a picture."""
    return marks.says(Mark.CAPTION, text[start:end]) or bool(marks.starts_within(text, start, end))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of the stretch without the white space behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def is_prose(text: str, piece: Piece) -> bool:
    """Whether the piece is running text: several words and a final stop."""
    tail = text[max(piece.start, piece.end - 16) : piece.end].rstrip(_QUOTE_SIGNS)
    words = text[piece.start : min(piece.end, piece.start + 200)].split()
    return piece.plain and len(words) >= PROSE_WORDS and _FINAL.search(tail) is not None


def is_bullet(text: str, piece: Piece) -> bool:
    """Whether the piece is an item of a list."""
    return _BULLET.match(text, piece.start, piece.end) is not None


def is_headline_like(text: str, piece: Piece) -> bool:
    """Whether the piece is a short line without final stop, as headlines, standfirsts and titles of links are."""
    if piece.end - piece.start > HEADLINE_MAX or is_bullet(text, piece):
        return False
    words = text[piece.start : piece.end].rstrip(_QUOTE_SIGNS)
    if _NO_HEADLINE.search(words) or not any(sign.isalpha() for sign in words):
        return False
    return len(words) <= HEADLINE_SENTENCES_MAX or _TWO_SENTENCES.search(words) is None
