"""What commands need from the rooms: the reader, the coder, a console. Each is loaded when it is asked for."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.console.faults import complain

if TYPE_CHECKING:
    from rich.console import Console

    from foedus.claims.claim import Claim
    from foedus.reports.errors import Skipped
    from foedus.reports.metadata import Metadata
    from foedus.reports.report import Report


def console() -> "Console":
    """The terminal or pipe that standard output is, wide enough in a pipe that no line is cut."""
    from rich.console import Console  # noqa: PLC0415

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def coder() -> "tuple[Callable[[Report], list[Claim]], type[Exception]]":
    """The default coder, and the error by which it says that it can't code a report."""
    from foedus.claims import NotCodable, code_report  # noqa: PLC0415

    return code_report, NotCodable


def metadata(outlet: str | None, published: str | None, language: str | None, url: str | None) -> "Metadata":
    """What the user says of the reports; raises `UsageFault` or `BadMetadata` for a day or language that can't be."""
    from foedus.console.options import day  # noqa: PLC0415
    from foedus.reports.metadata import Metadata, parse_language  # noqa: PLC0415

    code = None if language is None else parse_language(language)
    return Metadata(outlet=outlet, published=day("--published", published), language=code, url=url)


def incoming(paths: Sequence[str], meta: "Metadata") -> "Iterator[Report | Skipped]":
    """The reports of all paths in their order; a path that can't be read is a skip, so that the others are read."""
    from foedus.reports import read_source  # noqa: PLC0415
    from foedus.reports.errors import ReadError, Skipped  # noqa: PLC0415

    for path in paths:
        try:
            yield from read_source(path, meta)
        except ReadError as error:
            yield Skipped(path, str(error).removeprefix(f"{path}: "))


def complain_of(skipped: "Skipped") -> None:
    """Lists a skip on standard error."""
    complain(f"skipped {skipped.where}: {skipped.reason}")
