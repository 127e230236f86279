"""Lemmas by list, for words that a coder's rules look for: a statistical lemmatiser makes "expell" of "expelled"."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

Inflect = Callable[[str, list[str]], list[str]]


def verb_forms(lemma: str, listed: list[str]) -> list[str]:
    """The forms of an English verb, the listed ones in place of the regular past and, if one is in -ing, of that.

    >>> verb_forms("ratify", []), verb_forms("ban", ["banned", "banning"])
    (['ratifies', 'ratified', 'ratifying'], ['bans', 'banned', 'banning'])
    """
    stem = lemma[:-1]
    past = lemma + "d" if lemma.endswith("e") else stem + "ied" if _in_consonant_y(lemma) else lemma + "ed"
    gerund = (stem if re.search(r"[^eoy]e$", lemma) else lemma) + "ing"
    if lemma.endswith("ie"):
        gerund = lemma[:-2] + "ying"
    has_gerund = any(form.endswith("ing") for form in listed)
    return [_with_s(lemma), *(listed or [past]), *([] if has_gerund else [gerund])]


def noun_forms(lemma: str, listed: list[str]) -> list[str]:
    """The plurals of an English noun: those listed, or else the regular one.

    >>> noun_forms("army", []), noun_forms("crisis", ["crises"])
    (['armies'], ['crises'])
    """
    return listed or [_with_s(lemma)]


def _with_s(lemma: str) -> str:
    if _in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", lemma) else "s")


def _in_consonant_y(lemma: str) -> bool:
    return re.search(r"[^aeiou]y$", lemma) is not None


# For each universal tag with listed lemmas, the name of the list and how its words are inflected.
LISTS: Mapping[str, tuple[str, Inflect]] = {"VERB": ("verbs", verb_forms), "NOUN": ("nouns", noun_forms)}


def entries(text: str, inflect: Inflect) -> Iterator[tuple[str, str]]:
    """Form and lemma for each form of the words in a list, a word a line: the lemma, then its irregular forms.

    >>> list(entries("# nouns\\narmy", noun_forms))
    [('armies', 'army')]
    """
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemma, *listed = line.split()
            yield from ((form, lemma) for form in inflect(lemma, listed))


@cache
def listed_lemmas(language: str) -> Mapping[tuple[str, str], str]:
    """The lemma by universal tag and form in lower case; empty for a language without lists."""
    found: dict[tuple[str, str], str] = {}
    for upos, (name, inflect) in LISTS.items():
        path = files("foedus.language").joinpath("data", f"{name}-{language}.txt")
        if path.is_file():
            found |= {(upos, form): lemma for form, lemma in entries(path.read_text(encoding="utf-8"), inflect)}
    return found


def lemma_of(language: str, form: str, upos: str, guess: str) -> str:
    """The listed lemma, or else the model's guess, for a noun or verb without the capital of a sentence's first word.

    >>> lemma_of("en", "expelled", "VERB", "expell"), lemma_of("en", "Talks", "NOUN", "Talk")
    ('expel', 'talk')
    """
    listed = listed_lemmas(language).get((upos, form.lower()))
    if listed is not None:
        return listed
    if upos in LISTS and guess[1:].islower():
        return guess.lower()
    return guess or form
