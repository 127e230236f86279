"""Paragraphs of a plain text, as offsets: by blank lines, by single newlines, or by hard-wrapped lines joined again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

# A text whose longest line is within these bounds may have been wrapped by a mail program, an editor or a terminal
# (72, 76, 78, 80 columns, up to 100 in some mark-up editors); longer lines mean that a newline ends a paragraph.
WRAP_MIN, WRAP_MAX = 55, 105
# Wrapping that balances lines leaves them this much short of the width.
WRAP_SLACK = 8
# In wrapped prose most lines after the first of a paragraph begin in lower case; in a list of lines hardly any does.
WRAP_SHARE = 0.25

_BULLET = re.compile(r"(?:[-–—*•·▪+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_QUOTE_SIGN = re.compile(r">[>\s]*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text without white space at its ends; `quoted` when its lines begin with the sign ">"."""

    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    quoted: bool
    blank_before: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The text's paragraphs in order; together they hold every character that isn't white space.

    >>> [(p.start, p.end) for p in paragraphs("One.\\n\\nTwo.")]
    [(0, 4), (6, 10)]
    """
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    found: list[Paragraph] = []
    last: _Line | None = None
    for line in lines:
        if last is not None and _goes_on(text, last, line, width):
            found[-1] = replace(found[-1], end=line.end)
        else:
            found.append(Paragraph(line.start, line.end, line.quoted))
        last = line
    return found


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold more than white space."""
    offset, blank = 0, False
    for row in text.splitlines(keepends=True):
        words = row.strip()
        if words:
            indent = len(row) - len(row.lstrip())
            start = offset + indent
            yield _Line(start, start + len(words), indent, words.startswith(">"), blank)
        blank = not words
        offset += len(row)


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which the text's lines were wrapped, or 0 where a newline ends a paragraph."""
    width = max((line.end - line.start + line.indent for line in lines if _has_space(text, line)), default=0)
    if not WRAP_MIN <= width <= WRAP_MAX:
        return 0
    words = [line for line in lines if line.end - line.start > 1]
    following = [line for last, line in pairwise(words) if not line.blank_before and last.quoted == line.quoted]
    lower = sum(text[line.start + line.quoted : line.start + 3].strip()[:1].islower() for line in following)
    return width if lower and lower >= WRAP_SHARE * len(following) else 0


def _goes_on(text: str, last: _Line, line: _Line, width: int) -> bool:
    """Whether the line goes on with the paragraph of the line before."""
    if line.blank_before or line.quoted != last.quoted:
        return False
    if line.quoted and _QUOTE_SIGN.fullmatch(text, line.start, line.end):
        return True
    if line.quoted and _QUOTE_SIGN.fullmatch(text, last.start, last.end):
        return False
    if not width or _BULLET.match(text, line.start) or line.indent > last.indent + 1:
        return False
    begin = _QUOTE_SIGN.match(text, line.start, line.end)
    first_word = text[begin.end() if begin else line.start : line.end].split(None, 1)[0]
    return last.end - last.start + last.indent + 1 + len(first_word) > width - WRAP_SLACK


def _has_space(text: str, line: _Line) -> bool:
    """Whether the line could have been wrapped; a long address can't, and says nothing of the width."""
    return any(sign.isspace() for sign in text[line.start : min(line.end, line.start + WRAP_MAX)])
