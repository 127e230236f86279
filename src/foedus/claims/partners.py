"""Lists of partners: "the countries with military ties to A, which include B and C", "add D to the list of A's
allies"."""

from collections.abc import Sequence

from foedus.claims.clause import Level, base, logical_objects, logical_subjects
from foedus.claims.nouns import Nouns

# The chain of nouns between a tie and the list that it stands in: "list of countries with ties".


def listed(nouns: Nouns, ladder: Sequence[Level]) -> tuple[str, ...]:
    """States that a list of partners names, () where the trigger stands in no list.

    A list is made by a verb of the class `listing` (include, add, count): in a clause that hangs on the trigger's
    phrase or on a noun
    above it, or as the verb that governs them.
    """
    parse, found = nouns.parse, dict[str, None]()
    for level in ladder:
        if "listing" in nouns.words.classes[level.token] and parse.tokens[level.token].upos == "VERB":
            found |= dict.fromkeys(_objects(nouns, level.token))
        for token in nouns.phrase(level.token):
            for child in parse.children[token]:
                if base(parse.tokens[child].dep) == "acl" and "listing" in nouns.words.classes[child]:
                    found |= dict.fromkeys(_objects(nouns, child))
    return tuple(found)


def _objects(nouns: Nouns, verb: int) -> list[str]:
    heads = [*logical_objects(nouns.parse, verb)]
    if not any(nouns.states(head) for head in heads):
        heads += [h for h in logical_subjects(nouns.parse, verb) if nouns.states(h)]
    return [state for head in heads for state in nouns.states(head)]
