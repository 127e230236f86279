"""Arithmetic on intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.dates import Days, month_of, narrow, overlaps, shift_month
from foedus.dates.interval import part_of, quarter_of, season_of, unit_of, week_of, year_of

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
INTERVALS = st.tuples(DATES, DATES).map(lambda pair: Days(min(pair), max(pair)))


@given(INTERVALS, INTERVALS)
def test_what_two_intervals_share_lies_in_both(a: Days, b: Days) -> None:
    shared = narrow(a, b)
    assert (shared is not None) == overlaps(a, b) == overlaps(b, a)
    if shared is not None:
        assert max(a.first, b.first) == shared.first <= shared.last == min(a.last, b.last)


@given(INTERVALS)
def test_an_interval_narrowed_by_itself_is_itself(days: Days) -> None:
    assert narrow(days, days) == days


@given(DATES, st.integers(-500, 500))
def test_shifting_by_months_there_and_back_ends_in_the_same_month(day: date, months: int) -> None:
    back = shift_month(shift_month(day, months), -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert back.day <= day.day


@given(DATES, st.sampled_from(["day", "week", "month", "quarter", "year", "decade"]))
def test_a_unit_holds_its_day(day: date, unit: str) -> None:
    days = unit_of(day, unit)
    assert days.first <= day <= days.last


@given(DATES, st.sampled_from(["week", "month", "year", "decade"]), st.sampled_from(["early", "middle", "late"]))
def test_a_part_lies_in_its_whole(day: date, unit: str, part: str) -> None:
    whole = unit_of(day, unit)
    assert narrow(part_of(whole, part, unit), whole) == part_of(whole, part, unit)


@pytest.mark.parametrize("unit", ["month", "year", "decade", "season"])
def test_the_three_parts_fill_the_whole(unit: str) -> None:
    whole = season_of(2023, "summer") if unit == "season" else unit_of(date(2023, 7, 1), unit)
    early, middle, late = (part_of(whole, part, unit) for part in ("early", "middle", "late"))
    assert (early.first, late.last) == (whole.first, whole.last)
    assert (middle.first - early.last).days == (late.first - middle.last).days == 1


def test_known_intervals() -> None:
    assert month_of(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))
    assert year_of(2023) == (date(2023, 1, 1), date(2023, 12, 31))
    assert week_of(date(2023, 7, 1)) == (date(2023, 6, 26), date(2023, 7, 2))
    assert quarter_of(2023, 4) == (date(2023, 10, 1), date(2023, 12, 31))
    assert season_of(2022, "winter") == (date(2022, 12, 1), date(2023, 2, 28))
    assert shift_month(date(2024, 3, 31), -1) == date(2024, 2, 29)
