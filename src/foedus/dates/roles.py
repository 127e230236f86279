"""How the words before a date make it a bound: since, until, by, from."""

from dataclasses import replace
from datetime import timedelta

from foedus.dates.grammar import Found, Match
from foedus.dates.interval import day_of
from foedus.dates.surroundings import BOUNDARY
from foedus.dates.value import Precision, Role

FILLERS = {"about", "around", "the", "at"}
FILLER_REACH = 4
BOUNDS = {"since", "from", "until", "by", "before", "after"}
DAY = timedelta(days=1)


def bounded(found: Found, match: Match) -> Found:
    """The same date with the role that the words before it give.

    Since 2018: only the first day counts; until Friday: the last; by the end of 2024: up to the last. "Before" and
    "after" move the bound by a day, unless the date describes what follows (after Tuesday's talks).
    """
    if not found.plain or found.days is None or found.role is not Role.AT:
        return found
    cue, days = _cue(match), found.days
    if cue == "since" or (cue == "from" and _opens(found, match)):
        return replace(found, role=Role.SINCE)
    if cue in {"until", "by"}:
        return replace(found, role=Role(cue))
    if cue == "after" and match.tag(1) in BOUNDARY:
        return replace(found, role=Role.SINCE, days=day_of(days.last + DAY), rule=f"{found.rule}-after")
    if cue == "before" and match.tag(1) in BOUNDARY:
        bound = days.last if match.value("edge") == "late" else days.first - DAY
        return replace(found, role=Role.BY, days=day_of(bound), rule=f"{found.rule}-before")
    return found


def _cue(match: Match) -> str | None:
    """The word that bounds the date: since, from, until, by, before or after."""
    traps, distance = match.context.tense.lexicon.traps, -1
    while -distance < FILLER_REACH and (match.tag(distance) in FILLERS or match.form(distance) in traps["filler"]):
        distance -= 1
    tag, further = match.tag(distance), (match.tag(distance - 1), match.form(distance - 1).lower())
    begins = "starting" in {tag, further[0]} or traps["opening"] & {match.form(distance).lower(), further[1]}
    if begins and tag in {"in", "on", "from", "with", "starting", "edge"}:
        return "since"
    if tag == "than":
        return {"later": "by", "earlier": "since"}.get(further[0])
    if (further[0] == "as" and tag in {"of", "from"}) or (tag == "before" and further[1] in traps["not-before"]):
        return "since"
    if tag == "through" or (tag == "to" and further[1] in traps["up-to"]):
        return "until"
    describes = match.tag(-1) in {"the", "det", "article"} and match.tag(1) == "word"
    if describes and tag != "since":
        return None  # bound by the 1951 treaty
    return tag if tag in BOUNDS else None


def _opens(found: Found, match: Match) -> bool:
    """Whether "from" starts a stretch of time; a version "from March 2015" only tells its age."""
    if match.tag(1) == "onwards" or match.context.tense.at(match.first, match.last).ahead:
        return True
    return found.precision is Precision.DAY
