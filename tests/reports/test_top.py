"""The top of a text: headline, standfirst, captions."""

from importlib import resources

import pytest

from foedus.reports import SegmentType
from foedus.reports.segment import segments
from foedus.reports.top import finite_for, same_words

B, C, H, L = SegmentType.BODY, SegmentType.CAPTION, SegmentType.HEADLINE, SegmentType.LEAD_IN
PROSE = "The defence ministers of Kenya and Serbia met in Nairobi on Monday, the ministry said."


def second(line: str, title: str = "") -> SegmentType:
    """What a line between headline and prose is."""
    text = f"{line}\n\n{PROSE}" if title else f"Talks in Nairobi\n\n{line}\n\n{PROSE}"
    return segments(text, title)[1].type


@pytest.mark.parametrize(
    "line",
    [
        "The ministers of both states in Nairobi.",
        "Soldiers of the two armies during the drill",
        "Image: the delegations at the airport",
        "Photo: the delegations at the airport.",
        "The delegations meet at the airport (photo: handout)",
        "The minister (left) welcomes the guests from Belgrade",
        "From left: the ministers of the three states",
        "A soldier boards the ship. Photo: Ministry of Defence",
        "In this photo released by the ministry, soldiers board a ship.",
    ],
)
@pytest.mark.parametrize("title", ["", "Talks in Nairobi"])
def test_captions_after_the_headline(line: str, title: str) -> None:
    assert second(line, title) is C


@pytest.mark.parametrize(
    "line",
    [
        "Kenya bought six helicopters from Serbia.",
        "The ministers met in Nairobi.",
        "Kenya will host the drill.",
        "Both states are allies.",
        "We, the ministers, mark the first year of the pact.",
        "Serbia has left the pact.",
    ],
)
@pytest.mark.parametrize("title", ["", "Talks in Nairobi"])
def test_a_short_first_sentence_is_body(line: str, title: str) -> None:
    assert second(line, title) is B


@pytest.mark.parametrize(
    "line",
    [
        "Plan for drills to be signed next year, says the ministry",
        "[The ministers met twice in one week; no paper was signed.]",
        "*The ministers met twice in one week; no paper was signed.*",
        "Summary: the ministers met twice in one week.",
    ],
)
def test_a_marked_standfirst_is_lead_in(line: str) -> None:
    assert second(line) is L


def test_a_first_paragraph_of_prose_is_no_headline() -> None:
    assert [s.type for s in segments(f"{PROSE}\n\nTalks in Nairobi\n\n{PROSE}")] == [B, B, B]


def test_lines_above_the_headline_do_not_hide_it() -> None:
    found = segments(f"Home > World > Africa\n\n1 July 2023\n\nTalks in Nairobi\n\n{PROSE}")
    assert [s.type.value for s in found] == ["links", "links", "headline", "body"]


@pytest.mark.parametrize("line", ["- Talks in Nairobi", "1. Talks in Nairobi", "Talks in Nairobi:", "x" * 300, "2023"])
def test_lists_labels_and_long_lines_are_no_headline(line: str) -> None:
    assert segments(f"{line}\n\n{PROSE}")[0].type is not H


def test_a_headline_may_ask_or_shout() -> None:
    assert segments(f"Talks in Nairobi?\n\n{PROSE}")[0].type is H
    assert segments(f"No more bases!\n\n{PROSE}")[0].type is H


def test_same_words_pass_over_case_and_signs() -> None:
    assert same_words("“Talks” in NAIROBI.", "Talks in Nairobi")
    assert not same_words("Talks in Nairobi", "Talks in Mombasa")
    assert not same_words("...", "!!!")


def test_the_list_of_verbs_is_sorted_and_each_word_stands_once() -> None:
    rows = (resources.files("foedus.reports") / "finite.en.txt").read_text(encoding="utf-8").splitlines()
    words = [row for row in rows if not row.startswith("#")]
    assert words == sorted(set(words))


def test_verbs_are_looked_for_in_lower_case() -> None:
    finite = finite_for("en")
    assert finite is not None
    assert finite.within("they met")
    assert not finite.within("MET Office")
    assert finite_for("xx") is None
