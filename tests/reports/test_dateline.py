"""Datelines: place, day and agency at the beginning of a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reports import Metadata, dateline, read_text

REST = "The ministers of both states met and signed a plan for joint drills."


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("MANILA (Sample Wire) - ", "MANILA", None, "Sample Wire"),
        ("TOKYO, Dec 14 - ", "TOKYO", "Dec 14", None),
        ("MINSK, June 30 (Sample Agency) – ", "MINSK", "June 30", "Sample Agency"),
        ("WASHINGTON (SW) — ", "WASHINGTON", None, "SW"),
        ("Manila, 8 July 2024 – ", "Manila", "8 July 2024", None),
        ("COLOMBO: ", "COLOMBO", None, None),
        ("YEREVAN/BAKU, Sept 13 - ", "YEREVAN/BAKU", "Sept 13", None),
        ("WUHAN, China: ", "WUHAN, China", None, None),
        ("BUENOS AIRES.- ", "BUENOS AIRES", None, None),
        ("June 30 (Sample Wire) - ", None, "June 30", "Sample Wire"),
        ("NAIROBI, Kenya, July 5 (SW) -- ", "NAIROBI, Kenya", "July 5", "SW"),
        ("LONDON, Dec. 3, 2024 /SampleWire/ -- ", "LONDON", "Dec. 3, 2024", "SampleWire"),
        ("GENEVA (12 May 2023) - ", "GENEVA", "12 May 2023", None),
        ("МИНСК, 30 июня (Пример) – ", "МИНСК", "30 июня", "Пример"),
        ("PORT-AU-PRINCE - ", "PORT-AU-PRINCE", None, None),
    ],
)
def test_the_parts_of_a_dateline(head: str, place: str | None, date: str | None, agency: str | None) -> None:
    report = read_text(f"Ministers sign plan\n\n{head}{REST}", Metadata(language="en"))
    found = dateline(report)
    assert found is not None
    parts = (found.place, found.date, found.agency)
    assert tuple(part and part.words for part in parts) == (place, date, agency)
    assert all(report.text[part.start : part.end] == part.words for part in parts if part)
    assert report.text[found.start : found.end] == head
    assert report.text[found.end :] == REST


@pytest.mark.parametrize(
    "head",
    [
        "",
        "MR. SMITH: ",
        "FACT SHEET: ",
        "UPDATE - ",
        "DEEPENING DEFENSE COOPERATION AND REGIONAL SECURITY: ",
        "United Kingdom: ",
        "December 2001: ",
        "The defence minister of Kenya - once a general - said in Nairobi: ",
        "NATO - ",
        "Kenya (which buys arms abroad) - ",
        "“MANILA – ",
    ],
)
def test_other_beginnings_are_no_dateline(head: str) -> None:
    assert dateline(read_text(head + REST, Metadata(language="en"))) is None


def test_the_dateline_of_a_quoted_block_is_found() -> None:
    found = dateline(read_text(f"Via Sample Herald:\n\nMINSK, June 30 - {REST}", Metadata()))
    assert found is not None
    assert found.place is not None
    assert found.place.words == "MINSK"


def test_no_text_no_dateline() -> None:
    assert dateline(read_text("", Metadata())) is None


@given(st.text(alphabet="AB, -(x)1/–:.\n", max_size=80))
def test_offsets_point_at_the_words(text: str) -> None:
    report = read_text(text, Metadata())
    found = dateline(report)
    for part in (found.place, found.date, found.agency) if found else ():
        assert part is None or report.text[part.start : part.end] == part.words
