"""How long a list of ties takes from a book of 100,000 claims."""

from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from foedus.book import Book, Coding
from foedus.claims.claim import Claim, Interval, Span
from foedus.codebook import Kind, Stage, Stance, possible
from foedus.reports import Report
from foedus.ties import Question, ties

CLAIMS = 100_000
A_REPORT = 5  # claims in a report: the mean of written gold reports
STATES = [f"{first}{second}X" for first in "ABCDEFGHIJKLMNO" for second in "ABCDEFGHIJKLM"]  # 195
FIRST = date(2015, 1, 1)
DAYS = 3650
SENTENCE = "The ministers met on Tuesday and spoke of cooperation. "
# The press writes of few states much and of most little: the nth is named a (1/n)th as often as the first.
WEIGHTS = list(accumulate(1 / (place + 1) for place in range(len(STATES))))
PAIRS = [(kind, stage) for kind in Kind for stage in Stage if possible(kind, stage)]


def lines() -> list[str]:
    """The figures, a line each."""
    with TemporaryDirectory(prefix="foedus-bench-") as folder:
        place = str(Path(folder) / "bench.book")
        start = perf_counter()
        fill(place, Random(7))
        filled = perf_counter() - start
        times = [(asked(place, state), state) for state in STATES for _ in range(3 if state == STATES[0] else 1)]
    busiest = min(seconds for seconds, state in times if state == STATES[0])
    middle = median(seconds for seconds, _ in times)
    return [
        f"a book of {CLAIMS:,} claims in {CLAIMS // A_REPORT:,} reports: {CLAIMS / filled:,.0f} written a second",
        f"ties of a state: {1000 * middle:.0f} ms in the median of {len(STATES)} states",
        f"ties of the state that is named most: {1000 * busiest:.0f} ms",
    ]


def asked(place: str, state: str) -> float:
    """Seconds from opening the book to the list of a state's ties."""
    start = perf_counter()
    with Book.open(place) as book:
        ties(book.outline(state), Question(state, FIRST + timedelta(DAYS)))
    return perf_counter() - start


def fill(place: str, chance: Random) -> None:
    """Writes the book; the same seed gives the same book."""
    with Book.open(place, write=True) as book:
        book.add_all([coded(number, chance) for number in range(CLAIMS // A_REPORT)])


def coded(number: int, chance: Random) -> tuple[Report, Coding]:
    """A report of a day by chance with its claims."""
    day = FIRST + timedelta(chance.randrange(DAYS))
    report = Report(f"r{number}", f"{number:064x}", SENTENCE, "", (), "Sample Wire", None, day, "en")
    claims = tuple(claim(f"c{number}-{place}", report.id, day, chance) for place in range(A_REPORT))
    return report, Coding(claims, "bench")


def claim(id_: str, report: str, day: date, chance: Random) -> Claim:
    """A claim between two states by chance."""
    first, second = pair(chance)
    kind, stage = chance.choice(PAIRS)
    return Claim(
        id=id_,
        report=report,
        kind=kind,
        stage=stage,
        stance=Stance.ASSERTS,
        parties=tuple(sorted((first, second))),
        giver=None,
        taker=None,
        people=(),
        when=Interval(day, day),
        where=None,
        sources=("defence ministry", "Sample Wire"),
        evidence=(Span(0, len(SENTENCE)),),
        headline=False,
        label=None,
        confidence=1.0,
        coder="bench",
    )


def pair(chance: Random) -> tuple[str, str]:
    """Two different states, the much-named ones more often."""
    first, second = chance.choices(STATES, cum_weights=WEIGHTS, k=2)
    return (first, second) if first != second else pair(chance)
