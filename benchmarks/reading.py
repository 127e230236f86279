"""How long a report takes to parse, and how long to code once it is parsed."""

from collections.abc import Callable
from time import process_time

from foedus.actors import parse_report
from foedus.claims.coder import RuleCoder
from foedus.examples import folder
from foedus.language import load
from foedus.reports import Metadata, Report, read_source

ROUNDS = 3  # the quickest of each counts: the others measure what else the machine did


def lines() -> list[str]:
    """The figures, a line each."""
    pipeline = load("en")
    coder = RuleCoder(pipeline)
    reports = [one for one in read_source(str(folder()), Metadata(language="en")) if isinstance(one, Report)]
    tokens = sum(len(parse.tokens) for one in reports for _, parse in parse_report(one, pipeline))
    parsing = quickest(lambda: [parse_report(one, pipeline) for one in reports])
    both = quickest(lambda: [coder.code(one) for one in reports])
    coding = both - parsing
    return [
        f"{len(reports)} sample reports, {tokens} tokens",
        f"parsing: {1000 * parsing / len(reports):.1f} ms a report, {tokens / parsing:,.0f} tokens a second",
        f"coding a parsed report: {1000 * coding / len(reports):.1f} ms, {coding / parsing:.2f} of parsing it",
    ]


def quickest(work: Callable[[], object]) -> float:
    """Seconds of the processor that the work takes, by the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)
