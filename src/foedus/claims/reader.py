"""One passage read: every trigger becomes a draft claim, or is let go with a reason."""

from collections.abc import Sequence

from foedus.actors.mention import MentionType, Person
from foedus.claims.attribution import Attribution, Voice
from foedus.claims.claim import Interval, Span
from foedus.claims.clause import Level, base, levels
from foedus.claims.context import Context
from foedus.claims.draft import Draft
from foedus.claims.instruments import Instruments
from foedus.claims.lexicon import Hit, Lexicon, Trigger, read_words
from foedus.claims.needs import Needs
from foedus.claims.nouns import Nouns
from foedus.claims.partners import listed
from foedus.claims.roles import SCHEMES, Parts, Roles
from foedus.claims.scene import PLACE_TYPES, Passage
from foedus.claims.staging import Reading, Stages
from foedus.claims.timing import Timing, alone_in_sentence, date_heads, interval, nearest, standing
from foedus.claims.trips import announced_on, stop_hint
from foedus.claims.wars import at_war
from foedus.codebook import Direction, Family, Kind, Stage, StageGroup, Stance
from foedus.reports import Report


class PassageReader:
    """Reads the drafts of one passage, leaning on what the report said before."""

    def __init__(
        self, report: Report, passage: Passage, lexicon: Lexicon, attribution: Attribution, context: Context
    ) -> None:
        self.report, self.passage, self.attribution, self.context = report, passage, attribution, context
        self.parse = passage.parse
        self.words = read_words(self.parse, lexicon)
        self.nouns = Nouns(passage, self.words, lexicon.cases["of"])
        self.roles = Roles(self.nouns, lexicon.cases)
        self.stages = Stages(self.parse, self.words, passage.segment.type.value == "headline")
        self.needs = Needs(self.nouns, self.roles)
        self.hints: dict[tuple[int, int], str] = {}

    def hits(self) -> list[Hit[Trigger]]:
        """Triggers whose conditions hold, and the instruments, in order of the text."""
        found = [hit for hit in self.words.triggers if self.needs.hold(hit)]
        found += Instruments(self.nouns, found).hits()
        return sorted(self._most_specific(found), key=lambda h: (h.head, h.entry.kind))

    def _most_specific(self, found: Sequence[Hit[Trigger]]) -> list[Hit[Trigger]]:
        """Without general kinds where a specific one is read from the same words (codebook, section 2)."""
        rank = {Kind.ALIGNMENT: 0, Kind.VISIT: 2, Kind.TALKS: 2}
        keep: dict[int, Hit[Trigger]] = {}
        for hit in found:
            other = keep.get(hit.head)
            if other is None or rank.get(hit.entry.kind, 1) > rank.get(other.entry.kind, 1):
                keep[hit.head] = hit
            elif rank.get(hit.entry.kind, 1) == 2 and other.entry.kind is not hit.entry.kind:
                keep[-hit.head - 1] = hit
        hits = list(keep.values())
        inside = {i for h in hits if h.entry.kind is not Kind.ALIGNMENT for i in self.nouns.phrase(h.head)}
        return [h for h in hits if h.entry.kind is not Kind.ALIGNMENT or h.head not in inside]

    def drafts(self) -> list[Draft]:
        """The drafts of the passage, in order of the text."""
        found: list[Draft] = []
        for hit in self.hits():
            for draft in self._drafts(hit):
                found.append(draft)
                self.context.add(draft)
        return found

    def _drafts(self, hit: Hit[Trigger]) -> list[Draft]:
        ladder = self._ladder(hit.head)
        parts = self.roles.read(hit)
        reading = self.stages.read(hit, ladder)
        sides, weak, rules = self._sides(hit, parts, ladder)
        found = []
        if hit.entry.kind is Kind.VISIT and (hint := stop_hint(self.words, self.nouns, ladder)):
            self.hints[self.passage.index, hit.head] = hint
        for parties, giver, taker in sides:
            draft = self._draft(hit, ladder, reading, parties, giver, taker, weak, rules)
            if draft is not None:
                found.append(draft)
        return found

    def _ladder(self, head: int) -> list[Level]:
        found = []
        for level in levels(self.parse, head):
            if found and base(level.via) in {"parataxis", "advcl"}:
                break
            found.append(level)
        return found

    # Who

    def _sides(
        self, hit: Hit[Trigger], parts: Parts, ladder: Sequence[Level]
    ) -> tuple[list[tuple[tuple[str, ...], str | None, str | None]], bool, tuple[str, ...]]:
        """Parties with giver and taker, one a pair for directed kinds with several takers; whether anything was inferred."""
        first = _states(parts.first)
        second = tuple(s for s in _states(parts.second) if s not in first)
        rules = tuple(f"{p.place}={'+'.join(p.states)}" for p in (*parts.first, *parts.second))
        scheme = hit.entry.scheme
        if SCHEMES[scheme].mutual:
            return self._mutual(hit, parts, ladder, first, rules)
        weak = False
        if not first or not second:
            first, second, weak = self._fill(hit, first, second)
            rules = (*rules, "parties:context") if weak else rules
        pairs = [(g, t) for g in first for t in second if g != t]
        if hit.entry.kind.direction is Direction.NONE:
            everyone = tuple(sorted({*first, *second}))
            return ([(everyone, None, None)] if len(everyone) >= 2 else []), weak, rules
        return [(tuple(sorted((g, t))), g, t) for g, t in pairs], weak, rules

    def _mutual(
        self, hit: Hit[Trigger], parts: Parts, ladder: Sequence[Level], first: tuple[str, ...], rules: tuple[str, ...]
    ) -> tuple[list[tuple[tuple[str, ...], str | None, str | None]], bool, tuple[str, ...]]:
        if hit.entry.kind.family in {Family.DECLARATION, Family.INSTRUMENT}:
            partners = listed(self.nouns, ladder)
            hubs = [s for s in self._hub(hit, parts, first) if s not in partners]
            if partners and hubs:
                return (
                    [(tuple(sorted((hubs[0], s))), None, None) for s in partners],
                    False,
                    (*rules, "list-of-partners"),
                )
            spread = self._spread(hit, parts)
            if spread:
                return spread, False, (*rules, "one-claim-a-pair")
        parties, weak = self._complete(hit, first)
        return ([(tuple(sorted(parties)), None, None)] if len(parties) >= 2 else []), weak, rules

    def _hub(self, hit: Hit[Trigger], parts: Parts, first: tuple[str, ...]) -> tuple[str, ...]:
        """Whose ties they are: the state that the trigger's own phrase names."""
        own = tuple(s for p in parts.first if p.place.startswith("own.") for s in p.states)
        return own or first or self.nouns.states(hit.head)

    def _spread(self, hit: Hit[Trigger], parts: Parts) -> list[tuple[tuple[str, ...], str | None, str | None]]:
        """Several instruments or ties of one state with each of several others: one claim a pair (codebook, section 8, 9)."""
        if self.parse.tokens[hit.head].feats.get("Number") != "Plur":
            return []
        withs = tuple(dict.fromkeys(s for p in parts.first if p.place.endswith((":with", ":to")) for s in p.states))
        hubs = tuple(
            dict.fromkeys(
                s
                for p in parts.first
                if not p.place.endswith((":with", ":to", ":between"))
                for s in p.states
                if s not in withs
            )
        )
        if len(withs) < 2 or len(hubs) != 1:
            return []
        return [(tuple(sorted((hubs[0], s))), None, None) for s in withs]

    def _complete(self, hit: Hit[Trigger], found: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """At least two parties for a mutual matter: the place where it is held, or the dyad spoken of."""
        if len(found) >= 2:
            return found, False
        local = self._sentence_states(hit)
        if found and hit.entry.kind.family is Family.CONTACT:
            others = [s for s in local if s not in found]
            if len(others) == 1:
                return (*found, *others), True
        if self._anaphoric(hit) or hit.entry.kind is Kind.EXERCISE or hit.entry.kind.family is Family.CONTACT:
            earlier = self.context.matter(hit.entry.kind, found)
            if earlier is not None and earlier.kind is hit.entry.kind:
                return earlier.parties, True
        others = [s for s in local if s not in found]
        if len(found) + len(others) == 2 and (found or self._anaphoric(hit)):
            return (*found, *others), True
        if self._anaphoric(hit) or "bilateral" in {
            self.parse.tokens[c].text.lower() for c in self.parse.children[hit.head]
        }:
            return self.context.dyad(found) or found, True
        return found, True

    def _fill(
        self, hit: Hit[Trigger], first: tuple[str, ...], second: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """A missing side from the sentence's only other state, or from the same matter told before."""
        have = (*first, *second)
        others = [s for s in self._sentence_states(hit) if s not in have]
        if have and len(others) == 1:
            return (first, tuple(others), True) if first else (tuple(others), second, True)
        earlier = self.context.matter(hit.entry.kind, have)
        if earlier is not None and earlier.giver and earlier.taker and (earlier.kind is hit.entry.kind or have):
            if (not first or earlier.giver in first) and (not second or earlier.taker in second):
                return (earlier.giver,), (earlier.taker,), True
        if have:
            rest = [s for s in self.context.dyad(have) if s not in have]
            if len(rest) == 1:
                return (first, tuple(rest), True) if first else (tuple(rest), second, True)
        return first, second, True

    def _sentence_states(self, hit: Hit[Trigger]) -> list[str]:
        sentence = self.passage.sentence_of(hit.head)
        speaker = self._voice(hit.head).head_token
        found: dict[str, None] = {}
        for mention in self.passage.mentions_in(sentence.first, sentence.last):
            if mention.rule == "made-by" or (speaker is not None and mention.head == speaker):
                continue
            found |= dict.fromkeys(mention.states)
        return list(found)

    def _anaphoric(self, hit: Hit[Trigger]) -> bool:
        token = self.parse.tokens[hit.head]
        if token.upos not in {"NOUN", "PROPN"}:
            return False
        return any(
            self.parse.tokens[c].feats.get("Definite") == "Def"
            or self.parse.tokens[c].feats.get("PronType") == "Dem"
            or self.parse.tokens[c].dep == "nmod:poss"
            for c in self.parse.children[hit.head]
        )

    # The other fields

    def _voice(self, token: int) -> Voice:
        return self.attribution.at(self.passage.index, token)

    def _draft(
        self,
        hit: Hit[Trigger],
        ladder: Sequence[Level],
        reading: Reading,
        parties: tuple[str, ...],
        giver: str | None,
        taker: str | None,
        weak: bool,
        rules: tuple[str, ...],
    ) -> Draft | None:
        kind = hit.entry.kind
        if reading.stage is None or (kind.family is Family.CONTACT and not self._in_scope(hit)):
            return None
        voice = self._voice(hit.head)
        stage = reading.stage
        timing = self._timing(hit, ladder, kind, stage)
        if (
            kind is Kind.ARMS
            and taker is not None
            and at_war(taker, timing.when.first if timing.when else self.report.published)
        ):
            kind = Kind.SUPPORT
        sentence = self.passage.sentence_of(hit.head)
        span = Span(sentence.start, sentence.end)
        return Draft(
            kind=kind, stage=stage, stance=_stance(voice, reading), parties=parties, giver=giver, taker=taker,
            people=self._people(hit, parties), when=timing.when, when_words=timing.words, announced=self._announced(ladder, stage), where=self._where(hit, ladder),
            sources=voice.sources, origin_states=self._origin(voice), evidence=(span,), part=self.passage.segment.part,
            headline=self.passage.segment.type.claims_as_headline, label=self._label(hit),
            weak_stage=reading.weak, weak_parties=weak, anaphoric=self._anaphoric(hit), place=(self.passage.index, hit.head),
            rules=(hit.entry.rule, *rules, *reading.rules, timing.rule, voice.rule),
        )  # fmt: skip

    def _in_scope(self, hit: Hit[Trigger]) -> bool:
        """Whether a contact is one on defence: a defence official takes part or defence is spoken of (codebook, section 1)."""
        sentence = self.passage.sentence_of(hit.head)
        if any("milstrong" in self.words.classes[i] for i in range(sentence.first, sentence.last)):
            return True
        if any(m.military for m in self.passage.mentions_in(sentence.first, sentence.last)):
            return True
        return any("milstrong" in row for row in self.words.classes) or any(m.military for m in self.passage.mentions)

    def _timing(self, hit: Hit[Trigger], ladder: Sequence[Level], kind: Kind, stage: Stage) -> Timing:
        value = nearest(self.passage, ladder, self.roles.items(hit)) or alone_in_sentence(self.passage, hit.head)
        if value is not None:
            days = interval(value, stage, self.report.published)
            if days is not None:
                return Timing(days, value.text, f"when:{value.rule}")
            return Timing(None, value.text, f"when:{value.rule}")
        return standing(kind, stage, self.report.published)

    def _announced(self, ladder: Sequence[Level], stage: Stage) -> Interval | None:
        """When a matter to come was made known: the date of the announcing verb above it."""
        if stage.group is not StageGroup.PROSPECTIVE:
            return None
        for level in levels(self.parse, ladder[0].token)[1:]:
            if base(level.via) == "ccomp":
                told = [
                    value
                    for value, head in date_heads(self.passage)
                    if level.token in (head, *self.parse.path_up(head))[:3]
                ]
                for value in told:
                    days = announced_on(value, self.context, self.report.published)
                    if days is not None:
                        return days
        return None

    def _where(self, hit: Hit[Trigger], ladder: Sequence[Level]) -> str | None:
        """The place as named: a "where" phrase of the clause."""
        for level in ladder[:3]:
            for arg in self.roles.args(level.token):
                if (
                    arg.role in {"obl", "nmod"}
                    and arg.case in self.roles.cases["at"]
                    and arg.case not in {"over", "into"}
                ):
                    mention = self.passage.by_head.get(arg.head)
                    if mention is not None and (mention.type in PLACE_TYPES or mention.type is MentionType.STATE):
                        return mention.text
        return None

    def _people(self, hit: Hit[Trigger], parties: tuple[str, ...]) -> tuple[Person, ...]:
        sentence = self.passage.sentence_of(hit.head)
        found: dict[str, Person] = {}
        for mention in self.passage.mentions_in(sentence.first, sentence.last):
            person = mention.person
            if person is not None and (person.state is None or person.state in parties):
                found.setdefault(person.name, person)
        return tuple(found.values())

    def _origin(self, voice: Voice) -> tuple[str, ...]:
        if voice.head_token is None or voice.head_segment is None:
            return ()
        if voice.head_segment != self.passage.index:
            return ()
        return self.nouns.states(voice.head_token)

    def _label(self, hit: Hit[Trigger]) -> str | None:
        """The words used for the matter: the noun with its modifiers, without article and without state names."""
        token = self.parse.tokens[hit.head]
        if token.upos not in {"NOUN", "PROPN"}:
            items = self.roles.items(hit)
            return self._words(items[0]) if items and hit.entry.kind in {Kind.ARMS, Kind.PRESENCE} else None
        return self._words(hit.head)

    def _words(self, head: int) -> str | None:
        keep = {"amod", "compound", "flat", "fixed"}
        tokens = self.parse.tokens
        inside = [c for c in self.parse.children[head] if base(tokens[c].dep) in keep and c not in self.passage.by_head]
        first = head
        while first - 1 in inside or (first > 0 and tokens[first - 1].text in "-–" and first - 2 in inside):
            first -= 1 if first - 1 in inside else 2
        text = self.report.title if self.passage.segment.part.value == "title" else self.report.text
        return " ".join(text[tokens[first].start : tokens[head].end].split())


def _states(parts: Sequence[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for part in parts for s in part.states))  # type: ignore[attr-defined]


def _stance(voice: Voice, reading: Reading) -> Stance:
    """The cue of the source first, then what the clause itself says."""
    if voice.stance in {Stance.DENIES, Stance.DECLINES}:
        return voice.stance
    if reading.denied:
        return Stance.DENIES
    if reading.hedged or voice.stance is Stance.HEDGES:
        return Stance.HEDGES
    return Stance.ASSERTS
