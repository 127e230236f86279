"""The words behind a claim: whole sentences of the report, with the evidence marked in them."""

import re
from dataclasses import dataclass

from foedus.claims.claim import Claim, Span
from foedus.reports.report import Part, Report

# Sentence ends are found without a parse, so that a reader of a book needs no model: a stop with its closing quotes
# before a space and a capital, or a line's end. An abbreviation may cut a passage short; its evidence is never cut.
_STOP = r"[.!?…。！？][\"'”’»)\]]*"
_END = re.compile(rf"{_STOP}(?=\s+[\"'“‘«(\[]*[A-Z0-9À-ÞЀ-Я])|{_STOP}(?=\s*$)|\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report's text or title, verbatim; `start` is its offset there, `marks` are offsets within it."""

    part: Part
    start: int
    words: str
    marks: tuple[Span, ...]

    def marked(self, before: str, after: str) -> str:
        """The words with the evidence between two signs."""
        out, at = [], 0
        for mark in self.marks:
            out += [self.words[at : mark.start], before, self.words[mark.start : mark.end], after]
            at = mark.end
        return "".join([*out, self.words[at:]])


def passages(report: Report, claim: Claim) -> tuple[Passage, ...]:
    """The sentences that hold a claim's evidence: those of the title, then those of the text in order.

    A report "A met B. They talked." with evidence on "They" gives the passage "They talked." marked at 0 to 4.
    """
    spans = [(Part.TITLE, report.title, claim.title_evidence), (Part.TEXT, report.text, claim.evidence)]
    return tuple(passage for part, words, evidence in spans for passage in _of_part(part, words, sorted(evidence)))


def _of_part(part: Part, words: str, evidence: list[Span]) -> list[Passage]:
    grown = [(_grown(words, span), span) for span in evidence if 0 <= span.start < span.end <= len(words)]
    groups: list[tuple[Span, list[Span]]] = []
    for whole, span in grown:
        if groups and whole.start < groups[-1][0].end:
            last, marks = groups[-1]
            groups[-1] = (Span(last.start, max(last.end, whole.end)), [*marks, span])
        else:
            groups.append((whole, [span]))
    return [_passage(part, words, whole, marks) for whole, marks in groups]


def _grown(words: str, span: Span) -> Span:
    """The span grown to the ends of its sentences."""
    ends = [match.end() for match in _END.finditer(words)]
    start = max((end for end in ends if end <= span.start), default=0)
    while start < span.start and words[start].isspace():
        start += 1
    end = next((end for end in ends if end >= span.end), len(words))
    return Span(start, max(span.end, len(words[:end].rstrip())))


def _passage(part: Part, words: str, whole: Span, marks: list[Span]) -> Passage:
    inside: list[Span] = []
    for mark in marks:
        start = max(mark.start, inside[-1].end + whole.start if inside else whole.start)
        if start < mark.end:
            inside.append(Span(start - whole.start, mark.end - whole.start))
    return Passage(part, whole.start, words[whole.start : whole.end], tuple(inside))
