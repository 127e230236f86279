"""The measure itself, on analyses small enough to count by hand."""

from dataclasses import replace

import pytest
from training.evaluation import Analysis, Scored, compare


def word(start: int, end: int, head: tuple[int, int] | None, dep: str, lemma: str = "x") -> Scored:
    return Scored(start, end, "NOUN", lemma, dep, head)


GOLD = Analysis(
    [
        word(0, 2, (2, 5), "nsubj:pass"),
        word(2, 5, None, "root"),
        word(5, 7, (2, 5), "obj"),
        word(7, 8, (2, 5), "punct"),
    ],
    [(0, 8)],
)


def test_gold_against_itself_is_all_right() -> None:
    assert set(compare(GOLD, GOLD).values()) == {100.0}


def test_subtypes_do_not_count() -> None:
    system = Analysis([word(0, 2, (2, 5), "nsubj"), *GOLD.words[1:]], GOLD.sentences)
    assert compare(GOLD, system)["LAS"] == 100.0


def test_a_wrong_relation_lowers_las_and_not_uas() -> None:
    system = Analysis([word(0, 2, (2, 5), "obj"), *GOLD.words[1:]], GOLD.sentences)
    assert (compare(GOLD, system)["UAS"], compare(GOLD, system)["LAS"]) == (100.0, 75.0)


def test_a_word_cut_in_two_is_lost_and_so_are_heads_that_hang_from_it() -> None:
    halves = [word(2, 3, None, "root"), word(3, 5, (2, 3), "flat")]
    others = [replace(GOLD.words[index], head=(2, 3)) for index in (0, 2, 3)]
    scores = compare(GOLD, Analysis(sorted([*halves, *others], key=lambda word: word.start), GOLD.sentences))
    assert scores["words"] == pytest.approx(200 * 3 / 9)
    assert scores["UAS"] == 0.0


def test_a_sentence_cut_in_two_is_lost() -> None:
    scores = compare(GOLD, Analysis(GOLD.words, [(0, 5), (5, 8)]))
    assert scores["sentences"] == 0.0
    assert scores["LAS"] == 100.0
