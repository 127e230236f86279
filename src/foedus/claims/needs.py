"""Whether a trigger's conditions hold: what its object, subject, phrase or sentence must or must not be."""

from collections.abc import Iterable

from foedus.actors.mention import MentionType
from foedus.claims.attribution import Attribution
from foedus.claims.clause import base, first_conjunct, own_subjects
from foedus.claims.context import Context
from foedus.claims.draft import Draft
from foedus.claims.lexicon import Hit, Trigger
from foedus.claims.nouns import Nouns
from foedus.claims.roles import Roles
from foedus.claims.tense import negated
from foedus.codebook import Kind

PEOPLE_TYPES = frozenset(
    {MentionType.PERSON, MentionType.ROLE, MentionType.BODY, MentionType.SEAT, MentionType.GROUP, MentionType.PRONOUN}
)


COUNTED = frozenset(
    {"dozen", "hundred", "thousand", "first", "last", "rest", "remainder", "other", "half", "most", "some"}
)
BELOW = frozenset({"xcomp", "ccomp", "obj", "iobj"})

# Within so many words after the noun its field is named: "in the military and technical sphere".
FIELD = 6


class Needs:
    """Checks conditions in one passage."""

    def __init__(self, nouns: Nouns, roles: Roles, context: Context, attribution: Attribution) -> None:
        self.attribution = attribution
        self.context = context
        self.nouns, self.roles, self.parse, self.words = nouns, roles, nouns.parse, nouns.words

    def hold(self, hit: Hit[Trigger]) -> bool:
        """Whether every condition of the trigger holds."""
        return all(self._one(need, hit) for need in hit.entry.needs)

    def _one(self, need: str, hit: Hit[Trigger]) -> bool:
        wanted = not need.startswith("!")
        where, _, names = need.lstrip("!").partition(":")
        for alternative in names.split("|"):
            place, _, name = alternative.rpartition(":")
            if self._found(place or where, name, hit):
                return wanted
        return not wanted

    def _found(self, where: str, name: str, hit: Hit[Trigger]) -> bool:
        if where == "sent":
            sentence = self.nouns.passage.sentence_of(hit.head)
            return any(
                name in self.words.classes[i]
                for i in range(sentence.first, sentence.last)
                if not hit.first <= i < hit.last
            )
        if where == "near":
            return any(name in row for row in self.words.classes) or bool(self.context.drafts)
        if where == "field":
            return self._field(name, hit)
        if where == "said":
            return self.speaker_military(hit)
        if where == "ctx":
            return self._refers_to(name, hit)
        if where == "pred":
            return self._predicate(hit.head)
        if where == "neg":
            return negated(self.parse, hit.head)
        if where == "num":
            return self._counted(name, hit)
        if where == "np":
            return self._phrase(hit, name)
        if where == "inf":
            kids = self.parse.children[hit.head]
            return any(base(self.parse.tokens[c].dep) in {"xcomp", "ccomp"} or self._purpose(c) for c in kids)
        if where == "xcomp":
            below = [
                c for c in self.parse.children[hit.head] if base(self.parse.tokens[c].dep) in BELOW or self._purpose(c)
            ]
            return any(name in self.words.classes[i] for c in below for i in self.parse.subtree(c))
        return any(self._is(head, name) for head in self._heads(where, hit))

    def _predicate(self, index: int) -> bool:
        """Whether a noun is what somebody is said to be: "A is an ally of B", "C, an ally of D", "the list of E's
        allies"."""
        index = first_conjunct(self.parse, index)
        token = self.parse.tokens[index]
        if any(base(self.parse.tokens[c].dep) == "cop" for c in self.parse.children[index]):
            return True
        if base(token.dep) in {"appos", "root", "ccomp", "parataxis"}:
            return True
        return any(
            "listing" in self.words.classes[i] or self.parse.tokens[i].lemma.lower() == "list"
            for i in self.parse.path_up(index)
        )

    def _purpose(self, index: int) -> bool:
        """Whether it is an infinitive that parsers hang as an adverbial: "allowed A to use"."""
        marks = (self.parse.tokens[c] for c in self.parse.children[index])
        return base(self.parse.tokens[index].dep) == "advcl" and any(t.text.lower() == "to" for t in marks)

    def _field(self, name: str, hit: Hit[Trigger]) -> bool:
        """Whether a phrase right after it names its field: "cooperation in the military sphere", wherever the parser
        hung it."""
        after = self.parse.tokens[hit.last : hit.last + FIELD]
        if not after or after[0].text.lower() not in self.roles.cases["field"]:
            return False
        return any(name in self.words.classes[t.index] for t in after[1:])

    def speaker_military(self, hit: Hit[Trigger]) -> bool:
        """Whether a defence official or body says it."""
        voice = self.attribution.at(self.nouns.passage.index, hit.head)
        if voice.head_token is None or voice.head_segment != self.nouns.passage.index:
            return False
        mention = self.nouns.mention(voice.head_token)
        return mention is not None and mention.military

    def _refers_to(self, name: str, hit: Hit[Trigger]) -> bool:
        """Whether the thing meant was told before: a pronoun, a bare number or a noun with "the" after a matter of
        that kind."""
        earlier = self.context.matter(Kind(name))
        if earlier is None or earlier.kind not in {Kind(name), Kind.SUPPORT}:
            return False
        if self.parse.tokens[hit.head].upos == "NOUN":
            return self._definite(hit.head) or self._bare(hit.head)
        return any(self._definite(head) for head in self._heads("obj", hit)) or self._to_be_done(hit, earlier)

    def _bare(self, head: int) -> bool:
        """Whether a noun stands without article, owner and topic: "deliveries began", "delivery is due in March"."""
        said = {"det", "nmod", "amod", "compound", "acl"}
        children = self.parse.children[head]
        return not any(base(self.parse.tokens[c].dep) in said and not self._dates(c) for c in children)

    def _dates(self, index: int) -> bool:
        return any(index in self.nouns.passage.date_tokens(value) for value in self.nouns.passage.dates)

    def _to_be_done(self, hit: Hit[Trigger], earlier: Draft) -> bool:
        """Whether a passive infinitive says what becomes of a thing of its sentence: "ordered jets, to be delivered
        by May"."""
        passage = self.nouns.passage
        told = (
            earlier.place[0] == passage.index
            and passage.sentence_index[earlier.place[1]] == passage.sentence_index[hit.head]
        )
        passive = any(self.parse.tokens[c].dep == "aux:pass" for c in self.parse.children[hit.head])
        return told and passive and not own_subjects(self.parse, hit.head)

    def _counted(self, name: str, hit: Hit[Trigger]) -> bool:
        """Whether what comes or is expected is a mere number of things told before: "the first arrived", "the other
        four"."""
        earlier = self.context.matter(Kind(name))
        if earlier is None or earlier.kind not in {Kind(name), Kind.SUPPORT}:
            return False
        return any(self._number(head) for head in [*self._heads("subj", hit), *self._heads("obj", hit)])

    def _number(self, head: int) -> bool:
        token = self.parse.tokens[head]
        counted = token.upos == "NUM" or token.feats.get("NumType") or token.lemma.lower() in COUNTED
        return bool(counted) and not self.nouns.states(head) and not self._dates(head)

    def _definite(self, head: int) -> bool:
        token = self.parse.tokens[head]
        if token.upos in {"PRON", "NUM"} or token.lemma.lower() in {"dozen", "hundred", "thousand"}:
            return not self.nouns.states(head)
        return any(
            self.parse.tokens[c].dep == "nmod:poss"
            or self.parse.tokens[c].feats.get("Definite") == "Def"
            or self.parse.tokens[c].feats.get("PronType") in {"Dem", "Neg"}
            for c in self.parse.children[head]
        )

    def _no_force(self, head: int) -> bool:
        """Whether a phrase only sounds like a force: a weapon, or the person at a force's head ("the navy chief")."""
        mention = self.nouns.passage.by_head.get(head)
        if mention is not None and (mention.type is MentionType.PERSON or "official" in self.words.classes[head]):
            return True
        return self.nouns.is_a(head, "arms") and not self.nouns.is_a(head, "force")

    def _unknown_weapon(self, head: int) -> bool:
        """Whether it looks like a weapon's name that no list has: a counted proper noun that is no actor ("fifty
        Gepards")."""
        token = self.parse.tokens[head]
        sentence = self.nouns.passage.sentence_of(head)
        if token.upos not in {"PROPN", "NOUN"} or not token.text[:1].isupper() or head == sentence.first:
            return False
        if self.nouns.mention(head) is not None:
            return False
        counted = any(base(self.parse.tokens[c].dep) == "nummod" for c in self.parse.children[head])
        return counted or token.feats.get("Number") == "Plur"

    def _phrase(self, hit: Hit[Trigger], name: str) -> bool:
        phrase = self.nouns.phrase(hit.head)
        if name == "foreign":
            return bool(self.nouns.states(hit.head)) or any(
                self.nouns.passage.by_head.get(i) for i in phrase if i != hit.head
            )
        return any(name in self.words.classes[i] for i in phrase if i != hit.head or hit.last - hit.first > 1)

    def _heads(self, where: str, hit: Hit[Trigger]) -> Iterable[int]:
        if where == "upsubj":
            above = self.parse.tokens[hit.head].head
            return [a.head for a in self.roles.args(above) if a.role == "subj"] if above != hit.head else []
        args = self.roles.own_args(hit)
        if where == "arg":
            return [a.head for a in args]
        if where in {"obj", "subj", "iobj"}:
            return [a.head for a in args if a.role == where]
        return [a.head for a in args if a.role in {"obl", "nmod"} and a.case in self.roles.cases[where]]

    def _is(self, head: int, name: str) -> bool:
        if name == "any":
            return True
        if name == "foreign":
            return bool(self.nouns.states(head))
        if name == "official":
            mention = self.nouns.mention(head)
            if mention is not None and mention.type in PEOPLE_TYPES:
                return True
        if name == "arms" and self._unknown_weapon(head):
            return True
        if name == "force" and self._no_force(head):
            return False
        return self.nouns.is_a(head, name) or (
            name in {"intelligence_topic", "alliance_body", "milstrong"} and self.nouns.has(head, name)
        )
