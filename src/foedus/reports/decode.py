"""Bytes become text: by byte order mark, as UTF-8, by what a page declares, or as Windows-1252 where that is safe."""

import codecs
import logging
import re

from foedus.reports.errors import Unreadable

LOG = logging.getLogger(__name__)

# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive, or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x89PNG": "a PNG image",
    b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
# Signs of Windows-1252 that English, Spanish, French, Portuguese, Italian, German and Nordic texts have. The words of
# another code page, read as Windows-1252, soon hold one that is not among them, or a sign inside a word (¹, þ, º, £).
_LETTERS = "áéíóúàèìòùâêîôûäëïöüãõåæøñçœßÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÅÆØÑÇŒŸÿ"
_SIGNS = "‘’“”„‚«»‹›–—…•·¡¿°ºª©®™€£§½¼¾×²³\xa0\xad"
_SAFE = re.compile(f"[\x09-\x0d\x20-\x7e{_LETTERS}{_SIGNS}]*")
_INSIDE = re.compile(r"[^\W\d_][£§°ºª©®™€½¼¾×²³¡¿•·„‚«»‹›“”][^\W\d_]")
# A share of letters beyond ASCII that no Latin-written language of the list has (Spanish 3 %, French 5 %, German 2 %)
# comes of a wrong guess; a few more are granted, for a short text.
SHARE_MAX, GRANTED = 0.12, 3


def decode(data: bytes, declared: str | None = None, where: str = "a text") -> str:
    """The text that the bytes hold, without byte order mark.

    >>> decode("Álvaro".encode())
    'Álvaro'

    `declared` is the encoding that a page names. Bytes that are no UTF-8 are read as Windows-1252 only where every
    sign is one that a Latin-written text has; a note that names `where` goes to the log. Raises `Unreadable`, saying
    what to do.
    """
    if not data:
        raise Unreadable("it is empty")
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise Unreadable(f"it is {name}, not text; save it as text, HTML or JSON Lines first")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, f"it begins as {encoding.removesuffix('-sig').upper()} but breaks off it")
    if b"\0" in data:
        raise Unreadable("it holds NUL bytes: binary, or UTF-16 without a byte order mark; save it as UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _otherwise(data, declared, where, error.start)


def _strict(data: bytes, encoding: str, complaint: str) -> str:
    """The text in this encoding."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"{complaint} at byte {error.start}; save it as UTF-8") from None


def _otherwise(data: bytes, declared: str | None, where: str, at: int) -> str:
    """The text in the encoding that was declared, or in Windows-1252 where that is safe."""
    if declared is not None:
        try:
            return data.decode(declared)
        except (LookupError, ValueError):
            LOG.info("%s: the encoding that the page declares, %s, does not fit", where, declared)
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        text = "\0"
    if not _looks_latin(text):
        raise Unreadable(
            f"it is not UTF-8 (byte {at}) and its encoding can't be told safely; "
            "convert it: iconv -f ITS-ENCODING -t UTF-8"
        )
    LOG.warning("%s: not UTF-8 (byte %d), read as Windows-1252", where, at)
    return text


def _looks_latin(text: str) -> bool:
    """Whether every sign is one that a text of a Latin-written language has, where it has it."""
    high = sum(sign > "\x7f" for sign in text)
    return (
        _SAFE.fullmatch(text) is not None and _INSIDE.search(text) is None and high <= SHARE_MAX * len(text) + GRANTED
    )
