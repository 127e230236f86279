"""How news agencies, newspapers and broadcasters are called in texts."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from foedus.actors.table import DATA, rows

# A note that begins so: the form is something else too, so that one word alone names no outlet.
AMBIGUOUS = "ambiguous:"
# The note of a gazetteer's entry that is an outlet's name.
OUTLET = "outlet"


@cache
def outlet_forms(folder: Path = DATA) -> frozenset[str]:
    """Forms that name an outlet wherever they stand as written: of two words or more, or of one that is nothing else.

    >>> {"Prensa Latina", "Reuters", "Punch", "TAP"} & outlet_forms() == {"Prensa Latina", "Reuters"}
    True
    """
    found: set[str] = set()
    for row in rows("outlets.tsv", folder):
        forms = set(row["forms"].split("|"))
        found |= {form for form in {row["name"], *forms} if _several(form)}
        found |= {form for form in forms if form and not _several(form) and _clear(row)}
    return frozenset(found)


def name_of(form: str) -> str:
    """An outlet's name without the description that goes with it in small letters.

    >>> name_of("BelTA news agency"), name_of("Kenya News Agency"), name_of("dpa")
    ('BelTA', 'Kenya News Agency', 'dpa')
    """
    words = form.split(" ")
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)


def _several(form: str) -> bool:
    return " " in form.strip()


def _clear(row: Mapping[str, str]) -> bool:
    return not row.get("note", "").startswith(AMBIGUOUS)
