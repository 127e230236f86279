"""Scores the package's pipeline from raw text: `python -m training.score TREEBANKS en_pud-test en_gum-test`."""

import argparse
import time
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path

from foedus.language import Parse, Pipeline, load
from training.conllu import GoldSentence, find, read
from training.evaluation import Analysis, Scored, compare

MEASURES = ("words", "sentences", "UPOS", "lemmas", "UAS", "LAS", "LAS-p")


def paragraphs(sentences: Iterable[GoldSentence]) -> Iterator[list[GoldSentence]]:
    """The sentences by paragraph, or by document where the treebank marks no paragraphs: each is parsed by itself."""
    group: list[GoldSentence] = []
    for sentence in sentences:
        if sentence.opens and group:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def black(text: str) -> list[int]:
    """For each offset in the text, how many characters other than white space stand before it.

    >>> black("a b")
    [0, 1, 1, 2]
    """
    return [0, *accumulate(int(not character.isspace()) for character in text)]


def gold(sentences: Iterable[GoldSentence]) -> Analysis:
    """The treebank's own analysis."""
    words: list[Scored] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        ends = list(accumulate((len(word.form.replace(" ", "")) for word in sentence.words), initial=at))
        places = list(pairwise(ends))
        for index, word in enumerate(sentence.words):
            head = None if word.head == index else places[word.head]
            words.append(Scored(*places[index], word.upos, word.lemma, word.dep, head))
        spans.append((at, ends[-1]))
        at = ends[-1]
    return Analysis(words, spans)


def system(pipeline: Pipeline, texts: Iterable[str]) -> Analysis:
    """The pipeline's analysis of the texts, one after the other."""
    words: list[Scored] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for text in texts:
        counts = [at + count for count in black(text)]
        parse = pipeline.parse(text)
        words += _scored(parse, counts)
        spans += [(counts[sentence.start], counts[sentence.end]) for sentence in parse.sentences]
        at = counts[-1]
    return Analysis(words, spans)


def _scored(parse: Parse, counts: list[int]) -> Iterator[Scored]:
    places = [(counts[token.start], counts[token.end]) for token in parse.tokens]
    for token in parse.tokens:
        head = None if token.head == token.index else places[token.head]
        yield Scored(*places[token.index], token.upos, token.lemma, token.dep, head)


def main() -> None:
    """Prints one row a treebank, and how many words a second were parsed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--language", default="en")
    arguments = parser.parse_args()
    pipeline = load(arguments.language)
    pipeline.parse("The model is read at the first parse.")
    print(f"{pipeline.version}\n{'treebank':14}", *(f"{name:>9}" for name in (*MEASURES, "words/s")))
    for name in arguments.names:
        sentences = list(read(find(arguments.treebanks, name)))
        texts = ["".join(sentence.text for sentence in group) for group in paragraphs(sentences)]
        started = time.perf_counter()
        found = system(pipeline, texts)
        speed = len(found.words) / (time.perf_counter() - started)
        scores = compare(gold(sentences), found)
        print(f"{name:14}", *(f"{scores[measure]:9.2f}" for measure in MEASURES), f"{speed:9.0f}")


if __name__ == "__main__":
    main()
