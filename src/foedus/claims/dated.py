"""A passage's date expressions with what they hang on: the first step in telling what they date."""

from dataclasses import dataclass

from foedus.claims.clause import base, case_of, finite
from foedus.claims.scene import Passage
from foedus.dates.value import DateValue, Role

VERBAL = frozenset({"VERB", "AUX"})
# Relations that make a date part of the noun after it.
INSIDE = frozenset({"nummod", "amod", "compound", "nmod:unmarked"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression: its head token, what governs it (nearest first, itself included), and its sentence.

    `name` says that it belongs to a noun's name ("the 1998 pact"); `said` that it tells when something was said.
    """

    value: DateValue
    first: int
    head: int
    sentence: int
    governors: tuple[int, ...]
    name: bool
    said: bool


def dated(passage: Passage, cases: dict[str, frozenset[str]], saying: frozenset[int]) -> list[Dated]:
    """Every date expression of a passage that names a time, in order.

    Left out are repeated ones ("every year") and those for which a thing is meant ("the plan for 2018").
    """
    found = []
    for value in passage.dates:
        tokens = passage.date_tokens(value)
        if not tokens or value.role is Role.REPEAT:
            continue
        head = _head(passage, tokens)
        if _meant_for(passage, head, cases["for"]):
            continue
        above = _governors(passage, head, cases["clause"])
        verb = next((i for i in above if passage.parse.tokens[i].upos in VERBAL), None)
        said = verb is not None and verb in saying
        name = _in_a_name(passage, tokens[0], head, cases["when"])
        found.append(Dated(value, tokens[0], head, passage.sentence_index[head], tuple(above), name, said))
    return found


def _head(passage: Passage, tokens: list[int]) -> int:
    inside = set(tokens)
    heads = [i for i in tokens if passage.parse.tokens[i].head not in inside or passage.parse.tokens[i].head == i]
    return heads[0] if heads else tokens[0]


def _meant_for(passage: Passage, head: int, prepositions: frozenset[str]) -> bool:
    """Whether a date tells only for when a thing is meant: "the cooperation plan for 2018"."""
    case = next((c for c in passage.parse.children[head] if base(passage.parse.tokens[c].dep) == "case"), 0)
    named = case > 0 and passage.parse.tokens[case - 1].upos in {"NOUN", "PROPN"}
    return named and case_of(passage.parse, head) in prepositions


def _governors(passage: Passage, head: int, clause_words: frozenset[str]) -> list[int]:
    """What a date hangs on, nearest first; a clause word between date and verb sends the date to the verb after it.

    "arrived from A, where on Tuesday he met": parsers like to hang Tuesday on "arrived".
    """
    parse = passage.parse
    above = list(parse.path_up(head))
    verb = next((i for i in above if parse.tokens[i].upos in VERBAL), None)
    if verb is None or verb > head:
        return [head, *above]
    if any(parse.tokens[i].text.lower() in clause_words for i in range(verb + 1, head)):
        sentence = passage.sentence_of(head)
        later = [i for i in range(head + 1, sentence.last) if parse.tokens[i].upos == "VERB" and finite(parse, i)]
        return [head, *later[:1]]
    return [head, *above]


def _in_a_name(passage: Passage, first: int, head: int, prepositions: frozenset[str]) -> bool:
    """Whether the date is part of a noun: "the 1998 pact"; not "on 3 December the emirate", however it was parsed."""
    token = passage.parse.tokens[head]
    if base(token.dep) not in {"nummod", "amod", "compound", "nmod"} or token.dep not in INSIDE or token.head <= head:
        return False
    start = passage.sentence_of(head).first
    before = passage.parse.tokens[first - 1].text.lower() if first > start else ""
    return first > start and before not in prepositions and passage.parse.tokens[first].text.lower() not in prepositions
