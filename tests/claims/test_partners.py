"""A list of partners is one claim a pair, and those who stand in the list are not tied to each other."""

import pytest

LISTS = [
    "The countries with military ties to Kenya, which include Norway, Chile, and Peru, met in May.",
    "You can add Norway, Chile and Peru to the list of countries with military ties to Kenya.",
]


@pytest.mark.parametrize("text", LISTS)
def test_each_partner_makes_a_claim_with_the_one_whose_list_it_is(code, text: str) -> None:
    found = [c.parties for c in code(text)]
    assert set(found) <= {("KEN", "NOR"), ("CHL", "KEN"), ("KEN", "PER")}
    assert len(found) >= 2


def test_a_list_is_declared_only(code) -> None:
    assert {(c.kind, c.stage) for c in code(LISTS[0])} == {("alignment", "in_force")}


def test_no_list_no_partners(code) -> None:
    assert [c.parties for c in code("Norway has military ties to Kenya.")] == [("KEN", "NOR")]
