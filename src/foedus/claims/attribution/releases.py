"""Whose voice a segment is before any cue: the outlet's, an agency's, a signatory's, a speaker's in a transcript."""

import re
from collections.abc import Sequence

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.transcript import LABEL, spoken
from foedus.claims.attribution.voice import UNKNOWN_OUTLET, Speaker
from foedus.reports.report import Report, Segment, SegmentType

CREDIT = re.compile(r"^[A-Z][\w ,./'’-]{1,60}\(([^()]{2,40})\)\s*[-–—:]")
DATELINE = re.compile(r"^[A-Z][A-Z ./'’-]{2,40}(?:, [\w. ]{2,25})?(?: \([^()]{2,40}\))?\s*(?:[-–—]|:)\s")
AUTHOR = re.compile(r"\b(?:by|from)\s", re.IGNORECASE)
SUBJECT_WORDS = re.compile(
    r"\s(?:on|regarding|about|welcoming|announcing|following|to mark|at|marking)\s", re.IGNORECASE
)
TEXT = frozenset({SegmentType.BODY, SegmentType.QUOTED})


def lead(text: str) -> int:
    """Length of what stands before a paragraph's first words: a dateline, or the name of who speaks in a transcript.

    >>> lead("SAMPLETOWN, June 2 - The navy said"), lead("MS. ROE: Good morning")
    (21, 9)
    """
    match = LABEL.match(text) or DATELINE.match(text)
    return match.end() if match else 0


def own_voices(
    report: Report, segments: Sequence[Segment], readers: Sequence[Reader], cues: Lexicon
) -> list[tuple[Speaker, ...]]:
    """For each segment the sources of what stands there without a cue."""
    texts = [report.words(segment) for segment in segments]
    title = next((i for i, s in enumerate(segments) if s.type is SegmentType.HEADLINE and s.outlet is None), None)
    headline = texts[title] if title is not None else ""
    author = _signed(headline, segments[title].start if title is not None else 0, readers, segments, cues)
    speakers = spoken(texts, segments, headline, cues)
    agencies = _agencies(report, texts, segments)
    found = []
    for number, segment in enumerate(segments):
        signed = author if segment.type is not SegmentType.HEADLINE and segment.outlet is None else None
        inner = [one for one in (agencies[number], speakers[number], signed) if one is not None]
        found.append((*inner, *_outlets(report, segment)))
    return found


def _outlets(report: Report, segment: Segment) -> tuple[Speaker, ...]:
    """The outlets whose words a segment is, a quoted block's before the report's."""
    names = dict.fromkeys(name for name in (segment.outlet, report.outlet or UNKNOWN_OUTLET) if name)
    return tuple(Speaker(name) for name in names)


def _agencies(report: Report, texts: Sequence[str], segments: Sequence[Segment]) -> list[Speaker | None]:
    """The agency named in the dateline speaks for the text that follows: "SAMPLETOWN (Sample Wire) -"."""
    agencies: dict[str | None, Speaker] = {}
    found: list[Speaker | None] = []
    for text, segment in zip(texts, segments, strict=True):
        credit = CREDIT.match(text) if segment.type in TEXT else None
        if credit is not None and not any(_same(credit[1], outlet.name) for outlet in _outlets(report, segment)):
            at = segment.start + credit.start(1)
            agencies[segment.outlet] = Speaker(credit[1], at, at + len(credit[1]))
        found.append(agencies.get(segment.outlet) if segment.type in TEXT else None)
    return found


def _same(one: str, other: str) -> bool:
    """Whether two outlets' names share half of their words."""
    left, right = set(one.lower().split()), set(other.lower().split())
    return len(left & right) * 2 >= min(len(left), len(right))


# --- statements with an author -----------------------------------------------


def _signed(
    title: str, start: int, readers: Sequence[Reader], segments: Sequence[Segment], cues: Lexicon
) -> Speaker | None:
    """The author whom a release's title names, or the signatories of a joint statement."""
    words = title.lower().replace("’", "'")
    if any(phrase in words for phrase in cues.words("joint-statement")):
        return _we(readers, segments) or _from_title(title, start)
    if any(words.startswith(phrase) for phrase in cues.words("signed-statement")):
        return _author(title, start, cues)
    return None


def _we(readers: Sequence[Reader], segments: Sequence[Segment]) -> Speaker | None:
    """The signatories in "We, the leaders of A and B, met today"."""
    for number, (reader, segment) in enumerate(zip(readers, segments, strict=True)):
        tokens = reader.parse.tokens
        for token in tokens[:-3] if segment.type is not SegmentType.HEADLINE else ():
            first = token.index + 3
            opens = reader.is_in("first-person", token.index) and tokens[first - 2].text == ","
            if opens and reader.is_in("article", first - 1):
                last = _until_verb(reader, first)
                name = reader.namer.words(first, last)
                return Speaker(name, tokens[first].start, tokens[last].end, number, first)
    return None


def _until_verb(reader: Reader, first: int) -> int:
    """The last word of a noun phrase that begins at a token and runs up to the verb."""
    tokens, last = reader.parse.tokens, first
    while last + 1 < len(tokens) and tokens[last + 1].upos not in {"VERB", "AUX", "ADV", "SCONJ"}:
        if tokens[last + 1].text in {".", ";", ":", "–", "—", "-"}:
            break
        last += 1
    while last > first and tokens[last].upos in {"PUNCT", "ADP"}:
        last -= 1
    return last


def _from_title(title: str, start: int) -> Speaker:
    """The signatories by the title's own words: after "by" or "from", else all up to what the statement is about."""
    by = AUTHOR.search(title)
    first = by.end() if by else 0
    end = SUBJECT_WORDS.search(title, max(first, len("joint statement")))
    name = title[first : end.start() if end else len(title)].strip()
    return Speaker(name, start + first, start + first + len(name))


def _author(title: str, start: int, cues: Lexicon) -> Speaker | None:
    """Who is named after "Statement from" in a title: the person, else the office."""
    by = AUTHOR.search(title)
    if by is None:
        return None
    end = SUBJECT_WORDS.search(title, by.end())
    words = list(re.finditer(r"[^\s,]+", title[by.end() : end.start() if end else len(title)]))
    offices = [i for i, word in enumerate(words) if word.group().lower() in cues.words("role")]
    named = words[offices[-1] + 1 :] if offices else words
    chosen = [word for word in named or words if word.group().lower() not in cues.words("article")]
    if not chosen:
        return None
    first, last = by.end() + chosen[0].start(), by.end() + chosen[-1].end()
    return Speaker(title[first:last], start + first, start + last)
