"""From a report to passages: what is parsed, where it is cut, and whose dates they are."""

import pytest

from foedus.actors import load_gazetteer
from foedus.claims.passages import parse_segments, read_passages
from foedus.reports import SegmentType


@pytest.fixture(scope="module")
def passages(coder, tell):
    def read(text: str, title: str = "", **given):
        report = tell(text, title, **given)
        return read_passages(report, parse_segments(report, coder.pipeline), load_gazetteer("en"), "en")

    return read


def test_comments_and_links_are_not_parsed(passages) -> None:
    text = "Kenya met Serbia.\n\nRelated: Norway sells tanks\n\n1 thought on “Kenya”\n\n  1. Chile has a base in Peru."
    types = [p.segment.type for p in passages(text)]
    assert not {SegmentType.COMMENT, SegmentType.LINKS} & set(types)
    assert types


@pytest.mark.parametrize("lead", ["- ", "• ", "1. ", "– "])
def test_a_bullet_stands_apart_from_what_follows(passages, lead: str) -> None:
    passage = passages(f"{lead}Kenya signed a defence agreement with Serbia.")[0]
    words = [t.text for t in passage.parse.tokens]
    assert "Kenya" in words
    first = next(s for s in passage.parse.sentences if any(t.text == "Kenya" for t in passage.parse.words(s)))
    assert passage.parse.words(first)[0].text == "Kenya"


def test_a_dateline_stands_apart_from_the_first_sentence(passages) -> None:
    passage = passages("NAIROBI, 3 May – Kenya signed a defence agreement with Serbia.")[0]
    last = passage.parse.sentences[-1]
    assert passage.parse.words(last)[0].text == "Kenya"


def test_offsets_point_into_the_report(passages, tell) -> None:
    text, title = "Kenya met Serbia.\n\nThen Norway came — on Tuesday.", "Kenya meets Serbia"
    for passage in passages(text, title):
        whole = title if passage.segment.part == "title" else text
        for token in passage.parse.tokens:
            assert whole[token.start : token.end] == token.text
        for mention in passage.mentions:
            assert whole[mention.start : mention.end] == mention.text


def test_dates_belong_to_the_passage_that_they_stand_in(passages) -> None:
    one, two = passages("Kenya met Serbia on Monday.\n\nNorway came on Tuesday.")
    assert [[v.text for v in p.dates] for p in (one, two)] == [["Monday"], ["Tuesday"]] or all(
        len(p.dates) == 1 for p in (one, two)
    )


def test_the_tense_of_the_clause_turns_a_weekday_back_or_forth(passages) -> None:
    past, future = passages("The ministers met on Monday.\n\nThe ministers will meet on Monday.")
    assert past.dates[0].last < future.dates[0].first
