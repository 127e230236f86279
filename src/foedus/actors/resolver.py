"""Gives every phrase of a report its states, in order of the text, from its own words or from what was said before."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.actors import antecedents, groups, people, roles
from foedus.actors.frame import Frame
from foedus.actors.memory import Memory, Said
from foedus.actors.mention import MentionType
from foedus.actors.persons import PersonBook
from foedus.actors.phrase import Phrase
from foedus.actors.scene import UNRESOLVED, Answer, Scene

CORE_KINDS = frozenset({"office", "body", "group-noun", "rank"})


class Resolver:
    """Resolves the phrases of all frames of one report; run it twice, the second time knowing the people."""

    def __init__(
        self, frames: Sequence[Frame], rows: Sequence[Sequence[Phrase]], book: PersonBook, outlet: str | None
    ) -> None:
        memory = Memory(book.gazetteer.organisations)
        self.scene = Scene(frames, rows, book, outlet, memory, self.answer)

    def run(self) -> list[list[Said]]:
        """For each frame its resolved phrases."""
        return [[self._say(phrase) for phrase in row] for row in self.scene.rows]

    def _say(self, phrase: Phrase) -> Said:
        scene, answer = self.scene, self.answer(phrase)
        people.learn(scene, phrase, answer)
        office = answer.office or (phrase.office if phrase.rule != "regime-of" else None)
        said = Said(
            phrase, phrase.frame, scene.sentence(phrase), answer.states, answer.rule, scene.subject(phrase),
            answer.person, office, answer.military or phrase.military, scene.joined(phrase),
        )  # fmt: skip
        scene.memory.add(said)
        return said

    def answer(self, phrase: Phrase) -> Answer:
        """The states that a phrase stands for."""
        if phrase.type is MentionType.PERSON:
            return self._person(phrase)
        if phrase.type is MentionType.PRONOUN:
            return antecedents.pronoun(self.scene, phrase)
        own = self._own(phrase)
        return roles.with_person(self.scene, phrase, own) if own is not None else self._from_before(phrase)

    def _from_before(self, phrase: Phrase) -> Answer:
        """The states of a phrase whose own words name none."""
        if phrase.kind == "description":
            return groups.description(self.scene, phrase)
        if phrase.type is MentionType.GROUP:
            return groups.group(self.scene, phrase)
        if phrase.type is MentionType.BODY:
            return roles.body(self.scene, phrase)
        return roles.role(self.scene, phrase) if phrase.type is MentionType.ROLE else UNRESOLVED

    def _own(self, phrase: Phrase) -> Answer | None:
        """States that the phrase names, or that its owner or possessive pronoun has; None where it has neither."""
        if phrase.states:
            return Answer(phrase.states, phrase.rule, military=phrase.military)
        if phrase.kind == "description":
            return None
        if phrase.candidates:
            return self._ambiguous(phrase)
        if phrase.owner is not None:
            inner = self.answer(phrase.owner)
            if inner.states:
                military = phrase.military or inner.military
                return Answer(inner.states, f"{phrase.rule}-of-{phrase.owner.type}", military=military)
        if phrase.pronoun is not None and not phrase.counterpart and phrase.rule != "group":
            states = antecedents.pronoun_states(self.scene, phrase.pronoun, phrase)
            return Answer(states, "possessor" if states else "unresolved", military=phrase.military)
        return None

    def _ambiguous(self, phrase: Phrase) -> Answer:
        """A form that alone doesn't decide: by another name of one of its states, else by the words around it."""
        place = phrase.rule == "made-by" or phrase.rule.endswith("-place")
        supported = tuple(code for code in phrase.candidates if code in self.scene.named)
        if len(supported) == 1:
            return Answer(supported, phrase.rule if place else "supported-elsewhere", military=phrase.military)
        if len(phrase.candidates) == 1 and self._in_company(phrase):
            return Answer(phrase.candidates, phrase.rule if place else "in-company", military=phrase.military)
        return Answer((), "ambiguous", military=phrase.military)

    def _in_company(self, phrase: Phrase) -> bool:
        """Whether the words around speak of states: an office of its own, an unambiguous state in the sentence."""
        frame = self.scene.frame(phrase)
        if phrase.kind in CORE_KINDS:
            return True
        town = phrase.first - 2
        if town >= 0 and frame.word(town + 1) == "," and town not in frame.at and frame.tokens[town].upos == "PROPN":
            return False  # "Valdosta, Georgia"
        others = [other for other in self.scene.row(phrase) if other is not phrase]
        states = any(other.states and other.rule not in {"made-by", "place-place"} for other in others)
        return states or (frame.word(phrase.last) in {"'s", "'"} and any(other.military for other in others))

    def _person(self, phrase: Phrase) -> Answer:
        """A person: by the words around the name, by the report's other words on them, else inferred."""
        draft = self.scene.book.find(phrase.name or "")
        office = phrase.office if phrase.rule != "regime-of" else None
        office = office or (draft.office if draft else None)
        military = phrase.military or (draft.military if draft else False)
        own = self._own(phrase)
        if phrase.counterpart and (own is None or not own.states):
            own = people.counterpart(self.scene, phrase)
        if own is None or not own.states:
            if draft is not None and draft.state is not None:
                own = people.known_state(phrase, draft)
            else:
                own = people.inferred_state(self.scene, phrase, draft) or own or UNRESOLVED
        return replace(own, person=draft, office=office or own.office, military=military or own.military)
