"""Builds the phrases of a frame: names with what hangs on them, offices with their states and holders, groups, pronouns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Entry, Sort
from foedus.actors.mention import MentionType
from foedus.actors.phrase import Phrase

POSSESSIVE = frozenset({"'s", "'"})
JOINERS = frozenset({"and", ",", "&", "-", "–", "/", "or", "the"})
DASHES = frozenset({"-", "–", "/"})
PRONOUNS = frozenset({"he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "we", "us", "our"})
MODIFIERS = 4  # describing words between a state and its office: "Russian acting deputy defence minister"
TYPES = {
    Sort.STATE: MentionType.STATE,
    Sort.ADJECTIVE: MentionType.ADJECTIVE,
    Sort.PEOPLE: MentionType.PEOPLE,
    Sort.CAPITAL: MentionType.CAPITAL,
    Sort.PLACE: MentionType.PLACE,
    Sort.SEAT: MentionType.SEAT,
    Sort.ORGANISATION: MentionType.ORGANISATION,
    Sort.GROUPING: MentionType.GROUP,
}


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before an office or body, down to token `first`."""

    first: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    owner: Phrase | None = None
    pronoun: str | None = None
    determiner: str | None = None
    number: int | None = None
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """States named one after the other, up to token `last`."""

    last: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Right:
    """What stands after it, up to token `last`."""

    last: int
    states: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    owner: Phrase | None = None
    holder: Phrase | None = None


def phrases(frame: Frame) -> list[Phrase]:
    """The outermost phrases of a frame in order of the text."""
    return PhraseBuilder(frame).build()


