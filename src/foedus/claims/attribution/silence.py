"""Refusals: declined to comment, would not say, had no comment, neither confirmed nor denied, knows nothing of it."""

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.denial import own_clause
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.subject import speakers, subject
from foedus.claims.clause import base
from foedus.codebook.terms import Stance

# A refusal whose content has no more nouns and verbs than this is about what was told before.
BARE_WORDS = 2


def silence(reader: Reader, verb: int) -> Cue | None:
    """The refusal that the verb makes, with all that it is about in its scope.

    >>> # "Asked about the base, the ministry declined to comment." → ministry, declines
    """
    if not (_refuses(reader, verb) or _holds_back(reader, verb) or _no_comment(reader, verb)):
        return None
    token = reader.parse.tokens[verb]
    speaker = subject(reader, verb)
    if speaker is None and base(token.dep) in {"acl", "conj"} and token.head < verb and reader.nominal(token.head):
        speaker = token.head
    if speaker is None:
        return None
    scope = own_clause(reader, verb, speaker) | _question(reader, speaker)
    if _neither(reader, verb):
        scope |= set(range(verb, reader.part(verb).stop))
    content = [i for i in scope if reader.parse.tokens[i].upos in {"NOUN", "PROPN", "VERB"} and i != verb]
    return Cue(
        anchor=verb,
        words=token.text,
        stance=Stance.DECLINES,
        sources=(speakers(reader, verb, speaker),),
        scope=reader.clip(verb, scope),
        rule="declines",
        refers_back=len(content) <= BARE_WORDS,
    )


def _refuses(reader: Reader, verb: int) -> bool:
    """Declined to say; with a verb of denial only where a verb of comment follows ("denied to comment")."""
    entry = reader.cues.get("verb", reader.parse.tokens[verb])
    if entry is None or entry.stance not in {Stance.DECLINES, Stance.DENIES}:
        return False
    wanted = "silent" if entry.stance is Stance.DECLINES else "no-comment"
    return any(
        reader.is_in(wanted, c) and any(reader.is_in("infinitive", i) for i in range(verb + 1, c))
        for c in reader.parse.children[verb]
    )


def _holds_back(reader: Reader, verb: int) -> bool:
    """Would not comment, did not respond, has never confirmed; would say only that."""
    if _says_only(reader, verb) or (reader.lemma(verb) == "know" and reader.any_kid(verb, "nothing", "obj")):
        return True
    if not reader.is_in("negated-silence", verb) or not (_neither(reader, verb) or reader.negated(verb)):
        return False
    if _neither(reader, verb):
        return True
    unwilling = reader.is_in("unwilling", verb)
    if reader.any_kid(verb, "callback", "obj"):
        return True
    willing = any(reader.cues.has("willing", reader.parse.tokens[c]) for c in reader.kids(verb, "aux"))
    return willing if unwilling else not reader.passive(verb) and reader.lemma(verb) != "return"


def _says_only(reader: Reader, verb: int) -> bool:
    tokens = reader.parse.tokens
    if not reader.is_in("negated-silence", verb) or reader.kids(verb, "obj"):
        return False
    return any(reader.is_in("only", i) for i in (verb - 1, verb + 1) if 0 <= i < len(tokens))


def _no_comment(reader: Reader, verb: int) -> bool:
    if not reader.is_in("light-verb", verb) or reader.passive(verb):
        return False
    things = [c for c in reader.kids(verb, "obj") if reader.is_in("no-comment", c)]
    return any(reader.negated(verb) or reader.any_kid(c, "negation", "det") for c in things)


def _neither(reader: Reader, verb: int) -> bool:
    """Whether this is the first half of "neither confirmed nor denied"."""
    return any(reader.is_in("neither", i) for i in range(max(0, verb - 2), verb))


def _question(reader: Reader, speaker: int) -> set[int]:
    """What was asked, where the sentence begins with it: "Asked whether it would send tanks, the ministry declined"."""
    first = reader.part(speaker).start
    asked = any(reader.is_in("asked", i) for i in range(first, min(first + 2, speaker)))
    return set(range(first, min(reader.below(speaker)))) if asked else set()
