"""Which triggers of a sentence count: conditions held, the specific before the general, each matter once."""

from collections.abc import Sequence

from foedus.claims.clause import base
from foedus.claims.context import Context
from foedus.claims.instruments import Instruments
from foedus.claims.lexicon import HYPHENS, Hit, Trigger
from foedus.claims.located import located
from foedus.claims.needs import Needs
from foedus.claims.nouns import Nouns
from foedus.claims.overlap import said_once
from foedus.claims.roles import Roles
from foedus.codebook import Kind
from foedus.language.parse import Sentence

THINGS = frozenset({"troops", "base"})  # schemes of nouns that name a force or a base, not what is done with it
CLAUSES = frozenset({"acl", "advcl", "ccomp", "parataxis"})


class Triggers:
    """Finds the triggers of one passage that can become claims."""

    def __init__(self, nouns: Nouns, roles: Roles, needs: Needs, context: Context) -> None:
        self.nouns, self.parse, self.words = nouns, nouns.parse, nouns.words
        self.roles, self.needs, self.context = roles, needs, context

    def hits(self, sentence: Sentence) -> list[Hit[Trigger]]:
        """A sentence's triggers whose conditions hold, and its instruments, in order of the text."""
        here = [hit for hit in self.words.triggers if sentence.first <= hit.head < sentence.last]
        found = [hit for hit in here if not self._inside_word(hit) and self.needs.hold(hit)]
        found += located(self.nouns, sentence, self.roles.cases["at"])
        found = said_once(self.parse, found, Instruments(self.nouns, found, self.context).hits(sentence))
        return sorted(self._absorbed(self._most_specific(found)), key=lambda h: (h.head, h.entry.kind))

    def _absorbed(self, found: Sequence[Hit[Trigger]]) -> list[Hit[Trigger]]:
        """Without forces and bases that another matter of the clause already speaks of: "withdrew its troops", "the
        use of the base"."""
        over = {
            h.head
            for h in found
            if h.entry.kind in {Kind.PRESENCE, Kind.ACCESS, Kind.SUPPORT} and h.entry.scheme not in THINGS
        }
        return [h for h in found if h.entry.scheme not in THINGS or not self._under(h, over)]

    def _under(self, hit: Hit[Trigger], over: set[int]) -> bool:
        for index in (hit.head, *self.parse.path_up(hit.head)):
            if index != hit.head and (index in over or "using" in self.words.classes[index]):
                return True
            if base(self.parse.tokens[index].dep) in CLAUSES:
                return False
        return False

    def _inside_word(self, hit: Hit[Trigger]) -> bool:
        """Whether the trigger is the tail of a compound ("shore-based", "US-built") or part of a body's name ("armed
        forces minister")."""
        before = hit.first - 1
        if before >= 0 and self.parse.tokens[before].text in HYPHENS and self.parse.tokens[hit.head].upos == "VERB":
            return True
        if hit.entry.scheme == "train" and base(self.parse.tokens[hit.head].dep) == "compound":
            above = self.parse.tokens[hit.head].head
            return self.parse.tokens[above].upos == "PROPN" or "base" in self.words.classes[above]
        if hit.entry.scheme != "troops":
            return False
        mention = self.nouns.mention(hit.head)
        return base(self.parse.tokens[hit.head].dep) == "compound" or (mention is not None and mention.head != hit.head)

    def _most_specific(self, found: Sequence[Hit[Trigger]]) -> list[Hit[Trigger]]:
        """Without general kinds where a specific one is read from the same words (codebook, section 2)."""
        rank = {Kind.ALIGNMENT: 0, Kind.VISIT: 2, Kind.TALKS: 2}
        keep: dict[int, Hit[Trigger]] = {}
        for hit in found:
            other = keep.get(hit.head)
            if other is None or rank.get(hit.entry.kind, 1) > rank.get(other.entry.kind, 1):
                keep[hit.head] = hit
            elif rank.get(hit.entry.kind, 1) == 2 and other.entry.kind is not hit.entry.kind:
                keep[-hit.head - 1] = hit
        hits = list(keep.values())
        inside = {i for h in hits if h.entry.kind is not Kind.ALIGNMENT for i in self.nouns.phrase(h.head)}
        return [h for h in hits if h.entry.kind is not Kind.ALIGNMENT or h.head not in inside]
