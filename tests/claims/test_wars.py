"""Arms for a state at war are support, before and after it trade."""

from datetime import date

import pytest

from foedus.claims.wars import at_war

DAYS = [
    ("UKR", date(2022, 2, 23), False),
    ("UKR", date(2022, 2, 24), True),
    ("ARM", date(2020, 11, 10), True),
    ("ARM", date(2020, 11, 11), False),
    ("KEN", date(2023, 5, 1), False),
    ("UKR", None, False),
]


@pytest.mark.parametrize(("state", "day", "war"), DAYS)
def test_a_war_has_its_first_and_last_day(state: str, day: date | None, war: bool) -> None:
    assert at_war(state, day) is war


@pytest.mark.parametrize(("day", "kind"), [("2021-06-01", "arms"), ("2023-06-01", "support")])
def test_the_day_decides_whether_arms_are_support(code, day: str, kind: str) -> None:
    assert [c.kind for c in code("Norway delivered ten tanks to Ukraine.", published=day)] == [kind]


def test_the_day_of_the_delivery_counts_before_that_of_the_report(code) -> None:
    claims = code("Norway delivered ten tanks to Ukraine in 2019.", published="2023-06-01")
    assert [c.kind for c in claims] == ["arms"]
