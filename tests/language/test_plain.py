import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.language.plain import plain


@given(st.text(st.characters()))
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(st.characters()))
def test_plain_text_has_no_white_space_but_spaces(text: str) -> None:
    assert all(plain(mark) == " " for mark in text if mark.isspace())


@given(st.text(st.characters()))
def test_plain_text_can_be_encoded(text: str) -> None:
    plain(text).encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cuba’s “friends”", 'Cuba\'s "friends"'),
        ("one\ntwo\u00a0three\tfour", "one two three four"),
        ("Russia–Belarus — 2023", "Russia–Belarus — 2023"),
        ("Минск, 古巴, Àñ", "Минск, 古巴, Àñ"),
    ],
)
def test_only_quotes_and_spaces_are_changed(text: str, expected: str) -> None:
    assert plain(text) == expected
