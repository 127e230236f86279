"""Gives every phrase of a report its states, in order of the text, from its own words or from what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foedus.actors.frame import Frame
from foedus.actors.gazetteer import Gazetteer
from foedus.actors.memory import NOT_ACTING, Memory, Said
from foedus.actors.mention import MentionType
from foedus.actors.persons import Draft, PersonBook
from foedus.actors.phrase import Phrase
from foedus.actors.speech import Speech

# The states of one another's counterparts, of "its", of "their" come from at most so many sentences back.
HE, SHE, THEY, IT, WE = (
    frozenset({"he", "him", "his"}),
    frozenset({"she", "her"}),
    frozenset({"they", "them", "their"}),
    frozenset({"it", "its"}),
    frozenset({"we", "us", "our"}),
)
ONE_STATE = "only:"
# Tokens between a speaker and the capital: "said on Sunday in Paris".
SAID_IN = 7
# "The country" is the latest state of this or the last two sentences.
THE_COUNTRY_REACH = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """States of a phrase and the rule that found them."""

    states: tuple[str, ...]
    rule: str
    person: Draft | None = None
    office: str | None = None
    military: bool = False


UNRESOLVED = Answer((), "unresolved")


class Resolver:
    """Resolves the phrases of all frames of one report; run it twice, the second time knowing the people."""

    def __init__(
        self,
        frames: Sequence[Frame],
        rows: Sequence[Sequence[Phrase]],
        book: PersonBook,
        gazetteer: Gazetteer,
        outlet: str | None,
    ) -> None:
        self.frames, self.rows, self.book, self.gazetteer = frames, rows, book, gazetteer
        self.outlet = gazetteer.outlet_state(outlet)
        self.memory = Memory()
        self.speech = Speech(frames, rows)
        self.named = _named(rows)
        self.signatories: tuple[str, ...] = ()
        self.offsets = _sentence_offsets(frames)
        self.dateline = self._dateline()

    def run(self) -> list[list[Said]]:
        """For each frame its resolved phrases."""
        return [[self._say(phrase) for phrase in row] for row in self.rows]

    def _say(self, phrase: Phrase) -> Said:
        frame = self.frames[phrase.frame]
        answer = self.answer(phrase)
        self._learn(phrase, answer)
        said = Said(
            phrase,
            phrase.frame,
            self.sentence(phrase),
            answer.states,
            answer.rule,
            _subject(frame, phrase),
            answer.person,
            answer.office or (phrase.office if phrase.rule != "regime-of" else None),
            answer.military or phrase.military,
            frame.quoted[phrase.first],
            self._joined(phrase),
        )
        self.memory.add(said)
        return said

    def _joined(self, phrase: Phrase) -> bool:
        """Whether only "and" or a comma parts it from the phrase before."""
        frame, row = self.frames[phrase.frame], self.rows[phrase.frame]
        before = next((p for p in reversed(row) if p.last <= phrase.first), None)
        between = [frame.word(i) for i in range(before.last, phrase.first)] if before else []
        return (
            bool(between) and all(word in {"and", ",", "the", "&", "with"} for word in between) and between != ["the"]
        )

    def sentence(self, phrase: Phrase) -> int:
        """The number of the phrase's sentence in the whole report."""
        return self.offsets[phrase.frame] + self.frames[phrase.frame].sentence_of[phrase.first]

    def answer(self, phrase: Phrase) -> Answer:
        """The states that a phrase stands for."""
        if phrase.type is MentionType.PERSON:
            return self._person(phrase)
        if phrase.type is MentionType.PRONOUN:
            return self._pronoun(phrase)
        own = self._own(phrase)
        if own is not None:
            return self._with_person(phrase, own)
        if phrase.kind == "description":
            return self._description(phrase)
        if phrase.type is MentionType.GROUP or phrase.rule == "bilateral":
            return self._group(phrase)
        if phrase.type is MentionType.BODY:
            return self._body(phrase)
        return self._role(phrase) if phrase.type is MentionType.ROLE else UNRESOLVED

    # What the phrase's own words say

    def _own(self, phrase: Phrase) -> Answer | None:
        """States that the phrase names, or that its owner or possessive pronoun has."""
        if phrase.states:
            return Answer(phrase.states, phrase.rule, military=phrase.military)
        if phrase.candidates and phrase.kind != "description":
            return self._ambiguous(phrase)
        if phrase.owner is not None:
            inner = self.answer(phrase.owner)
            if inner.states:
                return Answer(
                    inner.states, f"{phrase.rule}-of-{phrase.owner.type}", military=phrase.military or inner.military
                )
        if (
            phrase.pronoun is not None
            and not phrase.counterpart
            and phrase.kind != "description"
            and phrase.rule != "group"
        ):
            return self._possessed(phrase)
        return None

    def _ambiguous(self, phrase: Phrase) -> Answer:
        """A form that alone doesn't decide: by another name of one of its states, else by a company that fits no other meaning."""
        supported = [code for code in phrase.candidates if code in self.named]
        if len(supported) == 1:
            return Answer(
                tuple(supported),
                phrase.rule if phrase.rule in {"made-by"} or phrase.rule.endswith("-place") else "supported-elsewhere",
                military=phrase.military,
            )
        if len(phrase.candidates) == 1 and self._in_company(phrase):
            return Answer(
                phrase.candidates,
                phrase.rule if phrase.rule.endswith("-place") else "in-company",
                military=phrase.military,
            )
        return Answer((), "ambiguous")

    def _in_company(self, phrase: Phrase) -> bool:
        """Whether the words around speak of states: an office of its own, or an unambiguous state in the sentence."""
        if phrase.office or phrase.rank or phrase.kind in {"office", "body", "group-noun", "rank"}:
            return True
        frame = self.frames[phrase.frame]
        before = frame.word(phrase.first - 1)
        if before == "," and frame.tokens[phrase.first - 2].upos == "PROPN" and phrase.first - 2 not in frame.at:
            return False  # "Savannah, Georgia"
        number = frame.sentence_of[phrase.first]
        others = [p for p in self.rows[phrase.frame] if frame.sentence_of[p.first] == number and p is not phrase]
        states = any(p.states and not p.candidates and p.rule != "made-by" for p in others)
        return states or (frame.word(phrase.last) in {"'s", "'"} and any(p.military for p in others))

    def _possessed(self, phrase: Phrase) -> Answer:
        """ "His defence minister", "its armed forces", "our troops": the states of whoever the pronoun means."""
        pronoun = phrase.pronoun or ""
        states = self._pronoun_states(pronoun, phrase)
        return (
            Answer(states, "possessor", military=phrase.military)
            if states
            else Answer((), "unresolved", military=phrase.military)
        )

    def _pronoun_states(self, word: str, phrase: Phrase) -> tuple[str, ...]:
        number = self.sentence(phrase)
        if word in HE | SHE:
            found = self.memory.person(number)
            return found.states if found else ()
        if word in IT:
            found = self._thing(phrase)
            return found.states if found else ()
        if word in THEY:
            return self.memory.plural(number)
        return self._we(phrase) if word in WE else ()

    def _thing(self, phrase: Phrase) -> Said | None:
        """What "it" means, unless the subject before it is a thing that no mention covers ("the ship … its crew")."""
        frame = self.frames[phrase.frame]
        number = frame.sentence_of[phrase.first]
        subject = self._uncovered_subject(frame, frame.parse.sentences[number].first, phrase.first)
        if (
            subject is None
            and number
            and not any(said.subject for said in self.memory.in_sentence(self.sentence(phrase)))
        ):
            before = frame.parse.sentences[number - 1]
            subject = self._uncovered_subject(frame, before.first, before.last)
        return None if subject else self.memory.thing(self.sentence(phrase))

    def _uncovered_subject(self, frame: Frame, first: int, last: int) -> bool | None:
        """True if the last subject of a range is a thing without mention, False if it is a mention, None without subject."""
        covered = {token for phrase in self.rows[frame.number] for token in range(phrase.first, phrase.last)}
        subjects = [
            i
            for i in range(first, last)
            if frame.tokens[i].dep.startswith("nsubj") and frame.tokens[i].upos in {"NOUN", "PROPN", "PRON"}
        ]
        subjects = [i for i in subjects if frame.word(i) not in {"that", "which", "who", "it"}]
        if not subjects:
            return None
        return subjects[-1] not in covered and not any(child in covered for child in frame.parse.children[subjects[-1]])

    # People

    def _person(self, phrase: Phrase) -> Answer:
        draft = self.book.find(phrase.name or "")
        office = phrase.office or (draft.office if draft else None)
        military = phrase.military or (draft.military if draft else False)
        office = None if phrase.rule == "regime-of" and not (draft and draft.office) else office
        own = self._own(phrase)
        if phrase.counterpart and not (own and own.states):
            own = self._counterpart(phrase) or own
        if own is not None and own.states:
            return Answer(
                own.states, f"person-{own.rule}" if own.rule in {"possessor"} else own.rule, draft, office, military
            )
        if draft is not None and draft.state is not None:
            return Answer((draft.state,), _known_rule(phrase, draft), draft, office, military)
        found = self._office_state(phrase, draft)
        if found is not None:
            return Answer(found.states, found.rule, draft, office or found.office, military or found.military)
        return Answer((), "ambiguous" if phrase.candidates else "unresolved", draft, office, military)

    def _office_state(self, phrase: Phrase, draft: Draft | None) -> Answer | None:
        """The state of a person whom the report gives none: by the office, the neighbour, the regime's place, the outlet."""
        if phrase.rule == "regime-of":
            return self._regime(phrase)
        if ONE_STATE in phrase.note:
            return Answer((phrase.note.split(ONE_STATE)[1][:3],), "office-of-one-state")
        introduced = self._introduced(phrase)
        if introduced is not None:
            return introduced
        if phrase.office is None and phrase.rank is None:
            return None
        shared = self._shared(phrase)
        if shared:
            return Answer(shared, "shared-state")
        same = self._same_office(phrase)
        if same:
            return Answer(same, "office-named-before")
        if self.outlet:
            return Answer((self.outlet,), "outlet")
        spoken = self._spoken_in(phrase)
        if spoken:
            return Answer(spoken, "speaks-in-capital")
        taken = any(
            other.office == phrase.office and other.state == self.dateline
            for other in self.book.drafts
            if other is not draft
        )
        if self.dateline and self.dateline in self.named and not phrase.counterpart and not taken:
            return Answer((self.dateline,), "dateline")
        return None

    def _introduced(self, phrase: Phrase) -> Answer | None:
        """A name without office that opens the sentence after "its defence minister said": the same person."""
        if (
            phrase.office
            or phrase.rank
            or not _subject(self.frames[phrase.frame], phrase)
            or any(said.phrase.name == phrase.name for said in self.memory.said)
        ):
            return None
        number = self.sentence(phrase)
        before = [
            said
            for said in self.memory.in_sentence(number - 1)
            if said.single and said.person is None and said.states and self._speaks(said)
        ]
        if len(before) != 1 or any(said.single for said in self.memory.in_sentence(number)):
            return None
        return Answer(before[0].states, "introduced-before", office=before[0].office, military=before[0].military)

    def _speaks(self, said: Said) -> bool:
        return self.speech.says(self.frames[said.frame], said.phrase)

    def _spoken_in(self, phrase: Phrase) -> tuple[str, ...]:
        """ "President X said in Paris": the capital's state, if it acts elsewhere in the report."""
        frame = self.frames[phrase.frame]
        if not self.speech.says(frame, phrase):
            return ()
        number = frame.sentence_of[phrase.first]
        places = [
            p
            for p in self.rows[phrase.frame]
            if p.rule == "capital-place"
            and frame.sentence_of[p.first] == number
            and 0 < p.first - phrase.last <= SAID_IN
        ]
        elsewhere = {code for row in self.rows for p in row if p.rule not in NOT_ACTING for code in p.states}
        return places[0].states if len(places) == 1 and set(places[0].states) <= elsewhere else ()

    def _shared(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Foreign Minister A and Chief of Cabinet B of C", "C's Defence Minister A and Foreign Minister B": one state for both."""
        frame, row = self.frames[phrase.frame], self.rows[phrase.frame]
        at = row.index(phrase) if phrase in row else -1
        for other, between in ((at + 1, (phrase.last, None)), (at - 1, (None, phrase.first))):
            if at < 0 or not 0 <= other < len(row):
                continue
            neighbour = row[other]
            first, last = between[0] or neighbour.last, between[1] or neighbour.first
            words = [frame.word(i) for i in range(first, last)]
            people = neighbour.type is MentionType.PERSON and neighbour.office is not None
            if words in (["and"], [",", "and"]) and people and len(neighbour.states) == 1:
                return neighbour.states
        return ()

    def _same_office(self, phrase: Phrase) -> tuple[str, ...]:
        """The one state whose holder of this office was spoken of before."""
        found = {
            said.states
            for said in self.memory.said
            if phrase.office
            and said.office == phrase.office
            and len(said.states) == 1
            and said.phrase.type is MentionType.ROLE
        }
        return next(iter(found)) if len(found) == 1 else ()

    def _regime(self, phrase: Phrase) -> Answer | None:
        """ "The regime of X" in a clause that speaks of one other state's place only: that state."""
        frame = self.frames[phrase.frame]
        number = frame.sentence_of[phrase.first]
        row = [p for p in self.rows[phrase.frame] if frame.sentence_of[p.first] == number]
        places = {code for p in row if p.rule in {"capital-place", "state-place"} for code in p.states}
        actors = {code for p in row if p.rule not in {"capital-place", "state-place", "made-by"} for code in p.states}
        rest = places - actors
        return Answer((next(iter(rest)),), "regime-by-place") if len(rest) == 1 else None

    def _counterpart(self, phrase: Phrase) -> Answer | None:
        """ "His counterpart": the other one of the pair in focus."""
        mine = self._pronoun_states(phrase.pronoun, phrase) if phrase.pronoun else ()
        if len(mine) != 1:
            return None
        other = self.memory.partner(mine[0], self.sentence(phrase))
        return Answer((other,), "counterpart") if other else None

    def _learn(self, phrase: Phrase, answer: Answer) -> None:
        """What a phrase with a name tells of its person."""
        draft = answer.person
        if (
            draft is None
            or phrase.type is not MentionType.PERSON
            or (phrase.rule == "regime-of"
            and answer.rule != "regime-by-place")
        ):
            return
        if phrase.counterpart and draft.office is None:
            antecedent = self.memory.person(self.sentence(phrase))
            if antecedent is not None:
                draft.office, draft.military = antecedent.office, draft.military or antecedent.military
        if answer.rule == "introduced-before":
            draft.office, draft.military = answer.office, answer.military
        draft.office = draft.office or (phrase.office if phrase.rule != "regime-of" else None)
        draft.rank = draft.rank or phrase.rank
        draft.military = draft.military or phrase.military
        if draft.state is None and len(answer.states) == 1:
            draft.state, draft.rule = answer.states[0], answer.rule

    def _with_person(self, phrase: Phrase, answer: Answer) -> Answer:
        """A role with a state ("the Cuban general") is the person of the report whose state and office it fits."""
        if (
            phrase.type is not MentionType.ROLE
            or phrase.plural
            or phrase.kind not in {"office", "rank"}
            or len(answer.states) != 1
        ):
            return answer
        fits = [draft for draft in self.book.drafts if draft.state == answer.states[0] and _fits(phrase, draft)]
        if len(fits) == 1 and phrase.determiner not in {"a", "an"}:
            return replace(answer, person=fits[0], military=answer.military or fits[0].military)
        if phrase.counterpart:
            antecedent = self.memory.person(self.sentence(phrase))
            if antecedent is not None:
                return replace(answer, office=antecedent.office, military=antecedent.military)
        return answer

    # Bodies and roles without a state of their own

    def _body(self, phrase: Phrase) -> Answer:
        """ "The ministry", "the army": as said before with a state, else the outlet's own, else the dateline's."""
        if phrase.kind == "body" and ONE_STATE in phrase.note:
            return Answer((phrase.note.split(ONE_STATE)[1][:3],), "office-of-one-state", military=phrase.military)
        before = [
            said
            for said in self.memory.said
            if said.phrase.type is MentionType.BODY and len(said.states) == 1 and _same_body(said, phrase)
        ]
        states = {said.states for said in before}
        here = before[-1] if before and self.sentence(phrase) - before[-1].sentence <= 2 else None
        if len(states) == 1:
            return Answer(before[-1].states, "body-named-before", military=phrase.military)
        if here is not None and here.sentence != self.sentence(phrase):
            near = {said.states for said in before if said.sentence == here.sentence}
            if len(near) == 1:
                return Answer(here.states, "body-named-before", military=phrase.military)
        if self.outlet:
            return Answer((self.outlet,), "outlet", military=phrase.military)
        if self.dateline and (before or (phrase.field == "government" and self.dateline in self.named)):
            return Answer((self.dateline,), "dateline", military=phrase.military)
        field = {
            said.states
            for said in self.memory.said
            if said.phrase.type is MentionType.BODY and said.phrase.field == phrase.field and len(said.states) == 1
        }
        if not before and len(field) == 1 and phrase.determiner == "the":
            return Answer(next(iter(field)), "only-body-of-field", military=phrase.military)
        return Answer((), "unresolved", military=phrase.military)

    def _role(self, phrase: Phrase) -> Answer:
        """ "The minister", "the general": the one person or role said before that it fits, the latest subject first."""
        if phrase.counterpart:
            found = self._counterpart(phrase)
            antecedent = self.memory.person(self.sentence(phrase))
            return (
                replace(found, office=antecedent.office, military=antecedent.military)
                if found and antecedent
                else UNRESOLVED
            )
        if ONE_STATE in phrase.note:
            return Answer((phrase.note.split(ONE_STATE)[1][:3],), "office-of-one-state", military=phrase.military)
        if phrase.kind == "group-noun" or phrase.plural:
            return self._crowd(phrase)
        if phrase.determiner in {"a", "an", None} and phrase.first == phrase.last - 1:
            return Answer((), "unresolved", military=phrase.military)
        before = [said for said in self.memory.back() if said.single and said.states and _role_fits(phrase, said)]
        different = {said.person.name if said.person else (said.states, said.office) for said in before}
        if not before or (len(different) > 1 and "visiting" in phrase.modifiers):
            return Answer((), "unresolved", military=phrase.military)
        if len(different) > 1:
            latest = [said for said in before if said.sentence == before[0].sentence]
            before = [said for said in latest if said.subject] or latest
        chosen = before[0]
        return Answer(chosen.states, "role-named-before", chosen.person, chosen.office, chosen.military)

    def _crowd(self, phrase: Phrase) -> Answer:
        """ "The delegation", "the troops", "the forces": as last said with one state in this or the last sentence, else open."""
        before = [
            said
            for said in self.memory.back()
            if said.phrase.office == phrase.office and phrase.office and said.states and said.phrase.kind == phrase.kind
        ]
        if (
            phrase.determiner in {"the", "these", "this", "those"}
            and before
            and len({said.states for said in before}) == 1
        ):
            return Answer(before[0].states, "group-named-before", military=phrase.military)
        return Answer((), "unresolved", military=phrase.military)

    # Groups, descriptions, pronouns

    def _group(self, phrase: Phrase) -> Answer:
        if phrase.owner is not None and phrase.owner.type is MentionType.GROUP:
            return self._group(phrase.owner)
        size = phrase.number or 2
        if phrase.pronoun is not None:
            return self._relations(phrase)
        states = self.memory.group(size, self.sentence(phrase), phrase.frame)
        rule = "bilateral" if phrase.rule == "bilateral" else "group-in-focus"
        return (
            Answer(states, rule, military=phrase.military)
            if len(states) == size
            else Answer((), "unresolved", military=phrase.military)
        )

    def _relations(self, phrase: Phrase) -> Answer:
        """ "Its two allies": the others of the last so many and one that hold the possessor."""
        mine = self._pronoun_states(phrase.pronoun or "", phrase)
        size = (phrase.number or 0) + 1
        states = self.memory.group(size, self.sentence(phrase), phrase.frame) if size > 1 and len(mine) == 1 else ()
        others = tuple(code for code in states if code not in mine)
        return Answer(others, "relations") if len(others) == size - 1 and others else UNRESOLVED

    def _description(self, phrase: Phrase) -> Answer:
        """ "The European nation", "the island", "our country": the latest state that fits and is not the other party."""
        if phrase.pronoun is not None:
            states = self._pronoun_states(phrase.pronoun, phrase)
            if phrase.plural:
                return self._group(phrase)
            return Answer(states, "possessor") if states else UNRESOLVED
        if phrase.plural:
            return self._group(phrase) if phrase.number or phrase.determiner in {"both", "these"} else UNRESOLVED
        if phrase.determiner not in {"the", "this", "that"}:
            return UNRESOLVED
        return self._fitting(phrase)

    def _fitting(self, phrase: Phrase) -> Answer:
        number = self.sentence(phrase)
        for places in (False, True):
            for said in self.memory.back():
                fits = [code for code in said.states if not phrase.candidates or code in phrase.candidates]
                counted = said.acts or (places and said.rule not in {"made-by", "bilateral"})
                near = phrase.candidates or number - said.sentence <= THE_COUNTRY_REACH
                foreign = not phrase.candidates and (
                    said.phrase.type is MentionType.ADJECTIVE or said.phrase.kind == "group-noun"
                )
                if counted and near and not foreign and len(fits) == 1 and (phrase.candidates or len(said.states) == 1):
                    return Answer((fits[0],), "description" if phrase.candidates else "the-country")
        return UNRESOLVED

    def _pronoun(self, phrase: Phrase) -> Answer:
        word = phrase.determiner or ""
        if word in HE | SHE:
            found = self.memory.person(self.sentence(phrase))
            if found is not None:
                return Answer(found.states, "pronoun", found.person, found.office, found.military)
            return UNRESOLVED
        if word in IT:
            thing = self._thing(phrase)
            return (
                Answer(thing.states, "pronoun", office=thing.office, military=thing.military) if thing else UNRESOLVED
            )
        states = self._pronoun_states(word, phrase)
        return Answer(states, "we" if word in WE else "pronoun") if states else UNRESOLVED

    def _we(self, phrase: Phrase) -> tuple[str, ...]:
        """Whoever speaks: in a quotation its speaker's state, else the signatories' or the official outlet's."""
        frame = self.frames[phrase.frame]
        if frame.quoted[phrase.first]:
            speaker = self.speech.speaker(phrase)
            return self.answer(speaker).states if speaker is not None else ()
        signed = self._signed(phrase)
        if signed:
            self.signatories = signed
        return self.signatories or ((self.outlet,) if self.outlet else ())

    def _signed(self, phrase: Phrase) -> tuple[str, ...]:
        """ "We, the leaders of A, B and C": their states."""
        frame, row = self.frames[phrase.frame], self.rows[phrase.frame]
        following = [p for p in row if p.first >= phrase.last and p.first - phrase.last <= 2]
        if (
            frame.word(phrase.first) == "we"
            and frame.word(phrase.last) == ","
            and following
            and len(following[0].states) > 1
        ):
            return following[0].states
        return ()

    def _dateline(self) -> str | None:
        """The state of the place that opens the text."""
        for frame, row in zip(self.frames, self.rows, strict=True):
            for phrase in row[:1]:
                if (
                    phrase.first <= 1
                    and phrase.rule in {"capital-place", "place-place"}
                    and frame.tokens[phrase.first].text.isupper()
                    and len(phrase.states) == 1
                ):
                    return phrase.states[0]
        return None


def _known_rule(phrase: Phrase, draft: Draft) -> str:
    if draft.rule == "regime-by-place":
        return draft.rule
    return "regime-of" if phrase.rule == "regime-of" else "known-person"


def _sentence_offsets(frames: Sequence[Frame]) -> list[int]:
    offsets, count = [], 0
    for frame in frames:
        offsets.append(count)
        count += len(frame.parse.sentences)
    return offsets


def _named(rows: Sequence[Sequence[Phrase]]) -> frozenset[str]:
    """States that the report names by a form that means no other."""
    return frozenset(code for row in rows for phrase in row for code in phrase.states)


def _subject(frame: Frame, phrase: Phrase) -> bool:
    """Whether the phrase, or what it is joined to, is the subject of a verb."""
    token = frame.tokens[frame.head_of(phrase.first, phrase.last)]
    if phrase.type is MentionType.ADJECTIVE and token.dep in {"amod", "compound"}:
        token = frame.tokens[token.head]
    for _ in range(4):
        if token.dep.startswith("nsubj"):
            return True
        if token.dep not in {"conj", "appos", "flat", "compound"} or token.head == token.index:
            return False
        token = frame.tokens[token.head]
    return False


def _words(*names: str | None) -> set[str]:
    return {word for name in names if name for word in name.lower().replace("-", " ").split()}


def _fits(phrase: Phrase, draft: Draft) -> bool:
    """Whether "the general", "the minister" can be this person."""
    wanted = _words(phrase.office or phrase.rank)
    return (
        bool(wanted) and bool(_words(draft.office, draft.rank) & wanted) and wanted <= _words(draft.office, draft.rank)
    )


def _role_fits(phrase: Phrase, said: Said) -> bool:
    wanted = _words(phrase.office, phrase.rank)
    person = said.person
    have = _words(said.office, said.phrase.rank, person.office if person else None, person.rank if person else None)
    return bool(wanted) and wanted <= have


def _same_body(said: Said, phrase: Phrase) -> bool:
    """Whether "the ministry" can be "the Ministry of Defence" said before."""
    wanted, have = _words(phrase.office), _words(said.office)
    return bool(wanted) and wanted <= have
