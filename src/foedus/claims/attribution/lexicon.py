"""The attribution cues of one language, from `data/attribution.*.tsv`: a cue a line, that an analyst can edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources

from foedus.actors import outlet_forms
from foedus.codebook.terms import Stance
from foedus.language.parse import Token

# A report has some hundreds of distinct words.
WORDS_KEPT = 1 << 15
FILE = "attribution.{language}.tsv"


class NoCues(LookupError):
    """There is no cue file for a language."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cue imposes and takes: `takes` says which complement holds the words (clause, object, of, to…)."""

    stance: Stance | None
    takes: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Cues by class; see the head of the data file's documentation for what each class means."""

    language: str
    classes: Mapping[str, Mapping[str, Entry]]

    def get(self, name: str, token: Token) -> Entry | None:
        """The entry of a class for a token, by lemma, else by form."""
        entries = self.classes.get(name, {})
        return entries.get(token.lemma.lower()) or entries.get(token.text.lower())

    def has(self, name: str, token: Token) -> bool:
        """Whether the token belongs to the class."""
        return name in _classes_of(self.language, token.lemma, token.text)

    def words(self, name: str) -> Mapping[str, Entry]:
        """All entries of a class."""
        return self.classes.get(name, {})

    @cached_property
    def by_word(self) -> Mapping[str, frozenset[str]]:
        """The classes of each word."""
        found: dict[str, set[str]] = {}
        for name, entries in self.classes.items():
            for cue in entries:
                found.setdefault(cue, set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Entries of each class as tuples of lower-case words, longest first."""
        return {
            name: tuple(sorted((tuple(cue.lower().split()) for cue in entries), key=lambda words: (-len(words), words)))
            for name, entries in self.classes.items()
        }


@lru_cache(maxsize=WORDS_KEPT)
def _classes_of(language: str, lemma: str, text: str) -> frozenset[str]:
    """The classes of a word by its lemma or its form."""
    known = lexicon(language).by_word
    return known.get(lemma.lower(), frozenset()) | known.get(text.lower(), frozenset())


@cache
def lexicon(language: str) -> Lexicon:
    """The cues of a language.

    >>> lexicon("en").words("verb")["deny"].stance
    <Stance.DENIES: 'denies'>
    """
    path = resources.files("foedus.claims").joinpath("data", FILE.format(language=language))
    if not path.is_file():
        raise NoCues(f"no attribution cues for language {language!r}: add {path.name} beside the English file")
    classes: dict[str, dict[str, Entry]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            name, cue, stance, takes = [*line.split("\t"), "", "", ""][:4]
            entry = Entry(Stance(stance) if stance else None, frozenset(takes.split()))
            classes.setdefault(name, {})[cue] = entry
            classes[name].setdefault(cue.lower(), entry)
    media = classes.setdefault("medium-name", {})
    for form in outlet_forms():
        media.setdefault(form, Entry(None, frozenset()))
    return Lexicon(language, classes)
