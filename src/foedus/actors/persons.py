"""The people of one report, learnt from it: names met, spellings joined, office, rank and state as it gives them."""

import unicodedata
from dataclasses import dataclass, field

from foedus.actors.gazetteer import Gazetteer
from foedus.actors.mention import Person
from foedus.actors.runs import plain_words
from foedus.actors.surnames import ARTICLE, SHORT_FAMILY_NAME


@dataclass
class Draft:
    """One person while the report is read. `rule` tells how the state was found, `titles` are forms of office met."""

    name: str
    spellings: list[str] = field(default_factory=list)
    office: str | None = None
    rank: str | None = None
    state: str | None = None
    rule: str | None = None
    military: bool = False
    titles: list[str] = field(default_factory=list)

    def person(self) -> Person:
        """The person as learnt so far, the fullest spelling first."""
        fullest = sorted(dict.fromkeys(self.spellings), key=lambda form: (-len(form), form))
        return Person(fullest[0], self.office, self.rank, self.state, tuple(fullest))


def folded(word: str) -> str:
    """A word without accents and capitals, so that "Álvaro" and "Alvaro" are one.

    >>> folded("Álvaro")
    'alvaro'
    """
    plain = unicodedata.normalize("NFKD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold().replace("’", "'")


class PersonBook:
    """All people of one report. Names are entered first, so that a caption's bare name finds the text's person."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.drafts: list[Draft] = []
        self._found: dict[str, Draft] = {}

    def enter(self, names: list[str]) -> None:
        """Enters all names of a report, the longest first; a shorter form joins the one person whose name holds it."""
        for name in sorted(dict.fromkeys(names), key=lambda name: (-len(self._words(name)), names.index(name))):
            fits = [draft for draft in self.drafts if self._same(name, draft.name)]
            draft = fits[0] if len(fits) == 1 else None
            if draft is None and not fits:
                draft = Draft(name)
                self.drafts.append(draft)
            if draft is not None:
                draft.spellings.append(name)
                self._found[name] = draft
        self.drafts.sort(key=lambda draft: min(names.index(form) for form in draft.spellings))

    def find(self, name: str) -> Draft | None:
        """The person of this spelling; None where two people of the report share it."""
        return self._found.get(name)

    def _words(self, name: str) -> list[str]:
        return [ARTICLE.sub("", folded(word)) for word in plain_words(name, self.gazetteer)]

    def _same(self, short: str, full: str) -> bool:
        """Whether the shorter name can be the fuller: all of its words, in order, and not its first name alone."""
        few, many = self._words(short), self._words(full)
        if not few or len(few) > len(many):
            return False
        if few == many or (len(few) < len(many) and many[-len(few) :] == few):
            return True
        if len(few) == 1:
            # "President Xi" is Xi Jinping; "Marcos" is any word of the name but a first name that a last name follows
            return few[0] in many[1:] or (few[0] == many[0] and len(many) <= 3 and len(few[0]) <= SHORT_FAMILY_NAME)
        places = [many.index(word) for word in few if word in many]
        return len(places) == len(few) and places == sorted(places) and len(set(places)) == len(places)
