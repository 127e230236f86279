"""Trees mended where news style misleads parsers: the speaker who closes a sentence (", the ministry said on Monday.").

Parsers like to coordinate that speaker with the last noun before it, or to take the whole sentence for its subject.
The words leave no doubt:
after the last clause a comma, a noun phrase, a verb of saying, at most a phrase of time or place, and the end.
"""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.clause import base, finite
from foedus.language.parse import Parse, Sentence, Token

# So many words may follow the verb of saying ("in a statement on Monday"), and stand before it as the speaker's name.
MAX_AFTER, MAX_SPEAKER = 12, 18
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def mended(parse: Parse, saying: frozenset[str]) -> Parse:
    """The parse with closing speakers as clauses of their own beside the root; the same parse where nothing was
    wrong."""
    tokens = list(parse.tokens)
    for sentence in parse.sentences:
        _mend(parse, sentence, saying, tokens)
    return parse if tokens == list(parse.tokens) else Parse(parse.language, tuple(tokens), parse.sentences)


def _mend(parse: Parse, sentence: Sentence, saying: frozenset[str], tokens: list[Token]) -> None:
    verb = _closing_verb(parse, sentence, saying)
    if verb is None:
        return
    comma = _comma_before(parse, sentence, verb)
    if comma is None:
        return
    content = range(sentence.first, comma)
    speaker = range(comma + 1, verb)
    if not _is_broken(parse, verb, content, speaker):
        return
    main = _main_verb(parse, content)
    head = _head_of(parse, speaker)
    if main is None or head is None:
        return
    _attach(tokens, main, main, "root")
    _attach(tokens, verb, main, "parataxis")
    _attach(tokens, head, verb, "nsubj")
    for index in range(sentence.first, sentence.last):
        old = parse.tokens[index]
        if index in (main, verb, head):
            continue
        if index in content and (old.head not in content or old.head == index):
            _attach(
                tokens, index, main, "nsubj" if base(old.dep) == "nsubj" else "dep" if index == old.head else old.dep
            )
        elif index in speaker and old.head not in speaker:
            joined = any(base(parse.tokens[c].dep) == "cc" for c in parse.children[index])
            _attach(tokens, index, head, "conj" if joined else "appos" if old.upos in NOMINAL else "dep")
        elif index > verb and old.head < verb:
            _attach(tokens, index, verb, old.dep)
    _subject_of_main(parse, main, content, tokens)


def _attach(tokens: list[Token], index: int, head: int, dep: str) -> None:
    tokens[index] = replace(tokens[index], head=head, dep=dep)


def _closing_verb(parse: Parse, sentence: Sentence, saying: frozenset[str]) -> int | None:
    """The last finite verb, if it says something and little follows it."""
    verbs = [t for t in parse.words(sentence) if t.upos == "VERB" and finite(parse, t.index)]
    if not verbs or verbs[-1].lemma.lower() not in saying:
        return None
    last = verbs[-1].index
    after = [t for t in parse.tokens[last + 1 : sentence.last] if t.upos != "PUNCT"]
    return last if len(after) <= MAX_AFTER and not any(t.text.lower() in {"that", "it"} for t in after[:1]) else None


def _comma_before(parse: Parse, sentence: Sentence, verb: int) -> int | None:
    """The comma behind which the speaker stands: the nearest, or of "its envoy, Jane Roe, said" the one before it."""
    commas = [i for i in range(max(sentence.first, verb - MAX_SPEAKER), verb) if parse.tokens[i].text == ","]
    if commas and commas[-1] == verb - 1:
        commas = commas[:-2]
    if not commas:
        return None
    between = parse.tokens[commas[-1] + 1 : verb]
    clean = not any(t.upos in {"VERB", "AUX", "SCONJ"} and finite(parse, t.index) for t in between)
    starts = bool(between) and between[0].upos in {"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"}
    lower = between[0].text.lower() if between else ""
    return commas[-1] if clean and starts and lower not in {"who", "which", "that"} else None


def _is_broken(parse: Parse, verb: int, content: Sequence[int], speaker: Sequence[int]) -> bool:
    """Whether the tree has the speaker elsewhere than as the verb's subject, or the verb's content elsewhere than as
    a clause."""
    subjects = [c for c in parse.children[verb] if base(parse.tokens[c].dep) == "nsubj"]
    if not subjects or any(s not in speaker for s in subjects):
        return True
    if any(parse.tokens[i].upos in NOMINAL and parse.tokens[i].head in content for i in speaker):
        return True  # "…, the state agency Tass reported": half of the name hangs on the last noun before it
    if parse.tokens[verb].head == verb:
        clauses = [
            c for c in parse.children[verb] if c in content and base(parse.tokens[c].dep) in {"ccomp", "parataxis"}
        ]
        return not clauses
    return base(parse.tokens[verb].dep) not in {"parataxis", "ccomp"}


def _main_verb(parse: Parse, content: Sequence[int]) -> int | None:
    """The predicate of what is said: the old root if it lies there, else the finite verb nearest to it."""
    root = next((i for i in content if parse.tokens[i].head == i), None)
    if root is not None:
        return root
    verbs = [i for i in content if parse.tokens[i].upos == "VERB" and (finite(parse, i) or _past(parse.tokens[i]))]
    depth = {i: len(list(parse.path_up(i))) for i in verbs}
    return min(verbs, key=lambda i: (depth[i], i)) if verbs else None


def _past(token: Token) -> bool:
    return token.feats.get("Tense") == "Past"


def _head_of(parse: Parse, span: Sequence[int]) -> int | None:
    """The noun of a span that governs the rest: the first whose own governor lies outside."""
    nouns = [i for i in span if parse.tokens[i].upos in NOMINAL]
    outside = [i for i in nouns if parse.tokens[i].head not in span]
    return next(iter(outside or nouns), None)


def _subject_of_main(parse: Parse, main: int, content: Sequence[int], tokens: list[Token]) -> None:
    """A participle that modified its own subject ("the ship berthed on Monday, …") gets it as subject."""
    old = parse.tokens[main]
    if base(old.dep) == "acl" and old.head in content:
        _attach(tokens, old.head, main, "nsubj")
