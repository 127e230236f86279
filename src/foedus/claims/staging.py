"""How far the matter has gone: stage and denial read from tense, mood, negation and the words that govern a trigger."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from foedus.claims.clause import Level, base, case_of, finite
from foedus.claims.lexicon import Hit, Operator, Trigger, Words
from foedus.claims.tense import VAGUE, VERBAL, Tense, negated, no_longer, tense_of
from foedus.codebook import Family, Kind, Stage, StageGroup, possible
from foedus.language.parse import Parse

# Tokens between "talks" and the paper that they are about ("talks with A and B on a …").
TALKS_REACH = 8
TALKS_ON = "stage:talks-on"
# What a paper does by itself: end, stand still, come into force.
OWN_EFFECTS = frozenset({"ended", "suspended", "in_force"})
# Prepositions before an act that has not come yet: "towards the signing of a memorandum".
BEFORE = frozenset({"toward", "towards", "ahead of", "before", "pending", "until", "till"})
LASTING = frozenset({"remain", "stay", "continue", "last", "hold"})
CONCLUDED = frozenset({"conclude", "complete", "finish", "finalise", "finalize", "wrap up"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A stage with the rule that gave it. `weak` says that no word but the trigger's own form spoke of it."""

    stage: Stage | None
    rules: tuple[str, ...]
    weak: bool = True
    denied: bool = False
    hedged: bool = False


def by_tense(kind: Kind, tense: Tense, done: Stage) -> Stage | None:
    """The stage that a plain or light verb gives by its tense alone."""
    if tense in {Tense.FUTURE, Tense.CONDITIONAL, Tense.POSSIBLE, Tense.INFINITIVE}:
        return Stage.INTEREST if kind is Kind.ALIGNMENT else Stage.PLANNED
    if tense in {Tense.DONE, Tense.PERFECT}:
        return done
    if tense in {Tense.ONGOING, Tense.PRESENT}:
        if done.group in {StageGroup.PROSPECTIVE, StageGroup.NEGATIVE}:
            return done
        if done is Stage.AGREED and kind is Kind.ARMS and tense is Tense.ONGOING:
            return done  # "is buying 24 jets" tells a purchase decided
        if kind.family in {Family.INSTRUMENT, Family.DECLARATION}:
            return Stage.IN_FORCE
        return Stage.UNDER_WAY
    return None


ASKED = "asked-to-stop"


def compose(inner: Reading, outer: Stage, tense: Tense, rule: str) -> Reading:
    """The stage once a governing word has spoken: "plans" over "sign" is planned, "suspends" over anything is
    suspended."""
    rules = (*inner.rules, rule)
    if outer.group is StageGroup.NEGATIVE:
        if (
            inner.stage is not None
            and inner.stage.group is StageGroup.PROSPECTIVE
            and outer is Stage.ENDED
            and not inner.weak
        ):
            outer = Stage.CANCELLED
        return replace(inner, stage=outer, rules=rules, weak=False)
    if inner.stage is not None and inner.stage.group is StageGroup.NEGATIVE and not inner.weak:
        if outer is Stage.INTEREST:  # who is asked to stop has not stopped
            return replace(inner, stage=None, rules=(*rules, ASKED), weak=True)
        return replace(inner, rules=rules)
    to_come = tense in {Tense.FUTURE, Tense.CONDITIONAL, Tense.POSSIBLE, Tense.INFINITIVE}
    if to_come and outer.group is not StageGroup.PROSPECTIVE:
        outer = Stage.PLANNED
    strong_prospect = inner.stage is not None and inner.stage.group is StageGroup.PROSPECTIVE and not inner.weak
    if strong_prospect and outer.group in {StageGroup.REALISED, StageGroup.COMMITTED}:
        return replace(inner, rules=rules)
    return replace(inner, stage=outer, rules=rules, weak=False)


LEAVING = "leave"  # the scheme of forces that go: their going is the end of a presence, done or to come


