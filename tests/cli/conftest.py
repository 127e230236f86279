"""A book, and the program with a coder that tests can see through."""

import pytest
from typer.testing import CliRunner

from foedus.book import Book, Coding
from foedus.cli import app
from foedus.console import work


class Refusal(ValueError):
    """What the fake coder says of a language that it can't read."""


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Runs a command in an empty folder; the book is ./foedus.book."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FOEDUS_BOOK", raising=False)
    return lambda *words, **given: CliRunner().invoke(app, list(words), **given)


@pytest.fixture
def fake_coder(monkeypatch, make_claim):
    """A coder that finds talks in every report, but reads no language xx."""

    def code(report):
        if report.language == "xx":
            raise Refusal("no pipeline reads xx")
        return [make_claim(report=report.id, id=f"c-{report.id}", sources=(report.outlet or "nobody",))]

    monkeypatch.setattr(work, "coder", lambda: (code, Refusal))
    return code


@pytest.fixture
def journey(run, make_claim, make_report):
    """A book with a journey of two stops, a planned training, and a hostile label."""
    general = ("Álvaro López Miera", "defence minister", None, "CUB")
    text = "The minister went to Russia on Tuesday. He then flew to Belarus. Cubans will be trained there."
    claims = [
        make_claim("visit", "carried_out", "BLR CUB", giver="CUB", taker="BLR", people=(general,), id="c-blr",
                   rules=("trip-order:2",), label="a \x1b[31mvisit [bold]x[/bold]"),
        make_claim("visit", "carried_out", "CUB RUS", giver="CUB", taker="RUS", people=(general,), id="c-rus",
                   when="2023-06-27", rules=("verb:go", "trip-order:1"), sources=("press service", "Sample Wire")),
        make_claim("training", "planned", "BLR CUB", giver="BLR", taker="CUB", announced="2023-05-20/2023-06-10",
                   id="c-train", sources=("Defence Ministry", "Sample Wire"), origin_states=("BLR",)),
    ]  # fmt: skip
    with Book.open("foedus.book", write=True) as book:
        book.add(make_report(text=text, title="A \x1b]0;journey\x07"), Coding(tuple(claims), coder="test/1"))
    return run
