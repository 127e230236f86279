"""Sources: files, folders and standard input; a bad report never stops the rest."""

import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from foedus.reports import Metadata, MissingSource, NotPermitted, ReadError, Report, Skipped, read_source
from foedus.reports import source as source_module

PROSE = "The defence ministers of Kenya and Serbia met in Nairobi on Monday, the ministry said."
PAGE = f"<!DOCTYPE html><html><body><article><h1>Talks</h1><p>{PROSE}</p><p>{PROSE} Twice.</p></article></body></html>"
NONE = Metadata()


class Endless(io.RawIOBase):
    """A stream of blanks that counts what is taken."""

    taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        assert size >= 0
        self.taken += size
        return b"a" * size


def read(path: Path | str, stdin: bytes | None = None, meta: Metadata = NONE) -> list[Report | Skipped]:
    return list(read_source(path, meta, None if stdin is None else io.BytesIO(stdin)))


def only_skip(found: list[Report | Skipped]) -> Skipped:
    assert len(found) == 1
    assert isinstance(found[0], Skipped)
    assert "\n" not in found[0].reason
    return found[0]


def only_report(found: list[Report | Skipped]) -> Report:
    assert len(found) == 1
    assert isinstance(found[0], Report)
    return found[0]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.unknown", "A.TXT"])
def test_a_text_file_is_one_report_as_it_stands(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"Talks\r\n\r\n" + PROSE.encode() + b"\r\n")
    report = only_report(read(tmp_path / name, meta=Metadata("Sample Herald", date(2023, 7, 1))))
    assert report.text == f"Talks\r\n\r\n{PROSE}\r\n"
    assert (report.outlet, report.published) == ("Sample Herald", date(2023, 7, 1))


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a", "a.unknown"])
def test_a_page_is_known_by_its_name_or_its_beginning(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert "<" not in only_report(read(tmp_path / name)).text


def test_a_text_file_that_shows_mark_up_stays_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    assert only_report(read(tmp_path / "a.txt")).text == PAGE


def test_a_batch_goes_on_after_broken_lines(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "One.", "id": "1"}\n\n{broken\n[]\n\xff\n{"text": "Two.", "id": "2"}')
    found = read(path)
    assert [one.id if isinstance(one, Report) else one.where.rpartition(":")[2] for one in found] == [
        "1",
        "3",
        "4",
        "5",
        "2",
    ]
    assert next(one.where for one in found if isinstance(one, Skipped)) == f"{path}:3"


def test_a_batch_is_read_line_by_line() -> None:
    line = b'{"text": "One."}\n'

    class Slow(io.BytesIO):
        ended = False

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            self.ended = self.ended or not data
            return data

    stream = Slow(line * 10_000)
    first = next(read_source("-", NONE, stream))
    assert isinstance(first, Report)
    assert not stream.ended


def test_a_line_beyond_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "MAX_LINE_BYTES", 100)
    lines = b'{"text": "One."}\n{"text": "' + b"a" * 500 + b'"}\n{"text": "Two."}\n'
    found = read("-", lines)
    assert [isinstance(one, Report) for one in found] == [True, False, True]
    assert isinstance(found[1], Skipped)
    assert "limit" in found[1].reason


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b" \n\t\n", "white space"), (b"a\0b", "NUL")])
def test_a_file_without_text_is_skipped(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    skip = only_skip(read(tmp_path / "a.txt"))
    assert reason in skip.reason
    assert skip.where == str(tmp_path / "a.txt")


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_a_batch_without_lines_is_skipped(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    assert "no reports" in only_skip(read(tmp_path / "a.jsonl")).reason


def test_a_text_without_end_is_refused_at_the_limit() -> None:
    stream = Endless()
    found = list(read_source("-", NONE, stream))  # type: ignore[arg-type]
    assert "limit" in only_skip(found).reason
    assert stream.taken <= source_module.MAX_TEXT_BYTES + 1


def test_fifty_megabytes_of_text_are_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "limit" in only_skip(read(tmp_path / "a.txt")).reason


def test_a_page_without_article_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>", encoding="utf-8")
    assert "no article" in only_skip(read(tmp_path / "a.html")).reason


def test_a_folder_gives_its_files_in_order_and_leaves_out_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", "sub/.git/d.txt", "another/e.txt", "bad.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name} holds talks.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\0")
    found = read(tmp_path)
    names = [Path(one.where).name if isinstance(one, Skipped) else one.text.split()[0] for one in found]
    assert names == ["a.txt", "b.txt", "bad.txt", "another/e.txt", "sub/c.txt"]


def test_an_empty_folder_is_a_skip(tmp_path: Path) -> None:
    assert "no files" in only_skip(read(tmp_path)).reason


def test_a_broken_link_in_a_folder_is_a_skip(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    assert "not a file" in only_skip(read(tmp_path)).reason


def test_a_pipe_is_read_as_it_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b'{"text": "One."}\n{"text": "Two."}\n'))
    writer.start()
    assert [one.text for one in read(pipe) if isinstance(one, Report)] == ["One.", "Two."]
    writer.join()


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (PROSE.encode(), [PROSE]),
        (b'{"text": "One."}\n{"text": "Two."}', ["One.", "Two."]),
        (b'\n {"text": "One."}', ["One."]),
        (b"[Note] The talks were long.", ["[Note] The talks were long."]),
    ],
)
def test_standard_input_is_known_by_its_beginning(data: bytes, texts: list[str]) -> None:
    assert [one.text for one in read("-", data) if isinstance(one, Report)] == texts


def test_a_page_on_standard_input() -> None:
    assert PROSE in only_report(read("-", b"<!-- saved -->\n" + PAGE.encode())).text


def test_json_over_several_lines_is_refused_once() -> None:
    assert "JSON Lines" in only_skip(read("-", b'{\n  "text": "One."\n}')).reason
    assert "JSON Lines" in only_skip(read("-", b'[\n{"text": "One."}\n]')).reason


def test_a_stream_that_breaks_off_is_a_skip() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(size)

    found = list(read_source("-", NONE, Broken(b'{"text": "One."}\n' * 1000)))
    assert isinstance(found[0], Report)
    assert found[-1] == Skipped("standard input", "can't be read (Input/output error)")


def test_a_missing_path_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match="there is no such file"):
        read_source(tmp_path / "nowhere.txt", NONE)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(MissingSource):
        read_source(tmp_path / "file" / "below", NONE)


def test_a_path_that_can_not_be_one_is_an_error() -> None:
    with pytest.raises(ReadError):
        read_source("a\0b", NONE)
    with pytest.raises(ReadError):
        read_source("x" * 5000, NONE)


def test_a_path_that_may_not_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(NotPermitted, match="no permission"):
        read_source(tmp_path / "a.txt", NONE)


def test_a_file_of_a_folder_that_may_not_be_read_is_a_skip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PROSE, encoding="utf-8")
    opened = Path.open

    def refuse(self: Path, mode: str) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", refuse)
    found = read(tmp_path)
    assert [type(one) for one in found] == [Skipped, Report]


def test_a_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_bytes(b"\0")
    only_skip(read(tmp_path)).where.encode("utf-8")


def test_text_loads_neither_parser_nor_validator() -> None:
    code = (
        "import io, sys; from foedus.reports import Metadata, read_source; "
        "list(read_source('-', Metadata(), io.BytesIO(b'Talks were held.'))); "
        "sys.exit(len({'lxml', 'pydantic', 'trafilatura', 'spacy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "One."}\n{}\n', encoding="utf-8")

    def answers() -> Iterator[Report | Skipped]:
        return read_source(tmp_path, NONE)

    assert list(answers()) == list(answers())
