"""Bytes become text, or a clear refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reports import Unreadable
from foedus.reports.decode import decode

SPANISH = "El ministro viajó a Belgrado; “la visita” duró tres días, según el señor embajador – nada más."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_read_without_the_mark(encoding: str) -> None:
    assert decode(SPANISH.encode(encoding)) == SPANISH


@pytest.mark.parametrize("words", ["Außenminister grüßte", "Visite à Abidjan du ministre français de la Défense"])
def test_short_western_texts_are_read_too(words: str) -> None:
    assert decode(words.encode("windows-1252")) == words


def test_western_text_of_another_age_is_read_with_a_note(caplog: pytest.LogCaptureFixture) -> None:
    assert decode(SPANISH.encode("windows-1252")) == SPANISH
    assert "Windows-1252" in caplog.text


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Министр обороны прибыл в Белград в понедельник.", "windows-1251"),
        ("Министр обороны прибыл в Белград в понедельник.", "koi8-r"),
        ("Minister obrony złożył wizytę w Łodzi, a potem wrócił do stolicy państwa.", "windows-1250"),
        ("国防部长星期一抵达贝尔格莱德。", "gb18030"),
        ("El ministro viajó a Belgrado", "cp437"),
    ],
)
def test_what_can_not_be_told_safely_is_refused_with_the_way_out(words: str, encoding: str) -> None:
    with pytest.raises(Unreadable, match="iconv"):
        decode(words.encode(encoding))


def test_a_declared_encoding_is_believed() -> None:
    words = "Министр обороны прибыл в Белград."
    assert decode(words.encode("windows-1251"), "windows-1251") == words


@pytest.mark.parametrize("declared", ["no-such-encoding", "ascii", "rot13", "hex"])
def test_a_declared_encoding_that_does_not_fit_is_passed_over(declared: str) -> None:
    assert decode(SPANISH.encode("windows-1252"), declared) == SPANISH


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 and so on", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"some \0 words", "NUL"),
        ("Talks".encode("utf-16-le"), "NUL"),
        (b"\xff\xfeT", "UTF-16"),
        (b"\xef\xbb\xbfab\xff", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_become_text_or_a_refusal(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except Unreadable as refusal:
        assert "\n" not in str(refusal)
