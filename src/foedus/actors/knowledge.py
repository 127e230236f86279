"""Reads the knowledge files of a language into a gazetteer."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from foedus.actors.gazetteer import ONE_STATE, Entry, Gazetteer, Sort
from foedus.actors.matcher import Matcher, Node, grow
from foedus.actors.outlets import OUTLET, outlet_forms
from foedus.actors.table import DATA, codes, rows

# Kinds of outlet that speak in their state's voice, as `outlets.tsv` names them.
OFFICIAL = frozenset({"ministry-outlet"})
# A note that begins so leaves the form its own state unless the words around say otherwise.
RARE = "rare:"
# Forms that name an armed group stand for no state.
STATELESS = frozenset({"armed group"})
# What a form is first of all, if it is several things: "Singapore" the state, "Georgia" no place in the United States.
ORDER = (Sort.TRAP, Sort.STATE, Sort.ADJECTIVE, Sort.PEOPLE, Sort.CAPITAL, Sort.SEAT, Sort.ORGANISATION, Sort.PLACE)


@cache
def load_gazetteer(language: str, folder: Path = DATA) -> Gazetteer:
    """The gazetteer of a language, read once."""
    exact: Node[Entry] = {}
    caseless: Node[Entry] = {}
    offices = list(_offices(language, folder))
    described = {entry.form for entry in offices if entry.sort is Sort.REGION}
    for entry in _sorted_out(_names(language, folder), _former(folder)):
        if entry.sort is not Sort.TRAP or entry.form.lower() not in described:
            grow(exact, entry.form, entry)
            if entry.form.upper() != entry.form:
                grow(exact, entry.form.upper(), entry)
    for entry in with_plurals(offices):
        if entry.form == entry.form.lower():
            grow(caseless, entry.form, entry)
        else:
            grow(exact, entry.form, entry)
    words = _words(language, folder)
    organisations = frozenset(row["code"] for row in rows("organisations.tsv", folder))
    heads = _heads(language, folder)
    return Gazetteer(language, Matcher(exact, caseless), _outlets(folder), words, heads, organisations)


def _names(language: str, folder: Path) -> Iterator[Entry]:
    for row in rows(f"traps.{language}.tsv", folder):
        yield Entry(row["form"], Sort.TRAP, note=row.get("note", ""))
    yield from (Entry(form, Sort.TRAP, note=OUTLET) for form in sorted(outlet_forms(folder)))
    for row in rows(f"names.{language}.tsv", folder):
        yield Entry(row["form"], Sort(row["type"]), (row["code"],), _doubtful(row))
    standing = {row["code"]: row for row in rows("organisations.tsv", folder) if row["kind"] == "grouping"}
    for row in rows(f"organisation_names.{language}.tsv", folder):
        members = current_members(standing[row["code"]]["members"]) if row["code"] in standing else ()
        sort = Sort.GROUPING if members else Sort.ORGANISATION
        yield Entry(row["form"], sort, members or (row["code"],), _doubtful(row))
    for row in rows(f"groupings.{language}.tsv", folder):
        yield Entry(row["form"], Sort.GROUPING, codes(row["members"]))
    for row in rows(f"bodies.{language}.tsv", folder):
        sort = Sort.TRAP if row["office"] in STATELESS else Sort.BODY
        yield Entry(row["form"], sort, (row["code"],), _doubtful(row), row["office"], row["field"], "body")


def _doubtful(row: Mapping[str, str]) -> bool:
    note = row.get("ambiguous", "")
    return bool(note) and not note.startswith(RARE)


def current_members(cell: str) -> tuple[str, ...]:
    """The members that have not left.

    >>> current_members("BOL:2006- ECU:2009-2018")
    ('BOL',)
    """
    return tuple(part.split(":")[0] for part in cell.split() if part.endswith("-"))


def _former(folder: Path) -> frozenset[str]:
    """Codes of states that are no more."""
    return frozenset(row["code"] for row in rows("states.tsv", folder) if row.get("to"))


def _sorted_out(entries: Iterable[Entry], former: frozenset[str]) -> Iterator[Entry]:
    """For each form its meanings, the main one first.

    States used as adjectives stay states ("Russia tour"), former states give way to present ones (Moscow is RUS),
    and a form that names a state is not also a place in another (Georgia).
    """
    forms: dict[str, list[Entry]] = {}
    for entry in entries:
        # "the Dutch" are a people; the article stays outside
        people = entry.sort is Sort.PEOPLE and entry.form.startswith("the ")
        kept = replace(entry, form=entry.form[4:]) if people else entry
        forms.setdefault(kept.form, []).append(kept)
    for form, meanings in forms.items():
        found = meanings if " " in form else [entry for entry in meanings if entry.note != OUTLET] or meanings
        if form.startswith("the ") and form[4:] in forms and all(set(entry.codes) <= former for entry in found):
            continue
        present = [entry for entry in found if not set(entry.codes) <= former or not entry.codes] or found
        states = any(entry.sort is Sort.STATE for entry in present)
        ranked = sorted(present, key=lambda entry: _place(entry.sort))
        if ranked[0].sort is Sort.TRAP:
            yield ranked[0]
            continue
        for entry in ranked:
            attributive = states and entry.sort is Sort.ADJECTIVE and not form.replace(".", "").isupper()
            if not attributive and not (entry.sort is Sort.PLACE and ranked[0].sort is not Sort.PLACE):
                yield entry


def _place(sort: Sort) -> int:
    return ORDER.index(sort) if sort in ORDER else len(ORDER)


def _offices(language: str, folder: Path) -> Iterator[Entry]:
    sole = {row["form"]: f"{ONE_STATE}{row['code']}" for row in rows(f"sole_offices.{language}.tsv", folder)}
    for row in rows(f"offices.{language}.tsv", folder):
        sort = Sort.BODY if row["kind"] == "body" else Sort.OFFICE
        note = " ".join(part for part in (sole.get(row["form"]), row.get("note")) if part)
        plural = "plural" in note or (row["kind"] == "group-noun" and row["form"].endswith("s"))
        yield Entry(row["form"], sort, (), False, row["office"], row["field"], row["kind"], note, plural)
    listed = {row["form"] for row in rows(f"offices.{language}.tsv", folder)}
    for word in sorted(_words(language, folder).get("head_word", frozenset()) - listed):
        yield Entry(word, Sort.OFFICE, office=word, field="other", kind="office")
    for row in rows(f"descriptions.{language}.tsv", folder):
        yield Entry(row["form"], Sort(row["part"]), codes(row["members"]), kind=row["part"])


# Plurals of these are groups of office holders ("the ministers"), not bodies of people ("the officials").
HOLDERS = ("ministers", "presidents", "leaders", "chiefs", "generals", "premiers")


def with_plurals(entries: list[Entry]) -> Iterator[Entry]:
    """The entries, and the plural of each office and body under its own meaning.

    >>> [entry.form for entry in with_plurals([Entry("defence minister", Sort.OFFICE, kind="office")])]
    ['defence minister', 'defence ministers']
    """
    singular = {plural_of(entry.form): entry for entry in entries if entry.kind != "group-noun"}
    listed = {entry.form for entry in entries}
    for entry in entries:
        single = singular.get(entry.form)
        if single is not None and entry.form.endswith(HOLDERS):
            yield replace(single, form=entry.form, plural=True)
        else:
            yield replace(entry, plural=entry.plural or single is not None)
    for form, single in singular.items():
        if form not in listed and not single.plural and single.sort is not Sort.REGION:
            yield replace(single, form=form, plural=True)


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
        if row["kind"] in OFFICIAL and row["state"]:
            known |= {form.strip().casefold(): row["state"] for form in (row["name"], *row["forms"].split("|"))}
    known.pop("", None)
    return known


def _heads(language: str, folder: Path) -> dict[str, str]:
    return {row["body"]: row["office"] for row in rows(f"heads.{language}.tsv", folder)}


def _words(language: str, folder: Path) -> dict[str, frozenset[str]]:
    uses: dict[str, set[str]] = {}
    for row in rows(f"words.{language}.tsv", folder):
        uses.setdefault(row["use"], set()).add(row["word"])
    return {use: frozenset(found) for use, found in uses.items()}
