"""One claim a report for each matter: drafts that tell the same thing put together, headline ones last (codebook,
section 1)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from foedus.actors.mention import Person
from foedus.claims.claim import Claim, Interval, Span
from foedus.claims.draft import Draft
from foedus.codebook import Family, Kind, Stage, StageGroup, Stance
from foedus.reports import Part

INFERRED = "parties:frame"  # the rule of parties that no words near the trigger name
# Confidence before calibration: what is read counts more than what is inferred. Uncalibrated; the accuracy issue sets
# it on gold.
SURE, INFERRED_STAGE, INFERRED_PARTIES, HEDGED = 0.9, 0.85, 0.65, 0.9

# Stances by which a source answers another's words.
ANSWERS = frozenset({Stance.DENIES, Stance.DECLINES})
HAPPENINGS = frozenset({Kind.EXERCISE, Kind.VISIT, Kind.PORT_CALL})
# Days within which "the exercise will …" is the one that has begun; the longest of the samples runs three weeks.
LASTS = 31


@dataclass(frozen=True, slots=True)
class Matter:
    """Drafts that tell one matter, the leading one first."""

    drafts: tuple[Draft, ...]

    @property
    def lead(self) -> Draft:
        """The draft that gives the claim its fields."""
        return self.drafts[0]

    def joined(self, draft: Draft) -> "Matter":
        """With one more draft; a later stage that is read, not inferred, takes over (codebook, section 8, 2)."""
        lead = self.lead
        if goes_on(lead, draft):
            return Matter((_lengthened(lead, draft), *self.drafts[1:], draft))
        if lead.weak_stage and not draft.weak_stage:
            lead = replace(lead, stage=draft.stage, weak_stage=False)
        elif not draft.weak_stage and draft.stage.group is lead.stage.group and draft.stage.rank > lead.stage.rank:
            lead = replace(lead, stage=draft.stage)
        if _vague(lead) and not _vague(draft):
            lead = replace(lead, when=draft.when, when_words=draft.when_words)
        if lead.giver is None and draft.giver is not None:
            lead = replace(lead, giver=draft.giver, taker=draft.taker)
        if draft.where is not None and (lead.where is None or (lead.where_state and not draft.where_state)):
            lead = replace(lead, where=draft.where, where_state=draft.where_state)
        lead = replace(
            lead,
            label=lead.label or draft.label,
            announced=lead.announced or draft.announced,
        )
        lead = replace(lead, headline=lead.headline and draft.headline)
        return Matter((lead, *self.drafts[1:], draft))


def _vague(draft: Draft) -> bool:
    return draft.when is None or draft.when_words is None


def same_matter(matter: Matter, draft: Draft) -> bool:
    """Whether a draft tells what the matter's drafts told already."""
    lead = matter.lead
    if draft.kind is not lead.kind or draft.stance is not lead.stance or not _same_parties(lead, draft):
        return False
    if lead.giver is not None and draft.giver is not None and (lead.giver, lead.taker) != (draft.giver, draft.taker):
        return False
    if draft.stance in ANSWERS and not _one_voice(lead, draft):
        return False
    if goes_on(lead, draft):
        return True
    if not times_agree(lead, draft) and not _one_paper(lead, draft):
        return False
    if draft.weak_stage or lead.weak_stage:
        return (
            StageGroup.NEGATIVE not in {draft.stage.group, lead.stage.group}
            or draft.stage.group is lead.stage.group
            or draft.anaphoric
        )
    if draft.kind.family is Family.INSTRUMENT and {draft.stage, lead.stage} <= {Stage.AGREED, Stage.IN_FORCE}:
        return True
    return draft.stage.group is lead.stage.group or _goes_on(lead, draft)


def _goes_on(lead: Draft, draft: Draft) -> bool:
    """Whether later words only tell what is still to come of the same matter: "the exercise will run until Friday"."""
    begun = lead.stage.group in {StageGroup.REALISED, StageGroup.COMMITTED}
    return (
        draft.anaphoric
        and draft.weak_parties
        and begun
        and draft.stage is Stage.PLANNED
        and draft.kind is not Kind.ARMS
    )


def _one_voice(lead: Draft, draft: Draft) -> bool:
    """Whether one and the same answers, or one of the answers names nobody: each denier makes a claim (section 8,
    11)."""
    return not lead.sources or not draft.sources or lead.sources[0] == draft.sources[0]


def _one_paper(lead: Draft, draft: Draft) -> bool:
    """Whether a paper told of again has only another day: signed then, ratified now (codebook, section 8, 2)."""
    return (
        draft.kind.family is Family.INSTRUMENT
        and draft.anaphoric
        and {draft.stage, lead.stage} <= {Stage.AGREED, Stage.IN_FORCE}
    )


def goes_on(lead: Draft, draft: Draft) -> bool:
    """Whether a draft tells how a happening goes on that has begun: "the exercise will run until 22 September"."""
    if lead.kind not in HAPPENINGS or draft.kind is not lead.kind or not draft.anaphoric:
        return False
    begun = lead.stage.group is StageGroup.REALISED and draft.stage.group is StageGroup.PROSPECTIVE
    if not begun or _vague(draft) or _vague(lead) or draft.when is None or lead.when is None:
        return begun
    return -LASTS <= (draft.when.first - lead.when.last).days <= LASTS


def _lengthened(lead: Draft, draft: Draft) -> Draft:
    """A happening under way, up to the last day that a later sentence gives it."""
    if lead.stage is not Stage.UNDER_WAY or _vague(draft) or _vague(lead) or draft.when is None or lead.when is None:
        return lead
    return replace(lead, when=Interval(lead.when.first, max(lead.when.last, draft.when.last)))


