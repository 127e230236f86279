"""Phrases of common words: pronouns, "both", "bilateral", "the two sides", "his Russian counterpart"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Entry, Sort
from foedus.actors.left import number_at
from foedus.actors.mention import MentionType
from foedus.actors.phrase import Phrase
from foedus.actors.sides import Left, listed

HE = frozenset({"he", "him", "his", "she", "her"})
THEY = frozenset({"they", "them", "their"})
IT = frozenset({"it", "its"})
WE = frozenset({"we", "us", "our"})
PRONOUNS = HE | THEY | IT | WE
BILATERAL = {"bilateral": 2, "trilateral": 3}
ARGUMENTS = ("nsubj", "obj", "obl", "nmod", "root")


class CommonReader:
    """Reads the unmarked tokens of a frame; `left` and `office` are the phrase builder's."""

    def __init__(self, frame: Frame, left: Callable[[int, int], Left], office: Callable[[Mark], Phrase]) -> None:
        self.frame, self.left, self.office = frame, left, office

    def read(self) -> list[Phrase]:
        """All phrases around unmarked tokens, in order."""
        return [phrase for token in range(len(self.frame.tokens)) for phrase in self._at(token)]

    def _at(self, token: int) -> Iterator[Phrase]:
        frame, word = self.frame, self.frame.word(token)
        if token in frame.at:
            return
        if word in PRONOUNS and frame.tokens[token].text != "US":
            pronoun = self._one(token, MentionType.PRONOUN, "pronoun")
            yield replace(pronoun, determiner=word, plural=word in THEY | WE)
        elif word in BILATERAL:
            yield replace(self._one(token, MentionType.GROUP, "bilateral"), number=BILATERAL[word], plural=True)
        elif word == "side" or frame.use(token, "counterpart"):
            yield from self._one_of_pair(token, word)
        elif frame.use(token, "side"):
            yield from self.group(token)
        elif word in {"both", "two", "three"} and frame.tokens[token].dep.startswith(ARGUMENTS):
            group = self._one(token, MentionType.GROUP, "group")
            yield replace(group, determiner=word, number=number_at(frame, token), plural=True)

    def _one(self, token: int, kind: MentionType, rule: str) -> Phrase:
        return Phrase(self.frame.number, token, token + 1, token, kind, rule)

    def _one_of_pair(self, token: int, word: str) -> Iterator[Phrase]:
        """ "The Russian side", "his Russian counterpart, Sergey Shoigu"."""
        counterpart = word != "side"
        plural = counterpart and word.endswith("s") and word != "homologues"
        entry = Entry(
            word, Sort.OFFICE, (), False, "counterpart" if counterpart else None, kind="office", plural=plural
        )
        phrase = self.office(Mark(token, token + 1, (entry,), self.frame.tokens[token].text))
        if counterpart or phrase.states or phrase.candidates:
            yield phrase

    def group(self, token: int) -> Iterator[Phrase]:
        """ "The two sides", "both countries", "the leaders of Japan and Italy", "the Cuban and Russian navies"."""
        frame = self.frame
        left = self.left(token, token + 1)
        after = listed(frame, token + 2) if frame.word(token + 1) == "of" else None
        states = left.states or (after.states if after else ())
        related = bool(left.states or left.candidates or (after and after.states)) and frame.use(token, "relation_noun")
        before = frame.at.get(token - 1)
        if before is not None and before.sort is Sort.ADJECTIVE and frame.use(token, "own_relation"):
            related = False
        if frame.word(token) == "states" and len(left.states) == 1:
            return
        if related:
            kind, rule = MentionType.GROUP, "relations"
            yield Phrase(frame.number, left.first, token + 1, token, kind, rule, kind="relation", plural=True)
            return
        counted = left.number is not None or left.determiner in {"both", "these"}
        bare = left.determiner == "the" and frame.use(token, "bare_group")
        if not (states or counted or bare):
            return
        last = after.last if after is not None and not left.states else token + 1
        kind = MentionType.GROUP if len(states) != 1 else MentionType.ROLE
        yield Phrase(
            frame.number, left.first, last, token, kind, "group", states,
            pronoun=left.pronoun, determiner=left.determiner, number=left.number, plural=True,
        )  # fmt: skip
