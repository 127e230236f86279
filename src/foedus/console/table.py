"""A table that is handsome on a terminal and plain in a pipe: same columns, same words."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.console.clean import clean, one_line, width

GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, how its cells look on a terminal, and on which side they stand."""

    head: str
    style: str = ""
    right: bool = False
    wide: bool = False  # takes the room that is left, and wraps


Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Groups:
    """Rows before which a group begins, and how many first cells all rows of a group repeat.

    A terminal shows these once a group; a pipe, where lines are searched and cut, on every line.
    """

    starts: frozenset[int] = frozenset()
    repeated: int = 0


def say(console: Console, words: str, style: str = "") -> None:
    """Prints running text, wrapped on a terminal, on one line in a pipe."""
    if console.is_terminal:
        console.print(Text(clean(words).replace("\n", " "), style=style))
    else:
        console.out(clean(words).replace("\n", " "), highlight=False)


def show(console: Console, columns: Sequence[Column], rows: Rows, groups: Groups | None = None) -> None:
    """Prints rows under heads."""
    safe = [[one_line(cell) for cell in row] for row in rows]
    if console.is_terminal:
        console.print(_handsome(columns, safe, groups or Groups()))
    else:
        for line in plain_lines(columns, safe):
            console.out(line, highlight=False)


def _handsome(columns: Sequence[Column], rows: Rows, groups: Groups) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, padding=(0, 1))
    for column in columns:
        table.add_column(
            Text(column.head),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=not column.wide,
        )
    for at, row in enumerate(rows):
        if at in groups.starts and at > 0:
            table.add_section()
        hidden = 0 if at in groups.starts else groups.repeated
        cells = [*[""] * hidden, *row[hidden:]]
        table.add_row(*(Text(cell, style=column.style) for cell, column in zip(cells, columns, strict=True)))
    return table


def plain_lines(columns: Sequence[Column], rows: Rows) -> list[str]:
    """Columns padded with spaces and parted by two, heads first, nothing else.

    >>> plain_lines([Column("a"), Column("n", right=True)], [["x", "10"]])
    ['a   n', 'x  10']
    """
    lines = [[column.head for column in columns], *rows]
    widths = [max(width(line[at]) for line in lines) for at in range(len(columns))]
    return [_plain(line, columns, widths) for line in lines]


def _plain(line: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = []
    for cell, column, room in zip(line, columns, widths, strict=True):
        pad = " " * (room - width(cell))
        cells.append(pad + cell if column.right else cell + pad)
    return GAP.join(cells).rstrip()