class PhraseBuilder:
    """Builds phrases around marked tokens; each mark is built once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.built: dict[int, Phrase] = {}

    def build(self) -> list[Phrase]:
        """All phrases, those within others left out."""
        found = [phrase for mark in self.frame.marks if _speaks(phrase := self.of_mark(mark))]
        found += [*self._plain()]
        found.sort(key=lambda phrase: (phrase.first, -phrase.last))
        kept: list[Phrase] = []
        for phrase in found:
            if phrase is not None and (not kept or phrase.first >= kept[-1].last):
                kept.append(phrase)
            elif kept and phrase.last > kept[-1].last:
                kept.append(replace(phrase, first=kept[-1].last)) if phrase.name else None
        return kept

    def of_mark(self, mark: Mark) -> Phrase:
        """The phrase around a mark."""
        if mark.first not in self.built:
            if mark.person:
                self.built[mark.first] = self._person(mark)
            elif mark.sort in {Sort.OFFICE, Sort.BODY}:
                self.built[mark.first] = self._office(mark)
            elif mark.sort in {Sort.DESCRIPTION, Sort.REGION}:
                self.built[mark.first] = self._description(mark)
            else:
                self.built[mark.first] = self._name(mark)
        return self.built[mark.first]

    # Names of states and places

    def _name(self, mark: Mark) -> Phrase:
        frame = self.frame
        head = frame.head_of(mark.first, mark.last)
        entry = self._meaning(mark, head)
        codes = mark.codes if mark.ambiguous else entry.codes
        states, candidates = ((), codes) if mark.ambiguous else (codes, ())
        rule = self._name_rule(mark, entry)
        kind = "plural" if entry.sort is Sort.GROUPING else None
        return Phrase(
            frame.number,
            mark.first,
            mark.last,
            head,
            TYPES[entry.sort],
            rule,
            states,
            candidates,
            kind=kind,
            determiner=frame.word(mark.first - 1),
        )

    def _meaning(self, mark: Mark, head: int) -> Entry:
        """A form that is adjective and people ("Russian") is an adjective before a noun."""
        token = self.frame.tokens[head]
        modifies = token.dep.split(":")[0] in {"amod", "compound", "nmod"} and token.head > head
        wanted = Sort.ADJECTIVE if modifies or token.upos == "ADJ" else Sort.PEOPLE
        return next((entry for entry in mark.entries if entry.sort is wanted), mark.entries[0])

    def _name_rule(self, mark: Mark, entry: Entry) -> str:
        frame, after = self.frame, mark.last
        if frame.word(after) in DASHES and frame.use(after + 1, "own_making"):
            return "made-by"
        if entry.sort in {Sort.CAPITAL, Sort.STATE, Sort.PLACE, Sort.SEAT}:
            return f"{entry.sort}-place" if self._is_place(mark, entry) else str(entry.sort)
        return str(entry.sort)

    def _is_place(self, mark: Mark, entry: Entry) -> bool:
        """Whether the name tells where, not who: after "in", "at", "to"; in a dateline; a place that is no capital."""
        frame, before = self.frame, mark.first - 1
        if entry.sort is Sort.PLACE:
            return True
        while frame.word(before) in {
            "the",
            "southern",
            "northern",
            "eastern",
            "western",
            "central",
            "neighbouring",
            "neighboring",
            "nearby",
        }:
            before -= 1
        if frame.word(mark.last) in POSSESSIVE:
            return False
        if self._listed_before(before) is not None:
            earlier = frame.at[self._listed_before(before) or 0]
            return self._is_place(earlier, earlier.entries[0])
        if entry.sort is Sort.CAPITAL and self._dateline(mark):
            return True
        place = frame.use(before, "place_preposition")
        return place and not self._as_actor(mark, before, entry)

    def _listed_before(self, before: int) -> int | None:
        """The last token of the name that this one is joined to by "and" or a comma."""
        frame, at = self.frame, before
        while frame.word(at) in {"and", ",", "or"}:
            at -= 1
        joined = at < before and at in frame.at and frame.at[at].names_state and frame.word(at + 1) != "'s"
        return at if joined and frame.at[at].has(Sort.CAPITAL, Sort.STATE) else None

    def _as_actor(self, mark: Mark, before: int, entry: Entry) -> bool:
        """Whether "to", "from" or "towards" leads to a party: "sold to Cuba", "drones from Iran", "talks with Minsk"."""
        frame = self.frame
        preposition = frame.word(before)
        if preposition in {
            "in",
            "at",
            "near",
            "inside",
            "outside",
            "within",
            "across",
            "around",
            "throughout",
            "off",
            "via",
        }:
            return False
        verb = frame.tokens[frame.tokens[mark.first].head]
        travels = frame.gazetteer.is_word(verb.lemma.lower(), "travel") or frame.gazetteer.is_word(
            verb.text.lower(), "travel"
        )
        return (
            preposition in {"to", "from", "towards", "toward"}
            and not travels
            and entry.sort in {Sort.CAPITAL, Sort.STATE, Sort.SEAT}
        )

    def _dateline(self, mark: Mark) -> bool:
        """Whether the name opens the paragraph as a dateline does: "MINSK, 5 July -"."""
        frame = self.frame
        return (
            mark.first == 0
            and any(
                frame.word(i) in {"-", "–", "—", ":", "("}
                for i in range(mark.last, min(mark.last + 8, len(frame.tokens)))
            )
            and (mark.text.isupper() or frame.word(mark.last) in {",", "(", "-", "–", "—", ":"})
        )

    # Persons

    def _person(self, mark: Mark) -> Phrase:
        frame = self.frame
        phrase = Phrase(
            frame.number,
            mark.first,
            mark.last,
            frame.head_of(mark.first, mark.last),
            MentionType.PERSON,
            "name",
            name=mark.text,
        )
        before = mark.first - 1
        if frame.use(before, "honorific"):
            phrase = replace(phrase, first=before)
        phrase = self._leader(phrase)
        return self._apposed(phrase)

    def _leader(self, phrase: Phrase) -> Phrase:
        """ "The regime of X" and "the X administration" are the state of X, as its government."""
        frame, first = self.frame, phrase.first
        if frame.word(first - 1) == "of" and frame.use(first - 2, "leader_noun"):
            start = first - 2
            at = frame.at.get(start)
            left = self._left(start, start + 1) if at is None or at.last == start + 1 else Left(start)
            return replace(
                phrase, first=left.first, head=start, rule="regime-of", states=left.states, office="government"
            )
        if frame.use(phrase.last, "leader_noun"):
            return replace(phrase, last=phrase.last + 1, head=phrase.last, rule="regime-of", office="government")
        return phrase

    def _apposed(self, phrase: Phrase) -> Phrase:
        """ "X, the Belarusian defence minister," and "X of Belarus" give the person office and state."""
        frame, after = self.frame, phrase.last
        if frame.word(after) == "of":
            listed = self._listed(after + 1)
            if listed is not None and len(listed.states) <= 1:
                return replace(phrase, last=listed.last, states=listed.states, candidates=listed.candidates)
        if frame.word(after) not in {",", "("}:
            return phrase
        anchor = self._anchor_from(after + 1)
        if anchor is None or anchor.plural or anchor.name or anchor.kind in {"body", "group-noun"}:
            return phrase
        if (
            frame.word(anchor.last) in {"and"}
            and anchor.last < len(frame.tokens) - 1
            and frame.word(anchor.last + 1) in {"the", "his", "her"}
        ):
            return phrase
        return replace(
            anchor, first=phrase.first, head=phrase.head, type=MentionType.PERSON, rule="apposition", name=phrase.name
        )

    def _anchor_from(self, start: int) -> Phrase | None:
        """The office phrase that begins at this very token."""
        frame = self.frame
        for token in range(start, min(start + 8, frame.sentence_end(start) if start < len(frame.tokens) else start)):
            mark = frame.at.get(token)
            if mark is not None and mark.sort in {Sort.OFFICE, Sort.BODY} and mark.first == token:
                phrase = self.of_mark(mark)
                return (
                    phrase
                    if phrase.first == start or (phrase.first > start and self._empty(start, phrase.first))
                    else None
                )
            if frame.word(token) in {",", ".", ";", "who", "which"}:
                return None
        return None

    def _empty(self, start: int, end: int) -> bool:
        return all(self.frame.tokens[i].upos in {"DET", "ADJ", "ADV"} for i in range(start, end))

    # Offices and bodies

    def _office(self, mark: Mark) -> Phrase:
        frame = self.frame
        entry = mark.entries[0]
        plural = entry.plural
        left = self._left(mark.first, mark.last)
        right = self._right(mark, entry)
        states, candidates = _both(left, right)
        owner = left.owner or right.owner
        kind = MentionType.BODY if entry.sort is Sort.BODY or entry.kind == "body" else MentionType.ROLE
        rank = mark.text if entry.kind == "rank" else None
        office = None if rank else entry.office
        if entry.codes:
            states = entry.codes
        phrase = Phrase(
            frame.number,
            left.first,
            right.last,
            frame.head_of(mark.first, mark.last),
            kind,
            str(kind),
            states,
            candidates,
            office=office,
            rank=rank,
            field=entry.field,
            kind=entry.kind,
            note=entry.note,
            owner=owner,
            pronoun=left.pronoun,
            determiner=left.determiner,
            number=left.number,
            plural=plural,
            counterpart=entry.office == "counterpart",
            modifiers=left.modifiers,
        )
        phrase = replace(phrase, office=_office_of(phrase))
        if right.holder is not None:
            return self._held(phrase, right.holder)
        return replace(phrase, type=MentionType.GROUP) if self._grouped(phrase) else phrase

    def _grouped(self, phrase: Phrase) -> bool:
        """Whether it speaks of several states at once."""
        if len(phrase.states) > 1 or ((phrase.number or 1) > 1 and not phrase.states):
            return True
        return (
            phrase.plural
            and not phrase.states
            and not phrase.candidates
            and phrase.owner is None
            and phrase.pronoun is None
            and phrase.determiner in {"the", "both", "these"}
            and phrase.kind != "group-noun"
        )

    def _held(self, phrase: Phrase, holder: Phrase) -> Phrase:
        """An office with its holder's name; ranks before the name stay ranks, an office before a rank stays the office."""
        states = phrase.states or holder.states
        return replace(
            phrase,
            last=holder.last,
            head=phrase.head,
            type=MentionType.PERSON,
            rule="office-and-name",
            name=holder.name,
            states=states,
            candidates=() if states else phrase.candidates or holder.candidates,
            office=phrase.office or holder.office,
            rank=phrase.rank or holder.rank,
            field=phrase.field if phrase.office else holder.field or phrase.field,
            owner=phrase.owner or holder.owner,
        )

    def _left(self, first: int, last: int) -> Left:
        """What belongs to a noun phrase to the left of its core `first` to `last`."""
        frame, at = self.frame, first - 1
        begin = frame.sentence_start(first)
        start = first
        states: list[tuple[str, ...]] = []
        maybe: list[tuple[str, ...]] = []
        modifiers: list[str] = []
        number: int | None = None
        sort: Sort | None = None
        while at >= begin:
            mark = frame.at.get(at)
            word = frame.word(at)
            if mark is not None and mark.names_state and (not states or sort is mark.sort):
                (maybe if mark.ambiguous else states).append(mark.codes)
                sort, start, at = mark.sort, mark.first, mark.first - 1
            elif word in JOINERS and states and self._joins(at, sort):
                at -= 1
            elif word in POSSESSIVE and not states:
                return self._owned(Left(start, number=number, modifiers=tuple(modifiers)), at, last)
            elif frame.use(at, "possessive"):
                return Left(at, _flat(states), _flat(maybe), None, word, None, number, tuple(modifiers))
            elif (value := self._number(at)) is not None:
                number, start, at = value, at, at - 1
                if word == "both":
                    return Left(at + 1, _flat(states), _flat(maybe), None, None, "both", number, tuple(modifiers))
            elif frame.use(at, "determiner") and not (word == "that" and frame.tokens[at].upos != "DET"):
                return Left(at, _flat(states), _flat(maybe), None, None, word, number, tuple(modifiers))
            elif (
                mark is not None
                and mark.sort in {Sort.BODY, Sort.OFFICE}
                and not states
                and self._compound(at, first, last)
            ):
                inner = self.of_mark(mark)
                if inner.last == at + 1 and not inner.name:
                    return Left(
                        inner.first,
                        inner.states,
                        inner.candidates,
                        inner if not inner.states else None,
                        inner.pronoun,
                        inner.determiner,
                        inner.number or number,
                        tuple(modifiers),
                    )
                break
            elif (
                (mark is None or mark.sort is Sort.REGION)
                and len(modifiers) < MODIFIERS
                and self._modifies(at, first, last)
            ):
                modifiers.append(word)
                start, at = at, at - 1
            else:
                break
        return Left(start, _flat(states), _flat(maybe), None, None, None, number, tuple(modifiers))

    def _owned(self, left: Left, at: int, last: int) -> Left:
        """The owner before a possessive ending: a state, a body, a person, or "the country"."""
        frame = self.frame
        mark = frame.at.get(at - 1)
        if mark is None or mark.last != at:
            return left
        if not mark.names_state:
            owner = self.of_mark(mark)
            return replace(left, first=owner.first, owner=owner) if owner.last >= at else left
        listed = self._states_back(mark)
        return replace(left, first=listed.first, states=listed.states, candidates=listed.candidates)

    def _states_back(self, mark: Mark) -> Left:
        """States joined before a possessive ending: "Japan and Italy's ministers"; "the" belongs to it."""
        frame, first = self.frame, mark.first
        certain = [] if mark.ambiguous else [mark.codes]
        maybe = [mark.codes] if mark.ambiguous else []
        first -= frame.word(first - 1) == "the"
        if (
            frame.word(first - 1) == "and"
            and (other := frame.at.get(first - 2)) is not None
            and other.sort is mark.sort
            and self.frame.parse.tokens[mark.last - 1].dep == "conj"
        ):
            first, certain = other.first, [mark.codes, other.codes]
        return Left(first, _flat(certain), _flat(maybe))

    def _joins(self, at: int, sort: Sort | None) -> bool:
        """Whether a joiner has a name of the same sort before it."""
        frame = self.frame
        while frame.word(at) in JOINERS:
            at -= 1
        mark = frame.at.get(at)
        return mark is not None and (mark.sort is sort or mark.has(Sort.ADJECTIVE)) and mark.names_state

    def _number(self, at: int) -> int | None:
        frame = self.frame
        return next((value for value, use in ((2, "two"), (3, "three"), (4, "four")) if frame.use(at, use)), None)

    def _compound(self, at: int, first: int, last: int) -> bool:
        """Whether the token before hangs on the core as in "ministry spokesman"."""
        frame = self.frame
        return at == first - 1 and frame.tokens[at].upos in {"NOUN", "PROPN", "ADJ"}

    def _modifies(self, at: int, first: int, last: int) -> bool:
        token = self.frame.tokens[at]
        if self.frame.use(at, "modifier"):
            return True
        inside = at < token.head < last
        return (
            inside
            and token.upos in {"ADJ", "NOUN", "PROPN", "VERB"}
            and token.dep.split(":")[0] in {"amod", "compound", "nmod", "flat"}
            and token.text[0].isalpha()
        )

    def _right(self, mark: Mark, entry: Entry) -> Right:
        """States, bodies and the holder's name after an office: "of Cuba", "in Minsk", ", Viktor Khrenin"."""
        frame = self.frame
        found = Right(mark.last)
        after = self._past_brackets(mark.last)
        if (
            frame.word(after) == "of"
            or (frame.word(after) == "in" and self._rules_from(entry))
            or (frame.word(after) == "for" and entry.office == "defence minister")
        ):
            listed = self._listed(after + 1)
            if listed is not None and (frame.word(after) != "in" or listed.states):
                found = Right(listed.last, listed.states, listed.candidates)
            elif frame.word(after) == "of":
                inner = self._inner(after + 1)
                if inner is not None:
                    found = Right(inner.last, inner.states, inner.candidates, inner)
        return self._with_holder(found, entry)

    def _rules_from(self, entry: Entry) -> bool:
        """Whether "in Minsk" behind it tells whose it is: a ministry, a government, the authorities; no embassy, no troops."""
        words = (entry.office or "").lower().split() + entry.form.lower().split()
        return any(self.frame.gazetteer.is_word(word, "body_in") for word in words)

    def _past_brackets(self, at: int) -> int:
        frame = self.frame
        if frame.word(at) != "(":
            return at
        close = next((i for i in range(at + 1, min(at + 6, len(frame.tokens))) if frame.word(i) == ")"), None)
        return at if close is None else close + 1

    def _listed(self, at: int) -> Listed | None:
        """States named from here on, joined by commas and "and"."""
        return _ListReader(self.frame).read(at)

    def _inner(self, at: int) -> Phrase | None:
        """The office or body phrase that begins here: "the Department of Defense in Minsk"."""
        frame = self.frame
        for token in range(at, min(at + 6, len(frame.tokens))):
            mark = frame.at.get(token)
            if mark is not None and mark.sort in {Sort.BODY, Sort.OFFICE}:
                inner = self.of_mark(mark)
                return inner if inner.first <= at or self._empty(at, inner.first) else None
            if frame.tokens[token].upos in {"VERB", "PUNCT", "ADP"}:
                return None
        return None

    def _with_holder(self, found: Right, entry: Entry) -> Right:
        frame, after = self.frame, self._past_brackets(found.last)
        if entry.sort is Sort.BODY:
            return found
        if frame.word(after) == ",":
            after += 1
            mark = frame.at.get(after)
            if mark is not None and mark.sort is Sort.OFFICE and mark.entries[0].kind == "rank" and not entry.plural:
                inner = self.of_mark(mark)
                return self._take(found, inner) if inner.name and inner.first == after else found
            if mark is None or not mark.person or mark.first != after or entry.plural or entry.kind == "group-noun":
                return found
        elif frame.use(after, "honorific"):
            after += 1
        mark = frame.at.get(after)
        if mark is not None and mark.sort is Sort.OFFICE and after == found.last:
            inner = self.of_mark(mark)
            return self._take(found, inner) if inner.name and inner.first == after else found
        if mark is None or not mark.person or mark.first != after:
            return found
        return self._take(found, self.of_mark(mark))

    def _take(self, found: Right, holder: Phrase) -> Right:
        return replace(found, last=holder.last, holder=holder)

    # Phrases without a known name

    def _description(self, mark: Mark) -> Phrase:
        """ "The European nation": `candidates` are the states that fit, none for "the country", which fits all."""
        frame = self.frame
        left = self._left(mark.first, mark.last)
        entries = [mark.entries[0]]
        before = frame.at.get(mark.first - 1)
        if before is not None and before.sort is Sort.REGION:
            entries.append(before.entries[0])
        fits = [set(entry.codes) for entry in entries if entry.codes]
        codes = tuple(sorted(set.intersection(*fits))) if fits else ()
        if left.states or left.candidates:
            return Phrase(
                frame.number,
                left.first,
                mark.last,
                mark.last - 1,
                MentionType.ROLE,
                "role",
                left.states,
                left.candidates,
                plural=False,
            )
        first = min(left.first, before.first) if before is not None and before.sort is Sort.REGION else left.first
        determiner = left.determiner
        if before is not None and before.sort is Sort.REGION and determiner is None:
            again = self._left(before.first, mark.last)
            first, determiner = again.first, again.determiner
            left = replace(left, pronoun=left.pronoun or again.pronoun, number=left.number or again.number)
        plural = mark.entries[0].plural
        kind = MentionType.GROUP if plural else MentionType.ROLE
        rule = "region" if mark.sort is Sort.REGION else "description"
        return Phrase(
            frame.number,
            first,
            mark.last,
            frame.head_of(mark.first, mark.last),
            kind,
            rule,
            (),
            codes,
            kind="description",
            pronoun=left.pronoun,
            determiner=determiner,
            number=left.number,
            plural=plural,
        )

    def _plain(self) -> Iterator[Phrase]:
        """Pronouns, "both", "bilateral", "the two sides", "his counterpart"."""
        frame = self.frame
        for token in range(len(frame.tokens)):
            if token in frame.at:
                continue
            word = frame.word(token)
            if word in PRONOUNS and frame.tokens[token].text != "US":
                yield Phrase(
                    frame.number,
                    token,
                    token + 1,
                    token,
                    MentionType.PRONOUN,
                    "pronoun",
                    determiner=word,
                    plural=word in {"they", "them", "their", "we", "us", "our"},
                )
            elif word in {"bilateral", "trilateral"}:
                yield Phrase(
                    frame.number,
                    token,
                    token + 1,
                    token,
                    MentionType.GROUP,
                    "bilateral",
                    number=2 if word == "bilateral" else 3,
                    plural=True,
                )
            elif frame.use(token, "side") or frame.use(token, "counterpart") or word == "side":
                yield from self._common(token, word)
            elif word in {"both", "two", "three"} and frame.tokens[token].dep.startswith(
                ("nsubj", "obj", "obl", "nmod", "root")
            ):
                yield Phrase(
                    frame.number,
                    token,
                    token + 1,
                    token,
                    MentionType.GROUP,
                    "group",
                    determiner=word,
                    number=self._number(token),
                    plural=True,
                )

    def _common(self, token: int, word: str) -> Iterator[Phrase]:
        """A noun without an entry: "the two sides", "the Russian side", "his Russian counterpart, Sergey Shoigu"."""
        frame = self.frame
        left = self._left(token, token + 1)
        counterpart = frame.use(token, "counterpart")
        entry = Entry(
            word, Sort.OFFICE, office="counterpart" if counterpart else None, kind="office", plural=word.endswith("s")
        )
        mark = Mark(token, token + 1, (entry,), frame.tokens[token].text)
        if counterpart or left.states or left.candidates or word == "side":
            phrase = replace(self._office(mark), office=None, field=None)
            if counterpart or phrase.states or phrase.candidates:
                yield phrase
            return
        right = self._listed(token + 2) if frame.word(token + 1) == "of" else None
        states = right.states if right else ()
        if (
            states
            or left.number
            or (left.determiner in {"both", "the", "these"}
            and (frame.use(token, "bare_group") or left.number))
        ):
            last = right.last if right and states else token + 1
            yield Phrase(
                frame.number,
                left.first,
                last,
                token,
                MentionType.GROUP,
                "group",
                states,
                number=left.number,
                determiner=left.determiner,
                plural=True,
                pronoun=left.pronoun,
            )


