"""A claim: what one report says happened, is so, is wanted or is denied, with the words that say it."""

from dataclasses import dataclass, field
from datetime import date

from foedus.actors.mention import Person
from foedus.codebook import Kind, Stage, Stance


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a report's text or title."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. Field meanings are those of the codebook, section 5.

    `parties` are codes in alphabetical order, two or more. `giver` → `taker` where the kind has a direction (printed as
    `from` and `to`). `sources` run from the innermost, who says it first, to the outlet, as the report names them;
    `origin_states` are the
    states whom the innermost source speaks for (a party's own word or not), where known. `evidence` points into the
    text,
    `title_evidence` into the title. `announced` is when a planned matter was made known, where the text tells that
    only.
    `when_words` are the words behind `when`, kept also where they stay unresolved. `label` holds the words used for
    the matter.
    `rules` are the names of the rules that read it, in order, for `why`. `id` hashes what identifies the claim.
    """

    id: str
    report: str
    kind: Kind
    stage: Stage
    stance: Stance
    parties: tuple[str, ...]
    giver: str | None
    taker: str | None
    people: tuple[Person, ...]
    when: Interval | None
    where: str | None
    sources: tuple[str, ...]
    evidence: tuple[Span, ...]
    headline: bool
    label: str | None
    confidence: float
    coder: str
    title_evidence: tuple[Span, ...] = ()
    announced: Interval | None = None
    when_words: str | None = None
    origin_states: tuple[str, ...] = ()
    rules: tuple[str, ...] = field(default=())
