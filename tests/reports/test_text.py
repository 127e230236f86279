"""A plain text as a report: untouched, hashed, with an id of its own."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from foedus.reports import Metadata, SegmentType, read_text


def test_the_id_is_cut_from_the_hash_of_the_raw_bytes() -> None:
    raw = b"\xef\xbb\xbfTalks were held."
    report = read_text("Talks were held.", Metadata(), raw=raw)
    assert report.sha256 == hashlib.sha256(raw).hexdigest()
    assert report.id == f"r-{report.sha256[:16]}"


def test_an_id_that_came_in_is_kept() -> None:
    assert read_text("Talks were held.", Metadata(), id="D-1").id == "D-1"


def test_what_is_said_of_the_text_is_in_the_report() -> None:
    report = read_text("Talks were held.", Metadata("Sample Herald", None, "en", "https://example.org"), title="Talks")
    assert (report.outlet, report.published, report.language, report.url) == (
        "Sample Herald",
        None,
        "en",
        "https://example.org",
    )
    assert [report.words(segment) for segment in report.segments] == ["Talks", "Talks were held."]


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_is_a_report_with_the_text_untouched(text: str) -> None:
    report = read_text(text, Metadata())
    assert report.text == text
    assert all(isinstance(segment.type, SegmentType) for segment in report.segments)
