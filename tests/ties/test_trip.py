"""Journeys: which stops, in which order."""

from datetime import date

from foedus.ties import Reading, Telling, named, people, trip

GENERAL = ("the defence minister", "defence minister", None, "CUB")
HOST = ("the head of the department", None, None, "BLR")


class Minsk:
    """Knows one place and one state."""

    home_of = staticmethod({"Minsk": "BLR"}.get)
    named = staticmethod({"Belarus": "BLR"}.get)


def journey(*claims, published="2023-07-01", name="defence minister"):
    tellings = {c.report: Telling(c.report, "Sample Wire", date.fromisoformat(published)) for c in claims}
    (who,) = named(name, people(claims))
    return trip(Reading(claims, tellings), who, Minsk())


def visit(make_claim, to, **given):
    given = {"people": (GENERAL,), "stage": "carried_out"} | given
    return make_claim("visit", given.pop("stage"), f"CUB {to}", giver="CUB", taker=to, **given)


def test_stops_follow_the_days(make_claim):
    stops = journey(
        visit(make_claim, "BLR", when="2023-06-29/2023-07-01", report="a"),
        visit(make_claim, "RUS", when="2023-06-27", report="b"),
        visit(make_claim, "VNM", when="2023-06-20/2023-06-24", report="c"),
    )
    assert [stop.state for stop in stops] == ["VNM", "RUS", "BLR"]


def test_stops_without_days_follow_the_order_in_which_the_report_tells_them(make_claim):
    stops = journey(
        visit(make_claim, "BLR", rules=("trip-order:3",)),
        visit(make_claim, "RUS", when="2023-06-27", rules=("trip-order:2",)),
        visit(make_claim, "VNM", rules=("trip-order:1",)),
    )
    assert [stop.state for stop in stops] == ["VNM", "RUS", "BLR"]


def test_days_overrule_the_order_of_telling(make_claim):
    stops = journey(
        visit(make_claim, "RUS", when="2023-06-27", rules=("trip-order:1",)),
        visit(make_claim, "VNM", when="2023-06-20", rules=("trip-order:2",)),
    )
    assert [stop.state for stop in stops] == ["VNM", "RUS"]


def test_visit_and_talks_in_one_state_are_one_stop(make_claim):
    talks = make_claim(parties="CUB RUS", people=(GENERAL,), when="2023-06-27", where="Moscow")
    call = visit(make_claim, "RUS", rules=("trip-order:2",))
    (stop,) = journey(call, talks)
    assert (stop.state, stop.place) == ("RUS", "Moscow")
    assert stop.when.first == date(2023, 6, 27)
    assert {claim.id for claim in stop.claims} == {call.id, talks.id}


def test_two_journeys_to_one_state_are_two_stops(make_claim):
    stops = journey(
        visit(make_claim, "RUS", when="2023-06-27", report="a"), visit(make_claim, "RUS", when="2024-03-05", report="b")
    )
    assert [stop.when.first.year for stop in stops] == [2023, 2024]


def test_the_host_who_stays_at_home_makes_no_trip(make_claim):
    claims = (
        visit(make_claim, "BLR", people=(GENERAL, HOST)),
        make_claim(people=(GENERAL, HOST), where="Minsk"),
    )
    assert journey(*claims, name="head of the department") == ()


def test_talks_abroad_show_travel_by_their_place(make_claim):
    talks = make_claim(people=(GENERAL, HOST), where="Minsk")
    assert [stop.state for stop in journey(talks)] == ["BLR"]
    assert journey(make_claim(people=(GENERAL, HOST))) == ()


def test_a_plan_says_so_and_a_cancelled_visit_is_none(make_claim):
    (stop,) = journey(visit(make_claim, "RUS", stage="planned", when="2023-08-01"))
    assert stop.planned
    assert journey(visit(make_claim, "RUS", stage="cancelled")) == ()


def test_a_denied_visit_is_no_stop(make_claim):
    assert journey(visit(make_claim, "RUS", stance="denies")) == ()


def test_the_place_of_a_stop_is_more_than_its_state(make_claim):
    tour = visit(make_claim, "BLR", where="Belarus")
    talks = make_claim(people=(GENERAL, HOST), where="Minsk", report="r2")
    (stop,) = journey(tour, talks)
    assert stop.place == "Minsk"
    assert journey(tour)[0].place is None


def test_a_stop_that_names_nobody_belongs_to_the_journey_that_its_report_tells_in_order(make_claim):
    first = visit(make_claim, "VNM", people=(), rules=("trip-order:1",))
    second = visit(make_claim, "RUS", rules=("trip-order:2",))
    assert [stop.state for stop in journey(first, second)] == ["VNM", "RUS"]
    assert [stop.state for stop in journey(visit(make_claim, "VNM", people=()), second)] == ["RUS"]
    other = visit(make_claim, "CHN", people=(("Another", None, None, "CUB"),), rules=("trip-order:1",))
    assert [stop.state for stop in journey(first, second, other)] == ["RUS"]
