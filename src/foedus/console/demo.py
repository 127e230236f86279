"""The samples that come with foedus, read into a book."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from foedus.book import Book, BookError, take_in
from foedus.console import work
from foedus.examples import folder
from foedus.reports import Metadata
from foedus.ties import Ties


def next_steps(found: Ties, book: str | None) -> list[str]:
    """What a newcomer can try after the list, with the samples kept in a book or not."""
    if book is None:
        return ["To ask the samples more, keep them: foedus demo --book samples.book"]
    state = found.question.state
    partner = found.partners[0].state if found.partners else "BLR"
    return [
        f"Why the first of these: foedus why {state},{partner} --as-of {found.question.as_of} --book {book}",
        f"Who was named: foedus people --book {book}",
        f"Read your own: foedus read FILE.txt --outlet NAME --published YYYY-MM-DD --book {book}",
    ]


@contextmanager
def samples_into(book: str | None) -> Iterator[tuple[str, date]]:
    """A book that holds the samples, and the day of the last of them; without a place given it is thrown away after."""
    with TemporaryDirectory(prefix="foedus-") as spare:
        place = book or str(Path(spare) / "demo.book")
        with Book.open(place, write=True) as held:
            for _ in take_in(held, work.incoming([str(folder())], Metadata(language="en")), *work.coder()):
                pass
        with Book.open(place) as held:
            days = [report.published for report in held.reports() if report.published is not None]
        if not days:
            raise BookError("the samples hold no dated report: foedus is not installed whole; install it again")
        yield place, max(days)
