"""One pipeline for all tests of this room, and builders of reports from a few words of our own."""

import json
from collections.abc import Callable
from functools import cache

import pytest

from foedus.claims import Claim
from foedus.claims.coder import RuleCoder
from foedus.language import load
from foedus.reports import Metadata, Report
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
