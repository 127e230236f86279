"""As of a day, as known on a day: which ties two states have, how far along, on whose word, and why."""

from foedus.ties.derive import FORCE_RULE, supporting, ties
from foedus.ties.passage import Passage, passages
from foedus.ties.people import Known, named, people
from foedus.ties.telling import Telling, Voice, telling
from foedus.ties.tie import DatedBy, Entry, Flag, Partner, Question, Reading, Step, Ties
from foedus.ties.trip import Stop, trip

__all__ = [
    "FORCE_RULE",
    "DatedBy",
    "Entry",
    "Flag",
    "Known",
    "Partner",
    "Passage",
    "Question",
    "Reading",
    "Step",
    "Stop",
    "Telling",
    "Ties",
    "Voice",
    "named",
    "passages",
    "people",
    "supporting",
    "telling",
    "ties",
    "trip",
]
