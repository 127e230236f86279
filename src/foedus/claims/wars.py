"""Which states were at war when: arms given to them for it are support, not trade (codebook, section 8, 7)."""

from datetime import date
from functools import cache

from foedus.claims.lexicon import rows


@cache
def _wars() -> dict[str, tuple[tuple[date, date], ...]]:
    found: dict[str, list[tuple[date, date]]] = {}
    for row in rows("wars.tsv"):
        last = date.fromisoformat(row["to"]) if row["to"] else date.max
        found.setdefault(row["code"], []).append((date.fromisoformat(row["from"]), last))
    return {code: tuple(spans) for code, spans in found.items()}


def at_war(state: str, day: date | None) -> bool:
    """Whether the state was fighting an actual war on that day; False where the day is unknown.

    >>> at_war("UKR", date(2023, 5, 1)), at_war("UKR", date(2013, 5, 1))
    (True, False)
    """
    return day is not None and any(first <= day <= last for first, last in _wars().get(state, ()))
