"""What a list of ties must know of a report, and a claim put beside it."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Stage, StageGroup, Stance
from foedus.reports.report import Report, SegmentType


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
        voices=frozenset(name.casefold() for name in outlets if name),
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
    """A claim with its report: in whose voice it is, from when it counts, until when its report can vouch for it."""

    claim: Claim
    telling: Telling
    voice: Voice = field(init=False)
    begins: date | None = field(init=False)
    vouches: date | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "voice", _voice(self.claim, self.telling))
        object.__setattr__(self, "begins", _begins(self.claim, self.telling))
        object.__setattr__(self, "vouches", _vouches(self.claim, self.telling))

    @property
    def supports(self) -> bool:
        """Whether its source says that it is so, firmly or not."""
        return self.claim.stance in {Stance.ASSERTS, Stance.HEDGES}

    @property
    def group(self) -> StageGroup:
        """The group of its stage."""
        return self.claim.stage.group

    @property
    def settled(self) -> bool:
        """Whether the matter is committed or realised: neither still ahead nor called off."""
        return self.group in {StageGroup.COMMITTED, StageGroup.REALISED}

    @property
    def order(self) -> tuple[date, int, str]:
        """Place in the course of the matter: by day, then by stage; undated first."""
        return (self.vouches or date.min, self.claim.stage.rank, self.claim.id)


def _voice(claim: Claim, report: Telling) -> Voice:
    if claim.headline:
        return Voice.HEADLINE
    if set(claim.origin_states) & set(claim.parties):
        return Voice.PARTY
    own = not claim.sources or claim.sources[0].casefold() in report.voices
    return Voice.OUTLET if own else Voice.NAMED


def _of_its_announcement(claim: Claim) -> bool:
    """Whether the claim counts from when it was said: a matter ahead or called off, a denial."""
    ahead = claim.stage.group is StageGroup.PROSPECTIVE or claim.stage is Stage.CANCELLED
    return ahead or claim.stance in {Stance.DENIES, Stance.DECLINES}


def _begins(claim: Claim, report: Telling) -> date | None:
    if claim.when is not None and not _of_its_announcement(claim):
        return claim.when.first
    return claim.announced.first if claim.announced is not None else report.published


def _vouches(claim: Claim, report: Telling) -> date | None:
    """The last day for which the report can speak: it knows nothing of what comes after its own."""
    told: Interval | None = claim.announced if _of_its_announcement(claim) else claim.when or claim.announced
    if told is None:
        return report.published
    return told.last if report.published is None else max(told.first, min(told.last, report.published))
