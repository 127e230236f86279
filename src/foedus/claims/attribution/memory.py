"""What a report has said of its sources so far: so that "he", "the ministry" and "the statement" get their names."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from foedus.claims.attribution.cue import Cue, Reader
from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.naming import Sort, Source
from foedus.claims.attribution.voice import Speaker
from foedus.claims.clause import base, case_of

# Full name of the person or role that a token stands for, where the caller knows it.
Resolve = Callable[[int, int], str | None]

PEOPLE = frozenset({Sort.PERSON, Sort.NAME, Sort.ROLE})
THINGS = frozenset({Sort.BODY, Sort.NAME, Sort.MEDIUM, Sort.DOCUMENT, Sort.GROUP})
# A name for a role is looked for in the sources of this many cues that follow: "its army chief said. General Roe told reporters…".
LOOK_AHEAD = 1
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
SMALL_WORDS = frozenset({"the", "a", "an", "of", "its", "his", "her", "their", "this", "that", "our", "my"})


@dataclass(frozen=True, slots=True)
class Known:
    """A source with its place and its words, as it was resolved."""

    speaker: Speaker
    source: Source
    place: tuple[int, int]


@dataclass
class Memory:
    """Sources in the order of the text; `persons` holds all people whom the report names, also those who say nothing."""

    cues: Lexicon
    resolve: Resolve | None = None
    persons: list[Known] = field(default_factory=list)
    told: list[Known] = field(default_factory=list)
    documents: dict[str, tuple[Speaker, ...]] = field(default_factory=dict)
    media: list[Known] = field(default_factory=list)

    def learn_people(self, number: int, reader: Reader) -> None:
        """Notes the people whom a segment names with their office, so that a bare surname finds its full name."""
        for token in reader.parse.tokens:
            if token.upos in {"NOUN", "PROPN"} and base(token.dep) not in {"compound", "flat"}:
                source = reader.namer.name(token.index)
                if source.sort is Sort.PERSON:
                    self.persons.append(Known(_speaker(source, number, reader), source, (number, token.index)))

    def name(
        self, source: Source, number: int, reader: Reader, cue: Cue, ahead: Sequence[tuple[int, Source]]
    ) -> Known | None:
        """The source under the fullest name that the report has for it; None for a first person."""
        if source.sort is Sort.FIRST_PERSON:
            return None
        place = (number, source.head)
        known = self._look_up(source, number, reader, cue, ahead, place)
        if known is None:
            known = Known(_speaker(source, number, reader), source, place)
        if source.sort in {Sort.PERSON, Sort.NAME}:
            known = self._full(known)
        return known

    def note(self, known: Sequence[Known], cue: Cue) -> None:
        """Keeps the sources of a cue for those that follow."""
        for one in known:
            self.told.append(one)
            if one.source.sort is Sort.MEDIUM:
                self.media.append(one)
        if cue.document is not None and known:
            self.documents[cue.document] = tuple(one.speaker for one in known[:1])

    def _look_up(
        self,
        source: Source,
        number: int,
        reader: Reader,
        cue: Cue,
        ahead: Sequence[tuple[int, Source]],
        place: tuple[int, int],
    ) -> Known | None:
        if source.sort in {Sort.PRONOUN, Sort.ROLE} and self.resolve is not None:
            name = self.resolve(number, source.head)
            if name:
                return Known(Speaker(name, *_offsets(source, reader), number, source.head), source, place)
        if source.sort is Sort.PRONOUN:
            return self._pronoun(source, place)
        if source.sort is Sort.ROLE:
            return self._role(source, place) or self._role_ahead(source, ahead)
        if source.sort is Sort.DOCUMENT:
            return self._document(source, number, reader, cue, ahead)
        if source.sort is Sort.GROUP:
            return self._group(source, number, reader, cue)
        if source.sort in {Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS} and source.definite:
            return self._again(source)
        return None

    def _pronoun(self, source: Source, place: tuple[int, int]) -> Known | None:
        words = source.kinds
        wanted = PEOPLE if words & set(self.cues.words("he")) else THINGS
        if words & set(self.cues.words("they")):
            return next((k for k in reversed(self.told) if k.source.sort in {Sort.GROUP, Sort.ANONYMOUS}), None)
        if not words & {*self.cues.words("he"), *self.cues.words("it")}:
            return None
        near = [k for k in self.told if k.source.sort in wanted and place[0] - k.place[0] <= 2]
        if wanted is PEOPLE:
            before = [k for k in self.persons if k.place < place]
            sure = [k for k in near if k.source.sort is not Sort.NAME or " " in k.speaker.name]
            near = sure or before[-1:]
        return near[-1] if near else None

    def _role(self, source: Source, place: tuple[int, int]) -> Known | None:
        """The last person of that office: "the minister" after "Defence Minister Jane Roe"."""
        if not source.definite and source.first == source.last:
            return None
        wanted = source.kinds - SMALL_WORDS - {"'s", "’s"}
        office = {w for w in wanted if w in self.cues.words("role")}
        earlier = [k for k in [*self.persons, *self.told] if k.source.sort is Sort.PERSON and k.place < place]
        earlier.sort(key=lambda k: k.place)
        for known in reversed(earlier):
            if office and wanted <= known.source.kinds | _words(known.source.name):
                return known
        return None

    def _role_ahead(self, source: Source, ahead: Sequence[tuple[int, Source]]) -> Known | None:
        """The name that the next sentences give for a role in the first: "its army chief said. John Roe told reporters"."""
        if (
            not source.definite
            and not source.name[:1].isupper()
            and "'s" not in source.name
            and "’s" not in source.name
        ):
            return None
        offices = set(self.cues.words("role"))
        for number, other in ahead[:LOOK_AHEAD]:
            theirs = (other.kinds & offices) - set(self.cues.words("rank"))
            bare = other.sort is Sort.NAME and len(other.name.split()) > 1 and not other.kinds
            if bare or (other.sort is Sort.PERSON and (not theirs or theirs & source.kinds)):
                return Known(Speaker(other.name, None, None, number, other.head), other, (number, other.head))
        return None

    def _document(
        self, source: Source, number: int, reader: Reader, cue: Cue, ahead: Sequence[tuple[int, Source]]
    ) -> Known | None:
        """The body behind a document: its author in the same words, else who was said to speak in it before."""
        tokens = reader.parse.tokens
        for child in reader.parse.children[source.head]:
            relation, case = tokens[child].dep, case_of(reader.parse, child)
            author = (
                relation == "nmod:poss"
                or (base(relation) == "nmod" and case in {"by", "from", "of"})
                or (base(relation) in {"compound", "nmod"} and child < source.head)
            )
            if author:
                inner = reader.namer.name(child)
                if inner.sort in {Sort.BODY, Sort.PERSON, Sort.MEDIUM, Sort.ROLE} or (
                    relation == "nmod:poss" and inner.sort is Sort.NAME
                ):
                    return self.name(inner, number, reader, cue, ahead)
        lemma = tokens[source.head].lemma.lower()
        if lemma in self.documents and source.definite:
            return Known(self.documents[lemma][0], source, (number, source.head))
        if source.definite and self.media and source.vague and number - self.media[-1].place[0] <= 1:
            return self.media[-1]
        return None

    def _group(self, source: Source, number: int, reader: Reader, cue: Cue) -> Known | None:
        """The parties that a plural stands for, where the content's subject names as many: "the companies" → "Saab; Embraer"."""
        tokens = reader.parse.tokens
        count = next((NUMBERS[w] for w in source.name.lower().split() if w in NUMBERS), None)
        for index in sorted(cue.scope):
            others = reader.kids(index, "conj")
            if base(tokens[index].dep) == "nsubj" and others and tokens[index].upos == "PROPN":
                named = [reader.namer.name(h) for h in [index, *others]]
                if count is None or len(named) == count:
                    name = "; ".join(one.name for one in named)
                    return Known(
                        Speaker(name, *_offsets(source, reader), number, source.head), source, (number, source.head)
                    )
        return None

    def _again(self, source: Source) -> Known | None:
        """A body spoken of before in more words: "the ministry" after "the Sampleland Ministry of Defence"."""
        wanted = _words(source.name) - SMALL_WORDS
        for known in reversed(self.told):
            if (
                known.source.sort is source.sort
                and wanted <= _words(known.speaker.name)
                and len(_words(known.speaker.name)) > len(wanted)
            ):
                return known
        return None

    def _full(self, known: Known) -> Known:
        """The fullest form of a person's name in the report: "Roe" and "Mr Roe" are "Jane Roe"."""
        words = _fold(known.speaker.name).split()
        for other in self.persons:
            full = _fold(other.source.name).split()
            if len(full) > len(words) and full[-len(words) :] == words:
                speaker = Speaker(
                    other.source.name,
                    known.speaker.start,
                    known.speaker.end,
                    known.speaker.segment,
                    known.speaker.token,
                )
                return Known(speaker, other.source, known.place)
        return known


def _speaker(source: Source, number: int, reader: Reader) -> Speaker:
    return Speaker(source.name, *_offsets(source, reader), number, source.head)


def _offsets(source: Source, reader: Reader) -> tuple[int, int]:
    return reader.parse.tokens[source.first].start, reader.parse.tokens[source.last].end


def _fold(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain.casefold()))


def _words(text: str) -> set[str]:
    return set(_fold(text).split())
