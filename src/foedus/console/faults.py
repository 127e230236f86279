"""Foreseen faults come out as one clear line, never as a traceback."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

import typer

P = ParamSpec("P")
R = TypeVar("R")

NOTHING_DONE = 1
USAGE = 2
INTERRUPTED = 130


class UsageFault(Exception):
    """What the user typed means nothing; the message says what and why."""


def complain(words: str) -> None:
    """Writes one line to standard error."""
    # Here and not above: most commands never complain, and the room that knows hostile codes loads a database.
    from foedus.console.clean import one_line  # noqa: PLC0415

    typer.echo(f"foedus: {one_line(words)}", err=True)


def plain_faults(command: Callable[P, R]) -> Callable[P, R]:
    """The command, with foreseen errors said in one line and told by the exit code: 1 for a fault, 2 for misuse."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (typer.Exit, typer.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            complain("stopped; what was written to the book stays whole")
            raise typer.Exit(INTERRUPTED) from None
        except Exception as error:
            _tell(error)

    return wrapped


def _tell(error: Exception) -> NoReturn:
    # Here and not above: these rooms take time to load, and most commands never fail.
    from foedus.book import BookError  # noqa: PLC0415
    from foedus.console.states import UnknownState  # noqa: PLC0415
    from foedus.reports.errors import BadMetadata, ReadError  # noqa: PLC0415

    if isinstance(error, (UsageFault, UnknownState, BadMetadata)):
        complain(str(error))
        raise typer.Exit(USAGE) from None
    if isinstance(error, (BookError, ReadError)):
        complain(str(error))
        raise typer.Exit(NOTHING_DONE) from None
    if isinstance(error, OSError) and error.filename is not None:
        complain(f"{error.filename}: {error.strerror}")
        raise typer.Exit(NOTHING_DONE) from None
    raise error


def quiet_pipe(run: Callable[[], None]) -> None:
    """Runs the program; a reader that closes the pipe ends it in silence, as `head` expects."""
    try:
        run()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain when it flushes at exit; a closed descriptor can't be written to again.
        sys.stdout = None
        raise SystemExit(NOTHING_DONE) from None
