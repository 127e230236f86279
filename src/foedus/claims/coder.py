"""The rule coder: a report in, its claims out."""

import re
from typing import Protocol

from foedus import __version__
from foedus.actors import load_gazetteer
from foedus.claims.answers import answers
from foedus.claims.attribution import attribute
from foedus.claims.claim import Claim
from foedus.claims.context import Context
from foedus.claims.draft import Draft
from foedus.claims.errors import NotCodable
from foedus.claims.frame import Frame
from foedus.claims.lexicon import load_lexicon
from foedus.claims.merge import as_claim, matters
from foedus.claims.obligations import as_alliances
from foedus.claims.occasions import shared_days
from foedus.claims.passages import parse_segments, read_passages
from foedus.claims.people import with_later_people
from foedus.claims.reader import PassageReader
from foedus.claims.scene import Scene
from foedus.claims.trips import order_stops
from foedus.language import Pipeline, UnknownLanguage, load
from foedus.reports import Report

DEFAULT_LANGUAGE = "en"  # the only pipeline so far
# A text is English if this share of its words are small English words: in the English development reports .23 to .50
# are,
# in the Spanish ones below .04, in the Russian ones below .01.
SMALL_SHARE = 0.15
FEW_WORDS = 12  # shorter texts tell nothing
SAMPLE = 4000  # characters looked at


class Coder(Protocol):
    """Whatever reads claims out of a report. Every claim's evidence stands verbatim in the report."""

    @property
    def name(self) -> str:
        """Name and version, kept with every claim."""

    def code(self, report: Report) -> list[Claim]:
        """The claims of one report, in order of the text."""


class RuleCoder:
    """Codes by triggers over trees, with the lexicons of the pipeline's language."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        self.lexicon = load_lexicon(pipeline.language)

    @property
    def name(self) -> str:
        """Coder, its version and the pipeline's."""
        return f"rules/{__version__}+{self.pipeline.version}"

    def code(self, report: Report) -> list[Claim]:
        """The claims of one report; the same report gives the same claims, whatever was read before."""
        language = self.pipeline.language
        parsed = parse_segments(report, self.pipeline)
        passages = read_passages(report, parsed, load_gazetteer(language), language)
        scene = Scene(report, tuple(passages), attribute(report, parsed), Frame.of(passages))
        context = Context()
        drafts: list[Draft] = []
        hints: dict[tuple[int, int], str] = {}
        for passage in passages:
            reader = PassageReader(scene, passage, self.lexicon, context)
            drafts += reader.drafts()
            hints |= reader.hints
        drafts = with_later_people(passages, as_alliances(drafts))
        drafts = order_stops([*drafts, *answers(passages, scene.attribution, drafts)], hints)
        return [as_claim(report.id, matter, self.name) for matter in shared_days(matters(drafts))]


def tongue(text: str) -> str:
    """The language of a text that names none: English where its small words are English ones; short texts are trusted.

    Raises `NotCodable` for a text that doesn't read as English.
    """
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    gazetteer = load_gazetteer(DEFAULT_LANGUAGE)
    small = sum(gazetteer.is_word(word, "function_word") for word in words)
    if len(words) >= FEW_WORDS and small < SMALL_SHARE * len(words):
        raise NotCodable("the report names no language and doesn't read as English: say which with --language")
    return DEFAULT_LANGUAGE


def code_report(report: Report) -> list[Claim]:
    """The claims of a report by the rule coder of its language.

    Raises `NotCodable` where no pipeline reads the language.
    """
    language = report.language or tongue(report.text)
    try:
        pipeline = load(language)
    except UnknownLanguage as error:
        raise NotCodable(str(error)) from error
    return RuleCoder(pipeline).code(report)
