"""Which kind a written instrument is: its topic decides, not its name (codebook, section 2)."""

from collections.abc import Sequence

from foedus.claims.clause import base
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import Nouns
from foedus.codebook import Kind, Stage

# Kinds whose own trigger inside the instrument's phrase speaks for the whole ("a contract for the supply of tanks" is the supply, agreed).
SPOKEN_FOR = frozenset({Kind.ARMS, Kind.ACCESS, Kind.INDUSTRY, Kind.ALLIANCE})
ACCESS_NAMES = frozenset({"sofa", "vfa", "raa", "edca"})
COMMERCIAL = frozenset(
    {"contract", "deal", "letter of offer", "letter of acceptance", "letter of offer and acceptance"}
)


class Instruments:
    """Opens a claim for each instrument that a passage names."""

    def __init__(self, nouns: Nouns, others: Sequence[Hit[Trigger]]) -> None:
        self.nouns, self.parse, self.words, self.others = nouns, nouns.parse, nouns.words, others

    def hits(self) -> list[Hit[Trigger]]:
        """A trigger for every instrument noun whose topic is military, with the kind that the topic gives."""
        found = []
        for token in self.parse.tokens:
            if "instrument" not in self.words.classes[token.index] or token.upos not in {"NOUN", "PROPN"}:
                continue
            kind = self.kind(token.index)
            if kind is not None:
                scheme = (
                    "mutual"
                    if kind in {Kind.AGREEMENT, Kind.ALLIANCE, Kind.INDUSTRY, Kind.INTELLIGENCE}
                    else "use"
                    if kind is Kind.ACCESS
                    else "deal"
                )
                trigger = Trigger(token.lemma.lower(), "N", kind, scheme, (), Stage.AGREED)
                found.append(Hit(trigger, token.index, token.index + 1, token.index))
        return found

    def kind(self, head: int) -> Kind | None:
        """The kind by the phrase's topic, None where another trigger speaks for it or nothing military is said."""
        phrase = set(self.nouns.phrase(head))
        below = {i for i in self.parse.subtree(head) if not self._in_relative(i, head)}
        if any(hit.head in below and hit.entry.kind in SPOKEN_FOR for hit in self.others):
            return None
        if self._has(phrase, "alliance_topic"):
            return Kind.ALLIANCE
        text = self.parse.tokens[head].text.lower()
        if text in ACCESS_NAMES or self._has(phrase - {head}, "access_topic"):
            return Kind.ACCESS
        military = self._has(phrase, "milstrong")
        if text in COMMERCIAL and self._has(below, "arms"):
            return Kind.ARMS
        if self._has(phrase, "civil") and not military:
            return None
        if self._has(phrase, "industry_topic"):
            return Kind.INDUSTRY
        if military or self._has(phrase - {head}, "military") or self._has(below, "milstrong"):
            return Kind.AGREEMENT
        return None

    def _has(self, tokens: set[int], name: str) -> bool:
        return any(name in self.words.classes[i] for i in tokens)

    def _in_relative(self, index: int, head: int) -> bool:
        for above in (index, *self.parse.path_up(index)):
            if above == head:
                return False
            if base(self.parse.tokens[above].dep) == "acl" and self.parse.tokens[above].dep != "acl":
                return True
        return False
