"""Who first said it: the innermost sources of claims, for now told apart by name alone."""

from collections.abc import Iterable

from foedus.ties.telling import Told


def origins(told: Iterable[Told]) -> tuple[str, ...]:
    """The distinct innermost sources, by name and in order of the alphabet.

    What an outlet says in its own voice has that outlet as its origin, a report without any named source itself.
    Two spellings of one body still count as two: resolving names to bodies, and copies to one text, comes later.
    """
    found: dict[str, str] = {}
    for one in told:
        name = one.claim.sources[0] if one.claim.sources else one.telling.outlet or one.telling.id
        spelt = " ".join(name.split())
        key = spelt.casefold().removeprefix("the ")
        found[key] = min(found.get(key, spelt), spelt)
    return tuple(found[key] for key in sorted(found))
