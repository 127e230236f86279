"""Shorter lists: claims, people, the stops of a journey, and what became of the reports that were read."""

from collections.abc import Mapping, Sequence

from rich.console import Console

from foedus.book import Fate, Outcome
from foedus.claims.claim import Claim
from foedus.console.states import States
from foedus.console.table import Column, say, show
from foedus.console.words import interval_words, kind_words, stage_words
from foedus.reports.report import Report
from foedus.ties import Known, Stop, passages

CLAIMS = (
    Column("Report"),
    Column("Tie", "cyan"),
    Column("Stage"),
    Column("Parties"),
    Column("When", wide=True),
    Column("Said by", wide=True),
    Column("Words", wide=True),
    Column("Id", "dim"),
)
PEOPLE = (
    Column("Name", "bold"),
    Column("State"),
    Column("Office", wide=True),
    Column("Spellings", wide=True),
    Column("Reports", right=True),
    Column("Claims", right=True),
)
STOPS = (Column("", right=True), Column("State", "bold"), Column("Place"), Column("When", wide=True), Column("Claims"))


def show_claims(console: Console, claims: Sequence[Claim]) -> None:
    """Prints claims, a line each."""
    show(console, CLAIMS, [_claim(claim) for claim in claims])


def _claim(claim: Claim) -> list[str]:
    directed = claim.giver is not None and claim.taker is not None
    stance = " (hedged)" if claim.stance.value == "hedges" else ""
    return [
        claim.report,
        kind_words(claim.kind),
        stage_words(claim.kind, claim.stage, claim.stance) + stance + (" (headline)" if claim.headline else ""),
        f"{claim.giver}→{claim.taker}" if directed else " ".join(claim.parties),
        "" if claim.when is None else interval_words(claim.when),
        " → ".join(claim.sources),
        claim.label or "",
        claim.id,
    ]


def show_people(console: Console, found: Sequence[Known], states: States) -> None:
    """Prints persons, a line each."""
    rows = [
        [
            one.name,
            states.name(one.state) if one.state else "",
            "; ".join((*one.ranks, *one.offices)),
            "; ".join(name for name in one.spellings if name != one.name),
            str(len(one.reports)),
            str(len(one.claims)),
        ]
        for one in found
    ]
    show(console, PEOPLE, rows)


Trip = tuple[Known, Sequence[Stop]]


def show_trip(console: Console, trip: Trip, reports: Mapping[str, Report], states: States) -> None:
    """Prints the stops in order of travel, each with the words that say it."""
    person, stops = trip
    office = f", {person.offices[0]}" if person.offices else ""
    home = f" ({states.name(person.state)})" if person.state else ""
    found = f"{_count(len(stops), 'stop')} in order of travel" if stops else "nothing was read of travel"
    say(console, f"{person.name}{home}{office}: {found}", "bold")
    for at, stop in enumerate(stops, 1):
        place = f", {stop.place}" if stop.place else ""
        when = interval_words(stop.when) if stop.when is not None else "no date"
        say(
            console,
            f"{at}. {states.name(stop.state)}{place} – {when}{', planned' if stop.planned else ''}",
            "bold cyan",
        )
        for words, ids in _said(stop, reports).items():
            say(console, f'"{words}" [{", ".join(ids)}]', indent=3)


def _said(stop: Stop, reports: Mapping[str, Report]) -> dict[str, list[str]]:
    """The sentences that tell a stop, each once, with the claims that rest on it."""
    said: dict[str, list[str]] = {}
    for claim in stop.claims:
        for passage in passages(reports[claim.report], claim):
            said.setdefault(passage.words, []).append(claim.id)
    return said


def outcome_line(outcome: Outcome) -> str:
    """What became of one report, in a line.

    A report from which two claims were read gives "read  2023-07-01  Sample Wire  r-01  2 claims".
    """
    report = outcome.report
    if outcome.fate is Fate.SKIPPED or report is None:
        return f"skipped  {outcome.where}: {outcome.reason}"
    day = "no date" if report.published is None else report.published.isoformat()
    said = f"{day}  {report.outlet or 'no outlet'}  {report.id}"
    if outcome.fate is Fate.KNOWN:
        return f"known    {said}  nothing new"
    if outcome.fate is Fate.NOT_CODED:
        return f"kept     {said}  not coded: {outcome.reason}"
    return f"read     {said}  {_count(len(outcome.claims), 'claim')}"


def summary(outcomes: Mapping[Fate, int], claims: int, place: str) -> str:
    """How many reports met which fate, in a line."""
    parts = [
        f"{_count(outcomes.get(Fate.ADDED, 0), 'report')} read, {_count(claims, 'claim')}",
        *(f"{outcomes[fate]} {words}" for fate, words in _FATES if outcomes.get(fate)),
    ]
    return f"{'; '.join(parts)} – {place}"


_FATES = ((Fate.KNOWN, "known already"), (Fate.NOT_CODED, "kept but not coded"), (Fate.SKIPPED, "skipped"))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
