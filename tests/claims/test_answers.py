"""A bare denial or refusal is about the matter told last, in the words of the one who answers."""

import pytest

TOLD = "Iran has delivered drones to Ethiopia, the Norwegian army said."
ANSWERS = [
    ("Iran's embassy declined to comment.", "declines"),
    ("The Ethiopian government did not respond to questions.", "declines"),
    ("Iran's foreign ministry denied it.", "denies"),
]


@pytest.mark.parametrize(("answer", "stance"), ANSWERS)
def test_an_answer_is_a_claim_of_its_own_about_the_matter(code, answer: str, stance: str) -> None:
    told, answered = code(f"{TOLD} {answer}")
    assert (told.stance, answered.stance) == ("asserts", stance)
    assert (answered.kind, answered.parties, answered.giver) == (told.kind, told.parties, told.giver)
    assert answered.sources != told.sources
    assert answered.sources[-1] == told.sources[-1]
    assert answered.evidence != told.evidence


@pytest.mark.parametrize(("answer", "stance"), ANSWERS)
def test_an_answer_to_nothing_claims_nothing(code, answer: str, stance: str) -> None:
    assert code(answer) == []


def test_each_who_denies_makes_a_claim(code) -> None:
    claims = code(f"{TOLD} Iran's embassy denied it. Ethiopia's army denied it.")
    assert [c.stance for c in claims] == ["asserts", "denies", "denies"]
    assert len({c.sources for c in claims}) == 3


def test_a_denial_never_deletes_what_it_denies(code) -> None:
    claims = code(f"{TOLD} Iran's foreign ministry denied it.")
    assert claims[0].stance == "asserts"
    assert claims[0].stage == "carried_out"
