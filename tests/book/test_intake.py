"""Reports on their way in: bad ones are listed, the rest goes on."""

import pytest

from foedus.book import Book, Coding, Fate, take_in
from foedus.reports.errors import Skipped


class Refusal(ValueError):
    """What the fake coder says of a language that it can't read."""


@pytest.fixture
def coder(make_claim):
    def code(report):
        if report.language == "xx":
            raise Refusal("no pipeline for xx")
        if report.language == "yy":
            raise ZeroDivisionError("oops")
        return [make_claim(report=report.id)]

    return code


def test_every_report_meets_its_fate_and_a_bad_one_stops_none(coder, make_report, tmp_path):
    incoming = [
        make_report("a"),
        Skipped("batch.jsonl:2", "broken line"),
        make_report("b", language="xx"),
        make_report("a"),
        make_report("a", text="Another."),
        make_report("c", language="yy"),
        make_report("d"),
    ]
    with Book.open(str(tmp_path / "a.book"), write=True) as book:
        outcomes = list(take_in(book, incoming, coder, Refusal))
        assert [report.id for report in book.reports()] == ["a", "b", "c", "d"]
        assert [claim.report for claim in book.claims()] == ["a", "d"]
    assert [one.fate for one in outcomes] == [
        Fate.ADDED, Fate.SKIPPED, Fate.NOT_CODED, Fate.KNOWN, Fate.SKIPPED, Fate.NOT_CODED, Fate.ADDED,
    ]  # fmt: skip
    assert "no pipeline for xx" in outcomes[2].reason
    assert "ZeroDivisionError" in outcomes[5].reason


def test_what_the_book_holds_is_not_coded_again(make_report, tmp_path):
    with Book.open(str(tmp_path / "a.book"), write=True) as book:
        book.add(make_report("a"), Coding())
        (outcome,) = take_in(book, [make_report("a")], lambda report: 1 / 0, Refusal)
    assert outcome.fate is Fate.KNOWN
