"""Reads Universal Dependencies treebanks (CoNLL-U, plain or xz) as sentences of words with their spacing."""

import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word. `head` is an index in the sentence, a root's its own; `glued` tells that no space follows."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str
    glued: bool


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """The words of a sentence; `opens` tells that it begins a document or a paragraph."""

    words: tuple[Word, ...]
    opens: bool

    @property
    def text(self) -> str:
        """The words with their spaces, one after the last unless the next sentence follows on without."""
        return "".join(word.form + ("" if word.glued else " ") for word in self.words)


# The genres of UD English GUM whose documents are under CC BY or CC BY-SA; in the others some are non-commercial.
FREE_GENRES = frozenset(
    ("news", "interview", "speech", "bio", "voyage", "textbook", "court", "essay", "letter", "vlog", "podcast")
)


def find(folder: Path, treebank: str) -> Path:
    """The file of a treebank's part, under its name in the Universal Dependencies releases or under ours.

    >>> find(Path("treebanks"), "en_gum-train")  # doctest: +SKIP
    PosixPath('treebanks/UD_English-GUM/en_gum-ud-train.conllu')

    Raises `FileNotFoundError`.
    """
    released = treebank.replace("-", "-ud-") + ".conllu"
    for pattern in (f"{treebank}.conllu*", released, f"*/{released}"):
        for path in sorted(folder.glob(pattern)):
            return path
    raise FileNotFoundError(f"no {released} in {folder}: put the treebank's folder of a UD release there")


@dataclass(slots=True)
class _Block:
    """The lines of one sentence as far as they have been read."""

    genre: str
    opens: bool = False
    rows: list[list[str]] = field(default_factory=list)


def read(path: Path) -> Iterator[GoldSentence]:
    """The sentences of a treebank file in its order.

    Left out are those in which a multiword token isn't spelt by its words, and GUM's documents of unfree genres.

    >>> next(read(Path("en_pud-test.conllu.xz"))).words[1].form  # doctest: +SKIP
    'While'
    """
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for block in _blocks(lines):
            if (not block.genre or block.genre in FREE_GENRES) and (words := _words(block.rows)):
                yield GoldSentence(words, block.opens)


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    block = _Block("", opens=True)
    for line in map(str.rstrip, lines):
        if line.startswith("# newdoc"):
            block = _Block(_gum_genre(line), opens=True)
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            block.opens = True
        elif line and line[0] != "#":
            block.rows.append(line.split("\t"))
        elif not line and block.rows:
            yield block
            block = _Block(block.genre)
    if block.rows:
        yield block


def _gum_genre(line: str) -> str:
    """The genre in the name of a GUM document; empty for documents of other treebanks.

    >>> _gum_genre("# newdoc id = GUM_bio_bernoulli")
    'bio'
    """
    name = line.rpartition("=")[2].strip()
    return name.split("_")[1] if name.startswith("GUM_") else ""


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    """The syntactic words of one sentence's rows; empty when a multiword token is not its words put together."""
    words: list[Word] = []
    spelt: list[tuple[int, int, str]] = []
    joined_until, spaced_at = 0, -1
    for row in rows:
        if "-" in row[0]:
            first, joined_until = (int(part) for part in row[0].split("-"))
            spaced_at = -1 if "SpaceAfter=No" in row[9] else joined_until
            spelt.append((first, joined_until, row[1]))
        elif "." not in row[0]:
            number = int(row[0])
            glued = number != spaced_at if number <= joined_until else "SpaceAfter=No" in row[9]
            words.append(_word(row, number, glued))
    whole = all("".join(word.form for word in words[first - 1 : last]) == form for first, last, form in spelt)
    return tuple(words) if whole else ()


def _word(row: list[str], number: int, glued: bool) -> Word:
    head = int(row[6])
    return Word(
        form=row[1],
        lemma=row[2] if row[2] != "_" or row[1] == "_" else row[1],
        upos=row[3],
        feats="" if row[5] == "_" else row[5],
        head=head - 1 if head else number - 1,
        dep=row[7],
        glued=glued,
    )
