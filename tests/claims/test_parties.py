"""Between whom: what is said, and what the sentence, the matter told before or the report supply."""

import pytest


def pairs(claims) -> list[tuple[str, ...]]:
    return [c.parties for c in claims]


def test_several_givers_make_a_claim_each(code) -> None:
    assert pairs(code("Norway and Chile delivered tanks to Kenya.")) == [("KEN", "NOR"), ("CHL", "KEN")]


def test_several_takers_make_a_claim_each(code) -> None:
    assert pairs(code("Norway delivered ten tanks to Kenya and Chile.")) == [("KEN", "NOR"), ("CHL", "NOR")]


def test_one_agreement_of_three_is_one_claim(code) -> None:
    assert pairs(code("Kenya, Norway and Chile signed a defence agreement.")) == [("CHL", "KEN", "NOR")]


def test_a_counterpart_is_the_other_side(code) -> None:
    text = "Kenya's defence minister met her Serbian counterpart."
    assert pairs(code(text)) == [("KEN", "SRB")]


@pytest.mark.parametrize("group", ["Both countries", "The two countries", "The two sides", "The two armies"])
def test_a_group_is_those_told_before(code, group: str) -> None:
    claims = code(f"The defence ministers of Kenya and Serbia met in Nairobi. {group} will hold a joint exercise.")
    assert [(c.kind, c.parties) for c in claims] == [("talks", ("KEN", "SRB")), ("exercise", ("KEN", "SRB"))]


def test_who_speaks_is_no_party(code) -> None:
    assert pairs(code("Kenya bought tanks from Norway, the Chilean army said.")) == [("KEN", "NOR")]


def test_a_state_that_only_made_the_arms_is_no_party(code) -> None:
    assert pairs(code("Norway gave Kenya Russian-made tanks.")) == [("KEN", "NOR")]


@pytest.mark.parametrize(
    "text", ["Kenya held a naval exercise.", "The Kenyan army bought tanks.", "Kenyan troops returned to their base."]
)
def test_one_state_alone_makes_no_claim(code, text: str) -> None:
    assert code(text) == []


def test_an_organisation_is_a_party(code) -> None:
    assert pairs(code("Kenya's defence minister met the secretary general of NATO.")) == [("KEN", "NATO")]


def test_parties_that_were_inferred_lower_the_confidence(code) -> None:
    said = code("Norway delivered ten tanks to Kenya.")[0]
    inferred = code("Norway and Kenya met for defence talks in Oslo on Monday. Norway will deliver tanks.")[-1]
    assert inferred.parties == said.parties
    assert inferred.confidence < said.confidence
