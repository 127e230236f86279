"""One kind of tie between two states: the claims of a dyad and kind made into an entry."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from foedus.claims.claim import Claim, Interval
from foedus.codebook import Family, Force, Kind, Stage, StageGroup, Stance
from foedus.ties.headline import Excess
from foedus.ties.origins import origins
from foedus.ties.stage import Verdict, verdict
from foedus.ties.telling import SAME_NEWS, Told, Voice
from foedus.ties.tie import DatedBy, Entry, Flag, Step


def entry(dyad: frozenset[str], kind: Kind, told: list[Told], excess: Excess | None, as_of: date) -> Entry:
    """The entry that the claims of one dyad and kind make; all count as of the day, and there is one at least."""
    found = verdict(kind, told)
    best = found.winner.claim
    flags = _flags(dyad, told, found, excess, as_of)
    last_seen, dated_by = _last_seen(found)
    denials = [one for one in told if one.claim.stance is Stance.DENIES]
    return Entry(
        kind=kind,
        stage=best.stage,
        label=next((one.claim.label for one in found.backing if one.claim.label), None),
        since=_since(found),
        last_seen=last_seen,
        dated_by=dated_by,
        origins=origins(one for one in found.backing if one.supports),
        asserted_by=_speakers(dyad, (one for one in found.backing if one.supports)),
        denied_by=_speakers(dyad, denials),
        flags=flags,
        claims=_ids(found, told),
        rule=found.rule,
        force=_force(found.winner, flags),
        directions=tuple(sorted({(c.giver, c.taker) for c in _claims(found.backing) if c.giver and c.taker})),
        when=best.when,
        announced=best.announced,
        where=next((one.claim.where for one in found.backing if one.claim.where), None),
        sources=tuple(dict.fromkeys(one.claim.sources for one in found.backing if one.claim.sources)),
        denied_by_others=tuple(one for one in origins(d for d in denials if not set(d.claim.origin_states) & dyad)),
        declined_by=_decliners(told),
        headline_label=None if excess is None else excess.label,
        ahead=_ahead(found, as_of),
        history=_steps(told),
    )


def _claims(told: Iterable[Told]) -> list[Claim]:
    return [one.claim for one in told]


def _speakers(dyad: frozenset[str], told: Iterable[Told]) -> tuple[str, ...]:
    return tuple(sorted({state for one in told for state in one.claim.origin_states if state in dyad}))


def _decliners(told: list[Told]) -> tuple[str, ...]:
    return origins(one for one in told if one.claim.stance is Stance.DECLINES)


def _ids(found: Verdict, told: list[Told]) -> tuple[str, ...]:
    rest = sorted(told, key=lambda one: one.order, reverse=True)
    return tuple(dict.fromkeys(one.claim.id for one in (*found.backing, *rest)))


WEAK = (Flag.EXPIRED, Flag.HEADLINE_ONLY, Flag.THIRD_PARTY)


def _force(winner: Told, flags: tuple[Flag, ...]) -> Force:
    """The kind's force where the matter is settled; what is ahead, over, denied or only in a headline is declared."""
    if not (winner.supports and winner.settled) or any(flag in flags for flag in WEAK):
        return Force.DECLARED
    return winner.claim.kind.force


# Dates -----------------------------------------------------------------------------------------------------------


LASTING = (Stage.UNDER_WAY, Stage.IN_FORCE)


def _since(found: Verdict) -> Interval | None:
    """The days in which the present run began, where a text tells: of a span that reaches the report's day, the first.

    A matter ahead is known since its announcement, which is its report's day where the text names no other.
    """
    ahead = found.winner.group is StageGroup.PROSPECTIVE
    spans = [(one, days) for one in found.run if (days := one.days) is not None and (one.dated or ahead)]
    if not spans:
        return None
    one, days = min(spans, key=lambda pair: (pair[1], pair[0].claim.id))
    lasting = one.claim.stage in LASTING and days.last == one.telling.published
    return Interval(days.first, days.first) if lasting else days


def _last_seen(found: Verdict) -> tuple[Interval | None, DatedBy | None]:
    """The latest days for which the backing vouches; a report's own day counts where no words date the same news."""
    spans = [(days, one) for one in found.backing if (days := one.days) is not None]
    if not spans:
        return None, None
    latest = max((days.last for days, one in spans if one.dated), default=date.min)
    retold = latest if latest == date.min else latest + SAME_NEWS
    fresh = [(days, one) for days, one in spans if one.dated or days.last > retold]
    days, one = max(fresh, key=lambda pair: (pair[0].last, pair[0].first, pair[1].order))
    lasting = one.claim.stage in LASTING or one.claim.kind.family is Family.DECLARATION
    return (Interval(days.last, days.last) if lasting else days), DatedBy.TEXT if one.dated else DatedBy.REPORT


# Flags and history -----------------------------------------------------------------------------------------------


def _flags(
    dyad: frozenset[str], told: list[Told], found: Verdict, excess: Excess | None, as_of: date
) -> tuple[Flag, ...]:
    claims = _claims(found.backing)
    supported = found.winner.supports
    denied = any(one.claim.stance is Stance.DENIES for one in told)
    # Pairs and not a mapping: members of an enum are slow keys, and lists are long.
    tests = (
        (Flag.CONTESTED, denied and supported),
        (Flag.DENIED, denied and not supported),
        (Flag.EXPIRED, _expired(found.winner, as_of)),
        (Flag.HEADLINE_EXCEEDS_BODY, excess is not None),
        (Flag.HEADLINE_ONLY, all(one.voice is Voice.HEADLINE for one in found.backing)),
        (Flag.HEDGED, supported and all(claim.stance is Stance.HEDGES for claim in claims)),
        (Flag.NO_COMMENT, any(one.claim.stance is Stance.DECLINES for one in told)),
        (Flag.OVERDUE, _overdue(found.winner, as_of)),
        (Flag.THIRD_PARTY, all(c.giver and c.taker and {c.giver, c.taker} != dyad for c in claims)),
        (Flag.UNDATED, found.winner.begins is None),
    )
    return tuple(flag for flag, holds in tests if holds)


def _expired(winner: Told, as_of: date) -> bool:
    """Whether the term that was told for an instrument in force ran beyond the report's day and is over."""
    when, published = winner.claim.when, winner.telling.published
    if when is None or published is None or winner.claim.stage is not Stage.IN_FORCE:
        return False
    return published < when.last < as_of


def _overdue(winner: Told, as_of: date) -> bool:
    when = winner.claim.when
    return winner.claim.stage is Stage.PLANNED and when is not None and when.last < as_of


def _ahead(found: Verdict, as_of: date) -> Step | None:
    """The matter ahead that was made known last, with the days for which it is meant; a plan of the past is history."""
    open_ones = [one for one in found.ahead if one.claim.when is None or one.claim.when.last >= as_of]
    if not open_ones:
        return None
    best = max(open_ones, key=lambda one: one.order)
    return Step(best.claim.stage, best.claim.stance, best.voice, best.claim.when, best.claim.label, (best.claim.id,))


def _steps(told: list[Told]) -> tuple[Step, ...]:
    """What was said of the matter in the order of its days; what is alike in all but its report is one step."""
    steps: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda one: one.order):
        claim = one.claim
        steps[claim.stage.value, claim.stance.value, one.voice.value, one.days, claim.label].append(one)
    return tuple(_step(alike) for alike in steps.values())


def _step(alike: list[Told]) -> Step:
    first = alike[0]
    claim = first.claim
    ids = tuple(dict.fromkeys(one.claim.id for one in alike))
    return Step(claim.stage, claim.stance, first.voice, first.days, claim.label, ids)
