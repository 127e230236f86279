"""Whom a noun phrase stands for and what it speaks of."""

import pytest

STATES = [
    ("Cuban troops left.", "troops", ("CUB",)),
    ("The commander of the Cuban navy left.", "commander", ("CUB",)),
    ("Kenya's army left.", "army", ("KEN",)),
    ("The troops of Kenya left.", "troops", ("KEN",)),
    ("The defence ministers of Kenya and Serbia met.", "ministers", ("KEN", "SRB")),
    ("Havana signed.", "Havana", ("CUB",)),
    ("The soldiers left.", "soldiers", ()),
]


@pytest.mark.parametrize(("text", "word", "states"), STATES)
def test_a_phrase_stands_for_its_states(bench, text: str, word: str, states: tuple[str, ...]) -> None:
    found = bench(text)
    assert tuple(sorted(found.nouns.states(found.token(word)))) == states


def test_who_made_a_thing_does_not_act(bench) -> None:
    found = bench("Kenya bought Russian-made tanks.")
    assert found.nouns.states(found.token("tanks")) == ()


def test_a_base_lies_in_the_state_named_after_it(bench) -> None:
    found = bench("The troops left for a base in Cuba.")
    assert found.nouns.place(found.token("base")) == ("CUB",)


def test_a_phrase_ends_before_its_neighbour(bench) -> None:
    found = bench("Kenya bought tanks and ships.")
    assert found.texts(found.nouns.phrase(found.token("tanks"))) == ["tanks"]


@pytest.mark.parametrize(
    "text", ["Kenya bought tanks.", "Kenya bought dozens of tanks.", "Kenya bought a batch of tanks."]
)
def test_quantities_are_what_they_count(bench, text: str) -> None:
    found = bench(text)
    head = next(a.head for a in found.roles.args(found.token("bought")) if a.role == "obj")
    assert found.nouns.is_a(head, "arms")


def test_a_class_may_stand_on_a_modifier(bench) -> None:
    found = bench("Kenya bought tank spare parts.")
    assert found.nouns.has(found.token("parts"), "arms")


def test_a_town_is_a_place_and_a_minister_a_person(bench) -> None:
    found = bench("The Kenyan defence minister stayed in Minsk.")
    assert found.nouns.is_place(found.token("Minsk"))
    assert found.nouns.is_person(found.token("minister"))
    assert not found.nouns.is_person(found.token("Minsk"))
