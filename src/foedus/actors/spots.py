"""Where a text names somebody, seen before parsing: known forms and the names of people, none overlapping."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from foedus.actors.gazetteer import Entry, Gazetteer, Sort
from foedus.actors.knowledge import load_gazetteer
from foedus.actors.lines import Lines
from foedus.actors.outlets import OUTLET, name_of
from foedus.actors.runs import PersonRun
from foedus.actors.surnames import person_runs
from foedus.language.parse import Name, NameShape

SHAPES = {
    Sort.STATE: NameShape.STATE,
    Sort.ADJECTIVE: NameShape.ADJECTIVE,
    Sort.PEOPLE: NameShape.PEOPLE,
    Sort.CAPITAL: NameShape.PLACE,
    Sort.PLACE: NameShape.PLACE,
    Sort.ORGANISATION: NameShape.ORGANISATION,
}
URL = re.compile(r"://|www\.|@")
BLANK = re.compile(r"\s")
ADDRESS = 200  # characters of an address on either side of its mark
WORD_BEFORE = re.compile(r"([a-z]+)[-–]$")


@dataclass(frozen=True, slots=True)
class Spot:
    """A half-open stretch of text with what it may mean; a person's name has no entries."""

    start: int
    end: int
    entries: tuple[Entry, ...] = ()

    @property
    def person(self) -> bool:
        """Whether it is the name of a person."""
        return not self.entries

    @property
    def outlet(self) -> bool:
        """Whether it is the name of a news agency, a newspaper or a broadcaster: a name to the parser, no actor."""
        return bool(self.entries) and self.entries[0].note == OUTLET


def spots(texts: Sequence[str], gazetteer: Gazetteer) -> list[list[Spot]]:
    """For each text of one report (text, title) its spots in order; people named in one text are known in the others.

    >>> [(s.start, s.end) for s in spots(["Cuba's Defence Minister Álvaro López Miera"], load_gazetteer("en"))[0]]
    [(0, 4), (7, 23), (24, 42)]
    """
    known = [list(_known(text, gazetteer)) for text in texts]
    runs = person_runs(texts, [[(s.start, s.end, s.entries) for s in row] for row in known], gazetteer)
    return [_merge(row, people) for row, people in zip(known, runs, strict=True)]


@cache
def _spots_of(text: str, language: str) -> tuple[Spot, ...]:
    return tuple(spots([text], load_gazetteer(language))[0])


def known_names(text: str, language: str) -> list[Name]:
    """The names that a parser should see as one word each: states, peoples, places, organisations, people.

    >>> [text[n.start : n.end] for text in ["In Minsk the Cuban general met NATO."] for n in known_names(text, "en")]
    ['Minsk', 'Cuban', 'NATO']
    """
    return [name for spot in _spots_of(text, language) if (name := as_name(spot)) is not None]


def as_name(spot: Spot) -> Name | None:
    """A spot as the parser wants it; None for offices, bodies and whatever it parses well by itself."""
    if spot.person:
        return Name(spot.start, spot.end, NameShape.PERSON)
    if spot.outlet:
        return Name(spot.start, spot.start + len(name_of(spot.entries[0].form)), NameShape.ORGANISATION)
    shape = next((SHAPES[entry.sort] for entry in spot.entries if entry.sort in SHAPES), None)
    return Name(spot.start, spot.end, shape) if shape is not None else None


def _known(text: str, gazetteer: Gazetteer) -> Iterator[Spot]:
    """The known forms of a text, but for those in addresses, after "anti-", and "US" in a line of capitals."""
    addresses = {at for found in URL.finditer(text) for at in _address(text, found.start())}
    lines = Lines(text)
    for start, end, found in _untrapped(text, gazetteer):
        if start in addresses or _hyphened(text, start, end, found[0]):
            continue
        entries = _by_case(lines, start, end, found)
        before = (
            WORD_BEFORE.search(text, max(0, start - 12), start) if entries and entries[0].sort.names_state else None
        )
        if entries and not (before and gazetteer.is_word(before[1], "prefix")):
            yield Spot(start, end, entries)


