"""Which kind a written instrument is: its topic decides, not its name (codebook, section 2)."""

from collections.abc import Sequence

from foedus.claims.clause import base
from foedus.claims.context import Context
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import Nouns
from foedus.codebook import Kind, Stage
from foedus.language.parse import Sentence, Token

# Kinds whose own trigger inside the instrument's phrase speaks for the whole ("a contract for the supply of tanks" is the supply, agreed).
SPOKEN_FOR = frozenset({Kind.ARMS, Kind.ACCESS, Kind.INDUSTRY, Kind.ALLIANCE})
ACCESS_NAMES = frozenset({"sofa", "vfa", "raa", "edca"})
SCHEME = {Kind.ACCESS: "use", Kind.ARMS: "deal"}
COMMERCIAL = frozenset(
    {"contract", "deal", "letter of offer", "letter of acceptance", "letter of offer and acceptance"}
)


class Instruments:
    """Opens a claim for each instrument that a passage names."""

    def __init__(self, nouns: Nouns, others: Sequence[Hit[Trigger]], context: Context) -> None:
        self.context = context
        self.nouns, self.parse, self.words, self.others = nouns, nouns.parse, nouns.words, others

    def hits(self, sentence: Sentence) -> list[Hit[Trigger]]:
        """A trigger for every instrument noun of the sentence whose topic is military, or that refers back to one that was."""
        found = []
        for token in self.parse.tokens[sentence.first : sentence.last]:
            if token.upos not in {"NOUN", "PROPN"} or not self._is_paper(token.index):
                continue
            kind = self.kind(token.index)
            if kind is not None:
                found.append(_hit(token, kind, SCHEME.get(kind, "mutual")))
            elif self._refers_back(token.index):
                earlier = self.context.instrument()
                if earlier is not None:
                    found.append(_hit(token, earlier.kind, "same"))
        return found

    def _is_paper(self, index: int) -> bool:
        """Whether the noun is a written instrument: by its word, or because it is signed ("signed a plan", "signed documents")."""
        if "instrument" in self.words.classes[index]:
            return True
        token = self.parse.tokens[index]
        return base(token.dep) == "obj" and "signing" in self.words.classes[token.head] and self.nouns.mention(index) is None

    def _refers_back(self, head: int) -> bool:
        """Whether it is "the contract" without a topic of its own and without another state in its phrase."""
        definite = any(self.parse.tokens[c].feats.get("Definite") == "Def" or self.parse.tokens[c].feats.get("PronType") == "Dem" for c in self.parse.children[head])
        phrase = set(self.nouns.phrase(head))
        spoken = any(hit.head in phrase for hit in self.others)
        return definite and not spoken and not self._has(phrase, "civil") and not self.nouns.states(head)

    def kind(self, head: int) -> Kind | None:
        """The kind by the phrase's topic, None where another trigger speaks for it or nothing military is said."""
        phrase = set(self.nouns.phrase(head))
        below = {i for i in self.parse.subtree(head) if not self._in_relative(i, head)}
        if any(hit.head in below and hit.entry.kind in SPOKEN_FOR for hit in self.others):
            return None
        if self.parse.tokens[head].text.lower() in COMMERCIAL and any(hit.entry.kind in SPOKEN_FOR and hit.head > head for hit in self.others):
            return None
        if self._has(phrase, "alliance_topic"):
            return Kind.ALLIANCE
        text = self.parse.tokens[head].text.lower()
        if text in ACCESS_NAMES or self._has(phrase - {head}, "access_topic"):
            return Kind.ACCESS
        if self._has(phrase, "access_word") and self._has(phrase - {head}, "force"):
            return Kind.ACCESS
        if self._has(set(self.parse.subtree(head)) - phrase, "permitting") and self._has(set(self.parse.subtree(head)), "force") | self._has(set(self.parse.subtree(head)), "facility_use"):
            return Kind.ACCESS
        military = self._has(phrase, "milstrong")
        if text in COMMERCIAL and self._has(below, "arms"):
            return Kind.ARMS
        if self._has(phrase, "civil") and not military:
            return None
        if self._has(below, "industry_topic"):
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


def _hit(token: Token, kind: Kind, scheme: str) -> Hit[Trigger]:
    trigger = Trigger(token.lemma.lower(), "N", kind, scheme, (), Stage.AGREED)
    return Hit(trigger, token.index, token.index + 1, token.index)
