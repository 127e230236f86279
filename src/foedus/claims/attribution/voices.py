"""The voice of each token: the cues over it, nested, with the outlet behind them."""

from collections.abc import Sequence

from foedus.claims.attribution.hedges import HEDGE
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.verbs import BETWEEN_PARTIES
from foedus.claims.attribution.voice import Speaker, Told, Voice
from foedus.codebook.terms import Stance

ANSWERS = frozenset({Stance.DENIES, Stance.DECLINES})

# So many cues over one token are nested, the narrowest: reports have three or four.
MOST = 12


def voices(reader: Reader, row: Sequence[Told], own: tuple[Speaker, ...]) -> list[Voice]:
    """For each token of a segment its voice; `own` is whose word it is without a cue."""
    over: list[list[Told]] = [[] for _ in reader.parse.tokens]
    for told in row:
        speaks = bool(told.speakers) and told.rule != HEDGE
        for index in told.scope | {told.anchor} if speaks else told.scope:
            over[index].append(told)
    known: dict[tuple[bool, tuple[int, ...]], Voice] = {}  # tokens under the same cues share a voice
    found = []
    for index, cues in enumerate(over):
        key = (reader.quoted[index] >= 0, tuple(map(id, cues)))
        if key not in known:
            known[key] = _voice(cues, own, key[0])
        found.append(known[key])
    return found


def _voice(over: list[Told], own: tuple[Speaker, ...], quoted: bool) -> Voice:
    """One voice of the cues over a token.

    A denial swallows what is denied ("rejected reports that…" is the denier's word), and a message between parties
    gives way to whoever tells of it. Otherwise the chain runs through all cues, and one hedge in it hedges the whole.
    """
    over = _nested(over)
    over = [t for i, t in enumerate(over) if t.rule != BETWEEN_PARTIES or not any(o.speakers for o in over[i + 1 :])]
    if not over:
        return Voice(own, quoted=quoted)
    answer = next((i for i, t in enumerate(over) if t.stance in ANSWERS), None)
    over = over[answer or 0 :]
    chain = {speaker.name: speaker for speaker in reversed([*(s for t in over for s in t.speakers), *own])}
    names = dict.fromkeys([s.name for t in over for s in t.speakers] + [s.name for s in own])
    first = next((t for t in over if t.speakers), over[0])
    stance = first.stance
    if answer is not None:
        stance = over[0].stance
    elif any(t.stance is Stance.HEDGES for t in over):
        stance = Stance.HEDGES
    return Voice(tuple(chain[name] for name in names), stance, first.words, first.rule, quoted)


def _nested(over: list[Told]) -> list[Told]:
    """Cues over one token, the innermost first: a cue that stands in another's content is inside it."""
    if len(over) < 2:
        return over
    if len(over) > MOST:
        over = sorted(over, key=lambda t: (len(t.scope), t.anchor))[:MOST]
    depth = {id(t): sum(t is not o and t.anchor in o.scope and o.anchor not in t.scope for o in over) for t in over}
    return sorted(over, key=lambda t: (-depth[id(t)], len(t.scope), t.anchor))
