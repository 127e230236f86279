"""The book: what was read, what was coded from it, and questions to both."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, Table, delete, func, insert, select

from foedus.book.engine import clear_errors, found, open_engine, shown
from foedus.book.errors import Conflict, NoBook, UnknownClaim
from foedus.book.rows import OUTLINE, WHOLE, Row, claim_row, claims_of, outlines_of, report_of, report_row
from foedus.book.schema import DERIVED, claim_parties, claim_people, claim_sources, claims, codings, reports, tellings
from foedus.claims.claim import Claim
from foedus.reports.report import Report
from foedus.ties import Reading, Telling, telling


class Added(StrEnum):
    """What became of a report that was put into the book."""

    NEW = "new"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Coding:
    """What a coder made of a report: its claims, or why it couldn't code it."""

    claims: tuple[Claim, ...] = ()
    coder: str | None = None
    not_coded: str | None = None


class Book:
    """A book that is open. Every report is written whole or not at all; use it as a context manager.

    >>> with Book.open("memo.book", write=True) as book:  # doctest: +SKIP
    ...     book.add(report, Coding(claims))
    <Added.NEW: 'new'>
    """

    def __init__(self, place: str, engine: Engine, unfounded: bool) -> None:
        self.place = shown(place)
        self._engine = engine
        self._unfounded = unfounded

    @classmethod
    def open(cls, place: str, write: bool = False) -> Self:
        """The book at a file or database URL; for writing, a new one where there is none."""
        return cls(place, *open_engine(place, write))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    # Writing ---------------------------------------------------------------------------------------------------

    def known(self, report: Report) -> bool:
        """Whether the book holds this very report; raises `Conflict` if another has its id."""
        if self._unfounded:
            return False
        with clear_errors(self.place), self._engine.connect() as connection:
            row = connection.execute(select(reports).where(reports.c.id == report.id)).one_or_none()
        if row is None:
            return False
        held = report_of(row)
        different = [name for name in ("sha256", "text", "title", "outlet", "url", "published", "language")
                     if getattr(held, name) != getattr(report, name)]  # fmt: skip
        if different:
            raise Conflict(_conflict(report, held, different))
        return True

    def add(self, report: Report, coding: Coding) -> Added:
        """Puts a report and its coding into the book in one transaction; one that is there already changes nothing."""
        return self.add_all([(report, coding)])[0]

    def add_all(self, coded: Sequence[tuple[Report, Coding]]) -> list[Added]:
        """Puts reports with their codings into the book, all in one transaction; raises `Conflict` and adds none."""
        known = [self.known(report) for report, _ in coded]
        new = [pair for pair, held in zip(coded, known, strict=True) if not held]
        if new:
            with clear_errors(self.place), self._engine.begin() as connection:
                if self._unfounded:
                    found(connection)
                connection.execute(insert(reports), [report_row(report) for report, _ in new])
                _write_derived(connection, new)
            self._unfounded = False
        return [Added.KNOWN if held else Added.NEW for held in known]

    def rebuild(self, code: Callable[[Report], Coding]) -> int:
        """Codes all reports anew and replaces everything derived, in one transaction; returns how many reports."""
        if self._unfounded:
            raise NoBook(f"there is no book at {self.place}: make it with `foedus read`")
        coded = [(report, code(report)) for report in self.reports()]
        with clear_errors(self.place), self._engine.begin() as connection:
            for table in DERIVED:
                connection.execute(delete(table))
            _write_derived(connection, coded)
        return len(coded)

    # Reading ---------------------------------------------------------------------------------------------------

    def reports(self) -> Iterator[Report]:
        """All reports, by day of publication and id; those without a day last."""
        with clear_errors(self.place), self._engine.connect() as connection:
            order = (reports.c.published.is_(None), reports.c.published, reports.c.id)
            for row in connection.execute(select(reports).order_by(*order)):
                yield report_of(row)

    def report(self, id_: str) -> Report:
        """The report with the id; raises `NoBook` if there is none."""
        with clear_errors(self.place), self._engine.connect() as connection:
            row = connection.execute(select(reports).where(reports.c.id == id_)).one_or_none()
        if row is None:
            raise NoBook(f"{self.place} holds no report {id_}")
        return report_of(row)

    def size(self) -> tuple[int, int]:
        """How many reports and how many claims the book holds."""
        with clear_errors(self.place), self._engine.connect() as connection:
            held = [connection.scalar(select(func.count()).select_from(table)) or 0 for table in (reports, claims)]
        return held[0], held[1]

    def parties(self) -> set[str]:
        """All states and organisations that are parties to a claim."""
        with clear_errors(self.place), self._engine.connect() as connection:
            return set(connection.scalars(select(claim_parties.c.state).distinct()))

    def not_coded(self) -> list[tuple[str, str]]:
        """Reports that no coder could code, each with the reason."""
        query = select(codings.c.report, codings.c.not_coded).where(codings.c.not_coded.is_not(None))
        with clear_errors(self.place), self._engine.connect() as connection:
            return [(row.report, row.not_coded) for row in connection.execute(query.order_by(codings.c.report))]

    def claims(self, state: str | None = None, partner: str | None = None) -> list[Claim]:
        """Claims of all, of one state, or of two, by day and id of their reports and their place in these."""
        query = _about(_WHOLE.join(reports, reports.c.id == claims.c.report), state, partner)
        order = (reports.c.published.is_(None), reports.c.published, reports.c.id, claims.c.place)
        with clear_errors(self.place), self._engine.connect() as connection:
            return claims_of(connection.execute(query.order_by(*order)).all())

    def claim(self, id_: str) -> Claim:
        """The claim with the id, which may be cut short as long as it is clear; raises `UnknownClaim`."""
        query = _WHOLE.where(claims.c.id.startswith(id_, autoescape=True)).order_by(claims.c.id).limit(2)
        with clear_errors(self.place), self._engine.connect() as connection:
            rows = connection.execute(query).all()
        if len(rows) == 1 or (rows and rows[0].id == id_):
            return claims_of(rows[:1])[0]
        fault = "more than one claim begins with" if rows else "no claim has the id"
        raise UnknownClaim(f"{fault} {id_}: `foedus claims` lists them")

    def reading(self, state: str | None = None, partner: str | None = None) -> Reading:
        """The claims of a state, a pair or all, with what ties must know of their reports."""
        return self._reading(claims_of, _about(_WHOLE, state, partner))

    def outline(self, state: str, partner: str | None = None) -> Reading:
        """The same without the people and the evidence of the claims, for a list that shows neither."""
        return self._reading(outlines_of, _about(_OUTLINE, state, partner))

    def _reading(self, read: Callable[[Sequence[Any]], list[Claim]], query: Select[Any]) -> Reading:
        concerned = query.with_only_columns(claims.c.report).distinct()
        with clear_errors(self.place), self._engine.connect() as connection:
            held = read(connection.execute(query.order_by(claims.c.report, claims.c.place)).all())
            told = connection.execute(_TELLINGS.where(reports.c.id.in_(concerned)))
            return Reading(tuple(held), {row[0]: _telling(row) for row in told})


