"""A cue as one sentence gives it, before its source is looked up in the rest of the report; and the tree walks that cues share."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from foedus.claims.attribution.lexicon import Lexicon
from foedus.claims.attribution.naming import Namer, Source
from foedus.claims.clause import antecedent, base, case_of
from foedus.codebook.terms import Stance
from foedus.language.parse import Parse

# Prepositions that a broken tree takes for what opens a clause: "after an inquiry found".
CLAUSE_OPENERS = frozenset({"after", "before", "since", "until", "till", "as", "while"})
CLOSING = frozenset({'"', "”", "»", "’", "'"})
FINITE_MARKS_OUT = frozenset({"as", "if", "when", "while", "unless", "once"})


# Sources that speak together: two ministers in one statement. A chain is a row of seats, the innermost first.
Seat = tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """`anchor` is the cue word; `sources` run from the innermost outwards and are empty for a bare hedge; `scope` holds the content's tokens.

    `waits` is True where the content must come from a quotation next to the cue; `continues` for "added", "went on", "concluded".
    """

    anchor: int
    words: str
    stance: Stance | None
    sources: tuple[Seat, ...]
    scope: frozenset[int]
    rule: str
    frame: frozenset[int] = frozenset()
    continues: bool = False
    waits: bool = False
    refers_back: bool = False
    document: str | None = None
    echo: str | None = None  # "same" or "opposite" of the stance told before


@dataclass(frozen=True)
class Reader:
    """One parse with its cues and names: what every finder of cues works on."""

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

    def part(self, index: int) -> range:
        """The stretch between semicolons, inside its sentence, that holds the token."""
        sentence = self.parse.sentences[self.sentence_of[index]]
        first, last = sentence.first, sentence.last
        for token in self.parse.tokens[sentence.first : sentence.last]:
            if token.text == ";" and not (self.quoted[token.index] >= 0 and self.quoted[index] < 0):
                if token.index < index:
                    first = token.index + 1
                else:
                    return range(max(first, self._floor(index)), token.index)
        return range(max(first, self._floor(index)), last)

    def _floor(self, index: int) -> int:
        """Where a paragraph's own words begin, for a token that is one of them."""
        return self.namer.floor if index >= self.namer.floor else 0

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

    def negated(self, index: int) -> bool:
        """Whether the verb, its auxiliary or its subject is negated."""
        for child in self.parse.children[index]:
            token = self.parse.tokens[child]
            if base(token.dep) in {"advmod", "aux", "cc", "det"} and self.is_in("negation", child):
                return True
            if base(token.dep) == "nsubj" and (
                self.is_in("negation", child) or any(self.is_in("negation", d) for d in self.kids(child, "det"))
            ):
                return True
        return False

    def subject(self, verb: int) -> int | None:
        """Head of who speaks: the verb's own subject, its agent if passive, or that of the clause it hangs from."""
        tokens = self.parse.tokens
        own = self._own_subject(verb)
        if own is not None:
            return own
        if any(tokens[c].dep == "nsubj:pass" for c in self.parse.children[verb]):
            return self.agent(verb)
        if (after := self._inverted(verb)) is not None:
            return after
        if tokens[verb].feats.get("VerbForm") == "Fin" and (near := self._adjacent(verb)) is not None:
            return near
        return self._inherited(verb) or self._adjacent(verb)

    def _inverted(self, verb: int) -> int | None:
        """Who speaks in "…," indicated the ministry: the noun right behind a verb that follows a quotation."""
        tokens = self.parse.tokens
        if not verb or tokens[verb - 1].text not in CLOSING:
            return None
        for child in self.kids(verb, "obj", "iobj", "obl"):
            if child > verb and self._nominal(child) and not self.kids(child, "case"):
                return None if any(t.upos == "PUNCT" for t in tokens[verb:child] if t.text == ",") else child
        return None

    def _own_subject(self, verb: int) -> int | None:
        named = [
            c
            for c in self.kids(verb, "nsubj")
            if self.parse.tokens[c].dep != "nsubj:pass" and not self._time(c) and c >= self.namer.floor
        ]
        if named:
            return self._antecedent(next((c for c in reversed(named) if self._nominal(c)), named[0]))
        dummy = [c for c in self.kids(verb, "expl") if not self.passive(verb) and self.is_in("it", c)]
        if dummy:
            return dummy[0]
        if self._turned(verb):
            finite = self.parse.tokens[verb].feats.get("VerbForm") == "Fin"
            return (self._adjacent(verb) if finite else None) or self.parse.tokens[verb].head
        return None

    def _inherited(self, verb: int) -> int | None:
        """The subject of the clause that the verb is coordinated with, controlled by, or a participle of."""
        tokens = self.parse.tokens
        seen = verb
        for _ in range(4):
            relation = base(tokens[seen].dep)
            if relation == "acl" and not self._gapped(seen):
                return tokens[seen].head
            if tokens[seen].head == seen or relation not in {"conj", "xcomp", "advcl", "parataxis", "ccomp"}:
                return None
            seen = tokens[seen].head
            reported = base(tokens[seen].dep) == "ccomp" and self.is_in("verb", tokens[seen].head)
            if relation in {"conj", "advcl"} and reported:
                seen = tokens[seen].head  # "confirmed that they had met but said": who confirmed said it
            if (own := self._own_subject(seen)) is not None:
                return own
            passive = [c for c in self.kids(seen, "nsubj") if tokens[c].dep == "nsubj:pass"]
            if passive:
                return passive[0]
        return None

    def _time(self, index: int) -> bool:
        """Whether the noun is a time, which no one but a broken tree makes a speaker."""
        return self.is_in("time", index) and self.parse.tokens[index].upos != "PRON"

    def _turned(self, verb: int) -> bool:
        """Whether a participle is in truth the verb of the noun that it hangs from: "the junta announced that", mistaken."""
        tokens = self.parse.tokens
        if tokens[verb].dep != "acl" or self.agent(verb) is not None or tokens[verb].head > verb:
            return False
        past = self._gapped(verb) or tokens[verb].feats.get("VerbForm") == "Fin"
        return past and (self.that_after(verb) is not None or bool(self.kids(verb, "obj")))

    def that_after(self, verb: int) -> int | None:
        """Head of a clause with "that" which follows the verb and its times, places and hearers, wherever the parser hung it."""
        tokens = self.parse.tokens
        for token in tokens[verb + 1 : self.part(verb).stop]:
            if token.text.lower() == "that" and token.upos in {"SCONJ", "PRON"}:
                verbal = token.index + 1 < len(tokens) and tokens[token.index + 1].upos in {"VERB", "AUX"}
                head = token.head
                return head if not verbal and head > token.index and self._verbal(head) else None
            if token.upos in {"VERB", "AUX"} or (base(token.dep) == "obj" and not self.is_in("hearer", token.index) and not self._time(token.index)):
                return None
        return None

    def _verbal(self, index: int) -> bool:
        return self.parse.tokens[index].upos in {"VERB", "AUX"} or bool(self.kids(index, "nsubj", "cop"))

    def says_that(self, index: int) -> bool:
        """Whether the token heads a clause that begins with "that"."""
        return any(self.lemma(m) == "that" for m in self.kids(index, "mark"))

    def _antecedent(self, index: int) -> int:
        return antecedent(self.parse, index) if self.parse.tokens[index].upos in {"PRON", "DET", "SCONJ"} else index

    def _gapped(self, verb: int) -> bool:
        return (
            self.parse.tokens[verb].feats.get("VerbForm") == "Part"
            and self.parse.tokens[verb].feats.get("Tense") == "Past"
        )

    def _adjacent(self, verb: int) -> int | None:
        """The noun phrase that ends right before a finite verb, an aside between commas left out: for broken trees."""
        tokens, first = self.parse.tokens, self.part(verb).start
        if tokens[verb].feats.get("VerbForm") not in {"Fin", None} and tokens[verb].feats.get("Tense") != "Past":
            return None
        before = verb - 1
        while before >= first and (tokens[before].upos in {"AUX", "ADV", "PART"} or self._time(before)):
            before -= 2 if self._time(before) and before and tokens[before - 1].upos == "ADP" else 1
        if before > first and tokens[before].text == ",":
            before = next((i - 1 for i in range(before - 1, first, -1) if tokens[i].text == ","), -1)
        for _ in range(3):
            if before < first or not self._nominal(before):
                return None
            head = self._climb(before)
            if head >= verb or head < self.namer.floor:
                return None
            if not self._prepositional(head):
                return head
            before = min(self.kids(head, "case")) - 1
            while before >= first and tokens[before].upos in {"ADJ", "ADV"}:
                before -= 1
        return None

    def _prepositional(self, head: int) -> bool:
        """Whether the noun hangs from a preposition of its own, so that it can't be a subject."""
        for case in self.kids(head, "case"):
            apart = self._time(case + 1) or self.parse.tokens[case].text.lower() in CLAUSE_OPENERS
            if case < head and not apart:
                return True
        return False

    def _nominal(self, index: int) -> bool:
        return self.parse.tokens[index].upos in {"NOUN", "PROPN", "PRON"}

    def _climb(self, index: int) -> int:
        tokens = self.parse.tokens
        while (
            (base(tokens[index].dep) in {"compound", "flat", "conj"} or case_of(self.parse, index) in {"of", "for", "in", "at"})
            and self._nominal(tokens[index].head)
            and self.namer.floor <= tokens[index].head < index
        ):
            index = tokens[index].head
        return index

    def agent(self, verb: int) -> int | None:
        """Head of the agent of a passive."""
        for child in self.kids(verb, "obl"):
            if self.parse.tokens[child].dep == "obl:agent" or case_of(self.parse, child) == "by":
                return child
        return None

    def passive(self, verb: int) -> bool:
        """Whether the verb stands in the passive."""
        tokens = self.parse.tokens
        if any(tokens[c].dep in {"nsubj:pass", "aux:pass", "csubj:pass"} for c in self.parse.children[verb]):
            return True
        reduced = base(tokens[verb].dep) in {"acl", "amod"} and self._gapped(verb) and not self.kids(verb, "nsubj")
        return reduced and not self._turned(verb)

    def finite(self, index: int) -> bool:
        """Whether the token heads a finite clause."""
        tokens = self.parse.tokens
        own = [tokens[index], *(tokens[c] for c in self.kids(index, "aux", "cop"))]
        return any(t.feats.get("VerbForm") == "Fin" for t in own)

    def frame(self, verb: int, subject: int | None) -> tuple[int, int]:
        """First and last token of subject, auxiliaries and verb together."""
        found = {verb, *self.kids(verb, "aux")}
        if subject is not None and self.sentence_of[subject] == self.sentence_of[verb]:
            heads = [subject, *(c for c in self.kids(verb, "nsubj") if c < subject and self._beside(c, subject))]
            found |= {subject, *(i for head in heads for i in self.below(head) if verb not in self.below(head))}
        found = {i for i in found if self.parse.tokens[i].upos != "PUNCT"}
        return min(found), max(found)

    def _beside(self, one: int, other: int) -> bool:
        """Whether nothing but words stands between two tokens."""
        return all(t.upos != "PUNCT" for t in self.parse.tokens[one:other])

    def subject_seat(self, verb: int, subject: int) -> Seat:
        """The seat of a subject, with a second one that a broken tree hung from the verb beside it ("the army and the navy said")."""
        row = [c for c in self.kids(verb, "nsubj") if self._nominal(c) and not self._time(c) and c >= self.namer.floor]
        if subject in row and len(row) > 1 and any(t.upos == "CCONJ" for t in self.parse.tokens[row[0] : row[-1]]):
            return tuple(self.namer.name(c) for c in row)
        return self.seat(subject)

    def seat(self, head: int) -> Seat:
        """A noun phrase's sources, coordinated ones one by one, in order of the text."""
        others = [c for c in self.kids(head, "conj") if not self._time(c)]
        if not any(self.parse.tokens[i].upos == "CCONJ" for i in range(head, max([head, *others]))):
            others = []  # "John Roe, director of the office": a broken apposition
        if len(others) == 1 and self._shared(head, others[0]):
            source = self.namer.name(others[0])
            return (replace(source, name=self.namer.slice(head, source.last), first=head),)
        return tuple(self.namer.name(h) for h in [head, *others] if self._nominal(h) or h == head)

    def _shared(self, head: int, other: int) -> bool:
        """Whether two words describe one noun: "US and allied officials"."""
        tokens = self.parse.tokens
        alone = not [c for c in self.parse.children[head] if c < head] and tokens[head].text[:1].isupper()
        first = tokens[other - 1] if other else tokens[other]
        plural = tokens[other].upos == "NOUN" and tokens[other].feats.get("Number") == "Plur"
        return alone and plural and not self.kids(other, "det", "nummod") and first.index > head

    def clip(self, anchor: int, scope: Iterable[int]) -> frozenset[int]:
        """Content of a cue inside a quotation stays inside it."""
        inside = self.quoted[anchor]
        return frozenset(i for i in scope if inside < 0 or self.quoted[i] == inside)
