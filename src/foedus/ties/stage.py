"""Which stage a matter has reached, and by which rule (codebook, section 6)."""

from dataclasses import dataclass
from datetime import date

from foedus.codebook import Family, Kind, Stage, StageGroup
from foedus.ties.telling import Told, Voice

DENIED_ONLY = "nobody asserts it: the stage is the one that is denied"
DECLARATION = "a declaration counts by who makes it: {voice} was the weightiest read"
ENDED = "an end, a suspension or a cancellation counts from its day on, until something newer is read"
INSTRUMENT = "an instrument lasts until it ends: the furthest stage since then"
LATEST = "the latest day for which a report vouches, then the further stage"
AHEAD = "only matters still ahead were read: the one made known last, then the further stage"
RENEWED = "made known after the end that was read before"
BODY_FIRST = "; a headline gives way to its report's body"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The stage that counts, the claims that back it (the winner first), and the rule that chose it.

    `run` holds all supporting claims since the last end: they date the beginning. `ahead` are matters still to come
    beside a settled stage.
    """

    winner: Told
    backing: tuple[Told, ...]
    run: tuple[Told, ...]
    rule: str
    ahead: tuple[Told, ...] = ()


def verdict(kind: Kind, told: list[Told]) -> Verdict:
    """The stage that claims of one kind and dyad add up to; `told` are those that count as of the day, one at least.

    A visit that one report plans and a later one tells as paid is `carried_out`; what is ahead never hides what is so.
    """
    supporting = [one for one in told if one.supports]
    if not supporting:
        last = max(told, key=lambda one: one.order)
        return Verdict(last, (last,), (last,), DENIED_ONLY)
    heard = _without_repeated_headlines(supporting)
    note = BODY_FIRST if len(heard) < len(supporting) else ""
    found = _declaration(heard) if kind is Kind.ALIGNMENT else _matter(kind, heard)
    return Verdict(found.winner, found.backing, found.run, found.rule + note, found.ahead)


def _without_repeated_headlines(told: list[Told]) -> list[Told]:
    """Headline claims give way where their own report's body speaks of the same matter."""
    if all(one.voice is not Voice.HEADLINE for one in told):
        return told
    in_body = {one.claim.report for one in told if one.voice is not Voice.HEADLINE}
    return [one for one in told if one.voice is not Voice.HEADLINE or one.claim.report not in in_body]


def _declaration(told: list[Told]) -> Verdict:
    weight = min(_weight(one) for one in told)
    heard = [one for one in told if _weight(one) == weight]
    winner = max(heard, key=lambda one: one.order)
    rule = DECLARATION.format(voice=winner.voice.words) + "; then " + LATEST
    return Verdict(winner, _backing(winner, heard), tuple(heard), rule)


def _weight(one: Told) -> Voice:
    """A party's and a named source's declarations weigh the same; an outlet's own wording less, a headline least."""
    return max(one.voice, Voice.NAMED)


def _matter(kind: Kind, told: list[Told]) -> Verdict:
    negative = [one for one in told if one.group is StageGroup.NEGATIVE]
    end = max(negative, key=lambda one: one.order, default=None)
    ended_on = None if end is None else end.vouches or date.min
    live = [one for one in told if one.group is not StageGroup.NEGATIVE]
    if ended_on is not None:
        live = [one for one in live if (one.vouches or date.min) > ended_on]
    if end is not None and not live:
        return Verdict(end, _backing(end, negative), tuple(negative), ENDED)
    settled = [one for one in live if one.settled]
    ahead = [one for one in live if not one.settled]
    if not settled:
        winner = max(ahead, key=lambda one: one.order)
        return Verdict(winner, _backing(winner, ahead), tuple(ahead), AHEAD if end is None else RENEWED)
    winner, rule = _settled(kind, settled)
    later = tuple(one for one in ahead if _still_to_come(one, winner))
    return Verdict(winner, _backing(winner, settled), tuple(settled), rule, later)


def _settled(kind: Kind, told: list[Told]) -> tuple[Told, str]:
    if kind.family is not Family.INSTRUMENT:
        return max(told, key=lambda one: one.order), LATEST
    standing = (Stage.IN_FORCE, Stage.AGREED)

    def reach(one: Told) -> tuple[int, date, int, str]:
        stage = one.claim.stage
        return (-standing.index(stage) if stage in standing else -len(standing), *one.order)

    return max(told, key=reach), INSTRUMENT


def _still_to_come(one: Told, winner: Told) -> bool:
    """Whether a matter ahead is another than the settled one: meant for later days, or made known later."""
    meant = one.claim.when.first if one.claim.when is not None else one.vouches
    return meant is not None and winner.vouches is not None and meant > winner.vouches


def _backing(winner: Told, told: list[Told]) -> tuple[Told, ...]:
    """Claims that put the matter in the same group of stages as the winner, the winner first, then the latest."""
    same = [one for one in told if one.group is winner.group and one is not winner]
    return (winner, *sorted(same, key=lambda one: one.order, reverse=True))
