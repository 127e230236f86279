"""Another pair of states in the same sentences gives the same mentions renamed."""

import pytest

TEMPLATE = """{A} and {B} deepen ties

The defence minister of {A}, General Álvaro López Miera, continued his tour with a stop in {B}.
In {b}, he met the {B_adj} army's chief of staff, Viktor Khrenin.

The governments of {B} and {A} want more contacts. “The parties exchanged views,” the {B_adj} defence ministry said.

{a} said that both countries would train. The {A_adj} general then flew home. {A_adj} troops will train in {B}."""

STATES = {
    "CUB": ("Cuba", "Cuban", "Havana"),
    "BLR": ("Belarus", "Belarusian", "Minsk"),
    "KEN": ("Kenya", "Kenyan", "Nairobi"),
    "SRB": ("Serbia", "Serbian", "Belgrade"),
    "JPN": ("Japan", "Japanese", "Tokyo"),
    "MLI": ("Mali", "Malian", "Bamako"),
}
PAIRS = [("CUB", "BLR"), ("KEN", "SRB"), ("SRB", "JPN"), ("MLI", "KEN")]


def reading(who, first: str, second: str) -> list[tuple[str, ...]]:
    a, b = STATES[first], STATES[second]
    text = TEMPLATE.format(A=a[0], A_adj=a[1], a=a[2], B=b[0], B_adj=b[1], b=b[2])
    roles = {first: "first", second: "second"}
    mentions = who(text).mentions
    return [(m.type, m.rule, m.office, *(roles.get(code, code) for code in m.states)) for m in mentions]


@pytest.mark.parametrize("pair", PAIRS[1:])
def test_renamed_states_give_the_same_mentions_renamed(who, pair) -> None:
    assert reading(who, *pair) == reading(who, *PAIRS[0])


def test_no_mention_of_the_template_is_left_open(who) -> None:
    open_ = [row for row in reading(who, *PAIRS[0]) if len(row) == 3]
    assert open_ == []


def test_reading_twice_gives_the_same(who) -> None:
    assert reading(who, "CUB", "BLR") == reading(who, "CUB", "BLR")
