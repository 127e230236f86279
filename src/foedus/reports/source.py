"""Sources of reports: a file, a folder, standard input; each gives its reports one after the other."""

import io
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from foedus.reports.bounds import MAX_LINE_BYTES, MAX_PAGE_BYTES, MAX_TEXT_BYTES, check_text
from foedus.reports.decode import decode
from foedus.reports.errors import MissingSource, NotPermitted, ReadError, Skipped, Unreadable
from foedus.reports.metadata import Metadata
from foedus.reports.report import Report
from foedus.reports.sniff import SNIFF_BYTES, declared_encoding, is_spread_json, looks_like_batch, looks_like_page
from foedus.reports.text import read_text

STANDARD_INPUT = "-"

_PAGES = {".html", ".htm", ".xhtml"}
_BATCHES = {".jsonl", ".ndjson"}
_TEXTS = {".txt", ".md", ".text"}

Answer = Report | Skipped


def read_source(path: str | Path, meta: Metadata, stdin: IO[bytes] | None = None) -> Iterator[Answer]:
    """The reports in a file, in a folder (recursively, in order of names) or on standard input ("-"), one by one.

    What can't be read as a report comes as `Skipped`, with its place and the reason, and doesn't stop the rest.
    `meta` gives what a file lacks. Raises `ReadError` at once where the source as a whole can't be read.
    """
    if str(path) == STANDARD_INPUT:
        if stdin is None and sys.stdin is None:
            raise ReadError("standard input is closed; name a file or a folder")
        return _stream(stdin or sys.stdin.buffer, "standard input", "", meta)
    source = Path(path)
    try:
        mode = source.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise MissingSource(f"{_shown(source)}: there is no such file or folder") from None
    except PermissionError:
        raise NotPermitted(f"{_shown(source)}: no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{_shown(source)}: can't be read ({error})") from None
    folder = stat.S_ISDIR(mode)
    if not os.access(source, os.R_OK | os.X_OK if folder else os.R_OK):
        raise NotPermitted(f"{_shown(source)}: no permission to read it")
    return _folder(source, meta) if folder else _file(source, meta)


def _folder(folder: Path, meta: Metadata) -> Iterator[Answer]:
    """The reports of all files below the folder, hidden ones apart."""
    refused: list[OSError] = []
    empty = True
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            empty = False
            path = Path(place, name)
            if path.is_file():
                yield from _file(path, meta)
            else:
                yield Skipped(_shown(path), "not a file: a broken link, a device or a pipe")
    for error in refused:
        yield Skipped(_shown(Path(str(error.filename))), f"the folder can't be read ({error.strerror})")
    if empty:
        yield Skipped(_shown(folder), "the folder holds no files")


def _file(path: Path, meta: Metadata) -> Iterator[Answer]:
    """The reports in one file."""
    try:
        stream = path.open("rb")
    except OSError as error:
        yield Skipped(_shown(path), f"can't be read ({error.strerror or error})")
        return
    with stream:
        yield from _stream(stream, _shown(path), path.suffix.lower(), meta)


def _stream(stream: IO[bytes], where: str, suffix: str, meta: Metadata) -> Iterator[Answer]:
    """The reports in the stream, up to where it can't be read on."""
    try:
        yield from _answers(stream, where, suffix, meta)
    except OSError as error:
        yield Skipped(where, f"can't be read ({error.strerror or error})")


def _answers(stream: IO[bytes], where: str, suffix: str, meta: Metadata) -> Iterator[Answer]:
    """The reports in the stream, by the file's suffix or else by how its bytes begin."""
    head = stream.read(SNIFF_BYTES)
    known = suffix in _PAGES | _TEXTS
    if suffix not in _BATCHES and not known and is_spread_json(head):
        yield Skipped(where, "JSON over several lines; write JSON Lines, one report a line")
    elif suffix in _BATCHES or (not known and looks_like_batch(head)):
        yield from _batch(io.BufferedReader(_Rejoined(head, stream)), where, meta)
    else:
        page = suffix in _PAGES or (suffix not in _TEXTS and looks_like_page(head))
        try:
            yield _single(head + stream.read(_limit(page) + 1 - len(head)), where, page, meta)
        except Unreadable as error:
            yield Skipped(where, str(error))


def _limit(page: bool) -> int:
    """The most bytes that one page or one text may have."""
    return MAX_PAGE_BYTES if page else MAX_TEXT_BYTES


def _single(data: bytes, where: str, page: bool, meta: Metadata) -> Report:
    """The bytes as one report."""
    if len(data) > _limit(page):
        kind = "page" if page else "text"
        raise Unreadable(f"it has more than {_limit(page):,} bytes, the limit of one {kind}: split it")
    text = decode(data, declared_encoding(data[:SNIFF_BYTES]) if page else None, where)
    if page:
        from foedus.reports.page import read_page  # noqa: PLC0415 - loads a parser that texts need not wait for

        return read_page(text, meta, raw=data)
    check_text(text)
    return read_text(text, meta, raw=data)


def _batch(stream: io.BufferedReader, where: str, meta: Metadata) -> Iterator[Answer]:
    """The reports in JSON Lines, each line by itself."""
    from foedus.reports.record import read_record  # noqa: PLC0415 - loads a validator that texts need not wait for

    number, found = 0, False
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        found = True
        try:
            yield read_record(_line(line, stream), meta)
        except ReadError as error:
            yield Skipped(f"{where}:{number}", str(error))
    if not found:
        yield Skipped(where, "it holds no reports: no line has more than white space")


def _line(line: bytes, stream: io.BufferedReader) -> str:
    """The words of a line that is in bounds; of one that isn't the rest is passed over."""
    if len(line) > MAX_LINE_BYTES:
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE_BYTES)
        raise Unreadable(f"the line has more than {MAX_LINE_BYTES:,} bytes, the limit of one report: split it")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 (byte {error.start} of the line); JSON Lines are in UTF-8") from None


def _shown(path: Path) -> str:
    """The path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


class _Rejoined(io.RawIOBase):
    """A stream with the head that was read of it put back."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """True: it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer from the head, then from the rest; the number of bytes read."""
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)
