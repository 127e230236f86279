"""The list of a state's ties, as a person reads it."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.console.clean import one_line
from foedus.console.states import States
from foedus.console.table import Column, frame, say, show_plain
from foedus.console.words import day_words, entry_days, entry_stage, flag_words, kind_words
from foedus.ties import FORCE_RULE, Entry, Partner, Ties

PLAIN = (
    Column("Partner"),
    Column("Force"),
    Column("Tie"),
    Column("Stage"),
    Column("When"),
    Column("Origins", right=True),
    Column("On whose word"),
    Column("Note"),
)
HANDSOME = (Column("Tie"), Column("Stage"), Column("When", wide=True), Column("On whose word", wide=True))
NOT_LISTED = "A state that isn't listed is not covered by what was read; that doesn't mean that there are no ties."
MANY = 3  # names of origins shown before "and n more"


def show_ties(console: Console, found: Ties, states: States, place: str) -> None:
    """Prints the list with what it rests on and the rule of its order; says so where nothing was read."""
    name = states.name(found.question.state)
    if not found.covered:
        say(console, not_covered(found, states, place))
        return
    say(console, _title(found, name, place), "bold")
    if console.is_terminal:
        console.print(_handsome(found, states))
    else:
        rows = [_row(partner, entry, states) for partner in found.partners for entry in partner.entries]
        show_plain(console, PLAIN, rows)
    say(console, FORCE_RULE, "dim")
    say(
        console,
        NOT_LISTED,
        "dim",
    )


def not_covered(found: Ties, states: States, place: str) -> str:
    """Why nothing can be said: of the state, the pair, or up to the days asked for."""
    asked = found.question
    who = states.name(asked.state) + ("" if asked.partner is None else f" and {states.name(asked.partner)}")
    until = f" as of {day_words(asked.as_of)}"
    known = "" if asked.known_by is None else f", as known on {day_words(asked.known_by)}"
    return f"{who}: not covered. No report in {place} says anything of it{until}{known}."


def _title(found: Ties, name: str, place: str) -> str:
    asked = found.question
    known = "" if asked.known_by is None else f", as known on {day_words(asked.known_by)}"
    reports = f"{found.reports} report{'s' if found.reports != 1 else ''}"
    return f"{name}: military ties as of {day_words(asked.as_of)}{known}, from {reports} in {place}"


def _row(partner: Partner, entry: Entry, states: States) -> list[str]:
    return [
        states.name(partner.state),
        partner.force.value,
        _tie(entry, states),
        entry_stage(entry),
        entry_days(entry),
        str(len(entry.origins)),
        _word_of(entry, states),
        "; ".join(flag_words(entry, states)),
    ]


def _handsome(found: Ties, states: States) -> Table:
    """A heading for each partner and a row for each tie, narrow enough for a terminal of eighty columns."""
    table = frame(HANDSOME)
    for at, partner in enumerate(found.partners):
        if at:
            table.add_section()
        table.add_row(Text(one_line(states.name(partner.state)), "bold"), Text(partner.force.value, "bold"), "", "")
        for entry in partner.entries:
            table.add_row(*_cells(entry, states))
    return table


def _cells(entry: Entry, states: States) -> list[Text]:
    word = Text(one_line(_word_of(entry, states)))
    for note in flag_words(entry, states):
        word.append(f"\n⚑ {one_line(note)}", "yellow")
    return [Text(f"  {one_line(_tie(entry, states))}", "cyan"), Text(entry_stage(entry)), Text(entry_days(entry)), word]


def _tie(entry: Entry, states: States) -> str:
    """Kind, giver and place: "training by Belarus" where only Belarus gives it, "talks (Minsk)"."""
    givers = {giver for giver, _ in entry.directions}
    giver = f" by {states.name(next(iter(givers)))}" if len(givers) == 1 else ""
    # The name of a state as the place of its own visit tells a reader nothing.
    place = f" ({entry.where})" if entry.where and states.named(entry.where) is None else ""
    return kind_words(entry.kind) + giver + place


def _word_of(entry: Entry, states: States) -> str:
    names = list(entry.origins[:MANY])
    more = len(entry.origins) - len(names)
    origins = ", ".join(names) + (f" and {more} more" if more > 0 else "")
    origins += f" ({len(entry.origins)} origins)" if len(entry.origins) > 1 else ""
    own = " and ".join(states.name(code) for code in entry.asserted_by)
    return f"{own}'s own: {origins}" if own else origins
