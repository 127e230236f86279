"""What a pronoun means: "his", "its", "their" by what was said before, "our" by who speaks."""

from foedus.actors.common import HE, IT, THEY, WE
from foedus.actors.frame import Frame
from foedus.actors.memory import Said
from foedus.actors.phrase import Phrase
from foedus.actors.scene import UNRESOLVED, Answer, Scene
from foedus.reports.report import SegmentType

THINGS = frozenset({"NOUN", "PROPN", "PRON"})
RELATIVES = frozenset({"that", "which", "who", "it", "there"})


def pronoun(scene: Scene, phrase: Phrase) -> Answer:
    """The answer for a pronoun that stands by itself."""
    word = phrase.determiner or ""
    if word in HE:
        found = scene.memory.person(scene.sentence(phrase))
        return Answer(found.states, "pronoun", found.person, found.office, found.military) if found else UNRESOLVED
    if word in IT:
        thing = _thing(scene, phrase)
        return Answer(thing.states, "pronoun", None, thing.office, thing.military) if thing else UNRESOLVED
    states = pronoun_states(scene, word, phrase)
    return Answer(states, "we" if word in WE else "pronoun") if states else UNRESOLVED


def pronoun_states(scene: Scene, word: str, phrase: Phrase) -> tuple[str, ...]:
    """The states that a pronoun in or before the phrase stands for."""
    number = scene.sentence(phrase)
    if word in HE:
        found = scene.memory.person(number)
        return found.states if found else ()
    if word in IT:
        found = _thing(scene, phrase)
        return found.states if found else ()
    if word in THEY:
        return scene.memory.plural(number)
    return _we(scene, phrase) if word in WE else ()


def _thing(scene: Scene, phrase: Phrase) -> Said | None:
    """What "it" means, unless the subject before it is a thing that is no actor ("the ship … its crew")."""
    frame = scene.frame(phrase)
    if frame.tokens[phrase.first].dep == "expl":
        return None
    if scene.speech.says(frame, phrase) and phrase.pronoun in IT:
        # "Moscow has not been told that Manila has dropped the deal, its ambassador said"
        subjects = [said for said in scene.memory.in_sentence(scene.sentence(phrase)) if said.subject and said.acts]
        if subjects and len(subjects[0].states) == 1:
            return subjects[0]
    told = [said for said in scene.memory.in_sentence(scene.sentence(phrase)) if _is_told(frame, said, phrase)]
    if told:
        return told[-1]
    number = frame.sentence_of[phrase.first]
    subject = _common_subject(scene, frame, frame.parse.sentences[number].first, phrase.first)
    spoken = any(said.subject for said in scene.memory.in_sentence(scene.sentence(phrase)))
    if subject is None and number and not spoken:
        before = frame.parse.sentences[number - 1]
        subject = _common_subject(scene, frame, before.first, before.last)
    return None if subject else scene.memory.thing(scene.sentence(phrase))


def _is_told(frame: Frame, said: Said, phrase: Phrase) -> bool:
    """Whether it is asked to do what follows: "France" in "had asked France to withdraw its soldiers"."""
    told = frame.word(said.phrase.last) == "to" and not said.subject and said.acts and len(said.states) == 1
    verbs = [i for i in range(frame.sentence_start(phrase.first), said.phrase.first) if frame.tokens[i].upos == "VERB"]
    return told and bool(verbs) and frame.gazetteer.is_word(frame.tokens[verbs[-1]].lemma.lower(), "order_verb")


def _common_subject(scene: Scene, frame: Frame, first: int, last: int) -> bool | None:
    """True if the last subject of a range is a thing that no phrase covers, False if one does, None without subject."""
    covered = {token for phrase in scene.rows[frame.number] for token in range(phrase.first, phrase.last)}
    tokens = frame.tokens
    subjects = [i for i in range(first, last) if tokens[i].dep.startswith("nsubj") and tokens[i].upos in THINGS]
    subjects = [i for i in subjects if frame.word(i) not in RELATIVES]
    if not subjects:
        return None
    below = frame.parse.children[subjects[-1]]
    return subjects[-1] not in covered and not any(child in covered for child in below)


def _we(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Whoever speaks: in a quotation its speaker's state, else the signatories' or the official outlet's."""
    if scene.frame(phrase).quoted[phrase.first]:
        speaker = scene.speech.speaker(phrase)
        return scene.answer(speaker).states if speaker is not None else ()
    scene.signatories = _signed(scene, phrase) or scene.signatories
    return scene.signatories or _joint_title(scene) or ((scene.outlet,) if scene.outlet else ())


def _joint_title(scene: Scene) -> tuple[str, ...]:
    """The states that a title like "Joint Statement by A and B" names together."""
    frame = scene.frames[0]
    joint = frame.segment.type is SegmentType.HEADLINE and frame.parse.sentences
    words = set(frame.lower[: frame.parse.sentences[0].last]) if joint else set()
    if "joint" not in words or not any(frame.gazetteer.is_word(word, "joint_text") for word in words):
        return ()
    chains = scene.memory.chains(0)
    return chains[-1] if chains else ()


def _signed(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "We, the leaders of A, B and C": their states."""
    frame = scene.frame(phrase)
    following = [p for p in scene.rows[phrase.frame] if phrase.last <= p.first <= phrase.last + 2]
    signs = frame.word(phrase.first) == "we" and frame.word(phrase.last) == "," and following
    return following[0].states if signs and len(following[0].states) > 1 else ()
