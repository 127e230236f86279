"""The knowledge files of the room: they parse, agree with each other, and are right at known hard places."""

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

import foedus.actors

DATA = Path(foedus.actors.__file__).with_name("data")

COLUMNS = {
    "states.tsv": "code name from to alpha2 numeric cow cow_years gw gw_years sovereign of successors",
    "names.en.tsv": "code form type ambiguous source",
    "traps.en.tsv": "form note",
    "organisations.tsv": "code name kind seat from to members note",
    "organisation_names.en.tsv": "code form ambiguous source",
    "groupings.en.tsv": "form members note",
    "offices.en.tsv": "form office field kind note",
    "bodies.en.tsv": "code form office field ambiguous",
    "outlets.tsv": "name forms state kind state_owned language note",
}
SORTED_BY = {"names.en.tsv": ("code", "type", "form")}
KEYS = {
    "states.tsv": ("code",),
    "names.en.tsv": ("form", "type", "code"),
    "traps.en.tsv": ("form",),
    "organisations.tsv": ("code",),
    "organisation_names.en.tsv": ("form", "code"),
    "groupings.en.tsv": ("form",),
    "offices.en.tsv": ("form",),
    "bodies.en.tsv": ("form", "code"),
    "outlets.tsv": ("name",),
}
CLOSED = {
    ("names.en.tsv", "type"): {"state", "adjective", "people", "capital", "place", "seat"},
    ("states.tsv", "sovereign"): {"yes", "no"},
    ("organisations.tsv", "kind"): {"organisation", "grouping"},
    ("offices.en.tsv", "field"): {"defence", "government", "foreign", "security", "other"},
    ("offices.en.tsv", "kind"): {"office", "rank", "body", "group-noun"},
    ("bodies.en.tsv", "field"): {"defence", "government", "foreign", "security", "industry", "other"},
    ("outlets.tsv", "kind"): {"agency", "newspaper", "broadcaster", "blog", "portal", "ministry-outlet"},
    ("outlets.tsv", "state_owned"): {"yes", "no", "unknown"},
}
SPELL = re.compile(r"(\d{4})-(\d{4})?")
OPEN = 9999

Row = dict[str, str]


def read(name: str) -> list[Row]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    header, *body = (line.split("\t") for line in lines if not line.startswith("#"))
    return [dict(zip(header, cells, strict=True)) for cells in body]


TABLES = {name: read(name) for name in COLUMNS}
STATES = {row["code"]: row for row in TABLES["states.tsv"]}
ORGANISATIONS = {row["code"]: row for row in TABLES["organisations.tsv"]}


def names(code: str, kind: str) -> set[str]:
    return {row["form"] for row in TABLES["names.en.tsv"] if row["code"] == code and row["type"] == kind}


def readings(form: str) -> dict[str, str]:
    """Each state that a form may mean, with the note on its ambiguity."""
    return {row["code"]: row["ambiguous"] for row in TABLES["names.en.tsv"] if row["form"] == form}


def spell(text: str) -> tuple[int, int]:
    match = SPELL.fullmatch(text)
    assert match, text
    return int(match[1]), int(match[2] or OPEN)


