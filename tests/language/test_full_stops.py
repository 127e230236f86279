import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.language.full_stops import numbered, sentence_starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He left for the U.S. The visit lasted .", [5]),
        ("at 10 a.m. They met", [3]),
        ("the U.S. Army said", []),
        ("U.S. officials in the U.K.", []),
        ("Gen. He Weidong met Mr. She", []),
        ("The U.S.", []),
    ],
)
def test_an_abbreviation_ends_a_sentence_only_before_a_word_that_opens_one(text: str, starts: list[int]) -> None:
    assert list(sentence_starts(text.split())) == starts


def tokens(text: str) -> list[tuple[int, str]]:
    places = [0]
    for word in text.split(" "):
        places.append(places[-1] + len(word))
    return list(zip(places, text.split(" "), strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pact No . 5", ["pact", "No.", "5"]),
        ("Art . 3 and pp . 4", ["Art.", "3", "and", "pp.", "4"]),
        ("No . They said no .", ["No", ".", "They", "said", "no", "."]),
        (". 5", [".", "5"]),
    ],
)
def test_only_before_a_figure_is_no_an_abbreviation(text: str, expected: list[str]) -> None:
    assert [word for _, word in numbered(tokens(text))] == expected


@given(st.lists(st.sampled_from(["No", ".", "5", "art", "x", "U.S."])))
def test_joining_loses_no_character_and_no_place(words: list[str]) -> None:
    given_tokens = tokens(" ".join(words)) if words else []
    joined = numbered(given_tokens)
    assert "".join(word for _, word in joined) == "".join(words)
    assert all("".join(words)[start:].startswith(word) for start, word in joined)
