"""Trees of sentences that a speaker closes are mended; others stay as they are."""

import pytest

from foedus.claims.repair import mended
from foedus.language import load

SAYING = frozenset({"say", "announce", "report"})
CLOSED = [
    ("Serbia has pulled out of the exercise with Belarus and Russia, the defence minister said on Wednesday.", "said"),
    ("The withdrawal of the forces is complete, the department and the ministry announced on Monday.", "announced"),
]


@pytest.mark.parametrize(("text", "verb"), CLOSED)
def test_a_closing_speaker_is_a_clause_beside_what_is_said(text: str, verb: str) -> None:
    parse = mended(load("en").parse(text), SAYING)
    said = next(t for t in parse.tokens if t.text == verb)
    subjects = [parse.tokens[c] for c in parse.children[said.index] if parse.tokens[c].dep == "nsubj"]
    assert said.dep in {"parataxis", "root"}
    assert subjects and all(t.index > text.count(" ", 0, text.index(",")) for t in subjects)


def test_a_sentence_without_a_verb_of_saying_is_left_alone() -> None:
    parse = load("en").parse("Serbia and Belarus held an exercise near Brest on Wednesday.")
    assert mended(parse, SAYING) is parse


@pytest.mark.parametrize(("text", "verb"), CLOSED)
def test_a_mended_tree_is_still_a_tree(text: str, verb: str) -> None:
    parse = mended(load("en").parse(text), SAYING)
    for token in parse.tokens:
        above = list(zip(parse.path_up(token.index), range(len(parse.tokens)), strict=False))
        assert len(above) < len(parse.tokens)
    assert sum(t.head == t.index for t in parse.tokens) == len(parse.sentences)
