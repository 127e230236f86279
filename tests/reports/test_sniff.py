"""The first bytes of a file tell its format."""

import pytest

from foedus.reports.sniff import declared_encoding, is_spread_json, looks_like_batch, looks_like_page


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        (b"<html><body>charset=utf-8", None),
    ],
)
def test_the_declared_encoding(head: bytes, encoding: str | None) -> None:
    assert declared_encoding(head) == encoding


@pytest.mark.parametrize("head", [b"<!DOCTYPE html>", b"\n<html lang=en>", b"<!-- a --><body>", b"\xef\xbb\xbf<p>x"])
def test_pages_are_known_by_their_beginning(head: bytes) -> None:
    assert looks_like_page(head)


@pytest.mark.parametrize("head", [b"", b"Talks <p>", b"<Sample Wire> Talks", b"<3 this drill", b"<!--" + b"-" * 4000])
def test_texts_are_no_pages(head: bytes) -> None:
    assert not looks_like_page(head)


@pytest.mark.parametrize(
    ("head", "batch", "spread"),
    [
        (b'{"text": "One."}', True, False),
        (b'\xef\xbb\xbf\n {"text": "One."}', True, False),
        (b'[{"text": "One."}]', True, False),
        (b'{\n  "text": "One."}', True, True),
        (b"[\n{}]", True, True),
        (b"{} is empty", True, False),
        (b"[Note] Talks", False, False),
        (b"{Note} Talks", False, False),
        (b"", False, False),
    ],
)
def test_json_is_known_by_its_beginning(head: bytes, batch: bool, spread: bool) -> None:
    assert looks_like_batch(head) is batch
    assert is_spread_json(head) is spread