class Stages:
    """Reads the stage of triggers in one passage."""

    def __init__(self, parse: Parse, words: Words, headline: bool, during: frozenset[str]) -> None:
        self.parse, self.words, self.headline, self.during = parse, words, headline, during

    def read(self, hit: Hit[Trigger], ladder: Sequence[Level]) -> Reading:
        """Stage, denial and hedge of a trigger in its clause, `ladder` being what governs it."""
        kind, done = hit.entry.kind, hit.entry.done
        reading = self._own(hit, kind, done)
        for below, level in pairwise(ladder):
            if "hearsay" in self.words.classes[below.token] and base(level.via) == "obj":
                break  # "rejected a report that …" rejects the report
            if "commenting" in self.words.classes[level.token] or self._judged(below, level):
                break
            if self._outside(level) or (kind.family is Family.CONTACT and self._occasion(level)):
                break
            reading = self._govern(reading, level, hit)
        if reading.stage is None and hit.entry.scheme == LEAVING and ASKED in reading.rules:
            reading = replace(reading, stage=Stage.UNDER_WAY)
        if reading.stage is None:
            reading = replace(reading, stage=_default(kind, done), rules=(*reading.rules, "stage:default"))
        if reading.stage is not None and not possible(kind, reading.stage):
            reading = replace(reading, stage=_nearest(kind, reading.stage))
        return reading

    def _occasion(self, level: Level) -> bool:
        """Whether a contact is only when or where the rest happened: "after the visit", "at the end of the talks"."""
        if level.case in self.during or "juncture" in self.words.classes[level.token]:
            return True
        ahead = tense_of(self.parse, level.token) in {Tense.FUTURE, Tense.INFINITIVE, Tense.CONDITIONAL, Tense.POSSIBLE}
        return level.case == "at" and base(level.via) == "obl" and not ahead

    def operators(self, index: int, kind: Kind, pos: str) -> list[Operator]:
        """What the lexicon knows a token to say of this kind's stage."""
        fitting = [o for o in self.words.operators[index] if o.pos in pos and o.fits(kind)]
        silent = {o.words for o in fitting if o.effect == "neutral" and o.applies}
        found = [o for o in fitting if o.effect != "neutral" and (o.applies or o.words not in silent)]
        # What is said of this kind goes before what is said of its family, and that before what is said of all.
        return sorted(found, key=lambda o: (not o.applies, kind.value not in o.applies))

    def _own(self, hit: Hit[Trigger], kind: Kind, done: Stage) -> Reading:
        token = self.parse.tokens[hit.head]
        if hit.entry.scheme == "located":
            tense = tense_of(self.parse, hit.head)
            stage = (
                Stage.UNDER_WAY
                if tense in {Tense.PRESENT, Tense.PERFECT, Tense.ONGOING}
                else by_tense(kind, tense, done)
            )
            return self._negate(Reading(stage, (f"tense:{tense}",), weak=False), hit.head, tense)
        if token.upos in VERBAL:
            tense = tense_of(self.parse, hit.head, self.headline)
            stage = done if hit.entry.scheme == LEAVING else by_tense(kind, tense, done)  # codebook, section 8, 8
            plain = Reading(stage, (f"tense:{tense}",), weak=tense in VAGUE, hedged=tense is Tense.POSSIBLE)
            return self._negate(plain, hit.head, tense)
        reading = self._talked_about(hit)
        if negated(self.parse, hit.head):
            reading = replace(reading, denied=True, rules=("negation",))
        for child in self.parse.children[hit.head]:
            reading = self._modify(reading, child, kind)
        return reading

    def _talked_about(self, hit: Hit[Trigger]) -> Reading:
        """Under negotiation where talks on the paper stand right before its name, agreed where these were concluded."""
        if hit.entry.kind.family is not Family.INSTRUMENT:
            return Reading(None, ())
        first = min((c for c in self.parse.children[hit.head] if c < hit.head), default=hit.head)
        for index in range(first - 1, max(first - TALKS_REACH, -1), -1):
            token = self.parse.tokens[index]
            if "negotiations" in self.words.classes[index]:
                over = self.words.operators[token.head] if base(token.dep) == "obj" else ()
                done = any(o.words in CONCLUDED for o in over)
                stage = Stage.AGREED if done else Stage.NEGOTIATING
                return Reading(stage, (TALKS_ON,), weak=False)
            if token.upos in VERBAL or token.upos == "PUNCT":
                break
        return Reading(None, ())

    def _modify(self, reading: Reading, child: int, kind: Kind) -> Reading:
        """What a modifier of a noun says: "planned", "signed in 2018", "which was suspended"."""
        relation = base(self.parse.tokens[child].dep)
        if relation not in {"amod", "acl"}:
            return reading
        for operator in self.operators(child, kind, "AV"):
            if operator.effect == "light":
                tense = tense_of(self.parse, child, False)
                stage = by_tense(kind, tense, _default(kind, Stage.CARRIED_OUT))
            else:
                stage, tense = Stage(operator.effect), tense_of(self.parse, child, False)
                if (
                    operator.pos == "V"
                    and relation == "acl"
                    and tense in {Tense.FUTURE, Tense.CONDITIONAL, Tense.INFINITIVE}
                    and stage.group is not StageGroup.NEGATIVE
                ):
                    stage = Stage.PLANNED
            if stage is not None:
                return replace(
                    reading, stage=stage, rules=(*reading.rules, f"modifier:{operator.words}"), weak=relation == "acl"
                )
        if relation == "acl" and self.parse.tokens[child].text.lower() == "due":
            return replace(reading, stage=Stage.PLANNED, rules=(*reading.rules, "modifier:due"), weak=False)
        return reading

    def _lists(self, verb: int) -> bool:
        return "listing" in self.words.classes[verb]

    def _judged(self, below: Level, level: Level) -> bool:
        """Whether the verb above only holds the matter to be so: "considers the lease valid"."""
        return base(level.via) == "xcomp" and self.parse.tokens[below.token].upos == "ADJ" and below.via != ""

    def _outside(self, level: Level) -> bool:
        """Whether a level no longer speaks of the matter: a verb of saying over what is said, a clause of another
        matter."""
        relation = base(level.via)
        return relation == "parataxis" or (relation == "ccomp" and not self._speaks(level))

    def _speaks(self, level: Level) -> bool:
        return bool(self.words.operators[level.token]) and any(
            o.effect not in {"neutral", "light"} and o.pos == "V" for o in self.words.operators[level.token]
        )

    def _govern(self, reading: Reading, level: Level, hit: Hit[Trigger]) -> Reading:
        kind = hit.entry.kind
        token = self.parse.tokens[level.token]
        if base(level.via) == "conj" and token.upos not in VERBAL:
            return reading
        verbal = token.upos in VERBAL or any(
            base(self.parse.tokens[c].dep) in {"cop", "aux"} for c in self.parse.children[level.token]
        )
        found = self.operators(level.token, kind, "V" if token.upos in VERBAL else "NA")
        if base(level.via) == "conj":
            return reading
        tense = tense_of(self.parse, level.token, self.headline) if verbal else Tense.NONE
        if kind.family is Family.INSTRUMENT and level.via == "nsubj" and verbal and not self._signing(hit):
            return self._what_a_paper_does(reading, level.token, found, tense)
        if "negotiations" in self.words.classes[level.token] and TALKS_ON in reading.rules:
            return reading  # said already, with how the talks went
        for operator in found:
            rule = f"stage:{operator.words}"
            if operator.effect == "light":
                if self.parse.tokens[hit.head].upos in VERBAL:
                    continue  # "makes it easier to buy" says nothing of a purchase
                stage = by_tense(kind, tense, _realised(kind, hit.entry.done))
                if stage is not None and (reading.stage is None or reading.weak):
                    reading = replace(reading, stage=stage, rules=(*reading.rules, rule), weak=False)
            elif kind.family is Family.INSTRUMENT and self._not_yet(operator, level.token, tense):
                stage = Stage.AGREED if operator.effect == "in_force" else Stage.NEGOTIATING
                return replace(reading, stage=stage, rules=(*reading.rules, rule, "not-yet"), weak=False)
            else:
                reading = compose(reading, self._effect(operator, level.token, kind, tense), tense, rule)
            return self._negate(reading, level.token, tense)
        if verbal:
            if reading.stage is None and base(level.via) in {"nsubj", "obj", "nsubj:pass", "xcomp", "obl"}:
                standing = tense in {Tense.PRESENT, Tense.ONGOING} and kind in {Kind.ARMS, Kind.SUPPORT}
                stage = None if standing else by_tense(kind, tense, _realised(kind, hit.entry.done))
                if kind.family is Family.CONTACT and tense is Tense.PRESENT and self._lists(level.token):
                    stage = Stage.PLANNED  # "the programme includes a call on the commander"
                reading = replace(reading, stage=stage, rules=(*reading.rules, f"tense:{tense}"))
            if self.parse.tokens[hit.head].upos not in VERBAL:
                return reading  # "the contents of the pact have not been published" denies no pact
            return self._negate(reading, level.token, tense)
        return reading

    def _effect(self, operator: Operator, verb: int, kind: Kind, tense: Tense) -> Stage:
        """What an operator makes of a matter in this tense: who is finalising a paper negotiates, who has deepened
        ties has them."""
        if kind.family is Family.INSTRUMENT and operator.effect == "agreed":
            if tense is Tense.ONGOING:
                return Stage.NEGOTIATING
            if operator.pos == "N" and case_of(self.parse, verb) in BEFORE:
                return Stage.PLANNED
        told = tense in {Tense.DONE, Tense.PERFECT, Tense.PRESENT, Tense.ONGOING} and finite(self.parse, verb)
        if kind is Kind.ALIGNMENT and told and "deepening" in self.words.classes[verb]:
            return Stage.IN_FORCE
        return Stage(operator.effect)

    def _not_yet(self, operator: Operator, verb: int, tense: Tense) -> bool:
        """Whether a paper only waits for its signature or ratification: "has not been ratified", "have yet to sign"."""
        if operator.effect not in {"agreed", "in_force"} or tense not in {Tense.PERFECT, Tense.PRESENT, Tense.DONE}:
            return False
        yet = any(self.parse.tokens[c].text.lower() == "yet" for c in self.parse.children[verb])
        return negated(self.parse, verb) and (yet or "approving" in self.words.classes[verb])

    def _signing(self, hit: Hit[Trigger]) -> bool:
        """Whether the trigger is an act of a state ("the ratification", "join"), not a paper."""
        return hit.entry.pos != "N" or bool(self.operators(hit.head, hit.entry.kind, "N"))

    def _what_a_paper_does(self, reading: Reading, verb: int, found: Sequence[Operator], tense: Tense) -> Reading:
        """The stage once a paper's own verb has spoken: it may lapse, stand or come into force; what it aims at or
        brings says nothing."""
        to_come = tense in {Tense.FUTURE, Tense.CONDITIONAL, Tense.POSSIBLE}
        lasting = self.parse.tokens[verb].lemma.lower() in LASTING
        below = (verb, *(c for c in self.parse.children[verb] if base(self.parse.tokens[c].dep) in {"obl", "xcomp"}))
        valid = any("validity" in self.words.classes[i] for i in below)
        effect = next((o.effect for o in found if o.effect in OWN_EFFECTS), "in_force" if valid else "")
        if effect == "in_force" and to_come and not lasting:
            effect = "agreed"  # what is to come into force has been agreed
        if effect:
            reading = replace(reading, stage=Stage(effect), rules=(*reading.rules, "paper:" + effect), weak=False)
            return self._negate(reading, verb, tense)
        if reading.stage is None and not to_come:
            stage = by_tense(Kind.AGREEMENT, tense, Stage.AGREED)
            reading = replace(reading, stage=stage, rules=(*reading.rules, f"tense:{tense}"))
        return reading

    def _negate(self, reading: Reading, index: int, tense: Tense) -> Reading:
        if tense is Tense.POSSIBLE:
            reading = replace(reading, hedged=True)
        if no_longer(self.parse, index):
            return replace(reading, stage=Stage.ENDED, rules=(*reading.rules, "no-longer"), weak=False)
        if not negated(self.parse, index):
            return reading
        if tense in {Tense.FUTURE, Tense.CONDITIONAL}:
            return replace(reading, stage=Stage.CANCELLED, rules=(*reading.rules, "refusal"), weak=False)
        return replace(reading, denied=not reading.denied, rules=(*reading.rules, "negation"))


def _realised(kind: Kind, done: Stage) -> Stage:
    """What a light verb in the past makes of a noun: holding talks carries them out, whatever the noun's own
    default."""
    return Stage.CARRIED_OUT if kind.family is Family.CONTACT or kind in {Kind.EXERCISE} else done


def _default(kind: Kind, done: Stage) -> Stage:
    """The stage of a noun that nothing speaks of."""
    if kind.family in {Family.INSTRUMENT, Family.DECLARATION}:
        return Stage.IN_FORCE if done is Stage.CARRIED_OUT else done
    return done


def _nearest(kind: Kind, stage: Stage) -> Stage:
    """The possible stage that says most nearly the same (codebook, section 3)."""
    if kind is Kind.ALIGNMENT:
        return (
            Stage.INTEREST
            if stage.group is StageGroup.PROSPECTIVE
            else Stage.ENDED
            if stage.group is StageGroup.NEGATIVE
            else Stage.IN_FORCE
        )
    return Stage.CARRIED_OUT
