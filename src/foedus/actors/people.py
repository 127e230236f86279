"""Whose a named person is: by what the report says of them elsewhere, by where and by whom it is told."""

from foedus.actors.antecedents import pronoun_states
from foedus.actors.memory import Said
from foedus.actors.mention import MentionType
from foedus.actors.persons import Draft
from foedus.actors.phrase import Phrase
from foedus.actors.scene import Answer, Scene

# Tokens between a speaker and the capital: "said on Sunday in Paris".
SAID_IN = 7
# Of these, a report that gives no states is taken to name one for each state.
HEADS_OF_STATE = frozenset({"president", "prime minister", "chancellor", "monarch", "crown prince", "head of state"})


def known_state(phrase: Phrase, draft: Draft) -> Answer:
    """The state that the report gives the person elsewhere."""
    rule = "regime-of" if phrase.rule == "regime-of" else "known-person"
    return Answer((draft.state,) if draft.state else (), "regime-by-place" if draft.rule == "regime-by-place" else rule)


def inferred_state(scene: Scene, phrase: Phrase, draft: Draft | None) -> Answer | None:
    """The state of a person whom the report gives none: by office, neighbour, place of the regime, outlet, dateline."""
    if phrase.rule == "regime-of":
        return _regime(scene, phrase)
    host = _host(scene, phrase)
    if host:
        return Answer(host, "host-in-capital")
    introduced = _distributed(scene, phrase) or _introduced(scene, phrase)
    if introduced is not None or (phrase.office is None and phrase.rank is None):
        return introduced
    found = (
        (_led(scene, phrase), "head-of-delegation"),
        (_shared(scene, phrase), "shared-state"),
        (_same_office(scene, phrase), "office-named-before"),
        ((phrase.only_state,) if phrase.only_state else (), "office-of-one-state"),
        (_guest(scene, phrase), "guest-of-outlet"),
        (_unless_held(scene, phrase, draft, scene.outlet), "outlet"),
        (_spoken_in(scene, phrase), "speaks-in-capital"),
        (_dateline(scene, phrase, draft), "dateline"),
        (_other_of_pair(scene, phrase, draft), "other-of-pair"),
        (_own_state(scene, phrase), "speaks-of-own-state"),
    )
    organisations = scene.book.gazetteer.organisations
    return next((Answer(states, rule) for states, rule in found if states and not organisations & set(states)), None)


def counterpart(scene: Scene, phrase: Phrase) -> Answer | None:
    """ "His counterpart": the state that acts with his most."""
    mine = pronoun_states(scene, phrase.pronoun, phrase) if phrase.pronoun else ()
    number = scene.sentence(phrase)
    if phrase.plural and len(mine) == 1:
        three = scene.memory.group(3, number, phrase.frame)
        return Answer(tuple(code for code in three if code not in mine), "counterparts") if mine[0] in three else None
    other = scene.memory.partner(mine[0], number) if len(mine) == 1 else None
    return Answer((other,), "counterpart") if other else None


def learn(scene: Scene, phrase: Phrase, answer: Answer) -> None:
    """Keeps what a phrase with a name tells of its person."""
    draft = answer.person
    if draft is None or phrase.type is not MentionType.PERSON:
        return
    if len(answer.states) == 1 and draft.state is None and answer.rule != "regime-of":
        draft.state, draft.rule = answer.states[0], answer.rule
    if phrase.rule == "regime-of":
        return
    titles = [phrase.form, phrase.rank or ""]
    draft.titles.extend(title for title in titles if title and title not in draft.titles)
    antecedent = scene.memory.person(scene.sentence(phrase)) if phrase.counterpart else None
    introduced = answer.office if answer.rule in {"introduced-before", "in-their-order"} else None
    draft.office = draft.office or phrase.office or introduced or (antecedent.office if antecedent else None)
    draft.rank = draft.rank or phrase.rank
    draft.military = draft.military or phrase.military or (antecedent is not None and antecedent.military)
    draft.military = draft.military or (introduced is not None and answer.military)


