"""The words that the coder knows, read once from the data files beside this module, and where they stand in a parse."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

from foedus.codebook import Kind, Stage
from foedus.language.parse import Parse, Token

# Names of weapons by their look: a few letters and a number (Su-35, S-400, T-72B, K9), which no list can exhaust.
DESIGNATOR = re.compile(
    r"(?!G7|G20|G8|P5|C5|B1$)(?:F/)?[A-Z][A-Za-z]{0,3}-?\d{1,4}[A-Z]{0,3}\d?s?$|[А-ЯЁ][а-яё]{0,3}-\d{1,4}[А-Я]{0,2}$"
)
LONG = 5  # letters of a proper noun from which a final s is taken for a plural: "Gepards", not "Mars"
HYPHENS = frozenset("-–—‑")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that opens a claim. `needs` are the conditions of the data file; `done` the stage of a
    completed act."""

    words: str
    pos: str
    kind: Kind
    scheme: str
    needs: tuple[str, ...]
    done: Stage

    @property
    def rule(self) -> str:
        """The name under which `why` prints it."""
        return f"trigger:{self.kind}:{self.words}"


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that tells how far a matter has gone; `applies` holds kinds or families, empty for all."""

    words: str
    pos: str
    effect: str
    applies: frozenset[str]

    def fits(self, kind: Kind) -> bool:
        """Whether it says something of matters of this kind."""
        return not self.applies or kind.value in self.applies or kind.family.value in self.applies


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """An entry found in a parse: the half-open range of tokens and the head among them."""

    entry: T
    first: int
    last: int
    head: int


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a data file beside this module as dictionaries; `#` lines are comments."""
    text = files("foedus.claims").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, hyphens counting as spaces: 'night-vision goggle' gives three."""
    return tuple(word for word in re.split(r"[\s\-–—‑]+", phrase.lower()) if word)


class Phrases(Generic[T]):
    """Entries found by their words, longest first at each place; words match a token's lemma or its form, hyphens
    don't count."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, entry in entries:
            words = split_words(phrase)
            self._by_first.setdefault(words[0], []).append((words, entry))
        for group in self._by_first.values():
            group.sort(key=lambda pair: -len(pair[0]))

    def find(self, units: Sequence["Unit"]) -> Iterator[tuple[T, int, int]]:
        """Every entry at every place with the first unit and one past the last; overlaps included."""
        for at, unit in enumerate(units):
            for form in unit.forms:
                for words, entry in self._by_first.get(form, ()):
                    if len(words) == 1 or self._continues(units, at, words):
                        yield entry, at, at + len(words)

    @staticmethod
    def _continues(units: Sequence["Unit"], at: int, words: tuple[str, ...]) -> bool:
        if at + len(words) > len(units):
            return False
        return all(word in units[at + step].forms for step, word in enumerate(words))


@dataclass(frozen=True, slots=True)
class Unit:
    """A word as phrases see it: the forms that it matches by and its token."""

    forms: frozenset[str]
    token: int


def units_of(parse: Parse) -> list[Unit]:
    """The parse as words: hyphens dropped, hyphenated tokens opened up."""
    found = []
    for token in parse.tokens:
        text = token.text.lower()
        if token.text in HYPHENS or token.upos == "PUNCT":
            if token.text not in HYPHENS:
                found.append(Unit(frozenset({text}), token.index))
            continue
        parts = split_words(text)
        if len(parts) > 1:
            lemma_end = split_words(token.lemma.lower())[-1:] or parts[-1:]
            found += [Unit(frozenset({part}), token.index) for part in parts[:-1]]
            found.append(Unit(frozenset({parts[-1], *lemma_end}), token.index))
        else:
            found.append(Unit(frozenset({text, token.lemma.lower(), _singular(token, text), *parts}), token.index))
    return found


def _singular(token: Token, text: str) -> str:
    """A proper noun without the plural's s ("Gepards"), which lemmatisers keep; else the word as it is."""
    return text[:-1] if token.upos == "PROPN" and len(text) >= LONG and text.endswith("s") else text


