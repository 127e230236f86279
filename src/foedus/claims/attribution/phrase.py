"""Noun phrases as the report words them: which tokens belong to a name, and what sort of words they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.clause import base
from foedus.language.parse import Parse, Token

# Relations that a source's name leaves out: "an official who asked for anonymity" is "official".
LEFT_OUT = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "ccomp", "list", "discourse"})
QUOTATION_MARKS = str.maketrans("", "", '"“”«»')
INSIDE_NAMES = "-–.'’\"“”‘"
GENITIVES = frozenset({"'s", "’s", "-", "."})
DESCRIPTIVE = ("role", "body", "medium", "anonymous", "title", "document")


@dataclass(frozen=True)
class Phrases:
    """The noun phrases of one parse. `text` are the segment's words, `offset` is where they begin.

    `floor` is the first token behind a dateline or a transcript's label: nothing before it is part of a name.
    """

    parse: Parse
    cues: Lexicon
    text: str
    offset: int
    floor: int = 0

    def words(self, first: int, last: int) -> str:
        """The report's words from one token to another, both included, on one line and without quotation marks."""
        tokens = self.parse.tokens
        words = self.text[tokens[first].start - self.offset : tokens[last].end - self.offset]
        return " ".join(words.translate(QUOTATION_MARKS).split())

    def is_in(self, name: str, index: int) -> bool:
        """Whether the token belongs to a class of the lexicon."""
        return self.cues.has(name, self.parse.tokens[index])

    def lemmas(self, members: Iterable[int], without: Sequence[int] = ()) -> frozenset[str]:
        """Lower-case lemmas of some tokens."""
        return frozenset(self.parse.tokens[m].lemma.lower() for m in members if m not in without)

    def namelike(self, index: int) -> bool:
        """Whether the token looks like a part of a name."""
        token = self.parse.tokens[index]
        return token.text[:1].isupper() or token.upos == "PROPN"

    def descriptive(self, index: int) -> bool:
        """Whether the token says what the source is, not how it is called."""
        return any(self.is_in(name, index) for name in DESCRIPTIVE)

    def members(self, head: int) -> list[int]:
        """Indices of the noun phrase, contiguous round its head: no relative clause, apposition or coordinated noun."""
        found, stack = [], [head]
        while stack:
            current = stack.pop()
            found.append(current)
            stack += [c for c in self.parse.children[current] if self._belongs(c, current == head)]
        found.sort()
        first = last = found.index(head)
        while first > 0 and self._joined(found[first - 1], found[first]):
            first -= 1
        while last + 1 < len(found) and self._joined(found[last], found[last + 1]):
            last += 1
        return self._trim(self._short(found[first : last + 1], head))

    def _belongs(self, child: int, of_head: bool) -> bool:
        """Whether a dependent stands inside the name."""
        token = self.parse.tokens[child]
        relation = base(token.dep)
        if token.text in GENITIVES:
            return True
        if child < self.floor or self._time(child) or token.dep in LEFT_OUT or relation in LEFT_OUT:
            return False
        if of_head:
            return relation not in {"conj", "cc", "case", "mark", "punct", "advmod"}
        return relation != "conj" or not self.namelike(child) or self._coordinates(child)

    def _coordinates(self, index: int) -> bool:
        return any(base(self.parse.tokens[c].dep) == "cc" for c in self.parse.children[index])

    def _time(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return base(token.dep) in {"nmod", "obl"} and self.is_in("time", index) and "poss" not in token.dep

    def _joined(self, left: int, right: int) -> bool:
        between = self.parse.tokens[left + 1 : right]
        return all((t.upos == "PUNCT" and t.text in INSIDE_NAMES) or t.text in GENITIVES for t in between)

    def _short(self, members: list[int], head: int) -> list[int]:
        """The phrase up to a comma that opens an aside; after an office or a person's name any comma does."""
        tokens = self.parse.tokens
        closed = self.is_in("role", head) or (tokens[head].upos == "PROPN" and not self.descriptive(head))
        before = [place for place, m in enumerate(members) if m < head and tokens[m].text == ","]
        if before and not any(base(tokens[m].dep) in {"conj", "cc"} for m in members[: before[-1] + 2]):
            return self._short(members[before[-1] + 1 :], head)
        for place, member in enumerate(members[:-1]):
            aside = tokens[members[place + 1]].upos in {"ADP", "SCONJ", "VERB", "ADV"}
            if member > head and tokens[member].text == "," and (closed or aside):
                return members[:place]
        return members

    def _trim(self, members: list[int]) -> list[int]:
        tokens = self.parse.tokens
        after, before = {"PUNCT", "PART", "ADP", "CCONJ"}, {"PUNCT", "CCONJ", "ADP", "SCONJ"}
        while len(members) > 1 and tokens[members[-1]].upos in after and tokens[members[-1]].text != ".":
            members = members[:-1]
        while len(members) > 1 and tokens[members[0]].upos in before:
            members = members[1:]
        return members

    def below_noun(self, index: int, head: int) -> bool:
        """Whether the token stands inside a complement or possessor of the head ("of Defence", "Peru's")."""
        tokens = self.parse.tokens
        if index not in self._below_nouns:
            return False
        while index != head:
            if _complement(tokens[index]):
                return True
            if tokens[index].head == index:
                return False
            index = tokens[index].head
        return False

    @cached_property
    def _below_nouns(self) -> frozenset[int]:
        """All tokens that stand inside a complement of whatever head."""
        found: set[int] = set()
        stack = [token.index for token in self.parse.tokens if _complement(token)]
        while stack:
            index = stack.pop()
            if index not in found:
                found.add(index)
                stack.extend(self.parse.children[index])
        return frozenset(found)

    def apposition(self, head: int, last: int) -> list[int]:
        """Tokens of the phrase that renames the head, by the tree or, where it is broken, between commas behind it."""
        tokens = self.parse.tokens
        for child in self.parse.children[head]:
            if base(tokens[child].dep) in {"appos", "flat", "list"} and child > last:
                return self.members(child)
        row: list[int] = []
        if last + 2 < len(tokens) and tokens[last + 1].text == "," and self.is_in("role", head):
            for token in tokens[last + 2 :]:
                if not (self.namelike(token.index) or (row and self.is_in("name-part", token.index))):
                    break
                row.append(token.index)
        return row

    def run(self, members: Sequence[int]) -> list[int]:
        """The last stretch of name-like words among the members that are no descriptions."""
        runs: list[list[int]] = []
        for member in members:
            beside = bool(runs) and runs[-1][-1] == member - 1
            if self.namelike(member) and not self.descriptive(member) and not self._weak(member):
                if beside:
                    runs[-1].append(member)
                else:
                    runs.append([member])
            elif beside and self.is_in("name-part", member):
                runs[-1].append(member)
        last = runs[-1] if runs else []
        while last and self.is_in("name-part", last[-1]):
            last = last[:-1]
        return last

    def _weak(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return token.upos in {"DET", "ADP", "NUM", "CCONJ"} or (token.upos == "PRON" and token.text.islower())


def _complement(token: Token) -> bool:
    return base(token.dep) in {"nmod", "obl"} and token.dep != "nmod:desc"
