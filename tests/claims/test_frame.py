"""Which states a report is about, so that a side left unsaid can be found."""

from hypothesis import given
from hypothesis import strategies as st

from foedus.claims.frame import Frame

PAIR = Frame((("IND", 6), ("PHL", 5), ("USA", 1)))


def test_the_other_of_two_main_states_is_the_partner() -> None:
    assert PAIR.partner(("IND",)) == ("PHL",)
    assert PAIR.partner(("PHL",)) == ("IND",)


def test_a_state_named_once_is_no_partner_and_has_none() -> None:
    assert PAIR.partner(("USA",)) == ()
    assert Frame((("IND", 6), ("USA", 1))).partner(("IND",)) == ()


def test_two_that_compete_give_none() -> None:
    assert Frame((("IND", 6), ("CHN", 3), ("PHL", 3))).partner(("IND",)) == ()


def test_nobody_given_gives_both() -> None:
    assert PAIR.partner(()) == ("IND", "PHL")


@given(
    st.dictionaries(st.sampled_from(["CHL", "KEN", "NOR", "PER", "SRB"]), st.integers(1, 9)),
    st.sets(st.sampled_from(["KEN", "NOR"])),
)
def test_a_partner_is_never_one_of_those_given(weights: dict[str, int], having: set[str]) -> None:
    frame = Frame(tuple(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))))
    assert not set(frame.partner(sorted(having))) & having


def test_a_side_left_unsaid_is_the_one_the_report_is_about(code) -> None:
    told = ["Norway and Kenya are old friends.", "The Kenyan army knows the Norwegian army well."]
    text = "\n\n".join([*told, "Norway will deliver ten tanks."])
    assert [(c.giver, c.taker) for c in code(text)] == [("NOR", "KEN")]
