"""Compares stand-ins for names: `python -m training.standins TREEBANKS en_pud-test en_gum-dev en_gum-test`.

Each known name in the treebanks is parsed as each candidate. A row tells how many of the names, and how many of all
words in their sentences, then get the gold head and relation.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from unittest.mock import patch

from foedus.language import Name, NameShape, Parse, load
from foedus.language.standins import STANDINS
from training.conllu import GoldSentence, find, read
from training.evaluation import relation

# Names of each shape that stand in the English treebanks, with the universal tag they must have there.
NAMES = {
    NameShape.STATE: (
        "PROPN",
        "China Iraq Iran Russia Germany Japan India Israel Pakistan Afghanistan Cuba Syria Turkey",
    ),
    NameShape.ADJECTIVE: ("ADJ", "American Russian Chinese Israeli Iraqi Iranian French German Japanese British Cuban"),
    NameShape.PEOPLE: (
        "PROPN",
        "Americans Israelis Iraqis Germans Russians Iranians Palestinians Arabs Romans Egyptians",
    ),
    NameShape.PLACE: (
        "PROPN",
        "London Paris Washington Baghdad Moscow Beijing Berlin Fallujah Havana Rome Athens Tehran",
    ),
    NameShape.ORGANISATION: (
        "PROPN",
        "NATO UN EU Congress Pentagon Hamas Hezbollah CIA FBI NASA Microsoft Google UNESCO",
    ),
    NameShape.PERSON: ("PROPN", "Bush Obama Trump Clinton Putin Arafat Sharon Saddam Blair Kerry Netanyahu Musharraf"),
}
CANDIDATES = {
    NameShape.STATE: "France China Iraq Germany Israel Japan America Canada Pakistan",
    NameShape.ADJECTIVE: "French American Iraqi Chinese German British Russian",
    NameShape.PEOPLE: "Germans Americans Iraqis Israelis Russians Palestinians",
    NameShape.PLACE: "Paris London Washington Baghdad Houston Moscow",
    NameShape.ORGANISATION: "NATO UN Congress Microsoft Google Enron Hamas",
    NameShape.PERSON: "Smith Bush John Clinton Obama Jones Sharon",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A gold sentence and its names: `starts` are the offsets of its words."""

    sentence: GoldSentence
    starts: Sequence[int]
    marked: Sequence[int]
    names: Sequence[Name]


def cases(sentences: Sequence[GoldSentence], shape: NameShape) -> Iterator[Case]:
    """The sentences that have names of a shape."""
    upos, listed = NAMES[shape]
    wanted = set(listed.split())
    for sentence in sentences:
        marked = [i for i, word in enumerate(sentence.words) if word.upos == upos and word.form in wanted]
        starts = list(accumulate((len(word.form) + (not word.glued) for word in sentence.words), initial=0))
        names = [Name(starts[i], starts[i] + len(sentence.words[i].form), shape) for i in marked]
        if marked:
            yield Case(sentence, starts, marked, names)


def right(case: Case, parse: Parse) -> set[int]:
    """Indices of the gold words that have the gold head and relation in the parse."""
    found = {(token.start, token.end): token for token in parse.tokens}
    ends = [start + len(word.form) for start, word in zip(case.starts, case.sentence.words, strict=False)]
    good = set()
    for index, word in enumerate(case.sentence.words):
        token = found.get((case.starts[index], ends[index]))
        if token is None or relation(token.dep) != relation(word.dep):
            continue
        head = parse.tokens[token.head]
        if (head.start, head.end) == (case.starts[word.head], ends[word.head]):
            good.add(index)
    return good


def main() -> None:
    """Prints a row for each shape and candidate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("names", nargs="+")
    arguments = parser.parse_args()
    pipeline = load("en")
    sentences = [sentence for name in arguments.names for sentence in read(find(arguments.treebanks, name))]
    for shape in NameShape:
        found = list(cases(sentences, shape))
        for candidate in CANDIDATES[shape].split():
            with patch.dict(STANDINS, {shape: candidate}):
                good = [right(case, pipeline.parse(case.sentence.text, 0, case.names)) for case in found]
            names = sum(len(kept & set(case.marked)) for case, kept in zip(found, good, strict=True))
            of_names = 100 * names / sum(len(case.marked) for case in found)
            of_words = 100 * sum(map(len, good)) / sum(len(case.sentence.words) for case in found)
            print(f"{shape:14}{candidate:14}{sum(len(case.marked) for case in found):5}{of_names:8.1f}{of_words:8.1f}")


if __name__ == "__main__":
    main()
