"""What was said: triggers, parties, direction, stage, stance and sources, put together as claims."""

from foedus.claims.claim import Claim, Interval, Span
from foedus.claims.errors import NotCodable
from foedus.reports.report import Report

__all__ = ["Claim", "Interval", "NotCodable", "Span", "code_report"]


def code_report(report: Report) -> list[Claim]:
    """The claims of a report by the rule coder of its language, in order of the text.

    Raises `NotCodable` where no pipeline reads the language.
    """
    from foedus.claims.coder import code_report as code  # noqa: PLC0415 - listing a book needs no coder

    return code(report)
