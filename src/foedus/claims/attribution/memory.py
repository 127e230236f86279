"""What a report has said of its sources so far: so that "he", "the ministry" and "the statement" get their names."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from foedus.claims.attribution.cue import Cue
from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.reader import Reader
from foedus.claims.attribution.source import Sort, Source
from foedus.claims.attribution.voice import Speaker
from foedus.claims.clause import base

# Full name of the person or role that a token stands for, where the caller knows it.
Resolve = Callable[[int, int], str | None]

PEOPLE = frozenset({Sort.PERSON, Sort.NAME, Sort.ROLE})
THINGS = frozenset({Sort.BODY, Sort.NAME, Sort.MEDIUM, Sort.DOCUMENT, Sort.GROUP})
MANY = frozenset({Sort.GROUP, Sort.ANONYMOUS})
AUTHORS = frozenset({Sort.BODY, Sort.PERSON, Sort.MEDIUM, Sort.ROLE})
# A pronoun looks back this many paragraphs for its source.
PARAGRAPHS_BACK = 2
GENITIVES = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Known:
    """A source with its place (segment and token) and its words, as it was resolved."""

    speaker: Speaker
    source: Source
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Where:
    """Where a source stands: segment, its reader, its cue, and the sources that the next cues name."""

    number: int
    reader: Reader
    cue: Cue
    ahead: Sequence[tuple[int, Source]]

    def known(self, source: Source, name: str | None = None) -> Known:
        """The source with its offsets, under another name if one is given."""
        tokens = self.reader.parse.tokens
        start, end = tokens[source.first].start, tokens[source.last].end
        speaker = Speaker(name or source.name, start, end, self.number, source.head)
        return Known(speaker, source, (self.number, source.head))


@dataclass
class Memory:
    """Sources in the order of the text; `persons` are all people whom the report names, also those who say nothing.

    `actors` are the places of persons who are the subject of their clause; `documents` knows who spoke in "the
    statement".
    """

    cues: Lexicon
    resolve: Resolve | None = None
    persons: list[Known] = field(default_factory=list)
    told: list[Known] = field(default_factory=list)
    documents: dict[str, Known] = field(default_factory=dict)
    actors: set[tuple[int, int]] = field(default_factory=set)

    def learn_people(self, number: int, reader: Reader) -> None:
        """Notes the people whom a segment names with their office, so that a bare surname finds its full name."""
        for token in reader.parse.tokens:
            if token.upos in {"NOUN", "PROPN"} and base(token.dep) not in {"compound", "flat"}:
                source = reader.namer.name(token.index)
                if source.sort is Sort.PERSON:
                    self.persons.append(Known(Speaker(source.name), source, (number, token.index)))
                    if base(token.dep) == "nsubj":
                        self.actors.add((number, token.index))

    def name(self, source: Source, where: Where) -> Known | None:
        """The source under the fullest name that the report has for it; None for a first person."""
        if source.sort is Sort.FIRST_PERSON:
            return None
        known = self._look_up(source, where) or where.known(source)
        return self._full(known) if known.source.sort in {Sort.PERSON, Sort.NAME} else known

    def note(self, known: Sequence[Known], cue: Cue) -> None:
        """Keeps the sources of a cue for those that follow."""
        self.told += known
        if cue.document is not None and known:
            self.documents[cue.document] = known[0]

    def _look_up(self, source: Source, where: Where) -> Known | None:
        if source.sort in {Sort.PRONOUN, Sort.ROLE} and self.resolve is not None:
            name = self.resolve(where.number, source.head)
            if name:
                return where.known(source, name)
        found: Known | None = None
        if source.sort is Sort.PRONOUN:
            found = self._pronoun(source, where.number, source.head)
        elif source.sort is Sort.ROLE:
            found = self._role(source, (where.number, source.head)) or self._role_ahead(source, where)
        elif source.sort is Sort.DOCUMENT:
            found = self._document(source, where)
        elif source.sort is Sort.GROUP:
            found = self._group(source, where)
        elif source.definite and source.sort in {Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS}:
            found = self._again(source)
        return found

    def _is_in(self, name: str, words: frozenset[str] | set[str]) -> bool:
        return not words.isdisjoint(self.cues.words(name))

    def _pronoun(self, source: Source, number: int, token: int) -> Known | None:
        """He is the last person who spoke or was named, it the last body, they the last group."""
        near = [k for k in self.told if number - k.place[0] <= PARAGRAPHS_BACK]
        if self._is_in("they", source.kinds):
            near = [k for k in near if k.source.sort in MANY]
        elif self._is_in("it", source.kinds):
            near = [k for k in near if k.source.sort in THINGS]
        elif self._is_in("he", source.kinds):
            near = self._people(near, (number, token))
        else:
            near = []
        return near[-1] if near else None

    def _people(self, near: Sequence[Known], place: tuple[int, int]) -> list[Known]:
        """The people who spoke or acted before a place, the last of them at the end; else all who were named."""
        named = [k for k in self.persons if k.place < place]
        spoke = [
            k for k in near if k.source.sort in PEOPLE and (k.source.sort is not Sort.NAME or " " in k.speaker.name)
        ]
        acted = [k for k in named if k.place in self.actors and place[0] - k.place[0] <= PARAGRAPHS_BACK]
        return sorted([*acted, *spoke], key=lambda k: k.place) or named

    def _role(self, source: Source, place: tuple[int, int]) -> Known | None:
        """The last person of that office: "the minister" after "Defence Minister Jane Roe"."""
        if not source.definite and source.first == source.last:
            return None
        wanted = source.kinds - self.cues.words("small-word").keys() - GENITIVES
        earlier = [k for k in [*self.persons, *self.told] if k.source.sort is Sort.PERSON and k.place < place]
        for known in sorted(earlier, key=lambda k: k.place, reverse=True):
            if self._is_in("role", wanted) and wanted <= known.source.kinds | _words(known.source.name):
                return known
        return None

    def _role_ahead(self, source: Source, where: Where) -> Known | None:
        """The name that the next cue gives for a role: "its army chief said. General John Roe told reporters"."""
        owned = source.definite or source.name[:1].isupper() or not source.kinds.isdisjoint(GENITIVES)
        if not owned or not where.ahead:
            return None
        number, other = where.ahead[0]
        offices = self.cues.words("role").keys() - self.cues.words("rank").keys()
        bare = other.sort is Sort.NAME and " " in other.name and not other.kinds
        theirs = other.kinds & offices
        if bare or (other.sort is Sort.PERSON and (not theirs or theirs & source.kinds)):
            return Known(Speaker(other.name, segment=number, token=other.head), other, (number, other.head))
        return None

    def _document(self, source: Source, where: Where) -> Known | None:
        """The body behind a document: its author in the same words, else who was said to speak in it before."""
        reader = where.reader
        for child in reader.kids(source.head, "nmod", "compound"):
            owner = reader.parse.tokens[child].dep == "nmod:poss"
            if owner or reader.case_in("author-case", child) or child < source.head:
                author = reader.namer.name(child)
                if author.sort in AUTHORS or (owner and author.sort is Sort.NAME):
                    return self.name(author, where)
        known = self.documents.get(reader.lemma(source.head))
        if known is not None and source.definite:
            return replace(known, source=source, place=(where.number, source.head))
        media = [k for k in self.told if k.source.sort is Sort.MEDIUM and where.number - k.place[0] <= 1]
        return media[-1] if media and source.definite and source.vague else None

    def _group(self, source: Source, where: Where) -> Known | None:
        """The parties that a plural stands for, where the content's subject names as many: "the companies" → "A; B"."""
        reader = where.reader
        numbers = [self.cues.words("number").get(word) for word in source.name.lower().split()]
        count = next((" ".join(entry.takes) for entry in numbers if entry is not None), None)
        for index in sorted(where.cue.scope):
            others = reader.kids(index, "conj")
            capital = reader.namer.namelike(index) and all(reader.namer.namelike(o) for o in others)
            if base(reader.parse.tokens[index].dep) == "nsubj" and others and capital:
                names = [reader.namer.name(head).name for head in (index, *others)]
                if count is None or count == str(len(names)):
                    return where.known(source, "; ".join(names))
        return None

    def _again(self, source: Source) -> Known | None:
        """A body spoken of before in more words: "the ministry" after "the Sampleland Ministry of Defence"."""
        wanted = _words(source.name) - self.cues.words("small-word").keys()
        for known in reversed(self.told):
            full = _words(known.speaker.name)
            if known.source.sort is source.sort and wanted < full:
                return known
        return None

    def _full(self, known: Known) -> Known:
        """The fullest form of a person's name in the report: "Roe" and "Mr Roe" are "Jane Roe", "Kim" is "Kim Roe"."""
        words = _fold(known.speaker.name)
        for other in self.persons:
            full = _fold(other.source.name)
            if len(full) > len(words) and words in (full[-len(words) :], full[: len(words)]):
                return Known(replace(known.speaker, name=other.source.name), other.source, known.place)
        return known


def _fold(text: str) -> list[str]:
    """The words of a name without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain.casefold())


def _words(text: str) -> set[str]:
    return set(_fold(text))
