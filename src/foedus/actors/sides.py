"""What stands to the left and to the right of an office or body, and lists of states."""

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Sort
from foedus.actors.phrase import Phrase

POSSESSIVE = frozenset({"'s", "'"})


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a core, down to token `first`."""

    first: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    owner: Phrase | None = None
    pronoun: str | None = None
    determiner: str | None = None
    number: int | None = None
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Right:
    """What stands after it, up to token `last`."""

    last: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    owner: Phrase | None = None
    holder: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """States named one after the other, up to token `last`."""

    last: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def listed(frame: Frame, at: int) -> Listed | None:
    """The states named from token `at` on, joined by commas and "and"; None if no state stands there.

    "Japan, the United Kingdom and Italy" gives three; a comma that no "and" follows closes the list.
    """
    certain: list[tuple[str, ...]] = []
    maybe: list[tuple[str, ...]] = []
    last = at
    while True:
        at += frame.word(at) in {"the", "both", "either"}
        mark = frame.at.get(at)
        if mark is None or not mark.names_state or mark.first != at or _describes(mark):
            break
        if frame.word(mark.last) in POSSESSIVE:
            break  # "of Cuba's army" is the army's
        if (core := frame.at.get(mark.last)) is not None and core.sort in {Sort.BODY, Sort.OFFICE}:
            break  # "of the Ohio National Guard"
        (maybe if mark.ambiguous else certain).append(mark.codes)
        last = mark.last
        at = _joined(frame, last)
        if at == past_brackets(frame, last):
            break
    return Listed(last, flat(certain), flat(maybe)) if certain or maybe else None


def _describes(mark: Mark) -> bool:
    """Whether it is an adjective, which describes another noun."""
    return mark.sort is Sort.ADJECTIVE and not mark.has(Sort.PEOPLE, Sort.STATE)


def _joined(frame: Frame, start: int) -> int:
    """Where the list goes on after `start`, or `start` itself."""
    at = past_brackets(frame, start)
    start = at
    while frame.word(at) in {",", "and", "or"}:
        at += 1
    mark = frame.at.get(at + (frame.word(at) == "the"))
    if at == start or mark is None or not mark.has(Sort.STATE, Sort.CAPITAL, Sort.ORGANISATION):
        return start
    if frame.word(start) == "," and frame.word(at - 1) == ",":
        rest = [frame.word(i) for i in range(mark.last, min(mark.last + 6, len(frame.tokens)))]
        return at if "and" in rest[:1] or ("," in rest[:1] and "and" in rest) else start
    # "the army of Cuba and Russia's fleet" is no list
    return start if frame.word(mark.last) in POSSESSIVE else at


BRACKET = 6  # tokens in an abbreviation's brackets


def past_brackets(frame: Frame, at: int) -> int:
    """The token behind "(FAR)" if it stands here, else the same token."""
    if frame.word(at) != "(":
        return at
    reach = range(at + 1, min(at + BRACKET, len(frame.tokens)))
    return next((i + 1 for i in reach if frame.word(i) == ")"), at)


def flat(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All codes of the groups, each once, in their order.

    >>> flat([("JPN",), ("GBR", "JPN")])
    ('JPN', 'GBR')
    """
    return tuple(dict.fromkeys(code for group in groups for code in group))


def both(left: Left, right: Right) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The states on the left, else those on the right; candidates only where neither side names one."""
    states = left.states or right.states
    return states, () if states else left.candidates or right.candidates
