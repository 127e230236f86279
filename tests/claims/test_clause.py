"""Who does what in a clause, however the clause is turned."""

import pytest

from foedus.claims.clause import arguments, base, case_of, conjuncts, levels, logical_objects, logical_subjects

DOERS = [
    ("Kenya sold tanks to Norway.", "sold", ["Kenya"], ["tanks"]),
    ("Tanks were sold by Kenya.", "sold", ["Kenya"], ["Tanks"]),
    ("Kenya and Serbia signed a pact.", "signed", ["Kenya", "Serbia"], ["pact"]),
    ("Kenya plans to sell tanks.", "sell", ["Kenya"], ["tanks"]),
    ("Kenya sold ten tanks and bought two ships.", "bought", ["Kenya"], ["ships"]),
    ("The tanks sold by Kenya arrived.", "sold", ["Kenya"], ["tanks"]),
    ("Kenya asked Norway to sell tanks.", "sell", ["Norway"], ["tanks"]),
    ("Norway praised the army that Kenya trained.", "trained", ["Kenya"], ["army"]),
    ("The state which sold the tanks is Kenya.", "sold", ["state"], ["tanks"]),
    ("Tanks were sold.", "sold", [], ["Tanks"]),
]


@pytest.mark.parametrize(("text", "verb", "subjects", "objects"), DOERS)
def test_finds_who_acts_on_what(bench, text: str, verb: str, subjects: list[str], objects: list[str]) -> None:
    found = bench(text)
    parse, index = found.passage.parse, found.token(verb)
    assert found.texts(logical_subjects(parse, index)) == subjects
    assert found.texts(logical_objects(parse, index)) == objects


def test_arguments_carry_their_preposition_and_come_one_by_one(bench) -> None:
    found = bench("Kenya gave it to Norway and Chile.")
    args = [
        (a.role, a.case, found.passage.parse.tokens[a.head].text)
        for a in arguments(found.passage.parse, found.token("gave"))
    ]
    assert args == [("subj", "", "Kenya"), ("obj", "", "it"), ("obl", "to", "Norway"), ("obl", "to", "Chile")]


def test_the_agent_of_a_passive_is_no_other_argument(bench) -> None:
    found = bench("Tanks were sold by Kenya.")
    assert [a.role for a in arguments(found.passage.parse, found.token("sold"))] == ["subj", "obj"]


def test_those_who_do_likewise_count_as_subjects(bench) -> None:
    found = bench("Norway, like Kenya, halted all sales.")
    args = [a for a in arguments(found.passage.parse, found.token("halted")) if a.role == "subj"]
    assert found.texts(a.head for a in args) == ["Norway", "Kenya"]


def test_prepositions_of_several_words_are_one_case(bench) -> None:
    found = bench("Kenya fought alongside Norway because of the pact.")
    assert case_of(found.passage.parse, found.token("pact")) == "because of"
    assert case_of(found.passage.parse, found.token("Kenya")) == ""


def test_conjuncts_stand_in_order_of_the_text(bench) -> None:
    found = bench("Kenya, Norway and Chile signed.")
    assert found.texts(conjuncts(found.passage.parse, found.token("Kenya"))) == ["Kenya", "Norway", "Chile"]


def test_levels_lead_from_the_matter_up_to_the_root(bench) -> None:
    found = bench("Norway agreed to sign a contract for the delivery of tanks.")
    ladder = levels(found.passage.parse, found.token("delivery"))
    assert found.texts(level.token for level in ladder) == ["delivery", "contract", "sign", "agreed"]
    assert ladder[0].via == ""


def test_levels_stop_at_a_relative_clause(bench) -> None:
    found = bench("Kenya, which sold tanks, met Serbia.")
    assert found.texts(level.token for level in levels(found.passage.parse, found.token("tanks"))) == ["tanks", "sold"]


@pytest.mark.parametrize(("relation", "plain"), [("nsubj:pass", "nsubj"), ("obl", "obl"), ("", "")])
def test_a_relation_loses_its_subtype(relation: str, plain: str) -> None:
    assert base(relation) == plain
