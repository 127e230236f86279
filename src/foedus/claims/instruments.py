"""Which kind a written instrument is: its topic decides, not its name (codebook, section 2)."""

from collections.abc import Sequence

from foedus.claims.clause import base, case_of, conjuncts
from foedus.claims.context import Context
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import Nouns
from foedus.claims.tense import negated
from foedus.codebook import Family, Kind, Stage
from foedus.language.parse import Sentence, Token

# Kinds whose own trigger inside the paper's phrase speaks for the whole: "a contract for the supply of tanks" is the
# supply, agreed.
SPOKEN_FOR = frozenset({Kind.ARMS, Kind.INDUSTRY})
# Kinds that the paper itself speaks for: what its clauses grant or promise is one matter with it.
SPEAKS_FOR = frozenset({Kind.ACCESS, Kind.ALLIANCE})
SCHEME = {Kind.ACCESS: "pact", Kind.ARMS: "deal"}
COMMERCIAL = frozenset(
    {"contract", "deal", "letter of offer", "letter of acceptance", "letter of offer and acceptance"}
)
# Words right after a paper's name that open its topic, wherever the parser hangs what follows.
TOPIC_WORDS = frozenset({"on", "about", "regarding", "concerning", "governing", "covering", "for"})
# How far back "it was signed" may find its paper: drafts of about a paragraph in the English development reports.
PRONOUN_REACH = 3


