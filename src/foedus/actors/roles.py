"""Whose "the ministry", "the army", "the general", "the delegation" are, where their own words don't say."""

from dataclasses import replace

from foedus.actors.memory import Said
from foedus.actors.mention import MentionType
from foedus.actors.people import counterpart
from foedus.actors.persons import Draft
from foedus.actors.phrase import Phrase
from foedus.actors.scene import UNRESOLVED, Answer, Scene

# Without an article too: "Defence Ministry spokesman".
OWN = ("ministry", "department", "general staff", "government")
RULING = ("authorities", "leadership", "junta")
VEHICLES = ("vessel", "aircraft", "soldiers")
# "The ministry" after two of them is the nearer one only within so many sentences.
NEAR = 2


def body(scene: Scene, phrase: Phrase) -> Answer:
    """A body: as said before with a state, else the outlet's own, the dateline's, the only one of its field."""
    if phrase.only_state:
        return Answer((phrase.only_state,), "office-of-one-state", military=phrase.military)
    definite = phrase.determiner == "the" or phrase.form.endswith(OWN)
    if not definite or any(word in phrase.note for word in VEHICLES):
        return Answer((), "unresolved", military=phrase.military)
    bodies = [s for s in scene.memory.said if s.phrase.type is MentionType.BODY and len(s.states) == 1]
    before = [] if _named_after(scene, phrase) else [said for said in bodies if _same_body(said, phrase)]
    states, rule = _before(scene, phrase, before), "body-named-before"
    governs = phrase.field == "government" and scene.dateline in scene.acting
    if not states and scene.outlet:
        states, rule = (scene.outlet,), "outlet"
    if not states and scene.dateline and (before or governs):
        states, rule = (scene.dateline,), "dateline"
    speaker = scene.memory.person(scene.sentence(phrase), reach=2)
    if not states and phrase.determiner == "the" and phrase.field == "government" and speaker is not None:
        states, rule = speaker.states, "speakers-own"
    if not states and not before and phrase.determiner == "the" and phrase.field == "government":
        states, rule = _one({said.states for said in bodies if said.phrase.field == phrase.field}), "only-body-of-field"
    return Answer(states, rule if states else "unresolved", military=phrase.military)


def _named_after(scene: Scene, phrase: Phrase) -> bool:
    """Whether an unknown name stands in it: "the Biden-Harris Administration" is no government said before."""
    frame = scene.frame(phrase)
    inside = range(phrase.first + (phrase.determiner is not None), phrase.last)
    return any(frame.tokens[i].text[0].isupper() and i not in frame.at for i in inside)


def _before(scene: Scene, phrase: Phrase, before: list[Said]) -> tuple[str, ...]:
    """The state of the same body: the only one so far, or the only one of the last sentence that names one."""
    if only := _one({said.states for said in before}):
        return only
    number = scene.sentence(phrase)
    recent = [said for said in before if 0 < number - said.sentence <= NEAR]
    return _one({said.states for said in recent if said.sentence == recent[-1].sentence})


def _one(found: set[tuple[str, ...]]) -> tuple[str, ...]:
    return next(iter(found)) if len(found) == 1 else ()


def role(scene: Scene, phrase: Phrase) -> Answer:
    """A role: the counterpart of the one before, the state that alone has it, a crowd, or somebody said before."""
    if phrase.counterpart:
        found, antecedent = counterpart(scene, phrase), scene.memory.person(scene.sentence(phrase))
        if found is None or antecedent is None:
            return UNRESOLVED
        return replace(found, office=antecedent.office, military=antecedent.military)
    if phrase.only_state:
        return Answer((phrase.only_state,), "office-of-one-state", military=phrase.military)
    if phrase.kind == "group-noun" or phrase.plural:
        return _crowd(scene, phrase)
    bare = phrase.determiner is None and phrase.first == phrase.last - 1
    chosen = None if bare or phrase.determiner in {"a", "an"} else _said_before(scene, phrase)
    if chosen is None:
        return Answer((), "unresolved", military=phrase.military)
    return Answer(chosen.states, "role-named-before", chosen.person, chosen.office, chosen.military)


def _said_before(scene: Scene, phrase: Phrase) -> Said | None:
    """ "The minister", "the general": the one person or role said before that it fits, the latest subject first."""
    before = [said for said in scene.memory.back() if said.single and said.states and _fits_said(phrase, said)]
    different = {said.person.name if said.person else (said.states, said.office) for said in before}
    if not before or (len(different) > 1 and "visiting" in phrase.modifiers):
        return None
    if len(different) > 1:
        latest = [said for said in before if said.sentence == before[0].sentence]
        before = [said for said in latest if said.subject] or latest
    return before[0]


def with_person(scene: Scene, phrase: Phrase, answer: Answer) -> Answer:
    """A role with a state ("the Cuban general") is the one person of the report whom it fits."""
    if phrase.type is not MentionType.ROLE or phrase.plural or len(answer.states) != 1:
        return answer
    if phrase.counterpart:
        antecedent = scene.memory.person(scene.sentence(phrase))
        if antecedent is not None:
            answer = replace(answer, office=antecedent.office, military=antecedent.military)
    if phrase.kind not in {"office", "rank"} or phrase.determiner in {"a", "an"}:
        return answer
    fits = [d for d in scene.book.drafts if d.state == answer.states[0] and _fits_draft(phrase, answer, d)]
    return replace(answer, person=fits[0], military=answer.military or fits[0].military) if len(fits) == 1 else answer


def _crowd(scene: Scene, phrase: Phrase) -> Answer:
    """ "The delegation", "the troops": as said before, if with one state only."""
    same = [s for s in scene.memory.said if s.phrase.office == phrase.office and s.phrase.kind == phrase.kind]
    states = _one({said.states for said in same if said.states}) if phrase.office else ()
    ruling = any(word in RULING for word in phrase.form.split())
    if not states and phrase.determiner == "the" and ruling and scene.dateline in scene.acting and scene.dateline:
        return Answer((scene.dateline,), "dateline", military=phrase.military)
    if states and phrase.determiner in {"the", "these", "this", "those"}:
        return Answer(states, "group-named-before", military=phrase.military)
    return Answer((), "unresolved", military=phrase.military)


def _words(*names: str | None) -> set[str]:
    return {word for name in names if name for word in name.lower().replace("-", " ").split()}


def _fits_draft(phrase: Phrase, answer: Answer, draft: Draft) -> bool:
    """Whether "the general", "the minister" can be this person: by the words of all their titles in the report."""
    wanted = _words(answer.office if phrase.counterpart else phrase.form)
    return bool(wanted) and wanted <= _words(draft.office, draft.rank, *draft.titles)


def _fits_said(phrase: Phrase, said: Said) -> bool:
    person = said.person
    titles = (person.office, person.rank, *person.titles) if person else ()
    wanted = _words(phrase.form)
    return bool(wanted) and wanted <= _words(said.office, said.phrase.rank, said.phrase.form, *titles)


def _same_body(said: Said, phrase: Phrase) -> bool:
    """Whether "the ministry" can be "the Ministry of Defence" said before."""
    wanted = _words(phrase.office)
    return bool(wanted) and wanted <= _words(said.office)
