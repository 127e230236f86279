"""The knowledge files say what the coder understands: each row parses and names known things, none stands twice."""

import re
from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from foedus.actors.table import rows as facts
from foedus.claims.lexicon import load_lexicon, rows, split_words
from foedus.claims.schemes import schemes
from foedus.codebook import Family, Kind, Stage, possible

FOLDER = files("foedus.claims").joinpath("data")
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.name.endswith(".tsv"))
OPERATORS = {*Stage, "light", "neutral"}
# Places that a condition can ask besides the groups of cases.en.tsv, and what it can ask for besides the classes.
PLACES = {
    *("obj", "subj", "iobj", "np", "arg", "sent", "said", "ctx", "near"),
    *("neg", "inf", "num", "pred", "xcomp", "upsubj", "field"),
}
ASKED = {"any", "foreign", "official"}


def lines(name: str) -> list[list[str]]:
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]


def classes() -> set[str]:
    return {row["class"] for row in rows("classes.en.tsv")}


def groups() -> set[str]:
    return {row["group"] for row in rows("cases.en.tsv")}


def triggers() -> list[dict[str, str]]:
    return list(rows("triggers.en.tsv"))


def operators() -> list[dict[str, str]]:
    return list(rows("stages.en.tsv"))


@pytest.mark.parametrize("name", NAMES)
def test_no_row_has_more_cells_than_the_header(name: str) -> None:
    header, *body = lines(name)
    assert [row for row in body if len(row) > len(header)] == []
    assert [row for row in body if any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    _, *body = lines(name)
    assert [row for row, n in Counter(map(tuple, body)).items() if n > 1] == []


@pytest.mark.parametrize("name", ["triggers.en.tsv", "stages.en.tsv", "classes.en.tsv"])
def test_words_are_lower_case_and_not_empty(name: str) -> None:
    words = [row["words"] for row in rows(name)]
    assert [w for w in words if not split_words(w) or w != w.lower()] == []


@pytest.mark.parametrize("row", triggers(), ids=lambda row: f"{row['kind']} {row['words']} {row['needs']}")
def test_a_trigger_names_known_things(row: dict[str, str]) -> None:
    assert row["pos"] in {"V", "N", "A"}
    assert possible(Kind(row["kind"]), Stage(row["done"]))
    assert row["scheme"] in schemes()
    for need in row["needs"].split():
        where, colon, names = need.lstrip("!").partition(":")
        assert colon
        for alternative in names.split("|"):
            place, _, name = alternative.rpartition(":")
            assert (place or where) in PLACES | groups()
            assert name in (set(Kind) if (place or where) == "ctx" else classes() | ASKED)


@pytest.mark.parametrize("row", operators(), ids=lambda row: f"{row['words']} {row['effect']} {row['applies']}")
def test_a_stage_word_names_known_things(row: dict[str, str]) -> None:
    assert row["pos"] in {"V", "N", "A", "P"}
    assert row["effect"] in OPERATORS
    assert {one for one in row["applies"].split("|") if one} <= {*Kind, *Family, *STRAY}


STRAY = {"cooperation"}  # no kind and no family: such a row never applies; to be taken out of the file


def test_every_class_is_asked_for_or_asks() -> None:
    """A class that nothing reads is a fact that changes nothing."""
    source = "\n".join(p.read_text("utf-8") for p in files("foedus.claims").iterdir() if p.name.endswith(".py"))
    asked = {name for row in triggers() for name in re.findall(r"[\w]+", row["needs"])}
    assert {name for name in classes() if name not in asked and f'"{name}"' not in source} <= UNASKED


# Classes that nothing asks for: to be asked for, or taken out of the file.
UNASKED = {
    "alignment_topic",
    "arms_hint",
    "cooperation",
    "declaration_noun",
    "fighting",
    "money",
    "training_noun",
}


def test_every_case_group_holds_prepositions_once() -> None:
    for row in rows("cases.en.tsv"):
        words = row["words"].split("|")
        assert len(words) == len(set(words))
        assert all(word == word.lower().strip() and word for word in words)


def test_schemes_ask_only_for_known_cases() -> None:
    asked = {p.group for scheme in schemes().values() for p in (*scheme.first, *scheme.second) if p.group}
    assert asked <= groups() | {"-"}


def test_wars_begin_before_they_end_and_name_states() -> None:
    known = {row["code"] for row in facts("states.tsv")}
    for row in rows("wars.tsv"):
        first = date.fromisoformat(row["from"])
        assert first < (date.fromisoformat(row["to"]) if row["to"] else date.max)
        assert row["code"] in known


def test_the_lexicon_holds_every_trigger_of_the_file() -> None:
    lexicon = load_lexicon("en")
    assert lexicon is load_lexicon("en")
    assert sum(len(group) for group in lexicon.triggers._by_first.values()) == len(triggers())


def test_every_kind_can_be_opened() -> None:
    """Instruments open by their topic, the others by words of their own."""
    assert {row["kind"] for row in triggers()} >= set(Kind) - {Kind.AGREEMENT, Kind.SUPPORT}
