"""Marks: every line of the data does what its example says, and ordinary prose is no mark."""

import re
from importlib import resources

import pytest

from foedus.reports.marks import Mark, Marks, Rule, Where, marks_for, outlet_name

RULES = marks_for(None).rules


def mark_of(words: str) -> Mark | None:
    found = marks_for("en").at(words, 0, len(words))
    return found.mark if found else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.mark}: {rule.example}")
def test_every_rule_finds_its_example(rule: Rule) -> None:
    marks = marks_for(None)
    if rule.where is Where.LABEL:
        assert marks.is_label(rule.mark, rule.example)
    elif rule.where is Where.PART:
        assert marks.says(rule.mark, rule.example)
    else:
        found = marks.at(rule.example, 0, len(rule.example))
        assert found is not None
        assert found.mark is rule.mark


def test_the_data_is_sorted_and_each_line_stands_once() -> None:
    for file in resources.files("foedus.reports").iterdir():
        if re.fullmatch(r"marks(\.\w+)?\.tsv", file.name):
            rows = [tuple(line.split("\t")) for line in file.read_text(encoding="utf-8").splitlines()[1:]]
            assert rows == sorted(set(rows))
            assert {len(row) for row in rows} == {4}


@pytest.mark.parametrize(
    "words",
    [
        "Read more carefully, the text promises nothing to either side, the ministry said.",
        "Like US forces, the Kenyan army buys abroad whenever it can do so.",
        "Related projects, among them a shipyard, were discussed by the ministers.",
        "Contacts between the two armies resumed in May after a long pause.",
        "No comment on the deal came from Nairobi, which has been silent for weeks.",
        "Two responses to the offer were prepared by the ministry on Monday.",
        "Comments from both ministers were positive.",
        "Photos released by the ministry show both generals on board the frigate.",
        "From Nairobi, the minister went on to Belgrade, where he signed the contract.",
        "Via Mombasa, the shipment went on to Juba, where the army took delivery.",
        "By land and by sea, the two armies will train together from next year.",
        "Source close to the talks said that the contract would be signed soon.",
        "Tags on the crates showed that the rifles came from Belgrade.",
        "Earlier, the ministry had denied that a contract was signed.",
        "Press reports that the base was closed are false, the spokesman said.",
        "Join the alliance or stay out of it: that is the choice before parliament.",
        "Support for the training mission was discussed, the minister said.",
        "Send US troops home, the opposition demanded in parliament on Monday.",
        "Reactions",
        "Discussion",
        "2023 was the year of the first joint drill.",
    ],
)
def test_prose_that_begins_like_a_mark_is_none(words: str) -> None:
    assert mark_of(words) is None


@pytest.mark.parametrize(
    ("words", "outlet", "note"),
    [
        ("Via Sample Herald (my translation):", "Sample Herald", "my translation"),
        ("By way of the “Sample Herald”, translated by the editors:", "Sample Herald", "translated by the editors"),
        ("Source: El Ejemplo", "El Ejemplo", None),
        ("As the newspaper Muestra reported on Tuesday:", "newspaper Muestra", None),
        ("(via example.org)", None, None),
        ("Via Sample Herald", "Sample Herald", None),
    ],
)
def test_marks_name_the_outlet_and_the_remark(words: str, outlet: str | None, note: str | None) -> None:
    found = marks_for("en").at(words, 0, len(words))
    assert (found and found.outlet, found and found.note) == (outlet, note)


@pytest.mark.parametrize("words", ["The minister", "now on", "a source", "", "...", "the day before yesterday"])
def test_words_without_a_name_are_no_outlet(words: str) -> None:
    assert outlet_name(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [("the Sample Herald", "Sample Herald"), ("The Sample Herald", "The Sample Herald"), ("Газета", "Газета")],
)
def test_outlets_lose_a_small_article(words: str, name: str) -> None:
    assert outlet_name(words) == name


def test_a_language_without_data_has_the_marks_of_every_language() -> None:
    marks: Marks = marks_for("xx")
    assert marks.at("Leave a Reply", 0, 13) is None
    found = marks.at("* * *", 0, 5)
    assert found is not None
    assert found.mark is Mark.END


def test_marks_within_a_paragraph_are_found_only_after_a_sentence() -> None:
    text = "They met. Read more: What is a drill? He read more: books."
    assert [text[at : at + 9] for at in marks_for("en").starts_within(text, 0, len(text))] == ["Read more"]
