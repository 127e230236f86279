"""Whose voice a segment is before any cue: the outlet's, a wire agency's, a signatory's, or a speaker's in a transcript."""

import re
from collections.abc import Sequence

from foedus.claims.attribution.cue import Reader
from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.voice import UNKNOWN_OUTLET, Speaker
from foedus.reports.report import Report, Segment, SegmentType

CREDIT = re.compile(r"^[A-Z][\w ,./'’-]{1,60}\(([^()]{2,40})\)\s*[-–—:]")
DATELINE = re.compile(r"^[A-Z][A-Z ./'’-]{2,40}(?:, [\w. ]{2,25})?(?: \([^()]{2,40}\))?\s*(?:[-–—]|:)\s")
LABEL = re.compile(r"^((?:THE )?(?:[A-Z][A-Z.'’-]*\s){0,4}[A-Z][A-Z.'’-]+):\s")
# A label in capitals makes a transcript only where the title says so or it comes back.
FEWEST_LABELS = 2
AUTHOR = re.compile(r"\b(?:by|from)\s", re.IGNORECASE)
SIGNATURE_END = re.compile(
    r"\s(?:on|regarding|about|welcoming|announcing|following|to mark|at|marking)\s", re.IGNORECASE
)


def lead(text: str) -> int:
    """Length of what stands before a paragraph's first words: a dateline, or the name of who speaks in a transcript.

    >>> lead("SAMPLETOWN, June 2 - The navy said"), lead("MS. ROE: Good morning")
    (21, 9)
    """
    match = LABEL.match(text) or DATELINE.match(text)
    return match.end() if match else 0


def outlets(report: Report, segment: Segment) -> tuple[Speaker, ...]:
    """The outlets whose words a segment is, a quoted block's before the report's."""
    names = [segment.outlet, report.outlet or UNKNOWN_OUTLET]
    return tuple(Speaker(name) for index, name in enumerate(names) if name and name not in names[:index])


def own_voices(
    report: Report, segments: Sequence[Segment], readers: Sequence[Reader], cues: Lexicon
) -> list[tuple[Speaker, ...]]:
    """For each segment the sources of what stands there without a cue."""
    voices = [outlets(report, segment) for segment in segments]
    texts = [report.words(segment) for segment in segments]
    title = next((i for i, s in enumerate(segments) if s.type is SegmentType.HEADLINE and s.outlet is None), None)
    author = _signed(title, texts, readers, segments, cues) if title is not None else None
    if author is not None:
        voices = [
            (author, *v) if s.type is not SegmentType.HEADLINE and s.outlet is None else v
            for v, s in zip(voices, segments, strict=True)
        ]
    voices = _transcript(voices, texts, segments, texts[title] if title is not None else "", cues)
    return _credited(voices, texts, segments)


def _credited(
    voices: list[tuple[Speaker, ...]], texts: Sequence[str], segments: Sequence[Segment]
) -> list[tuple[Speaker, ...]]:
    """An agency named in the dateline speaks for the text that follows: "SAMPLETOWN (Sample Wire) -"."""
    agency: Speaker | None = None
    found = []
    for voice, text, segment in zip(voices, texts, segments, strict=True):
        credit = CREDIT.match(text) if segment.type in {SegmentType.BODY, SegmentType.QUOTED} else None
        if credit is not None and not any(_same(credit[1], speaker.name) for speaker in voice):
            at = segment.start + credit.start(1)
            agency = Speaker(credit[1], at, at + len(credit[1]))
        body = segment.type in {SegmentType.BODY, SegmentType.QUOTED}
        found.append((agency, *voice) if agency is not None and body else voice)
    return found


def _same(one: str, other: str) -> bool:
    left, right = set(one.lower().split()), set(other.lower().split())
    return len(left & right) * 2 >= min(len(left), len(right))


# --- transcripts -------------------------------------------------------------


def _transcript(
    voices: list[tuple[Speaker, ...]], texts: Sequence[str], segments: Sequence[Segment], title: str, cues: Lexicon
) -> list[tuple[Speaker, ...]]:
    """In a transcript each paragraph is the word of whoever was named last before a colon."""
    labels = [_label(text, cues) for text in texts]
    spoken = any(word in title.lower() for word in cues.words("transcript"))
    count = sum(label is not None for label in labels)
    if count == 0 or (not spoken and count < FEWEST_LABELS):
        return voices
    found, speaker = [], None
    for voice, label, segment in zip(voices, labels, segments, strict=True):
        if label is not None:
            name, start, end = label
            speaker = Speaker(_full_name(name, title, cues), segment.start + start, segment.start + end)
        found.append((speaker, *voice) if speaker is not None and segment.type is not SegmentType.HEADLINE else voice)
    return found


