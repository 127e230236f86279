"""Denials and refusals that name no matter: "the palace declined to comment" is about the matter told last
(codebook, section 8, 11)."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.attribution import Attribution, Told
from foedus.claims.claim import Span
from foedus.claims.draft import Draft
from foedus.claims.merge import ANSWERS
from foedus.claims.scene import Passage

REACH = 4  # drafts back that an answer may be about: about two paragraphs in the English development reports


def answers(passages: Sequence[Passage], attribution: Attribution, drafts: Sequence[Draft]) -> list[Draft]:
    """A claim of denial or refusal for each answer that stands without a matter of its own."""
    found = []
    for told in attribution.cues:
        if told.stance not in ANSWERS or not told.refers_back:
            continue
        here = (told.segment, told.anchor)
        passage = passages[told.segment]
        sentence = passage.sentence_of(told.anchor)
        own = [
            d
            for d in drafts
            if d.place[0] == told.segment and sentence.first <= d.place[1] < sentence.last and d.stance is told.stance
        ]
        if own:
            continue
        before = [d for d in drafts if d.place < here and d.stance not in ANSWERS and not d.headline]
        if before:
            recent = before[-REACH:]
            own = [d for d in recent if set(d.parties) & set(_states(passages, told))] or recent
            sure = [d for d in own if not d.weak_parties] or own
            found.append(_answer(sure[-1], passage, told))
    return found


def _answer(matter: Draft, passage: Passage, told: Told) -> Draft:
    sentence = passage.sentence_of(told.anchor)
    return replace(
        matter,
        stance=told.stance,
        sources=tuple(s.name for s in told.speakers),
        evidence=(Span(sentence.start, sentence.end),),
        part=passage.segment.part,
        place=(told.segment, told.anchor),
        people=(),
        origin_states=(),
        rules=("answer:to-last-matter", told.rule),
    )


def _states(passages: Sequence[Passage], told: Told) -> tuple[str, ...]:
    """The states for which the one who answers speaks."""
    speaker = told.speakers[0] if told.speakers else None
    if speaker is None or speaker.segment is None or speaker.token is None:
        return ()
    covering = (m for m in passages[speaker.segment].mentions if m.first <= speaker.token < m.last)
    return next((m.states for m in covering), ())
