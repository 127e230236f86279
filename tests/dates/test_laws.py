"""What holds of dates in any text, and how long the worst text takes."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.dates import UnknownDateLanguage, find_dates
from foedus.dates.lexicon import load_lexicon

WORDS = """on in by since until from to the a of and between after before later earlier ago Monday Tuesday's July May
Sept. early mid- late 3 5th 29 February 30 2023 1998 2023-02-31 99.99.2023 0 000 1990s '90s FY2025 Q3 last this next
same that previous following day week months years decade weekend spring fall quarter half end beginning few several two
twenty-two first every annually today night – - ( ) , . : ; MINSK eve anniversary within coming past recent will was
said 9999 years month 999 decades 12/12/12 Sun Mon"""
PIECES = st.sampled_from([*WORDS.split(), "\n\n", *sorted(load_lexicon("en").words)])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=12).map("".join)
)
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS, st.integers(0, 10_000))
def test_dates_are_verbatim_in_order_and_apart(text: str, published: date | None, offset: int) -> None:
    values = find_dates(text, published, offset=offset)
    end = offset
    for value in values:
        assert text[value.start - offset : value.end - offset] == value.text != ""
        assert end <= value.start < value.end
        end = value.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
def test_no_interval_ends_before_it_begins(text: str, published: date | None) -> None:
    for value in find_dates(text, published):
        if value.first is not None and value.last is not None:
            assert value.first <= value.last


@settings(max_examples=100, deadline=None)
@given(TEXTS, DAYS, st.integers(1, 10_000))
def test_reading_twice_and_elsewhere_gives_the_same(text: str, published: date | None, offset: int) -> None:
    here, there = find_dates(text, published), find_dates(text, published, offset=offset)
    assert here == find_dates(text, published)
    assert [(value.start + offset, value.first, value.last) for value in here] == [
        (value.start, value.first, value.last) for value in there
    ]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_an_undated_report_never_counts_from_a_day_it_has_not(text: str) -> None:
    for value in find_dates(text, None):
        assert value.anchor != "published"


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_written_out_day_is_that_day_whatever_the_reports(day: date, published: date) -> None:
    for form in (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        day.isoformat(),
        f"{day:%d.%m.%Y}",
    ):
        (value,) = find_dates(f"They met on {form}.", published)
        assert (value.first, value.last, value.text) == (day, day, form)


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_a_past_weekday_lies_within_the_last_seven_days(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    (past,) = find_dates(f"They met on {name}.", published)
    (future,) = find_dates(f"They will meet on {name}.", published)
    assert past.first is not None and future.first is not None
    assert 0 <= (published - past.first).days < 7
    assert 0 <= (future.first - published).days < 7
    assert past.first.weekday() == future.first.weekday() == weekday


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "a week after ",
        "the end of ",
        "July ",
        "a-",
        "3-",
        "3-5 July ",
        "\n ",
        "1.1.",
        "in 2019, 2020 and ",
        "1 May 2020: ",
        "the same day ",
        "3 May 2020, two days after ",
        "(",
        "’s",
    ],
)
def test_time_grows_with_the_length_of_the_text_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        find_dates(text, date(2023, 7, 1))
        return time.process_time() - began

    # Quadratic time would take 64 times as long; a linear one 8 times, with room for a busy machine.
    short = min(seconds(2_500) for _ in range(3))
    assert min(seconds(20_000) for _ in range(2)) < 30 * max(short, 0.002)


def test_a_number_of_a_hundred_thousand_digits_is_no_date() -> None:
    assert find_dates("in " + "1" * 100_000, date(2023, 7, 1)) == []


def test_counts_beyond_the_calendar_are_left_out() -> None:
    assert [value for value in find_dates("It fell 9999 years ago.", date(2023, 7, 1)) if value.resolved] == []


def test_a_language_without_a_grammar_is_refused_by_name() -> None:
    with pytest.raises(UnknownDateLanguage, match="'xx'"):
        find_dates("text", None, language="xx")
