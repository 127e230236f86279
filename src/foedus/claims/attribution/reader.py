"""One parse with its cues and names, and the walks over its trees that all finders of cues share."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.naming import Namer
from foedus.claims.clause import base, case_of
from foedus.language.parse import Parse


@dataclass(frozen=True)
class Reader:
    """What every finder of cues works on; `quoted` gives for each token the number of its quotation, -1 outside."""

    parse: Parse
    cues: Lexicon
    namer: Namer
    quoted: tuple[int, ...]

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token the number of its sentence."""
        row = [0] * len(self.parse.tokens)
        for number, sentence in enumerate(self.parse.sentences):
            row[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
        return tuple(row)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(token.text.lower() for token in self.parse.tokens)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each lower-case word stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.lower):
            found.setdefault(word, []).append(index)
        return found

    @property
    def floor(self) -> int:
        """The first token of the paragraph's own words, behind a dateline."""
        return self.namer.floor

    def part(self, index: int) -> range:
        """The stretch between semicolons, inside its sentence, that holds the token."""
        sentence = self.parse.sentences[self.sentence_of[index]]
        first, last = sentence.first, sentence.last
        for token in self.parse.tokens[sentence.first : sentence.last]:
            if token.text == ";" and not (self.quoted[token.index] >= 0 and self.quoted[index] < 0):
                if token.index > index:
                    last = token.index
                    break
                first = token.index + 1
        return range(max(first, self.floor) if index >= self.floor else first, last)

    def below(self, index: int) -> set[int]:
        """The token and all that it governs."""
        return set(self.parse.subtree(index))

    def kids(self, index: int, *relations: str) -> list[int]:
        """Children by relation without subtype, in order of the text."""
        return [c for c in self.parse.children[index] if base(self.parse.tokens[c].dep) in relations]

    def lemma(self, index: int) -> str:
        """The lemma in lower case."""
        return self.parse.tokens[index].lemma.lower()

    def is_in(self, name: str, index: int) -> bool:
        """Whether the token belongs to a class of the lexicon."""
        return self.cues.has(name, self.parse.tokens[index])

    def case_in(self, name: str, index: int) -> bool:
        """Whether the noun's preposition belongs to a class of the lexicon."""
        return case_of(self.parse, index) in self.cues.words(name)

    def any_kid(self, index: int, name: str, *relations: str) -> bool:
        """Whether a child of one of these relations belongs to a class."""
        return any(self.is_in(name, c) for c in self.kids(index, *relations))

    def nominal(self, index: int) -> bool:
        """Whether the token is a noun, name or pronoun."""
        return self.parse.tokens[index].upos in {"NOUN", "PROPN", "PRON"}

    def time(self, index: int) -> bool:
        """Whether the noun is a time, which no one but a broken tree makes a speaker."""
        return self.is_in("time", index) and self.parse.tokens[index].upos != "PRON"

    def negated(self, index: int) -> bool:
        """Whether the verb, its auxiliary or its subject is negated."""
        if self.any_kid(index, "negation", "advmod", "aux", "cc", "det", "nsubj"):
            return True
        return any(self.any_kid(s, "negation", "det") for s in self.kids(index, "nsubj"))

    def agent(self, verb: int) -> int | None:
        """Head of the agent of a passive."""
        for child in self.kids(verb, "obl"):
            if self.parse.tokens[child].dep == "obl:agent" or self.case_in("agent-case", child):
                return child
        return None

    def passive(self, verb: int) -> bool:
        """Whether the verb stands in the passive."""
        tokens = self.parse.tokens
        if any(tokens[c].dep in {"nsubj:pass", "aux:pass", "csubj:pass"} for c in self.parse.children[verb]):
            return True
        reduced = (
            base(tokens[verb].dep) in {"acl", "amod"} and self.past_participle(verb) and not self.kids(verb, "nsubj")
        )
        return reduced and not self.mistaken(verb)

    def past_participle(self, verb: int) -> bool:
        """Whether the verb is tagged as one."""
        feats = self.parse.tokens[verb].feats
        return feats.get("VerbForm") == "Part" and feats.get("Tense") == "Past"

    def mistaken(self, verb: int) -> bool:
        """Whether a participle is in truth the verb of the noun that it hangs from: "the junta announced that"."""
        token = self.parse.tokens[verb]
        if token.dep != "acl" or self.agent(verb) is not None or token.head > verb:
            return False
        past = self.past_participle(verb) or token.feats.get("VerbForm") == "Fin"
        return past and (self.that_after(verb) is not None or bool(self.kids(verb, "obj")))

    def finite(self, index: int) -> bool:
        """Whether the token heads a finite clause."""
        tokens = self.parse.tokens
        own = [tokens[index], *(tokens[c] for c in self.kids(index, "aux", "cop"))]
        return any(t.feats.get("VerbForm") == "Fin" for t in own)

    def clausal(self, index: int) -> bool:
        """Whether the token heads a clause with a finite verb, or at least a subject."""
        named = self.parse.tokens[index].upos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
        return named and (self.finite(index) or bool(self.kids(index, "nsubj")))

    def says_that(self, index: int) -> bool:
        """Whether the token heads a clause that begins with "that"."""
        return self.any_kid(index, "that", "mark")

    def that_after(self, verb: int) -> int | None:
        """Head of a clause with "that" behind the verb, its times, places and hearers, wherever the parser hung it."""
        tokens, stop = self.parse.tokens, self.part(verb).stop
        index = verb + 1
        while index < stop:
            token = tokens[index]
            if self.is_in("that", index) and token.upos in {"SCONJ", "PRON"}:
                relative = index + 1 < len(tokens) and tokens[index + 1].upos in {"VERB", "AUX"}
                return token.head if not relative and token.head > index and self._verbal(token.head) else None
            thing = base(token.dep) == "obj" and not self.is_in("hearer", index) and not self.time(index)
            if thing or token.upos in {"VERB", "AUX"}:
                return None
            index = self._behind_aside(index, stop)
        return None

    def _behind_aside(self, index: int, stop: int) -> int:
        """The next token; of a comma that opens an aside before "that" the token behind the aside."""
        tokens = self.parse.tokens
        if tokens[index].text == ",":
            close = next((i for i in range(index + 1, stop) if tokens[i].text == ","), stop)
            if close + 1 < stop and self.is_in("that", close + 1):
                return close + 1
        return index + 1

    def _verbal(self, index: int) -> bool:
        return self.parse.tokens[index].upos in {"VERB", "AUX"} or bool(self.kids(index, "nsubj", "cop"))

    def clip(self, anchor: int, scope: Iterable[int]) -> frozenset[int]:
        """Content of a cue inside a quotation stays inside it."""
        inside = self.quoted[anchor]
        return frozenset(i for i in scope if inside < 0 or self.quoted[i] == inside)
