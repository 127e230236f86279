"""What the words of a language mean for dates, from its data files; an analyst can edit them without Python.

`data/<language>.tsv` gives each form its tag and value (January month 1), `<language>.tense.tsv` the words that tell
past from future, `<language>.traps.tsv` the neighbours that make a year or a weekday something else (2000 troops).
Forms with a capital must stand so in the text; small ones match any case. A count that is vague has the least and most
that it means as its value: a few is 2 to 6, several 3 to 7, a couple 2 to 3. That is this project's convention (a few
days stay within the week), set on no data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from foedus.dates.errors import UnknownDateLanguage


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: form to tag and value, form to tense cue, trap to its forms."""

    words: Mapping[str, tuple[str, str]]
    cues: Mapping[str, str]
    traps: Mapping[str, frozenset[str]]

    def look_up(self, form: str) -> tuple[str, str] | None:
        """Tag and value of a form as written, else in small letters; None for any other word."""
        return self.words.get(form) or self.words.get(form.lower())


def _rows(name: str) -> list[list[str]]:
    text = files("foedus.dates").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:] if line]


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code.

    Raises UnknownDateLanguage where there is no data for it.
    """
    try:
        words = {form: (tag, value) for form, tag, value in _rows(f"{language}.tsv")}
    except FileNotFoundError:
        raise UnknownDateLanguage(language) from None
    traps: dict[str, set[str]] = {}
    for trap, form in _rows(f"{language}.traps.tsv"):
        traps.setdefault(trap, set()).add(form)
    cues = dict(_rows(f"{language}.tense.tsv"))
    return Lexicon(words, cues, {trap: frozenset(forms) for trap, forms in traps.items()})
