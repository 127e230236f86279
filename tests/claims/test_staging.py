"""Tense, mood, negation and governing words say how far a matter has gone; none of them lets a claim vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.staging import Reading, by_tense, compose
from foedus.claims.tense import Tense, tense_of
from foedus.codebook import Kind, Stage, StageGroup, possible

TENSES = [
    ("Norway sold tanks.", "sold", Tense.DONE),
    ("Norway has sold tanks.", "sold", Tense.PERFECT),
    ("Norway is selling tanks.", "selling", Tense.ONGOING),
    ("Norway sells the tanks.", "sells", Tense.PRESENT),
    ("Norway will sell tanks.", "sell", Tense.FUTURE),
    ("Norway would sell tanks.", "sell", Tense.CONDITIONAL),
    ("Norway may sell tanks.", "sell", Tense.POSSIBLE),
    ("Norway is to sell tanks.", "sell", Tense.FUTURE),
    ("Norway wants to sell tanks.", "sell", Tense.INFINITIVE),
    ("Tanks were sold.", "sold", Tense.DONE),
    ("Tanks are being sold.", "sold", Tense.ONGOING),
    ("Tanks will be sold.", "sold", Tense.FUTURE),
]


@pytest.mark.parametrize(("text", "verb", "tense"), TENSES)
def test_the_form_of_a_verb_tells_its_time(bench, text: str, verb: str, tense: Tense) -> None:
    found = bench(text)
    assert tense_of(found.passage.parse, found.token(verb)) is tense


def test_the_present_of_a_headline_is_past(bench) -> None:
    found = bench("Norway sells its tanks to Kenya")
    assert tense_of(found.passage.parse, found.token("sells"), headline=True) is Tense.DONE


STAGES = [
    ("Norway delivered ten tanks to Kenya.", "carried_out"),
    ("Norway has delivered tanks to Kenya.", "carried_out"),
    ("Norway is delivering tanks to Kenya.", "under_way"),
    ("Norway will deliver tanks to Kenya.", "planned"),
    ("Norway plans to deliver tanks to Kenya.", "planned"),
    ("Norway offered to deliver tanks to Kenya.", "interest"),
    ("Norway suspended the delivery of tanks to Kenya.", "suspended"),
    ("Norway ended the delivery of tanks to Kenya.", "ended"),
    ("Norway called off the delivery of tanks to Kenya.", "cancelled"),
]


@pytest.mark.parametrize(("text", "stage"), STAGES)
def test_one_delivery_at_every_stage(code, text: str, stage: str) -> None:
    assert [(c.stage, c.parties) for c in code(text)] == [(stage, ("KEN", "NOR"))]


def test_a_negated_act_is_denied(code) -> None:
    assert [c.stance for c in code("Norway has not delivered tanks to Kenya.")] == ["denies"]


@pytest.mark.parametrize("word", ["may", "might", "could"])
def test_a_mere_possibility_is_hedged(code, word: str) -> None:
    assert [(c.stage, c.stance) for c in code(f"Norway {word} deliver tanks to Kenya.")] == [("planned", "hedges")]


@given(st.sampled_from(Kind), st.sampled_from(Tense), st.sampled_from(Stage))
def test_tense_gives_a_stage_of_the_kind_or_none(kind: Kind, tense: Tense, done: Stage) -> None:
    stage = by_tense(kind, tense, done)
    if tense in {Tense.FUTURE, Tense.INFINITIVE}:
        assert stage is (Stage.INTEREST if kind is Kind.ALIGNMENT else Stage.PLANNED)
    if tense is Tense.NONE:
        assert stage is None
    if stage is not None and possible(kind, done):
        assert possible(kind, stage) or kind is Kind.ALIGNMENT


@given(st.sampled_from(Stage), st.sampled_from(Stage), st.sampled_from(Tense), st.booleans())
def test_a_stage_that_a_word_gave_is_no_longer_weak_and_an_end_stays_an_end(
    inner: Stage, outer: Stage, tense: Tense, weak: bool
) -> None:
    read = compose(Reading(inner, (), weak=weak), outer, tense, "rule")
    if outer is Stage.INTEREST and inner.group is StageGroup.NEGATIVE and not weak:
        assert read.stage is None  # who is asked to stop has not stopped
        return
    assert read.rules == ("rule",)
    assert read.stage is not None
    if outer.group is StageGroup.NEGATIVE:
        assert read.stage.group is StageGroup.NEGATIVE
        assert not read.weak
    if inner.group is StageGroup.NEGATIVE and not weak:
        assert read.stage.group is StageGroup.NEGATIVE
