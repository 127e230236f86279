"""Whose soil and whose forces: host and user of a paper about access, read from the words around the paper."""

from collections.abc import Iterable, Sequence

from foedus.claims.clause import base
from foedus.claims.nouns import Nouns

# Nouns whose owner is the one who comes: the user of the access.
COMERS = ("force", "warship", "warplane")
# Nouns whose owner or place is where they come to: the host.
SITES = ("facility_use", "base", "infra")


def soil_and_forces(nouns: Nouns, head: int, scope: Iterable[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The hosts and the users that the words of `scope` around a paper's head name.

    "the accord on the status of French forces in Chad" gives (TCD,), (FRA,).
    """
    tokens = sorted(set(scope) - {head})
    users = _states(nouns, (i for i in tokens if _comes(nouns, i)))
    hosts = [s for s in _places(nouns, tokens) if s not in users]
    return tuple(dict.fromkeys(hosts)), users


def reciprocal(nouns: Nouns, scope: Iterable[int]) -> bool:
    """Whether each side is host and user of the other: "reciprocal access", "on each other's soil"."""
    return any("reciprocal" in nouns.words.classes[i] for i in scope)


def host_and_user(parties: Sequence[str], hosts: Sequence[str], users: Sequence[str]) -> tuple[str | None, str | None]:
    """Host and user among two parties, either enough to tell the other; (None, None) where nothing tells."""
    if len(parties) != 2:
        return None, None
    host = [s for s in hosts if s in parties and s not in users]
    user = [s for s in users if s in parties]
    if len(user) == 1:
        return next(s for s in parties if s != user[0]), user[0]
    if len(host) == 1 and not user:
        return host[0], next(s for s in parties if s != host[0])
    return None, None


def _comes(nouns: Nouns, index: int) -> bool:
    token = nouns.parse.tokens[index]
    return token.upos in {"NOUN", "PROPN"} and bool(nouns.words.classes[index] & set(COMERS))


def _places(nouns: Nouns, tokens: Sequence[int]) -> list[str]:
    found: list[str] = []
    for index in tokens:
        token = nouns.parse.tokens[index]
        if (
            token.upos in {"NOUN", "PROPN"} and nouns.words.classes[index] & set(SITES) and not _comes(nouns, index)
        ) or _inside(nouns, index):
            found += nouns.place(index)
    return found


def _inside(nouns: Nouns, index: int) -> bool:
    """Whether a phrase says where: "in the country", "on its soil"."""
    if base(nouns.parse.tokens[index].dep) not in {"nmod", "obl"}:
        return False
    children = nouns.parse.children[index]
    return any(
        nouns.parse.tokens[c].text.lower() in {"in", "on", "at"} and base(nouns.parse.tokens[c].dep) == "case"
        for c in children
    )


def _states(nouns: Nouns, heads: Iterable[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(state for head in heads for state in nouns.states(head)))
