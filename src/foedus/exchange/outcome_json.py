"""What became of a report that was read, as JSON."""

from typing import Any

from foedus.book import Outcome


def outcome_record(outcome: Outcome) -> dict[str, Any]:
    """The outcome of one report: its fate, how many claims it gave, and the reason where there is one."""
    report = outcome.report
    published = None if report is None or report.published is None else report.published.isoformat()
    return {
        "fate": outcome.fate.value,
        "report": None if report is None else report.id,
        "outlet": None if report is None else report.outlet,
        "published": published,
        "claims": len(outcome.claims),
        "where": outcome.where,
        "reason": outcome.reason,
    }
