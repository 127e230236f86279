"""What the words used for a matter would make of it if one took them at their word."""

import re
from functools import cache
from importlib import resources

from foedus.codebook import Force


@cache
def _table() -> tuple[tuple[re.Pattern[str], Force], ...]:
    """Words and the force that they name, of all languages, strongest first."""
    rows: list[tuple[str, Force]] = []
    folder = resources.files("foedus.ties") / "data"
    for file in sorted(folder.iterdir(), key=lambda path: path.name):
        if file.name.startswith("label_force."):
            lines = file.read_text(encoding="utf-8").splitlines()
            rows += [_row(line) for line in lines if line and not line.startswith(("#", "words\t"))]
    by_force: dict[Force, list[str]] = {}
    for words, force in rows:
        by_force.setdefault(force, []).append(words)
    ordered = sorted(by_force.items(), key=lambda item: -item[0].rank)
    return tuple((re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), force) for force, words in ordered)


def _row(line: str) -> tuple[str, Force]:
    words, force = line.split("\t")[:2]
    return words.casefold(), Force(force)


def label_force(words: str | None) -> Force | None:
    """The force that the words name, whatever stands behind them; None where they name none.

    >>> label_force("a military alliance"), label_force("warm words")
    (<Force.ALLIANCE: 'alliance'>, None)
    """
    if not words:
        return None
    spelt = " ".join(words.casefold().split())
    return next((force for pattern, force in _table() if pattern.search(spelt)), None)
