"""A claim in the making: what one trigger in one sentence says, before the report's claims are put together."""

from dataclasses import dataclass

from foedus.actors.mention import Person
from foedus.claims.claim import Interval, Span
from foedus.codebook import Kind, Stage, Stance
from foedus.reports import Part


@dataclass(frozen=True, slots=True)
class Draft:
    """One trigger's reading. `weak_stage` and `weak_parties` say what was inferred rather than read;
    `where_state` that only a state is named as the place;
    `place` orders drafts as the report tells them (passage, token); `anaphoric` that the words refer back ("the
    contract")."""

    kind: Kind
    stage: Stage
    stance: Stance
    parties: tuple[str, ...]
    giver: str | None
    taker: str | None
    people: tuple[Person, ...]
    when: Interval | None
    when_words: str | None
    announced: Interval | None
    where: str | None
    where_state: bool
    sources: tuple[str, ...]
    origin_states: tuple[str, ...]
    evidence: tuple[Span, ...]
    part: Part
    headline: bool
    label: str | None
    weak_stage: bool
    weak_parties: bool
    anaphoric: bool
    place: tuple[int, int]
    rules: tuple[str, ...]
