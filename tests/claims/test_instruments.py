"""The topic of a paper decides its kind, not its name."""

import pytest

KINDS = [
    ("Kenya and Serbia signed a military cooperation agreement.", "agreement"),
    ("Kenya and Serbia signed a memorandum on defence.", "agreement"),
    ("Kenya and Serbia signed a mutual defence treaty.", "alliance"),
    ("Kenya and Serbia signed a non-aggression pact.", "alliance"),
    ("Kenya signed a contract with Serbia for tanks.", "arms"),
    ("Kenya and Serbia signed a contract on the joint production of rifles.", "industry"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_topic_of_a_paper_decides_its_kind(code, text: str, kind: str) -> None:
    assert [c.kind for c in code(text)] == [kind]


@pytest.mark.parametrize("topic", ["trade", "tourism", "tax", "fishing", "education"])
def test_a_civil_paper_is_no_claim(code, topic: str) -> None:
    assert code(f"Kenya and Serbia signed a {topic} agreement.") == []


def test_a_paper_that_refers_back_is_the_same_matter(code) -> None:
    claims = code("Kenya and Serbia signed a defence agreement on Monday. The agreement runs for five years.")
    assert [(c.kind, c.parties, len(c.evidence)) for c in claims] == [("agreement", ("KEN", "SRB"), 2)]


def test_the_name_of_a_paper_is_kept_as_its_label(code) -> None:
    claim = code("Kenya and Serbia signed a framework agreement on defence.")[0]
    assert claim.label == "framework agreement"
