"""Every command: arguments are read, one function of a room is called, its answer is printed."""

# Rooms are imported inside the commands: `foedus --help` must not wait for a database or a model.
# ruff: noqa: PLC0415, PLR0913, PLR0917

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foedus import __version__
from foedus.console import options as opt
from foedus.console import work
from foedus.console.faults import NOTHING_DONE, UsageFault, complain, plain_faults, quiet_pipe

if TYPE_CHECKING:
    from foedus.book import Book
    from foedus.claims.claim import Claim
    from foedus.reports.metadata import Metadata
    from foedus.ties import Known, Question, Ties

app = typer.Typer(
    name="foedus",
    help="Reads the press about defence diplomacy and keeps a sourced list of the military ties between states.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files or folders; - for standard input.")]
MaybePaths = Annotated[list[str] | None, typer.Argument(metavar="[PATH...]", help="Code these instead of a book.")]


def main() -> None:
    """Runs the program."""
    quiet_pipe(app)


@app.callback(invoke_without_command=True)
def _top(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"foedus {__version__}")
        raise typer.Exit


@app.command()
@plain_faults
def read(
    paths: Paths,
    book: opt.BookPlace = None,
    outlet: opt.Outlet = None,
    published: opt.Published = None,
    language: opt.Language = None,
    url: opt.Url = None,
    as_json: opt.AsJson = False,
) -> None:
    """Read reports into the book."""
    place = opt.book_place(book)
    meta = work.metadata(outlet, published, language, url)
    if not _read(paths, place, meta, as_json):
        raise typer.Exit(NOTHING_DONE)


def _read(paths: list[str], place: str, meta: "Metadata", as_json: bool = False) -> bool:
    """Whether anything was read or known: every report's outcome is printed as it comes, skips to standard error."""
    from foedus.book import Book, Fate, take_in
    from foedus.console.lists import outcome_line, summary
    from foedus.console.table import say
    from foedus.exchange import json_text, outcome_record

    console = work.console()
    fates: Counter[Fate] = Counter()
    claims = 0
    with Book.open(place, write=True) as held:
        for outcome in take_in(held, work.incoming(paths, meta), *work.coder()):
            fates[outcome.fate] += 1
            claims += len(outcome.claims)
            if as_json:
                typer.echo(json_text(outcome_record(outcome)))
            elif outcome.fate is Fate.SKIPPED:
                complain(outcome_line(outcome))
            else:
                say(console, outcome_line(outcome))
    if not as_json:
        say(console, summary(fates, claims, held.place), "bold")
    return any(fates[fate] for fate in Fate if fate is not Fate.SKIPPED)


@app.command()
@plain_faults
def ties(
    state: Annotated[str, typer.Argument(metavar="STATE", help="By code or name: CUB, Cuba.")],
    as_of: opt.AsOf = None,
    known_by: opt.KnownBy = None,
    with_: opt.With = None,
    book: opt.BookPlace = None,
    as_json: opt.AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a row a tie.")] = False,
) -> None:
    """List a state's military ties as of a day."""
    from foedus.book import Book
    from foedus.console.states import states
    from foedus.console.ties_view import show_ties
    from foedus.exchange import ties_csv, ties_record

    if as_json and as_csv:
        raise UsageFault("--json and --csv: ask for one of them")
    place = opt.book_place(book)
    days = _days(as_of, known_by)
    with Book.open(place) as held:
        found = _ties(held, _question(held, state, with_, days))
    if as_json:
        _print_json(ties_record(found))
    elif as_csv:
        typer.echo(ties_csv(found), nl=False)
    else:
        show_ties(work.console(), found, states(), held.place)


def _days(as_of: str | None, known_by: str | None) -> tuple[date, date | None]:
    # The one clock in the house: a list that is asked for without a day is of today, and says so.
    return opt.day("--as-of", as_of) or date.today(), opt.day("--known-by", known_by)


def _question(held: "Book", state: str, with_: str | None, days: tuple[date, date | None]) -> "Question":
    from foedus.ties import Question

    return Question(_code(held, state), *days, None if with_ is None else _code(held, with_))


def _code(held: "Book", words: str) -> str:
    """The code of a state or organisation, by code or name; one that only the book knows, by its short name."""
    from foedus.console.states import UnknownState, states

    try:
        return states().find(words)
    except UnknownState:
        if words.strip().upper() in held.parties():
            return words.strip().upper()
        raise


def _ties(held: "Book", question: "Question") -> "Ties":
    from foedus.ties import ties as derive

    return derive(held.outline(question.state, question.partner), question)


@app.command()
@plain_faults
def claims(
    paths: MaybePaths = None,
    book: opt.BookPlace = None,
    state: Annotated[str | None, typer.Option("--state", help="Only claims about this state.")] = None,
    outlet: opt.Outlet = None,
    published: opt.Published = None,
    language: opt.Language = None,
    url: opt.Url = None,
    as_json: opt.AsJson = False,
) -> None:
    """List the claims of the book, or code files without one."""
    from foedus.console.states import states

    code = None if state is None else states().find(state)
    if paths:
        _claims_of_paths(paths, work.metadata(outlet, published, language, url), code, as_json)
        return
    from foedus.book import Book

    with Book.open(opt.book_place(book)) as held:
        _print_claims(held.claims(code), as_json)


