"""What a date expression hangs on, and whether it dates a matter, a noun's name or a statement."""

from foedus.claims.dated import Dated, dated
from foedus.claims.lexicon import load_lexicon


def dates(bench, text: str, *saying: str) -> list[Dated]:
    found = bench(text)
    return dated(found.passage, load_lexicon("en").cases, frozenset(found.token(word) for word in saying))


def test_a_clause_word_sends_the_date_to_the_verb_after_it(bench) -> None:
    text = "He arrived from Norway, where on Tuesday he met the minister."
    found = bench(text)
    verbs = [i for i in dates(bench, text)[0].governors if found.passage.parse.tokens[i].upos == "VERB"]
    assert verbs[0] == found.token("met")


def test_a_year_before_a_noun_is_part_of_its_name(bench) -> None:
    assert dates(bench, "Kenya denounced the 1998 pact.")[0].name


def test_a_date_after_a_preposition_is_none(bench) -> None:
    assert not dates(bench, "On 3 December Norway ordered tanks.")[0].name


def test_a_date_on_a_verb_of_saying_tells_when_it_was_said(bench) -> None:
    assert dates(bench, "Kenya will buy tanks, the ministry said on Tuesday.", "said")[0].said


def test_repeated_dates_date_nothing(bench) -> None:
    assert dates(bench, "They train together every year.") == []
