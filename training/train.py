"""Trains the English pipeline for a given time: `python -m training.train DATA OUT --minutes 70`.

With `--start MODEL` it goes on with a trained one, at a low rate, on data that has headlines too: `--minutes 15`.
"""

import argparse
import itertools
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from thinc.api import Optimizer, fix_random_seed

from training.tokeniser import english_tokeniser

CONFIG = Path(__file__).with_name("en.cfg")
# Words a batch, at the start and after GROWN batches: small batches learn fast, large ones settle.
SMALL, LARGE, GROWN = 400, 1200, 5000
# Adam's rate: warmed up over WARM batches, even until half of the time is spent, then down to a twentieth.
RATE, LAST_SHARE, WARM = 0.001, 0.05, 300
# The rate at which a trained model goes on: a fifth, lest it forget.
FINISHING_RATE = 0.0002
DROPOUT = 0.15
SECONDS_BETWEEN_SCORES = 150.0
SCORES = ("pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f", "speed")


@dataclass(slots=True)
class Run:
    """What a run has come to: the pipeline, when it began, and the best dev LAS so far."""

    nlp: Language
    out: Path
    dev: list[Example]
    seconds: float
    started: float = field(default_factory=time.monotonic)
    scored: float = field(default_factory=time.monotonic)
    best: float = 0.0

    @property
    def share(self) -> float:
        """How much of the time is spent, from 0 to 1 and a little over."""
        return (time.monotonic() - self.started) / self.seconds

    @property
    def is_due(self) -> bool:
        """Tells whether the model is to be scored and written."""
        return self.share >= 1 or time.monotonic() - self.scored >= SECONDS_BETWEEN_SCORES

    def keep(self, batches: int) -> None:
        """Scores the model on dev, writes a line of the log, `model-last`, and `model-best` if it is that."""
        for example in self.dev:
            example.predicted = bare(self.nlp, example.reference.text)
        scores = self.nlp.evaluate(self.dev, batch_size=64)
        facts = {"minutes": round(self.share * self.seconds / 60, 1), "batches": batches}
        facts |= {name: round(float(scores[name]), 4) for name in SCORES}
        with (self.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(facts) + "\n")
        self.nlp.to_disk(self.out / "model-last")
        if facts["dep_las"] > self.best:
            self.best = facts["dep_las"]
            self.nlp.to_disk(self.out / "model-best")
        self.scored = time.monotonic()


def train(data: Path, out: Path, seconds: float, start: Path | None) -> None:
    """Leaves `model-last` and `model-best` in `out`, rewritten at each evaluation, and `log.jsonl`.

    What is written are the averages of the weights over the latest tenth of the updates.
    """
    fix_random_seed(1)
    files = sorted(data.glob("train-*.spacy" if start is None else "finish-*.spacy"))
    nlp = untrained(files[0]) if start is None else trained(start)
    highest = RATE if start is None else FINISHING_RATE
    optimizer = Optimizer(RATE, L2=0.01, grad_clip=1.0, use_averages=True)
    run = Run(nlp, out, examples(nlp, data / "dev.spacy"), seconds)
    for number, batch in enumerate(batches(nlp, files)):
        optimizer.learn_rate = highest * rate(number, run.share)
        nlp.update(batch, sgd=optimizer, drop=DROPOUT)
        if run.is_due:
            with nlp.use_params(optimizer.averages):
                run.keep(number)
        if run.share >= 1:
            return


def untrained(path: Path) -> Language:
    """A new pipeline that has the labels of the file's documents."""
    nlp = spacy.util.load_model_from_config(spacy.util.load_config(CONFIG), auto_fill=True)
    nlp.tokenizer = english_tokeniser(nlp)
    first = examples(nlp, path)
    nlp.initialize(lambda: first)
    return nlp


def trained(path: Path) -> Language:
    """A pipeline that can be trained on: spaCy writes the lemmatiser's labels, and does not read them for training."""
    nlp = spacy.load(path)
    lemmatiser: Any = nlp.get_pipe("trainable_lemmatizer")
    lemmatiser.tree2label = {tree: label for label, tree in enumerate(lemmatiser.cfg["labels"])}
    return nlp


def rate(number: int, share: float) -> float:
    """Adam's learning rate at a batch as a share of the highest, `share` of the time being spent.

    >>> rate(10_000, 0.4), rate(10_000, 1.0)
    (1.0, 0.05)
    """
    falling = min(1.0, 1.0 - (share - 0.5) / 0.5)
    return min((number + 1) / WARM, max(LAST_SHARE, falling))


def examples(nlp: Language, path: Path) -> list[Example]:
    """Each gold document of the file beside an unparsed one in our own tokenisation."""
    docs = DocBin().from_disk(path).get_docs(nlp.vocab)
    return [Example(bare(nlp, doc.text), doc) for doc in docs]


def bare(nlp: Language, text: str) -> Doc:
    """The text's tokens in a document made from bare words, as the package's pipeline makes them."""
    tokens = nlp.tokenizer(text)
    return Doc(nlp.vocab, words=[token.text for token in tokens], spaces=[bool(token.whitespace_) for token in tokens])


def batches(nlp: Language, files: list[Path]) -> Iterator[list[Example]]:
    """Batches without end, by number of words, of shuffled documents; each epoch takes the next file."""
    chance = random.Random(1)
    batch: list[Example] = []
    number = size = 0
    for path in itertools.cycle(files):
        epoch = examples(nlp, path)
        chance.shuffle(epoch)
        for example in epoch:
            batch.append(example)
            size += len(example.reference)
            if size >= min(LARGE, SMALL + (LARGE - SMALL) * number / GROWN):
                yield batch
                batch, size, number = [], 0, number + 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=70.0)
    parser.add_argument("--start", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    train(arguments.data, arguments.out, arguments.minutes * 60, arguments.start)
