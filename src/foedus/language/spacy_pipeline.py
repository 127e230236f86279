"""A pipeline over a spaCy model that the package carries."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version as version_of
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

from foedus.language.lemmas import lemma_of
from foedus.language.model_file import fingerprint, packed
from foedus.language.parse import Name, Parse, Sentence, Token
from foedus.language.plain import plain
from foedus.language.standins import pieces, shown_words
from foedus.language.trees import rooted

if TYPE_CHECKING:
    from foedus.language.spacy_model import Columns, SpacyModel


@dataclass(frozen=True, slots=True)
class Word:
    """A token before the parse: where it stands in the text, what the model is shown, and whether it is a name."""

    start: int
    end: int
    shown: str
    is_name: bool


class SpacyPipeline:
    """Parses one language with the package's model of it, which is read when first needed.

    A parse depends on the text and the names alone, not on what was parsed before. Safe to share between threads.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._lock = Lock()

    @property
    def language(self) -> str:
        """ISO 639-1 code."""
        return self._language

    @cached_property
    def version(self) -> str:
        """Names the model by its file's fingerprint, and the library.

        >>> SpacyPipeline("en").version  # doctest: +ELLIPSIS
        'foedus-en-..., spaCy 3...'
        """
        return f"foedus-{self._language}-{fingerprint(self._language)}, spaCy {version_of('spacy')}"

    def parse(self, text: str, offset: int = 0, names: Sequence[Name] = ()) -> Parse:
        """The text as trees, whatever it holds; text without words gives a parse without tokens.

        A name is shown to the model as a frequent word of its shape, so all names of a shape get the same tree. The
        token keeps the name's own text, which is its lemma too.

        >>> from foedus.language.parse import NameShape
        >>> name = Name(2, 14, NameShape.ADJECTIVE)
        >>> [token.text for token in SpacyPipeline("en").parse("a North Korean ship", 7, [name]).tokens]
        ['a', 'North Korean', 'ship']
        """
        with self._lock:
            words = list(_words(self._model, plain(text), names, shown_words(self._language)))
            if not words:
                return Parse(self._language, (), ())
            spaces = [left.end < right.start for left, right in pairwise(words)]
            columns = self._model.analyse([word.shown for word in words], [*spaces, False])
        return _parse(self._language, text, offset, words, columns)

    @cached_property
    def _model(self) -> "SpacyModel":
        from foedus.language.spacy_model import SpacyModel  # noqa: PLC0415 - importing spaCy takes most of a second

        return SpacyModel(packed(self._language))


def _words(model: "SpacyModel", text: str, names: Sequence[Name], shown: Mapping[str, str]) -> Iterator[Word]:
    """The tokens of a plain text, each name as one."""
    for piece in pieces(text, names):
        if piece.standin:
            yield Word(piece.start, piece.end, piece.standin, True)
            continue
        start = piece.start
        if _joins(text, start):
            yield Word(start, start + 1, text[start], False)
            start += 1
        for place, word in model.cut(text[start : piece.end]):
            yield Word(start + place, start + place + len(word), shown.get(word.lower(), word), False)


def _joins(text: str, at: int) -> bool:
    """Whether a hyphen joins a name to the word after it: "Swiss-made" is three tokens in the treebanks."""
    return 0 < at < len(text) - 1 and text[at] == "-" and text[at + 1].isalpha() and not text[at - 1].isspace()


def _parse(language: str, text: str, offset: int, words: Sequence[Word], columns: "Columns") -> Parse:
    """The model's answer in our own types, its offsets shifted."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for first, last in bounded(columns.starts, [word.shown for word in words]):
        for index, head in enumerate(rooted(columns.heads, first, last), first):
            word, upos = words[index], columns.upos[index] or "X"
            own = text[word.start : word.end]
            tokens.append(
                Token(
                    index=index,
                    start=word.start + offset,
                    end=word.end + offset,
                    text=own,
                    lemma=own if word.is_name else _lemma(language, word, own, upos, columns.lemmas[index]),
                    upos=upos,
                    dep=relation(columns.deps[index], head == index),
                    head=head,
                    feats=dict(columns.feats[index]),
                )
            )
        sentences.append(Sentence(first, last, words[first].start + offset, words[last - 1].end + offset))
    return Parse(language, tuple(tokens), tuple(sentences))


def _lemma(language: str, word: Word, own: str, upos: str, guess: str) -> str:
    """The lemma of what stands in the text, whatever word the model was shown."""
    changed = own.lower() in shown_words(language)
    return lemma_of(language, own, upos, own.lower()) if changed else lemma_of(language, word.shown, upos, guess)


# No sentence has more tokens; a longer one (a list, a table, a text without full stops) is cut. The longest of some
# thousand in the English development reports has 89.
LONGEST = 200
BREAKS = frozenset((";", ",", ":", "-", "–", "—", "•", "|"))


def bounded(starts: Sequence[int], shown: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First token and end of each sentence, none with more than `LONGEST` tokens: cut behind the last break before
    that.

    >>> list(bounded([0, 2], ["It", "rained", "It", "snowed"]))
    [(0, 2), (2, 4)]
    """
    for first, last in pairwise([*starts, len(shown)]):
        at = first
        while last - at > LONGEST:
            behind = range(at + LONGEST, at + LONGEST // 2, -1)
            cut = next((index for index in behind if shown[index - 1] in BREAKS), at + LONGEST)
            yield at, cut
            at = cut
        yield at, last


def relation(label: str, is_root: bool) -> str:
    """The UD relation for one of spaCy's, which writes `ROOT` and may write it of a second root in a sentence.

    >>> relation("nsubj:pass", False), relation("ROOT", True), relation("ROOT", False)
    ('nsubj:pass', 'root', 'dep')
    """
    if is_root:
        return "root"
    return "dep" if label in ("", "ROOT") else label.lower()
