"""A table that is handsome on a terminal and plain in a pipe: same columns, same words."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foedus.console.clean import clean, one_line, width

GAP = "  "
NARROW = 12  # columns; what wraps is not squeezed below a date's width


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, how its cells look on a terminal, and on which side they stand."""

    head: str
    style: str = ""
    right: bool = False
    wide: bool = False  # takes the room that is left, and wraps


Rows = Sequence[Sequence[str]]


def say(console: Console, words: str, style: str = "", indent: int = 0) -> None:
    """Prints running text, wrapped on a terminal, on one line in a pipe."""
    line = clean(words).replace("\n", " ")
    if console.is_terminal:
        console.print(Padding(Text(line, style=style), (0, 0, 0, indent)))
    else:
        console.out(" " * indent + line, highlight=False)


def show(console: Console, columns: Sequence[Column], rows: Rows) -> None:
    """Prints rows under heads."""
    if console.is_terminal:
        console.print(_handsome(columns, rows))
    else:
        show_plain(console, columns, rows)


def show_plain(console: Console, columns: Sequence[Column], rows: Rows) -> None:
    """Prints rows under heads as plain columns."""
    for line in plain_lines(columns, [[one_line(cell) for cell in row] for row in rows]):
        console.out(line, highlight=False)


def frame(columns: Sequence[Column]) -> Table:
    """An empty table with heads and without walls."""
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, padding=(0, 1))
    for column in columns:
        side: JustifyMethod = "right" if column.right else "left"
        table.add_column(Text(column.head), justify=side, overflow="fold", min_width=NARROW if column.wide else None)
    return table


def _handsome(columns: Sequence[Column], rows: Rows) -> Table:
    table = frame(columns)
    for row in rows:
        cells = zip(row, columns, strict=True)
        table.add_row(*(Text(one_line(cell), style=column.style) for cell, column in cells))
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
