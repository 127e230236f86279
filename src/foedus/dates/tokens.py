"""Text as a row of tagged words, so that a rule is a short pattern over tags instead of a long one over letters."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from foedus.dates.lexicon import Lexicon

# Every tag that a lexicon or the tokeniser may give; a rule's pattern is written in these names.
_NAMES = """
    about after ago anchorref and anniversary annum around article as at before between break by colon comma
    dash day daypart decade deictic det digits during earlier edge effective eve every few figure fiscal
    fiscalid fiscalyear for fortnight from half halfid in iso later lparen month now numeric numword of on once
    one onwards or ordinal ordword other over part past poss punct quarterid recent ref repeat rparen season
    shortday since starting stop than that the through time to unit units until weekday weekdays weekend with
    within word year yearend
"""
TAGS = tuple(_NAMES.split())
CODES = {name: chr(0xE000 + index) for index, name in enumerate(TAGS)}
MARKS = {",": "comma", "(": "lparen", ")": "rparen", ":": "colon", ";": "stop", "!": "stop", "?": "stop", ".": "stop"}
MARKS |= dict.fromkeys("-–—‒―−", "dash")
YEARS = range(1700, 2101)  # what a bare number of four digits may be as a year
LONGEST_COMPOUND = 4  # parts of a hyphenated word that is looked into: 1-Jul-2023 has three

_TOKEN = re.compile(
    r"""
    (?P<break>\n[^\S\n]*\n\s*)
  | (?P<iso>(?<![\d-])\d{4}(?P<a>[-/.])\d{2}(?P=a)\d{2}(?![\d-]))
  | (?P<numeric>\d{1,2}(?P<b>[./])\d{1,2}(?P=b)(?:\d{4}|\d{2})(?![./-]?\d))
  | (?P<word>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
  | (?P<figure>\d+(?:[.,]\d+)+)
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<decade>(?:\d{4}['’]?|['’]\d0)s\b)
  | (?P<fiscalyear>FY(?:\d{4}|\d{2})\b)
  | (?P<poss>['’]s\b)
  | (?P<plain>\w+(?:(?:[-‑]|['’](?!s\b))\w+)*)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_CURRENCY = frozenset("$€£¥₽₹₩₺₴#№/")


class Token(NamedTuple):
    """A word or mark: offsets in the text handed in, its tag and the tag's value."""

    start: int
    end: int
    text: str
    tag: str
    value: str


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text and their tags as a string of one character each, which patterns are matched on."""

    text: str
    words: tuple[Token, ...]
    codes: str

    def tag(self, index: int) -> str:
        """The tag at an index; `break` before the first and after the last token."""
        return self.words[index].tag if 0 <= index < len(self.words) else "break"

    def form(self, index: int) -> str:
        """The word at an index as written; empty outside."""
        return self.words[index].text if 0 <= index < len(self.words) else ""


def _number(digits: str, before: str) -> tuple[str, str]:
    if (before in _CURRENCY and before) or len(digits) > 4:
        return "figure", digits
    if len(digits) <= 2 and 1 <= int(digits) <= 31:
        return "day", digits
    if len(digits) == 4:
        return ("year", digits) if int(digits) in YEARS else ("figure", digits)
    return "digits", digits


def _plain(form: str, before: str, lexicon: Lexicon) -> tuple[str, str]:
    if form.isdecimal() and form.isascii():
        return _number(form, before)
    if len(form) == 5 and form[:4].isdecimal() and form[4] == "s":
        return "decade", form
    return lexicon.look_up(form) or ("word", "")


_DATED = frozenset({"month", "weekday", "shortday", "day", "year", "digits", "season", "ordinal"})


def _compound(form: str, lexicon: Lexicon) -> list[tuple[str, str, str]] | None:
    """The parts of a hyphenated word where all are dates (July-August, 2019-21) or the first is early, mid or late."""
    parts = re.split(r"([-‑])", form)
    if len(parts) > 2 * LONGEST_COMPOUND:
        return None
    tagged = [(part, *(("dash", "") if index % 2 else _plain(part, "", lexicon))) for index, part in enumerate(parts)]
    tags = [tag for _, tag, _ in tagged[::2]]
    if tags[0] == "part" or (set(tags) <= _DATED and tags != ["digits"] * len(tags)):
        return tagged
    if tags in (["numword", "numword"], ["numword", "one"]):
        return [(form, "numword", str(int(tagged[0][2]) + int(tagged[2][2])))]
    return None


def _is_stop(text: str, end: int, last: Token | None, lexicon: Lexicon) -> bool:
    """Whether a full stop ends a sentence: not after an initial or an abbreviated rank, nor inside a word."""
    if last is None or (end < len(text) and not text[end].isspace() and text[end] not in "\"'”’)]"):
        return False
    return len(last.text) > 1 and last.text not in lexicon.traps["abbreviation"]


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Every word and mark of the text with its tag, in order; white space is left out.

    >>> from foedus.dates.lexicon import load_lexicon
    >>> [word.tag for word in tokenise("by mid-July 2023", load_lexicon("en")).words]
    ['by', 'part', 'dash', 'month', 'year']
    """
    words: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, form, start = str(match.lastgroup), match.group(), match.start()
        if kind == "plain":
            before = text[start - 1] if start else ""
            parts = None
            if "-" in form or "‑" in form:
                parts = [(form, *known)] if (known := lexicon.look_up(form)) else _compound(form, lexicon)
            for part, tag, value in parts or [(form, *_plain(form, before, lexicon))]:
                words.append(Token(start, start + len(part), part, tag, value))
                start += len(part)
        elif kind == "mark":
            words.append(_mark(text, match.start(), words, lexicon))
        else:
            words.append(Token(start, match.end(), form, kind, form))
    return Tokens(text, tuple(words), "".join(CODES[word.tag] for word in words))


def _mark(text: str, start: int, words: list[Token], lexicon: Lexicon) -> Token:
    mark, last = text[start], words[-1] if words else None
    tag = MARKS.get(mark, "punct")
    if mark == "." and last is not None and last.end == start and _takes_dot(last):
        words.pop()
        return Token(last.start, start + 1, text[last.start : start + 1], last.tag, last.value)
    if mark == "." and not _is_stop(text, start + 1, last, lexicon):
        tag = "punct"
    return Token(start, start + 1, mark, tag, "")


def _takes_dot(token: Token) -> bool:
    return token.tag == "shortday" or (token.tag == "month" and token.value.endswith("short"))