def numbered_spells(row: Row, scheme: str) -> list[tuple[str, int, int]]:
    """The spells in which a state has a number of a scheme, as (number, first year, last year)."""
    if not row[scheme]:
        return []
    pairs = (
        [part.split(":") for part in row[scheme].split(";")]
        if ":" in row[scheme]
        else [[row[scheme], years] for years in row[f"{scheme}_years"].split(";")]
    )
    return [(number, *spell(years)) for number, years in pairs]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_file_says_its_source_and_has_its_columns(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert any("Source:" in line for line in comments)
    assert any("Licence:" in line for line in comments)
    assert text.splitlines()[len(comments)].split("\t") == COLUMNS[name].split()
    assert text.endswith("\n")


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_without_duplicates_or_stray_space(name: str) -> None:
    rows = TABLES[name]
    order = SORTED_BY.get(name, tuple(COLUMNS[name].split()))
    ranked = [tuple(row[column] for column in order) for row in rows]
    assert ranked == sorted(ranked)
    keys = [tuple(row[column] for column in KEYS[name]) for row in rows]
    assert len(keys) == len(set(keys))
    assert not [row for row in rows for cell in row.values() if cell != " ".join(cell.split()) or '"' in cell]


@pytest.mark.parametrize(("name", "column"), CLOSED)
def test_closed_columns_hold_nothing_else(name: str, column: str) -> None:
    assert {row[column] for row in TABLES[name]} <= CLOSED[name, column]


def test_every_code_is_a_state_or_an_organisation() -> None:
    for name in ("names.en.tsv", "bodies.en.tsv"):
        assert {row["code"] for row in TABLES[name]} <= set(STATES)
    assert {row["state"] for row in TABLES["outlets.tsv"]} <= set(STATES)
    assert {row["code"] for row in TABLES["organisation_names.en.tsv"]} == set(ORGANISATIONS)
    listed = {code for row in TABLES["groupings.en.tsv"] for code in row["members"].split(",")}
    of = {row["of"] for row in STATES.values()} - {""}
    successors = {code for row in STATES.values() for code in row["successors"].split(",")} - {""}
    assert listed | of | successors <= set(STATES)


def test_iso_is_complete_and_former_states_are_there() -> None:
    former = {"SUN", "DDR", "YUG", "SCG", "CSK", "YMD"}
    assert former <= set(STATES)
    assert len(set(STATES) - former - {"XKX"}) == 249
    current = [row for code, row in STATES.items() if code not in former]
    assert len({row["alpha2"] for row in current}) == len(current)
    assert all(re.fullmatch(r"[A-Z]{3}", row["code"]) and re.fullmatch(r"[A-Z]{2}", row["alpha2"]) for row in current)


def test_an_organisation_is_no_state() -> None:
    assert not set(ORGANISATIONS) & set(STATES)


def test_former_states_end_and_have_successors() -> None:
    for row in STATES.values():
        assert bool(row["to"]) == bool(row["successors"]), row["code"]


def test_a_territory_belongs_to_a_sovereign_state_or_is_open() -> None:
    for row in STATES.values():
        if row["sovereign"] == "yes":
            assert not row["of"]
        else:
            assert row["of"] == "" or STATES[row["of"]]["sovereign"] == "yes"
    assert {code: STATES[code]["of"] for code in ("GRL", "HKG", "GUM", "PRI", "NCL")} == {
        "GRL": "DNK",
        "HKG": "CHN",
        "GUM": "USA",
        "PRI": "USA",
        "NCL": "FRA",
    }


def test_years_run_forwards() -> None:
    for row in [*STATES.values(), *ORGANISATIONS.values()]:
        first, last = int(row["from"] or 0), int(row["to"] or OPEN)
        assert first < last, row["code"]
        assert not row["from"] or 1800 <= first <= 2025


@pytest.mark.parametrize("scheme", ["cow", "gw"])
def test_a_number_belongs_to_one_state_at_a_time(scheme: str) -> None:
    held: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in STATES.values():
        for number, first, last in numbered_spells(row, scheme):
            assert 1816 <= first < last
            held[number].append((first, last, row["code"]))
    for number, spells in held.items():
        spells.sort()
        for (_, end, _), (start, _, _) in pairwise(spells):
            assert end <= start, (number, spells)


@pytest.mark.parametrize(
    ("code", "scheme", "year", "number"),
    [
        ("DEU", "cow", 1970, "260"),
        ("DEU", "cow", 2000, "255"),
        ("DEU", "gw", 2000, "260"),
        ("DDR", "cow", 1980, "265"),
        ("SRB", "cow", 2010, "345"),
        ("SRB", "gw", 2010, "340"),
        ("YUG", "gw", 1980, "345"),
        ("YEM", "cow", 2010, "679"),
        ("YEM", "gw", 2010, "678"),
        ("VNM", "cow", 1970, "816"),
        ("SUN", "cow", 1980, "365"),
        ("RUS", "cow", 2010, "365"),
        ("KIR", "gw", 2010, "970"),
        ("NRU", "cow", 2010, "970"),
        ("CUB", "cow", 1910, "40"),
    ],
)
def test_numbers_where_the_lists_differ(code: str, scheme: str, year: int, number: str) -> None:
    row = STATES[code]
    assert {n for n, first, last in numbered_spells(row, scheme) if first <= year <= last} == {number}


def test_cuba_leaves_the_list_during_the_occupation() -> None:
    assert not [n for n, first, last in numbered_spells(STATES["CUB"], "cow") if first <= 1908 <= last]


def test_territories_have_no_numbers_of_the_state_lists() -> None:
    assert not [row["code"] for row in STATES.values() if row["sovereign"] == "no" and (row["cow"] or row["gw"])]


@pytest.mark.parametrize("kind", ["state", "adjective", "capital"])
def test_every_sovereign_state_has_a_name_an_adjective_and_a_capital(kind: str) -> None:
    assert not [code for code, row in STATES.items() if row["sovereign"] == "yes" and not names(code, kind)]


def test_every_state_goes_by_its_own_name() -> None:
    assert not [code for code, row in STATES.items() if row["name"] not in names(code, "state")]


@pytest.mark.parametrize("name", ["names.en.tsv", "bodies.en.tsv", "organisation_names.en.tsv"])
def test_a_form_of_two_owners_is_marked_in_every_row(name: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in TABLES[name]:
        owners[row["form"]].add(row["code"])
    unmarked = [r for r in TABLES[name] if len(owners[r["form"]]) > 1 and not r["ambiguous"]]
    assert not unmarked


@pytest.mark.parametrize("form", ["Congo", "Korea", "Georgia", "Dominican", "Brest", "Brussels", "Jerusalem"])
def test_a_form_that_needs_context_says_so(form: str) -> None:
    notes = readings(form).values()
    assert notes
    assert all(note and not note.startswith("rare:") for note in notes)


@pytest.mark.parametrize("form", ["Turkey", "Jordan", "Washington", "America", "Moscow", "Kremlin"])
def test_a_form_that_seldom_means_something_else_is_marked_rare(form: str) -> None:
    assert any(note.startswith("rare:") for note in readings(form).values())


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Cuban", "CUB"),
        ("Havana", "CUB"),
        ("Minsk", "BLR"),
        ("Pentagon", "USA"),
        ("U.S.", "USA"),
        ("DPRK", "PRK"),
        ("ROK", "KOR"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Emirati", "ARE"),
        ("Burma", "MMR"),
        ("Zaire", "COD"),
        ("Kiev", "UKR"),
        ("Guantánamo Bay", "CUB"),
        ("Sevastopol", "UKR"),
        ("Diego Garcia", "IOT"),
        ("Malé", "MDV"),
        ("Soviet", "SUN"),
    ],
)
def test_a_plain_form_means_one_state(form: str, code: str) -> None:
    assert readings(form) == {code: ""}


def test_a_phrase_is_a_trap_or_a_name_and_not_both() -> None:
    traps = {row["form"] for row in TABLES["traps.en.tsv"]}
    for name in ("names.en.tsv", "organisation_names.en.tsv", "bodies.en.tsv"):
        assert not traps & {row["form"] for row in TABLES[name]}
    assert not traps & {form for row in TABLES["outlets.tsv"] for form in row["forms"].split("|")}
    assert {"South China Sea", "Latin American", "in Spanish", "Turkish coffee", "Minsk agreements"} <= traps


def test_a_form_with_its_article_never_cuts_a_longer_one() -> None:
    """ "the Kingdom" would take the head off "the Kingdom of Spain", were that not a form too."""
    files = [name for name in COLUMNS if "form" in TABLES[name][0]]
    forms = {row["form"] for name in files for row in TABLES[name] if row.get("kind") is None}
    heads = {form.removeprefix("the ") for form in forms if form.startswith("the ")}
    longer = {form for form in forms for head in heads if form.startswith(f"{head} ")}
    assert not {form for form in longer if f"the {form}" not in forms}


def test_members_are_states_with_years_inside_the_organisation() -> None:
    for row in ORGANISATIONS.values():
        for member in row["members"].split():
            code, _, years = member.partition(":")
            first, last = spell(years)
            assert code in STATES
            assert int(row["from"]) <= first < last <= int(row["to"] or OPEN), (row["code"], member)


@pytest.mark.parametrize(
    ("organisation", "year", "count"),
    [("NATO", 2025, 32), ("NATO", 1950, 12), ("EU", 2021, 27), ("EU", 2015, 28), ("CSTO", 2020, 6), ("SCO", 2025, 10)],
)
def test_members_in_a_year(organisation: str, year: int, count: int) -> None:
    spells = (spell(member.partition(":")[2]) for member in ORGANISATIONS[organisation]["members"].split())
    assert sum(first <= year <= last for first, last in spells) == count


def test_office_forms_are_found_in_any_case() -> None:
    lowered = [row["form"].lower() for row in TABLES["offices.en.tsv"]]
    forms = {row["form"]: row["office"] for row in TABLES["offices.en.tsv"]}
    assert {"minister of defence", "defense secretary", "minister of the revolutionary armed forces"} <= {
        form for form, office in forms.items() if office == "defence minister"
    }
    clashes = {form for form in lowered if lowered.count(form) > 1}
    assert not [f for f in clashes if len({forms[g] for g in forms if g.lower() == f}) > 1]


def test_bodies_use_the_normal_forms_of_offices() -> None:
    normal = {row["office"] for row in TABLES["offices.en.tsv"]}
    assert {row["office"] for row in TABLES["bodies.en.tsv"]} <= normal
