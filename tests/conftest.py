"""Builders of claims and reports, for tests of the rooms after coding."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from foedus.actors.mention import Person
from foedus.claims.claim import Claim, Interval, Span
from foedus.codebook import Kind, Stage, Stance
from foedus.reports.report import Report, Segment, SegmentType

MakeClaim = Callable[..., Claim]
MakeReport = Callable[..., Report]


def days(words: str | None) -> Interval | None:
    """ "2023-06-27" or "2023-05-01/2023-05-31" as an interval."""
    if words is None:
        return None
    first, _, last = words.partition("/")
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first))


def build_claim(kind: str = "talks", stage: str = "carried_out", parties: str = "BLR CUB", **given: Any) -> Claim:
    states = tuple(sorted(parties.split()))
    people = tuple(Person(*one) if isinstance(one, tuple) else one for one in given.pop("people", ()))
    fields = {
        "report": "r1",
        "stance": "asserts",
        "giver": None,
        "taker": None,
        "where": None,
        "sources": ("Sample Wire",),
        "evidence": (Span(0, 4),),
        "headline": False,
        "label": None,
        "confidence": 1.0,
        "coder": "test/1",
    } | given
    when, announced = days(fields.pop("when", None)), days(fields.pop("announced", None))
    stance = Stance(fields.pop("stance"))
    id_ = fields.pop("id", None)
    claim = Claim("", kind=Kind(kind), stage=Stage(stage), stance=stance, parties=states, people=people, when=when,
                  announced=announced, **fields)  # fmt: skip
    return replace(claim, id=id_ or f"c-{abs(hash(claim)):x}"[:14])


def build_report(id_: str = "r1", text: str = "They met in Minsk. It was short.", **given: Any) -> Report:
    published = given.pop("published", "2023-07-01")
    fields = {"title": "", "outlet": "Sample Wire", "language": "en", "url": None} | given
    segments = fields.pop("segments", (Segment(SegmentType.BODY, 0, len(text)),))
    day = None if published is None else date.fromisoformat(published)
    return Report(id_, f"sha-{text}", text, segments=segments, published=day, **fields)


@pytest.fixture(scope="session")
def make_claim() -> MakeClaim:
    """Builds a claim; days are given as "2023-06-27" or "2023-05-01/2023-05-31"."""
    return build_claim


@pytest.fixture(scope="session")
def make_report() -> MakeReport:
    """Builds a report with one body segment."""
    return build_report