def _introduced(scene: Scene, phrase: Phrase) -> Answer | None:
    """A name without office that opens the sentence after "its defence minister said": the same person."""
    met = any(said.phrase.name == phrase.name for said in scene.memory.said)
    if phrase.office or phrase.rank or met or not scene.subject(phrase):
        return None
    number = scene.sentence(phrase)
    if any(said.single and not said.phrase.counterpart for said in scene.memory.in_sentence(number)):
        return None
    earlier = [said for said in scene.memory.in_sentence(number - 1) if _unnamed(said)]
    before = [said for said in earlier if said.subject or _speaks(scene, said)]
    if len(before) != 1:
        return None
    return Answer(before[0].states, "introduced-before", None, before[0].office, before[0].military)


def _distributed(scene: Scene, phrase: Phrase) -> Answer | None:
    """ "The defence ministers of A and B, X and Y,": to each his state, in their order."""
    row = scene.row(phrase)
    before = [other for other in row if other.last <= phrase.first and other.type is MentionType.GROUP and other.office]
    if not before or scene.frame(phrase).word(before[-1].last) != ",":
        return None
    named = [other for other in row if other.first >= before[-1].last]
    people = [other for number, other in enumerate(named) if other.name and (number == 0 or scene.joined(other))]
    if phrase not in people or len(people) != len(before[-1].states):
        return None
    state = before[-1].states[people.index(phrase)]
    return Answer((state,), "in-their-order", None, before[-1].office, before[-1].military)


