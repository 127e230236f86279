"""Ties as CSV: a row an entry, for spreadsheets."""

import csv
import io

from foedus.claims.claim import Interval
from foedus.exchange.safe import HOSTILE
from foedus.ties import Entry, Ties

COLUMNS = (
    "state",
    "partner",
    "partner_force",
    "kind",
    "stage",
    "label",
    "since_first",
    "since_last",
    "last_seen_first",
    "last_seen_last",
    "when_first",
    "when_last",
    "where",
    "directions",
    "origins",
    "origin_names",
    "asserted_by",
    "denied_by",
    "flags",
    "headline_label",
    "claims",
    "as_of",
    "known_by",
)
# A spreadsheet takes a cell that begins so for a formula; an outlet's text must not run as one.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def ties_csv(found: Ties) -> str:
    """The answer as CSV with a header line; lists within a cell are parted by "; ", absent values are empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for partner in found.partners:
        for entry in partner.entries:
            row = _question(found) | {"partner": partner.state, "partner_force": partner.force.value} | _entry(entry)
            writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue()


def _question(found: Ties) -> dict[str, str]:
    asked = found.question
    known = "" if asked.known_by is None else asked.known_by.isoformat()
    return {"state": asked.state, "as_of": asked.as_of.isoformat(), "known_by": known}


def _entry(entry: Entry) -> dict[str, str]:
    return {
        "kind": entry.kind.value,
        "stage": entry.stage.value,
        "label": entry.label or "",
        **_days("since", entry.since),
        **_days("last_seen", entry.last_seen),
        **_days("when", entry.when),
        "where": entry.where or "",
        "directions": "; ".join(f"{giver}>{taker}" for giver, taker in entry.directions),
        "origins": str(len(entry.origins)),
        "origin_names": "; ".join(entry.origins),
        "asserted_by": "; ".join(entry.asserted_by),
        "denied_by": "; ".join(entry.denied_by),
        "flags": "; ".join(entry.flags),
        "headline_label": entry.headline_label or "",
        "claims": "; ".join(entry.claims),
    }


def _days(name: str, days: Interval | None) -> dict[str, str]:
    first, last = ("", "") if days is None else (days.first.isoformat(), days.last.isoformat())
    return {f"{name}_first": first, f"{name}_last": last}


def _cell(value: str) -> str:
    safe = HOSTILE.sub("\ufffd", value)
    return f"'{safe}" if safe.startswith(FORMULA) else safe
