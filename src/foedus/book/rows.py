"""Reports and claims as rows and back; what comes out equals what went in."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
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
        "told": _json([claim.parties, claim.sources, claim.origin_states, claim.rules]),
        "words": _json(
            [
                [[p.name, p.office, p.rank, p.state, p.spellings] for p in claim.people],
                [[span.start, span.end] for span in claim.evidence],
                [[span.start, span.end] for span in claim.title_evidence],
            ]
        ),
    }


def _json(lists: list[Any]) -> str:
    """Lists in a fixed order, without names: a list of ties reads thousands of them."""
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":"))


# The columns of a claim in the order in which the functions below take them apart; `words` comes last, or not at all.
OUTLINE = (
    "id",
    "report",
    "kind",
    "stage",
    "stance",
    "giver",
    "taker",
    "when_first",
    "when_last",
    "announced_first",
    "announced_last",
    "when_words",
    "where",
    "label",
    "headline",
    "confidence",
    "coder",
    "told",
)
WHOLE = (*OUTLINE, "words")


def claims_of(rows: Sequence[Sequence[Any]]) -> list[Claim]:
    """The claims that rows of the columns `WHOLE` hold."""
    outlines = outlines_of([row[:-1] for row in rows])
    return [_filled(one, *words) for one, words in zip(outlines, _decoded(row[-1] for row in rows), strict=True)]


def _filled(outline: Claim, people: list[Any], evidence: list[list[int]], title_evidence: list[list[int]]) -> Claim:
    return replace(
        outline,
        people=tuple(Person(name, office, rank, state, tuple(forms)) for name, office, rank, state, forms in people),
        evidence=tuple(Span(start, end) for start, end in evidence),
        title_evidence=tuple(Span(start, end) for start, end in title_evidence),
    )


def outlines_of(rows: Sequence[Sequence[Any]]) -> list[Claim]:
    """The claims that rows of the columns `OUTLINE` hold, without people and evidence: lists can spare them."""
    return [_outline(row, told) for row, told in zip(rows, _decoded(row[-1] for row in rows), strict=True)]


def _decoded(documents: Iterable[str]) -> list[list[Any]]:
    """One document is decoded much faster than thousands of small ones."""
    decoded: list[list[Any]] = json.loads(f"[{','.join(documents)}]")
    return decoded


def _outline(row: Sequence[Any], lists: list[list[str]]) -> Claim:
    # Taken apart by place: a row's names are looked up slowly, and a busy state has thousands of rows.
    id_, report, kind, stage, stance, giver, taker, first, last, told_first, told_last, *rest, _ = row
    when_words, where, label, headline, confidence, coder = rest
    parties, sources, origin_states, rules = lists
    return Claim(
        id=id_,
        report=report,
        kind=_member(Kind, kind),
        stage=_member(Stage, stage),
        stance=_member(Stance, stance),
        parties=tuple(parties),
        giver=giver,
        taker=taker,
        people=(),
        when=_interval(first, last),
        where=where,
        sources=tuple(sources),
        evidence=(),
        headline=headline,
        label=label,
        confidence=confidence,
        coder=coder,
        announced=_interval(told_first, told_last),
        when_words=when_words,
        origin_states=tuple(origin_states),
        rules=tuple(rules),
    )


@cache
def _member(kind: type[E], value: str) -> E:
    return kind(value)


def _interval(first: date | None, last: date | None) -> Interval | None:
    return None if first is None or last is None else Interval(first, last)
