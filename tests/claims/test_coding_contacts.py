"""Visits, talks, exercises and port calls, as press reports tell them."""

from collections.abc import Callable
from datetime import date

import pytest

from foedus.claims import Claim

Code = Callable[..., list[Claim]]


def of_kind(claims: list[Claim], kind: str) -> list[str]:
    """Stage and parties of the claims of one kind."""
    return [f"{c.stage} {' '.join(c.parties)}" for c in claims if c.kind == kind]


def days(claim: Claim) -> tuple[date, date] | None:
    return (claim.when.first, claim.when.last) if claim.when is not None else None


def test_an_army_chief_travels_as_a_person_not_as_a_force(code: Code) -> None:
    claims = code("The Turkish army chief of staff is due to visit Iran next week.")
    assert of_kind(claims, "visit") == ["planned IRN TUR"]


@pytest.mark.parametrize(
    "text",
    [
        "During their stay in Thailand the American sailors will have a chance to meet local residents.",
        "The Chinese defence minister said that provocations by Japan would meet a firm response.",
    ],
)
def test_meeting_residents_or_a_response_is_no_talks(code: Code, text: str) -> None:
    assert of_kind(code(text), "talks") == []


def test_officials_who_speak_over_the_phone_hold_talks(code: Code) -> None:
    claims = code("The French defence minister and the Turkish defence minister spoke over the phone on Monday.")
    assert of_kind(claims, "talks") == ["carried_out FRA TUR"]


def test_a_courtesy_call_is_talks_but_a_demand_is_not(code: Code) -> None:
    paid = code("The Indian navy chief paid a courtesy call on the defence minister of Oman.")
    asked = code("The Indian defence minister called on the defence minister of Oman to reopen the airfield.")
    assert of_kind(paid, "talks") == ["carried_out IND OMN"]
    assert of_kind(asked, "talks") == []


def test_what_is_done_at_a_meeting_does_not_grade_the_meeting(code: Code) -> None:
    claims = code("At the end of their meeting the defence ministers of Chile and Peru signed a plan for 2025.")
    assert of_kind(claims, "talks") == ["carried_out CHL PER"]


def test_the_year_that_a_plan_is_for_dates_nothing(code: Code) -> None:
    claims = code("The defence ministers of Chile and Peru signed a cooperation plan for 2025.")
    assert [c.when for c in claims] == [None] * len(claims)


def test_an_exercise_that_goes_on_is_one_exercise(code: Code) -> None:
    claims = code(
        "Soldiers of Kenya and Uganda began a joint exercise near Nakuru on Monday.\n\n"
        "The exercise will run until 28 June."
    )
    (exercise,) = [c for c in claims if c.kind == "exercise"]
    assert exercise.stage == "under_way"
    assert days(exercise) == (date(2024, 6, 17), date(2024, 6, 28))


def test_talks_on_a_visit_share_its_days(code: Code) -> None:
    claims = code(
        "The Cuban defence minister visited Belarus from 3 to 5 June.\n\n"
        "He held talks with the Belarusian defence minister."
    )
    (talks,) = [c for c in claims if c.kind == "talks"]
    assert days(talks) == (date(2024, 6, 3), date(2024, 6, 5))


def test_the_visit_spoken_of_again_keeps_its_direction(code: Code) -> None:
    claims = code(
        "The Iranian chief of staff arrived in Beijing on Wednesday.\n\n"
        "The Chinese defence minister hoped that the visit would deepen cooperation."
    )
    assert {(c.giver, c.taker) for c in claims if c.kind == "visit"} == {("IRN", "CHN")}


def test_who_held_a_meeting_did_not_say_it(code: Code) -> None:
    claims = code(
        "The Russian chief of staff held a meeting with his Iranian counterpart in Tehran on Wednesday, IRNA reported."
    )
    (talks,) = [c for c in claims if c.kind == "talks"]
    assert talks.sources == ("IRNA", "Sample Daily")
    assert days(talks) == (date(2024, 6, 19), date(2024, 6, 19))