def _hyphened(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether an office or body is only part of a hyphened word or name: "Amir-Abdollahian"."""
    if entry.sort.names_state or entry.sort is Sort.TRAP:
        return False
    return bool(re.match(r"[-–]\w", text[end : end + 2])) or bool(
        re.search(r"\w[-–]$", text[max(0, start - 2) : start])
    )


def _address(text: str, mark: int) -> range:
    """The offsets of the unbroken stretch around "://", "www." or "@"."""
    first = max(0, mark - ADDRESS)
    blanks = [found.end() for found in BLANK.finditer(text, first, mark)]
    after = BLANK.search(text, mark)
    last = min(after.start() if after else len(text), mark + ADDRESS)
    return range(blanks[-1] if blanks else first, last)


# The traps with this note ("in Russian") hold only where no noun follows: "in Russian ports" is a state's.
LANGUAGE = "no noun follows"
NOUN_AFTER = re.compile(r"\s+([a-z][\w-]+)")


def _untrapped(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """The matches, traps among them; a trap that doesn't hold is read again behind its first word."""
    for match in gazetteer.matcher.matches(text):
        trap = match.entries[0]
        after = NOUN_AFTER.match(text, match.end) if LANGUAGE in trap.note else None
        if after is None or gazetteer.is_word(after[1], "function_word"):
            yield match.start, match.end, match.entries
        else:
            shift = match.start + trap.form.index(" ") + 1
            for inner in gazetteer.matcher.matches(text[shift : match.end]):
                yield shift + inner.start, shift + inner.end, inner.entries


def _by_case(lines: Lines, start: int, end: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries whose case fits: a form put in capitals counts only in such a line, "US" there only at its start."""
    text = lines.text
    word = text[start:end]
    if word != word.upper() or not word[:1].isalpha():
        return entries
    shouting = _shouts(lines, start, end)
    if word in {"US", "IT"} and shouting:
        return entries if start == lines.bounds(start)[0] else ()
    return tuple(
        entry for entry in entries if shouting or entry.sort in {Sort.OFFICE, Sort.BODY} or _written(entry, word)
    )


def _written(entry: Entry, word: str) -> bool:
    return entry.form.upper() == entry.form or entry.form == word


# A line with this many capitals and no small letter is a headline in capitals.
SHOUTED = 8
# Of a longer line only so much is looked at.
OPENING = 200


def _shouts(lines: Lines, start: int, end: int) -> bool:
    """Whether the line around a stretch is in capitals, or the stretch opens it as a dateline ("MINSK, 5 July")."""
    first, last = lines.bounds(start)
    line = lines.text[first : min(last, first + OPENING)]
    letters = [char for char in line if char.isalpha()]
    shouted = len(letters) >= SHOUTED and all(char.isupper() for char in letters)
    return shouted or _dateline(line, start - first, end - first)


DATELINE = re.compile(
    r"^[A-Z][^a-z\n]{1,40}?(?:,\s+[A-Z][a-z]+)?(?:,?\s*(?:[A-Z][a-z]+\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]+)[^—–:-]{0,20})?\s*(?:\([^)]{1,40}\))?\s*(?:—|–|-|:|\.)\s"
)


def _dateline(line: str, start: int, end: int) -> bool:
    found = DATELINE.match(line)
    return found is not None and end <= found.end() and not any(char.islower() for char in line[:start])


def _merge(known: list[Spot], people: list[PersonRun]) -> list[Spot]:
    """Known forms and people's names in order; where they overlap the person's name stands."""
    taken = [Spot(run.start, run.end) for run in people]
    merged, at = [], 0
    for spot in known:
        if spot.entries[0].sort is Sort.TRAP and not spot.outlet:
            continue
        while at < len(taken) and taken[at].end <= spot.start:
            at += 1
        if at == len(taken) or taken[at].start >= spot.end:
            merged.append(spot)
    return sorted([*merged, *taken], key=lambda spot: (spot.start, spot.end))
