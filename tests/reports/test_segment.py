"""Segments: what each stretch of a text is, in the shapes that blogs, portals, agencies and releases give them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reports import Part, Segment, SegmentType
from foedus.reports.segment import segments

B, C, H = SegmentType.BODY, SegmentType.CAPTION, SegmentType.HEADLINE
K, L, Q, R = SegmentType.LINKS, SegmentType.LEAD_IN, SegmentType.QUOTED, SegmentType.COMMENT

PROSE = "The defence ministers of Kenya and Serbia met in Nairobi on Monday, the ministry said."
MORE = "They spoke of a plan for joint drills, which is to be signed next year in Belgrade."

POST = f"""Kenya seals its pact with Serbia

The defence ministers of both states in Nairobi.

One more for the list of friends that this government keeps. It is getting long.

Via El Ejemplo (my translation):

Minister confirms a pact between Nairobi and Belgrade

{PROSE}

“The parties exchanged views,” said the local outlet Muestra.

{MORE}

Continue reading (in Spanish) HERE.

1 thought on “Kenya seals its pact with Serbia”

  1. They will have an alliance before the year is out, mark my words.

Comments are closed."""


def kinds(text: str, title: str = "", **more: str | None) -> list[SegmentType]:
    return [segment.type for segment in segments(text, title, **more)]


def words(text: str, kind: SegmentType) -> list[str]:
    return [text[s.start : s.end] for s in segments(text) if s.type is kind and s.part is Part.TEXT]


def test_a_post_that_takes_over_another_outlets_text() -> None:
    found = segments(POST)
    assert [s.type for s in found] == [H, C, L, K, H, Q, Q, Q, K, R, R, R]
    assert {s.outlet for s in found[4:8]} == {"El Ejemplo"}
    assert all(s.translated for s in found[4:8])
    assert {(s.outlet, s.translated) for s in (*found[:4], *found[8:])} == {(None, False)}


def test_the_same_post_on_single_lines() -> None:
    assert kinds(POST.replace("\n\n", "\n")) == [H, C, L, K, H, Q, Q, Q, K, R, R, R]


def test_the_same_post_from_another_system() -> None:
    assert kinds(POST.replace("\n", "\r\n")) == kinds(POST)


def test_a_mark_and_its_words_in_one_paragraph() -> None:
    text = f"Via Sample Herald: {PROSE}\n\n{MORE}\n\nRead the full article here."
    found = segments(text)
    assert [s.type for s in found] == [K, Q, Q, K]
    assert text[found[1].start : found[1].end] == PROSE


def test_lines_with_the_quotation_sign_are_the_block_and_the_posters_words_go_on_after_it() -> None:
    text = f"From the Sample Herald:\n\n> Talks in Nairobi\n>\n> {PROSE}\n\nThis is the third time in two years."
    found = segments(text)
    assert [s.type for s in found] == [K, H, Q, B]
    assert [s.outlet for s in found] == [None, "Sample Herald", "Sample Herald", None]


def test_the_block_ends_where_the_text_says_so() -> None:
    for end in ("End of translation", "* * *", "—", "Read more: What is a drill?\n\n***"):
        text = f"By way of Sample Agency (translated from Serbian):\n\n{PROSE}\n\n{end}\n\n{MORE}"
        found = segments(text)
        assert (found[-1].type, found[-1].outlet) == (B, None)
        assert (found[1].type, found[1].outlet, found[1].translated) == (Q, "Sample Agency", True)


def test_the_outlet_named_at_the_end_has_the_whole_text() -> None:
    text = f"Talks in Nairobi\n\n{PROSE}\n\n{MORE}\n\nSource: Sample Agency (translation mine)\n\nTags: army, navy"
    found = segments(text)
    assert [s.type for s in found] == [H, Q, Q, K, K]
    assert {(s.outlet, s.translated) for s in found[:3]} == {("Sample Agency", True)}


def test_a_report_is_not_quoted_from_its_own_outlet() -> None:
    text = f"{PROSE}\n\n{MORE}\n\nSource: Sample Agency"
    assert kinds(text, outlet="Sample Agency") == [B, B, K]
    assert kinds(text, outlet="Sample Herald") == [Q, Q, K]


def test_a_source_in_the_middle_takes_nothing_over() -> None:
    assert kinds(f"{PROSE}\n\nSource: Sample Yearbook\n\n{MORE}") == [B, K, B]


def test_a_quotation_after_its_outlet() -> None:
    text = f'{PROSE}\n\nAs Sample Weekly reported on Tuesday:\n\n"The plan is ready."\n\n"It will be signed."\n\n{MORE}'
    found = segments(text)
    assert [s.type for s in found] == [B, B, Q, Q, B]
    assert found[2].outlet == "Sample Weekly"


def test_no_quotation_no_block() -> None:
    assert kinds(f"{PROSE}\n\nSample Weekly reports:\n\n{MORE}") == [B, B, B]


def test_quotation_signs_without_an_outlet_are_body() -> None:
    assert kinds(f"{PROSE}\n\n> {MORE}") == [B, B]


def test_the_posters_announcement_of_a_translation() -> None:
    text = (
        f"You asked for this.\n\nMy translation of an agency piece, shortened.\n\n--- {PROSE} ---\n\nSo much for that."
    )
    found = segments(text)
    assert [s.type for s in found[:3]] == [L, L, Q]
    assert (found[2].outlet, found[2].translated) == ("an agency", True)


def test_a_long_essay_before_a_block_is_body() -> None:
    essay = "\n\n".join([PROSE, MORE] * 3)
    assert kinds(f"{essay}\n\nVia Sample Herald:\n\n{MORE}") == [*[B] * 6, K, Q]


@pytest.mark.parametrize(
    "mark",
    [
        "2 thoughts on “Talks in Nairobi”",
        "Comments (3)",
        "14 Comments",
        "COMMENTS",
        "Leave a Reply",
        "3 responses to Talks in Nairobi",
        "One response to “Talks in Nairobi”",
        "Reader comments",
        "Comments are closed.",
        "Log in to comment",
        "Be the first to comment",
        "Your email address will not be published.",
    ],
)
def test_all_after_a_mark_of_comments_is_comment(mark: str) -> None:
    assert kinds(f"{PROSE}\n\n{mark}\n\n{MORE}\n\nRelated: Ten hikes") == [B, R, R, R]


def test_a_comment_count_above_the_text_is_a_button() -> None:
    assert kinds(f"Talks in Nairobi\n\n3 Comments\n\n{PROSE}\n\n3 Comments\n\nI doubt it.") == [H, K, B, R, R]


def test_one_readers_comment_inside_the_text() -> None:
    assert kinds(f"{PROSE}\n\nComment from a reader: they will be allies.\n\n{MORE}") == [B, R, B]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: What is a port call?",
        "Related: Ten hikes near Nairobi",
        "See also: The week in pictures",
        "Also read: Why the shilling falls",
        "Subscribe to our newsletter",
        "We use cookies to improve your visit.",
        "Media inquiries: press@example.org",
        "Share on Facebook | Twitter",
        "Filed under: army, navy",
        "Tags: army, navy",
        "Advertisement",
        "© Sample Herald. All rights reserved.",
        "(c) Sample Herald. Share / Print / 14 comments",
        "https://example.org/news/17",
        "#army #navy",
        "By Sample Newsdesk",
        "Posted on July 1, 2023 by the editors",
        "Continue reading",
    ],
)
def test_links_notices_and_bylines_are_not_coded(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{MORE}") == [B, K, B]


def test_a_list_of_links_goes_on_to_the_next_prose() -> None:
    text = f"{PROSE}\n\nYou may also like\n\nTen hikes near Nairobi\n\n- Army buys trucks from Serbia\n\n{MORE}"
    assert kinds(text) == [B, K, K, K, B]


def test_marks_after_a_sentence_cut_the_paragraph() -> None:
    text = f"{PROSE} (Read also: Ten hikes) Continue reading at example.org. 3 comments on “Talks” Foo: allies!"
    assert kinds(text) == [B, K, K, R]
    assert words(text, B) == [PROSE]


def test_a_caption_with_its_credit_is_one_anywhere() -> None:
    assert kinds(f"{PROSE}\n\nA ship leaves Mombasa. Image: Sample Navy.\n\n{MORE}") == [B, C, B]


def test_a_credit_after_long_prose_leaves_the_prose() -> None:
    assert kinds(f"{PROSE} {PROSE} {MORE} {MORE} Image: Sample Navy.") == [B, C]


def test_agencies_without_a_name_are_a_source() -> None:
    found = segments(f"{PROSE}\n\n{MORE}\n\n(With information from agencies)")
    assert [(s.type, s.outlet) for s in found] == [(Q, "agencies"), (Q, "agencies"), (K, None)]


def test_a_text_of_one_line_is_body() -> None:
    assert kinds("Kenya and Serbia hold talks") == [B]


@pytest.mark.parametrize("text", ["", " \n\t", "\u2028"])
def test_nothing_has_no_segments(text: str) -> None:
    assert segments(text) == ()


def test_a_title_that_came_apart_is_a_segment_of_its_own() -> None:
    found = segments(PROSE, " Talks in Nairobi ")
    assert found[0] == Segment(H, 1, 17, Part.TITLE)
    assert [s.type for s in found] == [H, B]


def test_the_first_line_is_headline_where_it_repeats_the_title() -> None:
    assert kinds(f"“Talks” in Nairobi.\n\n{PROSE}", "Talks in Nairobi") == [H, H, B]


@pytest.mark.parametrize("language", [None, "en", "es", "ru", "zh"])
def test_any_language_gives_the_structure(language: str | None) -> None:
    assert kinds(f"Talks in Nairobi\n\n{PROSE}\n\n* * *\n\n{MORE}", language=language) == [H, B, K, B]


MARKS = [
    "Via Sample Herald:",
    "Source: Sample Agency",
    "Comments (2)",
    "Read more:",
    "As Sample Weekly wrote:",
    "By Foo",
]
BREAKS = ["\n", "\n\n", "\r\n", " ", "\x0c", "\u200f", "\ufeff"]
SIGNS = st.sampled_from([*MARKS, *BREAKS, "> ", "---", "- x", "HEAD", '"Quote."', ".", "a", PROSE])


@given(st.lists(SIGNS, max_size=30).map("".join) | st.text(), st.sampled_from(["", "a", "HEAD"]))
def test_segments_are_in_order_and_leave_out_only_white_space(text: str, title: str) -> None:
    end = 0
    for segment in segments(text, title):
        if segment.part is Part.TITLE:
            assert title[segment.start : segment.end] == title
            continue
        assert 0 <= end <= segment.start < segment.end <= len(text)
        assert not text[end : segment.start].strip()
        end = segment.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "unit", ["Via Sample Herald:\n", "Source: Sample Agency\n", ">\n", "x. Via ", "(", "A b, ", "\n", "a  "]
)
def test_time_is_linear_in_the_length(unit: str) -> None:
    segments("warm")

    def seconds(length: int) -> float:
        text = "Via " + unit * (length // len(unit))
        start = time.perf_counter()
        segments(text)
        return time.perf_counter() - start

    assert seconds(80_000) < 20 * seconds(10_000) + 0.2