def _host(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "X received his counterparts in Tokyo": the capital's state, if it acts elsewhere in the report."""
    frame = scene.frame(phrase)
    head = frame.tokens[frame.head_of(phrase.first, phrase.last)]
    verb = frame.tokens[head.head].lemma.lower()
    if head.dep != "nsubj" or not frame.gazetteer.is_word(verb, "hosts"):
        return ()
    places = {p.states for p in scene.row(phrase) if p.rule == "capital-place" and p.first > phrase.last}
    found = next(iter(places)) if len(places) == 1 else ()
    return found if set(found) <= scene.acting else ()


def _unnamed(said: Said) -> bool:
    return said.single and said.person is None and bool(said.states)


def _speaks(scene: Scene, said: Said) -> bool:
    return scene.speech.says(scene.frames[said.frame], said.phrase)


def _led(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "A Belarusian delegation headed by X": the delegation's state."""
    frame, row = scene.frame(phrase), scene.row(phrase)
    before = next((other for other in reversed(row) if other.last <= phrase.first), None)
    between = [frame.word(i) for i in range(before.last, phrase.first)] if before is not None else []
    led = len(between) == 2 and between[1] == "by" and frame.gazetteer.is_word(between[0], "leads")
    return before.states if before is not None and led and len(before.states) == 1 else ()


def _shared(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "Foreign Minister A and Chief of Cabinet B of C", "C's Defence Minister A and Foreign Minister B": one state."""
    frame, row = scene.frame(phrase), scene.rows[phrase.frame]
    at = row.index(phrase) if phrase in row else len(row)
    for other, first, last in ((at + 1, phrase.last, None), (at - 1, None, phrase.first)):
        if 0 <= other < len(row) and at < len(row):
            neighbour = row[other]
            words = [frame.word(i) for i in range(neighbour.last if first is None else first, last or neighbour.first)]
            people = neighbour.type is MentionType.PERSON and neighbour.office is not None
            shares = neighbour.side == ("right" if other > at else "left") and neighbour.office != phrase.office
            if words in (["and"], [",", "and"]) and people and shares and len(neighbour.states) == 1:
                return neighbour.states
    return ()


def _same_office(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """The one state whose holder of this office was spoken of before without a name."""
    roles = [said for said in scene.memory.said if said.phrase.type is MentionType.ROLE and len(said.states) == 1]
    found = {said.states for said in roles if phrase.office and said.office == phrase.office}
    return next(iter(found)) if len(found) == 1 else ()


def _spoken_in(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "President X said in Paris": the capital's state, if it acts elsewhere in the report."""
    if not scene.speech.says(scene.frame(phrase), phrase):
        return ()
    places = [p for p in scene.row(phrase) if p.rule == "capital-place" and 0 < p.first - phrase.last <= SAID_IN]
    return places[0].states if len(places) == 1 and set(places[0].states) <= scene.acting else ()


def _other_of_pair(scene: Scene, phrase: Phrase, draft: Draft | None) -> tuple[str, ...]:
    """Of the title's pair, or of one in focus beside a holder of the office, the state whose holder is not known."""
    number = scene.sentence(phrase)
    pair = scene.memory.group(2, number, phrase.frame)
    beside = any(said.person and _alike(said.person, phrase) for said in scene.memory.in_sentence(number))
    if not beside and set(pair) != set(scene.memory.acting(0)):
        return ()
    others = {other.state for other in scene.book.drafts if other is not draft and _alike(other, phrase)}
    free = tuple(code for code in pair if code not in others)
    return free if len(pair) == 2 and len(free) == 1 and phrase.office else ()


def _own_state(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """ "Armenia has frozen the pact, Prime Minister X said": whoever is named without a state speaks of their own."""
    number = scene.sentence(phrase)
    acting = [said for said in scene.memory.in_sentence(number) if said.acts]
    if not acting and scene.subject(phrase):
        # "Cuba rejected the report. Foreign Minister X said …"
        before = [said for said in scene.memory.in_sentence(number - 1) if said.frame == phrase.frame and said.acts]
        acting = before if len({said.states for said in before}) == 1 else []
    first = acting[0] if acting else None
    speaks = scene.speech.says(scene.frame(phrase), phrase)
    own = first is not None and first.subject and len(first.states) == 1 and not first.phrase.office
    return first.states if own and speaks and first is not None else ()


def _dateline(scene: Scene, phrase: Phrase, draft: Draft | None) -> tuple[str, ...]:
    """The dateline's state, unless someone else of that office has it."""
    fits = scene.dateline in scene.acting and not phrase.counterpart
    return _unless_held(scene, phrase, draft, scene.dateline) if fits else ()


def _unless_held(scene: Scene, phrase: Phrase, draft: Draft | None, state: str | None) -> tuple[str, ...]:
    """The state, unless someone else of this office has it."""
    others = (other for other in scene.book.drafts if other is not draft and _alike(other, phrase))
    held = any(other.state == state for other in others)
    return (state,) if state is not None and not held else ()


def _alike(other: Draft, phrase: Phrase) -> bool:
    """Whether a state would not have both: the same office, or two heads of state or government."""
    same = phrase.office is not None and other.office == phrase.office
    return same or (other.office in HEADS_OF_STATE and phrase.office in HEADS_OF_STATE)


def _guest(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """In an official release, whoever is spoken of by one of its own: the other state of the sentence."""
    if scene.outlet is None or scene.subject(phrase):
        return ()
    before = scene.memory.in_sentence(scene.sentence(phrase))
    own = any(said.subject and said.single and said.states == (scene.outlet,) for said in before)
    others = {code for other in scene.row(phrase) if other is not phrase for code in other.states} - {scene.outlet}
    return tuple(others) if own and len(others) == 1 else ()


def _regime(scene: Scene, phrase: Phrase) -> Answer | None:
    """ "The regime of X" in a sentence that speaks of one other state as a place only: that state."""
    row = [other for other in scene.row(phrase) if other is not phrase]
    places = {code for p in row if p.rule in {"capital-place", "state-place"} for code in p.states}
    actors = {code for p in row if p.rule not in {"capital-place", "state-place", "made-by"} for code in p.states}
    rest = sorted(places - actors)
    return Answer((rest[0],), "regime-by-place") if len(rest) == 1 else None
