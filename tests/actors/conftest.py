"""Reads a few sentences of our own as a report and answers who is meant in them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from foedus.actors import Cast, Mention, Person, cast_report, load_gazetteer, parse_report
from foedus.language import load
from foedus.reports.report import Part, Report, Segment, SegmentType

Who = Callable[..., "Scene"]


@dataclass(frozen=True)
class Scene:
    """The cast of a few sentences, asked by words."""

    report: Report
    cast: Cast

    @property
    def mentions(self) -> list[Mention]:
        return [mention for row in self.cast.mentions for mention in row]

    def at(self, words: str, nth: int = 0) -> Mention:
        """The nth mention of these words; they may leave out what the mention has around them."""
        exact = [mention for mention in self.mentions if mention.text == words]
        found = exact or [mention for mention in self.mentions if words in mention.text]
        assert len(found) > nth, f"{words!r} is not among {[mention.text for mention in self.mentions]}"
        return found[nth]

    def states(self, words: str, nth: int = 0) -> str:
        return " ".join(sorted(self.at(words, nth).states))

    def person(self, words: str) -> Person:
        found = [person for person in self.cast.people if words in person.spellings]
        assert found, f"{words!r} is not among {self.cast.people}"
        return found[0]

    def lists(self, words: str) -> bool:
        return any(mention.text == words for mention in self.mentions)


def report_of(text: str, title: str = "", outlet: str | None = None) -> Report:
    """A report whose paragraphs are parted by empty lines."""
    segments = [Segment(SegmentType.HEADLINE, 0, len(title), Part.TITLE)] if title else []
    found = re.finditer(r"[^\n](?:.|\n(?!\n))*", text)
    segments += [Segment(SegmentType.BODY, match.start(), match.end()) for match in found]
    return Report("r-test", "0", text, title, tuple(segments), outlet)


@pytest.fixture(scope="session")
def who() -> Who:
    def read(text: str, title: str = "", outlet: str | None = None) -> Scene:
        report = report_of(text, title, outlet)
        parses = parse_report(report, load("en"))
        return Scene(report, cast_report(report, parses, load_gazetteer("en")))

    return read
