"""What a list of ties must know of a report, and a claim put beside it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import cache

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Stage, StageGroup, Stance
from foedus.reports.report import Report, SegmentType

# Reports tell one happening within this time: a monthly review repeats its month's visits. Set on the samples of 2023.
SAME_NEWS = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Telling:
    """A report as the rules of section 6 see it: who published it, when, and how it was headed.

    `headline` holds the words of the title, headlines and lead-in; `voices` the names under which outlets speak in it:
    its own and those whose text it takes over.
    """

    id: str
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    headline: str = ""
    voices: frozenset[str] = frozenset()


def telling(report: Report) -> Telling:
    """What the rules need of a report.

    >>> from foedus.reports.report import Report
    >>> telling(Report("r1", "", "Some text.", "A and B sign", (), outlet="The Sample Herald")).headline
    'A and B sign'
    """
    heads = {SegmentType.HEADLINE, SegmentType.LEAD_IN}
    headings = [report.title, *(report.words(s) for s in report.segments if s.type in heads)]
    outlets = [report.outlet, *(segment.outlet for segment in report.segments)]
    return Telling(
        id=report.id,
        outlet=report.outlet,
        published=report.published,
        url=report.url,
        headline="\n".join(words for words in headings if words),
        voices=frozenset(_folded(name) for name in outlets if name),
    )


class Voice(IntEnum):
    """Whose word a claim is, the weightiest first."""

    PARTY = 0  # a party's own: its government, army, embassy
    NAMED = 1  # another source that the report names
    OUTLET = 2  # an outlet's own characterisation, in the body
    HEADLINE = 3  # only a headline, lead-in or caption says it

    @property
    def words(self) -> str:
        """The voice in words, for a reader."""
        return ("a party's own word", "a named source's word", "the outlet's own word", "a headline only")[self]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its report and all that follows from the two, worked out once: lists weigh thousands of them.

    `begins` is the day from which the claim counts, `vouches` the last for which its report can speak. `supports` says
    whether its source holds that it is so, firmly or not; `settled` whether the matter is committed or realised,
    neither still ahead nor called off. `order` is its place in the course of the matter: by day, then by stage.
    `days` are those of the matter as far as the report can know them, its own day where it tells none (not `dated`).
    """

    claim: Claim
    telling: Telling
    voice: Voice
    begins: date | None
    vouches: date | None
    supports: bool
    group: StageGroup
    settled: bool
    order: tuple[date, int, str]
    days: Interval | None
    dated: bool


def tell(claim: Claim, report: Telling) -> Told:
    """The claim as its report tells it."""
    group, rank = _standing(claim.stage.value)
    ahead = group is StageGroup.PROSPECTIVE or claim.stage is Stage.CANCELLED
    supports = claim.stance is Stance.ASSERTS or claim.stance is Stance.HEDGES
    # A matter ahead or called off, and a denial, count from when they were said; all else from when it began.
    days = claim.announced if ahead or not supports else claim.when or claim.announced
    vouches = _vouches(days, report)
    told = claim.announced if group is StageGroup.PROSPECTIVE else claim.when or claim.announced
    return Told(
        claim=claim,
        telling=report,
        voice=_voice(claim, report),
        begins=report.published if days is None else days.first,
        vouches=vouches,
        supports=supports,
        group=group,
        settled=group is StageGroup.COMMITTED or group is StageGroup.REALISED,
        order=(vouches or date.min, rank, claim.id),
        days=_days(told, report.published),
        dated=told is not None,
    )


@cache
def _standing(stage: str) -> tuple[StageGroup, int]:
    return Stage(stage).group, Stage(stage).rank


def _vouches(days: Interval | None, report: Telling) -> date | None:
    """The last day for which the report can speak: it knows nothing of what comes after its own."""
    if days is None:
        return report.published
    return days.last if report.published is None else max(days.first, min(days.last, report.published))


def _days(told: Interval | None, published: date | None) -> Interval | None:
    if told is None:
        return None if published is None else Interval(published, published)
    if published is not None and told.first <= published < told.last:
        return Interval(told.first, published)
    return told


@cache
def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _voice(claim: Claim, report: Telling) -> Voice:
    if claim.headline:
        return Voice.HEADLINE
    if any(state in claim.parties for state in claim.origin_states):
        return Voice.PARTY
    own = not claim.sources or _folded(claim.sources[0]) in report.voices
    return Voice.OUTLET if own else Voice.NAMED
