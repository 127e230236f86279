"""Rules over tagged words: how patterns are written, matched and resolved where they overlap.

A pattern is a regular expression over tag names: `day=day of? month=month (comma? year=year)?`. White space means
nothing, `name=` makes a group. No pattern repeats without bound, so that matching takes time linear in the text.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from foedus.dates.interval import Days
from foedus.dates.tense import Direction, Tense
from foedus.dates.tokens import CODES, Token, Tokens
from foedus.dates.value import DateValue, Precision, Role


@dataclass(frozen=True)
class Found:
    """What a rule makes of its match. `days` is None where unresolved; `begin`/`end` correct the span, in tokens.

    `plain` is False where roles (since, by, until) have been read already or make no sense.
    """

    days: Days | None
    precision: Precision
    rule: str
    role: Role = Role.AT
    anchor: str | None = None
    shift_days: int | None = None
    begin: int | None = None
    end: int | None = None
    plain: bool = True


@dataclass
class Context:
    """What a rule may look at: the words, the report's day, the tense, and the dates found before it in the text."""

    tokens: Tokens
    published: date | None
    tense: Tense
    before: list[DateValue] = field(default_factory=list)
    find_at: Callable[[int], DateValue | None] = lambda _index: None

    def unanchored(self, rule: str, precision: Precision, **more: str | None) -> Found:
        """An expression that needs a day to count from, where there is none."""
        return Found(None, precision, f"{rule}-unanchored", anchor=more.get("anchor"))


@dataclass(frozen=True)
class Match:
    """One match of a rule's pattern: token indices, and groups as tokens."""

    first: int
    last: int
    groups: dict[str, int]
    context: Context

    def token(self, name: str) -> Token | None:
        """The token of a group, None where the group took no part."""
        index = self.groups.get(name, -1)
        return self.context.tokens.words[index] if index >= 0 else None

    def value(self, name: str) -> str | None:
        """The value of a group's token."""
        token = self.token(name)
        return None if token is None else token.value

    def number(self, name: str) -> int | None:
        """The leading number of a group's value: 7 of the month `7 short`, 3 of `3rd`."""
        token = self.token(name)
        digits = re.match(r"-?\d{1,4}", token.value) if token is not None else None
        return int(digits.group()) if digits else None

    @property
    def direction(self) -> Direction:
        """Which way the words around it look; `since` looks back, `by` and `until` ahead where nothing else is said."""
        tense, before = self.context.tense, self.tag(-1)
        if before == "since":
            return Direction.PAST
        told = tense.at(self.first, self.last)
        if told in {Direction.OPEN, Direction.TOLD} and before in AHEAD:
            return Direction.LIKELY
        if told is Direction.PAST and before in {"until", "to"} and tense.moved(self.first):
            return Direction.LIKELY
        if before == "effective" and told is not Direction.FUTURE:
            return Direction.NEAREST
        return Direction.PAST if told is Direction.LIKELY and self.tag(1) == "poss" else told

    def tag(self, distance: int) -> str:
        """The tag of a neighbour: -1 the token before the match, 1 the one after."""
        return self.context.tokens.tag(self._neighbour(distance))

    def form(self, distance: int) -> str:
        """The word of a neighbour, counted likewise."""
        return self.context.tokens.form(self._neighbour(distance))

    def _neighbour(self, distance: int) -> int:
        return self.first + distance if distance < 0 else self.last + distance - 1


# Names that stand for any of several tags in a pattern.
CLASSES = {
    "dom": ("day", "ordinal"),
    "number": ("day", "digits", "numword", "one", "article"),
    "unit": ("unit", "annum"),
    "anyunit": ("unit", "annum", "units", "fortnight"),
}

# Words before a date that make it one to come where no verb tells the tense: by, until, no later than, from.
AHEAD = frozenset({"by", "until", "within", "through", "than", "from", "starting"})

Builder = Callable[[Match], Found | None]


@dataclass(frozen=True)
class Rule:
    """A named pattern and what is made of its matches; earlier rules win over later ones of the same span."""

    name: str
    pattern: str
    build: Builder


class Candidate(NamedTuple):
    """A rule and a place where its pattern holds."""

    rule: Rule
    match: Match


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern as a regular expression over tag codes, found at every place where it holds.

    Raises KeyError where it names a tag that doesn't exist.
    """

    def translate(part: re.Match[str]) -> str:
        group, tag, bracket = part["group"], part["tag"], part["bracket"]
        if bracket:
            return f"(?P<{group}>" if group else "(?:"
        codes = f"[{''.join(CODES[name] for name in CLASSES.get(tag, (tag,)))}]"
        return f"(?P<{group}>{codes})" if group else codes

    source = re.sub(r"(?:(?P<group>\w+)=)?(?:(?P<tag>[a-z]+)|(?P<bracket>\())", translate, re.sub(r"\s+", " ", pattern))
    return re.compile(f"(?=(?P<whole>{source.replace(' ', '')}))")


# Every date has a word of these; stretches of the text without one are not looked at.
CORE = """anniversary annum day decade deictic daypart eve fiscalyear fortnight halfid iso month numeric ordinal
    quarterid repeat season shortday unit units weekday weekdays weekend year yearend"""
_STRETCH = re.compile(f"[^{CODES['word']}{CODES['break']}]+")
_CORE = re.compile(f"[{''.join(CODES[name] for name in CORE.split())}]")


def _stretches(codes: str) -> tuple[str, list[int]]:
    """The tags between plain words where a date may stand, apart from each other, and the index of each."""
    kept: list[str] = []
    places: list[int] = []
    for stretch in _STRETCH.finditer(codes):
        if _CORE.search(stretch.group()):
            kept.append(stretch.group() + CODES["word"])
            places.extend(range(stretch.start(), stretch.end() + 1))
    return "".join(kept), places


def candidates(rules: Iterable[Rule], context: Context) -> list[Candidate]:
    """All matches of all rules, sorted by place; at one place the longest first, then by the rank of the rules."""
    found = []
    codes, places = _stretches(context.tokens.codes)
    for rank, rule in enumerate(rules):
        for hit in compile_pattern(rule.pattern).finditer(codes):
            first, last = places[hit.start("whole")], places[hit.end("whole") - 1] + 1
            groups = {
                name: places[start] for name in hit.groupdict() if name != "whole" and (start := hit.start(name)) >= 0
            }
            found.append((first, -last, rank, Candidate(rule, Match(first, last, groups, context))))
    return [row[-1] for row in sorted(found, key=lambda row: row[:3])]
