"""The answer: which ties a state has as of a day, each with its stage, dates, origins and doubts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Force, Kind, Stage, Stance
from foedus.ties.telling import Telling, Voice


class Flag(StrEnum):
    """What a reader must know before leaning on an entry."""

    CONTESTED = "contested"  # somebody denies it
    DENIED = "denied"  # nobody asserts it: only denials were read
    EXPIRED = "expired"  # the term that was told has run out
    HEADLINE_EXCEEDS_BODY = "headline_exceeds_body"
    HEADLINE_ONLY = "headline_only"
    HEDGED = "hedged"  # its sources say no more than "may" or "reportedly"
    NO_COMMENT = "no_comment"  # a side was asked and would not say
    OVERDUE = "overdue"  # it was planned for a time that has passed; nothing was read since
    THIRD_PARTY = "third_party"  # the two are giver's or taker's side and a third state that consents
    UNDATED = "undated"  # neither matter nor report has a date


class DatedBy(StrEnum):
    """What an entry's `last_seen` rests on."""

    TEXT = "text"  # the words of a report say when
    REPORT = "report"  # only the report's own day is known


@dataclass(frozen=True, slots=True)
class Question:
    """Which ties are asked for: of a state, as of a day, from reports up to `known_by`, with one partner or all.

    `as_of` is the day in the world, `known_by` the day of the reader's knowledge; None leaves the knowledge unlimited.
    """

    state: str
    as_of: date
    known_by: date | None = None
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One stage that somebody gives a matter: when, in whose voice, in which words."""

    stage: Stage
    stance: Stance
    voice: Voice
    day: Interval | None
    label: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of tie between two states, as of a day.

    `since` is when its present run began, None where no text tells; `last_seen` the latest days for which a report
    vouches, None where neither text nor report has a day. `origins` are the innermost sources of the claims that back
    the stage, `claims` all ids, those first. `ahead` is a matter of the same kind still to come beside a settled stage.
    `rule` says why this stage.
    """

    kind: Kind
    stage: Stage
    label: str | None
    since: Interval | None
    last_seen: Interval | None
    origins: tuple[str, ...]
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    flags: tuple[Flag, ...]
    claims: tuple[str, ...]
    rule: str
    force: Force
    directions: tuple[tuple[str, str], ...] = ()
    when: Interval | None = None
    announced: Interval | None = None
    where: str | None = None
    sources: tuple[tuple[str, ...], ...] = ()
    denied_by_others: tuple[str, ...] = ()
    declined_by: tuple[str, ...] = ()
    dated_by: DatedBy | None = None
    headline_label: str | None = None
    ahead: Step | None = None
    history: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Partner:
    """A state or organisation with which the state has ties, the strongest entry first."""

    state: str
    force: Force
    entries: tuple[Entry, ...]
    flags: tuple[Flag, ...] = ()
    headline_label: str | None = None


@dataclass(frozen=True, slots=True)
class Ties:
    """All that was read of a state's ties. `reports` counts those behind it: with none, the state is *not covered*."""

    question: Question
    partners: tuple[Partner, ...]
    reports: int

    @property
    def covered(self) -> bool:
        """Whether any report that counts says something of the state; without one nothing follows, not even "none"."""
        return self.reports > 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules work on: claims, and what must be known of their reports."""

    claims: tuple[Claim, ...]
    reports: dict[str, Telling]
