"""Transcripts: each paragraph is the word of whoever was named last before a colon."""

import re
from collections.abc import Sequence

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.voice import Speaker
from foedus.reports.report import Segment, SegmentType

# "MS. ROE:", "THE PRESIDENT:"
LABEL = re.compile(r"^((?:[A-Z][A-Z.'’-]*\s){0,5}[A-Z][A-Z.'’-]+):\s")


def spoken(texts: Sequence[str], segments: Sequence[Segment], title: str, cues: Lexicon) -> list[Speaker | None]:
    """For each segment who speaks in it, where the report is a transcript.

    >>> # "MS. ROE: The ships have left." in a briefing "by Press Secretary Jane Roe" → Jane Roe
    """
    labels = [
        _label(text, title, cues) if segment.type is not SegmentType.HEADLINE else None
        for text, segment in zip(texts, segments, strict=True)
    ]
    found: list[Speaker | None] = []
    speaker: Speaker | None = None
    for label, segment in zip(labels, segments, strict=True):
        if label is not None:
            name, end = label
            speaker = Speaker(name, segment.start, segment.start + end)
        found.append(speaker if segment.type is not SegmentType.HEADLINE else None)
    return found if any(label is not None for label in labels) else [None] * len(segments)


def _label(text: str, title: str, cues: Lexicon) -> tuple[str, int] | None:
    """The speaker's name and the label's length; a word in capitals alone ("NAIROBI:") is no label."""
    headline = title.lower()
    if any(word in headline for word in cues.words("transcript")):
        for mark, entry in cues.words("transcript-question").items():
            if text.startswith((mark + " ", mark + ":")):
                return " ".join(sorted(entry.takes)), len(mark)
    match = LABEL.match(text)
    if match is None:
        return None
    words = match[1].split()
    titled = any(word.lower() in cues.words("title") or word.lower() in cues.words("role") for word in words)
    named = any(word.casefold() == words[-1].casefold() and not word.isupper() for word in _words(title))
    if not titled and not named:
        return None
    return _full_name(words, title, cues), match.end(1)


def _full_name(label: Sequence[str], title: str, cues: Lexicon) -> str:
    """The name in the title that ends as the label does: MR. ROE in a briefing "by Secretary John Roe" is John Roe."""
    words = _words(title)
    for at, word in enumerate(words):
        if word.casefold() == label[-1].casefold() and at:
            named = words[at - 1][:1].isupper() and words[at - 1].lower() not in cues.words("role")
            return f"{words[at - 1]} {word}" if named else word
    plain = [word for word in label if word.lower() not in cues.words("title")]
    return " ".join(word.capitalize() for word in plain) or " ".join(label)


def _words(title: str) -> list[str]:
    return re.findall(r"[\w.'’-]+", title)
