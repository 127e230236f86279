"""Tells for every token of a report whose word it is."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.attribution.according import according_cues
from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.floating import Placed, give_quotes
from foedus.claims.attribution.hedges import hedge_cues
from foedus.claims.attribution.label import label
from foedus.claims.attribution.lexicon import Lexicon, lexicon
from foedus.claims.attribution.memory import Memory, Resolve
from foedus.claims.attribution.naming import Namer
from foedus.claims.attribution.quotes import Quote, quotes
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.releases import lead, own_voices
from foedus.claims.attribution.telling import Teller
from foedus.claims.attribution.verbs import verb_cues
from foedus.claims.attribution.voice import Attribution, Speaker, Told
from foedus.claims.attribution.voices import voices
from foedus.language.parse import Parse
from foedus.reports.report import Report, Segment, SegmentType


def attribute(report: Report, segments: Sequence[tuple[Segment, Parse]], resolve: Resolve | None = None) -> Attribution:
    """For every token of the given segments whose word it is, from the innermost source to the outlet.

    `resolve` may give the full name of the person for whom a token stands ("he", "the minister"), by the indices of
    segment and token.

    >>> # "The drill is off, the navy said." in the Daily Sample:
    >>> # attribute(report, segments).at(0, 3).sources == ("navy", "Daily Sample")
    """
    cues = lexicon(segments[0][1].language if segments else "en")
    texts = [report.words(segment) for segment, _ in segments]
    found = quotes(texts, [(segment.start, parse) for segment, parse in segments], cues)
    readers = [
        _reader(text, pair, _quoted(n, pair[1], found), cues)
        for n, (text, pair) in enumerate(zip(texts, segments, strict=True))
    ]
    local = [_cues(reader, segment) for reader, (segment, _) in zip(readers, segments, strict=True)]
    placed = give_quotes([[Placed(n, cue) for cue in row] for n, row in enumerate(local)], found, readers)
    own = own_voices(report, [segment for segment, _ in segments], readers, cues)
    told = Teller(readers, Memory(cues, resolve)).told(placed)
    heard = [voices(reader, told[n], own[n]) for n, reader in enumerate(readers)]
    named = [_complete(t, own[t.segment]) for row in told for t in row if t.speakers]
    return Attribution(heard, tuple(sorted(named, key=lambda t: (t.segment, t.anchor, t.rule))))


def _quoted(number: int, parse: Parse, found: Sequence[Quote]) -> tuple[int, ...]:
    """For each token of a segment the place of its quotation among all, -1 outside."""
    row = [-1] * len(parse.tokens)
    for place, quote in enumerate(found):
        if quote.segment == number and quote.words:
            row[quote.first : quote.last + 1] = [place] * (quote.last + 1 - quote.first)
    return tuple(row)


def _reader(text: str, pair: tuple[Segment, Parse], quoted: tuple[int, ...], cues: Lexicon) -> Reader:
    segment, parse = pair
    begins = segment.start + lead(text)
    floor = next((t.index for t in parse.tokens if t.start >= begins), 0)
    return Reader(parse, cues, Namer(parse, cues, text, segment.start, floor), quoted)


def _cues(reader: Reader, segment: Segment) -> list[Cue]:
    found = [*verb_cues(reader), *according_cues(reader), *hedge_cues(reader)]
    named = label(reader, segment.type is SegmentType.HEADLINE)
    if named is not None:
        found.append(named)
    return sorted(found, key=lambda cue: (cue.anchor, cue.rule))


def _complete(told: Told, own: tuple[Speaker, ...]) -> Told:
    """The cue with the outlets at the end of its chain."""
    names = {speaker.name for speaker in told.speakers}
    return replace(told, speakers=(*told.speakers, *(speaker for speaker in own if speaker.name not in names)))
