from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from foedus.language.parse import Name, NameShape
from foedus.language.standins import DOTTED, STANDINS, pieces

TEXT = "Cuba and the United States of America"


def shown(text: str, names: list[Name]) -> list[str]:
    return [piece.standin or text[piece.start : piece.end] for piece in pieces(text, names)]


def test_every_shape_has_a_standin() -> None:
    assert set(STANDINS) == set(DOTTED) == set(NameShape)


def test_a_name_in_the_middle_of_a_word_is_cut_out_of_it() -> None:
    assert shown("Cuba-Minsk", [Name(0, 4, NameShape.STATE)]) == ["France", "-Minsk"]
    assert shown("proCubanista", [Name(3, 7, NameShape.STATE)]) == ["pro", "France", "nista"]


def test_of_names_that_start_together_the_longer_stays() -> None:
    short, long = Name(13, 26, NameShape.STATE), Name(13, len(TEXT), NameShape.PLACE)
    assert shown(TEXT, [short, long]) == shown(TEXT, [long, short]) == ["Cuba and the ", "Paris"]


def test_of_names_that_overlap_the_first_stays() -> None:
    assert shown(TEXT, [Name(0, 8, NameShape.STATE), Name(5, 12, NameShape.PLACE)])[0] == "France"
    assert len(pieces(TEXT, [Name(0, 8, NameShape.STATE), Name(5, 12, NameShape.PLACE)])) == 2


def test_names_outside_the_text_or_without_letters_are_left_out() -> None:
    assert shown("a  b", [Name(1, 3, NameShape.STATE), Name(9, 12, NameShape.STATE), Name(2, 1, NameShape.STATE)]) == [
        "a  b"
    ]


def test_a_name_with_a_full_stop_keeps_one() -> None:
    assert shown("the U.S.", [Name(4, 8, NameShape.STATE)]) == ["the ", "U.S."]


spans = st.tuples(st.integers(-3, 20), st.integers(-3, 20), st.sampled_from(NameShape))


@given(st.text("ab .", max_size=15), st.lists(spans, max_size=6), st.randoms())
def test_pieces_cover_the_text_in_order_whatever_the_order_of_names(text: str, drawn, random) -> None:
    names = [Name(*span) for span in drawn]
    found = pieces(text, names)
    covered = "".join(text[piece.start : piece.end] for piece in found)
    assert covered == text
    assert all(left.end == right.start for left, right in pairwise(found))
    seen = {(name.start, name.end) for name in names}
    if len(seen) == len(names):  # of two names for one span either shape may win
        random.shuffle(names)
        assert pieces(text, names) == found
