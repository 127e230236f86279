"""The page of commands names every command, every option and every field, and nothing that isn't there."""

import re
from datetime import date
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from foedus.claims.claim import Claim, Interval, Span
from foedus.cli import app
from foedus.codebook import Kind, Stage, Stance
from foedus.exchange import claim_record

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## foedus (\S+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def options(name: str) -> set[str]:
    """The long options of a command, but for the one that every command has."""
    return {word for one in COMMANDS[name].params for word in one.opts if word.startswith("--")} - {"--help"}


def test_every_command_has_its_section_and_every_section_its_command() -> None:
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_section_names_the_options_of_its_command_and_no_others(name: str) -> None:
    section = SECTIONS.get(name, "")
    assert set(re.findall(r"--[a-z][a-z-]*", section)) == options(name)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_section_starts_with_the_command_as_it_is_typed(name: str) -> None:
    told = CliRunner().invoke(app, [name, "--help"], terminal_width=200).stdout
    usage = SECTIONS[name].strip().splitlines()[0]
    assert usage.startswith(f"foedus {name}")
    # How brackets show what is optional differs between versions of typer.
    arguments = re.compile(r"\b[A-Z|]+\b")
    assert arguments.findall(usage.partition("[--")[0]) == arguments.findall(
        told.partition("[OPTIONS]")[2].partition("\n")[0]
    )


def test_every_field_of_a_claim_is_told() -> None:
    day = Interval(date(2024, 6, 12), date(2024, 6, 12))
    claim = Claim(
        id="c-1",
        report="r-1",
        kind=Kind.VISIT,
        stage=Stage.PLANNED,
        stance=Stance.ASSERTS,
        parties=("BLR", "CUB"),
        giver="CUB",
        taker="BLR",
        people=(),
        when=day,
        where=None,
        sources=("Sample Wire",),
        evidence=(Span(0, 4),),
        headline=False,
        label=None,
        confidence=1.0,
        coder="rules",
    )
    assert [field for field in claim_record(claim) if f"`{field}`" not in SECTIONS["claims"]] == []
