"""When the matter falls: which of a passage's date expressions belongs to a trigger, and what stands in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foedus.claims.claim import Interval
from foedus.claims.clause import Level, base, finite
from foedus.claims.scene import Passage
from foedus.codebook import Family, Kind, Stage, StageGroup
from foedus.dates import opening
from foedus.dates.value import DateValue, Role

# Steps up from a date to the clause that it dates; longer ways belonged to other clauses in the English development reports.
MAX_STEPS = 3
OPENING = 3  # a date this near to its sentence's first word dates the whole first clause
UNRESOLVED = 10  # an expression that gives no day yields to any that does
CLAUSE_WORDS = frozenset({"where", "who", "which", "when", "while", "whose", "donde", "que", "quien", "cuando", "где", "который", "когда"})
STANDING = frozenset({Stage.UNDER_WAY, Stage.IN_FORCE})


# Date expressions with the tokens that govern them.
Heads = Sequence[tuple[DateValue, int]]


@dataclass(frozen=True, slots=True)
class Timing:
    """The interval (None where nothing resolves), the words behind it and the rule."""

    when: Interval | None
    words: str | None
    rule: str


def not_of_saying(passage: Passage, heads: Heads, saying: frozenset[int]) -> Heads:
    """Without the dates that tell when something was said: those that hang on a verb of saying."""
    found = []
    for value, head in heads:
        verb = next((i for i in governors(passage, head) if passage.parse.tokens[i].upos in {"VERB", "AUX"}), None)
        if verb is None or verb not in saying:
            found.append((value, head))
    return found


def date_heads(passage: Passage) -> list[tuple[DateValue, int]]:
    """Each date expression with the token that governs it."""
    found = []
    for value in passage.dates:
        tokens = passage.date_tokens(value)
        if tokens:
            inside = set(tokens)
            heads = [
                i for i in tokens if passage.parse.tokens[i].head not in inside or passage.parse.tokens[i].head == i
            ]
            found.append((value, heads[0] if heads else tokens[0]))
    return found


def nearest(passage: Passage, heads: Heads, ladder: Sequence[Level], items: Sequence[int], stage: Stage) -> DateValue | None:
    """The date expression that grammar ties most closely to the trigger's clause."""
    order = {level.token: place for place, level in enumerate(ladder)}
    order |= {item: 1 for item in items if item not in order}
    best: tuple[float, int, DateValue] | None = None
    sentence = passage.sentence_index[ladder[0].token]
    for value, head in heads:
        if value.role is Role.REPEAT or passage.sentence_index[head] != sentence:
            continue
        if _inside_noun(passage, head) and stage.group is not StageGroup.COMMITTED:
            continue
        cost = _cost(passage, head, order)
        cost = cost + UNRESOLVED if cost is not None and not value.resolved else cost
        if cost is not None and (best is None or (cost, abs(head - ladder[0].token)) < best[:2]):
            best = (cost, abs(head - ladder[0].token), value)
    return best[2] if best else None


def governors(passage: Passage, head: int) -> list[int]:
    """What a date hangs on, nearest first; a clause word between date and verb sends the date to the verb after it.

    "arrived from A, where on Tuesday he met": parsers like to hang Tuesday on "arrived".
    """
    parse = passage.parse
    above = list(parse.path_up(head))
    verb = next((i for i in above if parse.tokens[i].upos in {"VERB", "AUX"}), None)
    if verb is None or verb > head:
        return [head, *above]
    sentence = passage.sentence_of(head)
    if any(parse.tokens[i].text.lower() in CLAUSE_WORDS for i in range(verb + 1, head)):
        later = [i for i in range(head + 1, sentence.last) if parse.tokens[i].upos == "VERB" and finite(parse, i)]
        return [head, *later[:1]]
    return [head, *above]


def _inside_noun(passage: Passage, head: int) -> bool:
    """Whether the date is part of a noun's name: "the 1998 pact", "the 2016 accord"."""
    token = passage.parse.tokens[head]
    return token.dep in {"nummod", "amod", "compound", "nmod:unmarked"} and token.head > head


def _cost(passage: Passage, head: int, order: dict[int, int]) -> float | None:
    for steps, token in enumerate(governors(passage, head)):
        if steps == 1 and _inside_noun(passage, head) and order.get(token) != 0:
            return None
        if token in order:
            return steps + order[token]
        if steps > MAX_STEPS or (
            steps and base(passage.parse.tokens[token].dep) in {"ccomp", "advcl", "acl", "parataxis"}
        ):
            return None
    return None


def alone_in_sentence(passage: Passage, heads: Heads, token: int) -> DateValue | None:
    """The sentence's only date expression, if it has just one and no verb of its own."""
    here = [
        (value, head)
        for value, head in heads
        if passage.sentence_index[head] == passage.sentence_index[token] and value.role is not Role.REPEAT
    ]
    if len(here) != 1 or any(passage.parse.tokens[i].upos == "VERB" for i in passage.parse.path_up(here[0][1])):
        return None
    return here[0][0]


def beside(passage: Passage, heads: Heads, token: int) -> DateValue | None:
    """A date of the trigger's own stretch, or one that opens the sentence, whatever the parser hung it on.

    "On 3 December the emirate ordered jets" and "ordered jets, 12 in all, last May": no finite verb or semicolon stands between.
    """
    sentence = passage.sentence_of(token)
    best: tuple[int, DateValue] | None = None
    for value, head in heads:
        if passage.sentence_index[head] != passage.sentence_index[token] or value.role is Role.REPEAT or not value.resolved:
            continue
        opens = head - sentence.first <= OPENING
        low, high = sorted((head, token))
        between = passage.parse.tokens[low + 1 : high]
        if any(t.text == ";" or t.text.lower() in CLAUSE_WORDS for t in between) or _inside_noun(passage, head):
            continue
        verbs = [t for t in between if t.upos == "VERB" and finite(passage.parse, t.index)]
        if len(verbs) > (1 if opens else 0):
            continue
        if best is None or high - low < best[0]:
            best = (high - low, value)
    return best[1] if best else None


def interval(value: DateValue, stage: Stage, published: date | None) -> Interval | None:
    """The days that an expression gives to a matter at this stage: open starts and ends close at the report's day."""
    if value.first is not None and value.last is not None:
        return Interval(value.first, value.last)
    if value.role is Role.SINCE and value.first is not None:
        if published is not None and published >= value.first and stage in STANDING:
            return Interval(value.first, published)
        opens = opening(value, published)
        return Interval(*opens) if opens is not None else None
    if value.last is not None:
        first = published if published is not None and published <= value.last else value.last
        return Interval(first, value.last)
    return None


def standing(kind: Kind, stage: Stage, published: date | None) -> Timing:
    """What holds for a matter without a date: one that stands or goes on does so on the report's day (codebook, section 8, 3)."""
    lasting = stage is Stage.UNDER_WAY and kind.family is Family.PRACTICE
    in_force = stage is Stage.IN_FORCE and kind.family is Family.INSTRUMENT
    going_on = stage is Stage.UNDER_WAY and kind in {Kind.VISIT, Kind.PORT_CALL}
    if published is not None and (lasting or in_force or going_on):
        return Timing(Interval(published, published), None, "when:standing")
    return Timing(None, None, "when:none")
