"""The samples are well formed, each has its source and its gold, and the gold stands in the words of the report."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from foedus.codebook import Direction, Kind, Stage, Stance, possible
from foedus.examples import folder, gold
from foedus.reports import Metadata, Report, read_source

REGIONS = {"CUB", "ARG", "NER", "SOM", "KEN", "BHR", "PRK", "AUS", "SLB", "SWE", "LTU", "SRB"}


def rows() -> list[dict[str, Any]]:
    """Every report of the JSON Lines files."""
    return [
        json.loads(line) for path in sorted(folder().glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]


@cache
def texts() -> dict[str, str]:
    """Title and text of each report, as foedus reads it, by its id."""
    read = read_source(str(folder()), Metadata(language="en"))
    return {report.id: f"{report.title}\n{report.text}" for report in read if isinstance(report, Report)}


def singles() -> list[Path]:
    """The samples that are one file each."""
    return sorted([*folder().glob("*.txt"), *folder().glob("*.html")])


def gold_claims() -> list[tuple[str, dict[str, Any]]]:
    """Each gold claim with its report's id."""
    lines = [json.loads(line) for line in gold().read_text("utf-8").splitlines()]
    return [(line["id"], claim) for line in lines for claim in line["claims"]]


def test_there_are_enough_reports_in_every_format() -> None:
    assert len(rows()) + len(singles()) >= 18
    assert {path.suffix for path in singles()} == {".txt", ".html"}


def test_ids_are_distinct() -> None:
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids))


def test_every_sample_can_be_read() -> None:
    assert len(texts()) == len(rows()) + len(singles())


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["id"]))
def test_batch_format_is_complete(row: dict[str, Any]) -> None:
    assert set(row) == {"id", "url", "outlet", "language", "published", "title", "text"}
    assert date.fromisoformat(row["published"]) <= date(2026, 12, 31)
    assert row["outlet"].startswith("Sample ")
    assert row["language"] == "en"
    assert row["text"] == row["text"].strip()


def test_every_sample_names_its_public_record() -> None:
    sources = (folder().parent / "SOURCES.md").read_text("utf-8")
    names = [row["id"] for row in rows()] + [path.name for path in singles()]
    assert [name for name in names if f"**{name}**" not in sources] == []
    assert sources.count("- **") == len(names)


def test_every_sample_has_gold_and_some_hold_no_claim() -> None:
    lines = [json.loads(line) for line in gold().read_text("utf-8").splitlines()]
    assert {line["id"] for line in lines} == set(texts())
    assert sum(not line["claims"] for line in lines) >= 2


def test_gold_covers_every_kind_every_stance_and_all_regions() -> None:
    claims = [claim for _, claim in gold_claims()]
    assert {claim["kind"] for claim in claims} == {str(kind) for kind in Kind}
    assert {claim["stance"] for claim in claims} == {str(stance) for stance in Stance}
    assert {party for claim in claims for party in claim["parties"]} >= REGIONS


@pytest.mark.parametrize(
    ("report", "claim"), gold_claims(), ids=lambda value: value if isinstance(value, str) else value["kind"]
)
def test_gold_keeps_to_the_codebook(report: str, claim: dict[str, Any]) -> None:
    kind, stage = Kind(claim["kind"]), Stage(claim["stage"])
    assert possible(kind, stage)
    assert claim["parties"] == sorted(set(claim["parties"]))
    assert len(claim["parties"]) >= 2
    if kind.direction is Direction.NONE:
        assert claim["from"] is claim["to"] is None
    if claim["from"] is not None:
        assert {claim["from"], claim["to"]} <= set(claim["parties"])
    if claim["when"]:
        first, last = map(date.fromisoformat, claim["when"])
        assert first <= last
    for passage in claim["evidence"]:
        head, _, tail = (part.strip() for part in passage.partition("…"))
        text = texts()[report]
        assert head in text
        assert tail in text[text.index(head) :]
