"""Kinds, stages, flags and days as a reader says them."""

from datetime import date, timedelta

from foedus.claims.claim import Interval
from foedus.codebook import Family, Kind, Stage, StageGroup, Stance
from foedus.console.states import States
from foedus.ties import DatedBy, Entry, Flag, Step

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip

_FLAGS = {
    Flag.CONTESTED: "contested",
    Flag.DENIED: "only denials were read",
    Flag.EXPIRED: "its term has run out",
    Flag.HEADLINE_EXCEEDS_BODY: "headline exceeds body",
    Flag.HEADLINE_ONLY: "only a headline or lead-in says so",
    Flag.HEDGED: "hedged by its sources",
    Flag.NO_COMMENT: "a side would not comment",
    Flag.OVERDUE: "its time has passed, nothing read since",
    Flag.THIRD_PARTY: "as a third party",
    Flag.UNDATED: "undated",
}


def kind_words(kind: Kind) -> str:
    """The kind as a reader says it.

    >>> kind_words(Kind.PORT_CALL)
    'port call'
    """
    return kind.value.replace("_", " ")


def stage_words(kind: Kind, stage: Stage, stance: Stance = Stance.ASSERTS) -> str:
    """The stage as a reader says it; one that is denied says so.

    >>> stage_words(Kind.ALIGNMENT, Stage.IN_FORCE), stage_words(Kind.TALKS, Stage.CARRIED_OUT)
    ('said to exist', 'carried out')
    """
    declared = kind is Kind.ALIGNMENT and stage is Stage.IN_FORCE
    words = "said to exist" if declared else stage.value.replace("_", " ")
    return {Stance.DENIES: f"denied: {words}", Stance.DECLINES: f"no comment: {words}"}.get(stance, words)


def entry_stage(entry: Entry) -> str:
    """The stage of an entry, or that it is only denied."""
    supported = any(step.stance in {Stance.ASSERTS, Stance.HEDGES} for step in entry.history)
    return stage_words(entry.kind, entry.stage, Stance.ASSERTS if supported else entry.history[-1].stance)


def flag_words(entry: Entry, states: States) -> list[str]:
    """The flags of an entry, with the words that exceed its body and the names of those who deny or won't comment."""
    deniers = [*map(states.name, entry.denied_by), *entry.denied_by_others]
    names = {
        Flag.CONTESTED: f" (denied by {', '.join(deniers)})",
        Flag.DENIED: f" ({', '.join(deniers)})",
        Flag.HEADLINE_EXCEEDS_BODY: f' ("{entry.headline_label}")',
        Flag.NO_COMMENT: f" ({', '.join(entry.declined_by)})",
    }
    return [_FLAGS[flag] + names.get(flag, "") for flag in entry.flags]


def day_words(day: date) -> str:
    """A day as a reader says it.

    >>> day_words(date(2023, 6, 27))
    '27 June 2023'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def interval_words(days: Interval) -> str:
    """Days as a reader says them: whole years and months by name.

    >>> interval_words(Interval(date(2023, 5, 1), date(2023, 5, 31)))
    'May 2023'
    """
    first, last = days.first, days.last
    if first == last:
        return day_words(first)
    ends_month = (last + timedelta(days=1)).day == 1
    if first.day == 1 and ends_month:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    start = f"{first.day} {_MONTHS[first.month - 1]}" if first.year == last.year else day_words(first)
    return f"{start} – {day_words(last)}"


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    start, end = (_MONTHS[day.month - 1] for day in (first, last))
    if first.year != last.year:
        return f"{start} {first.year} – {end} {last.year}"
    return f"{start} {first.year}" if start == end else f"{start}–{end} {last.year}"


def entry_days(entry: Entry) -> str:
    """When, in words: of a matter ahead when it was made known and for when it is meant, else when it was last seen.

    A practice is said with its beginning too; an instrument lasts, so that its beginning comes first.
    """
    if entry.stage.group is StageGroup.PROSPECTIVE:
        said = _prospect(entry)
    else:
        said = [words for words in (_since(entry), _seen(entry)) if words]
    if entry.ahead is not None:
        said.append(_ahead(entry.kind, entry.ahead))
    return ", ".join(said) or "no date"


def _prospect(entry: Entry) -> list[str]:
    known = [] if entry.last_seen is None else [f"made known {interval_words(entry.last_seen)}"]
    meant = entry.when is not None and entry.when != entry.last_seen
    return [*known, f"for {interval_words(entry.when)}"] if meant and entry.when is not None else known


def _since(entry: Entry) -> str:
    if entry.since is None or entry.kind.family is Family.CONTACT:
        return ""
    lasts = entry.stage.group is StageGroup.COMMITTED and entry.kind.family is Family.INSTRUMENT
    return f"since {interval_words(entry.since)}" if lasts or entry.since != entry.last_seen else ""


def _seen(entry: Entry) -> str:
    if entry.last_seen is None:
        return ""
    # A report that doesn't date its matter dates only itself.
    verb = "last seen" if entry.dated_by is DatedBy.TEXT else "reported"
    return "" if entry.last_seen == entry.since and _since(entry) else f"{verb} {interval_words(entry.last_seen)}"


def _ahead(kind: Kind, step: Step) -> str:
    when = "" if step.day is None else f" for {interval_words(step.day)}"
    return f"ahead: {stage_words(kind, step.stage)}{when}"
