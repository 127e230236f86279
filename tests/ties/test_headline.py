"""Headlines that promise more than their reports hold."""

from datetime import date

import pytest

from foedus.codebook import Force, Kind
from foedus.ties import Flag, Question, Reading, Telling, ties
from foedus.ties.label import label_force

VOICES = frozenset({"sample wire", "sample courier"})


def partner(*claims, headline=""):
    tellings = {c.report: Telling(c.report, "Sample Wire", date(2023, 7, 1), None, headline, VOICES) for c in claims}
    return ties(Reading(claims, tellings), Question("CUB", date(2023, 7, 1))).partners[0]


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("military alliance", Force.ALLIANCE),
        ("a new Defence Pact", Force.ALLIANCE),
        ("memorandum of understanding", Force.AGREEMENT),
        ("dealings", None),
        ("warm words", None),
        (None, None),
    ],
)
def test_words_name_a_force(words, force):
    assert label_force(words) is force


def test_a_headline_that_names_an_alliance_over_talks_exceeds_its_body(make_claim):
    loud = make_claim("alignment", "in_force", headline=True, label="military alliance")
    found = partner(loud, make_claim("alignment", "interest", sources=("press service",)), make_claim())
    assert found.flags == (Flag.HEADLINE_EXCEEDS_BODY,)
    assert found.headline_label == "military alliance"
    (entry,) = [one for one in found.entries if one.kind is Kind.ALIGNMENT]
    assert Flag.HEADLINE_EXCEEDS_BODY in entry.flags
    assert entry.headline_label == "military alliance"
    assert entry.stage.value == "interest"
    assert {step.stage.value for step in entry.history} == {"interest", "in_force"}


def test_the_outlets_own_echo_of_its_headline_adds_no_substance(make_claim):
    echo = make_claim("alignment", "in_force", sources=("Sample Courier", "Sample Wire"), label="military alliance")
    talks = make_claim()
    assert partner(echo, talks, headline="A and B in military alliance").headline_label == "military alliance"
    assert partner(echo, talks, headline="A and B talk").headline_label is None


def test_a_headline_that_its_body_bears_out_is_no_excess(make_claim):
    loud = make_claim("alignment", "in_force", headline=True, label="military alliance")
    assert partner(loud, make_claim("alliance", "in_force", label="mutual defence treaty")).flags == ()
    spoken = make_claim(
        "alignment", "in_force", label="military alliance", origin_states=("BLR",), sources=("Minister",)
    )
    assert partner(loud, spoken).flags == ()


def test_a_headline_that_signs_what_the_body_only_discusses_exceeds_it(make_claim):
    found = partner(make_claim("agreement", "agreed", headline=True), make_claim("agreement", "negotiating"))
    assert found.flags == (Flag.HEADLINE_EXCEEDS_BODY,)
    assert found.force is Force.DECLARED


def test_a_declaration_that_only_the_lead_in_makes_is_flagged_as_such(make_claim):
    found = partner(make_claim("alignment", "in_force", headline=True, label="military ties"))
    assert found.flags == ()
    assert found.entries[0].flags == (Flag.HEADLINE_ONLY,)
    assert found.force is Force.DECLARED


def test_talks_on_a_pact_are_talks(make_claim):
    assert (
        partner(make_claim(label="talks on a defence pact"), make_claim(headline=True, label="pact talks")).flags == ()
    )