def _label(text: str, cues: Lexicon) -> tuple[str, int, int] | None:
    for mark, entry in cues.words("transcript-question").items():
        if text.startswith((mark + " ", mark + ":")):
            return " ".join(sorted(entry.takes)), 0, len(mark)
    match = LABEL.match(text)
    return (match[1], match.start(1), match.end(1)) if match else None


def _full_name(label: str, title: str, cues: Lexicon) -> str:
    """The name in the title that ends as the label does: "MR. ROE" in a briefing "by Press Secretary John Roe" is John Roe."""
    last = label.rsplit(maxsplit=1)[-1]
    words = re.findall(r"[\w.'’-]+", title)
    for at, word in enumerate(words):
        if word.casefold() == last.casefold() and at:
            first = words[at - 1]
            named = first[:1].isupper() and first.lower() not in cues.words("role")
            return f"{first} {word}" if named else word
    titles = cues.words("title")
    return " ".join(w.capitalize() if w.isupper() else w for w in label.split() if w.lower() not in titles) or label


# --- statements with an author -----------------------------------------------


def _signed(
    title: int, texts: Sequence[str], readers: Sequence[Reader], segments: Sequence[Segment], cues: Lexicon
) -> Speaker | None:
    """The author whom a release's title names, or the signatories of a joint statement."""
    words = texts[title].lower().replace("’", "'")
    joint = any(phrase.replace("’", "'") in words for phrase in cues.words("joint-statement"))
    if joint:
        return _we(readers, segments) or _from_title(texts[title], segments[title].start)
    if any(words.startswith(phrase) for phrase in cues.words("signed-statement")):
        return _author(texts[title], segments[title].start, cues)
    return None


def _we(readers: Sequence[Reader], segments: Sequence[Segment]) -> Speaker | None:
    """ "We, the leaders of A and B"."""
    for number, reader in enumerate(readers):
        tokens = reader.parse.tokens
        if segments[number].type is SegmentType.HEADLINE:
            continue
        for token in tokens[:-3]:
            if (
                token.text.lower() == "we"
                and tokens[token.index + 1].text == ","
                and tokens[token.index + 2].text.lower() == "the"
            ):
                last = token.index + 2
                while (
                    last + 1 < len(tokens)
                    and tokens[last + 1].upos not in {"VERB", "AUX", "ADV", "SCONJ"}
                    and tokens[last + 1].text not in {".", ";", ":", "–", "—", "-"}
                ):
                    last += 1
                while tokens[last].upos in {"PUNCT", "ADP"}:
                    last -= 1
                first = token.index + 3
                return Speaker(reader.namer.slice(first, last), tokens[first].start, tokens[last].end, number, first)
    return None


def _from_title(title: str, start: int) -> Speaker:
    """The signatories by the title's own words: after "by" or "from", else all up to what the statement is about."""
    by = AUTHOR.search(title)
    first = by.end() if by else 0
    end = SIGNATURE_END.search(title, max(first, len("joint statement")))
    name = title[first : end.start() if end else len(title)].strip()
    return Speaker(name, start + first, start + first + len(name))


def _author(title: str, start: int, cues: Lexicon) -> Speaker | None:
    """Who is named after "Statement from" in a title: the person, else the office."""
    by = AUTHOR.search(title)
    if by is None:
        return None
    end = SIGNATURE_END.search(title, by.end())
    words = list(re.finditer(r"[^\s,]+", title[by.end() : end.start() if end else len(title)]))
    offices = [i for i, word in enumerate(words) if word.group().lower() in cues.words("role")]
    chosen = words[offices[-1] + 1 :] if offices and offices[-1] + 1 < len(words) else words
    chosen = [w for w in chosen if w.group().lower() not in {"the", "a"}]
    if not chosen:
        return None
    first, last = by.end() + chosen[0].start(), by.end() + chosen[-1].end()
    return Speaker(title[first:last], start + first, start + last)
