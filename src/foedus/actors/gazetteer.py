"""What is known before reading: forms of words that name states, places, organisations, offices and bodies."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from foedus.actors.matcher import Matcher, Node, grow
from foedus.actors.table import DATA, codes, rows, truth


class Sort(StrEnum):
    """What a form is in the knowledge files."""

    TRAP = "trap"
    STATE = "state"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    PLACE = "place"
    SEAT = "seat"
    ORGANISATION = "organisation"
    GROUPING = "grouping"
    OFFICE = "office"
    BODY = "body"
    DESCRIPTION = "description"  # "kingdom", "island", "country"
    REGION = "region"  # "European", "Caribbean"

    @property
    def names_state(self) -> bool:
        """Whether such a form by itself leads to a state or organisation."""
        return self not in {Sort.TRAP, Sort.OFFICE, Sort.BODY, Sort.DESCRIPTION, Sort.REGION}


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of one form. `codes` holds more than one code only for groupings and descriptions.

    `office` is the normal form of an office or body, `field` the field it works in, `kind` office, rank, body or group-noun.
    """

    form: str
    sort: Sort
    codes: tuple[str, ...] = ()
    ambiguous: bool = False
    office: str | None = None
    field: str | None = None
    kind: str | None = None
    note: str = ""
    plural: bool = False

    @property
    def military(self) -> bool:
        """Whether the office or body belongs to the defence field."""
        return self.field == "defence"


@dataclass(frozen=True)
class Gazetteer:
    """All forms of one language, ready to be matched, and the outlets that are known to speak for a state."""

    language: str
    matcher: Matcher[Entry]
    outlets: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def outlet_state(self, outlet: str | None) -> str | None:
        """The state whose ministry, government or army this outlet is; None for the press and the unknown."""
        return self.outlets.get(outlet.strip().casefold()) if outlet else None

    def is_word(self, word: str, use: str) -> bool:
        """Whether a word, in lower case, is listed for a use in `words.*.tsv`."""
        return word in self.words.get(use, frozenset())


# Kinds of outlet that speak in their state's voice, as `outlets.tsv` names them.
OFFICIAL = frozenset(
    {"ministry", "government", "army", "military", "official", "presidency", "armed forces", "embassy"}
)


@cache
def load_gazetteer(language: str, folder: Path = DATA) -> Gazetteer:
    """The gazetteer of a language, read once."""
    exact: Node[Entry] = {}
    caseless: Node[Entry] = {}
    for entry in _names(language, folder):
        grow(exact, entry.form, entry)
        if entry.form.upper() != entry.form:
            grow(exact, entry.form.upper(), entry)
    offices = list(_offices(language, folder))
    singular = {entry.form.lower() for entry in offices}
    for entry in offices:
        grow(caseless, entry.form.lower(), entry)
        form = plural_of(entry.form)
        if form.lower() not in singular and not entry.plural:
            grow(caseless, form.lower(), replace(entry, form=form, plural=True))
    return Gazetteer(language, Matcher(exact, caseless), _outlets(folder), _words(language, folder))


def _names(language: str, folder: Path) -> Iterator[Entry]:
    for row in rows(f"traps.{language}.tsv", folder):
        yield Entry(row["form"], Sort.TRAP)
    for row in rows("outlets.tsv", folder):
        yield from (Entry(form, Sort.TRAP) for form in (row["name"], *row["forms"].split(";")) if " " in form.strip())
    for row in rows(f"names.{language}.tsv", folder):
        yield Entry(row["form"], Sort(row["type"]), (row["code"],), truth(row.get("ambiguous", "")))
    for row in rows(f"organisation_names.{language}.tsv", folder):
        yield Entry(row["form"], Sort.ORGANISATION, (row["code"],), truth(row.get("ambiguous", "")))
    for row in rows(f"groupings.{language}.tsv", folder):
        yield Entry(row["form"], Sort.GROUPING, codes(row["members"]))


def _offices(language: str, folder: Path) -> Iterator[Entry]:
    for row in rows(f"offices.{language}.tsv", folder):
        sort = Sort.BODY if row["kind"] == "body" else Sort.OFFICE
        office, kind, note = row["office"], row["kind"], row.get("note", "")
        yield Entry(row["form"], sort, (), False, office, row["field"], kind, note, "plural" in note)
    for row in rows(f"bodies.{language}.tsv", folder):
        code = tuple(part for part in (row.get("code", ""),) if part)
        yield Entry(row["form"], Sort.BODY, code, False, row["office"], row["field"], "body")
    for row in rows(f"descriptions.{language}.tsv", folder):
        yield Entry(row["form"], Sort(row["part"]), codes(row["members"]), kind=row["part"])


# The word that takes the plural stands before one of these: "ministers of defence", "commanders-in-chief".
AFTER_CORE = re.compile(r"(?=(?: of | for | to | in |-in-|-general\b| general\b))")


def plural_of(form: str) -> str:
    """The plural of an office's or body's form.

    >>> plural_of("minister of defence"), plural_of("ministry"), plural_of("spokesman")
    ('ministers of defence', 'ministries', 'spokesmen')
    """
    core, *rest = AFTER_CORE.split(form, maxsplit=1)
    if not core.strip() or core.endswith("s"):
        return form
    if core.endswith("man"):
        core = core[:-3] + "men"
    elif core.endswith("y") and core[-2:-1] not in "aeiou":
        core = core[:-1] + "ies"
    else:
        core += "s"
    return core + "".join(rest)


def _outlets(folder: Path) -> dict[str, str]:
    known: dict[str, str] = {}
    for row in rows("outlets.tsv", folder):
        if row["kind"].lower() in OFFICIAL and row["state"]:
            for form in (row["name"], *row["forms"].split(";")):
                known[form.strip().casefold()] = row["state"]
    known.pop("", None)
    return known


def _words(language: str, folder: Path) -> dict[str, frozenset[str]]:
    uses: dict[str, set[str]] = {}
    for row in rows(f"words.{language}.tsv", folder):
        uses.setdefault(row["use"], set()).add(row["word"])
    return {use: frozenset(found) for use, found in uses.items()}
