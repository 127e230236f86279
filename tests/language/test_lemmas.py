from importlib.resources import files

import pytest

from foedus.language import load
from foedus.language.lemmas import LISTS, entries, lemma_of, listed_lemmas


def lines(name: str) -> list[str]:
    text = files("foedus.language").joinpath("data", f"{name}-en.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("expelled", "expel"),
        ("ratified", "ratify"),
        ("deploying", "deploy"),
        ("withdrew", "withdraw"),
        ("vetoes", "veto"),
        ("tying", "tie"),
        ("fleeing", "flee"),
        ("eyeing", "eye"),
        ("mobilised", "mobilise"),
        ("travelled", "travel"),
        ("traveled", "travel"),
    ],
)
def test_verb_forms_by_list_and_by_rule_have_their_lemma(form: str, lemma: str) -> None:
    assert listed_lemmas("en")["VERB", form] == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("attachés", "attaché"), ("armies", "army"), ("memoranda", "memorandum"), ("embargoes", "embargo")],
)
def test_plurals_by_list_and_by_rule_have_their_lemma(form: str, lemma: str) -> None:
    assert listed_lemmas("en")["NOUN", form] == lemma


@pytest.mark.parametrize("form", ["found", "wound", "left", "lay", "stoped", "expeled", "seing"])
def test_doubtful_and_misspelt_forms_have_none(form: str) -> None:
    assert ("VERB", form) not in listed_lemmas("en")


@pytest.mark.parametrize("upos", LISTS)
def test_no_form_belongs_to_two_words_and_none_is_a_lemma_itself(upos: str) -> None:
    name, inflect = LISTS[upos]
    found: dict[str, str] = {}
    for line in lines(name):
        for form, lemma in entries(line, inflect):
            assert found.setdefault(form, lemma) == lemma, form
    assert not set(found) & {line.split()[0] for line in lines(name)}


@pytest.mark.parametrize("name", ["verbs", "nouns"])
def test_a_list_is_sorted_and_without_doubles(name: str) -> None:
    lemmas = [line.split()[0] for line in lines(name)]
    assert lemmas == sorted(set(lemmas))


def test_a_language_without_lists_keeps_the_models_guess() -> None:
    assert listed_lemmas("xx") == {}
    assert lemma_of("xx", "expelled", "VERB", "expell") == "expell"


@pytest.mark.parametrize(
    ("form", "upos", "guess", "lemma"),
    [
        ("Treaty", "NOUN", "Treaty", "treaty"),
        ("UAVs", "NOUN", "UAV", "UAV"),
        ("Cuban", "ADJ", "Cuban", "Cuban"),
        ("Forces", "PROPN", "Forces", "Forces"),
        ("x", "NOUN", "", "x"),
    ],
)
def test_only_common_words_lose_a_first_capital(form: str, upos: str, guess: str, lemma: str) -> None:
    assert lemma_of("en", form, upos, guess) == lemma


def test_the_pipeline_prefers_the_lists() -> None:
    parse = load("en").parse("Mali expelled the attachés and abrogated the pact.")
    assert {"expel", "attaché", "abrogate"} <= {token.lemma for token in parse.tokens}
