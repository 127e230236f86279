"""One matter a sentence says it once: what a paper grants is the paper, what a right is about is the right."""

from collections.abc import Sequence

from foedus.claims.instruments import SPEAKS_FOR
from foedus.claims.lexicon import Hit, Trigger
from foedus.codebook import Kind
from foedus.language.parse import Parse

Hits = Sequence[Hit[Trigger]]


def said_once(parse: Parse, found: Hits, papers: Hits) -> list[Hit[Trigger]]:
    """The triggers and papers of a sentence without those that only tell what another of them is about.

    "a pact that lets A use ports" is the pact; "granted A the use of a base" is the grant.
    """
    kept = [*(hit for hit in found if not _granted_by(parse, hit, papers)), *papers]
    return [hit for hit in kept if not _of_a_right(parse, hit, kept)]


def _granted_by(parse: Parse, hit: Hit[Trigger], papers: Hits) -> bool:
    return any(
        _same_matter(hit.entry.kind, paper.entry.kind) and _below(parse, hit, paper)
        for paper in papers
        if paper.entry.kind in SPEAKS_FOR
    )


def _same_matter(kind: Kind, paper: Kind) -> bool:
    return kind is paper or (paper is Kind.ACCESS and kind is Kind.PRESENCE)


def _of_a_right(parse: Parse, hit: Hit[Trigger], others: Hits) -> bool:
    """Whether it is the base that may be used, the use that is granted; or a leave to call, which is no right."""
    if hit.entry.kind not in {Kind.PRESENCE, Kind.ACCESS}:
        return False
    if hit.entry.scheme == "grant" and any(o.entry.kind is Kind.PORT_CALL and _below(parse, o, hit) for o in others):
        return True
    named = hit.entry.scheme in {"base", "troops"} and hit.entry.kind is Kind.PRESENCE
    rights = (other for other in others if other.entry.kind is Kind.ACCESS)
    return any(_below(parse, hit, right) and (named or _granted(parse, hit, right)) for right in rights)


def _granted(parse: Parse, hit: Hit[Trigger], right: Hit[Trigger]) -> bool:
    """Whether it stands in what is granted, no other clause between ("provides access, hosting a thousand")."""
    if right.entry.scheme != "grant":
        return False
    for index in (hit.head, *parse.path_up(hit.head)):
        if index == right.head:
            return True
        aside = parse.tokens[index].dep.partition(":")[0] in {"advcl", "parataxis", "conj"}
        if aside and not any(parse.tokens[c].text.lower() == "to" for c in parse.children[index]):
            return False
    return False


def _below(parse: Parse, hit: Hit[Trigger], above: Hit[Trigger]) -> bool:
    return hit.head != above.head and hit.head in parse.subtree(above.head)
