"""What the form of a verb says of time, and whether it is negated: read off auxiliaries, inflection and marks."""

from collections.abc import Sequence
from enum import StrEnum

from foedus.claims.clause import base, is_passive
from foedus.language.parse import Parse, Token

FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo"})
CONDITIONAL_AUX = frozenset({"would"})
EPISTEMIC_AUX = frozenset({"may", "might", "could"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
VERBAL = frozenset({"VERB", "AUX"})


class Tense(StrEnum):
    """What the form of a verb says of time."""

    DONE = "done"
    PERFECT = "perfect"
    ONGOING = "ongoing"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    INFINITIVE = "infinitive"
    NONE = "none"


# Forms that leave the stage to what governs them.
VAGUE = frozenset({Tense.PRESENT, Tense.INFINITIVE, Tense.NONE, Tense.ONGOING})


def tense_of(parse: Parse, index: int, headline: bool = False) -> Tense:
    """The tense of a predicate with its auxiliaries; a headline's present is the past of the text."""
    token = parse.tokens[index]
    if _shares_infinitive(parse, index):
        return tense_of(parse, token.head, headline)
    aux = [parse.tokens[c] for c in parse.children[index] if base(parse.tokens[c].dep) in {"aux", "cop"}]
    lemmas = {a.lemma.lower() for a in aux} | {a.text.lower() for a in aux}
    for words, tense in (
        (FUTURE_AUX, Tense.FUTURE),
        (EPISTEMIC_AUX, Tense.POSSIBLE),
        (CONDITIONAL_AUX, Tense.CONDITIONAL),
    ):
        if lemmas & words:
            return tense
    infinitive = any(
        parse.tokens[c].text.lower() == "to" and parse.tokens[c].dep == "mark" for c in parse.children[index]
    )
    copulas = [a for a in aux if a.dep == "cop" or a.lemma.lower() == "be"]
    if infinitive and _first_to(parse, index):
        return Tense.DONE
    if infinitive:
        return Tense.FUTURE if copulas and copulas[0].feats.get("VerbForm") == "Fin" else Tense.INFINITIVE
    return _finite(token, aux, parse, index, headline)


def _shares_infinitive(parse: Parse, index: int) -> bool:
    """Whether a bare verb stands under the "to" of its neighbour: "ready to work with B and deepen ties"."""
    token = parse.tokens[index]
    if base(token.dep) != "conj" or token.text.lower() != token.lemma.lower() or token.upos not in VERBAL:
        return False
    if any(base(parse.tokens[c].dep) in {"nsubj", "aux", "mark"} for c in parse.children[index]):
        return False
    marks = (parse.tokens[c] for c in parse.children[token.head])
    return any(t.text.lower() == "to" and t.dep == "mark" for t in marks) or _shares_infinitive(parse, token.head)


def _first_to(parse: Parse, index: int) -> bool:
    """Whether an infinitive tells what was done: "became the first minister to visit", "met to discuss"."""
    token = parse.tokens[index]
    if base(token.dep) == "acl":
        return any(
            parse.tokens[c].lemma.lower() in {"first", "last", "only", "latest", "second"}
            for c in parse.children[token.head]
        )
    if base(token.dep) == "advcl" and token.head != index:
        above = parse.tokens[token.head]
        return above.lemma.lower() in {"meet", "gather", "convene"} and above.feats.get("Tense") == "Past"
    return False


def _finite(token: Token, aux: Sequence[Token], parse: Parse, index: int, headline: bool) -> Tense:
    be = [a for a in aux if a.lemma.lower() == "be" or a.dep == "cop"]
    if any(a.lemma.lower() == "have" for a in aux):
        return Tense.ONGOING if token.feats.get("Tense") == "Pres" and be else Tense.PERFECT
    past = any(a.feats.get("Tense") == "Past" and a.feats.get("VerbForm") == "Fin" for a in aux)
    if token.feats.get("VerbForm") in {"Ger"} or (
        token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Pres"
    ):
        return Tense.ONGOING
    if is_passive(parse, index):
        if any(a.text.lower() == "being" for a in aux):
            return Tense.ONGOING
        return Tense.DONE if past or not be or headline else Tense.PRESENT
    if past or token.feats.get("Tense") == "Past":
        return Tense.DONE
    if token.upos in VERBAL or be:
        return Tense.DONE if headline and not be else Tense.PRESENT
    return Tense.NONE


def negated(parse: Parse, index: int) -> bool:
    """Whether a negation hangs on the predicate or on its determiner."""
    return any(
        parse.tokens[c].text.lower() in NEGATIONS
        and parse.tokens[c].dep.partition(":")[0] in {"advmod", "det", "neg", "cc"}
        for c in parse.children[index]
    )


def no_longer(parse: Parse, index: int) -> bool:
    """Whether the predicate no longer holds, however a parser hangs the two words."""
    longer = [c for c in parse.children[index] if parse.tokens[c].text.lower() == "longer" and c > 0]
    return any(parse.tokens[c - 1].text.lower() == "no" for c in longer)
