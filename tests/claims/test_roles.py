"""Who takes which part: the words around a trigger say who gives and who takes."""

import pytest

from foedus.claims.roles import GIVING, LOCATIVE
from foedus.claims.schemes import Place, places, schemes

PARTS = [
    ("Norway sold tanks to Kenya.", "sold", ["NOR"], ["KEN"]),
    ("Tanks were delivered to Kenya by Norway.", "delivered", ["NOR"], ["KEN"]),
    ("Norway gave Kenya two ships.", "gave", ["NOR"], ["KEN"]),
    ("Kenya bought tanks from Norway.", "bought", ["NOR"], ["KEN"]),
    ("Kenya received Norwegian tanks.", "received", ["NOR"], ["KEN"]),
    ("Norway's delivery of tanks to Kenya began.", "delivery", ["NOR"], ["KEN"]),
    ("Norway supplied Kenya with tanks.", "supplied", ["NOR"], ["KEN"]),
    ("Norway trained Kenyan soldiers.", "trained", ["NOR"], ["KEN"]),
    ("Norway deployed troops to Kenya.", "deployed", ["NOR"], ["KEN"]),
    ("Norway withdrew its troops from Kenya.", "withdrew", ["NOR"], ["KEN"]),
]


@pytest.mark.parametrize(("text", "word", "first", "second"), PARTS)
def test_finds_giver_and_taker(bench, text: str, word: str, first: list[str], second: list[str]) -> None:
    found = bench(text)
    parts = found.roles.read(found.hit(word))
    assert [s for part in parts.first for s in part.states] == first
    assert [s for part in parts.second for s in part.states] == second


def test_members_of_a_mutual_matter_are_pooled(bench) -> None:
    found = bench("Kenya held talks with Serbia.")
    parts = found.roles.read(found.hit("held"))
    assert {s for part in parts.first for s in part.states} == {"KEN", "SRB"}
    assert parts.second == ()


def test_who_is_thanked_did_it(bench) -> None:
    found = bench("Kenya thanked Norway for sending tanks.")
    assert found.texts(a.head for a in found.roles.args(found.token("sending")) if a.role == "subj") == ["Norway"]


def test_a_place_is_read_from_its_short_form() -> None:
    assert places("own.subj up.obl:to") == (Place("own", "subj"), Place("up", "obl", "to"))


def test_only_schemes_with_two_parts_have_a_second() -> None:
    assert all(not scheme.second for scheme in schemes().values() if scheme.mutual)
    assert all(scheme.second for name, scheme in schemes().items() if not scheme.mutual)


def test_groups_of_schemes_hold_known_schemes() -> None:
    assert set(schemes()) >= GIVING | LOCATIVE
