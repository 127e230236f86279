"""Which stage a matter has reached."""

from datetime import date

from foedus.codebook import Kind, Stage
from foedus.ties import Telling
from foedus.ties.stage import verdict
from foedus.ties.telling import Told, tell


def told(claim, published="2023-07-01"):
    day = date.fromisoformat(published)
    return tell(claim, Telling(claim.report, "Sample Wire", day, voices=frozenset({"sample wire", "sample courier"})))


def stage(*given):
    claims = [one if isinstance(one, Told) else told(one) for one in given]
    return verdict(claims[0].claim.kind, claims).winner.claim.stage


def test_what_was_planned_and_then_held_was_held(make_claim):
    plan = told(make_claim("visit", "planned", when="2023-07-05"), "2023-07-01")
    held = told(make_claim("visit", "carried_out", when="2023-07-05", report="r2"), "2023-07-06")
    assert stage(plan, held) is Stage.CARRIED_OUT


def test_a_later_plan_stands_beside_what_was_held_and_does_not_hide_it(make_claim):
    held = told(make_claim("exercise", when="2022-05-01"), "2022-05-02")
    plan = told(make_claim("exercise", "planned", when="2023-09-01", report="r2"), "2023-07-01")
    found = verdict(Kind.EXERCISE, [held, plan])
    assert found.winner is held
    assert found.ahead == (plan,)


def test_the_plan_of_what_is_under_way_is_not_another_matter(make_claim):
    plan = told(make_claim("port_call", "planned", when="2024-06-12/2024-06-17"), "2024-06-07")
    call = told(make_claim("port_call", "under_way", when="2024-06-12/2024-06-13", report="r2"), "2024-06-13")
    assert verdict(Kind.PORT_CALL, [plan, call]).ahead == ()


def test_an_end_counts_from_its_day_on(make_claim):
    force = told(make_claim("agreement", "in_force", when="2015-05-03"))
    end = told(make_claim("agreement", "ended", when="2022-03-01", report="r2"))
    assert stage(force, end) is Stage.ENDED


def test_what_is_told_anew_after_an_end_counts_again(make_claim):
    end = told(make_claim("agreement", "suspended", when="2020-03-01"))
    again = told(make_claim("agreement", "in_force", when="2022-03-01", report="r2"))
    assert stage(end, again) is Stage.IN_FORCE


def test_a_report_vouches_for_no_day_after_its_own(make_claim):
    valid = told(make_claim("agreement", "in_force", when="2015-01-01/2030-01-01"), "2016-02-01")
    end = told(make_claim("agreement", "ended", when="2022-03-01", report="r2"), "2022-03-02")
    assert stage(valid, end) is Stage.ENDED


def test_an_instrument_in_force_outlasts_an_older_and_a_newer_signature(make_claim):
    force = told(make_claim("agreement", "in_force", when="2018-01-01"))
    signed = told(make_claim("agreement", "agreed", when="2023-05-01", report="r2"))
    assert stage(force, signed) is Stage.IN_FORCE


def test_a_cancelled_plan_is_cancelled(make_claim):
    plan = told(make_claim("exercise", "planned", when="2023-09-01"), "2023-06-01")
    off = told(make_claim("exercise", "cancelled", when="2023-09-01", report="r2"), "2023-06-20")
    assert stage(plan, off) is Stage.CANCELLED


def test_a_declaration_on_a_named_source_goes_before_an_outlets_characterisation(make_claim):
    wish = make_claim("alignment", "interest", sources=("press service", "Sample Courier", "Sample Wire"))
    outlet = make_claim("alignment", "in_force", sources=("Sample Courier", "Sample Wire"), label="military alliance")
    found = verdict(Kind.ALIGNMENT, [told(wish), told(outlet)])
    assert found.winner.claim is wish
    assert "declaration" in found.rule


def test_among_declarations_an_outlets_body_goes_before_a_headline(make_claim):
    body = make_claim("alignment", "interest")
    headline = make_claim("alignment", "in_force", headline=True, report="r2")
    assert stage(headline, body) is Stage.INTEREST


def test_a_headline_gives_way_to_its_own_reports_body(make_claim):
    headline = make_claim("agreement", "agreed", headline=True)
    body = make_claim("agreement", "negotiating")
    assert stage(headline, body) is Stage.NEGOTIATING


def test_a_headline_counts_where_the_body_is_silent(make_claim):
    assert stage(make_claim("agreement", "agreed", headline=True)) is Stage.AGREED


def test_denials_support_no_stage(make_claim):
    denial = make_claim("intelligence", "in_force", stance="denies", report="r2")
    assert stage(make_claim("intelligence", "negotiating"), denial) is Stage.NEGOTIATING
