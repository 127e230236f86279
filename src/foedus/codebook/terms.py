"""The closed sets of the codebook and their algebra; definitions and mappings stand in `codebook.toml`."""

from enum import StrEnum
from functools import cached_property


class Family(StrEnum):
    """What sort of matter a kind is."""

    INSTRUMENT = "instrument"
    PRACTICE = "practice"
    CONTACT = "contact"
    DECLARATION = "declaration"


class Force(StrEnum):
    """Rank of a tie, for ordering only (codebook, section 6): declared < contact < practice < agreement < alliance."""

    DECLARED = "declared"
    CONTACT = "contact"
    PRACTICE = "practice"
    AGREEMENT = "agreement"
    ALLIANCE = "alliance"

    @property
    def rank(self) -> int:
        """0 (declared) to 4 (alliance)."""
        return list(Force).index(self)


class Direction(StrEnum):
    """Whether a kind leads from one party to another."""

    NONE = "none"
    DIRECTED = "directed"
    OPTIONAL = "optional"  # industry, intelligence: none or giver → taker


class Kind(StrEnum):
    """The fourteen kinds of claim (codebook, section 2)."""

    ALLIANCE = "alliance"
    AGREEMENT = "agreement"
    ACCESS = "access"
    PRESENCE = "presence"
    ARMS = "arms"
    TRAINING = "training"
    EXERCISE = "exercise"
    PORT_CALL = "port_call"
    VISIT = "visit"
    TALKS = "talks"
    INDUSTRY = "industry"
    INTELLIGENCE = "intelligence"
    SUPPORT = "support"
    ALIGNMENT = "alignment"

    @cached_property
    def family(self) -> Family:
        """Instrument, practice, contact or declaration."""
        if self in {Kind.ALLIANCE, Kind.AGREEMENT, Kind.ACCESS}:
            return Family.INSTRUMENT
        if self in {Kind.PORT_CALL, Kind.VISIT, Kind.TALKS}:
            return Family.CONTACT
        return Family.DECLARATION if self is Kind.ALIGNMENT else Family.PRACTICE

    @cached_property
    def force(self) -> Force:
        """The force that a tie of this kind has."""
        if self is Kind.ALLIANCE:
            return Force.ALLIANCE
        return {
            Family.INSTRUMENT: Force.AGREEMENT,
            Family.PRACTICE: Force.PRACTICE,
            Family.CONTACT: Force.CONTACT,
            Family.DECLARATION: Force.DECLARED,
        }[self.family]

    @cached_property
    def direction(self) -> Direction:
        """Directed, undirected, or either."""
        if self in {Kind.INDUSTRY, Kind.INTELLIGENCE}:
            return Direction.OPTIONAL
        undirected = {Kind.ALLIANCE, Kind.AGREEMENT, Kind.EXERCISE, Kind.TALKS, Kind.ALIGNMENT}
        return Direction.NONE if self in undirected else Direction.DIRECTED


class StageGroup(StrEnum):
    """Stages as they are grouped for scoring and for force."""

    PROSPECTIVE = "prospective"
    COMMITTED = "committed"
    REALISED = "realised"
    NEGATIVE = "negative"


class Stage(StrEnum):
    """How far the matter has gone (codebook, section 3), in the order of its life."""

    INTEREST = "interest"
    NEGOTIATING = "negotiating"
    PLANNED = "planned"
    AGREED = "agreed"
    IN_FORCE = "in_force"
    UNDER_WAY = "under_way"
    CARRIED_OUT = "carried_out"
    SUSPENDED = "suspended"
    ENDED = "ended"
    CANCELLED = "cancelled"

    @cached_property
    def rank(self) -> int:
        """Place in the order of a matter's life, 0 to 9."""
        return list(Stage).index(self)

    @cached_property
    def group(self) -> StageGroup:
        """Prospective, committed, realised or negative."""
        return list(StageGroup)[(0, 0, 0, 1, 1, 2, 2, 3, 3, 3)[self.rank]]


class Stance(StrEnum):
    """How its source holds a claim (codebook, section 4)."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    DENIES = "denies"
    DECLINES = "declines"


ALIGNMENT_STAGES = frozenset({Stage.INTEREST, Stage.IN_FORCE, Stage.SUSPENDED, Stage.ENDED})


def possible(kind: Kind, stage: Stage) -> bool:
    """Whether a claim of this kind can be at this stage (codebook, section 3).

    >>> possible(Kind.VISIT, Stage.IN_FORCE), possible(Kind.ALIGNMENT, Stage.INTEREST)
    (False, True)
    """
    if kind is Kind.ALIGNMENT:
        return stage in ALIGNMENT_STAGES
    return not (stage is Stage.IN_FORCE and kind.family is Family.CONTACT)
