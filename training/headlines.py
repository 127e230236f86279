"""Makes headlines of plain sentences: the treebanks have few, and the press begins each report with one."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.language.lemmas import verb_forms
from training.conllu import GoldSentence, Word

# Headlines of the press rarely have fewer words, or more.
SHORTEST, LONGEST = 5, 18
TO = Word("to", "to", "PART", "", 0, "mark", False)


def headline(sentence: GoldSentence) -> GoldSentence | None:
    """The sentence as a headline, with its tree; none if it doesn't lend itself to one.

    Articles, the last full stop and a finite "be" before a participle go; "will sign" becomes "to sign" and "signed"
    "signs". Only statements about somebody named by a noun, with a verb as their root, become headlines.

    >>> headline(example("The minister signed a pact .")).text
    'Minister signs pact '
    """
    words = sentence.words
    root = next(index for index, word in enumerate(words) if word.head == index)
    subject = next((index for index, word in enumerate(words) if word.head == root and _is_subject(word)), None)
    fits = words[root].upos == "VERB" and words[-1].form == "." and SHORTEST <= len(words) <= LONGEST
    if subject is None or not fits:
        return None
    governing = {word.head for word in words}
    dropped = {i for i, word in enumerate(words) if i not in governing and _goes(word, root, i == len(words) - 1)}
    changed = [replace(TO, head=root) if _is_will(word, root) else word for word in words]
    changed[root] = _present(words[root], _is_plural(words, subject))
    return GoldSentence(_renumbered(changed, dropped), True)


def _is_subject(word: Word) -> bool:
    return word.dep.startswith("nsubj") and word.upos in ("NOUN", "PROPN")


def _is_will(word: Word, root: int) -> bool:
    return word.head == root and word.dep == "aux" and word.lemma == "will"


def _is_plural(words: Sequence[Word], subject: int) -> bool:
    joined = any(word.head == subject and word.dep == "conj" for word in words)
    return joined or "Number=Plur" in words[subject].feats


def _goes(word: Word, root: int, is_last: bool) -> bool:
    """Tells whether a headline leaves out the word, which governs none."""
    article = word.dep == "det" and word.lemma in ("a", "the")
    be = word.head == root and word.lemma == "be" and word.dep in ("aux", "aux:pass") and "VerbForm=Fin" in word.feats
    return article or be or (is_last and word.form == ".")


def _present(verb: Word, is_plural: bool) -> Word:
    """The verb in the present if it is in the past."""
    if "Tense=Past" not in verb.feats or "VerbForm=Fin" not in verb.feats:
        return verb
    number, form = ("Plur", verb.lemma) if is_plural else ("Sing", verb_forms(verb.lemma, [])[0])
    return replace(verb, form=form, feats=f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin")


def _renumbered(words: Sequence[Word], dropped: set[int]) -> tuple[Word, ...]:
    """The words that stay, their heads counted anew, the first with a capital."""
    kept = [index for index in range(len(words)) if index not in dropped]
    place = {index: number for number, index in enumerate(kept)}
    made = [replace(words[index], head=place[words[index].head]) for index in kept]
    first = made[0]
    return (replace(first, form=first.form[:1].upper() + first.form[1:]), *made[1:])


def example(text: str) -> GoldSentence:
    """A tree for a sentence of six words like "The minister signed a pact ."."""
    forms = text.split()
    tags = ("DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT")
    deps = ("det", "nsubj", "root", "det", "obj", "punct")
    feats = ("", "Number=Sing", "Mood=Ind|Tense=Past|VerbForm=Fin", "", "Number=Sing", "")
    lemmas = ("the", forms[1], "sign", "a", forms[4], ".")
    heads = (1, 2, 2, 4, 2, 2)
    glued = (False,) * len(forms)
    rows = zip(forms, lemmas, tags, feats, heads, deps, glued, strict=True)
    return GoldSentence(tuple(Word(*row) for row in rows), True)
