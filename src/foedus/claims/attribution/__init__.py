"""Whose word a stretch of a report is: attribution cues, quotations, chains of sources."""

from foedus.claims.attribution.attribute import attribute
from foedus.claims.attribution.memory import Resolve
from foedus.claims.attribution.voice import UNKNOWN_OUTLET, Attribution, Speaker, Told, Voice

__all__ = ["UNKNOWN_OUTLET", "Attribution", "Resolve", "Speaker", "Told", "Voice", "attribute"]
