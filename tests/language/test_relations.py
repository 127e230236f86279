"""Who did what to whom, in sentences of the kind that the coder reads; the floor may rise and never fall."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from foedus.language import Name, NameShape, load

FILE = Path(__file__).parent / "data" / "relations-en.txt"
# Of the relations listed in the file, per cent right with the model of November 2026.
FLOOR = 90.0
MARK = re.compile(r"\[(?:(\w+)\|)?([^]]+)\]")


@dataclass(frozen=True)
class Example:
    text: str
    names: list[Name]
    relations: list[tuple[str, set[str], set[str]]]


def unmarked(line: str) -> tuple[str, list[Name]]:
    """The text without its marks, and the names; a name without a shape is a state."""
    text, names, at = "", [], 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        names.append(Name(len(text), len(text) + len(match[2]), NameShape(match[1] or "state")))
        text += match[2]
        at = match.end()
    return text + line[at:], names


def examples() -> Iterator[Example]:
    for block in FILE.read_text(encoding="utf-8").split("\n\n")[1:]:
        line, *rows = block.strip().split("\n")
        yield Example(*unmarked(line), [relation(row) for row in rows])


def relation(row: str) -> tuple[str, set[str], set[str]]:
    word, dep, head = row.split()
    return word.replace("~", " "), set(dep.split("|")), set(head.split("|"))


def wrong(example: Example) -> list[str]:
    parse = load("en").parse(example.text, 0, example.names)
    found = {t.text: (t.dep.split(":")[0], parse.tokens[t.head].lemma) for t in parse.tokens}
    return [
        f"{example.text} {word}: {found.get(word)} for {deps} {heads}"
        for word, deps, heads in example.relations
        if word not in found or found[word][0] not in deps or found[word][1] not in heads
    ]


def test_most_relations_that_a_reader_sees_are_found() -> None:
    found = list(examples())
    asked = sum(len(example.relations) for example in found)
    missed = [line for example in found for line in wrong(example)]
    assert asked > 80
    assert 100 * (asked - len(missed)) / asked >= FLOOR, "\n".join(missed)


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.text[:30])
def test_every_word_asked_for_is_a_token(example: Example) -> None:
    tokens = {token.text for token in load("en").parse(example.text, 0, example.names).tokens}
    assert {word for word, _, _ in example.relations} <= tokens
