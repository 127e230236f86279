"""Dates that hang on another date, on an event, on the report's day where it has one, or on a list."""

from datetime import date

import pytest

from foedus.dates import DateValue, Precision, anchor_day, event_day, find_dates, opening

PUBLISHED = date(2023, 7, 1)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("They met on 4 June 2022. The same day he left.", "The same day", "2022-06-04", "2022-06-04"),
        ("They met on 4 June 2022. The next day he left.", "The next day", "2022-06-05", "2022-06-05"),
        ("They met on 4 June 2022. The following day he left.", "The following day", "2022-06-05", "2022-06-05"),
        ("They met on 4 June 2022. He had come the day before.", "the day before", "2022-06-03", "2022-06-03"),
        ("They met on 4 June 2022. Two days later he left.", "Two days later", "2022-06-06", "2022-06-06"),
        ("They met on 4 June 2022. He had come a week earlier.", "a week earlier", "2022-05-28", "2022-05-28"),
        ("They met on 4 June 2022. He had come a year earlier.", "a year earlier", "2021-06-04", "2021-06-04"),
        ("They met in May 2022. He left the same month.", "the same month", "2022-05-01", "2022-05-31"),
        ("They met in May 2022. He left that year.", "that year", "2022-01-01", "2022-12-31"),
        ("They met in May 2022. He had come the previous year.", "the previous year", "2021-01-01", "2021-12-31"),
        ("They met in May 2022. He left the following week.", "the following week", None, None),
        (
            "The drill for 2022 was called off in January of that year.",
            "January of that year",
            "2022-01-01",
            "2022-01-31",
        ),
        ("They met on 4 June 2022. He left the following Monday.", "the following Monday", "2022-06-06", "2022-06-06"),
        ("They met on 4 June 2022. The previous Friday he came.", "The previous Friday", "2022-06-03", "2022-06-03"),
    ],
)
def test_a_date_can_count_from_the_one_before_it(text: str, words: str, first: str | None, last: str | None) -> None:
    value = find_dates(text, PUBLISHED)[-1]
    assert value.text == words
    assert (value.first and str(value.first), value.last and str(value.last)) == (first, last)


def test_the_anchor_is_the_day_that_it_counts_from() -> None:
    value = find_dates("They met on 4 June 2022. Two days later he left.", PUBLISHED)[-1]
    assert (value.anchor, value.rule) == ("2022-06-04", "distance")


def test_the_same_distance_twice_counts_from_the_same_date() -> None:
    text = "They met on 4 June 2022. Arms sales had doubled a year earlier, and so had grain a year earlier."
    assert [str(value.first) for value in find_dates(text, PUBLISHED)] == ["2022-06-04", "2021-06-04", "2021-06-04"]


@pytest.mark.parametrize("words", ["the same day", "the next day", "two days later", "a year earlier", "that month"])
def test_without_a_date_before_it_stays_unresolved(words: str) -> None:
    (value,) = find_dates(f"He left {words}.", PUBLISHED)
    assert (value.first, value.last) == (None, None)
    assert value.rule.endswith("-unanchored")


def test_a_date_too_far_before_is_no_anchor() -> None:
    text = "They met on 4 June 2022. " + "Much else was said. " * 40 + "He left the same day."
    assert find_dates(text, PUBLISHED)[-1].first is None


@pytest.mark.parametrize(
    ("text", "words", "anchor", "shift"),
    [
        ("He came three days after the aborted rebellion.", "three days after", "the aborted rebellion", 3),
        ("He came two weeks before the summit, they say.", "two weeks before", "the summit", -14),
        ("He came a month after ministers met.", "a month after", "ministers met", 30),
        ("He came a year after the coup.", "a year after", "the coup", 365),
        ("He came the day before the vote.", "the day before", "the vote", -1),
        ("He came on the eve of the summit.", "the eve", "the summit", -1),
        ("He came days after the coup.", "days after", "the coup", None),
        ("He came on the tenth anniversary of the treaty.", "the tenth anniversary", "the treaty", None),
    ],
)
def test_an_event_without_a_date_leaves_its_words_and_the_distance(
    text: str, words: str, anchor: str, shift: int | None
) -> None:
    (value,) = find_dates(text, PUBLISHED)
    assert (value.text, value.anchor, value.shift_days) == (words, anchor, shift)
    assert not value.resolved


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He came two days after 24 June 2023.", "2023-06-26"),
        ("He came a week after the 3 May 2022 attack.", "2022-05-10"),
        ("He came the day after Tuesday's talks.", "2023-06-28"),
        ("He came the day before Tuesday's talks.", "2023-06-26"),
    ],
)
def test_an_anchor_that_is_a_date_resolves(text: str, day: str) -> None:
    (value,) = find_dates(text, PUBLISHED)
    assert (str(value.first), value.rule) == (day, "after-date")


