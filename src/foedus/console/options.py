"""Arguments that several commands share, and what they mean."""

import os
from datetime import date
from typing import Annotated

import typer

from foedus.console.faults import UsageFault

DEFAULT_BOOK = "foedus.book"

BookPlace = Annotated[
    str | None,
    typer.Option(
        "--book", help="The book: a file or database URL. Else $FOEDUS_BOOK, else ./foedus.book.", show_default=False
    ),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DAY", help="Ties as of this day, YYYY-MM-DD. Else today.")
]
KnownBy = Annotated[
    str | None, typer.Option("--known-by", metavar="DAY", help="Only from reports published up to this day.")
]
With = Annotated[str | None, typer.Option("--with", metavar="STATE", help="Only ties with this state.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON with stable names.")]
Outlet = Annotated[str | None, typer.Option(help="The outlet, where the file doesn't name it.")]
Published = Annotated[str | None, typer.Option(metavar="DAY", help="The day of publication, YYYY-MM-DD.")]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="ISO 639-1 code, such as en.")]
Url = Annotated[str | None, typer.Option(help="Where the report stands on the web.")]


def book_place(given: str | None) -> str:
    """The book that is meant: the one given, else that of the environment, else the default file here."""
    return given or os.environ.get("FOEDUS_BOOK") or DEFAULT_BOOK


def day(option: str, words: str | None) -> date | None:
    """The day that an option gives as YYYY-MM-DD; raises `UsageFault` for one that can't be.

    >>> day("--as-of", "2023-07-01")
    datetime.date(2023, 7, 1)
    """
    if words is None:
        return None
    year, *rest = words.strip().split("-")
    if not (len(year) == 4 and [len(part) for part in rest] == [2, 2] and (year + "".join(rest)).isdecimal()):
        raise UsageFault(f'{option}: "{words}" is not a day: write YYYY-MM-DD')
    try:
        return date(int(year), int(rest[0]), int(rest[1]))
    except ValueError:
        raise UsageFault(f'{option}: "{words}" is not in the calendar') from None
