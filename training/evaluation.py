"""The scores of the CoNLL 2018 shared task: words of two analyses are aligned by their characters.

Source: Zeman et al. (2018), "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies".
White space is not counted, and relations are compared without their subtypes. Of its measures these are here: words,
sentences, UPOS, lemmas, UAS, LAS. LAS-p is ours: LAS without punctuation, which treebanks attach by different rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scored:
    """A word by its span in the characters other than white space; `head` is None for a root."""

    start: int
    end: int
    upos: str
    lemma: str
    dep: str
    head: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words and the sentence spans of a whole test set."""

    words: Sequence[Scored]
    sentences: Sequence[tuple[int, int]]


def relation(label: str) -> str:
    """The universal relation, without its subtype.

    >>> relation("nsubj:pass")
    'nsubj'
    """
    return label.split(":", maxsplit=1)[0]


def f_measure(right: int, gold: int, system: int) -> float:
    """The harmonic mean of precision and recall in per cent; 0 where nothing is right."""
    return 200.0 * right / (gold + system) if gold + system else 0.0


def _without_marks(analysis: Analysis) -> int:
    """How many words are no punctuation."""
    return sum(relation(word.dep) != "punct" for word in analysis.words)


def compare(gold: Analysis, system: Analysis) -> dict[str, float]:
    """Each measure's F in per cent.

    >>> gold = Analysis([Scored(0, 4, "VERB", "sign", "root", None)], [(0, 4)])
    >>> compare(gold, gold)["LAS"]
    100.0
    """
    known = {(word.start, word.end): word for word in gold.words}
    pairs = [(known[span], word) for word in system.words if (span := (word.start, word.end)) in known]
    attached = [(left, right) for left, right in pairs if left.head == right.head]
    right = {
        "words": len(pairs),
        "UPOS": sum(left.upos == right.upos for left, right in pairs),
        "lemmas": sum(left.lemma == right.lemma for left, right in pairs),
        "UAS": len(attached),
        "LAS": sum(relation(left.dep) == relation(right.dep) for left, right in attached),
    }
    scores = {name: f_measure(count, len(gold.words), len(system.words)) for name, count in right.items()}
    wordy = sum(relation(left.dep) == relation(right.dep) != "punct" for left, right in attached)
    scores["LAS-p"] = f_measure(wordy, _without_marks(gold), _without_marks(system))
    both = len(set(gold.sentences) & set(system.sentences))
    return scores | {"sentences": f_measure(both, len(gold.sentences), len(system.sentences))}
