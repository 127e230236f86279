"""Full stops that are doubtful: those of an abbreviation that may end a sentence too, and that of "No. 5"."""

import re
from collections.abc import Iterator, Sequence

# Abbreviations that end sentences as well as stand in them; titles are not among them ("Gen. He Weidong").
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Inc|Corp|Ltd|Co|Bros|etc|Jr|Sr)\.")
# Words of a closed class that, in upper case, hardly go on a sentence. "I" and "May" may be names or numerals.
_OPENERS = """
    A After Also Although An And As At Because Before But By During For From He Her His How However If In It Its Last
    Later Meanwhile More Most On Our She Since So Some Such That The Their Then There These They This Those Though Under
    Until We When Where While With You
"""
_OPENER = frozenset(_OPENERS.split())
# Abbreviations of a number's kind: words of their own ("No.", "Art.") wherever a figure does not follow.
_BEFORE_NUMBERS = frozenset(("No", "no", "Nos", "nos", "Art", "art", "pp", "p", "Vol", "vol", "para"))


def sentence_starts(words: Sequence[str]) -> Iterator[int]:
    """Indices of the words that begin a sentence after an abbreviation, where no model is needed to see it.

    >>> list(sentence_starts(["the", "U.S.", "The", "U.S.", "Army"]))
    [2]
    """
    for index in range(1, len(words)):
        if words[index] in _OPENER and _DOTTED.fullmatch(words[index - 1]):
            yield index


def numbered(tokens: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Tokens with their offsets, those of "No. 5" joined to two: "No." and "5".

    >>> numbered([(0, "No"), (2, "."), (4, "5")])
    [(0, 'No.'), (4, '5')]
    """
    found: list[tuple[int, str]] = []
    for index, (start, word) in enumerate(tokens):
        follows = tokens[index + 1][1] if index + 1 < len(tokens) else ""
        if word == "." and follows[:1].isdigit() and found and found[-1][1] in _BEFORE_NUMBERS:
            before, kind = found[-1]
            if before + len(kind) == start:
                found[-1] = (before, kind + ".")
                continue
        found.append((start, word))
    return found
