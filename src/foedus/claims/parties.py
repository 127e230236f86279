"""Between whom: a trigger's parts as parties with giver and taker, missing sides found in the sentence, the matter
told before or the frame."""

from collections.abc import Mapping, Sequence

from foedus.actors.mention import Mention
from foedus.claims.access import host_and_user, reciprocal, soil_and_forces
from foedus.claims.attribution import Attribution
from foedus.claims.clause import Level, base
from foedus.claims.context import REACH, Context
from foedus.claims.frame import Frame
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import MADE, Nouns
from foedus.claims.partners import listed
from foedus.claims.roles import GIVING, Part, Parts, Roles
from foedus.claims.schemes import Place, schemes
from foedus.claims.sides import Side, Sides, completed, pairs
from foedus.codebook import Direction, Family, Kind
from foedus.language.parse import Sentence

WITH = (":with", ":to")
BOTH = "parties:direction-unsaid"  # two states named together, nothing tells who gives and who takes
# Words after a paper's name that still belong to its topic: longer ones took in the next clause in the English
# development reports.
TOPIC = 8
FRIENDS = frozenset({"ally", "treaty ally", "strategic partner", "partner", "treaty partner"})
SAME_TRAVELLER = "parties:same-traveller"  # a journey told on without naming the traveller


class Parties:
    """Finds the parties of triggers in one passage."""

    def __init__(self, nouns: Nouns, roles: Roles, context: Context, frame: Frame, attribution: Attribution) -> None:
        self.nouns, self.parse, self.roles = nouns, nouns.parse, roles
        self.context, self.frame, self.attribution = context, frame, attribution

    def read(self, hit: Hit[Trigger], ladder: Sequence[Level]) -> Sides:
        """The parties of a trigger: one claim a pair for directed kinds and lists of partners, else one for all."""
        if hit.entry.scheme == "same":
            return self._same(hit)
        told = self._told(hit)
        if told is not None:
            return told
        parts = self.roles.read(hit)
        rules = tuple(dict.fromkeys(f"{p.place}={'+'.join(p.states)}" for p in (*parts.first, *parts.second)))
        first = states_of(parts.first)
        if schemes()[hit.entry.scheme].mutual:
            return self._mutual(hit, parts, ladder, rules)
        second = tuple(s for s in states_of(parts.second) if s not in first)
        how = ""
        if not second and self.roles.at_home(hit, first):
            return Sides((), False, (*rules, "parties:at-home"))
        if not first or not second:
            acting = any(p.place.endswith(".subj") for p in parts.first)
            first, second, how = self._fill(hit, first, second, acting)
        rules = (*rules, how) if how else rules
        if hit.entry.kind.direction is Direction.NONE:
            everyone = tuple(sorted({*first, *second}))
            return Sides((Side(everyone),) if len(everyone) > 1 else (), bool(how), rules)
        if how == BOTH:
            return Sides((Side(tuple(sorted((*first, *second)))),), True, rules)
        pairs = tuple(Side(tuple(sorted((g, t))), g, t) for g in first for t in second if g != t)
        return Sides(pairs, bool(how), rules)

    def _same(self, hit: Hit[Trigger]) -> Sides:
        """Those of the matter that "the contract" refers back to."""
        earlier = self.context.matter(hit.entry.kind)
        if earlier is None:
            return Sides((), True, ())
        return Sides((Side(earlier.parties, earlier.giver, earlier.taker),), True, ("refers-back",))

    def _joint(self, hit: Hit[Trigger]) -> bool:
        """Whether the words call the matter a joint one; an army drills alone as often as not."""
        own = range(hit.first, hit.last)
        return self.nouns.has(hit.head, "joint") or any("joint" in self.nouns.words.classes[i] for i in own)

    def _told(self, hit: Hit[Trigger]) -> Sides | None:
        """The sides told before of "this transfer" or "the visit"; None where nothing of its kind was told or meant."""
        if self._bare(hit):
            visit = self.context.matter(hit.entry.kind)
            if visit is not None and visit.kind is hit.entry.kind and visit.giver is not None:
                return Sides((Side(visit.parties, visit.giver, visit.taker),), True, ("parties:told-before",))
            return None
        if self.parse.tokens[hit.head].upos != "NOUN" or hit.entry.scheme not in GIVING:
            return None
        if not any(self.parse.tokens[c].feats.get("PronType") == "Dem" for c in self.parse.children[hit.head]):
            return None
        earlier = self.context.matter(hit.entry.kind)
        if earlier is None or earlier.kind not in {hit.entry.kind, Kind.SUPPORT} or earlier.giver is None:
            return None
        return Sides((Side(earlier.parties, earlier.giver, earlier.taker),), True, ("parties:told-before",))

    def _bare(self, hit: Hit[Trigger]) -> bool:
        """Whether it is "the visit" or "the port call" without a word of whose and where to."""
        if hit.entry.kind not in {Kind.VISIT, Kind.PORT_CALL} or not self.refers_back(hit):
            return False
        parts = self.roles.read(hit)
        return all(p.place.startswith("up.") and ":" not in p.place for p in (*parts.first, *parts.second))

    # Members

    def _mutual(self, hit: Hit[Trigger], parts: Parts, ladder: Sequence[Level], rules: tuple[str, ...]) -> Sides:
        first = states_of(parts.first)
        if hit.entry.kind.family in {Family.DECLARATION, Family.INSTRUMENT}:
            partners = listed(self.nouns, ladder)
            hubs = [s for s in self._hub(hit, parts, first) if s not in partners]
            if partners and hubs:
                return Sides(pairs(hubs[0], partners), False, (*rules, "list-of-partners"))
            spread = self._spread(hit, parts, ladder)
            if spread:
                return Sides(spread, False, (*rules, "one-claim-a-pair"))
        if hit.entry.kind.family is Family.INSTRUMENT:
            first = tuple(dict.fromkeys((*first, *self._topic_partners(hit))))
        hosts, users = self._soil(hit, parts)
        if len(first) < 2:
            first = tuple(dict.fromkeys((*first, *hosts, *users)))
        parties, how = self._complete(hit, first)
        parties = tuple(sorted(parties))
        host, user = host_and_user(parties, hosts, users)
        if hit.entry.scheme == "pact" and host is None and not self._mutual_access(hit):
            host, user = self._told_hosting(parties)
        found = (Side(parties, host, user),) if len(parties) > 1 else ()
        if hit.entry.kind.family is Family.INSTRUMENT and len(first) == 1:
            self.context.topic = (hit.entry.kind, first[0])
        return Sides(found, bool(how), (*rules, how) if how else rules)

    def _topic_partners(self, hit: Hit[Trigger]) -> tuple[str, ...]:
        """With whom the paper's topic is shared: "a declaration on cooperation with Chile"."""
        shared = [
            i for i in self.nouns.phrase(hit.head) if i != hit.head and "cooperation" in self.nouns.words.classes[i]
        ]
        args = [
            a for i in shared for a in self.roles.args(i) if a.role == "nmod" and a.case in self.roles.cases["with"]
        ]
        return tuple(state for a in args for state in self.nouns.states(a.head))

    def _soil(self, hit: Hit[Trigger], parts: Parts) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Hosts and users that a paper on access names: by its words and clauses, else by who has it with whom."""
        if hit.entry.scheme != "pact":
            return (), ()
        sentence, token = self.nouns.passage.sentence_of(hit.head), self.parse.tokens[hit.head]
        scope = {*self.parse.subtree(hit.head), *range(hit.head, min(hit.head + TOPIC, sentence.last))}
        if base(token.dep) == "nsubj" and token.dep != "nsubj:pass":
            scope |= set(self.parse.subtree(token.head))
        if reciprocal(self.nouns, scope):
            return (), ()
        hosts, users = soil_and_forces(self.nouns, hit.head, scope)
        if hosts or users:
            return hosts, users
        withs = states_of([p for p in parts.first if p.place.endswith(":with")])
        return (), withs if len(withs) == 1 else ()

    def _mutual_access(self, hit: Hit[Trigger]) -> bool:
        return reciprocal(self.nouns, self.parse.subtree(hit.head))

    def _told_hosting(self, parties: Sequence[str]) -> tuple[str | None, str | None]:
        """Host and user as the report told them before of the same two states."""
        for draft in reversed(self.context.drafts[-REACH:]):
            if (
                draft.parties == tuple(parties)
                and draft.giver is not None
                and draft.kind in {Kind.ACCESS, Kind.PRESENCE}
            ):
                pair = (draft.giver, draft.taker)
                return pair if draft.kind is Kind.ACCESS else pair[::-1]
        return None, None

    def _hub(self, hit: Hit[Trigger], parts: Parts, first: tuple[str, ...]) -> tuple[str, ...]:
        """Whose ties they are: the state that the trigger's own phrase names."""
        own = tuple(s for p in parts.first if p.place.startswith("own.") for s in p.states)
        return own or first or self.nouns.states(hit.head)

    def _spread(self, hit: Hit[Trigger], parts: Parts, ladder: Sequence[Level]) -> tuple[Side, ...]:
        """Several instruments or ties of one state with each of several others: one claim a pair (codebook, section
        8, 9)."""
        if self.parse.tokens[hit.head].feats.get("Number") != "Plur":
            return ()
        withs = states_of([p for p in parts.first if p.place.endswith(WITH) or p.place.startswith("beside:")])
        if len(withs) == 1:
            return self._each_with(hit, parts, withs[0])
        if not withs:
            owners = states_of([p for p in parts.first if p.place in {"own.nmod:of", "own.poss"}])
            return self._each_with(hit, parts, owners[0]) if hit.entry.words in FRIENDS and len(owners) == 1 else ()
        others = states_of(
            [p for p in parts.first if p.token not in self._tokens_of(parts, withs) and ":between" not in p.place]
        )
        hubs = [s for s in others if s not in withs]
        if not hubs:
            above = states_of(list(self.roles.at(Place("up", "subj"), hit, ladder)))
            hubs = [s for s in above if s not in withs]
        if not hubs and self.context.topic is not None and hit.entry.kind is self.context.topic[0]:
            hubs = [s for s in self.context.topic[1:] if s not in withs]
        return pairs(hubs[0], withs) if len(hubs) == 1 else ()

    def _each_with(self, hit: Hit[Trigger], parts: Parts, hub: str) -> tuple[Side, ...]:
        """Several states that each have theirs with one: "A and B signed agreements with C", "A and B are allies of
        C"."""
        several = self.nouns.has(hit.head, "joint")
        others = [s for s in states_of([p for p in parts.first if p.place in {"own.subj", "up.subj"}]) if s != hub]
        return pairs(hub, others) if len(others) > 1 and not several else ()

    @staticmethod
    def _tokens_of(parts: Parts, states: Sequence[str]) -> set[int]:
        return {p.token for p in parts.first if set(p.states) <= set(states)}

    def _complete(self, hit: Hit[Trigger], found: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """At least two parties for a mutual matter, and how the missing ones were found."""
        if len(found) > 1:
            return found, ""
        back = self.refers_back(hit)
        kind = hit.entry.kind
        others = [s for s in self.sentence_states(hit) if s not in found]
        if hit.entry.words in FRIENDS:
            return found, "parties:none"  # whose ally is said or it says nothing
        if len(others) == 1 and found:
            return (*found, *others), "parties:sentence"
        if back or (kind is Kind.EXERCISE and self._joint(hit)) or kind.family is Family.CONTACT:
            earlier = self.context.matter(kind, found)
            contact = kind.family is Family.CONTACT
            if earlier is not None and (
                earlier.kind is kind or back or (contact and earlier.kind.family is kind.family)
            ):
                return earlier.parties, "parties:told-before"
        if len(others) == 2 and not found and back:
            return tuple(others), "parties:sentence"
        if (
            len(found) == 1
            and kind.family in {Family.INSTRUMENT, Family.DECLARATION}
            and (speaker := self._speaker_state(hit, found))
        ):
            return (*found, speaker), "parties:speaker"
        if kind is Kind.ALIGNMENT and not back:
            return found, "parties:none"
        if found or back or self._signed(hit):
            partner = self._partner(found)
            return (*found, *partner), "parties:frame"
        return found, "parties:none"

    def _speaker_state(self, hit: Hit[Trigger], found: tuple[str, ...]) -> str | None:
        """The one state for which the speaker speaks, who tells of a tie with another."""
        voice = self.attribution.at(self.nouns.passage.index, hit.head)
        if voice.head_token is None or voice.head_segment != self.nouns.passage.index:
            return None
        states = self.nouns.states(voice.head_token)
        return states[0] if len(states) == 1 and states[0] not in found else None

    def _signed(self, hit: Hit[Trigger]) -> bool:
        """Whether somebody signs the paper, though no party is named: "representatives signed an agreement"."""
        token = self.parse.tokens[hit.head]
        return base(token.dep) in {"obj", "nsubj"} and "signing" in self.nouns.words.classes[token.head]

    # Giver and taker

    def _fill(
        self, hit: Hit[Trigger], first: tuple[str, ...], second: tuple[str, ...], acting: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """A missing side: the sentence's only other state, the same matter told before, or the report's frame."""
        have = (*first, *second)
        if (
            hit.entry.scheme in {"troops", "aid"}
            or (hit.entry.scheme == "hold" and not first)
            or (hit.entry.scheme == "leave" and self._leaves_unknown(hit))
        ):
            return first, second, "parties:none"
        if hit.entry.kind is Kind.VISIT and second and not first:
            earlier = self.context.matter(Kind.VISIT)
            if earlier is not None and earlier.kind is Kind.VISIT and earlier.giver and earlier.giver not in second:
                return (earlier.giver,), second, SAME_TRAVELLER
        if len(first) == 2 and not second and _pair(hit.entry.kind, acting):
            return first[:1], first[1:], BOTH
        others = [s for s in self.sentence_states(hit) if s not in have]
        if have and len(others) == 1:
            return completed(first, second, others[0], "parties:sentence")
        if hit.entry.kind is Kind.TRAINING and self.parse.tokens[hit.head].upos == "NOUN" and not self.refers_back(hit):
            return (
                first,
                second,
                "parties:none",
            )  # everybody trains: training with nobody named is no matter told before
        told = self._earlier(hit, first, second)
        if told is not None:
            return first or told[0], second or told[1], "parties:told-before"
        if first and not second and hit.entry.kind is Kind.PRESENCE:
            host = self._host(first)
            if host is not None:
                return first, (host,), "parties:same-host"
        if second and not first and self.context.heading and not set(self.context.heading) & set(second):
            return self.context.heading, second, "parties:list-head"
        if second and not first and hit.entry.kind is Kind.ACCESS:
            host = self._soil_before(second)
            if host is not None:
                return (host,), second, "parties:same-host"
        if have:
            partner = self._partner(have)
            if len(partner) == 1:
                return completed(first, second, partner[0], "parties:frame")
        return first, second, "parties:none"

    def _soil_before(self, users: tuple[str, ...]) -> str | None:
        """Whose soil it was the last time that a right or forces abroad were told."""
        for draft in reversed(self.context.drafts[-REACH:]):
            host = {Kind.ACCESS: draft.giver, Kind.PRESENCE: draft.taker}.get(draft.kind)
            if host is not None:
                return host if host not in users else None
        return None

    def _earlier(
        self, hit: Hit[Trigger], first: tuple[str, ...], second: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Giver and taker of the matter told before that has what is known here; one of several givers is enough."""
        for known in [(one, *second) for one in first] or [second]:
            earlier = self.context.matter(hit.entry.kind, known)
            if earlier is None or not earlier.giver or not earlier.taker:
                continue
            same = (
                earlier.kind is hit.entry.kind
                or {earlier.kind, hit.entry.kind} == {Kind.ARMS, Kind.SUPPORT}
                or bool(known)
            )
            if same and (not first or earlier.giver in first) and (not second or earlier.taker in second):
                return (earlier.giver,), (earlier.taker,)
        if hit.entry.scheme == "get" and first and not second:
            bought = self.context.matter(Kind.ARMS)
            if bought is not None and bought.kind is Kind.ARMS and bought.taker and bought.taker not in first:
                return first, (bought.taker,)
        return None

    def _host(self, senders: tuple[str, ...]) -> str | None:
        earlier = self.context.matter(Kind.PRESENCE)
        if earlier is None or earlier.kind is not Kind.PRESENCE or earlier.taker is None or earlier.taker in senders:
            return None
        return earlier.taker

    def _partner(self, having: Sequence[str]) -> tuple[str, ...]:
        """The other side by the dyad told last, else by the report's frame."""
        told = [s for s in self.context.dyad(tuple(having)) if s not in having] if having else list(self.context.dyad())
        if told and (len(told) == 1 or not having):
            return tuple(told)
        return self.frame.partner(having)

    def _leaves_unknown(self, hit: Hit[Trigger]) -> bool:
        """Whether what is left is named but not known: then no other state may stand in for it."""
        if self.parse.tokens[hit.head].upos != "VERB":
            return False
        objects = [a.head for a in self.roles.args(hit.head) if a.role == "obj"]
        return any(not self.nouns.is_a(head, "force", "base", "arms") for head in objects)

    def sentence_states(self, hit: Hit[Trigger]) -> list[str]:
        """States of the sentence in order, without the speaker's and those that only made a thing."""
        passage = self.nouns.passage
        sentence = passage.sentence_of(hit.head)
        voice = self.attribution.at(passage.index, hit.head)
        speakers = self._speakers(sentence)
        if voice.head_segment == passage.index and voice.head_token is not None:
            speakers.add(voice.head_token)
        found: dict[str, None] = {}
        for mention in passage.mentions_in(sentence.first, sentence.last):
            spoken = any(mention.first <= token < mention.last for token in speakers) or self._within(
                mention, voice.spans
            )
            if mention.rule != MADE and not spoken and not self.nouns.fought_over(mention.head):
                found |= dict.fromkeys(mention.states)
        return list(found)

    def _within(self, mention: Mention, spans: Sequence[tuple[int, int] | None]) -> bool:
        """Whether a mention is part of a source's name: "US and allied officials"."""
        first = self.parse.tokens[mention.first].start
        return any(span is not None and span[0] <= first < span[1] for span in spans)

    def _speakers(self, sentence: Sentence) -> set[int]:
        """Tokens of a sentence that name who says something in it, each cue's speakers."""
        here = self.nouns.passage.index
        told = [t for t in self.attribution.cues if t.segment == here and sentence.first <= t.anchor < sentence.last]
        return {s.token for t in told for s in t.speakers if s.segment == here and s.token is not None}

    def refers_back(self, hit: Hit[Trigger]) -> bool:
        """Whether the trigger is a noun with "the", "this" or "its", so that its parties may have been told before."""
        if self.parse.tokens[hit.head].upos == "PRON":
            return True
        if self.parse.tokens[hit.head].upos not in {"NOUN", "PROPN"}:
            return False
        return any(
            _definite(self.parse.tokens[c].feats, self.parse.tokens[c].dep) for c in self.parse.children[hit.head]
        )


def _definite(feats: Mapping[str, str], dep: str) -> bool:
    return dep == "nmod:poss" or feats.get("Definite") == "Def" or feats.get("PronType") == "Dem"


def states_of(parts: Sequence[Part]) -> tuple[str, ...]:
    """The states of parts, each once, in order."""
    return tuple(dict.fromkeys(state for part in parts for state in part.states))


def _pair(kind: Kind, acting: bool) -> bool:
    """Whether two states named together are the two sides: those who sign are, those who give or station are not."""
    return kind.family is Family.INSTRUMENT or (kind is Kind.ARMS and not acting)