class Instruments:
    """Opens a claim for each instrument that a passage names."""

    def __init__(self, nouns: Nouns, others: Sequence[Hit[Trigger]], context: Context) -> None:
        self.context = context
        self.nouns, self.parse, self.words, self.others = nouns, nouns.parse, nouns.words, others

    def hits(self, sentence: Sentence) -> list[Hit[Trigger]]:
        """A trigger for every paper of the sentence whose topic is military, or that refers back to one that was."""
        found: list[Hit[Trigger]] = []
        for token in self.parse.tokens[sentence.first : sentence.last]:
            if any(token.index in self.nouns.phrase(hit.head) for hit in found):
                continue  # "status of forces agreement": one paper, however the parser cuts its name
            hit = self._hit(token)
            if hit is not None:
                found.append(hit)
        return found

    def topicless(self, sentence: Sentence) -> list[Hit[Trigger]]:
        """A trigger for every paper of which no topic is told yet: a later clause may make it an alliance."""
        tokens = self.parse.tokens[sentence.first : sentence.last]
        return [_trigger(t, Kind.AGREEMENT, "mutual") for t in tokens if self._paper(t) and self.kind(t.index) is None]

    def _signed_after(self, index: int) -> bool:
        """Whether a paper without a topic is signed in a report that has told of military matters: "signed a letter
        of intent"."""
        token = self.parse.tokens[index]
        definite = self._refers_back(index)
        signed = base(token.dep) == "obj" and "signing" in self.words.classes[token.head]
        return (
            signed
            and not definite
            and bool(self.context.drafts)
            and not self._has(set(self.nouns.phrase(index)), "civil")
        )

    def _hit(self, token: Token) -> Hit[Trigger] | None:
        if self._pronoun(token):
            earlier = self._last_paper()
            return _trigger(token, earlier, "same") if earlier is not None else None
        if not self._paper(token):
            return None
        kind = self.kind(token.index)
        if kind is not None:
            return _trigger(token, kind, SCHEME.get(kind, "mutual"))
        if self._signed_after(token.index):
            return _trigger(token, Kind.AGREEMENT, "mutual")
        earlier_draft = self.context.instrument()
        if earlier_draft is None or self._granting(token.index):
            return None
        if self._likewise(token.index):
            return _trigger(token, earlier_draft.kind, SCHEME.get(earlier_draft.kind, "mutual"))
        return _trigger(token, earlier_draft.kind, "same") if self._refers_back(token.index) else None

    def _paper(self, token: Token) -> bool:
        """Whether a noun names a paper: by itself, or as what is signed ("signed a plan", "the partnership was
        ratified")."""
        classes = self.words.classes[token.index]
        if token.upos not in {"NOUN", "PROPN"}:
            return False
        if "instrument" in classes or ("paper" in classes and self._dealt_with(token.index)):
            return True
        signed = base(token.dep) == "obj" and "signing" in self.words.classes[token.head]
        return signed and self.nouns.mention(token.index) is None

    def _dealt_with(self, index: int) -> bool:
        """Whether a verb that is done to papers governs the noun: "the plan was ratified", "a plan that expires"."""
        token = self.parse.tokens[index]
        verbs = [c for c in self.parse.children[index] if base(self.parse.tokens[c].dep) == "acl"]
        if base(token.dep) in {"obj", "nsubj", "conj", "nmod"}:
            verbs.append(token.head)
        return any("paperwork" in self.words.classes[verb] for verb in verbs)

    def _pronoun(self, token: Token) -> bool:
        """Whether "it" or "this" is what somebody signed, or what lapsed."""
        if token.upos != "PRON" or token.text.lower() not in {"it", "this", "that"} or token.head == token.index:
            return False
        passive = token.dep in {"nsubj:pass", "obj"}
        return passive and "paperwork" in self.words.classes[token.head] and not negated(self.parse, token.head)

    def _last_paper(self) -> Kind | None:
        recent = self.context.drafts[-PRONOUN_REACH:]
        return next((d.kind for d in reversed(recent) if d.kind.family is Family.INSTRUMENT), None)

    def _refers_back(self, head: int) -> bool:
        """Whether it is "the contract" without a topic of its own and without another state in its phrase."""
        definite = any(
            self.parse.tokens[c].feats.get("Definite") == "Def" or self.parse.tokens[c].feats.get("PronType") == "Dem"
            for c in self.parse.children[head]
        )
        phrase = set(self.nouns.phrase(head))
        spoken = any(hit.head in phrase for hit in self.others)
        return definite and not spoken and not self._has(phrase, "civil") and not self.nouns.states(head)

    def _likewise(self, head: int) -> bool:
        """Whether it is one more of the kind told before: "similar accords with A", "such pacts", "texts with B"."""
        phrase = set(self.nouns.phrase(head))
        if self._has(phrase, "civil"):
            return False
        children = self.parse.children[head]
        partner = any(base(self.parse.tokens[c].dep) == "nmod" and self.nouns.states(c) for c in children)
        bare = not any(base(self.parse.tokens[c].dep) == "det" for c in children)
        plural = self.parse.tokens[head].feats.get("Number") == "Plur"
        return self._has(phrase, "likeness") or (partner and plural and bare)

    def kind(self, head: int) -> Kind | None:
        """The kind by the paper's topic, None where another trigger speaks for it or nothing military is said."""
        phrase = set(self.nouns.phrase(head)) | self._topic(head)
        whole = set(self.parse.subtree(head)) | phrase
        outside = phrase - set(self.parse.subtree(head))
        below = self._outside_relatives(head) | outside | self._purpose(head)
        text = self.parse.tokens[head].text.lower()
        if any(h.head in below and h.entry.kind is Kind.INTELLIGENCE and h.entry.scheme == "base" for h in self.others):
            return None  # an accord on a listening site is that site, agreed
        if any(hit.head in below and hit.entry.kind in SPOKEN_FOR for hit in self.others) or self._granting(head):
            return None
        if text in COMMERCIAL and any(h.entry.kind in SPOKEN_FOR | SPEAKS_FOR and h.head > head for h in self.others):
            return None
        if self._has(phrase, "alliance_topic") or self._has(whole, "help_clause"):
            return Kind.ALLIANCE
        military = self._has(phrase, "milstrong") or self._between_defence_bodies(head)
        civil = (self._has(phrase, "civil") and not military) or self._civil_by_name(head)
        if not (civil and not self._has(phrase, "access_paper")) and self._access(head, phrase, whole):
            return Kind.ACCESS
        if self._to_make(head):
            return Kind.INDUSTRY
        if text in COMMERCIAL and (self._has(below, "arms") or self._for_arms(head)):
            return Kind.ARMS
        if civil:
            return None
        if self._has(below, "industry_topic"):
            return Kind.INDUSTRY
        if (
            military
            or self._has(self._definite_words(phrase - {head}), "military")
            or self._has(below, "milstrong")
            or self._has(phrase, "defence_paper")
        ):
            return Kind.AGREEMENT
        return None

    def _between_defence_bodies(self, head: int) -> bool:
        """Whether those who sign, or with whom it is signed, are defence bodies or officials."""
        token = self.parse.tokens[head]
        if base(token.dep) not in {"obj", "nsubj"} or "paperwork" not in self.words.classes[token.head]:
            return False
        signers = [
            c
            for c in self.parse.children[token.head]
            if c != head and base(self.parse.tokens[c].dep) in {"nsubj", "obl"}
        ]
        partners = [c for c in self.parse.children[head] if base(self.parse.tokens[c].dep) == "nmod"]
        mentions = (self.nouns.mention(i) for row in (signers, partners) for c in row for i in conjuncts(self.parse, c))
        return any(mention is not None and mention.military for mention in mentions)

    def _civil_by_name(self, head: int) -> bool:
        """Whether the paper's own name is civil, whoever signs it: "the peace accord with the armed movement"."""
        names = {c for c in self.parse.children[head] if base(self.parse.tokens[c].dep) in {"compound", "amod"}}
        return self._has(names, "civil") and not self._has(names, "military") and not self._has(names, "milstrong")

    def _definite_words(self, tokens: set[int]) -> set[int]:
        """Without words that are as often civil: a strategic framework, a nuclear deal."""
        return {i for i in tokens if "vague" not in self.words.classes[i]}

    def _granting(self, head: int) -> bool:
        """Whether the paper is what grants: "the pact gives A the use of …", where the verb speaks for it."""
        token = self.parse.tokens[head]
        verbs = [token.head] if base(token.dep) == "nsubj" else []
        return any(hit.head in verbs and hit.entry.kind in SPEAKS_FOR for hit in self.others)

    def _access(self, head: int, phrase: set[int], whole: set[int]) -> bool:
        if self._has(phrase, "access_paper") or self._has(phrase - {head}, "access_topic"):
            return True
        if self._has(phrase, "access_word") and self._has(phrase - {head}, "force"):
            return True
        clause = whole - set(self.nouns.phrase(head))
        coming = self._has(whole, "force") and (self._has(clause, "entering") or self._has(clause, "stationing_noun"))
        granted = self._has(clause, "permitting") and (coming or self._has(whole, "facility_use"))
        return granted or any(hit.head in clause and hit.entry.kind is Kind.ACCESS for hit in self.others)

    def _topic(self, head: int) -> set[int]:
        """What follows "on" or "regarding" right after the paper, though the parser may hang it on the verb."""
        index = head + 1
        if index >= len(self.parse.tokens) or self.parse.tokens[index].text.lower() not in TOPIC_WORDS:
            return set()
        noun = self.parse.tokens[index].head
        return set(self.nouns.phrase(noun)) if noun > index else set()

    def _purpose(self, head: int) -> set[int]:
        """What a paper is signed for, hung on the verb: "signed accords to increase cooperation on defence"."""
        token = self.parse.tokens[head]
        if base(token.dep) != "obj" or "paperwork" not in self.words.classes[token.head]:
            return set()
        tokens, children = self.parse.tokens, self.parse.children
        clauses = [c for c in children[token.head] if base(tokens[c].dep) == "advcl" and c > head]
        aims = [c for c in clauses if any(tokens[m].text.lower() == "to" for m in children[c])]
        return {i for c in aims for i in self.parse.subtree(c)}

    def _to_make(self, head: int) -> bool:
        """Whether the paper is on making weapons: "signed a deal with Rome to develop a fighter jet"."""
        token = self.parse.tokens[head]
        below = [*self.parse.children[head], *(c for c in self.parse.children[token.head] if c > head)]
        verbs = [
            c
            for c in below
            if "making" in self.words.classes[c] and base(self.parse.tokens[c].dep) in {"acl", "advcl", "xcomp"}
        ]
        return any(self._has(set(self.parse.subtree(c)), "arms") for c in verbs)

    def _for_arms(self, head: int) -> bool:
        """Whether the verb over a contract says what it is for: "signed a contract with Seoul for 180 tanks"."""
        verb = self.parse.tokens[head].head
        after = [c for c in self.parse.children[verb] if c > head and base(self.parse.tokens[c].dep) == "obl"]
        return any(case_of(self.parse, c) == "for" and self.nouns.is_a(c, "arms") for c in after)

    def _has(self, tokens: set[int], name: str) -> bool:
        return any(name in self.words.classes[i] for i in tokens)

    def _outside_relatives(self, head: int) -> set[int]:
        """What the paper governs, without its relative clauses."""
        found, stack = set[int](), [head]
        while stack:
            current = stack.pop()
            found.add(current)
            stack.extend(c for c in self.parse.children[current] if not self.parse.tokens[c].dep.startswith("acl:"))
        return found


def _trigger(token: Token, kind: Kind, scheme: str) -> Hit[Trigger]:
    trigger = Trigger(token.lemma.lower(), "N", kind, scheme, (), Stage.AGREED)
    return Hit(trigger, token.index, token.index + 1, token.index)
