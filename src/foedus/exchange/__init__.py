"""Out of the house: JSON, JSON Lines and CSV with names that stay."""

from foedus.exchange.claim_json import claim_line, claim_record
from foedus.exchange.outcome_json import outcome_record
from foedus.exchange.safe import json_text
from foedus.exchange.tie_csv import ties_csv
from foedus.exchange.tie_json import entry_record, person_record, ties_record, trip_record

__all__ = [
    "claim_line",
    "claim_record",
    "entry_record",
    "json_text",
    "outcome_record",
    "person_record",
    "ties_csv",
    "ties_record",
    "trip_record",
]