@dataclass(frozen=True)
class Lexicon:
    """Triggers, stage operators and word classes of one language."""

    triggers: Phrases[Trigger]
    operators: Phrases[Operator]
    classes: Phrases[str]
    cases: dict[str, frozenset[str]]


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read from `data/*.<language>.tsv`."""
    triggers = [_trigger(row) for row in rows(f"triggers.{language}.tsv")]
    operators = [
        Operator(row["words"], row["pos"], row["effect"], frozenset(filter(None, row["applies"].split("|"))))
        for row in rows(f"stages.{language}.tsv")
    ]
    return Lexicon(
        triggers=Phrases((t.words, t) for t in triggers),
        operators=Phrases((o.words, o) for o in operators),
        classes=Phrases((row["words"], row["class"]) for row in rows(f"classes.{language}.tsv")),
        cases={row["group"]: frozenset(row["words"].split("|")) for row in rows(f"cases.{language}.tsv")},
    )


def _trigger(row: dict[str, str]) -> Trigger:
    kind = Kind(row["kind"])
    return Trigger(row["words"], row["pos"], kind, row["scheme"], tuple(row["needs"].split()), Stage(row["done"]))


@dataclass(frozen=True)
class Words:
    """What a passage's words are: for each token its classes, its operators and the triggers that it heads."""

    classes: tuple[frozenset[str], ...]
    operators: tuple[tuple[Operator, ...], ...]
    triggers: tuple[Hit[Trigger], ...]


def _head(parse: Parse, tokens: Sequence[int]) -> int:
    """The token of a phrase that governs the others: the one whose head lies outside, of several nouns the last."""
    inside = set(tokens)
    outside = [i for i in tokens if parse.tokens[i].head not in inside or parse.tokens[i].head == i] or list(tokens[:1])
    last = parse.tokens[outside[-1]]
    return last.index if last.upos in POS["N"] else outside[0]


def read_words(parse: Parse, lexicon: Lexicon) -> Words:
    """The lexicon's entries in a parse."""
    units = units_of(parse)
    classes: list[set[str]] = [set() for _ in parse.tokens]
    for name, first, last in lexicon.classes.find(units):
        classes[_head(parse, [u.token for u in units[first:last]])].add(name)
    for found_classes in classes:
        if "validity" in found_classes:
            found_classes.difference_update(FORCES)
    for token in parse.tokens:
        if token.upos == "VERB" and token.dep != "amod":
            classes[token.index] -= {"milstrong", "military"}  # to combat drugs, to arm oneself with patience
        if token.upos in {"PROPN", "NOUN", "NUM"} and DESIGNATOR.match(token.text):
            classes[token.index].add("arms")
    operators: list[dict[str, tuple[int, list[Operator]]]] = [{} for _ in parse.tokens]
    for operator, first, last in lexicon.operators.find(units):
        head = _head(parse, [u.token for u in units[first:last]])
        best, group = operators[head].get("", (0, []))
        length = last - first
        if length > best:
            operators[head][""] = (length, [operator])
        elif length == best:
            group.append(operator)
    found = tuple(tuple(slot[""][1]) if slot else () for slot in operators)
    return Words(tuple(map(frozenset, classes)), found, tuple(_longest(parse, units, lexicon)))


# What "force" is no word for where it means validity: "entered into force".
FORCES = frozenset({"force", "military", "milstrong", "trainee", "entering", "stationing"})
POS = {"V": {"VERB", "AUX"}, "N": {"NOUN", "PROPN"}, "A": {"ADJ", "VERB", "ADV"}}


def _longest(parse: Parse, units: Sequence[Unit], lexicon: Lexicon) -> list[Hit[Trigger]]:
    """Triggers whose part of speech fits; of overlapping ones the longest, of equally long ones all."""
    found = []
    for trigger, first, last in lexicon.triggers.find(units):
        tokens = [u.token for u in units[first:last]]
        head = _head(parse, tokens)
        if parse.tokens[head].upos in POS[trigger.pos]:
            found.append((Hit(trigger, tokens[0], tokens[-1] + 1, head), last - first))
    keep = []
    for hit, length in found:
        rivals = (n for h, n in found if h.first < hit.last and hit.first < h.last and n > length)
        if not any(rivals):
            keep.append(hit)
    return keep
