"""Places where a book can't be: each says so in one line, and nothing there is harmed."""

import os
import sqlite3

import pytest

from foedus.book import Book, BookError, Coding, NewerBook, NoBook, NotABook, NotWritable
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


def test_an_address_that_means_nothing_is_refused():
    raises_one_line(BookError, "nonsense://somewhere/else", write=True)


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
