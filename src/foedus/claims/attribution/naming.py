"""Sources as the report names them: from the head of a noun phrase to a trimmed name and the sort of speaker."""

from dataclasses import dataclass
from enum import StrEnum

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.clause import base, case_of
from foedus.language.parse import Parse, Token

# Relations that a source's name leaves out: "an official who asked for anonymity" is "official".
LEFT_OUT = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "parataxis", "ccomp", "list", "discourse", "orphan"})
# Lower-case words and marks inside a person's name.
NAME_PARTS = frozenset({"-", "–", "al", "bin", "ben", "bint", "da", "de", "del", "der", "di", "do", "dos", "el", "ibn", "la", "ul", "van", "von"})
QUOTATION_MARKS = str.maketrans("", "", '"“”«»')
ARTICLES = frozenset({"the", "a", "an"})
OF = frozenset({"of", "by", "from", "for", "at", "de", "del"})


class Sort(StrEnum):
    """What sort of speaker a noun phrase names."""

    PERSON = "person"  # by name
    ROLE = "role"  # the minister, without a name
    BODY = "body"
    MEDIUM = "medium"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    GROUP = "group"  # the two companies
    PRONOUN = "pronoun"
    FIRST_PERSON = "first person"
    NAME = "name"  # a name of which only the shape is known: Beijing, Saab, Hun Sen


@dataclass(frozen=True, slots=True)
class Source:
    """A source before it is looked up in what the report said of it earlier.

    `name` are its words, trimmed; `head` the syntactic head; `kinds` the lemmas of its descriptive words ("foreign", "minister");
    `vague` is True for anonymous officials and for media without a name.
    """

    name: str
    head: int
    first: int
    last: int
    sort: Sort
    kinds: frozenset[str] = frozenset()
    vague: bool = False
    definite: bool = False


