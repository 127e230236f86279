"""A book's database, opened for reading or writing, or a clear error."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from foedus.book.errors import BookError, NewerBook, NoBook, NotABook, NotWritable
from foedus.book.schema import APPLICATION, SCHEMA, meta, metadata

BUSY_SECONDS = 20
_PASSWORD = re.compile(r"(://[^:/@]*):[^/]*@")


def _file(place: str) -> Path | None:
    """The file that a place or an SQLite URL names; None for another database."""
    path = place.removeprefix("sqlite:///")
    return None if "://" in path else Path(path)


def shown(place: str) -> str:
    """The place as it may be printed: a URL without its password.

    >>> shown("postgresql://reader:secret@host/books")
    'postgresql://reader:***@host/books'
    """
    return _PASSWORD.sub(r"\1:***@", place)


def open_engine(place: str, write: bool) -> tuple[Engine, bool]:
    """An engine on a book whose schema this foedus knows, and whether the book still has to be founded.

    Raises `NoBook`, `NotABook`, `NewerBook`, `NotWritable` or `BookError`; a book that is refused stays as it was, and
    none is made before there is something to write.
    """
    file = _file(place)
    engine = _of_url(place) if file is None else _of_file(file, write)
    if file is not None and not file.exists():
        return engine, True
    place = shown(place)
    with clear_errors(place), engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if tables:
            _check(connection, place, tables)
        elif not write:
            raise NoBook(f"{place} holds no book yet: make it with `foedus read`")
    return engine, not tables


def _of_url(url: str) -> Engine:
    try:
        return create_engine(url)
    except (NoSuchModuleError, ImportError) as error:
        raise BookError(f"no driver for {url.split(':', 1)[0]}: {error}; install one, such as psycopg") from None
    except SQLAlchemyError as error:
        raise BookError(f"not a database URL: {_first_line(error)}") from None


def _of_file(path: Path, write: bool) -> Engine:
    if path.is_dir():
        raise NotABook(f"{path} is a folder: name a file for the book")
    if not path.exists() and not write:
        raise NoBook(f"there is no book at {path}: make it with `foedus read`, or name another with --book")
    if write:
        _writable(path)
    elif not os.access(path, os.R_OK):
        raise BookError(f"{path} may not be read by this user")
    # A reader that may write the file opens it so, because only then a journal that a crash left can be rolled back.
    mode = "rwc" if write else "rw" if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) else "ro"
    address = f"file:{quote(str(path.resolve()))}?mode={mode}"
    # Connected by hand: SQLAlchemy's own addresses can't hold every file name.
    engine = create_engine(
        "sqlite://", poolclass=NullPool, creator=lambda: sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)
    )
    event.listen(engine, "connect", _connected)
    event.listen(
        engine, "begin", lambda connection: connection.exec_driver_sql(f"BEGIN{' IMMEDIATE' if write else ''}")
    )
    return engine


def _connected(connection: Any, _: object) -> None:
    """Transactions are begun by us: left to itself the driver commits before it makes a table."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")


def _writable(path: Path) -> None:
    """A book is one file, but SQLite keeps its journal beside it while it writes."""
    if not path.parent.is_dir():
        raise NotWritable(f"there is no folder {path.parent}: make it first, or name another book with --book")
    if path.exists() and not os.access(path, os.W_OK):
        raise NotWritable(f"{path} is read-only: copy it to a place where you may write")
    if not os.access(path.parent, os.W_OK):
        raise NotWritable(f"the folder {path.parent} is read-only: put the book where you may write")


def found(connection: Connection) -> None:
    """Makes the tables of a new book."""
    metadata.create_all(connection)
    rows = {"application": APPLICATION, "schema": str(SCHEMA)}
    connection.execute(insert(meta), [{"key": key, "value": value} for key, value in rows.items()])


def _check(connection: Connection, place: str, tables: set[str]) -> None:
    facts = _facts(connection) if "meta" in tables else {}
    if facts.get("application") != APPLICATION or not facts.get("schema", "").isdecimal():
        raise NotABook(f"{place} is a database, but not a foedus book: name another with --book")
    schema = int(facts["schema"])
    if schema > SCHEMA:
        raise NewerBook(
            f"{place} was made by a newer foedus (schema {schema}; this one knows {SCHEMA}): upgrade foedus"
        )


def _facts(connection: Connection) -> dict[str, str]:
    return {row.key: row.value for row in connection.execute(select(meta.c.key, meta.c.value))}


@contextmanager
def clear_errors(place: str) -> Iterator[None]:
    """What the database complains of comes out as a `BookError` that says what to do."""
    try:
        yield
    except DatabaseError as error:
        reason = _first_line(error.orig or error)
        if "not a database" in reason or "malformed" in reason:
            raise NotABook(f"{place} is not a foedus book ({reason}): name another with --book") from None
        if "locked" in reason:
            raise NotWritable(f"{place} is being written by another process: try again when it is done") from None
        if "readonly" in reason or "read-only" in reason:
            raise NotWritable(f"{place} is read-only: copy it to a place where you may write") from None
        if "full" in reason:
            raise NotWritable(f"{place} can't grow: the disk is full") from None
        raise BookError(f"{place}: {reason}") from None
    except SQLAlchemyError as error:
        raise BookError(f"{place}: {_first_line(error)}") from None


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