def _same_parties(lead: Draft, draft: Draft) -> bool:
    a, b = set(lead.parties), set(draft.parties)
    return (
        a == b
        or (draft.weak_parties and b < a)
        or (len(a & b) >= 2 and (a <= b or b <= a) and draft.kind.direction.value == "none" and draft.anaphoric)
    )


def times_agree(a: Draft, b: Draft) -> bool:
    """Whether two drafts can fall in one time: an unknown or merely standing day agrees with any."""
    if _vague(a) or _vague(b) or a.when is None or b.when is None:
        return True
    return overlap(a.when, b.when)


def overlap(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day."""
    return a.first <= b.last and b.first <= a.last


def matters(drafts: Iterable[Draft]) -> list[Matter]:
    """The report's matters in order of the text: the body's first, then what only a headline or lead-in adds."""
    rows = sorted(drafts, key=lambda d: (d.headline, d.place))
    found: list[Matter] = []
    for draft in rows:
        for at, matter in enumerate(found):
            heads_body = draft.headline and not matter.lead.headline
            if _echoes(matter.lead, draft) if heads_body else same_matter(matter, draft):
                found[at] = matter.joined(draft)
                break
        else:
            found.append(Matter((draft,)))
    return held_on_visits([matter for matter in found if not _hearsay(matter)])


def held_on_visits(found: Sequence[Matter]) -> list[Matter]:
    """Matters with talks that have no place put where the only visit between their parties leads, if their days can
    agree."""
    return [_on_visit(matter, found) for matter in found]


def _on_visit(matter: Matter, found: Sequence[Matter]) -> Matter:
    lead = matter.lead
    if lead.kind is not Kind.TALKS or lead.where is not None or lead.stage.group is not StageGroup.REALISED:
        return matter
    visits = [
        m.lead
        for m in found
        if m.lead.kind is Kind.VISIT and m.lead.parties == lead.parties and times_agree(m.lead, lead)
    ]
    towns = {v.where for v in visits if v.where is not None and not v.where_state}
    if len(visits) != 1 or len(towns) != 1:
        return matter
    return Matter((replace(lead, where=towns.pop(), rules=(*lead.rules, "where:on-visit")), *matter.drafts[1:]))


def _hearsay(matter: Matter) -> bool:
    """Whether a contact is known only from a word whose parties were inferred ("people close to the talks")."""
    return (
        matter.lead.kind.family is Family.CONTACT
        and all(d.weak_parties and d.stance is Stance.ASSERTS for d in matter.drafts)
        and INFERRED in str(matter.lead.rules)
    )


def _echoes(lead: Draft, headline: Draft) -> bool:
    """Whether a headline only repeats the body: same kind and parties, and a stage no further on."""
    if (
        lead.headline
        or lead.kind is not headline.kind
        or set(lead.parties) != set(headline.parties)
        or lead.stance not in {headline.stance, Stance.HEDGES}
    ):
        return False
    promises = lead.stage.group is StageGroup.PROSPECTIVE  # of which a headline may make more than it is
    return headline.stage.group is lead.stage.group or (headline.weak_stage and not promises)


def as_claim(report: str, matter: Matter, coder: str) -> Claim:
    """The claim of a matter, its id a hash of what identifies it."""
    lead = matter.lead
    text = tuple(sorted({span for d in matter.drafts if d.part is Part.TEXT for span in d.evidence}))
    title = tuple(sorted({span for d in matter.drafts if d.part is Part.TITLE for span in d.evidence}))
    body = [d for d in matter.drafts if not d.headline] or list(matter.drafts)
    told = max(body, key=_nearness)
    return Claim(
        id=claim_id(report, lead, text, title),
        report=report,
        kind=lead.kind,
        stage=lead.stage,
        stance=lead.stance,
        parties=lead.parties,
        giver=lead.giver,
        taker=lead.taker,
        people=_people(matter.drafts),
        when=lead.when,
        where=lead.where,
        sources=told.sources,
        evidence=text,
        headline=lead.headline,
        label=lead.label,
        confidence=confidence(lead),
        coder=coder,
        title_evidence=title,
        announced=lead.announced,
        when_words=lead.when_words,
        origin_states=told.origin_states,
        rules=tuple(dict.fromkeys(rule for d in matter.drafts for rule in d.rules)),
    )


def _nearness(draft: Draft) -> tuple[bool, bool, int]:
    """How near a passage's voice is to who said it first: attributed, by a person's name, through how many others."""
    named = any(draft.sources and _same_name(draft.sources[0], person) for person in draft.people)
    return len(draft.sources) > 1, named, len(draft.sources)


def _same_name(source: str, person: Person) -> bool:
    return source == person.name or source in person.spellings


def claim_id(report: str, lead: Draft, text: Sequence[Span], title: Sequence[Span]) -> str:
    """`c-` and 16 hex digits of the hash of report, kind, stage, stance, parties, direction and evidence."""
    spans = ";".join(f"{s.start}-{s.end}" for s in (*text, *title))
    words = "|".join(
        [
            report,
            lead.kind,
            lead.stage,
            lead.stance,
            ",".join(lead.parties),
            lead.giver or "",
            lead.taker or "",
            str(lead.when),
            spans,
        ]
    )
    return "c-" + hashlib.sha256(words.encode()).hexdigest()[:16]


def confidence(lead: Draft) -> float:
    """A figure between 0 and 1 that falls with every field that was inferred; not calibrated yet."""
    value = SURE
    value *= INFERRED_STAGE if lead.weak_stage else 1
    value *= INFERRED_PARTIES if lead.weak_parties else 1
    value *= HEDGED if lead.stance is Stance.HEDGES else 1
    return round(value, 2)


def _people(drafts: Sequence[Draft]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for draft in drafts:
        for person in draft.people:
            found.setdefault(person.name, person)
    return tuple(found.values())
