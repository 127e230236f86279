"""Whom a noun phrase stands for, and what it speaks of."""

from collections.abc import Iterable
from functools import cached_property

from foedus.actors.mention import Mention, MentionType
from foedus.claims.clause import base, case_of, conjuncts
from foedus.claims.lexicon import Words
from foedus.claims.scene import PLACE_TYPES, Passage

# Relations inside one noun phrase.
PHRASE = frozenset({"compound", "amod", "flat", "fixed", "appos", "nummod", "nmod", "conj", "goeswith", "dep", "list"})
MADE = "made-by"  # the rule of mentions such as "Russian-made", which never act
MAX_DEPTH = 4  # of nested "of" phrases; deeper ones were parser accidents in the English development reports


class Nouns:
    """Answers about the noun phrases of one passage."""

    def __init__(self, passage: Passage, words: Words, of: frozenset[str]) -> None:
        self.passage, self.parse, self.words, self._of = passage, passage.parse, words, of
        self._phrases: dict[int, tuple[int, ...]] = {}

    @cached_property
    def _covering(self) -> dict[int, Mention]:
        """For each token the narrowest mention that covers it."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.passage.mentions, key=lambda m: m.first - m.last):
            for token in range(mention.first, mention.last):
                found[token] = mention
        return found

    def phrase(self, head: int) -> tuple[int, ...]:
        """Tokens of the noun phrase under a head, without relative clauses and without its coordinated neighbours."""
        if head not in self._phrases:
            found, stack = [], [head]
            while stack:
                current = stack.pop()
                found.append(current)
                for child in self.parse.children[current]:
                    relation = base(self.parse.tokens[child].dep)
                    if relation in PHRASE and not (relation == "conj" and current == head):
                        stack.append(child)
            self._phrases[head] = tuple(sorted(found))
        return self._phrases[head]

    def has(self, head: int, *classes: str) -> bool:
        """Whether the head itself, or what modifies it directly, is of one of the classes."""
        wanted = set(classes)
        return any(self.words.classes[token] & wanted for token in self.phrase(head))

    def is_a(self, head: int, *classes: str) -> bool:
        """Whether the head noun itself (or "hundreds of …") is of one of the classes."""
        if self.words.classes[head] & set(classes):
            return True
        token = self.parse.tokens[head]
        if token.upos == "NUM" or "quantity" in self.words.classes[head]:
            below = [c for c in self.parse.children[head] if base(self.parse.tokens[c].dep) == "nmod"]
            return any(self.is_a(c, *classes) for c in below)
        if token.upos in {"PROPN", "NUM", "X"} and self.passage.by_head.get(head) is None:
            return any(self.words.classes[c] & set(classes) for c in self.phrase(head))  # "the tracking ship Star 5"
        mods = [c for c in self.parse.children[head] if base(self.parse.tokens[c].dep) in {"compound", "appos", "flat"}]
        return any(self.words.classes[c] & set(classes) for c in mods)

    def mention(self, head: int) -> Mention | None:
        """The mention that a token heads, or the narrowest that covers it."""
        return self.passage.by_head.get(head) or self._covering.get(head)

    def states(self, head: int, depth: int = 0) -> tuple[str, ...]:
        """States or organisations that the phrase stands for, coordinated ones not included.

        "Cuban troops" and "the commander of the Cuban navy" give CUB, "both countries" the two in focus.
        """
        own = self.passage.by_head.get(head)
        if own is not None and own.states and own.rule != MADE:
            return (*own.states, *self._listed(head, own))
        cover = self._covering.get(head)
        if cover is not None and cover.states and cover.rule != MADE and cover.type not in PLACE_TYPES:
            return cover.states
        if depth >= MAX_DEPTH:
            return ()
        return self._from_modifiers(head, depth)

    def _listed(self, head: int, own: Mention) -> list[str]:
        """States that a list goes on with where the parser made them modifiers: "include Russia, China, Iran"."""
        if own.type is not MentionType.STATE:
            return []
        found = []
        for child in self.parse.children[head]:
            mention = self.passage.by_head.get(child)
            loose = self.parse.tokens[child].dep in {"nmod:unmarked", "appos", "list", "dep", "nmod"}
            if loose and mention is not None and mention.type is MentionType.STATE and not case_of(self.parse, child):
                found += [s for s in mention.states if s not in own.states]
        return found

    def _from_modifiers(self, head: int, depth: int) -> tuple[str, ...]:
        found: list[str] = []
        for child in self.parse.children[head]:
            token = self.parse.tokens[child]
            relation = base(token.dep)
            possessive = token.dep == "nmod:poss"
            if relation in {"amod", "compound", "flat", "appos", "det"} or possessive:
                parts: Iterable[int] = conjuncts(self.parse, child)
            elif relation == "nmod" and case_of(self.parse, child) in self._of:
                parts = conjuncts(self.parse, child)
            else:
                continue
            for part in parts:
                found += self.states(part, depth + 1)
        return tuple(dict.fromkeys(found))

    def place(self, head: int) -> tuple[str, ...]:
        """States in which the phrase lies when it says where: "in Minsk", "at a base in Cuba", "on its soil"."""
        own = self.states(head)
        if own and not self.words.classes[head] & {"base", "infra"}:
            return own
        found: list[str] = []
        for child in self.parse.children[head]:
            if base(self.parse.tokens[child].dep) == "nmod":
                for part in conjuncts(self.parse, child):
                    found += self.states(part)
        return tuple(dict.fromkeys(found)) or own

    def fought_over(self, head: int) -> bool:
        """Whether a state stands in the phrase of a hostile act or a rule: "the incursion into Chad", "UN
        resolutions"."""
        return bool(self.words.classes[self.parse.tokens[head].head] & {"hostile", "rulebook"})

    def is_place(self, head: int) -> bool:
        """Whether the phrase is a mere place name (a city, a base), not an actor."""
        mention = self.passage.by_head.get(head)
        return mention is not None and mention.type in PLACE_TYPES

    def is_person(self, head: int) -> bool:
        """Whether the phrase is a person, a role or a body of persons."""
        mention = self.mention(head)
        return mention is not None and mention.type in {MentionType.PERSON, MentionType.ROLE, MentionType.PRONOUN}
