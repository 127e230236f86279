"""One pipeline for all tests of this room, and builders of reports from a few words of our own."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from functools import cache
from typing import Any

import pytest

from foedus.actors import load_gazetteer
from foedus.claims import Claim, Span
from foedus.claims.coder import RuleCoder
from foedus.claims.draft import Draft
from foedus.claims.lexicon import Hit, Trigger, Words, read_words
from foedus.claims.nouns import Nouns
from foedus.claims.passages import parse_segments, read_passages
from foedus.claims.roles import Roles
from foedus.claims.scene import Passage
from foedus.codebook import Kind, Stage, Stance
from foedus.language import load
from foedus.reports import Metadata, Part, Report
from foedus.reports.record import read_record

OUTLET = "Sample Daily"
PUBLISHED = "2024-06-20"  # a Thursday

Tell = Callable[..., Report]
Code = Callable[..., list[Claim]]


@cache
def rule_coder() -> RuleCoder:
    return RuleCoder(load("en"))


def build(text: str, title: str = "", **given: str | None) -> Report:
    fields = {"id": "t", "outlet": OUTLET, "language": "en", "published": PUBLISHED} | given
    return read_record(json.dumps({"text": text, "title": title, **fields}), Metadata())


@pytest.fixture(scope="session")
def coder() -> RuleCoder:
    """The rule coder of English, loaded once."""
    return rule_coder()


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Builds a report from its words: `tell(text, title, published="2024-06-20")`."""
    return build


@pytest.fixture(scope="session")
def code() -> Code:
    """Codes a report of a few words: `code(text, title)`."""

    def read(text: str, title: str = "", **given: str | None) -> list[Claim]:
        return rule_coder().code(build(text, title, **given))

    return read


@dataclass(frozen=True)
class Bench:
    """The first passage of a text, taken apart as the coder does."""

    passage: Passage
    words: Words
    nouns: Nouns
    roles: Roles

    def token(self, word: str, nth: int = 0) -> int:
        return [t.index for t in self.passage.parse.tokens if t.text == word][nth]

    def hit(self, word: str) -> Hit[Trigger]:
        return next(h for h in self.words.triggers if self.passage.parse.tokens[h.head].text == word)

    def texts(self, tokens: Iterable[int]) -> list[str]:
        return [self.passage.parse.tokens[i].text for i in tokens]


@cache
def take_apart(text: str, published: str | None = PUBLISHED) -> Bench:
    coder, report = rule_coder(), build(text, published=published)
    parsed = parse_segments(report, coder.pipeline)
    passage = read_passages(report, parsed, load_gazetteer("en"), "en")[0]
    words = read_words(passage.parse, coder.lexicon)
    nouns = Nouns(passage, words, coder.lexicon.cases["of"])
    return Bench(passage, words, nouns, Roles(nouns, coder.lexicon.cases))


@pytest.fixture(scope="session")
def bench() -> Callable[..., Bench]:
    """Takes the first passage of a text apart: parse, words, nouns and roles."""
    return take_apart


def build_draft(kind: str, parties: str, **given: Any) -> Draft:
    first, _, second = parties.partition(">")
    states = tuple(sorted((first, second))) if second else tuple(sorted(parties.split()))
    fields: dict[str, Any] = {
        "stage": "carried_out",
        "stance": "asserts",
        "giver": first if second else None,
        "taker": second or None,
        "people": (),
        "when": None,
        "when_words": None,
        "announced": None,
        "where": None,
        "sources": (OUTLET,),
        "origin_states": (),
        "evidence": (Span(0, 10),),
        "part": Part.TEXT,
        "headline": False,
        "label": None,
        "weak_stage": False,
        "weak_parties": False,
        "anaphoric": False,
        "place": (0, 0),
        "rules": ("test",),
    }
    # Whatever else a draft holds is unknown.
    fields = {f.name: None for f in dataclass_fields(Draft)} | fields | given
    fields["stage"], fields["stance"] = Stage(fields["stage"]), Stance(fields["stance"])
    return Draft(**fields | {"kind": Kind(kind), "parties": states})


@pytest.fixture(scope="session")
def draft() -> Callable[..., Draft]:
    """Builds a draft: `draft("arms", "NOR>KEN", stage="planned")`, `draft("talks", "KEN SRB")`."""
    return build_draft
