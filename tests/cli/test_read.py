"""Reading into the book, and claims without a book."""

import json
from pathlib import Path

import pytest

LINE = {"id": "a1", "outlet": "Sample Wire", "published": "2023-07-01", "language": "en", "text": "They met in Minsk."}


def batch(*lines: object) -> None:
    words = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    Path("batch.jsonl").write_text("\n".join(words) + "\n", encoding="utf-8")


def test_it_says_what_it_found_in_each_report_and_in_all(run, fake_coder):
    batch(LINE, LINE | {"id": "a2"})
    done = run("read", "batch.jsonl")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "read     2023-07-01  Sample Wire  a1  1 claim",
        "read     2023-07-01  Sample Wire  a2  1 claim",
        "2 reports read, 2 claims – foedus.book",
    ]


def test_reading_again_adds_nothing(run, fake_coder):
    batch(LINE)
    run("read", "batch.jsonl")
    before = Path("foedus.book").read_bytes()
    again = run("read", "batch.jsonl")
    assert again.exit_code == 0
    assert "nothing new" in again.stdout
    assert Path("foedus.book").read_bytes() == before


def test_a_broken_line_is_listed_and_the_rest_is_read(run, fake_coder):
    batch(LINE, "{broken", LINE | {"id": "a3"})
    done = run("read", "batch.jsonl")
    assert done.exit_code == 0
    assert "batch.jsonl:2" in done.stderr
    assert "2 reports read, 2 claims; 1 skipped" in done.stdout


def test_a_language_without_a_pipeline_is_kept_with_the_reason(run, fake_coder):
    batch(LINE | {"language": "xx"})
    done = run("read", "batch.jsonl")
    assert done.exit_code == 0
    assert "kept" in done.stdout
    assert "no pipeline reads xx" in done.stdout


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02\xff" * 50])
def test_where_nothing_can_be_read_the_exit_code_says_so_and_no_book_is_made(run, fake_coder, content):
    if content is not None:
        Path("input.txt").write_bytes(content)
    done = run("read", "input.txt")
    assert done.exit_code == 1
    assert "input.txt" in done.stderr
    assert not Path("foedus.book").exists()


@pytest.mark.parametrize("option", ["--published=2023-02-30", "--published=yesterday", "--language=gibberish"])
def test_impossible_metadata_is_one_line_and_misuse(run, fake_coder, option):
    batch(LINE)
    done = run("read", "batch.jsonl", option)
    assert done.exit_code == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_metadata_fill_what_a_file_lacks(run, fake_coder):
    Path("a.txt").write_text("The ministers met in Minsk on Tuesday to talk.", encoding="utf-8")
    done = run("read", "a.txt", "--outlet", "Sample Courier", "--published", "2023-07-01", "--json")
    record = json.loads(done.stdout)
    assert (record["fate"], record["outlet"], record["published"], record["claims"]) == (
        "added", "Sample Courier", "2023-07-01", 1,
    )  # fmt: skip


def test_the_book_may_be_named_by_the_environment_or_an_option(run, fake_coder):
    batch(LINE)
    assert run("read", "batch.jsonl", env={"FOEDUS_BOOK": "env.book"}).exit_code == 0
    assert run("read", "batch.jsonl", "--book", "given.book", env={"FOEDUS_BOOK": "env.book"}).exit_code == 0
    assert sorted(path.name for path in Path().glob("*.book")) == ["env.book", "given.book"]


def test_a_book_that_is_none_is_refused_unharmed(run, fake_coder):
    batch(LINE)
    Path("notes.txt").write_text("Notes that nobody wants to lose. " * 99, encoding="utf-8")
    before = Path("notes.txt").read_bytes()
    done = run("read", "batch.jsonl", "--book", "notes.txt")
    assert done.exit_code == 1
    assert "not a foedus book" in done.stderr
    assert Path("notes.txt").read_bytes() == before


def test_claims_of_files_are_lines_in_the_order_of_the_input_and_leave_no_book(run, fake_coder):
    batch(LINE | {"id": "z"}, "{broken", LINE | {"id": "x", "language": "xx"}, LINE | {"id": "a"})
    done = run("claims", "batch.jsonl", "--json")
    assert done.exit_code == 0
    assert [json.loads(line)["report"] for line in done.stdout.splitlines()] == ["z", "a"]
    assert "no pipeline reads xx" in done.stderr
    assert not Path("foedus.book").exists()


def test_claims_of_nothing_fail(run, fake_coder):
    assert run("claims", "missing.jsonl", "--json").exit_code == 1


def test_claims_of_the_book_are_those_that_were_read(run, fake_coder):
    batch(LINE, LINE | {"id": "a2"})
    direct = run("claims", "batch.jsonl", "--json").stdout
    run("read", "batch.jsonl")
    assert run("claims", "--json").stdout == direct
    assert run("claims", "--json", "--state", "CUB").stdout == direct
    table = run("claims").stdout.splitlines()
    assert len(table) == 3
    assert table[1].startswith("a1 ")


def test_rebuilding_counts_what_it_coded(run, fake_coder):
    batch(LINE)
    run("read", "batch.jsonl")
    done = run("rebuild")
    assert (done.exit_code, done.stdout) == (0, "1 reports coded anew, 1 claims – foedus.book\n")
    assert run("rebuild", "--book", "none.book").exit_code == 1


def test_the_order_of_reading_changes_no_answer(run, fake_coder):
    lines = [LINE | {"id": f"a{at}", "published": f"2023-07-0{at}"} for at in range(1, 6)]
    batch(*lines)
    run("read", "batch.jsonl", "--book", "one.book")
    batch(*lines[::-1])
    run("read", "batch.jsonl", "--book", "other.book")
    for words in (["ties", "CUB", "--json"], ["ties", "CUB", "--csv"], ["claims", "--json"], ["people"]):
        one, other = (run(*words, "--book", f"{name}.book").stdout for name in ("one", "other"))
        assert one == other
        assert one


def test_standard_input_is_read(run, fake_coder):
    done = run("read", "-", input=json.dumps(LINE))
    assert done.exit_code == 0
    assert "a1" in done.stdout
