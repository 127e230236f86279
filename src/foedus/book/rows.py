"""Reports and claims as rows and back; what comes out equals what went in."""

import json
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from foedus.actors.mention import Person
from foedus.claims.claim import Claim, Interval, Span
from foedus.codebook import Kind, Stage, Stance
from foedus.reports.report import Part, Report, Segment, SegmentType

Row = dict[str, Any]
E = TypeVar("E", bound=StrEnum)


def report_row(report: Report) -> Row:
    """A report as a row of `reports`."""
    return {
        "id": report.id,
        "sha256": report.sha256,
        "text": report.text,
        "title": report.title,
        "segments": [[s.type, s.start, s.end, s.part, s.outlet, s.translated] for s in report.segments],
        "outlet": report.outlet,
        "url": report.url,
        "published": report.published,
        "language": report.language,
    }


def report_of(row: Any) -> Report:
    """The report that a row of `reports` holds."""
    segments = (
        Segment(SegmentType(kind), start, end, Part(part), outlet, translated)
        for kind, start, end, part, outlet, translated in row.segments
    )
    return Report(
        id=row.id,
        sha256=row.sha256,
        text=row.text,
        title=row.title,
        segments=tuple(segments),
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        language=row.language,
    )


def claim_row(claim: Claim, place: int) -> Row:
    """A claim as a row of `claims`, the `place`-th of its report."""
    return {
        "id": claim.id,
        "report": claim.report,
        "place": place,
        "kind": claim.kind.value,
        "stage": claim.stage.value,
        "stance": claim.stance.value,
        "giver": claim.giver,
        "taker": claim.taker,
        "when_first": claim.when and claim.when.first,
        "when_last": claim.when and claim.when.last,
        "announced_first": claim.announced and claim.announced.first,
        "announced_last": claim.announced and claim.announced.last,
        "when_words": claim.when_words,
        "where": claim.where,
        "label": claim.label,
        "headline": claim.headline,
        "confidence": claim.confidence,
        "coder": claim.coder,
        "lists": _lists(claim),
    }


def _lists(claim: Claim) -> str:
    """In a fixed order without names: a list of ties reads thousands of them."""
    lists = [
        claim.parties,
        claim.sources,
        claim.origin_states,
        [[p.name, p.office, p.rank, p.state, p.spellings] for p in claim.people],
        [[span.start, span.end] for span in claim.evidence],
        [[span.start, span.end] for span in claim.title_evidence],
        claim.rules,
    ]
    return json.dumps(lists, ensure_ascii=False)


def claims_of(rows: Sequence[Any]) -> list[Claim]:
    """The claims that rows of `claims` hold."""
    # One document is decoded much faster than thousands of small ones.
    lists = json.loads(f"[{','.join(row.lists for row in rows)}]")
    return [_claim(row, held) for row, held in zip(rows, lists, strict=True)]


def _claim(row: Any, lists: list[Any]) -> Claim:
    parties, sources, origin_states, people, evidence, title_evidence, rules = lists
    return Claim(
        id=row.id,
        report=row.report,
        kind=_member(Kind, row.kind),
        stage=_member(Stage, row.stage),
        stance=_member(Stance, row.stance),
        parties=tuple(parties),
        giver=row.giver,
        taker=row.taker,
        people=tuple(Person(name, office, rank, state, tuple(forms)) for name, office, rank, state, forms in people),
        when=_interval(row.when_first, row.when_last),
        where=row.where,
        sources=tuple(sources),
        evidence=tuple(Span(start, end) for start, end in evidence),
        headline=row.headline,
        label=row.label,
        confidence=row.confidence,
        coder=row.coder,
        title_evidence=tuple(Span(start, end) for start, end in title_evidence),
        announced=_interval(row.announced_first, row.announced_last),
        when_words=row.when_words,
        origin_states=tuple(origin_states),
        rules=tuple(rules),
    )


@cache
def _member(kind: type[E], value: str) -> E:
    return kind(value)


def _interval(first: date | None, last: date | None) -> Interval | None:
    return None if first is None or last is None else Interval(first, last)
