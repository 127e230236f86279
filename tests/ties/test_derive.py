"""As of a day, as known on a day: what counts, and who is not covered."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Force, Kind, Stage
from foedus.ties import Entry, Flag, Question, Reading, Telling, Ties, ties

DAY = date(2023, 7, 1)


def reading(*claims: Claim, published: str | None = "2023-07-01", headline: str = "") -> Reading:
    day = None if published is None else date.fromisoformat(published)
    voices = frozenset({"sample wire"})
    tellings = {c.report: Telling(c.report, "Sample Wire", day, None, headline, voices) for c in claims}
    return Reading(claims, tellings)


def dated(*pairs: tuple[Claim, str]) -> Reading:
    tellings = {c.report: Telling(c.report, "Sample Wire", date.fromisoformat(day)) for c, day in pairs}
    return Reading(tuple(c for c, _ in pairs), tellings)


def of_cuba(found: Reading, as_of: str = "2023-07-01", known_by: str | None = None) -> Ties:
    known = None if known_by is None else date.fromisoformat(known_by)
    return ties(found, Question("CUB", date.fromisoformat(as_of), known))


def only(found: Ties) -> Entry:
    (partner,) = found.partners
    (entry,) = partner.entries
    return entry


def interval(first: str, last: str | None = None) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first))


def test_talks_that_were_held_show_with_their_day_and_origin(make_claim):
    found = of_cuba(reading(make_claim(when="2023-06-27", where="Minsk", sources=("press service", "Sample Wire"))))
    entry = only(found)
    assert (entry.kind, entry.stage, entry.where) == (Kind.TALKS, Stage.CARRIED_OUT, "Minsk")
    assert entry.last_seen == interval("2023-06-27")
    assert entry.origins == ("press service",)
    assert found.partners[0].force is Force.CONTACT


def test_a_state_of_which_nothing_was_read_is_not_covered(make_claim):
    found = ties(reading(make_claim()), Question("KEN", DAY))
    assert not found.covered
    assert found.partners == ()


def test_a_matter_of_after_the_day_does_not_count(make_claim):
    claim = make_claim(when="2023-06-27")
    assert of_cuba(reading(claim), "2023-06-27").covered
    assert not of_cuba(reading(claim), "2023-06-26").covered


def test_a_matter_without_days_counts_from_its_report_on(make_claim):
    assert only(of_cuba(reading(make_claim()))).last_seen == interval("2023-07-01")
    assert not of_cuba(reading(make_claim()), "2023-06-30").covered


def test_a_matter_ahead_counts_from_its_announcement_not_from_its_days(make_claim):
    claim = make_claim("exercise", "planned", when="2023-09-04/2023-09-08", announced="2023-05-20")
    entry = only(of_cuba(reading(claim), "2023-06-01"))
    assert entry.stage is Stage.PLANNED
    assert entry.when == interval("2023-09-04", "2023-09-08")
    assert not of_cuba(reading(claim), "2023-05-19").covered


def test_knowledge_is_cut_off_apart_from_the_day_asked_for(make_claim):
    found = dated((make_claim(when="2023-06-27"), "2023-07-10"))
    assert of_cuba(found, "2023-07-01").covered
    assert not of_cuba(found, "2023-07-01", known_by="2023-07-09").covered


def test_a_report_without_a_day_is_never_known_to_be_in_time(make_claim):
    found = reading(make_claim(), published=None)
    assert Flag.UNDATED in only(of_cuba(found)).flags
    assert not of_cuba(found, known_by="2023-07-09").covered


def test_a_claim_of_three_makes_a_tie_with_each(make_claim):
    found = of_cuba(reading(make_claim("exercise", parties="CUB NIC VEN")))
    assert [partner.state for partner in found.partners] == ["NIC", "VEN"]


def test_the_partner_asked_for_is_the_only_one(make_claim):
    both = reading(make_claim(), make_claim(parties="CUB RUS"))
    assert [p.state for p in ties(both, Question("CUB", DAY, partner="RUS")).partners] == ["RUS"]


def test_forces_that_stay_against_the_hosts_will_are_no_tie(make_claim):
    claim = make_claim("presence", "in_force", parties="CUB USA", rules=("presence-without-consent",))
    assert not of_cuba(reading(claim)).covered


@pytest.mark.parametrize(
    ("kind", "stage", "force"),
    [
        ("alliance", "in_force", Force.ALLIANCE),
        ("agreement", "agreed", Force.AGREEMENT),
        ("agreement", "negotiating", Force.DECLARED),
        ("training", "under_way", Force.PRACTICE),
        ("training", "planned", Force.DECLARED),
        ("visit", "carried_out", Force.CONTACT),
        ("alliance", "ended", Force.DECLARED),
        ("alignment", "in_force", Force.DECLARED),
    ],
)
def test_force_is_that_of_the_strongest_settled_kind(make_claim, kind, stage, force):
    assert of_cuba(reading(make_claim(kind, stage))).partners[0].force is force


def test_partners_stand_in_order_of_force_then_of_the_day_last_seen(make_claim):
    found = reading(
        make_claim(parties="CUB RUS", when="2023-06-27"),
        make_claim(parties="CUB VNM", when="2023-06-20"),
        make_claim("agreement", "in_force", parties="CHN CUB", when="2019-01-01"),
    )
    assert [partner.state for partner in of_cuba(found).partners] == ["CHN", "RUS", "VNM"]


def test_origins_count_sources_by_name_and_an_outlets_voice_as_the_outlet(make_claim):
    found = reading(
        make_claim(sources=("The defence ministry", "Sample Wire")),
        make_claim(report="r2", sources=("defence ministry", "Sample Herald")),
        make_claim(report="r3", sources=("Sample Herald",)),
    )
    assert only(of_cuba(found)).origins == ("The defence ministry", "Sample Herald")


def test_a_party_asserts_only_what_is_its_own_word(make_claim):
    found = reading(make_claim(origin_states=("BLR",)), make_claim(report="r2", origin_states=("USA",)))
    assert only(of_cuba(found)).asserted_by == ("BLR",)


KINDS = [("talks", "carried_out"), ("talks", "planned"), ("agreement", "agreed"), ("agreement", "ended"),
         ("alignment", "interest"), ("alignment", "in_force"), ("visit", "cancelled")]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_reading_changes_nothing(make_claim, data):
    drawn = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(KINDS),
                st.sampled_from(["BLR CUB", "CUB RUS", "CUB RUS VNM"]),
                st.sampled_from([None, "2023-06-01", "2023-05-01/2023-05-31", "2023-08-01"]),
                st.sampled_from(["r1", "r2", "r3"]),
                st.sampled_from(["asserts", "hedges", "denies", "declines"]),
                st.booleans(),
                st.sampled_from([None, "military alliance", "talks"]),
            ),
            max_size=12,
        )
    )
    claims = [
        make_claim(*what, parties, when=when, report=report, stance=stance, headline=headline, label=label, id=f"c{at}")
        for at, (what, parties, when, report, stance, headline, label) in enumerate(drawn)
    ]
    mixed = claims[:]
    random.Random(data.draw(st.integers(0, 99))).shuffle(mixed)
    assert of_cuba(reading(*claims)) == of_cuba(reading(*mixed))
