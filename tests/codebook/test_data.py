"""The data file and the enums say the same, in both directions."""

import pytest

from foedus.codebook import Force, Kind, Stage, Stance, possible
from foedus.codebook.data import codebook, parse
from foedus.codebook.terms import Family

TEXT = """
version = "0"
basis = "x"
noun = []
kind = []
impossible = []
stance = [{name = "asserts", meaning = "x"}]
field = []
stage = [{name = "%s", group = "prospective", test = "x"}]
[scope]
in = "x"
out = "x"
repetition = "x"
[kinds]
notes = []
[ties]
rule = "x"
forces = []
[negative]
plover = ""
cameo = ""
data_sets = ""
[conventions]
rules = []
"""


def test_every_kind_stands_once_in_the_data_in_the_order_of_the_enum() -> None:
    assert [entry.kind for entry in codebook().kinds] == list(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_the_family_and_the_direction_of_the_data(kind: Kind) -> None:
    entry = codebook().entry(kind)
    assert (kind.family, kind.direction) == (entry.family, entry.direction)
    assert entry.definition
    assert entry.mapping.plover
    assert entry.mapping.cameo


@pytest.mark.parametrize("kind", [kind for kind in Kind if codebook().entry(kind).direction != "none"])
def test_a_kind_with_a_direction_names_the_roles_of_its_two_ends(kind: Kind) -> None:
    assert " → " in codebook().entry(kind).roles


def test_every_stage_stands_once_with_its_group() -> None:
    assert [(entry.stage, entry.group) for entry in codebook().stages] == [(stage, stage.group) for stage in Stage]


def test_every_stance_stands_once() -> None:
    assert [entry.stance for entry in codebook().stances] == list(Stance)


def test_impossible_pairs_are_those_of_the_rule_and_no_others() -> None:
    assert codebook().impossible == {(kind, stage) for kind in Kind for stage in Stage if not possible(kind, stage)}


def test_forces_are_in_the_order_of_the_enum() -> None:
    assert codebook().forces == tuple(Force)


@pytest.mark.parametrize(
    ("family", "kinds"),
    [
        (Family.INSTRUMENT, {Kind.ALLIANCE, Kind.AGREEMENT, Kind.ACCESS}),
        (Family.CONTACT, {Kind.PORT_CALL, Kind.VISIT, Kind.TALKS}),
        (Family.DECLARATION, {Kind.ALIGNMENT}),
    ],
)
def test_a_family_holds_its_kinds(family: Family, kinds: set[Kind]) -> None:
    assert {entry.kind for entry in codebook().kinds if entry.family is family} == kinds


def test_the_convention_numbers_that_people_cite_stay() -> None:
    rules = codebook().conventions
    assert len(rules) == 18
    assert "discussed X" in rules[0]
    assert rules[8].startswith("Reciprocal access")
    assert "declines" in rules[10]


def test_a_data_file_with_an_unknown_stage_is_refused() -> None:
    assert parse(TEXT % "interest").stages[0].stage is Stage.INTEREST
    with pytest.raises(ValueError, match="betrothed"):
        parse(TEXT % "betrothed")


def test_a_data_file_that_lacks_a_section_is_refused() -> None:
    with pytest.raises(KeyError, match="scope"):
        parse((TEXT % "interest").replace("[scope]", "[scope2]"))
