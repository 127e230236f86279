"""Where a person travelled: the states of visits, talks and calls in the order of the journey."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Kind, StageGroup
from foedus.ties.people import Known
from foedus.ties.telling import SAME_NEWS, Told, tell
from foedus.ties.tie import Reading

# A coder writes the place of a stop in the order in which its report tells the journey into this rule's name.
ORDER_RULE = "trip-order:"
# Dated tellings of one stop lie no further apart than this: a visit's eve and its last day. Set on the samples of 2023.
SAME_STOP = timedelta(days=2)


class Places(Protocol):
    """Whoever knows in which states places lie."""

    def home_of(self, place: str) -> str | None:
        """The state in which a city, base or region lies, or None."""

    def named(self, place: str) -> str | None:
        """The state that the words name themselves, or None."""


class NoPlaces:
    """Knows no place."""

    def home_of(self, place: str) -> str | None:  # noqa: ARG002
        """None."""
        return None

    named = home_of


NOWHERE = NoPlaces()


@dataclass(frozen=True, slots=True)
class Stop:
    """One state on a journey: where and when, paid or only planned, and the claims that say so, oldest report first."""

    state: str
    place: str | None
    when: Interval | None
    planned: bool
    claims: tuple[Claim, ...]
    ordinal: int | None = None
    told: tuple[date, ...] = ()


def trip(reading: Reading, person: Known, places: Places = NOWHERE) -> tuple[Stop, ...]:
    """The stops of a person in the order of travel; visits, talks and calls in one state at one time are one stop.

    A visit leads to its host's state. Talks show travel only where a visit to that state is told too, or where their
    place lies there: a counterpart who stays at home makes no trip.
    """
    told = [tell(c, reading.reports[c.report]) for c in _claims(reading.claims, person)]
    told = [one for one in told if one.supports and one.group is not StageGroup.NEGATIVE]
    calls = [(state, one) for one in told if (state := _host(one.claim, person))]
    talks = [(state, one) for one in told for state in _talks_at(one.claim, person, places, {s for s, _ in calls})]
    stops = [_stop(state, group, places) for state, group in _gathered(calls + talks)]
    return _in_order(stops)


def _claims(claims: Iterable[Claim], person: Known) -> list[Claim]:
    """The claims that name the person, and stops of the same journey that name nobody ("the trip began in Hanoi").

    A stop without a traveller is the person's where its report tells it in order with the person's stops, for the same
    state, and orders nobody else's.
    """
    claims = list(claims)
    named_in = set(person.claims)
    ordered = [one for one in claims if one.kind is Kind.VISIT and _ordinal(one) is not None]
    journeys = {(one.report, one.giver) for one in ordered if one.id in named_in and one.giver == person.state}
    shared = {(one.report, one.giver) for one in ordered if one.id not in named_in and _travellers(one)}
    mates = {one.id for one in ordered if (one.report, one.giver) in journeys - shared and not _travellers(one)}
    return [one for one in claims if one.id in named_in | mates]


def _travellers(visit: Claim) -> bool:
    return any(person.state == visit.giver for person in visit.people)


def _host(claim: Claim, person: Known) -> str | None:
    """The state to which a visit or call brings the person; None for the host's own people."""
    if claim.kind not in {Kind.VISIT, Kind.PORT_CALL} or claim.taker is None:
        return None
    return claim.taker if person.state != claim.taker else None


def _talks_at(claim: Claim, person: Known, places: Places, visited: set[str]) -> list[str]:
    if claim.kind is not Kind.TALKS:
        return []
    abroad = [state for state in claim.parties if state != person.state]
    lies_in = places.home_of(claim.where) or places.named(claim.where) if claim.where else None
    if lies_in is not None:
        return [lies_in] if lies_in != person.state else []
    return [state for state in abroad if state in visited]


def _gathered(stays: Iterable[tuple[str, Told]]) -> list[tuple[str, list[Told]]]:
    groups: list[tuple[str, list[Told]]] = []
    dated_first = sorted(stays, key=lambda stay: (stay[1].claim.when is None, stay[1].order))
    for state, one in dated_first:
        home = next((g for s, g in groups if s == state and any(_same(one, other) for other in g)), None)
        if home is None:
            groups.append((state, [one]))
        else:
            home.append(one)
    return groups


def _same(one: Told, other: Told) -> bool:
    mine, its = one.claim.when, other.claim.when
    if mine is not None and its is not None:
        return mine.first - SAME_STOP <= its.last and its.first - SAME_STOP <= mine.last
    if one.claim.report == other.claim.report:
        return True
    days = [told.vouches for told in (one, other) if told.vouches is not None]
    return len(days) == 2 and abs(days[0] - days[1]) <= SAME_NEWS


def _stop(state: str, told: list[Told], places: Places) -> Stop:
    told = sorted(told, key=lambda one: (one.telling.published or date.max, one.claim.report, one.claim.evidence))
    days = [one.claim.when for one in told if one.claim.when is not None]
    ordinals = [number for one in told if (number := _ordinal(one.claim)) is not None]
    return Stop(
        state=state,
        place=_place(state, told, places),
        when=min(days, key=lambda when: (when.last - when.first, when)) if days else None,
        planned=not any(one.settled for one in told),
        claims=tuple(one.claim for one in told),
        ordinal=min(ordinals, default=None),
        told=tuple(one.telling.published for one in told if one.telling.published),
    )


def _place(state: str, told: list[Told], places: Places) -> str | None:
    """The place that is known to lie in the state, else the first that isn't just the state's name."""
    named = [one.claim.where for one in told if one.claim.where and places.named(one.claim.where) != state]
    return next((place for place in named if places.home_of(place) == state), next(iter(named), None))


def _ordinal(claim: Claim) -> int | None:
    numbers = [rule.removeprefix(ORDER_RULE) for rule in claim.rules if rule.startswith(ORDER_RULE)]
    return next((int(number) for number in numbers if number.isdecimal()), None)


def _in_order(stops: list[Stop]) -> tuple[Stop, ...]:
    """The stops so that none comes before one that days or the report's own order put ahead of it."""
    waiting, ordered = sorted(stops, key=_key), list[Stop]()
    while waiting:
        free = [one for one in waiting if not any(_before(other, one) for other in waiting if other is not one)]
        following = (free or waiting)[0]
        ordered.append(following)
        waiting.remove(following)
    return tuple(ordered)


def _before(one: Stop, other: Stop) -> bool:
    """Whether a stop surely comes first: by its days, else by the order in which one report tells both."""
    if one.when is not None and other.when is not None:
        if one.when.last < other.when.first:
            return True
        if other.when.last < one.when.first:
            return False
    if one.ordinal is None or other.ordinal is None or not _reports(one) & _reports(other):
        return False
    return one.ordinal < other.ordinal


def _reports(stop: Stop) -> set[str]:
    return {claim.report for claim in stop.claims}


def _key(stop: Stop) -> tuple[date, int, str]:
    day = stop.when.first if stop.when is not None else min(stop.told, default=date.max)
    return (day, stop.ordinal or 0, stop.state)
