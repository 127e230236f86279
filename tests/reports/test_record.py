"""One line of a batch: validated, or refused with what is wrong."""

import json
from datetime import date

import pytest

from foedus.reports import Metadata, ReadError, Unreadable
from foedus.reports.bounds import MAX_TEXT
from foedus.reports.record import read_record

NONE = Metadata()


def test_the_line_comes_before_what_the_user_says() -> None:
    line = '{"text": "Talks were held.", "outlet": "Sample Herald", "language": "en-GB", "published": "2023-07-01"}'
    report = read_record(line, Metadata("Other", date(2000, 1, 1), "es", "https://example.org"))
    assert (report.outlet, report.published, report.language) == ("Sample Herald", date(2023, 7, 1), "en")
    assert report.url == "https://example.org"


def test_null_and_empty_fields_say_nothing() -> None:
    line = '{"text": "Talks.", "outlet": "", "published": null, "language": " ", "id": "", "title": null}'
    report = read_record(line, Metadata("Other", date(2000, 1, 1), "en"))
    assert (report.outlet, report.published, report.language, report.title) == ("Other", date(2000, 1, 1), "en", "")
    assert report.id.startswith("r-")


def test_the_hash_does_not_depend_on_how_the_line_is_written() -> None:
    one = read_record('{"text": "Talks in Minsk – twice.", "id": "a"}', NONE)
    other = read_record('{"id":"a","text":"Talks in Minsk \\u2013 twice."}  ', NONE)
    assert one == other
    assert one.sha256 != read_record('{"text": "Talks in Minsk – twice.", "id": "b"}', NONE).sha256


def test_the_text_stays_as_it_came_in() -> None:
    text = " Talks\r\n\r\nThey met. \n"
    assert read_record(json.dumps({"text": text}), NONE).text == text


def test_a_day_to_come_is_fine() -> None:
    assert read_record('{"text": "x", "published": "2199-12-31"}', NONE).published == date(2199, 12, 31)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "a", "published": "2023-02-30"}', '"2023-02-30" is not in the calendar'),
        ('{"text": "a", "published": "soon"}', '"soon" is not a day'),
        ('{"text": "a", "published": 20230701}', "published: must be a string or null, is a number"),
        ('{"text": "a", "language": "english"}', '"english" is not an ISO 639-1 code'),
        ('{"text": "a", "outlet": ["b"]}', "outlet: must be a string or null, is a list"),
        ('{"text": "a", "id": 7}', "id: must be a string or null, is a number"),
        ('{"text": 7, "title": {}}', "text: must be a string, is a number; title: must be"),
        ('{"text": null}', "text: must be a string, is null"),
        ('{"title": "a"}', "text: missing"),
        ('{"text": ""}', "no text"),
        ('{"text": " \\n"}', "white space"),
        ('{"text": "a\\u0000b"}', "NUL"),
        ('{"text": "a\\ud800b"}', "surrogate"),
        ('{"text": "a", "title": "\\ud800"}', "surrogate"),
        ('{"text": "a"', "not JSON"),
        ("[1, 2]", "not a JSON object but a list"),
        ('"text"', "not a JSON object but a string"),
        ("null", "not a JSON object but null"),
        ('{"text": NaN}', "NaN is not JSON"),
        ("[" * 100_000, "not JSON"),
        ("1" * 10_000, "not JSON"),
    ],
)
def test_a_broken_line_is_refused_with_what_is_wrong(line: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_record(line, NONE)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(Unreadable, match="limit is 5,000,000"):
        read_record(json.dumps({"text": "a" * (MAX_TEXT + 1)}), NONE)
