"""One claim a report for each matter, whatever the order in which its passages tell it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.claim import Interval, Span
from foedus.claims.merge import Matter, as_claim, confidence, matters, overlap
from foedus.reports import Part

MAY, JUNE = Interval(date(2024, 5, 1), date(2024, 5, 31)), Interval(date(2024, 6, 1), date(2024, 6, 30))


def test_two_passages_on_one_matter_are_one_claim(draft) -> None:
    one, two = (
        draft("arms", "NOR>KEN", evidence=(Span(0, 9),)),
        draft("arms", "NOR>KEN", evidence=(Span(20, 29),), place=(1, 0)),
    )
    found = matters([one, two])
    assert len(found) == 1
    assert as_claim("r", found[0], "test").evidence == (Span(0, 9), Span(20, 29))


def test_other_parties_kinds_stances_and_directions_are_other_matters(draft) -> None:
    drafts = [
        draft("arms", "NOR>KEN"),
        draft("arms", "KEN>NOR", place=(0, 1)),
        draft("arms", "NOR>CHL", place=(0, 2)),
        draft("training", "NOR>KEN", place=(0, 3)),
        draft("arms", "NOR>KEN", stance="denies", place=(0, 4)),
    ]
    assert len(matters(drafts)) == 5


def test_what_came_and_what_will_come_are_two_matters(draft) -> None:
    came, coming = draft("arms", "NOR>KEN"), draft("arms", "NOR>KEN", stage="planned", place=(0, 1))
    assert [m.lead.stage for m in matters([came, coming])] == ["carried_out", "planned"]


def test_signing_and_ratifying_are_one_matter_at_the_later_stage(draft) -> None:
    signed = draft("agreement", "KEN SRB", stage="agreed")
    ratified = draft("agreement", "KEN SRB", stage="in_force", place=(0, 1))
    assert [m.lead.stage for m in matters([signed, ratified])] == ["in_force"]


def test_different_days_are_different_matters(draft) -> None:
    may, june = (draft("talks", "KEN SRB", when=w, when_words="then", place=(n, 0)) for n, w in enumerate((MAY, JUNE)))
    assert len(matters([may, june])) == 2
    assert len(matters([may, may])) == 1


def test_a_headline_joins_what_the_body_says_and_stays_alone_where_it_says_more(draft) -> None:
    body = draft("talks", "KEN SRB", place=(1, 0))
    echo = draft("talks", "KEN SRB", headline=True, part=Part.TITLE)
    more = draft("alliance", "KEN SRB", stage="agreed", headline=True, part=Part.TITLE)
    found = [as_claim("r", m, "test") for m in matters([echo, more, body])]
    assert [(c.kind, c.headline) for c in found] == [("talks", False), ("alliance", True)]
    assert found[0].title_evidence == (Span(0, 10),)


def test_confidence_falls_with_what_was_inferred(draft) -> None:
    said = confidence(draft("arms", "NOR>KEN"))
    for weaker in ({"weak_stage": True}, {"weak_parties": True}, {"stance": "hedges"}):
        assert confidence(draft("arms", "NOR>KEN", **weaker)) < said


def test_an_id_tells_reports_stages_and_passages_apart(draft) -> None:
    def id_of(report: str, **given) -> str:
        return as_claim(report, Matter((draft("arms", "NOR>KEN", **given),)), "test").id

    ids = [
        id_of("r"),
        id_of("s"),
        id_of("r", stage="planned"),
        id_of("r", evidence=(Span(5, 9),)),
        id_of("r", stance="denies"),
    ]
    assert len(set(ids)) == len(ids)
    assert id_of("r") == id_of("r", people=(), label="tanks")


day = st.dates(date(2020, 1, 1), date(2025, 1, 1))
spans = st.tuples(day, day).map(lambda pair: Interval(min(pair), max(pair)))


@given(spans, spans)
def test_overlap_is_mutual_and_includes_the_last_day(a: Interval, b: Interval) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert overlap(a, a)
    assert overlap(a, Interval(a.last, date(2026, 1, 1)))
