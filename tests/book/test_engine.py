"""Places where a book can't be: each says so in one line, and nothing there is harmed."""

import os
import sqlite3
import subprocess
import sys

import pytest

from foedus.book import Book, BookError, Coding, NewerBook, NoBook, NotABook, NotWritable
from foedus.book.engine import shown
from foedus.book.schema import SCHEMA


@pytest.fixture
def book_file(make_claim, make_report, tmp_path):
    place = tmp_path / "memo.book"
    with Book.open(str(place), write=True) as book:
        book.add(make_report(), Coding((make_claim(),)))
    return place


def raises_one_line(kind, place, write):
    with pytest.raises(kind) as caught, Book.open(str(place), write=write) as book:
        book.size()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_no_book_is_made_by_asking_or_before_there_is_something_to_write(tmp_path):
    place = tmp_path / "none.book"
    assert "foedus read" in raises_one_line(NoBook, place, write=False)
    with Book.open(str(place), write=True):
        pass
    assert not place.exists()


def test_an_empty_file_holds_no_book_yet(tmp_path, make_report):
    place = tmp_path / "empty.book"
    place.touch()
    raises_one_line(NoBook, place, write=False)
    with Book.open(str(place), write=True) as book:
        book.add(make_report(), Coding())
        assert book.size() == (1, 0)


@pytest.mark.parametrize("write", [False, True])
def test_a_book_of_a_newer_foedus_is_refused_unharmed(book_file, write):
    with sqlite3.connect(book_file) as connection:
        connection.execute("UPDATE meta SET value = '7' WHERE key = 'schema'")
    connection.close()
    before = book_file.read_bytes()
    said = raises_one_line(NewerBook, book_file, write)
    assert f"made by a newer foedus (schema 7; this one knows {SCHEMA}): upgrade" in said
    assert book_file.read_bytes() == before


@pytest.mark.parametrize("write", [False, True])
def test_a_file_that_is_no_database_is_refused_unharmed(tmp_path, write):
    place = tmp_path / "notes.txt"
    place.write_text("Some notes, longer than the head of a database, that nobody wants to lose. " * 9)
    before = place.read_bytes()
    raises_one_line(NotABook, place, write)
    assert place.read_bytes() == before


@pytest.mark.parametrize("write", [False, True])
def test_a_database_of_something_else_is_refused_unharmed(tmp_path, write):
    place = tmp_path / "other.db"
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE meta (name TEXT)") if write else connection.execute("CREATE TABLE x (y TEXT)")
    connection.close()
    before = place.read_bytes()
    raises_one_line(BookError, place, write)
    assert place.read_bytes() == before


def test_a_folder_is_no_book(tmp_path):
    raises_one_line(NotABook, tmp_path, write=True)


def test_a_folder_that_is_missing_is_named(tmp_path):
    assert str(tmp_path / "no") in raises_one_line(NotWritable, tmp_path / "no" / "a.book", write=True)


CRASH = """
import os, sys
import foedus.book.store as store
from foedus.book import Book, Coding
from foedus.reports.report import Report

write = store._write_derived
def write_and_die(connection, coded):
    write(connection, coded)
    os.kill(os.getpid(), 9)

store._write_derived = write_and_die
with Book.open(sys.argv[1], write=True) as book:  # more than the cache holds: pages reach the file
    book.add(Report("r2", "sha", "x" * 20_000_000, "", ()), Coding())
"""


def test_a_crash_in_the_middle_of_writing_leaves_the_book_as_it_was(book_file):
    died = subprocess.run([sys.executable, "-c", CRASH, str(book_file)], check=False)
    assert died.returncode == -9
    assert book_file.stat().st_size > 10_000_000
    with Book.open(str(book_file)) as book:
        assert book.size() == (1, 1)
    assert [path.name for path in book_file.parent.iterdir()] == [book_file.name]


@pytest.mark.parametrize("address", ["postgresql+nodriver://localhost/foedus", "nonsense://somewhere", "sqlite://[/x"])
def test_an_address_that_cannot_be_reached_is_one_line(address):
    raises_one_line(BookError, address, write=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_book_can_be_asked_and_not_written(book_file):
    book_file.chmod(0o444)
    with Book.open(str(book_file)) as book:
        assert book.size() == (1, 1)
    assert "read-only" in raises_one_line(NotWritable, book_file, write=True)


def test_what_the_system_forbids_is_said_before_anything_is_coded(book_file, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)
    assert "read-only" in raises_one_line(NotWritable, book_file, write=True)
    with Book.open(str(book_file)) as book:
        assert book.size() == (1, 1)


def test_a_book_that_another_process_writes_is_said_to_be_busy(book_file, make_report, monkeypatch):
    monkeypatch.setattr("foedus.book.engine.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(book_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotWritable, match="another process"), Book.open(str(book_file), write=True) as book:
        book.add(make_report("r2"), Coding())
    other.close()


@pytest.mark.parametrize("name", ["a b.book", "what?.book", "50%25.book", "a#b.book", "naïve ⚑.book"])
def test_a_book_may_have_any_name(tmp_path, make_report, name):
    with Book.open(str(tmp_path / name), write=True) as book:
        book.add(make_report(), Coding())
    with Book.open(str(tmp_path / name)) as book:
        assert book.size() == (1, 0)
    with Book.open(f"sqlite:///{tmp_path / name}") as book:
        assert book.size() == (1, 0)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_no_message_tells_a_password():
    with pytest.raises(BookError) as caught:
        Book.open("nonsense://reader:secret@host/books")
    assert "secret" not in str(caught.value)
    assert shown("postgresql://reader:s@cret@host/books") == "postgresql://reader:***@host/books"
    assert shown("/tmp/a:b@c.book") == "/tmp/a:b@c.book"
