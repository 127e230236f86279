"""Journeys: the order of stops, where the traveller came from, and when a thing to come was announced."""

from datetime import date

from foedus.claims.claim import Interval
from foedus.claims.context import Context
from foedus.claims.trips import RULE, announced_on, order_stops
from foedus.dates.value import DateValue, Precision


def distance(days: int | None, precision: Precision = Precision.MONTH, first: date | None = None) -> DateValue:
    return DateValue(0, 1, "a month after", first, first, precision, "event", shift_days=days)


def stops(drafts) -> list[str]:
    return [rule.removeprefix(RULE) for d in drafts for rule in d.rules if rule.startswith(RULE)]


def test_words_number_the_stops_and_the_last_comes_after_them(draft) -> None:
    trip = [draft("visit", f"CUB>{host}", place=(0, n)) for n, host in enumerate(["VNM", "RUS", "BLR", "CHN"])]
    hints = {(0, 0): "1", (0, 1): "2", (0, 2): "last"}
    assert stops(order_stops(trip, hints)) == ["1", "2", "3"]


def test_only_visits_are_stops(draft) -> None:
    assert stops(order_stops([draft("talks", "CUB RUS", place=(0, 1))], {(0, 1): "1"})) == []


def test_an_announcement_is_dated_back_from_the_visit(draft) -> None:
    context = Context()
    context.add(draft("visit", "CUB>BLR", when=Interval(date(2023, 6, 27), date(2023, 6, 30))))
    found = announced_on(distance(30), context, date(2023, 7, 1))
    assert found == Interval(date(2023, 5, 21), date(2023, 6, 7))


def test_an_announcement_is_dated_back_from_the_report_where_no_visit_is_told() -> None:
    found = announced_on(distance(7, Precision.DAY), Context(), date(2023, 7, 8))
    assert found == Interval(date(2023, 7, 1), date(2023, 7, 1))


def test_an_announcement_with_days_of_its_own_keeps_them() -> None:
    day = date(2023, 6, 1)
    assert announced_on(distance(None, first=day), Context(), None) == Interval(day, day)


def test_an_announcement_without_anything_to_count_from_is_undated() -> None:
    assert announced_on(distance(30), Context(), None) is None
    assert announced_on(distance(None), Context(), date(2023, 7, 1)) is None


def test_who_arrives_from_a_third_state_has_been_there(code) -> None:
    claims = code("The Serbian defence minister travelled to Kenya from Ghana.")
    assert {(c.giver, c.taker) for c in claims if c.kind == "visit"} == {("SRB", "GHA"), ("SRB", "KEN")}


def test_a_tour_told_on_keeps_its_traveller(code) -> None:
    claims = code("The Serbian defence minister visited Kenya. The trip had begun in Ghana.")
    assert {(c.giver, c.taker) for c in claims if c.kind == "visit"} == {("SRB", "KEN"), ("SRB", "GHA")}