def _claims_of_paths(paths: list[str], meta: "Metadata", state: str | None, as_json: bool) -> None:
    from foedus.console.direct import coded

    found: list[Claim] = []
    reports = 0
    for one in coded(work.incoming(paths, meta), *work.coder()):
        reports += 1
        kept = [claim for claim in one if state is None or state in claim.parties]
        if as_json:
            _print_claims(kept, as_json)
        found += kept
    if not reports:
        raise typer.Exit(NOTHING_DONE)
    if not as_json:
        _print_claims(found, as_json)


def _print_claims(found: "list[Claim]", as_json: bool) -> None:
    from foedus.console.lists import show_claims
    from foedus.exchange import claim_line

    if not as_json:
        show_claims(work.console(), found)
    for claim in found if as_json else []:
        typer.echo(claim_line(claim))


@app.command()
@plain_faults
def people(book: opt.BookPlace = None, as_json: opt.AsJson = False) -> None:
    """List the people whom claims name."""
    from foedus.book import Book
    from foedus.console.lists import show_people
    from foedus.console.states import states
    from foedus.exchange import person_record
    from foedus.ties import people as persons

    with Book.open(opt.book_place(book)) as held:
        found = persons(held.claims())
    if as_json:
        _print_json([person_record(one) for one in found])
    else:
        show_people(work.console(), found, states())


@app.command()
@plain_faults
def trip(
    person: Annotated[str, typer.Argument(metavar="PERSON", help='A name or surname: "López Miera".')],
    book: opt.BookPlace = None,
    as_json: opt.AsJson = False,
) -> None:
    """Show where a person travelled, in order."""
    from foedus.book import Book
    from foedus.console.lists import show_trip
    from foedus.console.states import states
    from foedus.exchange import trip_record
    from foedus.ties import people as persons
    from foedus.ties import trip as journey

    with Book.open(opt.book_place(book)) as held:
        reading = held.reading()
        who = _one_person(person, persons(reading.claims))
        stops = journey(reading, who, states())
        reports = {id_: held.report(id_) for id_ in sorted({c.report for stop in stops for c in stop.claims})}
    if as_json:
        _print_json(trip_record(stops))
    else:
        show_trip(work.console(), (who, stops), reports, states())


def _one_person(name: str, known: "tuple[Known, ...]") -> "Known":
    from foedus.ties import named

    found = named(name, known)
    if len(found) == 1:
        return found[0]
    if not found:
        complain(f"no claim in the book names {name}: `foedus people` lists whom it knows")
    else:
        which = "; ".join(f"{one.name} ({one.state or 'no state'})" for one in found)
        complain(f"{name} could be {which}: give more of the name")
    raise typer.Exit(NOTHING_DONE)


@app.command()
@plain_faults
def why(
    target: Annotated[str, typer.Argument(metavar="TIE|CLAIM", help="Two states (CUB,BLR), or a claim's id.")],
    kind: Annotated[str | None, typer.Option(help="Only ties of this kind, such as training.")] = None,
    as_of: opt.AsOf = None,
    known_by: opt.KnownBy = None,
    book: opt.BookPlace = None,
    as_json: opt.AsJson = False,
) -> None:
    """Show the sentences behind a tie or a claim."""
    from foedus.book import Book
    from foedus.console import why_view

    days = _days(as_of, known_by)
    with Book.open(opt.book_place(book)) as held:
        if "," in target:
            state, _, partner = target.partition(",")
            question = _question(held, state, partner, days)
            why_view.why_tie(work.console(), held, question, _kind(kind), as_json)
        else:
            why_view.why_claim(work.console(), held, target, as_json)


def _kind(words: str | None) -> str | None:
    from foedus.codebook import Kind

    if words is None or words in set(Kind):
        return words
    raise UsageFault(f"--kind: {words} is not a kind; kinds are {', '.join(Kind)}")


@app.command()
@plain_faults
def rebuild(book: opt.BookPlace = None) -> None:
    """Code all reports of the book anew."""
    from foedus.book import Book, coding

    place = opt.book_place(book)
    with Book.open(place, write=True) as held:
        code, refusal = work.coder()
        count = held.rebuild(lambda report: coding(report, code, refusal))
        claims_held = held.size()[1]
        for report, reason in held.not_coded():
            complain(f"not coded: {report}: {reason}")
    typer.echo(f"{count} reports coded anew, {claims_held} claims – {held.place}")


@app.command()
@plain_faults
def demo(
    state: Annotated[str, typer.Argument(metavar="[STATE]", help="Whose ties to list.")] = "CUB",
    book: Annotated[str | None, typer.Option("--book", help="Keep the samples in this book.")] = None,
) -> None:
    """Read the bundled samples and list a state's ties."""
    from foedus.book import Book
    from foedus.console.demo import next_steps, samples_into
    from foedus.console.states import states
    from foedus.console.table import say
    from foedus.console.ties_view import show_ties
    from foedus.ties import Question

    code = states().find(state)
    typer.echo("Reading the samples that come with foedus …", err=True)
    with samples_into(book) as (place, last):
        with Book.open(place) as held:
            found = _ties(held, Question(code, last))
        console = work.console()
        show_ties(console, found, states(), book or "the samples")
        for line in next_steps(found, book):
            say(console, line)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(f"foedus {__version__}")


def _print_json(record: Any) -> None:
    from foedus.exchange import json_text

    typer.echo(json_text(record, indent=2))


if __name__ == "__main__":
    main()
