"""Being somewhere: "the minister was in Minsk on Friday" is a visit, "its soldiers are in Mali" a presence."""

from collections.abc import Iterator

from foedus.actors.mention import MentionType
from foedus.claims.clause import base, logical_subjects
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import Nouns
from foedus.claims.scene import PLACE_TYPES
from foedus.codebook import Kind, Stage
from foedus.language.parse import Sentence

VISIT = Trigger("be in", "N", Kind.VISIT, "located", (), Stage.CARRIED_OUT)
PRESENCE = Trigger("be in", "N", Kind.PRESENCE, "located", (), Stage.UNDER_WAY)


def located(nouns: Nouns, sentence: Sentence, at: frozenset[str]) -> Iterator[Hit[Trigger]]:
    """A trigger for each clause that says of officials or forces of one state that they are in another."""
    parse = nouns.parse
    for index in range(sentence.first, sentence.last):
        mention = nouns.passage.by_head.get(index)
        if mention is None or not (mention.type in PLACE_TYPES or mention.type is MentionType.STATE):
            continue
        below = parse.children[index]
        copula = any(base(parse.tokens[c].dep) == "cop" for c in below)
        inside = any(base(parse.tokens[c].dep) == "case" and parse.tokens[c].text.lower() in at for c in below)
        for subject in logical_subjects(parse, index) if copula and inside else ():
            who = nouns.mention(subject)
            if who is None or set(nouns.states(subject)) & set(mention.states):
                continue
            official = who.type is MentionType.PERSON or "official" in nouns.words.classes[subject]
            if who.states and official:
                yield Hit(VISIT, index, index + 1, index)
            elif "force" in nouns.words.classes[subject]:
                yield Hit(PRESENCE, index, index + 1, index)