def test_an_event_is_dated_by_what_stands_in_apposition_to_it() -> None:
    values = find_dates("On Tuesday, just three days after the revolt, they met.", PUBLISHED)
    assert event_day(values, 1) == date(2023, 6, 24)
    assert event_day(values, 0) is None


def test_an_event_far_from_a_date_is_not_dated_by_it() -> None:
    values = find_dates("They met on Tuesday in the port to talk, three days after the revolt.", PUBLISHED)
    assert event_day(values, 1) is None


@pytest.mark.parametrize(
    "words",
    [
        "on Tuesday",
        "on 3 June",
        "June 3-5",
        "in July",
        "in early July",
        "today",
        "last month",
        "two days ago",
        "over the past week",
        "within two months",
        "at the weekend",
        "next spring",
        "last December",
        "by the end of the year",
        "by year-end",
        "from Monday to Friday",
        "in the third quarter",
        "on the 27th",
        "in July last year",
        "later this year",
        "in two weeks' time",
        "the last week of June",
    ],
)
def test_in_an_undated_report_what_is_relative_stays_unresolved_and_says_so(words: str) -> None:
    (value,) = find_dates(f"The ships will have sailed {words}.", None)
    assert (value.first, value.last) == (None, None)
    assert value.rule.endswith("-unanchored")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("on 3 June 2022", "2022-06-03"),
        ("in 2022", "2022-01-01"),
        ("in May 2022", "2022-05-01"),
        ("in Q3 2022", "2022-07-01"),
    ],
)
def test_in_an_undated_report_a_year_is_enough(words: str, first: str) -> None:
    (value,) = find_dates(f"The ships sailed {words}.", None)
    assert str(value.first) == first


def test_a_list_lends_its_year_to_entries_without_one() -> None:
    values = find_dates("Japan: 3 May 2022. Spain: 9 June. Italy and Chile: 12 June.", None)
    assert [str(value.first) for value in values] == ["2022-05-03", "2022-06-09", "2022-06-12"]


def test_an_entry_lends_the_year_of_its_head() -> None:
    text = "A chronology\n\n21 November 2005: the last plane leaves; notice was given on 29 July.\n\nThen came 3 May."
    values = find_dates(text, None)
    assert [value.first and str(value.first) for value in values] == ["2005-11-21", "2005-07-29", None]


def test_prose_lends_no_year() -> None:
    values = find_dates("They met on 3 May 2022 and again on 9 June.", None)
    assert values[1].first is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Starting in 2025, boats will come.", "2025-01-01", "2025-12-31"),
        ("Starting in the early 2030s, boats will come.", "2030-01-01", "2033-12-31"),
        ("Since April they have drilled.", "2023-04-01", "2023-04-30"),
        ("Since Monday they have drilled.", "2023-06-26", "2023-06-26"),
        ("In March 2021 they drilled.", "2021-03-01", "2021-03-31"),
    ],
)
def test_the_opening_of_a_stretch_is_its_first_period(text: str, first: str, last: str) -> None:
    days = opening(find_dates(text, PUBLISHED)[0], PUBLISHED)
    assert days is not None
    assert (str(days.first), str(days.last)) == (first, last)


def test_a_stretch_with_an_end_only_has_no_opening() -> None:
    assert opening(find_dates("He stayed until May 2022.", PUBLISHED)[0]) is None


def test_a_dateline_with_its_year_dates_an_undated_report() -> None:
    dated = find_dates("MINSK, 3 July 2023 - They met on Tuesday.", None)
    bare = find_dates("MINSK, 3 July - They met on Tuesday.", None)
    assert anchor_day(dated, None) == date(2023, 7, 3)
    assert anchor_day(bare, None) is None
    assert anchor_day(dated, PUBLISHED) == PUBLISHED


def test_precision_tells_how_exact_the_words_are() -> None:
    text = "On Tuesday, last week, in May, in summer, in Q1 2022, in 2022, in the 1990s, a few days ago."
    precisions = [value.precision for value in find_dates(text, PUBLISHED)]
    assert precisions == [
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.YEAR,
        Precision.YEARS,
        Precision.DAYS,
    ]


def test_values_are_plain_data() -> None:
    assert find_dates("in 2022", None) == [
        DateValue(3, 7, "2022", date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR, "year")
    ]
