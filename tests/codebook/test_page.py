"""The codebook page of the documentation is the one that the data gives."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from foedus.codebook import Kind, Stage, Stance
from foedus.codebook.data import codebook
from foedus.codebook.page import render

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"


def test_the_committed_page_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == render(codebook()), "docs/codebook.md is stale: run `make codebook`"


def test_every_term_stands_on_the_page() -> None:
    page = render(codebook())
    assert [term for term in (*Kind, *Stage, *Stance) if f"| `{term}` |" not in page] == []


def test_tables_are_whole() -> None:
    lines = render(codebook()).splitlines()
    rows = [(above, line) for above, line in pairwise(lines) if line.startswith("|") and above.startswith("|")]
    assert len(rows) > len(Kind)
    assert [line for above, line in rows if line.count("|") != above.count("|")] == []


def test_a_bar_inside_a_cell_does_not_break_the_table() -> None:
    book = codebook()
    first = replace(book.kinds[0], counts="this|that")
    assert "this&#124;that" in render(replace(book, kinds=(first, *book.kinds[1:])))


def test_impossible_pairs_are_told() -> None:
    page = render(codebook())
    assert "- `visit` is never `in_force`" in page
    assert "- `alignment` is never `negotiating`, `planned`" in page
    assert "- `arms` is never" not in page
