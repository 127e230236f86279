"""A spaCy model out of its packed bytes: the one module that imports spaCy, itself imported at the first parse."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_config_from_str, load_model_from_config

from foedus.language.full_stops import numbered, sentence_starts

# Text up to where more than so many characters stand without white space; the time that spaCy takes for such a stretch
# grows with its square.
CHUNK = re.compile(r"(?:\s|\S{1,400}(?!\S))+|\S{1,400}")


@dataclass(frozen=True, slots=True)
class Columns:
    """A parsed text, column by column; `heads` are indices, `starts` those of the sentences' first tokens."""

    heads: Sequence[int]
    starts: Sequence[int]
    lemmas: Sequence[str]
    upos: Sequence[str]
    deps: Sequence[str]
    feats: Sequence[Mapping[str, str]]


class SpacyModel:
    """Tokenises and parses with the spaCy pipeline that `training.pack` wrote."""

    def __init__(self, data: bytes) -> None:
        inner = zlib.decompress(data)
        config = load_config_from_str(srsly.msgpack_loads(inner)["config.cfg"].decode("utf-8"))
        self._nlp: Language = load_model_from_config(config).from_bytes(inner)
        self._feats: dict[int, dict[str, str]] = {}

    def cut(self, text: str) -> list[tuple[int, str]]:
        """The tokens of a text with their offsets, white space left out.

        >>> from foedus.language.model_file import packed
        >>> SpacyModel(packed("en")).cut("It  can't")
        [(0, 'It'), (4, 'ca'), (6, "n't")]
        """
        found: list[tuple[int, str]] = []
        at = 0
        for chunk in (match[0] for match in CHUNK.finditer(text)):
            found += [(at + token.idx, token.text) for token in self._nlp.tokenizer(chunk) if not token.is_space]
            at += len(chunk)
        return numbered(found)

    def analyse(self, words: Sequence[str], spaces: Sequence[bool]) -> Columns:
        """The words as trees; `spaces` tells after which of them white space stands.

        The document is of bare words, in training too: spaCy's own tokens carry norms that words of ours would lack.
        """
        doc = Doc(self._nlp.vocab, words=list(words), spaces=list(spaces))
        for index in sentence_starts(words):
            doc[index].is_sent_start = True
        return self._columns(self._nlp(doc))

    def _columns(self, doc: Doc) -> Columns:
        """Read in one go: asking spaCy token by token takes several times as long."""
        rows = doc.to_array(["HEAD", "SENT_START", "LEMMA", "POS", "DEP", "MORPH"]).astype("uint64").T
        text_of = self._nlp.vocab.strings
        steps, starts = rows[0].astype("int64"), rows[1].astype("int64")
        return Columns(
            heads=[index + int(step) for index, step in enumerate(steps)],
            starts=[index for index, flag in enumerate(starts) if flag == 1 or index == 0],
            lemmas=[text_of[int(key)] for key in rows[2]],
            upos=[text_of[int(key)] for key in rows[3]],
            deps=[text_of[int(key)] for key in rows[4]],
            feats=[self._feats_of(int(key)) for key in rows[5]],
        )

    def _feats_of(self, key: int) -> Mapping[str, str]:
        if key not in self._feats:
            self._feats[key] = features(self._nlp.vocab.strings[key])
        return self._feats[key]


def features(text: str) -> dict[str, str]:
    """The features of a UD feature string.

    >>> features("Number=Sing|Person=3")
    {'Number': 'Sing', 'Person': '3'}
    """
    return {} if text in ("", "_") else dict(pair.split("=", 1) for pair in text.split("|"))
