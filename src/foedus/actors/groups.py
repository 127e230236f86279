"""Which states "both countries", "its two allies", "the European nation" mean."""

from foedus.actors.antecedents import pronoun_states
from foedus.actors.memory import Said
from foedus.actors.mention import MentionType
from foedus.actors.phrase import Phrase
from foedus.actors.scene import UNRESOLVED, Answer, Scene

# "The country" is the latest state of this or the last two sentences.
THE_COUNTRY_REACH = 2
UNSAID = frozenset({"made-by", "bilateral"})


def group(scene: Scene, phrase: Phrase) -> Answer:
    """The states in focus, as many as the phrase speaks of, two if it doesn't say."""
    if phrase.owner is not None and phrase.owner.type is MentionType.GROUP:
        phrase = phrase.owner
        if phrase.states:
            return Answer(phrase.states, "group-of-owner")
    if phrase.kind == "relation":
        return UNRESOLVED
    if phrase.pronoun is not None:
        return _relations(scene, phrase)
    states_only = scene.frame(phrase).use(phrase.head, "country_group")
    size = phrase.number or 2
    states = scene.memory.group(size, scene.sentence(phrase), phrase.frame, states_only)
    rule = "bilateral" if phrase.rule == "bilateral" else "group-in-focus"
    resolved = len(states) == size
    return Answer(states if resolved else (), rule if resolved else "unresolved", military=phrase.military)


def _relations(scene: Scene, phrase: Phrase) -> Answer:
    """ "Their leaders" are of all of them; "its two allies" are the others of the three that hold the possessor."""
    mine = pronoun_states(scene, phrase.pronoun or "", phrase)
    if len(mine) > 1:
        return Answer(mine, "possessor", military=phrase.military)
    frame, number = scene.frame(phrase), scene.sentence(phrase)
    if not frame.use(phrase.head, "relation_noun"):
        pair = scene.memory.group(phrase.number or 2, number, phrase.frame)
        return Answer(pair, "group-in-focus") if set(mine) <= set(pair) and pair else UNRESOLVED
    size = (phrase.number or 0) + 1
    counted = size > 1 and len(mine) == 1
    states = scene.memory.group(size, number, phrase.frame) if counted else ()
    others = tuple(code for code in states if code not in mine)
    return Answer(others, "relations") if others and len(others) == size - 1 else UNRESOLVED


def description(scene: Scene, phrase: Phrase) -> Answer:
    """ "The European nation", "the island", "our country": the latest state that fits."""
    if phrase.pronoun is not None and not phrase.plural:
        states = pronoun_states(scene, phrase.pronoun, phrase)
        return Answer(states, "possessor") if states else UNRESOLVED
    if phrase.plural:
        counted = phrase.number or phrase.pronoun or phrase.determiner in {"both", "these"}
        return group(scene, phrase) if counted else UNRESOLVED
    if phrase.determiner not in {"the", "this", "that"}:
        return UNRESOLVED
    for places in (False, True):
        for said in scene.memory.back():
            found = _fitting(phrase, said)
            counted = said.acts or (places and said.rule not in UNSAID)
            near = phrase.candidates or scene.sentence(phrase) - said.sentence <= THE_COUNTRY_REACH
            if found and counted and near:
                return Answer((found,), "description" if phrase.candidates else "the-country")
    return UNRESOLVED


def _fitting(phrase: Phrase, said: Said) -> str | None:
    """The state that both may mean; "troops in the country" are no troops of that country."""
    if phrase.candidates:
        fits = [code for code in said.states if code in phrase.candidates]
        return fits[0] if len(fits) == 1 else None
    foreign = said.phrase.type is MentionType.ADJECTIVE or said.phrase.kind == "group-noun"
    return said.states[0] if len(said.states) == 1 and not foreign else None