@dataclass(frozen=True)
class Namer:
    """Names sources in one parse; `words` gives the text between two offsets."""

    parse: Parse
    cues: Lexicon
    text: str
    offset: int
    floor: int = 0  # first token behind a dateline or a transcript's label

    def slice(self, first: int, last: int) -> str:
        """The report's words from one token to another, both included, on one line."""
        tokens = self.parse.tokens
        words = self.text[tokens[first].start - self.offset : tokens[last].end - self.offset]
        return " ".join(words.translate(QUOTATION_MARKS).split())

    def name(self, head: int) -> Source:
        """The source that a noun phrase's head stands for.

        >>> # "the foreign minister, Jane Roe, who spoke on Monday," → Source("Jane Roe", sort=PERSON, kinds={"foreign", "minister"})
        """
        head = self._real_head(head)
        tokens = self.parse.tokens
        token = tokens[head]
        pronoun = self._pronoun(head)
        if pronoun is not None:
            return pronoun
        members = self._members(head)
        first, last = members[0], members[-1]
        kinds = frozenset(tokens[m].lemma.lower() for m in members if not self._namelike(m) or self._descriptive(m))
        apposed = self._apposition(head, last)
        sort = self._sort(head, members)
        if sort is not Sort.NAME:
            kinds = self._lemmas(members, [])
        medium = self._medium_name(head, members, apposed, sort)
        if medium is not None:
            return medium
        if sort in {Sort.ROLE, Sort.ANONYMOUS, Sort.NAME, Sort.PERSON}:
            person = self._person(head, members, apposed, kinds) or self._named_before(head, members, sort)
            if person is not None:
                return person
        first = self._skip_article(first, last)
        definite = (
            tokens[members[0]].text.lower() in {"the", "this", "that"} or tokens[members[0]].feats.get("Poss") == "Yes"
        )
        vague = (
            sort is Sort.ANONYMOUS
            or self._veiled(head)
            or self._vague_medium(members, sort)
            or self._vague_document(head, sort)
        )
        name = self.slice(first, last)
        if token.upos == "PROPN" and sort is Sort.NAME and self._coordinated(head):
            name = self.slice(head, head)
        return Source(name, head, first, last, sort, kinds, vague, definite)

    def _real_head(self, head: int) -> int:
        """The noun behind "one of the officials", "several of its pilots", and the first noun of "spokesman John Roe"."""
        tokens, children = self.parse.tokens, self.parse.children
        if tokens[head].upos in {"NUM", "PRON", "DET", "ADJ"} and tokens[head].lemma.lower() in {
            "one",
            "some",
            "many",
            "several",
            "most",
            "two",
            "three",
            "four",
        }:
            for child in children[head]:
                if base(tokens[child].dep) == "nmod" and case_of(self.parse, child) == "of":
                    return child
        return head

    def _pronoun(self, head: int) -> Source | None:
        token = self.parse.tokens[head]
        if self.cues.has("first-person", token) and token.upos == "PRON":
            return Source(token.text, head, head, head, Sort.FIRST_PERSON)
        below = [self.parse.tokens[c] for c in self.parse.children[head] if c < head]
        if any(t.upos in {"PRON", "DET"} and self.cues.has("first-person", t) for t in below):
            return Source(token.text, head, head, head, Sort.FIRST_PERSON)  # "our three countries"
        if token.upos in {"PRON", "DET"}:
            return Source(
                token.text, head, head, head, Sort.PRONOUN, frozenset({token.lemma.lower(), token.text.lower()})
            )
        return None

    def _members(self, head: int) -> list[int]:
        """Indices of the noun phrase, without relative clauses, appositions, coordinated nouns and marks, contiguous round the head."""
        tokens, children = self.parse.tokens, self.parse.children
        found, stack = [], [head]
        while stack:
            current = stack.pop()
            found.append(current)
            for child in children[current]:
                relation = tokens[child].dep
                skipped = (
                    child < self.floor
                    or self._time(child)
                    or relation in LEFT_OUT
                    or base(relation) == "appos"
                    or (base(relation) in {"conj", "cc"} and current == head)
                    or (base(relation) == "conj" and self._namelike(child) and not self._coordinates(child))
                )
                if (
                    not skipped and not (base(relation) in {"case", "mark", "punct", "advmod"} and current == head)
                ) or self._genitive(child):
                    stack.append(child)
        found.sort()
        at = found.index(head)
        first = last = at
        while first > 0 and self._joined(found[first - 1], found[first]):
            first -= 1
        while last + 1 < len(found) and self._joined(found[last], found[last + 1]):
            last += 1
        return self._trim(self._short(found[first : last + 1], head))

    def _short(self, members: list[int], head: int) -> list[int]:
        """The phrase up to a comma that opens an aside; after an office any comma does."""
        tokens = self.parse.tokens
        office = self.cues.has("role", tokens[head]) or (tokens[head].upos == "PROPN" and not self._descriptive(head))
        before = [place for place, m in enumerate(members) if m < head and tokens[m].text == ","]
        if before and not any(base(tokens[m].dep) in {"conj", "cc"} for m in members[: before[-1] + 2]):
            return self._short(members[before[-1] + 1 :], head)
        for place, member in enumerate(members[:-1]):
            aside = tokens[members[place + 1]].upos in {"ADP", "SCONJ", "VERB", "ADV"}
            if member > head and tokens[member].text == "," and (office or aside):
                return members[:place]
        return members

    def _coordinates(self, index: int) -> bool:
        return any(base(self.parse.tokens[c].dep) == "cc" for c in self.parse.children[index])

    def _time(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return base(token.dep) in {"nmod", "obl"} and self.cues.has("time", token) and "poss" not in token.dep

    def _genitive(self, index: int) -> bool:
        return self.parse.tokens[index].text in {"'s", "’s", "-", "."}

    def _joined(self, left: int, right: int) -> bool:
        between = self.parse.tokens[left + 1 : right]
        return all((t.upos == "PUNCT" and t.text in "-–.'’\"“”‘") or t.text in {"'s", "’s"} for t in between)

    def _trim(self, members: list[int]) -> list[int]:
        tokens = self.parse.tokens
        while (
            len(members) > 1
            and tokens[members[-1]].upos in {"PUNCT", "PART", "ADP", "CCONJ"}
            and tokens[members[-1]].text != "."
        ):
            members = members[:-1]
        while len(members) > 1 and tokens[members[0]].upos in {"PUNCT", "CCONJ", "ADP", "SCONJ"}:
            members = members[1:]
        return members

    def _skip_article(self, first: int, last: int) -> int:
        return first + 1 if first < last and self.parse.tokens[first].text.lower() in ARTICLES else first

    def _namelike(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return token.text[:1].isupper() or token.upos == "PROPN"

    def _descriptive(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return any(self.cues.has(name, token) for name in ("role", "body", "medium", "anonymous", "title", "document"))

    def _sort(self, head: int, members: list[int]) -> Sort:
        tokens = self.parse.tokens
        words = [
            tokens[head],
            *(
                tokens[m]
                for m in members
                if base(tokens[m].dep) in {"compound", "flat", "amod"} and tokens[m].head == head
            ),
        ]
        name = self.slice(members[0], members[-1]).removeprefix("the ").removeprefix("The ")
        if name in self.cues.words("medium-name") or tokens[head].text in self.cues.words("medium-name"):
            return Sort.MEDIUM
        for sort, label in (
            (Sort.DOCUMENT, "document"),
            (Sort.BODY, "body"),
            (Sort.MEDIUM, "medium"),
            (Sort.ANONYMOUS, "anonymous"),
            (Sort.ROLE, "role"),
        ):
            if self.cues.has(label, tokens[head]) and not any(self.cues.has("not-medium", word) for word in words[1:]):
                plural = tokens[head].feats.get("Number") == "Plur"
                if (
                    plural
                    and sort is not Sort.ANONYMOUS
                    and self.cues.has("group", tokens[head])
                    and self._counted(head)
                ):
                    return Sort.GROUP
                return sort
        if any(self.cues.has("role", word) or self.cues.has("title", word) for word in words[1:]):
            return Sort.PERSON
        return Sort.NAME

    def _counted(self, head: int) -> bool:
        """Whether a plural stands for parties named elsewhere: the companies, both governments, the three ministries."""
        tokens = self.parse.tokens
        below = [tokens[c] for c in self.parse.children[head] if c < head]
        return bool(below) and all(
            t.upos in {"DET", "NUM"} or t.lemma.lower() in {"two", "three", "both"} for t in below
        )

    def _coordinated(self, head: int) -> bool:
        return any(base(self.parse.tokens[c].dep) == "conj" for c in self.parse.children[head])

    def _apposition(self, head: int, last: int) -> list[int]:
        """Tokens of the phrase that renames the head, by the tree or, where that is broken, between commas behind it."""
        tokens = self.parse.tokens
        for child in self.parse.children[head]:
            if base(tokens[child].dep) in {"appos", "flat", "list"} and child > last:
                return self._members(child)
        if last + 2 < len(tokens) and tokens[last + 1].text == "," and self.cues.has("role", tokens[head]):
            row: list[int] = []
            for token in tokens[last + 2 :]:
                if not (self._namelike(token.index) or (row and token.text in NAME_PARTS)):
                    break
                row.append(token.index)
            return row
        return []

    def _run(self, members: list[int]) -> list[int]:
        """The longest stretch of name-like words among the members that are no descriptions, at their end if possible."""
        runs: list[list[int]] = []
        for member in members:
            if self._namelike(member) and not self._descriptive(member) and not self._weak(member):
                if runs and runs[-1][-1] == member - 1:
                    runs[-1].append(member)
                else:
                    runs.append([member])
            elif (
                runs
                and runs[-1][-1] == member - 1
                and self.parse.tokens[member].text in NAME_PARTS
            ):
                runs[-1].append(member)
        return self._bare(runs[-1]) if runs else []

    def _bare(self, run: list[int]) -> list[int]:
        while run and self.parse.tokens[run[-1]].text in NAME_PARTS:
            run = run[:-1]
        return run

    def _weak(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return token.upos in {"DET", "ADP", "NUM", "CCONJ"} or (token.upos == "PRON" and token.text.islower())

    def _person(self, head: int, members: list[int], apposed: list[int], kinds: frozenset[str]) -> Source | None:
        """A person named in the phrase or in its apposition, with the office as kinds."""
        tokens = self.parse.tokens
        own = self._run([m for m in members if not self._below_noun(m, head)])
        described = [m for m in members if self._described(m, head)]
        if described and own and own[-1] > described[-1]:
            return self._named(own, head, kinds | self._lemmas(members, own))
        offices = [m for m in apposed if self.cues.has("role", tokens[m])]
        if own and head in own and offices:
            return self._named(own, head, frozenset(tokens[m].lemma.lower() for m in apposed))
        if own and head in own and " " in tokens[head].text:
            return self._named(own, head, kinds)
        if apposed and head not in own and self.cues.has("role", tokens[head]) and tokens[head].feats.get("Number") != "Plur":
            run = self._run(apposed)
            if run and (run[0] == apposed[0] or self._descriptive(apposed[0])):
                return self._named(run, head, kinds | self._lemmas(members, own))
        if own and head in own and any(self.cues.has("title", tokens[m]) for m in members):
            return self._named(own, head, kinds)
        return None

    def _named_before(self, head: int, members: list[int], sort: Sort) -> Source | None:
        """The person in "Jane Roe, the minister, said" where the tree has the office for the subject."""
        tokens, first, last = self.parse.tokens, members[0], members[-1]
        if sort is not Sort.ROLE or first < 2 or last + 1 >= len(tokens):
            return None
        if tokens[first - 1].text != "," or tokens[last + 1].text != "," or tokens[first - 2].upos != "PROPN":
            return None
        run = [first - 2]
        while run[0] > self.floor and tokens[run[0] - 1].upos == "PROPN" and self._namelike(run[0] - 1):
            run.insert(0, run[0] - 1)
        before = tokens[run[0] - 1] if run[0] else None
        if before is not None and (before.upos in {"ADP", "DET", "CCONJ"} or before.text == ","):
            return None
        return self._named(run, head, self._lemmas(members, []))

    def _lemmas(self, members: list[int], name: list[int]) -> frozenset[str]:
        return frozenset(self.parse.tokens[m].lemma.lower() for m in members if m not in name)

    def _described(self, index: int, head: int) -> bool:
        """Whether the word is an office or title of the person whom the phrase names."""
        token = self.parse.tokens[index]
        return not self._below_noun(index, head) and any(self.cues.has(name, token) for name in ("role", "title"))

    def _below_noun(self, index: int, head: int) -> bool:
        """Whether the token stands inside a complement or possessor of the head ("of Defence", "Peru's")."""
        tokens = self.parse.tokens
        while index != head:
            if base(tokens[index].dep) in {"nmod", "obl"} and tokens[index].dep not in {"nmod:desc"}:
                return True
            if tokens[index].head == index:
                return False
            index = tokens[index].head
        return False

    def _named(self, run: list[int], head: int, kinds: frozenset[str]) -> Source:
        return Source(self.slice(run[0], run[-1]), head, run[0], run[-1], Sort.PERSON, kinds)

    def _medium_name(self, head: int, members: list[int], apposed: list[int], sort: Sort) -> Source | None:
        """A medium's own name where its description has one: "state news agency Sample" is Sample."""
        tokens = self.parse.tokens
        at = [m for m in members if self.cues.has("medium", tokens[m]) and not self._below_noun(m, head)]
        if not at or sort not in {Sort.MEDIUM, Sort.NAME, Sort.PERSON}:
            return None
        after = [m for m in [*members, *apposed] if m > at[-1]]
        run = self._run(after)
        if run and tokens[at[-1]].text[:1].isupper() and run[0] == at[-1] + 1:
            run = [at[-1], *run]  # Radio Sample
        kinds = frozenset(tokens[m].lemma.lower() for m in members)
        if not run or any(base(tokens[m].dep) == "case" for m in range(at[-1], run[0])):
            return None
        return Source(self.slice(run[0], run[-1]), head, run[0], run[-1], Sort.MEDIUM, kinds)

    def _vague_medium(self, members: list[int], sort: Sort) -> bool:
        tokens = self.parse.tokens
        words = {tokens[m].text.lower() for m in members}
        return (
            sort is Sort.MEDIUM
            and "state" not in words
            and any(word in self.cues.words("vague-medium-determiner") for word in words)
        )

    def _vague_document(self, head: int, sort: Sort) -> bool:
        return sort is Sort.DOCUMENT and self.cues.has("vague-document", self.parse.tokens[head])

    def _veiled(self, head: int) -> bool:
        """Whether the words round the source say that it wants no name: "who asked not to be named"."""
        below = self.parse.subtree(head)
        return veiled(self.parse.tokens[below[0] : below[-1] + 1], self.cues)


def veiled(tokens: tuple[Token, ...], cues: Lexicon) -> bool:
    """Whether a stretch says that a source stays unnamed."""
    words = " " + " ".join(token.text.lower() for token in tokens) + " "
    return any(f" {' '.join(phrase)} " in words for phrase in cues.phrases.get("veil", ()))
