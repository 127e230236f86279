"""Sources as the report names them: from the head of a noun phrase to a trimmed name and the sort of speaker."""

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.person import person
from foedus.claims.attribution.phrase import GENITIVES, Phrases
from foedus.claims.attribution.source import Sort, Source
from foedus.claims.clause import base, case_of
from foedus.language.parse import Token

# Classes of head nouns, the first that fits deciding: a ministry's "press service" is a body, not a medium.
SORTS = (Sort.DOCUMENT, Sort.BODY, Sort.MEDIUM, Sort.ANONYMOUS, Sort.ROLE)
COULD_BE_PEOPLE = frozenset({Sort.ROLE, Sort.ANONYMOUS, Sort.NAME, Sort.PERSON})


class Namer(Phrases):
    """Names the sources of one parse."""

    def name(self, head: int) -> Source:
        """The source that a noun phrase's head stands for.

        >>> # "the foreign minister, Jane Roe, who spoke on Monday," → Jane Roe, a person, of kinds foreign, minister
        """
        head = self._counted_noun(head)
        pronoun = self._pronoun(head)
        if pronoun is not None:
            return pronoun
        members = self.members(head)
        sort = self._sort(head, members)
        named = self._medium(head, members, sort) or (person(self, head, members) if sort in COULD_BE_PEOPLE else None)
        return named or self._described(head, members, sort)

    def _described(self, head: int, members: list[int], sort: Sort) -> Source:
        """A source by the words of its phrase, without the article."""
        if sort is Sort.MEDIUM:
            members = self._before_place(members, head)
        tokens, first, last = self.parse.tokens, members[0], members[-1]
        opens = tokens[first]
        definite = (
            self.is_in("small-word", first)
            and not self.is_in("counter", first)
            and opens.text.lower() not in {"a", "an"}
        )
        definite = definite or opens.feats.get("Poss") == "Yes"
        if first < last and self.is_in("article", first):
            first += 1
        alone = sort is Sort.NAME and tokens[head].upos == "PROPN" and self._coordinated(head)
        name = self.words(head, head) if alone else self.words(first, last)
        described = [m for m in members if not self.namelike(m) or self.descriptive(m)]
        kinds = self.lemmas(described if sort is Sort.NAME else members)
        return Source(name, head, first, last, sort, kinds, self._vague(head, members, sort), definite)

    def _before_place(self, members: list[int], head: int) -> list[int]:
        """A medium's phrase without where it was told: "a news agency on the sidelines of the summit"."""
        for place, member in enumerate(members):
            opens = self.parse.tokens[member].upos == "ADP" and self.parse.tokens[member].text not in GENITIVES
            if member > head and opens and not self.is_in("of", member):
                return members[:place]
        return members

    def _counted_noun(self, head: int) -> int:
        """The noun behind "one of the officials", "several of its pilots"."""
        token = self.parse.tokens[head]
        if token.upos in {"NUM", "PRON", "DET", "ADJ"} and self.is_in("counter", head):
            for child in self.parse.children[head]:
                if base(self.parse.tokens[child].dep) == "nmod" and case_of(self.parse, child) in self.cues.words("of"):
                    return child
        return head

    def _pronoun(self, head: int) -> Source | None:
        token = self.parse.tokens[head]
        owners = [self.parse.tokens[c] for c in self.parse.children[head] if c < head]
        if any(t.upos in {"PRON", "DET"} and self.cues.has("first-person", t) for t in [token, *owners]):
            return Source(token.text, head, head, head, Sort.FIRST_PERSON)  # we; our three countries
        if token.upos in {"PRON", "DET"}:
            kinds = frozenset({token.lemma.lower(), token.text.lower()})
            return Source(token.text, head, head, head, Sort.PRONOUN, kinds)
        return None

    def _sort(self, head: int, members: list[int]) -> Sort:
        tokens = self.parse.tokens
        beside = [m for m in members if tokens[m].head == head and base(tokens[m].dep) in {"compound", "flat", "amod"}]
        full = self.words(members[1] if self.is_in("article", members[0]) and members[1:] else members[0], members[-1])
        media = self.cues.words("medium-name")
        if full in media or tokens[head].text in media:
            return Sort.MEDIUM
        sort = next((sort for sort in SORTS if self.is_in(sort.value, head)), None)
        if sort is Sort.MEDIUM and any(self.is_in("not-medium", m) for m in beside):
            sort = Sort.BODY  # the intelligence agency, on social media
        if sort is not None:
            return Sort.GROUP if sort is not Sort.ANONYMOUS and self._stands_for_others(head) else sort
        titled = any(self.is_in("role", m) or self.is_in("title", m) for m in beside)
        return Sort.PERSON if titled else Sort.NAME

    def _stands_for_others(self, head: int) -> bool:
        """Whether a plural stands for parties named elsewhere: the companies, both governments, three ministries."""
        if self.parse.tokens[head].feats.get("Number") != "Plur" or not self.is_in("group", head):
            return False
        before = [self.parse.tokens[c] for c in self.parse.children[head] if c < head]
        return bool(before) and all(t.upos in {"DET", "NUM"} or self.cues.has("number", t) for t in before)

    def _coordinated(self, head: int) -> bool:
        return any(base(self.parse.tokens[c].dep) == "conj" for c in self.parse.children[head])

    def _medium(self, head: int, members: list[int], sort: Sort) -> Source | None:
        """A medium's own name where its description has one: "state news agency Sample" is Sample."""
        tokens = self.parse.tokens
        at = [m for m in members if self.is_in("medium", m) and not self.below_noun(m, head)]
        if not at or sort not in {Sort.MEDIUM, Sort.NAME, Sort.PERSON}:
            return None
        run = self.run([m for m in [*members, *self.apposition(head, members[-1])] if m > at[-1]])
        if not run or any(base(tokens[m].dep) == "case" for m in range(at[-1], run[0])):
            return None
        if tokens[at[-1]].text[:1].isupper() and run[0] == at[-1] + 1:
            run = [at[-1], *run]  # Radio Sample
        return Source(self.words(run[0], run[-1]), head, run[0], run[-1], Sort.MEDIUM, self.lemmas(members))

    def _vague(self, head: int, members: list[int], sort: Sort) -> bool:
        """Whether the source stays unnamed: officials, an official who wants no name, a newspaper, leaked drafts."""
        if sort is Sort.MEDIUM:
            owned = any(self.is_in("state-owned", m) for m in members)
            return not owned and any(self.is_in("vague-medium-determiner", m) for m in members)
        below = self.parse.subtree(head)
        veil = veiled(self.parse.tokens[below[0] : below[-1] + 1], self.cues)
        return veil or sort is Sort.ANONYMOUS or (sort is Sort.DOCUMENT and self.is_in("vague-document", head))


def veiled(tokens: tuple[Token, ...], cues: Lexicon) -> bool:
    """Whether a stretch says that a source wants no name: "on condition of anonymity"."""
    words = " " + " ".join(token.text.lower() for token in tokens) + " "
    return any(f" {' '.join(phrase)} " in words for phrase in cues.phrases.get("veil", ()))
