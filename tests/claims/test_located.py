"""Being in a state is a visit of officials and a presence of forces."""

from foedus.codebook import Kind, Stage


def test_a_minister_who_was_in_a_capital_visited(code) -> None:
    claims = code("The Norwegian defence minister was in Nairobi on Friday.")
    assert [(c.kind, c.stage, c.giver, c.taker) for c in claims] == [(Kind.VISIT, Stage.CARRIED_OUT, "NOR", "KEN")]


def test_a_minister_at_home_visits_nobody(code) -> None:
    assert code("The Kenyan defence minister was in Nairobi on Friday.") == []
