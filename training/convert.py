"""Makes training documents of treebank sentences: `python -m training.convert TREEBANKS OUT`."""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from foedus.language.plain import plain
from training.conllu import GoldSentence, Word, find, read
from training.headlines import headline

TRAIN = ("en_ewt-train", "en_gum-train")
DEV = ("en_ewt-dev", "en_gum-dev")
# Each epoch sees one of this many groupings of the sentences, so that no sentence end is learnt by its place.
GROUPINGS = 6
# A paragraph of the press is 1 to 6 sentences; a fifth of the documents is one sentence, as headlines are.
MOST_SENTENCES, ALONE = 6, 0.2
# Headlines in upper case, and those in title case, are in either treebank too rare to be learnt.
UPPER, TITLE = 0.02, 0.02
# Of the headlines made from sentences these shares are in upper and in title case.
UPPER_HEADLINES, TITLE_HEADLINES = 0.1, 0.3
# A group may run over a paragraph's end this often: the treebanks' headings have no full stop.
CROSSES = 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as the model is to see it, with its analysis and the index of its head in the document."""

    form: str
    word: Word
    head: int
    starts: bool


def groups(sentences: list[GoldSentence], chance: random.Random) -> Iterator[list[GoldSentence]]:
    """The sentences in their order, in runs of one to six that mostly keep to a paragraph."""
    group: list[GoldSentence] = []
    wanted = 1
    for sentence in sentences:
        ends = sentence.opens and chance.random() > CROSSES
        if group and (ends or len(group) >= wanted):
            yield group
            group = []
        if not group:
            wanted = 1 if chance.random() < ALONE else chance.randint(2, MOST_SENTENCES)
        group.append(sentence)
    if group:
        yield group


def document(group: list[GoldSentence], vocab: Vocab, case: str = "") -> Doc:
    """One gold document of some sentences, in plain quotes and, if asked for, in `upper` or `title` case."""
    pieces: list[Piece] = []
    for sentence in group:
        first = len(pieces)
        for index, word in enumerate(sentence.words):
            form = _cased(plain(word.form).replace(" ", "_"), case)
            pieces.append(Piece(form, word, first + word.head, index == 0))
    return Doc(
        vocab,
        words=[piece.form for piece in pieces],
        spaces=[not piece.word.glued for piece in pieces],
        pos=[piece.word.upos for piece in pieces],
        morphs=[piece.word.feats for piece in pieces],
        lemmas=[plain(piece.word.lemma) for piece in pieces],
        heads=[piece.head for piece in pieces],
        deps=["ROOT" if piece.word.dep == "root" else piece.word.dep for piece in pieces],
        sent_starts=[1 if piece.starts else -1 for piece in pieces],
    )


def _cased(form: str, case: str) -> str:
    if case == "upper":
        return form.upper() if len(form.upper()) == len(form) else form
    if case == "title" and len(form) > 3 and form[0].islower():
        return form[0].upper() + form[1:]
    return form


def _case(chance: random.Random, upper: float = UPPER, title: float = TITLE) -> str:
    drawn = chance.random()
    return "upper" if drawn < upper else "title" if drawn < upper + title else ""


def convert(treebanks: Path, out: Path) -> None:
    """Writes `train-0.spacy` and so on, one for each grouping, `finish-0.spacy` with headlines too, and `dev.spacy`."""
    vocab = spacy.blank("en").vocab
    out.mkdir(parents=True, exist_ok=True)
    train = [sentence for name in TRAIN for sentence in read(find(treebanks, name))]
    dev = [sentence for name in DEV for sentence in read(find(treebanks, name))]
    for number in range(GROUPINGS):
        chance = random.Random(number)
        docs = [document(group, vocab, _case(chance)) for group in groups(train, chance)]
        DocBin(docs=docs, store_user_data=False).to_disk(out / f"train-{number}.spacy")
        for made in filter(None, map(headline, train)):
            docs.append(document([made], vocab, _case(chance, UPPER_HEADLINES, TITLE_HEADLINES)))
        DocBin(docs=docs, store_user_data=False).to_disk(out / f"finish-{number}.spacy")
    chance = random.Random(0)
    docs = [document(group, vocab) for group in groups(dev, chance)]
    # Every third document: an evaluation takes seconds, and the sample has about 14,000 words.
    DocBin(docs=docs[::3]).to_disk(out / "dev.spacy")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    convert(arguments.treebanks, arguments.out)
