"""Knowledge files: tab-separated tables with a header line and `#` comments, read by column name."""

from collections.abc import Iterator, Mapping
from pathlib import Path

DATA = Path(__file__).with_name("data")


class DataFileError(ValueError):
    """A knowledge file is not as its header says: which, where, and what to do."""


def rows(name: str, folder: Path = DATA) -> Iterator[Mapping[str, str]]:
    """The lines of a table as mappings from column to text; none if there is no such file.

    >>> next(rows("traps.en.tsv"))["form"]  # doctest: +SKIP
    'South China Sea'
    """
    path = folder / name
    if not path.exists():
        return
    header: list[str] | None = None
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
            if not any(cells) or line.startswith("#"):
                continue
            if header is None:
                header = cells
            elif len(cells) > len(header):
                message = f"{path.name}, line {number}: {len(cells)} cells under {len(header)} columns; remove a tab"
                raise DataFileError(message)
            else:
                yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


def codes(cell: str) -> tuple[str, ...]:
    """The codes that a cell lists, whatever parts them.

    >>> codes("EST, LVA;LTU")
    ('EST', 'LVA', 'LTU')
    """
    return tuple(part for part in cell.replace(";", " ").replace(",", " ").replace("|", " ").split() if part)


def truth(cell: str) -> bool:
    """Whether a cell says yes.

    >>> truth("yes"), truth("0"), truth("")
    (True, False, False)
    """
    return cell.lower() in {"1", "yes", "y", "true", "x"}
