"""One occasion, one day: talks held on a visit share its days, and a visit the day of the talks held on it."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.draft import Draft
from foedus.claims.merge import Matter
from foedus.codebook import Kind, StageGroup

# A visit longer than this dates no talks: the longest tour in the English development reports took nine days.
LONGEST = 10
SHARING = frozenset({Kind.TALKS, Kind.VISIT})
GROUPS = frozenset({StageGroup.REALISED, StageGroup.PROSPECTIVE})


def shared_days(found: Sequence[Matter]) -> list[Matter]:
    """Matters with visits and talks that have no day given that of the only other contact of their parties and stage.

    "The Cuban minister visited Minsk from 26 to 28 June. He met his counterpart": the talks fall in these days.
    """
    return [_dated(matter, found) for matter in found]


def _dated(matter: Matter, found: Sequence[Matter]) -> Matter:
    lead = matter.lead
    if lead.kind not in SHARING or lead.stage.group not in GROUPS or _has_day(lead):
        return matter
    others = [m.lead for m in found if m is not matter and _same_occasion(m.lead, lead)]
    days = {other.when for other in others}
    if len(others) != 1 or not _has_day(others[0]) or not others[0].when or _span(others[0]) > LONGEST:
        return matter
    return Matter((replace(lead, when=days.pop(), rules=(*lead.rules, "when:same-occasion")), *matter.drafts[1:]))


def _has_day(draft: Draft) -> bool:
    return draft.when is not None and draft.when_words is not None


def _same_occasion(other: Draft, lead: Draft) -> bool:
    same = other.kind in SHARING and other.parties == lead.parties and other.stance is lead.stance
    return same and other.stage.group is lead.stage.group


def _span(draft: Draft) -> int:
    return (draft.when.last - draft.when.first).days + 1 if draft.when is not None else 0
