"""Metadata: days and languages are checked, files come before users."""

from datetime import date

import pytest

from foedus.reports import BadMetadata, Metadata, parse_day, parse_language


@pytest.mark.parametrize("words", ["2023-07-01", " 2023-07-01 ", "2023-07-01T23:59:59Z", "2023-07-01 10:00+05:30"])
def test_a_day_is_read_with_or_without_time(words: str) -> None:
    assert parse_day(words) == date(2023, 7, 1)


@pytest.mark.parametrize("words", ["2023-02-30", "2023-13-01", "0000-01-01", "1 July 2023", "", "20230701", "2023-7-1"])
def test_an_impossible_day_is_named(words: str) -> None:
    with pytest.raises(BadMetadata) as caught:
        parse_day(words)
    assert f'"{words}"' in str(caught.value)


def test_a_long_wrong_day_is_cut() -> None:
    with pytest.raises(BadMetadata) as caught:
        parse_day("x\n" * 10_000)
    assert len(str(caught.value)) < 120
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("words", "code"), [("en", "en"), ("EN", "en"), ("en-GB", "en"), ("zh_Hant_TW", "zh")])
def test_a_language_is_its_two_letters(words: str, code: str) -> None:
    assert parse_language(words) == code


@pytest.mark.parametrize("words", ["english", "e", "", "eng", "en GB"])
def test_other_words_are_no_language(words: str) -> None:
    with pytest.raises(BadMetadata, match="ISO 639-1"):
        parse_language(words)


def test_each_field_is_filled_apart() -> None:
    page = Metadata(outlet="Sample Herald", language="en")
    user = Metadata(outlet="Other", published=date(2023, 7, 1), url="https://example.org")
    assert page.or_else(user) == Metadata("Sample Herald", date(2023, 7, 1), "en", "https://example.org")