class _ListReader:
    """Reads "Japan, the United Kingdom and Italy"."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    def read(self, at: int) -> Listed | None:
        """The states from token `at` on; the token after them in `last`; None if no state stands there."""
        frame = self.frame
        certain: list[tuple[str, ...]] = []
        maybe: list[tuple[str, ...]] = []
        last = at
        while True:
            at += frame.word(at) in {"the", "both", "either"}
            mark = frame.at.get(at)
            if mark is None or not mark.names_state or mark.first != at or self._modifier(mark):
                break
            (maybe if mark.ambiguous else certain).append(mark.codes)
            last = mark.last
            at = self._joined(last)
            if at == last:
                break
        if not certain and not maybe:
            return None
        return Listed(last, _flat(reversed(certain)), _flat(reversed(maybe)))

    def _modifier(self, mark: Mark) -> bool:
        """An adjective that describes another noun ends the list, unless it is a people or the noun is its own."""
        return mark.sort is Sort.ADJECTIVE and not mark.has(Sort.PEOPLE, Sort.STATE)

    def _joined(self, at: int) -> int:
        frame, start = self.frame, at
        while frame.word(at) in {",", "and", "or"}:
            at += 1
        mark = frame.at.get(at + (frame.word(at) == "the"))
        if at == start or mark is None or not mark.has(Sort.STATE, Sort.CAPITAL, Sort.ORGANISATION):
            return start
        # "of Belarus, Cuba ..." goes on only towards an "and": else the comma closes an aside.
        if frame.word(start) == "," and frame.word(at - 1) == ",":
            rest = [frame.word(i) for i in range(mark.last, min(mark.last + 6, len(frame.tokens)))]
            return at if "and" in rest[:1] or ("," in rest[:1] and "and" in rest) else start
        # "ministers of Japan and Italy" but not "the army of Cuba and Russia's fleet"
        return start if frame.word(mark.last) in POSSESSIVE else at


# "Head of the defence ministry" is its minister.
HEADS = frozenset({"head", "chief", "leader", "boss", "minister", "secretary"})


def _office_of(phrase: Phrase) -> str | None:
    """The normal form of an office with the body that it heads.

    >>> _office_of(Phrase(0, 0, 1, 0, MentionType.ROLE, "", office="head", owner=Phrase(0, 2, 4, 3, MentionType.BODY, "", office="navy")))
    'head of navy'
    """
    body = phrase.owner.office if phrase.owner is not None else None
    if phrase.office not in HEADS or not body:
        return phrase.office
    return body[: -len("ministry")] + "minister" if body.endswith(" ministry") else f"{phrase.office} of {body}"


def _speaks(phrase: Phrase) -> bool:
    """Whether a description is more than a bare "countries" or "European"."""
    if phrase.kind != "description":
        return True
    return phrase.rule != "region" and (
        phrase.determiner is not None or phrase.pronoun is not None or phrase.number is not None
    )


def _flat(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Codes in order of the text: they were gathered from right to left."""
    rows = list(groups)
    return tuple(dict.fromkeys(code for row in reversed(rows) for code in row))


def _both(left: Left, right: Right) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The states on the left, else those on the right; candidates only where neither names one."""
    states = left.states or right.states
    return states, () if states else left.candidates or right.candidates
