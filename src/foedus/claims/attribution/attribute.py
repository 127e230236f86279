"""Tells for every token of a report whose word it is."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.attribution.cue import Cue, Reader
from foedus.claims.attribution.floating import Placed, give_quotes
from foedus.claims.attribution.lexicon import Lexicon, lexicon
from foedus.claims.attribution.memory import Memory, Resolve
from foedus.claims.attribution.naming import Namer
from foedus.claims.attribution.phrases import label, phrase_cues
from foedus.claims.attribution.quotes import Quote, quotes
from foedus.claims.attribution.releases import lead, own_voices
from foedus.claims.attribution.telling import Teller
from foedus.claims.attribution.verbs import BETWEEN_PARTIES, verb_cues
from foedus.claims.attribution.voice import Attribution, Speaker, Told, Voice
from foedus.codebook.terms import Stance
from foedus.language.parse import Parse
from foedus.reports.report import Report, Segment, SegmentType


def attribute(report: Report, segments: Sequence[tuple[Segment, Parse]], resolve: Resolve | None = None) -> Attribution:
    """For every token of the given segments whose word it is, from the innermost source to the outlet.

    `resolve` may give the full name of the person for whom a token stands ("he", "the minister"), by index of segment and token.

    >>> # "The drill is off, the navy said." in the Daily Sample
    >>> # attribute(report, segments).at(0, 3).sources == ("navy", "Daily Sample")
    """
    cues = lexicon(segments[0][1].language if segments else "en")
    texts = [report.words(segment) for segment, _ in segments]
    found = quotes(texts, [(segment.start, parse) for segment, parse in segments], cues)
    readers = [
        _reader(number, text, pair, found, cues)
        for number, (text, pair) in enumerate(zip(texts, segments, strict=True))
    ]
    local = [_cues(reader, segment) for reader, (segment, _) in zip(readers, segments, strict=True)]
    placed = give_quotes([[Placed(n, cue) for cue in row] for n, row in enumerate(local)], found, readers)
    own = own_voices(report, [segment for segment, _ in segments], readers, cues)
    told = Teller(readers, Memory(cues, resolve)).told(placed)
    voices = [_voices(number, readers, told, own) for number in range(len(readers))]
    named = [_complete(t, own[t.segment]) for row in told for t in row if t.speakers]
    return Attribution(voices, tuple(sorted(named, key=lambda t: (t.segment, t.anchor, t.rule))))


def _complete(told: Told, own: tuple[Speaker, ...]) -> Told:
    """The cue with the outlets at the end of its chain."""
    names = {speaker.name for speaker in told.speakers}
    return replace(told, speakers=(*told.speakers, *(speaker for speaker in own if speaker.name not in names)))


def _reader(number: int, text: str, pair: tuple[Segment, Parse], found: Sequence[Quote], cues: Lexicon) -> Reader:
    segment, parse = pair
    quoted = [-1] * len(parse.tokens)
    for place, quote in enumerate(found):
        if quote.segment == number and quote.words:
            quoted[quote.first : quote.last + 1] = [place] * (quote.last + 1 - quote.first)
    begins = segment.start + lead(text)
    floor = next((t.index for t in parse.tokens if t.start >= begins), 0)
    return Reader(parse, cues, Namer(parse, cues, text, segment.start, floor), tuple(quoted))


def _cues(reader: Reader, segment: Segment) -> list[Cue]:
    found = [*verb_cues(reader), *phrase_cues(reader)]
    named = label(reader, segment.type is SegmentType.HEADLINE)
    if named is not None:
        found.append(named)
    return sorted(found, key=lambda cue: (cue.anchor, cue.rule))


# --- voices ------------------------------------------------------------------


def _voices(
    number: int, readers: Sequence[Reader], told: Sequence[Sequence[Told]], own: Sequence[tuple[Speaker, ...]]
) -> list[Voice]:
    reader, row = readers[number], told[number]
    return [_voice(token.index, row, own[number], reader.quoted[token.index] >= 0) for token in reader.parse.tokens]


def _voice(index: int, row: Sequence[Told], own: tuple[Speaker, ...], quoted: bool) -> Voice:
    over = [t for t in row if index in t.scope or (index == t.anchor and t.speakers and not t.rule.startswith("hedge"))]
    if not over:
        return Voice(own, quoted=quoted)
    over = _nested(over)
    over = [t for i, t in enumerate(over) if t.rule != BETWEEN_PARTIES or not any(o.speakers for o in over[i + 1 :])]
    denial = next((i for i, t in enumerate(over) if t.stance in {Stance.DENIES, Stance.DECLINES}), None)
    if denial is not None:
        over = over[denial:]
    names: list[Speaker] = []
    for one in over:
        names += [s for s in one.speakers if all(s.name != n.name for n in names)]
    names += [s for s in own if all(s.name != n.name for n in names)]
    first = next((t for t in over if t.speakers), over[0])
    hedged = any(t.stance is Stance.HEDGES for t in over)
    stance = over[0].stance if denial is not None else Stance.HEDGES if hedged else first.stance
    return Voice(tuple(names), stance, first.words, first.rule, quoted)


def _nested(over: list[Told]) -> list[Told]:
    """Cues over one token, the innermost first: a cue that stands in another's content is inside it."""
    depth = {id(t): sum(t is not o and t.anchor in o.scope and o.anchor not in t.scope for o in over) for t in over}
    return sorted(over, key=lambda t: (-depth[id(t)], len(t.scope), t.anchor))
