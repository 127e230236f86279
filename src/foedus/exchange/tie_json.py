"""Ties, trips and people as JSON with stable field names."""

from typing import Any

from foedus.exchange.days import day_or_two, two_days
from foedus.ties import FORCE_RULE, Entry, Known, Partner, Step, Stop, Ties


def ties_record(found: Ties) -> dict[str, Any]:
    """The whole answer as one object; `covered` is false where nothing was read of the state, which is not "none"."""
    question = found.question
    return {
        "state": question.state,
        "as_of": question.as_of.isoformat(),
        "known_by": None if question.known_by is None else question.known_by.isoformat(),
        "with": question.partner,
        "covered": found.covered,
        "reports": found.reports,
        "partners": [_partner(partner) for partner in found.partners],
        "force_rule": FORCE_RULE,
    }


def _partner(partner: Partner) -> dict[str, Any]:
    return {
        "state": partner.state,
        "force": partner.force.value,
        "flags": [flag.value for flag in partner.flags],
        "headline_label": partner.headline_label,
        "entries": [entry_record(entry) for entry in partner.entries],
    }


def entry_record(entry: Entry) -> dict[str, Any]:
    """One kind of tie between two states."""
    return {
        "kind": entry.kind.value,
        "stage": entry.stage.value,
        "label": entry.label,
        "force": entry.force.value,
        "since": day_or_two(entry.since),
        "last_seen": day_or_two(entry.last_seen),
        "dated_by": None if entry.dated_by is None else entry.dated_by.value,
        "when": two_days(entry.when),
        "announced": two_days(entry.announced),
        "where": entry.where,
        "directions": [{"from": giver, "to": taker} for giver, taker in entry.directions],
        "origins": len(entry.origins),
        "origin_names": list(entry.origins),
        "sources": [list(chain) for chain in entry.sources],
        "asserted_by": list(entry.asserted_by),
        "denied_by": list(entry.denied_by),
        "denied_by_others": list(entry.denied_by_others),
        "declined_by": list(entry.declined_by),
        "flags": [flag.value for flag in entry.flags],
        "headline_label": entry.headline_label,
        "ahead": None if entry.ahead is None else _step(entry.ahead),
        "stage_rule": entry.rule,
        "stage_history": [_step(step) for step in entry.history],
        "claims": list(entry.claims),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "stage": step.stage.value,
        "stance": step.stance.value,
        "voice": step.voice.name.lower(),
        "day": day_or_two(step.day),
        "label": step.label,
        "claims": list(step.claims),
    }


def trip_record(stops: tuple[Stop, ...]) -> list[dict[str, Any]]:
    """The stops of a journey in the order of travel."""
    return [
        {
            "state": stop.state,
            "place": stop.place,
            "when": day_or_two(stop.when),
            "planned": stop.planned,
            "claims": [claim.id for claim in stop.claims],
        }
        for stop in stops
    ]


def person_record(person: Known) -> dict[str, Any]:
    """A person over all reports."""
    return {
        "name": person.name,
        "state": person.state,
        "offices": list(person.offices),
        "ranks": list(person.ranks),
        "spellings": list(person.spellings),
        "claims": list(person.claims),
        "reports": list(person.reports),
    }
