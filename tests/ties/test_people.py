"""Persons over all reports."""

import pytest

from foedus.ties import named, people

FULL = ("Álvaro López Miera", "minister of the armed forces", "Army Corps General", "CUB")
SHORT = ("López Miera", None, None, "CUB")
SHOIGU = ("Sergey Shoigu", None, None, "RUS")


def test_spellings_of_one_person_are_one_entry(make_claim):
    (one,) = people([make_claim(people=(FULL,)), make_claim(people=(SHORT,), report="r2")])
    assert one.name == "Álvaro López Miera"
    assert one.spellings == ("López Miera", "Álvaro López Miera")
    assert one.reports == ("r1", "r2")


def test_the_same_name_of_another_state_is_another_person(make_claim):
    other = ("López Miera", None, None, "MEX")
    assert len(people([make_claim(people=(FULL, other))])) == 2


def test_a_short_name_without_a_state_joins_the_only_longer_one(make_claim):
    nameless = ("Miera", None, None, None)
    assert len(people([make_claim(people=(FULL, nameless))])) == 1
    assert len(people([make_claim(people=(FULL, ("Álvaro López Miera", None, None, None)))])) == 1


def test_a_short_name_that_fits_two_is_left_by_itself(make_claim):
    brother = ("Raúl López Miera", None, None, "CUB")
    assert len(people([make_claim(people=(FULL, brother, SHORT))])) == 3


@pytest.mark.parametrize("asked", ["López Miera", "lopez miera", "MIERA", "Álvaro López Miera", "Miera, Álvaro"])
def test_a_person_is_found_by_any_part_without_accents(make_claim, asked):
    known = people([make_claim(people=(FULL, SHOIGU))])
    assert [one.name for one in named(asked, known)] == ["Álvaro López Miera"]


@pytest.mark.parametrize("asked", ["", " ", "Khrenin"])
def test_other_names_find_nobody(make_claim, asked):
    assert named(asked, people([make_claim(people=(FULL,))])) == ()


def test_the_order_of_claims_changes_no_person(make_claim):
    claims = [make_claim(people=(who,), report=f"r{at}") for at, who in enumerate([FULL, SHORT, SHOIGU, FULL])]
    assert people(claims) == people(claims[::-1])
