"""The people whom claims name: one entry a person, with the offices, states and spellings that reports give."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.actors.mention import Person
from foedus.claims.claim import Claim

Key = tuple[str, frozenset[str]]  # state, "" where none is given, and the words of the fullest spelling
Naming = tuple[Person, Claim]


@dataclass(frozen=True, slots=True)
class Known:
    """A person over all reports: the fullest name, every spelling, offices and ranks as given, and where they stand."""

    name: str
    state: str | None
    offices: tuple[str, ...]
    ranks: tuple[str, ...]
    spellings: tuple[str, ...]
    claims: tuple[str, ...]
    reports: tuple[str, ...]


def words_of(name: str) -> frozenset[str]:
    """The words of a name without accents and capitals.

    >>> sorted(words_of("López-Miera"))
    ['lopez', 'miera']
    """
    plain = unicodedata.normalize("NFKD", name)
    return frozenset(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def people(claims: Iterable[Claim]) -> tuple[Known, ...]:
    """The persons of the claims in the order of their names.

    Two namings are one person when their state is the same and the words of one contain those of the other ("López
    Miera", "Álvaro López Miera"). A short name that fits two longer ones is left by itself.
    """
    named: dict[Key, list[Naming]] = defaultdict(list)
    by_word: dict[str, set[Key]] = defaultdict(set)
    for claim in claims:
        for person in claim.people:
            key = (person.state or "", _fullest(person))
            named[key].append((person, claim))
            for word in key[1]:
                by_word[word].add(key)
    groups: dict[Key, list[Naming]] = defaultdict(list)
    for key, namings in named.items():
        groups[_home(key, by_word)] += namings
    return tuple(sorted((_known(group) for group in groups.values()), key=lambda one: (one.name, one.state or "")))


def named(name: str, known: Iterable[Known]) -> tuple[Known, ...]:
    """The persons one of whose spellings holds all words of the name.

    >>> named("lopez miera", [Known("Álvaro López Miera", "CUB", (), (), (), (), ())])[0].state
    'CUB'
    """
    asked = words_of(name)
    return tuple(one for one in known if asked and any(asked <= words_of(s) for s in (one.name, *one.spellings)))


def _fullest(person: Person) -> frozenset[str]:
    return max(
        (words_of(name) for name in (person.name, *person.spellings)), key=lambda words: (len(words), *sorted(words))
    )


def _home(key: Key, by_word: Mapping[str, set[Key]]) -> Key:
    """The one longest naming that contains this one, itself if there is none or no single one."""
    state, words = key
    alike = min((by_word[word] for word in words), key=len, default=set[Key]())
    wider = [other for other in alike if other[1] > words and (other[0] == state or not state)]
    if not state:
        wider += [other for other in alike if other[1] == words and other[0]]
    longest = [other for other in wider if not any(another[1] > other[1] for another in wider)]
    return longest[0] if len(longest) == 1 else key


def _known(namings: list[Naming]) -> Known:
    people_ = [person for person, _ in namings]
    spellings = {name for person in people_ for name in (person.name, *person.spellings)}
    state = next((person.state for person in people_ if person.state), None)
    return Known(
        name=max(spellings, key=lambda name: (len(words_of(name)), name)),
        state=state,
        offices=_each(person.office for person in people_),
        ranks=_each(person.rank for person in people_),
        spellings=tuple(sorted(spellings)),
        claims=_each(claim.id for _, claim in namings),
        reports=_each(claim.report for _, claim in namings),
    )


def _each(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
