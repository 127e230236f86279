"""A cue as one sentence gives it, before its sources are looked up in the rest of the report."""

from dataclasses import dataclass

from foedus.claims.attribution.source import Seat
from foedus.codebook.terms import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """What attributes: `anchor` is the cue word, `scope` holds the tokens of the content.

    `sources` run from the innermost outwards, empty for a bare hedge. `frame` are the tokens of subject and verb.
    `waits` is True where the content must come from a quotation beside the cue; `continues` for "added", "went on".
    `echo` is "same" or "opposite" where the stance is told by the cue before. `document` is what it was said in.
    """

    anchor: int
    words: str
    stance: Stance | None
    sources: tuple[Seat, ...]
    scope: frozenset[int]
    rule: str
    frame: frozenset[int] = frozenset()
    continues: bool = False
    waits: bool = False
    refers_back: bool = False
    document: str | None = None
    echo: str | None = None
