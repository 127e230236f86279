"""Turns cues into what is told by whom: sources by their fullest names, chains through media, stances."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.claims.attribution.content import AROUND, SAYS_THAT
from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.floating import Placed
from foedus.claims.attribution.hedges import TOLD_NOUN
from foedus.claims.attribution.memory import Known, Memory, Where
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Sort, Source
from foedus.claims.attribution.voice import Told
from foedus.codebook.terms import Stance

# Sources of these sorts can be quoted through the medium whose report is being quoted.
QUOTABLE = frozenset({Sort.BODY, Sort.ROLE, Sort.PERSON, Sort.NAME, Sort.ANONYMOUS})
OPPOSITE = {Stance.DENIES: Stance.ASSERTS, Stance.ASSERTS: Stance.DENIES, Stance.HEDGES: Stance.DENIES}
# Content found by these rules runs on behind a semicolon until another source speaks.
RUNS_ON = frozenset({SAYS_THAT, AROUND})


@dataclass
class Teller:
    """Walks a report's cues in order; `last` is the cue before with its sources, from which some cues go on."""

    readers: Sequence[Reader]
    memory: Memory
    last: tuple[int, Cue, list[Known], Stance] | None = None
    done: dict[tuple[int, int], Told] = field(default_factory=dict)

    def told(self, placed: Sequence[Sequence[Placed]]) -> list[list[Told]]:
        """What each segment tells on whose word; quotations that repeat a cue's sources come after it."""
        for number, reader in enumerate(self.readers):
            self.memory.learn_people(number, reader)
        order = _order(placed)
        coming = [
            (number, cue.sources[0][0])
            for number, cue in ((n, placed[n][i].cue) for n, i in order)
            if cue.sources and cue.sources[0] and cue.rule != TOLD_NOUN
        ]
        for number, place in order:
            cue = placed[number][place].cue
            if coming and cue.sources and cue.sources[0] and coming[0][1] is cue.sources[0][0]:
                coming.pop(0)
            one = self._tell(number, cue, [pair for pair in coming[:1] if pair[0] <= number + 1])
            if one is not None:
                self.done[number, place] = one
        return [self._row(number, row) for number, row in enumerate(placed)]

    def _row(self, number: int, row: Sequence[Placed]) -> list[Told]:
        """A segment's cues, with the quotations in it that go on from cues elsewhere."""
        found = [self.done[number, place] for place in range(len(row)) if (number, place) in self.done]
        found = [self._run_on(number, one, found) for one in found]
        for item in row:
            if item.of is not None and item.of in self.done:
                cue = item.cue
                found.append(
                    replace(
                        self.done[item.of],
                        segment=number,
                        anchor=cue.anchor,
                        scope=cue.scope,
                        rule=cue.rule,
                        refers_back=False,
                    )
                )
        return found

    def _run_on(self, number: int, one: Told, row: Sequence[Told]) -> Told:
        """Content goes on behind a semicolon as long as no other source speaks there."""
        reader = self.readers[number]
        if one.rule not in RUNS_ON or one.stance in {Stance.DENIES, Stance.DECLINES} or reader.quoted[one.anchor] >= 0:
            return one
        sentence = reader.parse.sentences[reader.sentence_of[one.anchor]]
        end = reader.part(one.anchor).stop
        scope = set(one.scope)
        while end < sentence.last - 1:
            part = reader.part(end + 1)
            if any(other.speakers and other.anchor in part for other in row):
                break
            scope |= set(part)
            end = part.stop
        return replace(one, scope=frozenset(scope))

    def _tell(self, number: int, cue: Cue, ahead: Sequence[tuple[int, Source]]) -> Told | None:
        where = Where(number, self.readers[number], cue, ahead)
        seats = [[k for s in seat if (k := self.memory.name(s, where)) is not None] for seat in cue.sources]
        known = [_joined(seat) for seat in seats if seat]
        if cue.sources and not known and cue.stance in {Stance.ASSERTS, Stance.HEDGES, None}:
            return None  # "we believe" in a speaker's own words adds no source
        through = self._medium_before(number, cue, known)
        self.memory.note(known, cue)
        stance = self._stance(cue, known)
        known += through
        if known:
            self.last = (number, cue, known, stance)
        rule = "continues" if through else cue.rule
        speakers = tuple(k.speaker for k in known)
        return Told(number, cue.anchor, cue.words, speakers, stance, cue.scope, rule, cue.refers_back)

    def _stance(self, cue: Cue, known: Sequence[Known]) -> Stance:
        if cue.echo and self.last is not None:
            before = self.last[3]
            return OPPOSITE.get(before, before) if cue.echo == "opposite" else before
        stance = cue.stance or Stance.ASSERTS
        vague = stance is Stance.ASSERTS and bool(known) and known[0].source.vague
        return Stance.HEDGES if vague else stance

    def _medium_before(self, number: int, cue: Cue, known: Sequence[Known]) -> list[Known]:
        """The medium that is being quoted when a cue goes on with another speaker ("the press service concluded")."""
        if self.last is None or not known or not cue.continues or number - self.last[0] > 1:
            return []
        chain = self.last[2]
        medium = chain[-1]
        quoted = any(self.readers[number].quoted[i] >= 0 for i in cue.scope)
        other = all(k.source.sort in QUOTABLE for k in known)
        repeats = any(k.speaker.name == known[0].speaker.name for k in chain)
        return [medium] if medium.source.sort is Sort.MEDIUM and other and quoted and not repeats else []


def _order(placed: Sequence[Sequence[Placed]]) -> list[tuple[int, int]]:
    """The places of the cues that have content and sources of their own, in order of the text."""
    places = ((n, i) for n, row in enumerate(placed) for i in sorted(range(len(row)), key=lambda i: row[i].cue.anchor))
    return [(n, i) for n, i in places if placed[n][i].of is None and _spoken(placed[n][i].cue)]


def _spoken(cue: Cue) -> bool:
    """Whether a cue has content, or says that it is about what was told before."""
    return not cue.waits or cue.refers_back


def _joined(seat: Sequence[Known]) -> Known:
    """Speakers who speak together as one entry: "A; B"."""
    if len(seat) == 1:
        return seat[0]
    names = list(dict.fromkeys(k.speaker.name for k in seat))
    speaker = replace(seat[0].speaker, name="; ".join(names), end=seat[-1].speaker.end)
    return replace(seat[0], speaker=speaker)
