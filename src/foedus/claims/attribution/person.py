"""People named in a noun phrase: with their office before, behind, or between commas."""

from foedus.claims.attribution.phrase import Phrases
from foedus.claims.attribution.source import Sort, Source


def person(phrases: Phrases, head: int, members: list[int]) -> Source | None:
    """The person whom a noun phrase names, with the words of the office as kinds; None where no one is named.

    >>> # "Foreign Minister Jane Roe", "the foreign minister, Jane Roe", "Jane Roe, the foreign minister" → Jane Roe
    """
    own = phrases.run([m for m in members if not phrases.below_noun(m, head)])
    described = [m for m in members if _described(phrases, m, head)]
    if described and own and own[-1] > described[-1]:
        return _named(phrases, own, head, phrases.lemmas(members, own))
    apposed = phrases.apposition(head, members[-1])
    if own and head in own:
        return _by_name(phrases, head, members, own, apposed)
    return _by_office(phrases, head, members, apposed)


def _by_name(phrases: Phrases, head: int, members: list[int], own: list[int], apposed: list[int]) -> Source | None:
    """A phrase whose head is the name itself."""
    if any(phrases.is_in("role", m) for m in apposed):
        return _named(phrases, own, head, phrases.lemmas(apposed))
    titled = any(phrases.is_in("title", m) for m in members)
    if titled or " " in phrases.parse.tokens[head].text:
        return _named(phrases, own, head, phrases.lemmas(members, own))
    return None


def _by_office(phrases: Phrases, head: int, members: list[int], apposed: list[int]) -> Source | None:
    """A phrase whose head is an office, with the name behind it or before it."""
    if not phrases.is_in("role", head) or phrases.parse.tokens[head].feats.get("Number") == "Plur":
        return None
    run = phrases.run(apposed)
    if run and (run[0] == apposed[0] or phrases.descriptive(apposed[0])):
        return _named(phrases, run, head, phrases.lemmas(members, run))
    before = _name_before(phrases, members)
    return _named(phrases, before, head, phrases.lemmas(members)) if before else None


def _name_before(phrases: Phrases, members: list[int]) -> list[int]:
    """The name in "Jane Roe, the minister, said" where the tree has the office for the subject."""
    tokens, first, last = phrases.parse.tokens, members[0], members[-1]
    closed = last + 1 < len(tokens) and tokens[last + 1].text in {",", ".", ";"}
    if first < 2 or not closed or tokens[first - 1].text != ",":
        return []
    run: list[int] = []
    at = first - 2
    while at >= phrases.floor and tokens[at].upos == "PROPN" and not phrases.descriptive(at):
        run.insert(0, at)
        at -= 1
    listed = bool(run) and run[0] > 0 and (tokens[at].upos in {"ADP", "DET", "CCONJ"} or tokens[at].text == ",")
    return [] if listed else run


def _described(phrases: Phrases, index: int, head: int) -> bool:
    """Whether the word is an office or title of the person whom the phrase names."""
    return not phrases.below_noun(index, head) and any(phrases.is_in(name, index) for name in ("role", "title"))


def _named(phrases: Phrases, run: list[int], head: int, kinds: frozenset[str]) -> Source:
    return Source(phrases.words(run[0], run[-1]), head, run[0], run[-1], Sort.PERSON, kinds)
