"""Reports on their way into the book: read, coded, written, each outcome said as it comes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from foedus.book.errors import Conflict
from foedus.book.store import Book, Coding
from foedus.claims.claim import Claim
from foedus.reports.errors import Skipped
from foedus.reports.report import Report

Coder = Callable[[Report], Iterable[Claim]]


class Fate(StrEnum):
    """What became of one report."""

    ADDED = "added"
    KNOWN = "known"  # the book had it already
    NOT_CODED = "not_coded"  # kept, but no coder can code it
    SKIPPED = "skipped"  # not kept


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: its fate, the report if it could be read, its claims, the reason if there is one."""

    fate: Fate
    report: Report | None
    claims: tuple[Claim, ...] = ()
    where: str | None = None
    reason: str | None = None


def coding(report: Report, coder: Coder, refusal: type[Exception]) -> Coding:
    """What the coder makes of a report; where it refuses the language or the like, the reason."""
    try:
        claims = tuple(coder(report))
    except refusal as error:
        return Coding(not_coded=str(error))
    except Exception as error:  # one report that a coder stumbles over must not cost the other thousand
        return Coding(not_coded=f"the coder failed on it, which is its fault: {type(error).__name__}: {error}")
    return Coding(claims, coder=claims[0].coder if claims else None)


def take_in(
    book: Book, incoming: Iterable[Report | Skipped], coder: Coder, refusal: type[Exception]
) -> Iterator[Outcome]:
    """The outcome of each report as it is read, coded and written; a bad report is skipped and the rest goes on.

    What the book holds already is not coded again. `refusal` is the error by which the coder says that it can't code.
    """
    for one in incoming:
        if isinstance(one, Skipped):
            yield Outcome(Fate.SKIPPED, None, where=one.where, reason=one.reason)
            continue
        try:
            if book.known(one):
                yield Outcome(Fate.KNOWN, one)
                continue
        except Conflict as error:
            yield Outcome(Fate.SKIPPED, one, where=one.id, reason=str(error))
            continue
        found = coding(one, coder, refusal)
        book.add(one, found)
        fate = Fate.NOT_CODED if found.not_coded is not None else Fate.ADDED
        yield Outcome(fate, one, found.claims, reason=found.not_coded)
