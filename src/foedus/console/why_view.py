"""Why an answer stands: the sentences behind it, who vouches for them, and the rules that read them."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from foedus.book import Book
from foedus.claims.claim import Claim
from foedus.console.clean import clean
from foedus.console.states import States, states
from foedus.console.table import say
from foedus.console.ties_view import not_covered
from foedus.console.words import day_words, entry_days, flag_words, interval_words, kind_words, stage_words
from foedus.exchange import claim_record, entry_record, json_text
from foedus.reports.report import Report
from foedus.ties import Entry, Passage, Question, Reading, Ties, passages, supporting, ties

BEFORE, AFTER = "[[", "]]"


def claim_why(claim: Claim, report: Report) -> dict[str, Any]:
    """A claim with its report and its passages, as JSON."""
    return claim_record(claim) | {
        "report_outlet": report.outlet,
        "report_published": None if report.published is None else report.published.isoformat(),
        "report_url": report.url,
        "report_title": report.title or None,
        "passages": [_passage_record(passage) for passage in passages(report, claim)],
    }


def why_claim(console: Console, book: Book, id_: str, as_json: bool) -> None:
    """Prints why one claim was read."""
    claim = book.claim(id_)
    report = book.report(claim.report)
    if as_json:
        console.out(json_text(claim_why(claim, report), indent=2), highlight=False)
    else:
        show_claim(console, claim, report, states())


def why_tie(console: Console, book: Book, question: Question, kind: str | None, as_json: bool) -> None:
    """Prints why a tie stands as it does: each entry with its rule, each of its claims with its sentences."""
    reading = book.reading(question.state, question.partner)
    found = ties(reading, question)
    entries = [one for partner in found.partners for one in partner.entries if kind is None or one.kind.value == kind]
    reports = {id_: book.report(id_) for id_ in sorted(reading.reports)}
    if as_json:
        console.out(json_text(tie_why(found, entries, reading, reports), indent=2), highlight=False)
        return
    names = states()
    if not entries:
        say(console, not_covered(found, names, book.place))
    for one in entries:
        show_entry(console, one, names)
        for claim in supporting(reading.claims, one.claims):
            show_claim(console, claim, reports[claim.report], names)


def tie_why(found: Ties, entries: list[Entry], reading: Reading, reports: dict[str, Report]) -> dict[str, Any]:
    """The entries of a pair, each with its claims and their passages, as JSON."""
    asked = found.question
    return {
        "state": asked.state,
        "with": asked.partner,
        "as_of": asked.as_of.isoformat(),
        "known_by": None if asked.known_by is None else asked.known_by.isoformat(),
        "covered": found.covered,
        "entries": [
            entry_record(one)
            | {"claims": [claim_why(c, reports[c.report]) for c in supporting(reading.claims, one.claims)]}
            for one in entries
        ],
    }


def _passage_record(passage: Passage) -> dict[str, Any]:
    return {
        "part": passage.part.value,
        "start": passage.start,
        "text": passage.words,
        "marks": [[mark.start, mark.end] for mark in passage.marks],
    }


def show_entry(console: Console, entry: Entry, states: States) -> None:
    """Prints the head of an entry: its stage and the rule by which that won."""
    say(console, "")
    said = f"{kind_words(entry.kind)}: {stage_words(entry.kind, entry.stage)}, {entry_days(entry)}"
    notes = "; ".join(flag_words(entry, states))
    say(console, f"{said} ({notes})" if notes else said, "bold cyan")
    say(console, f"stage by the rule: {entry.rule}")


def show_claim(console: Console, claim: Claim, report: Report, states: States) -> None:
    """Prints a claim: what it says, the sentences, the chain of sources, the report and the rules."""
    say(console, "")
    say(console, f"{claim_head(claim, states)}  [{claim.id}]", "bold", indent=2)
    for passage in passages(report, claim):
        _show_passage(console, passage)
    for name, words in _facts(claim, report):
        say(console, f"{name}: {words}", indent=4)


def claim_head(claim: Claim, states: States) -> str:
    """What a claim says, in a line: kind, stage, parties with direction, days."""
    parties = [states.name(code) for code in claim.parties]
    if claim.giver is not None and claim.taker is not None:
        who = f"{states.name(claim.giver)} → {states.name(claim.taker)}"
    else:
        who = ", ".join(parties)
    days = "" if claim.when is None else f", {interval_words(claim.when)}"
    doubt = ", hedged" if claim.stance.value == "hedges" else ""
    return f"{kind_words(claim.kind)}, {stage_words(claim.kind, claim.stage, claim.stance)}{doubt}: {who}{days}"


def _show_passage(console: Console, passage: Passage) -> None:
    where = f"{passage.part.value} {passage.start}–{passage.start + len(passage.words)}"
    if not console.is_terminal:
        say(console, f"{where}: {passage.marked(BEFORE, AFTER)}", indent=4)
        return
    words = Text(clean(passage.words).replace("\n", " "), style="dim")
    for mark in passage.marks:
        words.stylize("not dim bold", mark.start, mark.end)
    quoted = Text.assemble(("“", "dim"), words, ("” ", "dim"), (where, "dim"))
    console.print(Padding(quoted, (0, 0, 0, 4)))


def _facts(claim: Claim, report: Report) -> Iterable[tuple[str, str]]:
    yield "said by", " → ".join(claim.sources) or "nobody named"
    if claim.label:
        yield "in the words", f'"{claim.label}"'
    if claim.when_words:
        yield "dated by the words", f'"{claim.when_words}"'
    published = "without a date" if report.published is None else day_words(report.published)
    title = f' "{report.title}"' if report.title else ""
    yield (
        "report",
        f"{report.id},{title} {report.outlet or 'no outlet'}, {published}" + (f", {report.url}" * bool(report.url)),
    )
    if claim.headline:
        yield "only in", "a headline, lead-in or caption"
    yield "read by the rules", ", ".join(claim.rules) or "none named"
