"""Formats: the field names stay, and every value can be read back."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from foedus.claims.claim import Interval, Span
from foedus.exchange import claim_line, claim_record, person_record, ties_csv, ties_record, trip_record
from foedus.exchange.days import day_or_two
from foedus.ties import Question, Reading, Telling, people, ties, trip

GENERAL = ("General", "defence minister", None, "CUB")
CLAIM = [
    "report",
    "kind",
    "stage",
    "stance",
    "parties",
    "from",
    "to",
    "people",
    "when",
    "when_words",
    "announced",
    "where",
    "sources",
    "origin_states",
    "evidence",
    "title_evidence",
    "headline",
    "label",
    "id",
    "confidence",
    "coder",
    "rules",
]
TIES = ["state", "as_of", "known_by", "with", "covered", "reports", "partners", "force_rule"]
PARTNER = ["state", "force", "flags", "headline_label", "entries"]
ENTRY = [
    "kind",
    "stage",
    "label",
    "force",
    "since",
    "last_seen",
    "dated_by",
    "when",
    "announced",
    "where",
    "directions",
    "origins",
    "origin_names",
    "sources",
    "asserted_by",
    "denied_by",
    "denied_by_others",
    "declined_by",
    "flags",
    "headline_label",
    "ahead",
    "stage_rule",
    "stage_history",
    "claims",
]
STEP = ["stage", "stance", "voice", "day", "label", "claims"]
STOP = ["state", "place", "when", "planned", "claims"]
PERSON = ["name", "state", "offices", "ranks", "spellings", "claims", "reports"]


@pytest.fixture
def found(make_claim):
    claims = (
        make_claim("visit", giver="CUB", taker="BLR", people=(GENERAL,), when="2023-06-27/2023-07-01", id="c1"),
        make_claim("visit", "planned", giver="CUB", taker="BLR", when="2023-09-01", id="c2", label="=1+1"),
    )
    reading = Reading(claims, {"r1": Telling("r1", "Sample Wire", date(2023, 7, 1))})
    return reading, ties(reading, Question("CUB", date(2023, 7, 2)))


def test_a_claim_is_a_line_of_the_batch_format(make_claim):
    claim = make_claim(
        "visit", giver="CUB", taker="BLR", people=(GENERAL,), when="2023-06-27", evidence=(Span(0, 9),), label="визит"
    )
    record = json.loads(claim_line(claim))
    assert list(record) == CLAIM
    assert record == claim_record(claim)
    assert (record["from"], record["to"], record["when"]) == ("CUB", "BLR", ["2023-06-27", "2023-06-27"])
    assert record["evidence"] == [[0, 9]]
    assert record["people"] == [{"name": "General", "state": "CUB", "office": "defence minister", "rank": None}]
    assert "визит" in claim_line(claim)
    assert "\n" not in claim_line(claim)


def test_ties_are_one_object_with_stable_names(found):
    record = json.loads(json.dumps(ties_record(found[1])))
    assert list(record) == TIES
    (partner,) = record["partners"]
    assert list(partner) == PARTNER
    (entry,) = partner["entries"]
    assert list(entry) == ENTRY
    assert list(entry["ahead"]) == list(entry["stage_history"][0]) == STEP
    assert (entry["stage"], entry["ahead"]["stage"], entry["origins"]) == ("carried_out", "planned", 1)
    assert entry["last_seen"] == ["2023-06-27", "2023-07-01"]
    assert entry["directions"] == [{"from": "CUB", "to": "BLR"}]
    assert entry["claims"] == ["c1", "c2"]


def test_trip_and_people_have_stable_names(found):
    reading, _ = found
    (who,) = people(reading.claims)
    (stop,) = trip_record(trip(reading, who))
    assert list(stop) == STOP
    assert stop["claims"] == ["c1"]
    assert list(person_record(who)) == PERSON


def test_a_day_is_itself_and_days_are_two():
    assert day_or_two(Interval(date(2023, 7, 1), date(2023, 7, 1))) == "2023-07-01"
    assert day_or_two(Interval(date(2023, 6, 1), date(2023, 7, 1))) == ["2023-06-01", "2023-07-01"]
    assert day_or_two(None) is None


def test_csv_has_a_row_an_entry(found):
    (row,) = csv.DictReader(io.StringIO(ties_csv(found[1])))
    assert (row["state"], row["partner"], row["kind"], row["as_of"]) == ("CUB", "BLR", "visit", "2023-07-02")
    assert (row["last_seen_first"], row["last_seen_last"]) == ("2023-06-27", "2023-07-01")


def test_no_cell_runs_as_a_formula(make_claim):
    reading = Reading((make_claim(label="=HYPERLINK(1)"),), {"r1": Telling("r1")})
    (row,) = csv.DictReader(io.StringIO(ties_csv(ties(reading, Question("CUB", date(2023, 7, 2))))))
    assert row["label"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("name", sorted({*CLAIM, *TIES, *PARTNER, *ENTRY, *STEP, *STOP, *PERSON}))
def test_every_field_is_documented(name):
    page = Path(__file__).parents[2] / "docs" / "commands.md"
    assert f"`{name}`" in page.read_text("utf-8")


def test_json_holds_no_code_that_a_terminal_obeys_and_keeps_the_value(make_claim):
    label = "a\x1b[31m \x9b \u202e \ud800 ступень"
    line = claim_line(make_claim(label=label))
    assert json.loads(line)["label"] == label
    assert not set(line) & {"\x1b", "\x9b", "\u202e", "\ud800"}
    assert "ступень" in line
