"""What was said: triggers, parties, direction, stage, stance and sources, put together as claims."""

from foedus.claims.claim import Claim, Interval, Span
from foedus.claims.coder import Coder, NotCodable, RuleCoder, code_report

__all__ = ["Claim", "Coder", "Interval", "NotCodable", "RuleCoder", "Span", "code_report"]
