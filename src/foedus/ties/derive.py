"""The ties of a state as of a day, from all claims that were read: a pure function."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from foedus.claims.claim import Claim
from foedus.codebook import Force, Kind
from foedus.ties.entry import entry
from foedus.ties.headline import Excess, excesses
from foedus.ties.telling import Told, tell
from foedus.ties.tie import Entry, Flag, Partner, Question, Reading, Ties

FORCE_RULE = (
    "Force orders the list and says no more: declared < contact < practice < agreement < alliance. A partner has "
    "the force of its strongest kind that is agreed, in force, under way or carried out; what is planned, wanted, "
    "over, denied or said in a headline only counts as declared."
)
# A coder gives this rule's name to forces that stay against their host's will; the codebook calls that no tie.
WITHOUT_CONSENT = "presence-without-consent"


def ties(reading: Reading, question: Question) -> Ties:
    """What the claims say of a state's ties as of a day, whatever the order in which they were read.

    A claim counts when its report was known by the day asked for and its matter had begun, or, where it is ahead,
    had been made known. A planned exercise told in May counts in June, however late it is meant to be held.
    """
    dyads: dict[str, list[Told]] = defaultdict(list)
    for told in _counting(reading, question):
        for partner in told.claim.parties:
            if partner != question.state and question.partner in (None, partner):
                dyads[partner].append(told)
    partners = [_partner(frozenset({question.state, code}), code, told, question.as_of) for code, told in dyads.items()]
    reports = {told.claim.report for group in dyads.values() for told in group}
    return Ties(question, tuple(sorted(partners, key=_place)), len(reports))


def _counting(reading: Reading, question: Question) -> Iterable[Told]:
    for claim in reading.claims:
        if question.state not in claim.parties or WITHOUT_CONSENT in claim.rules:
            continue
        told = tell(claim, reading.reports[claim.report])
        if counts(told, question.as_of, question.known_by):
            yield told


def counts(told: Told, as_of: date, known_by: date | None) -> bool:
    """Whether a claim bears on the day asked for; a report without a date is never known to be in time."""
    published = told.telling.published
    if known_by is not None and (published is None or published > known_by):
        return False
    return told.begins is None or told.begins <= as_of


def _partner(dyad: frozenset[str], code: str, told: list[Told], as_of: date) -> Partner:
    exceeding: dict[Kind, Excess] = {}
    for excess in excesses(told):
        exceeding.setdefault(excess.kind, excess)
    kinds: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        kinds[one.claim.kind.value].append(one)
    entries = [entry(dyad, Kind(kind), group, exceeding.get(Kind(kind)), as_of) for kind, group in kinds.items()]
    first = next(iter(exceeding.values()), None)
    return Partner(
        state=code,
        force=max((one.force for one in entries), key=lambda force: force.rank, default=Force.DECLARED),
        entries=tuple(sorted(entries, key=_weight)),
        flags=() if first is None else (Flag.HEADLINE_EXCEEDS_BODY,),
        headline_label=None if first is None else first.label,
    )


def _weight(one: Entry) -> tuple[int, int, str]:
    """Strongest first; of the same force the one seen last."""
    seen = 0 if one.last_seen is None else one.last_seen.last.toordinal()
    return (-one.force.rank, -seen, one.kind.value)


def _place(partner: Partner) -> tuple[int, int, str]:
    seen = [one.last_seen.last.toordinal() for one in partner.entries if one.last_seen is not None]
    return (-partner.force.rank, -max(seen, default=0), partner.state)


def supporting(claims: Iterable[Claim], ids: Iterable[str]) -> tuple[Claim, ...]:
    """The claims with these ids, in the order of the ids."""
    by_id = {claim.id: claim for claim in claims}
    return tuple(by_id[one] for one in ids if one in by_id)
