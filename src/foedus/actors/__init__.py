"""Who: states, organisations, offices, bodies and people, as one report speaks of them."""

from foedus.actors.cast import Cast, acts, cast_report, parse_report, people, segment_names
from foedus.actors.gazetteer import Gazetteer
from foedus.actors.knowledge import load_gazetteer
from foedus.actors.mention import Mention, MentionType, Person
from foedus.actors.outlets import outlet_forms
from foedus.actors.spots import known_names

__all__ = [
    "Cast",
    "Gazetteer",
    "Mention",
    "MentionType",
    "Person",
    "acts",
    "cast_report",
    "known_names",
    "load_gazetteer",
    "outlet_forms",
    "parse_report",
    "people",
    "segment_names",
]
