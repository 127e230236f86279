"""Words of others made safe to print: a report may hold codes that a terminal obeys."""

import unicodedata

from foedus.exchange.safe import HOSTILE


def clean(words: str) -> str:
    """The words with every code that a terminal could obey shown as what it is, their length in characters kept.

    >>> clean("a\\x1b[31mred")
    'a␛[31mred'
    """
    return HOSTILE.sub(lambda match: _shown(match[0]), words.replace("\t", " "))


def _shown(code: str) -> str:
    if ord(code) < 0x20:
        return chr(0x2400 + ord(code))
    return "␡" if ord(code) == 0x7F else "\ufffd"


def one_line(words: str) -> str:
    """The words, cleaned, on one line.

    >>> one_line("two\\n  lines")
    'two lines'
    """
    return clean(" ".join(words.split()))


def width(words: str) -> int:
    """How many columns the words take on a terminal."""
    wide = sum(unicodedata.east_asian_width(char) in {"W", "F"} for char in words)
    return len(words) + wide - sum(unicodedata.combining(char) != 0 for char in words)
