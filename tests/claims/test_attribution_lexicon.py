"""The cue file: in order, each cue once in its class, every class explained."""

from importlib import resources

import pytest

from foedus.claims.attribution.lexicon import NoCues, lexicon
from foedus.codebook.terms import Stance

LINES = resources.files("foedus.claims").joinpath("data", "attribution.en.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES[1:] if not line.startswith("#")]
EXPLAINED = {line[2:].split(":")[0] for line in LINES if line.startswith("#")}


def test_cues_are_in_order_and_once_in_their_class() -> None:
    keys = [(name, cue.lower()) for name, cue, *_ in ROWS]
    assert keys == sorted(keys)
    assert len({(name, cue) for name, cue, *_ in ROWS}) == len(ROWS)


def test_every_class_is_explained() -> None:
    assert {row[0] for row in ROWS} <= EXPLAINED


def test_stances_are_the_codebooks() -> None:
    assert {stance for _, _, stance, _ in ROWS if stance} <= {stance.value for stance in Stance}


def test_a_cue_is_found_by_any_of_its_forms() -> None:
    assert "verb" in lexicon("en").by_word["deny"]
    assert lexicon("en").words("verb")["deny"].stance is Stance.DENIES


def test_a_language_without_cues_says_what_to_add() -> None:
    with pytest.raises(NoCues, match=r"attribution\.xx\.tsv"):
        lexicon("xx")
