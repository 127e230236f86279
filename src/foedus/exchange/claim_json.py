"""Claims in the batch format: a line a claim, the field names as stable as the gold files that share them."""

from typing import Any

from foedus.actors.mention import Person
from foedus.claims.claim import Claim, Span
from foedus.exchange.days import two_days
from foedus.exchange.safe import json_text


def claim_record(claim: Claim) -> dict[str, Any]:
    """A claim as a record of the batch format; offsets are Unicode code points into the text that came in."""
    return {
        "report": claim.report,
        "kind": claim.kind.value,
        "stage": claim.stage.value,
        "stance": claim.stance.value,
        "parties": list(claim.parties),
        "from": claim.giver,
        "to": claim.taker,
        "people": [_person(person) for person in claim.people],
        "when": two_days(claim.when),
        "when_words": claim.when_words,
        "announced": two_days(claim.announced),
        "where": claim.where,
        "sources": list(claim.sources),
        "origin_states": list(claim.origin_states),
        "evidence": _spans(claim.evidence),
        "title_evidence": _spans(claim.title_evidence),
        "headline": claim.headline,
        "label": claim.label,
        "id": claim.id,
        "confidence": claim.confidence,
        "coder": claim.coder,
        "rules": list(claim.rules),
    }


def claim_line(claim: Claim) -> str:
    """A claim as a line of JSON Lines, without the line's end."""
    return json_text(claim_record(claim))


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "state": person.state, "office": person.office, "rank": person.rank}


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
