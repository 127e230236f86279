"""The sentences behind a claim."""

from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.claim import Span
from foedus.reports.report import Part
from foedus.ties import passages


def test_evidence_grows_to_its_sentence_and_stays_marked(make_claim, make_report):
    report = make_report(text="It rained. The ministers met in Minsk on Tuesday. They left.")
    start = report.text.index("met")
    (passage,) = passages(report, make_claim(evidence=(Span(start, start + 12),)))
    assert passage.words == "The ministers met in Minsk on Tuesday."
    assert passage.marked("[[", "]]") == "The ministers [[met in Minsk]] on Tuesday."
    assert report.text[passage.start :].startswith(passage.words)


def test_two_pieces_of_one_sentence_are_one_passage(make_claim, make_report):
    report = make_report(text="The ministers met in Minsk.")
    (passage,) = passages(report, make_claim(evidence=(Span(4, 13), Span(21, 26))))
    assert passage.marked("<", ">") == "The <ministers> met in <Minsk>."


def test_a_closing_quote_belongs_to_its_sentence(make_claim, make_report):
    report = make_report(text="“They met.” Then it rained.")
    (passage,) = passages(report, make_claim(evidence=(Span(1, 5),)))
    assert passage.words == "“They met.”"


def test_the_title_comes_first(make_claim, make_report):
    report = make_report(title="A title")
    found = passages(report, make_claim(title_evidence=(Span(0, 7),)))
    assert [passage.part for passage in found] == [Part.TITLE, Part.TEXT]


def test_a_span_that_lies_outside_the_text_is_left_out(make_claim, make_report):
    assert passages(make_report(text="Short."), make_claim(evidence=(Span(3, 99),))) == ()


@given(text=st.text(min_size=1, max_size=80), data=st.data())
def test_passages_stand_verbatim_and_hold_all_evidence(make_claim, make_report, text, data):
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted)
    bounds = data.draw(ends)
    spans = tuple(Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False) if a < b)
    found = passages(make_report(text=text), make_claim(evidence=spans))
    marked = {at for p in found for mark in p.marks for at in range(p.start + mark.start, p.start + mark.end)}
    assert marked == {at for span in spans for at in range(span.start, span.end)}
    assert all(text[p.start : p.start + len(p.words)] == p.words for p in found)
