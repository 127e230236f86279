"""One passage read: every trigger becomes a draft claim, or is let go with a reason."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.actors.mention import Mention, MentionType, Person
from foedus.claims.attribution import Voice
from foedus.claims.claim import Interval, Span
from foedus.claims.clause import Level, aside, base, finite, levels, logical_subjects
from foedus.claims.consent import WITHOUT_CONSENT, against_will
from foedus.claims.context import Context
from foedus.claims.dated import dated
from foedus.claims.draft import Draft
from foedus.claims.instruments import Instruments
from foedus.claims.lexicon import Hit, Lexicon, Trigger, read_words
from foedus.claims.lists import listed_drafts
from foedus.claims.needs import Needs
from foedus.claims.nouns import Nouns
from foedus.claims.obligations import RULE, obliges
from foedus.claims.parties import SAME_TRAVELLER, Parties
from foedus.claims.passages import BULLET
from foedus.claims.people import of_parties
from foedus.claims.roles import Roles
from foedus.claims.scene import PLACE_TYPES, Passage, Scene
from foedus.claims.sides import Side, Sides
from foedus.claims.staging import Reading, Stages
from foedus.claims.timing import Clock, Timing, interval, standing
from foedus.claims.triggers import Triggers
from foedus.claims.trips import announced_on, stop_hint
from foedus.claims.wars import at_war
from foedus.codebook import Family, Kind, Stage, StageGroup, Stance
from foedus.language.parse import Sentence
from foedus.reports import SegmentType


class PassageReader:
    """Reads the drafts of one passage, leaning on what the report said before."""

    def __init__(self, scene: Scene, passage: Passage, lexicon: Lexicon, context: Context) -> None:
        self.report, self.passage, self.attribution, self.context = scene.report, passage, scene.attribution, context
        self.parse = passage.parse
        self.words = read_words(self.parse, lexicon)
        self.nouns = Nouns(passage, self.words, lexicon.cases["of"])
        self.roles = Roles(self.nouns, lexicon.cases)
        self.stages = Stages(
            self.parse, self.words, passage.segment.type is SegmentType.HEADLINE, lexicon.cases["during"]
        )
        self.triggers = Triggers(
            self.nouns, self.roles, Needs(self.nouns, self.roles, context, scene.attribution), context
        )
        self.parties = Parties(self.nouns, self.roles, context, scene.frame, scene.attribution)
        self.saying = frozenset(t.anchor for t in scene.attribution.cues if t.segment == passage.index)
        self.dates = dated(passage, lexicon.cases, self.saying)
        self.clock = Clock(passage, self.dates, lexicon.cases["clause"])
        self.hints: dict[tuple[int, int], str] = {}

    def drafts(self) -> list[Draft]:
        """The drafts of the passage, in order of the text."""
        found: list[Draft] = []
        self._note_heading()
        for sentence in self.parse.sentences:
            found += listed_drafts(self.passage, sentence, self.context.topic, self._voice(sentence.first))
            for hit in self.triggers.hits(sentence):
                for draft in self._drafts(hit):
                    found.append(draft)
                    self.context.add(draft)
            found += self._obligation(sentence)
            self._keep_paper(sentence)
        return found

    def _keep_paper(self, sentence: Sentence) -> None:
        for hit in Instruments(self.nouns, [], self.context).topicless(sentence):
            for draft in self._drafts(hit):
                if not draft.weak_parties:
                    self.context.paper = draft

    def _obligation(self, sentence: Sentence) -> list[Draft]:
        """The treaty told before, once more, as the alliance that its obligation clause makes it."""
        treaty = self.context.matter(Kind.AGREEMENT)
        told = [treaty] if treaty is not None and treaty.kind is Kind.AGREEMENT else []
        papers = told or ([self.context.paper] if self.context.paper is not None else [])
        if not papers or not obliges(self.nouns, sentence):
            return []
        treaty = papers[0]
        if not told:
            self.context.add(treaty)
        span = Span(sentence.start, sentence.end)
        return [
            *([] if told else [treaty]),
            replace(
                treaty,
                evidence=(span,),
                weak_stage=True,
                anaphoric=True,
                place=(self.passage.index, sentence.first),
                rules=(RULE,),
            ),
        ]

    def _note_heading(self) -> None:
        """Keep who heads a list that follows ("the ministry will take these steps:") until the list ends."""
        text = self.report.words(self.passage.segment).strip()
        if text.endswith(":") and self.parse.sentences:
            verbs = [t.index for t in self.parse.tokens if t.upos == "VERB" and finite(self.parse, t.index)]
            last = self.parse.sentences[-1]
            subjects = [s for v in verbs if v >= last.first for s in logical_subjects(self.parse, v)]
            named = [self.nouns.states(s) for s in subjects]
            self.context.heading = next((states for states in reversed(named) if states), ())
        elif not BULLET.match(text):
            self.context.heading = ()

    def _drafts(self, hit: Hit[Trigger]) -> list[Draft]:
        ladder = self._ladder(hit.head)
        reading = self.stages.read(hit, ladder)
        sides = self.parties.read(hit, ladder)
        found: list[Draft] = []
        if hit.entry.kind is Kind.VISIT and (hint := stop_hint(self.words, self.nouns, ladder)):
            self.hints[self.passage.index, hit.head] = hint
        for side in sides.sides:
            draft = self._draft(hit, ladder, reading, side, sides)
            if draft is not None:
                found += [*self._stops_before(hit, draft), draft]
        return found

    def _stops_before(self, hit: Hit[Trigger], draft: Draft) -> list[Draft]:
        """Who arrives from a third state has been there: a visit of its own."""
        if hit.entry.scheme != "go" or draft.giver is None:
            return []
        heads = [a.head for a in self.roles.args(hit.head) if a.role == "obl" and a.case in self.roles.cases["from"]]
        states = [s for head in heads for s in self.nouns.place(head) if s not in draft.parties]
        return [
            replace(
                draft,
                parties=tuple(sorted((draft.giver, state))),
                taker=state,
                stage=Stage.CARRIED_OUT,
                when=None,
                when_words=None,
                where=None,
                rules=(*draft.rules, "came-from"),
            )
            for state in states
        ]

    def _ladder(self, head: int) -> list[Level]:
        found: list[Level] = []
        for level in levels(self.parse, head):
            if found and aside(self.parse, found[-1].token, level):
                break
            found.append(level)
        return found

    # The other fields

    def _voice(self, token: int) -> Voice:
        return self.attribution.at(self.passage.index, token)

    def _draft(
        self,
        hit: Hit[Trigger],
        ladder: Sequence[Level],
        reading: Reading,
        side: Side,
        sides: Sides,
    ) -> Draft | None:
        kind = hit.entry.kind
        if self._merely_discussed(hit, ladder) or self._supposed(ladder) or self._will_not_say(hit, reading):
            return None
        if reading.stage is None or (kind.family is Family.CONTACT and not self._in_scope(hit)):
            return None
        voice = self._voice(hit.head)
        if hit.head in self.saying and kind.family is Family.CONTACT:
            voice = _without_first(voice)
        stage = reading.stage
        timing = self._timing(hit, ladder, kind, stage)
        warring = side.taker is not None and at_war(
            side.taker, timing.when.first if timing.when else self.report.published
        )
        if warring and (kind is Kind.ARMS or (kind is Kind.PRESENCE and self._to_fight(hit))):
            kind = Kind.SUPPORT
        if hit.entry.scheme == "aid" and not warring:
            return None
        where, where_state = self._where(hit, ladder)
        sentence = self.passage.sentence_of(hit.head)
        span = Span(sentence.start, sentence.end)
        return Draft(
            kind=kind,
            stage=stage,
            stance=_stance(voice, reading),
            parties=side.parties,
            giver=side.giver,
            taker=side.taker,
            people=self._people(hit, side, sides),
            when=timing.when,
            when_words=timing.words,
            announced=self._announced(ladder, stage),
            where=where,
            where_state=where_state,
            sources=voice.sources,
            origin_states=self._origin(voice),
            evidence=(span,),
            part=self.passage.segment.part,
            headline=self.passage.segment.type.claims_as_headline,
            label=self._label(hit),
            weak_stage=reading.weak,
            weak_parties=sides.weak,
            anaphoric=self.parties.refers_back(hit),
            place=(self.passage.index, hit.head),
            rules=(hit.entry.rule, *sides.rules, *reading.rules, timing.rule, voice.rule, *self._unwanted(kind, side)),
        )

    def _merely_discussed(self, hit: Hit[Trigger], ladder: Sequence[Level]) -> bool:
        """Whether ties are only what was talked about: a bare "discussed military ties" is part of the talks
        (codebook, section 8, 1)."""
        if hit.entry.kind is not Kind.ALIGNMENT:
            return False
        between: list[int] = []
        for level in ladder:
            if "discussing" in self.words.classes[level.token]:
                return bool(between) and not any("deepening" in self.words.classes[i] for i in between)
            between += self.nouns.phrase(level.token)
        return False

    def _to_fight(self, hit: Hit[Trigger]) -> bool:
        """Whether a sentence on forces sent or stationed says that they fight: "soldiers travel to the front"."""
        sentence = self.passage.sentence_of(hit.head)
        sent = hit.entry.scheme in {"station", "troops", "located"}
        return sent and any("fighting" in self.words.classes[i] for i in range(sentence.first, sentence.last))

    def _supposed(self, ladder: Sequence[Level]) -> bool:
        """Whether the clause only supposes the matter: "if they offered bases", "whether they will train together"."""
        if any("supposing" in self.words.classes[i] for i in (*self.parse.path_up(ladder[0].token),)):
            return True
        return any(
            base(self.parse.tokens[c].dep) in {"mark", "advmod"}
            and self.parse.tokens[c].text.lower() in self.roles.cases["if"]
            for level in ladder
            for c in self.parse.children[level.token]
        )

    def _will_not_say(self, hit: Hit[Trigger], reading: Reading) -> bool:
        """Whether the trigger is itself a refusal to talk about something: "would not discuss the matter"."""
        refused = reading.denied or "refusal" in reading.rules
        return refused and hit.entry.kind is Kind.TALKS and self.parse.tokens[hit.head].upos == "VERB"

    def _in_scope(self, hit: Hit[Trigger]) -> bool:
        """Whether a contact is one on defence: a defence official takes part or defence is spoken of (codebook,
        section 1)."""
        sentence = self.passage.sentence_of(hit.head)
        if any("milstrong" in self.words.classes[i] for i in range(sentence.first, sentence.last)):
            return True
        if any(m.military for m in self.passage.mentions_in(sentence.first, sentence.last)):
            return True
        return any("milstrong" in row for row in self.words.classes) or any(m.military for m in self.passage.mentions)

    def _timing(self, hit: Hit[Trigger], ladder: Sequence[Level], kind: Kind, stage: Stage) -> Timing:
        value = self.clock.find(ladder, self.roles.items(hit), stage, saying=hit.head in self.saying)
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
            if base(level.via) != "ccomp":
                continue
            announcing = self.parse.tokens[level.token]
            for value, head in ((one.value, one.head) for one in self.dates):
                near = level.token in (head, *self.parse.path_up(head))[:3]
                before = (
                    value.shift_days is not None
                    and value.start < announcing.start
                    and self._one_sentence(head, level.token)
                )
                days = announced_on(value, self.context, self.report.published) if near or before else None
                if days is not None:
                    return days
        return None

    def _one_sentence(self, a: int, b: int) -> bool:
        return self.passage.sentence_index[a] == self.passage.sentence_index[b]

    def _where(self, hit: Hit[Trigger], ladder: Sequence[Level]) -> tuple[str | None, bool]:
        """The place as named, a town before its state, and whether it is only a state: of the clause, else of its
        sentence."""
        named: list[Mention] = []
        for level in ladder[:3]:
            for arg in self.roles.args(level.token):
                if (
                    arg.role in {"obl", "nmod"}
                    and arg.case in self.roles.cases["at"]
                    and arg.case not in {"over", "into"}
                ):
                    mention = self.passage.by_head.get(arg.head)
                    named += [mention] if mention is not None else []
        sentence = self.passage.sentence_of(hit.head)
        towns = [m for m in named if m.type in PLACE_TYPES]
        if not towns and hit.entry.kind.family is not Family.INSTRUMENT:
            towns = [
                m
                for m in self.passage.mentions_in(hit.head, sentence.last)
                if m.type in PLACE_TYPES and self._said_where(m)
            ]
        states = [m for m in named if m.type is MentionType.STATE]
        return (towns or states)[0].text if towns or states else None, not towns

    def _said_where(self, mention: Mention) -> bool:
        before = self.parse.tokens[mention.first - 1].text.lower() if mention.first else ""
        return before in self.roles.cases["at"]

    def _people(self, hit: Hit[Trigger], side: Side, sides: Sides) -> tuple[Person, ...]:
        """The people of the sentence; of a journey told on, the traveller too."""
        sentence = self.passage.sentence_of(hit.head)
        here = of_parties(self.passage.mentions_in(sentence.first, sentence.last), side.parties)
        earlier = self.context.matter(Kind.VISIT) if SAME_TRAVELLER in sides.rules else None
        known = {p.name for p in here}
        travellers = [p for p in earlier.people if p.state == side.giver and p.name not in known] if earlier else []
        return (*here, *travellers)

    def _unwanted(self, kind: Kind, side: Side) -> tuple[str, ...]:
        unwanted = kind is Kind.PRESENCE and side.taker is not None and against_will(self.nouns, side.taker)
        return (WITHOUT_CONSENT,) if unwanted else ()

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


def _stance(voice: Voice, reading: Reading) -> Stance:
    """The cue of the source first, then what the clause itself says."""
    if voice.stance in {Stance.DENIES, Stance.DECLINES}:
        return voice.stance
    if reading.denied:
        return Stance.DENIES
    if reading.hedged or voice.stance is Stance.HEDGES:
        return Stance.HEDGES
    return Stance.ASSERTS


def _without_first(voice: Voice) -> Voice:
    """The voice around a contact whose own verb was taken for a cue: whom "officials welcomed" they do not tell of."""
    if len(voice.sources) < 2:
        return voice
    stance = Stance.ASSERTS if voice.stance is Stance.HEDGES else voice.stance
    return replace(voice, speakers=voice.speakers[1:], stance=stance)
