"""Days, stages and hostile words as a reader sees them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.claim import Interval
from foedus.console.clean import clean, one_line, width
from foedus.console.states import States, UnknownState, states
from foedus.console.table import Column, plain_lines
from foedus.console.words import interval_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-06-27", "2023-06-27", "27 June 2023"),
        ("2023-06-27", "2023-06-30", "27–30 June 2023"),
        ("2023-06-27", "2023-07-01", "27 June – 1 July 2023"),
        ("2022-12-27", "2023-01-01", "27 December 2022 – 1 January 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-05-01", "2023-06-30", "May–June 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2018-01-01", "2023-12-31", "2018–2023"),
        ("2022-12-01", "2023-01-31", "December 2022 – January 2023"),
    ],
)
def test_days_read_as_one_says_them(first, last, words):
    assert interval_words(Interval(date.fromisoformat(first), date.fromisoformat(last))) == words


@given(st.text(max_size=60))
def test_cleaned_words_hold_no_code_and_keep_their_length(words):
    safe = clean(words)
    assert len(safe) == len(words)
    assert not [
        char for char in safe if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u202e\u2066")
    ]


def test_wide_letters_take_two_columns():
    assert (width("古巴"), width("Куба"), width("e\u0301")) == (4, 4, 1)
    assert plain_lines([Column("a"), Column("b")], [["古巴", "x"], ["Куба", "y"]])[1:] == ["古巴  x", "Куба  y"]
    assert one_line(" a\n b ") == "a b"


@pytest.mark.parametrize("words", ["CUB", "cub", "Cuba", " CUBA ", "Cuban"])
def test_a_state_is_found_by_code_or_name_in_any_case(words):
    assert states().find(words) == "CUB"


@pytest.mark.parametrize("words", ["NATO", "nato"])
def test_an_organisation_is_found_too(words):
    assert states().find(words) == "NATO"


def test_places_lie_in_their_states():
    assert states().home_of("Minsk") == "BLR"
    assert states().home_of("the Belarusian capital, Minsk") == "BLR"
    assert states().home_of("nowhere known") is None
    assert states().named("Belarus") == "BLR"


def test_an_unknown_state_gets_the_nearest_names():
    known = States({"CUB": "Cuba", "BLR": "Belarus"}, {"cub": "CUB", "cuba": "CUB", "blr": "BLR", "belarus": "BLR"})
    with pytest.raises(UnknownState, match=r"did you mean CUB \(Cuba\)\?"):
        known.find("CBA")
    with pytest.raises(UnknownState, match="give a code"):
        known.find("???")
