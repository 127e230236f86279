"""When a matter falls: the date that belongs to it, and what holds where there is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.timing import interval, standing
from foedus.codebook import Kind, Stage
from foedus.dates.value import DateValue, Precision, Role

DAY = date(2024, 6, 20)


def value(first: date | None, last: date | None, role: Role = Role.AT) -> DateValue:
    return DateValue(0, 1, "x", first, last, Precision.DAY, "test", role)


DAYS = [
    ("Kenya and Serbia signed a defence agreement on Tuesday.", "2024-06-18", "2024-06-18"),
    ("Kenya and Serbia signed a defence agreement last month.", "2024-05-01", "2024-05-31"),
    ("Kenya and Serbia signed a defence agreement in 2019.", "2019-01-01", "2019-12-31"),
    ("Kenya and Serbia will sign a defence agreement next week.", "2024-06-24", "2024-06-30"),
    ("Kenya and Serbia held a joint exercise from 3 to 5 June.", "2024-06-03", "2024-06-05"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_the_date_of_the_clause_is_the_matters(code, text: str, first: str, last: str) -> None:
    when = code(text)[0].when
    assert when is not None
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


def test_each_matter_of_a_sentence_has_its_own_date(code) -> None:
    claims = code("Kenya bought ten tanks from Norway in May and will buy two frigates from Chile in July.")
    assert [c.when.first.month for c in claims if c.when] == [5, 7]


def test_the_day_on_which_it_was_said_is_not_the_matters(code) -> None:
    claim = code("Kenya had bought ten tanks from Norway in 2019, the Kenyan army said on Tuesday.")[0]
    assert claim.when is not None
    assert claim.when.first.year == 2019


def test_what_stands_does_so_on_the_reports_day() -> None:
    assert standing(Kind.PRESENCE, Stage.UNDER_WAY, DAY).when is not None
    assert standing(Kind.AGREEMENT, Stage.IN_FORCE, DAY).when is not None
    assert standing(Kind.VISIT, Stage.UNDER_WAY, DAY).when is not None
    assert standing(Kind.ARMS, Stage.CARRIED_OUT, DAY).when is None
    assert standing(Kind.PRESENCE, Stage.UNDER_WAY, None).when is None


@given(st.sampled_from(Kind), st.sampled_from(Stage), st.none() | st.dates())
def test_nothing_else_than_the_reports_day_stands_in_for_a_date(kind: Kind, stage: Stage, day: date | None) -> None:
    when = standing(kind, stage, day).when
    assert when is None or (when.first, when.last) == (day, day)


@given(
    st.dates(),
    st.integers(0, 400),
    st.sampled_from(Stage),
    st.none() | st.dates(),
    st.sampled_from(Role),
    st.sampled_from("bfl"),
)
def test_an_interval_never_ends_before_it_begins(
    first: date, days: int, stage: Stage, published: date | None, role: Role, bounds: str
) -> None:
    last = first + timedelta(days) if first < date(9990, 1, 1) else first
    known = value(first if bounds in "bf" else None, last if bounds in "bl" else None, role)
    found = interval(known, stage, published)
    assert found is None or found.first <= found.last
    if bounds == "b":
        assert found is not None
        assert (found.first, found.last) == (first, last)


def test_an_expression_without_days_gives_none() -> None:
    assert interval(value(None, None), Stage.PLANNED, DAY) is None
