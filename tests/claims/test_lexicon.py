"""Words are found by lemma or form, hyphens or none, the longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.lexicon import Operator, Phrases, split_words, units_of
from foedus.codebook import Kind


@pytest.mark.parametrize("phrase", ["night-vision goggle", "night vision goggle", "Night–Vision  goggle"])
def test_hyphens_and_capitals_don_t_count_in_a_phrase(phrase: str) -> None:
    assert split_words(phrase) == ("night", "vision", "goggle")


@given(st.text(alphabet="ab -–\t", max_size=20))
def test_splitting_gives_no_empty_word(text: str) -> None:
    assert all(split_words(text))


def test_finds_a_phrase_by_its_lemmas_and_across_a_hyphen(bench) -> None:
    units = units_of(bench("Two air-defence systems and air defence system parts came.").passage.parse)
    found = list(Phrases([("air defence system", "x")]).find(units))
    assert len(found) == 2


def test_longer_entries_come_before_shorter_ones_at_a_place(bench) -> None:
    units = units_of(bench("A joint naval exercise ended.").passage.parse)
    entries = Phrases([("naval", 1), ("naval exercise", 2)])
    assert [entry for entry, _, _ in entries.find(units)] == [2, 1]


@pytest.mark.parametrize(
    ("text", "word"),
    [("Kenya bought the Su-35.", "Su-35"), ("Kenya bought the S-400.", "S-400"), ("Kenya bought the K9.", "K9")],
)
def test_a_designator_is_a_weapon_without_standing_in_a_list(bench, text: str, word: str) -> None:
    found = bench(text)
    assert any("arms" in row for row in found.words.classes)


@pytest.mark.parametrize("text", ["The G7 met in May.", "The G20 met in May."])
def test_a_group_of_states_is_no_weapon(bench, text: str) -> None:
    assert not any("arms" in row for row in bench(text).words.classes)


def test_of_overlapping_triggers_the_longest_stays(bench) -> None:
    found = bench("Kenya and Serbia held a joint naval exercise and a military exercise.")
    assert {h.entry.words for h in found.words.triggers if h.entry.kind is Kind.EXERCISE} >= {"military exercise"}
    assert not any(h.entry.words == "exercise" and h.first == found.token("exercise", 1) for h in found.words.triggers)


def test_a_trigger_needs_its_part_of_speech(bench) -> None:
    assert not any(h.entry.words == "train" for h in bench("The train was late.").words.triggers)


def test_an_operator_applies_to_its_kinds_and_families_only() -> None:
    everywhere = Operator("plan", "V", "planned", frozenset())
    assert everywhere.fits(Kind.ARMS)
    instruments = Operator("sign", "V", "agreed", frozenset({"instrument"}))
    assert instruments.fits(Kind.ACCESS)
    assert not instruments.fits(Kind.TALKS)


def test_a_rule_is_named_after_kind_and_words(bench) -> None:
    assert bench("Kenya bought tanks.").hit("bought").entry.rule == "trigger:arms:buy"
