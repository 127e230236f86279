"""Lists of dated entries: "Denmark: 23 February." under "Agreements with Ukraine" is an agreement of the two on that
day."""

from dataclasses import replace

from foedus.claims.attribution import Voice
from foedus.claims.claim import Interval, Span
from foedus.claims.draft import Draft
from foedus.claims.scene import Passage
from foedus.codebook import Kind, Stage, Stance
from foedus.language.parse import Sentence

# An entry is short: a few names, a colon or dash, a date.
MAX_TOKENS = 24
MARKS = frozenset({":", "-", "–", "—"})


def entry(passage: Passage, sentence: Sentence) -> tuple[tuple[str, ...], Interval | None] | None:
    """The states and the day of a list's entry, None where the sentence is none: it has a verb, no state, or no
    date."""
    tokens = passage.parse.tokens[sentence.first : sentence.last]
    if not 3 <= len(tokens) <= MAX_TOKENS or any(t.upos in {"VERB", "AUX"} for t in tokens):
        return None
    marks = [t for t in tokens if t.text in MARKS]
    dates = [v for v in passage.dates if sentence.start <= v.start < sentence.end]
    if not marks or not dates or dates[0].start < marks[0].start:
        return None
    states = tuple(dict.fromkeys(s for m in passage.mentions_in(sentence.first, marks[0].index) for s in m.states))
    if not states:
        return None
    value = dates[0]
    return states, Interval(value.first, value.last) if value.first and value.last else None


def listed_drafts(passage: Passage, sentence: Sentence, topic: tuple[Kind, str] | None, voice: Voice) -> list[Draft]:
    """A draft for each state of an entry with the state that the list is about, after the words that head the list."""
    found = entry(passage, sentence) if topic is not None else None
    if found is None or topic is None:
        return []
    states, when = found
    kind, hub = topic
    first = _draft(passage, sentence, voice)
    return [
        replace(first, kind=kind, parties=tuple(sorted((state, hub))), when=when) for state in states if state != hub
    ]


def _draft(passage: Passage, sentence: Sentence, voice: Voice) -> Draft:
    """What all entries of a list have in common."""
    return Draft(
        kind=Kind.AGREEMENT,
        stage=Stage.AGREED,
        stance=Stance.ASSERTS,
        parties=(),
        giver=None,
        taker=None,
        people=(),
        when=None,
        when_words="list entry",
        announced=None,
        where=None,
        where_state=False,
        sources=voice.sources,
        origin_states=(),
        evidence=(Span(sentence.start, sentence.end),),
        part=passage.segment.part,
        headline=False,
        label=None,
        weak_stage=False,
        weak_parties=False,
        anaphoric=False,
        place=(passage.index, sentence.first),
        rules=("list-entry", voice.rule),
    )
