"""Paragraphs: by blank lines, by newlines, by hard-wrapped lines."""

from hypothesis import given
from hypothesis import strategies as st

from foedus.reports.paragraph import paragraphs

WRAPPED = """\
The armed forces of both states held their first joint drill this week at a
training ground north of the capital, the ministry said, and another one is to
follow.

Some 200 soldiers of both sides took part.
"""


def words_of(text: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert words_of("One.\n\nTwo.\n \t \n\n Three. \n") == ["One.", "Two.", "Three."]


def test_single_newlines_part_paragraphs_where_lines_are_not_wrapped() -> None:
    long = "The armed forces of both states held a drill. " * 4
    assert words_of(f"Headline\n{long.strip()}\nThe end.") == ["Headline", long.strip(), "The end."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [words.replace("\n", " ")[-7:] for words in words_of(WRAPPED)] == ["follow.", "k part."]


def test_wrapped_lines_stay_together_without_blank_lines_between_paragraphs() -> None:
    text = WRAPPED.replace("\n\n", "\n")
    assert [words[:4] for words in words_of(text)] == ["The ", "Some"]


def test_items_of_a_list_are_paragraphs_in_wrapped_text() -> None:
    assert words_of(WRAPPED + "- one\n- two\n3. three")[-3:] == ["- one", "- two", "3. three"]


def test_headline_and_first_line_of_like_length_are_not_joined() -> None:
    text = "Ministers of two states sign a plan for a joint drill next year\nThe ministers of two states met on Monday."
    assert len(words_of(text)) == 2


def test_line_breaks_of_every_system_count() -> None:
    assert words_of("One.\r\n\r\nTwo.\r\rThree.\u2029Four.\x0cFive.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_lines_with_the_quotation_sign_are_apart_from_others() -> None:
    text = "He wrote:\n> One line.\n>\n> Another line.\nThe end."
    assert [p.quoted for p in paragraphs(text)] == [False, True, True, False]


def test_a_long_address_does_not_hide_that_lines_are_wrapped() -> None:
    assert len(words_of(WRAPPED + "\nhttps://example.org/" + "x" * 200)) == 3


@given(st.text(alphabet=st.sampled_from("aB .>-1\n\r\t\x0c\u2028\u200f\ufeff”"), max_size=300) | st.text())
def test_paragraphs_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    end = 0
    for paragraph in paragraphs(text):
        assert not text[end : paragraph.start].strip()
        assert text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end] != ""
        end = paragraph.end
    assert not text[end:].strip()
