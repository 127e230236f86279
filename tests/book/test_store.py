"""What goes into a book comes out of it, once."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from foedus.book import Added, Book, Coding, Conflict, NoBook, UnknownClaim
from foedus.book.rows import WHOLE, claim_row, claims_of, report_of, report_row
from foedus.book.schema import metadata
from foedus.claims.claim import Interval, Span
from foedus.reports.report import Part, Segment, SegmentType
from foedus.ties import Reading, telling


@pytest.fixture
def place(tmp_path):
    return str(tmp_path / "memo.book")


class Row:
    """A row whose columns are attributes, as the database gives it."""

    def __init__(self, columns):
        self.__dict__.update(columns)


def test_a_report_and_its_claims_come_out_as_they_went_in(make_claim, make_report, place):
    segments = (
        Segment(SegmentType.HEADLINE, 0, 5, Part.TITLE),
        Segment(SegmentType.QUOTED, 0, 4, outlet="X", translated=True),
    )
    report = make_report(title="Talks", url="https://example.org/1", segments=segments)
    claim = make_claim(
        "training",
        "planned",
        giver="BLR",
        taker="CUB",
        when="2024-01-01/2024-12-31",
        when_words="next year",
        announced="2023-05-20",
        label="courses",
        people=(("A Name", "minister", "General", "CUB", ("A Name", "Name")),),
        sources=("press service", "Sample Wire"),
        origin_states=("BLR",),
        evidence=(Span(0, 4), Span(9, 12)),
        title_evidence=(Span(0, 2),),
        rules=("a", "b"),
        where="Minsk",
        headline=True,
        confidence=0.25,
    )
    with Book.open(place, write=True) as book:
        assert book.add(report, Coding((claim,), coder="test/1")) is Added.NEW
    with Book.open(place) as book:
        assert book.report("r1") == report
        assert book.claims() == book.claims("CUB") == book.claims("BLR", "CUB") == [claim]
        assert book.claims("RUS") == book.claims("BLR", "RUS") == []
        assert book.reading("CUB") == Reading((claim,), {"r1": telling(report)})
        (outline,) = book.outline("CUB").claims
        assert outline == replace(claim, people=(), evidence=(), title_evidence=())
        assert book.size() == (1, 1)


def test_reading_the_same_report_twice_changes_no_byte(make_claim, make_report, tmp_path, place):
    for _ in range(2):
        with Book.open(place, write=True) as book:
            last = book.add(make_report(), Coding((make_claim(),)))
        content = (tmp_path / "memo.book").read_bytes()
    assert last is Added.KNOWN
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding((make_claim(), make_claim("visit"))))
    assert (tmp_path / "memo.book").read_bytes() == content


@pytest.mark.parametrize(
    "change", [{"text": "Another text."}, {"outlet": "Other"}, {"published": None}, {"title": "T"}]
)
def test_another_report_under_the_same_id_is_a_conflict(make_report, place, change):
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding())
        with pytest.raises(Conflict, match=r"r1.*another id"):
            book.add(make_report(**change), Coding())
        assert book.report("r1") == make_report()


def test_a_book_is_one_file(make_claim, make_report, tmp_path, place):
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding((make_claim(),)))
    with Book.open(place) as book:
        book.claims()
    assert [path.name for path in tmp_path.iterdir()] == ["memo.book"]


def test_a_report_is_written_whole_or_not_at_all(make_claim, make_report, place):
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding((make_claim(),)))
        broken = make_claim(report="r2", confidence=None)
        with pytest.raises(Exception, match="confidence"):
            book.add(make_report("r2"), Coding((make_claim(report="r2"), broken)))
        assert book.size() == (1, 1)


def test_rebuilding_replaces_claims_and_keeps_reports(make_claim, make_report, place):
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding((make_claim(),)))
        book.add(make_report("r2", published=None), Coding(not_coded="no pipeline for language xx"))
        assert book.not_coded() == [("r2", "no pipeline for language xx")]
        visit = make_claim("visit", report="r2")
        assert book.rebuild(lambda report: Coding((visit,) if report.id == "r2" else ())) == 2
        assert book.claims() == [visit]
        assert book.not_coded() == []
        assert [report.id for report in book.reports()] == ["r1", "r2"]


def test_a_claim_is_found_by_a_clear_beginning_of_its_id(make_claim, make_report, place):
    claims = (make_claim(id="c-abc1"), make_claim("visit", id="c-abd2"), make_claim("arms", id="c-abd2x"))
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding(claims))
        assert book.claim("c-abc").id == "c-abc1"
        assert book.claim("c-abd2").id == "c-abd2"
        for fault in ("c-ab", "c-z", "%"):
            with pytest.raises(UnknownClaim):
                book.claim(fault)


def test_a_report_that_is_not_there_is_said_to_be_missing(make_report, place):
    with Book.open(place, write=True) as book:
        book.add(make_report(), Coding())
        with pytest.raises(NoBook, match="r9"):
            book.report("r9")


def test_the_tables_can_be_made_by_postgresql():
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
moments = st.dates(min_value=date(1, 1, 2))
intervals = st.none() | st.tuples(moments, moments).map(lambda pair: Interval(min(pair), max(pair)))


@settings(max_examples=50)
@given(when=intervals, label=st.none() | texts, where=st.none() | texts, sources=st.lists(texts, max_size=3))
def test_claims_survive_their_rows(make_claim, when, label, where, sources):
    claim = replace(make_claim(), when=when, label=label, where=where, sources=tuple(sources))
    row = claim_row(claim, 0)
    assert claims_of([[row[name] for name in WHOLE]]) == [claim]


@settings(max_examples=50)
@given(text=texts, outlet=st.none() | texts, published=st.none() | moments.map(str))
def test_reports_survive_their_rows(make_report, text, outlet, published):
    report = make_report(text=text, outlet=outlet, published=published)
    assert report_of(Row(report_row(report))) == report
