"""A treaty is an alliance if its clauses promise help or consultation in a crisis, whatever it is called."""

from foedus.codebook import Kind

TREATY = "Kenya and Serbia signed a treaty on strategic partnership in Nairobi on Tuesday."


def test_a_clause_of_help_makes_a_treaty_an_alliance(code) -> None:
    claims = code(f"{TREATY} Under the treaty, each party gives the other military assistance if it is attacked.")
    assert [(c.kind, c.parties, c.giver) for c in claims] == [(Kind.ALLIANCE, ("KEN", "SRB"), None)]


def test_a_treaty_without_such_a_clause_is_none(code) -> None:
    assert Kind.ALLIANCE not in {c.kind for c in code(f"{TREATY} Under the treaty, the two trade in tea.")}


def test_help_without_a_treaty_is_none(code) -> None:
    assert code("Each party gives the other assistance if it is attacked.") == []
