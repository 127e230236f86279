"""What was said: triggers, parties, direction, stage, stance and sources, put together as claims."""

from foedus.claims.claim import Claim, Interval, Span

__all__ = ["Claim", "Interval", "Span"]
