"""What the commands answer from a book."""

import json

import pytest

from foedus.book import Book, Coding


def test_ties_in_a_pipe_are_plain_columns(journey):
    lines = journey("ties", "CUB", "--as-of", "2023-07-01").stdout.splitlines()
    assert lines[0].endswith("military ties as of 1 July 2023, from 1 report in foedus.book")
    assert lines[1].split() == ["Partner", "Force", "Tie", "Stage", "When", "Origins", "On", "whose", "word", "Note"]
    assert len(lines) == 2 + 3 + 2
    at = lines[1].index("Stage")
    assert {line[at : at + 7] for line in lines[2:5]} == {"carried", "planned"}
    assert all(char not in "".join(lines) for char in "─│┌\x1b")
    assert "declared < contact < practice" in lines[5]


def test_ties_as_json_are_one_object(journey):
    record = json.loads(journey("ties", "cub", "--as-of", "2023-07-01", "--json").stdout)
    assert (record["state"], record["as_of"], record["known_by"]) == ("CUB", "2023-07-01", None)
    assert [partner["state"] for partner in record["partners"]] == ["BLR", "RUS"]


def test_ties_with_one_partner(journey):
    record = json.loads(journey("ties", "CUB", "--with", "RUS", "--as-of", "2023-07-01", "--json").stdout)
    assert [partner["state"] for partner in record["partners"]] == ["RUS"]


def test_ties_as_csv(journey):
    assert journey("ties", "CUB", "--csv").stdout.startswith("state,partner,")
    assert journey("ties", "CUB", "--csv", "--json").exit_code == 2


def test_a_day_before_anything_was_read_is_not_covered(journey):
    done = journey("ties", "CUB", "--as-of", "1999-01-01")
    assert done.exit_code == 0
    assert "not covered" in done.stdout
    assert "none" not in done.stdout


@pytest.mark.parametrize("option", ["--as-of", "--known-by"])
@pytest.mark.parametrize("words", ["2023-02-30", "2023-7-1", "٢٠٢٣-٠٧-٠١x", "now"])
def test_an_impossible_day_is_one_line_and_misuse(journey, option, words):
    done = journey("ties", "CUB", option, words)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"foedus: {option}")
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_unknown_state_gets_an_offer(journey):
    done = journey("ties", "CBA")
    assert done.exit_code == 2
    assert "did you mean CUB" in done.stderr


def test_an_organisation_that_only_the_book_knows_is_found_by_its_short_name(run, make_claim, make_report):
    with Book.open("foedus.book", write=True) as book:
        book.add(make_report(), Coding((make_claim(parties="BLR QQBLOC"),)))
    done = run("ties", "qqbloc", "--as-of", "2023-07-01", "--json")
    assert [partner["state"] for partner in json.loads(done.stdout)["partners"]] == ["BLR"]


@pytest.mark.parametrize("command", [["ties", "CUB"], ["claims"], ["people"], ["trip", "X"], ["why", "CUB,BLR"]])
def test_without_a_book_each_command_says_how_to_make_one(run, command):
    done = run(*command)
    assert done.exit_code == 1
    assert "foedus read" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_trip_lists_the_stops_in_order_with_their_words(journey):
    said = journey("trip", "lopez miera").stdout
    assert said.index("The minister went to Russia") > 0
    stops = json.loads(journey("trip", "Miera", "--json").stdout)
    assert [(stop["state"], stop["when"], stop["claims"]) for stop in stops] == [
        ("RUS", "2023-06-27", ["c-rus"]),
        ("BLR", None, ["c-blr"]),
    ]


def test_a_trip_of_nobody_known_fails(journey):
    done = journey("trip", "Nobody")
    assert done.exit_code == 1
    assert "foedus people" in done.stderr


def test_why_shows_sentence_chain_and_rules(journey):
    said = journey("why", "c-rus").stdout
    assert "[[The ]]" in said or "[[The]]" in said or "[[The " in said
    assert "press service → Sample Wire" in said
    assert "verb:go" in said
    assert "1 July 2023" in said


def test_why_of_a_tie_tells_the_rule_of_its_stage(journey):
    said = journey("why", "CUB,BLR", "--kind", "training", "--as-of", "2023-07-01").stdout
    assert "stage by the rule" in said
    assert "c-train" in said
    assert "c-blr" not in said
    record = json.loads(journey("why", "CUB,BLR", "--as-of", "2023-07-01", "--json").stdout)
    claims = [claim for entry in record["entries"] for claim in entry["claims"]]
    assert {claim["id"] for claim in claims} == {"c-train", "c-blr"}
    assert all(claim["passages"] for claim in claims)


@pytest.mark.parametrize(("words", "code"), [(["why", "c-none"], 1), (["why", "CUB,BLR", "--kind", "love"], 2)])
def test_why_of_what_is_not_there_is_one_line(journey, words, code):
    done = journey(*words)
    assert done.exit_code == code
    assert len(done.stderr.strip().splitlines()) == 1


def test_people_are_listed_with_state_and_office(journey):
    (person,) = json.loads(journey("people", "--json").stdout)
    assert (person["name"], person["state"], person["offices"]) == ("Álvaro López Miera", "CUB", ["defence minister"])
    assert "defence minister" in journey("people").stdout


@pytest.mark.parametrize("command", [["ties", "CUB"], ["claims"], ["why", "CUB,BLR"], ["trip", "Miera"], ["people"]])
def test_no_words_of_a_report_reach_the_terminal_as_codes(journey, command, monkeypatch):
    plain = journey(*command).stdout
    assert not set(plain) & {"\x1b", "\x07"}
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    shown = journey(*command).stdout
    assert "\x1b[31mvisit" not in shown
    assert "\x1b]0;" not in shown
    assert "[bold]x[/bold]" in shown or "[bold]" not in plain


def test_version(run):
    assert run("--version").stdout == run("version").stdout
    assert run("--version").stdout.startswith("foedus ")
