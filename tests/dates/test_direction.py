"""Which way a date without a year or week lies: the past, unless a word or the parse says otherwise."""

from datetime import date

import pytest

from foedus.dates import find_dates

PUBLISHED = date(2023, 7, 1)  # a Saturday


def first_day(text: str, published: date = PUBLISHED) -> str:
    """The first day of the first date in a text."""
    return str(find_dates(text, published)[0].first)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister arrived on Tuesday.", "2023-06-27"),
        ("The minister will arrive on Tuesday.", "2023-07-04"),
        ("On Tuesday the minister will arrive.", "2023-07-04"),
        ("The minister is due on Tuesday.", "2023-07-04"),
        ("The minister was due on Tuesday.", "2023-06-27"),
        ("The minister is expected to arrive on Tuesday.", "2023-07-04"),
        ("Minister to visit Minsk on Tuesday", "2023-07-04"),
        ("MINISTER TO VISIT MINSK ON TUESDAY", "2023-07-04"),
        ("MINISTER ARRIVED IN MINSK ON TUESDAY, MAY LEAVE", "2023-06-27"),
        ("The United Nations will meet on Tuesday.", "2023-07-04"),
        ("The minister flew to Minsk to hold talks on Tuesday.", "2023-06-27"),
        ("The minister agreed to meet on Tuesday.", "2023-07-04"),
        ("The minister agreed to work on the naval project on Tuesday.", "2023-06-27"),
        ("The ministry said on Tuesday that ships will sail.", "2023-06-27"),
        ("The ministry on Tuesday agreed to send ships.", "2023-06-27"),
        ("The ships will sail on Tuesday, the ministry said.", "2023-07-04"),
        ("The drill was put off until Tuesday.", "2023-06-27"),
        ("The drill was postponed until Tuesday.", "2023-07-04"),
        ("The plan was made public Tuesday.", "2023-06-27"),
        ("Talks on the sea border failed. Tuesday passed.", "2023-06-27"),
    ],
)
def test_a_weekday_lies_where_the_tense_tells(text: str, day: str) -> None:
    found = find_dates(text, PUBLISHED)[0]
    assert str(found.first or found.last) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The drill began in September.", "2022-09-01"),
        ("The drill will begin in September.", "2023-09-01"),
        ("The drill is planned for September.", "2023-09-01"),
        ("The drill, expected in May, was put off.", "2023-05-01"),
        ("The drill could begin in September.", "2023-09-01"),
        ("The two met on 10 September.", "2022-09-10"),
        ("The two will meet on 10 September.", "2023-09-10"),
        ("The two met on 2 July.", "2023-07-02"),
        ("The memorandum takes effect on 1 September.", "2023-09-01"),
        ("The two agreed to hold another round of talks at sea in autumn.", "2023-09-01"),
        ("The two met in summer.", "2023-06-01"),
        ("The two will meet in autumn.", "2023-09-01"),
    ],
)
def test_a_month_or_day_lies_where_the_tense_tells(text: str, day: str) -> None:
    assert first_day(text) == day


def test_a_day_of_nearly_a_year_ago_is_the_one_to_come() -> None:
    assert first_day("Talks of 20 July in Minsk.") == "2023-07-20"


def test_a_verb_in_the_next_sentence_tells_nothing() -> None:
    assert first_day("It happened on Friday. It will go on.") == "2023-06-30"


def test_this_weekday_is_past_where_it_is_told_and_of_this_week_where_nothing_tells() -> None:
    monday = date(2023, 2, 20)
    assert first_day("The army has announced this Sunday the end of the mission.", monday) == "2023-02-19"
    assert first_day("The end of the mission: this Sunday.", monday) == "2023-02-26"


def test_this_month_ends_today_where_it_is_told() -> None:
    (value,) = find_dates("The envoy said this month that talks went on.", date(2022, 8, 20))
    assert (value.first, value.last) == (date(2022, 8, 1), date(2022, 8, 20))


def test_the_parse_overrules_the_words() -> None:
    asked: list[int] = []

    def future_at(offset: int) -> bool | None:
        asked.append(offset)
        return True

    text = "The minister arrived on Tuesday."
    (value,) = find_dates(text, PUBLISHED, offset=100, future_at=future_at)
    assert (value.first, set(asked)) == (date(2023, 7, 4), {100 + text.index("Tuesday")})


def test_a_parse_that_can_tell_nothing_leaves_it_to_the_words() -> None:
    (value,) = find_dates("The minister will arrive on Tuesday.", PUBLISHED, future_at=lambda _: None)
    assert value.first == date(2023, 7, 4)


def test_the_parse_can_say_that_a_clause_is_past() -> None:
    (value,) = find_dates("The minister will arrive on Tuesday.", PUBLISHED, future_at=lambda _: False)
    assert value.first == date(2023, 6, 27)


def test_the_dateline_lies_in_the_past_whatever_the_text_says() -> None:
    values = find_dates("TOKYO, Dec 14 - The minister will travel on Monday.", date(2023, 12, 15))
    assert [(value.rule, value.first) for value in values] == [
        ("dateline", date(2023, 12, 14)),
        ("weekday", date(2023, 12, 18)),
    ]


def test_a_dateline_of_december_in_a_report_of_january_is_of_the_year_before() -> None:
    assert first_day("HAVANA, Cuba, Dec. 31 (Agency) - Talks began.", date(2023, 1, 1)) == "2022-12-31"


def test_a_report_may_be_dated_the_day_before_what_it_tells() -> None:
    assert first_day("The adviser met the general on August 29.", date(2024, 8, 28)) == "2024-08-29"