_WHOLE = select(*(claims.c[name] for name in WHOLE))
_OUTLINE = select(*(claims.c[name] for name in OUTLINE))
_TELLINGS = select(
    reports.c.id, reports.c.outlet, reports.c.published, reports.c.url, tellings.c.headline, tellings.c.voices
).join(tellings)


def _telling(row: Sequence[Any]) -> Telling:
    id_, outlet, published, url, headline, voices = row
    return Telling(id_, outlet, published, url, headline, _voices(voices))


@cache
def _voices(names: str) -> frozenset[str]:
    return frozenset(names.split("\n")) - {""}


def _about(query: Select[Any], *states: str | None) -> Select[Any]:
    """The query for claims to which all of the states that are given are parties."""
    for state in filter(None, states):
        of_state = select(claim_parties.c.claim).where(claim_parties.c.state == state)
        query = query.where(claims.c.number.in_(of_state))
    return query


def _conflict(report: Report, held: Report, different: list[str]) -> str:
    name = different[0]
    if name in {"sha256", "text"}:
        return f"report {report.id}: the book has another text under this id; give it another id"
    was, now = (getattr(one, name) or "none" for one in (held, report))
    return f'report {report.id}: the book has it with {name} "{was}", not "{now}"; give it another id'


def _write_derived(connection: Connection, coded: Sequence[tuple[Report, Coding]]) -> None:
    number = connection.scalar(select(func.max(claims.c.number))) or 0
    rows: dict[Table, list[Row]] = {table: [] for table in reversed(DERIVED)}
    for report, coding in coded:
        rows[tellings].append(_telling_row(telling(report)))
        rows[codings].append({"report": report.id, "coder": coding.coder, "not_coded": coding.not_coded})
        for place, claim in enumerate(coding.claims):
            number += 1
            _claim_rows(rows, claim, number, place)
    for table, new in rows.items():
        if new:
            connection.execute(insert(table), new)


def _telling_row(told: Telling) -> Row:
    return {"report": told.id, "headline": told.headline, "voices": "\n".join(sorted(told.voices))}


def _claim_rows(rows: dict[Table, list[Row]], claim: Claim, number: int, place: int) -> None:
    rows[claims].append(claim_row(claim, place) | {"number": number})
    rows[claim_parties] += ({"state": state, "claim": number} for state in sorted(set(claim.parties)))
    rows[claim_sources] += ({"claim": number, "depth": at, "name": name} for at, name in enumerate(claim.sources))
    rows[claim_people] += (
        {"claim": number, "place": at, "name": p.name, "state": p.state, "office": p.office, "rank": p.rank}
        for at, p in enumerate(claim.people)
    )
