"""A report comes in: bytes hashed, text untouched, in typed segments."""

from foedus.reports.dateline import Dateline, Named, dateline
from foedus.reports.errors import BadMetadata, MissingSource, NotPermitted, ReadError, Skipped, Unreadable
from foedus.reports.metadata import Metadata, parse_day, parse_language
from foedus.reports.report import Part, Report, Segment, SegmentType
from foedus.reports.source import read_source
from foedus.reports.text import read_text

__all__ = [
    "BadMetadata",
    "Dateline",
    "Metadata",
    "MissingSource",
    "Named",
    "NotPermitted",
    "Part",
    "ReadError",
    "Report",
    "Segment",
    "SegmentType",
    "Skipped",
    "Unreadable",
    "dateline",
    "parse_day",
    "parse_language",
    "read_source",
    "read_text",
]
