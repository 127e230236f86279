"""Flags, dates, voices and history of an entry."""

from datetime import date

import pytest

from foedus.claims.claim import Interval
from foedus.codebook import Force, Stage
from foedus.ties import DatedBy, Flag, Question, Reading, Telling, ties


def entry(*claims, as_of="2023-07-01", published="2023-07-01"):
    tellings = {c.report: Telling(c.report, "Sample Wire", date.fromisoformat(published)) for c in claims}
    found = ties(Reading(claims, tellings), Question("CUB", date.fromisoformat(as_of)))
    return found.partners[0].entries[0]


def test_a_denial_contests_and_deletes_nothing(make_claim):
    claim = make_claim("intelligence", "in_force", parties="CHN CUB")
    denial = make_claim("intelligence", "in_force", parties="CHN CUB", stance="denies", origin_states=("CUB",))
    other = make_claim("intelligence", "in_force", parties="CHN CUB", stance="denies", sources=("the Pentagon",))
    found = entry(claim, denial, other)
    assert found.stage is Stage.IN_FORCE
    assert found.denied_by == ("CUB",)
    assert found.denied_by_others == ("the Pentagon",)
    assert Flag.CONTESTED in found.flags
    assert set(found.claims) == {claim.id, denial.id, other.id}


def test_what_is_only_denied_is_no_tie_of_force(make_claim):
    found = entry(make_claim("alliance", "in_force", stance="denies", origin_states=("CUB",)))
    assert found.flags == (Flag.DENIED,)
    assert (found.force, found.origins, found.asserted_by) == (Force.DECLARED, (), ())


def test_a_refusal_to_comment_is_no_denial(make_claim):
    found = entry(make_claim("arms"), make_claim("arms", stance="declines", sources=("the embassy", "Sample Wire")))
    assert found.flags == (Flag.NO_COMMENT,)
    assert (found.denied_by, found.declined_by) == ((), ("the embassy",))


@pytest.mark.parametrize(("stances", "hedged"), [(["hedges"], True), (["hedges", "asserts"], False)])
def test_hedged_is_what_nobody_firmly_asserts(make_claim, stances, hedged):
    found = entry(*(make_claim(stance=stance, report=stance) for stance in stances))
    assert (Flag.HEDGED in found.flags) is hedged


def test_a_planned_matter_whose_time_has_passed_is_overdue(make_claim):
    claim = make_claim("exercise", "planned", when="2023-09-01")
    assert Flag.OVERDUE not in entry(claim, as_of="2023-09-01").flags
    assert Flag.OVERDUE in entry(claim, as_of="2023-09-02").flags


def test_a_term_that_has_run_out_is_expired(make_claim):
    claim = make_claim("agreement", "in_force", when="2020-01-01/2025-01-01")
    assert entry(claim, as_of="2024-01-01").force is Force.AGREEMENT
    late = entry(claim, as_of="2025-01-02")
    assert Flag.EXPIRED in late.flags
    assert late.force is Force.DECLARED


def test_a_practice_since_2018_began_in_2018_and_was_last_seen_on_the_reports_day(make_claim):
    found = entry(make_claim("presence", "under_way", when="2018-01-01/2023-07-01"))
    assert found.since == Interval(date(2018, 1, 1), date(2018, 1, 1))
    assert found.last_seen == Interval(date(2023, 7, 1), date(2023, 7, 1))


def test_the_beginning_is_unknown_where_no_text_tells_it(make_claim):
    found = entry(make_claim("presence", "under_way"))
    assert found.since is None
    assert found.last_seen == Interval(date(2023, 7, 1), date(2023, 7, 1))
    assert entry(make_claim("presence", "planned")).since == found.last_seen


def test_days_that_are_vague_stay_an_interval(make_claim):
    found = entry(make_claim("training", "planned", announced="2023-05-20/2023-06-10"))
    assert found.since == found.last_seen == Interval(date(2023, 5, 20), date(2023, 6, 10))


def test_a_report_without_days_retells_what_another_dates(make_claim):
    dated, retold = make_claim(when="2023-06-20"), make_claim(report="r2")
    found = entry(dated, retold)
    assert (found.last_seen.last, found.dated_by) == (date(2023, 6, 20), DatedBy.TEXT)
    found = entry(make_claim(when="2019-06-20"), retold)
    assert (found.last_seen.last, found.dated_by) == (date(2023, 7, 1), DatedBy.REPORT)


def test_directions_are_kept(make_claim):
    found = entry(make_claim("training", "planned", giver="BLR", taker="CUB"))
    assert found.directions == (("BLR", "CUB"),)


def test_a_third_state_that_consents_is_told_apart(make_claim):
    found = entry(make_claim("arms", "agreed", parties="CUB DEU UKR", giver="DEU", taker="UKR"))
    assert Flag.THIRD_PARTY in found.flags
    assert found.force is Force.DECLARED


def test_history_tells_the_stages_in_order(make_claim):
    found = entry(
        make_claim("agreement", "in_force", when="2023-06-20"),
        make_claim("agreement", "agreed", when="2023-02-01", report="r2"),
    )
    assert [step.stage for step in found.history] == [Stage.AGREED, Stage.IN_FORCE]


def test_a_plan_beside_what_was_held_is_ahead_until_its_time_has_passed(make_claim):
    held = make_claim("exercise", when="2022-05-01")
    plan = make_claim("exercise", "planned", when="2023-09-01/2023-09-08", report="r2")
    assert entry(held, plan, as_of="2023-09-08").ahead.claims == (plan.id,)
    late = entry(held, plan, as_of="2023-09-09")
    assert (late.ahead, late.stage) == (None, Stage.CARRIED_OUT)
    assert plan.id in late.claims
