"""The list of a state's ties, as a person reads it."""

from rich.console import Console

from foedus.console.states import States
from foedus.console.table import Column, Groups, say, show
from foedus.console.words import day_words, entry_days, entry_stage, flag_words, kind_words
from foedus.ties import FORCE_RULE, Entry, Partner, Ties

COLUMNS = (
    Column("Partner", "bold"),
    Column("Force"),
    Column("Tie", "cyan"),
    Column("Stage"),
    Column("When", wide=True),
    Column("Origins", right=True),
    Column("On whose word", wide=True),
    Column("Note", "yellow", wide=True),
)
NOT_LISTED = "A state that isn't listed is not covered by what was read; that doesn't mean that there are no ties."
MANY = 3  # names of origins shown before "and n more"


def show_ties(console: Console, found: Ties, states: States, place: str) -> None:
    """Prints the list with what it rests on and the rule of its order; says so where nothing was read."""
    name = states.name(found.question.state)
    if not found.covered:
        say(console, not_covered(found, states, place))
        return
    say(console, _title(found, name), "bold")
    rows: list[list[str]] = []
    breaks = set()
    for partner in found.partners:
        breaks.add(len(rows))
        rows += [_row(partner, entry, states) for entry in partner.entries]
    show(console, COLUMNS, rows, Groups(frozenset(breaks), repeated=2))
    say(console, FORCE_RULE, "dim")
    say(
        console,
        "A state that isn't listed is not covered by what was read; that doesn't mean that there are no ties.",
        "dim",
    )


def not_covered(found: Ties, states: States, place: str) -> str:
    """Why nothing can be said: of the state, the pair, or up to the days asked for."""
    asked = found.question
    who = states.name(asked.state) + ("" if asked.partner is None else f" and {states.name(asked.partner)}")
    until = f" as of {day_words(asked.as_of)}"
    known = "" if asked.known_by is None else f", as known on {day_words(asked.known_by)}"
    return f"{who}: not covered. No report in {place} says anything of it{until}{known}."


def _title(found: Ties, name: str) -> str:
    asked = found.question
    known = "" if asked.known_by is None else f", as known on {day_words(asked.known_by)}"
    reports = f"{found.reports} report{'s' if found.reports != 1 else ''}"
    return f"{name}: military ties as of {day_words(asked.as_of)}{known}, from {reports}"


def _row(partner: Partner, entry: Entry, states: States) -> list[str]:
    return [
        states.name(partner.state),
        partner.force.value,
        kind_words(entry.kind) + _direction(entry, states),
        entry_stage(entry),
        entry_days(entry),
        str(len(entry.origins)),
        _word_of(entry, states),
        "; ".join(flag_words(entry)),
    ]


def _direction(entry: Entry, states: States) -> str:
    """Whose: "by Belarus" of training that Belarus gives; nothing where it goes both ways or has no direction."""
    givers = {giver for giver, _ in entry.directions}
    return f" by {states.name(next(iter(givers)))}" if len(givers) == 1 else ""


def _word_of(entry: Entry, states: States) -> str:
    names = list(entry.origins[:MANY])
    more = len(entry.origins) - len(names)
    origins = ", ".join(names) + (f" and {more} more" if more > 0 else "")
    own = " and ".join(states.name(code) for code in entry.asserted_by)
    return f"{own}'s own: {origins}" if own else origins
