"""Who speaks in a quotation: the one beside a verb of saying in its sentence, else in the next or the last."""

from collections.abc import Sequence

from foedus.actors.frame import Frame
from foedus.actors.mention import MentionType
from foedus.actors.phrase import Phrase

# Words between the speaker and the verb: "Khrenin has also said", "said on Friday the minister".
NEAR = 3
SPEAKERS = frozenset(
    {
        MentionType.PERSON,
        MentionType.ROLE,
        MentionType.BODY,
        MentionType.STATE,
        MentionType.CAPITAL,
        MentionType.SEAT,
        MentionType.ORGANISATION,
        MentionType.GROUP,
    }
)


class Speech:
    """Finds speakers among the phrases of a report."""

    def __init__(self, frames: Sequence[Frame], rows: Sequence[Sequence[Phrase]]) -> None:
        self.frames, self.rows = frames, rows

    def speaker(self, phrase: Phrase) -> Phrase | None:
        """The phrase that says what the given phrase stands in; None if no words tell it."""
        frame = self.frames[phrase.frame]
        own = frame.sentence_of[phrase.first]
        for number in (own, own + 1, own - 1, own - 2):
            if 0 <= number < len(frame.parse.sentences):
                found = self._in(frame, number)
                if found is not None:
                    return found
        return None

    def _in(self, frame: Frame, number: int) -> Phrase | None:
        row = [
            p
            for p in self.rows[frame.number]
            if frame.sentence_of[p.first] == number and not frame.quoted[p.first] and p.type in SPEAKERS
        ]
        saying = [p for p in row if self.says(frame, p)]
        return saying[0] if saying else None

    def says(self, frame: Frame, phrase: Phrase) -> bool:
        """Whether a verb of saying stands beside the phrase or governs it as its subject."""
        before = range(max(0, phrase.first - NEAR + 1), phrase.first)
        after = range(phrase.last, min(phrase.last + NEAR, len(frame.tokens)))
        beside = [i for i in (*after, *before) if frame.use(i, "speech") and not frame.quoted[i]]
        verbs = [i for i in range(len(frame.tokens)) if frame.use(i, "speech") and not frame.quoted[i]]
        governed = any(frame.tokens[frame.head_of(phrase.first, phrase.last)].head == i for i in verbs)
        return bool(beside) or (
            governed and frame.tokens[frame.head_of(phrase.first, phrase.last)].dep.startswith("nsubj")
        )
