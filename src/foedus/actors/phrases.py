"""Builds the phrases of a frame: names with what hangs on them, offices with their states and holders, descriptions."""

from dataclasses import replace

from foedus.actors.common import CommonReader
from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Entry, Sort
from foedus.actors.left import LeftReader
from foedus.actors.mention import MentionType
from foedus.actors.phrase import Phrase
from foedus.actors.place import name_rule
from foedus.actors.sides import POSSESSIVE, Left, Right, both, listed, past_brackets

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
CORES = frozenset({Sort.OFFICE, Sort.BODY})
# From "of" to the core of what follows: "of the newly formed general staff".
INNER = 6
# Bodies of which each state has one, so that "the two navies" are two states'.
PAIRED = (
    "departments",
    "armies",
    "navies",
    "forces",
    "militaries",
    "ministries",
    "governments",
    "staffs",
    "parliaments",
    "regimes",
)
COUNTED = ("delegations", "officials", "officers", "commanders", "ministers", "leaders")
# In a sentence with more capitalised words than this share, capitals tell nothing.
TITLED = 0.6
# "Head of the defence ministry" is its minister.
HEADS = frozenset({"head", "chief", "leader", "boss", "minister", "secretary", "commander", "commander-in-chief"})
# Words of an office, rank or body that describe another noun: "military contacts", "a general agreement".
DESCRIBES = frozenset({"amod", "compound", "nmod"})

# So many phrases are read within one another; reports have four or five, texts that repeat "General" any number.
NESTED = 20


def phrases(frame: Frame) -> list[Phrase]:
    """The outermost phrases of a frame in order of the text."""
    return PhraseBuilder(frame).build()


class PhraseBuilder:
    """Builds phrases around marked tokens; each mark is built once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.built: dict[int, Phrase] = {}
        self.depth = 0

    def build(self) -> list[Phrase]:
        """All phrases, those within others left out."""
        found = [phrase for mark in self.frame.marks if self._speaks(mark, phrase := self.of_mark(mark))]
        found += CommonReader(self.frame, self.left, self.office).read()
        found.sort(key=lambda phrase: (phrase.first, -phrase.last))
        kept: list[Phrase] = []
        for phrase in found:
            if not kept or phrase.first >= kept[-1].last:
                kept.append(phrase)
            elif phrase.last > kept[-1].last and phrase.name:
                kept.append(replace(phrase, first=kept[-1].last))
        return kept

    def _speaks(self, mark: Mark, phrase: Phrase) -> bool:
        """Whether it stands for somebody: no bare "countries", no "military" that describes another noun."""
        if phrase.kind == "description":
            shown = phrase.determiner is not None or phrase.pronoun is not None or phrase.number is not None
            return phrase.rule != "region" and shown
        if mark.sort in CORES and phrase.owner is None and self.frame.gazetteer.is_word(phrase.form, "head_word"):
            return phrase.name is not None  # "chief" by itself is no office
        if mark.sort in CORES and phrase.name is None and (self._in_title(mark) or self._adjectival(mark)):
            return False
        named = mark.text[0].isupper() and " " in mark.text
        sure = mark.sort not in CORES or phrase.name is not None or phrase.kind == "office" or named
        return sure or not self._describes(mark, phrase)

    def _adjectival(self, mark: Mark) -> bool:
        """Whether a word of office is an adjective here: "an official visit", "military contacts"."""
        token, after = self.frame.tokens[mark.first], mark.last
        single = mark.last - mark.first == 1 and token.head > token.index
        before_noun = after < len(self.frame.tokens) and self.frame.tokens[after].upos in {"ADJ", "NOUN", "PROPN"}
        describes = token.upos == "ADJ" and token.dep.split(":")[0] in {"amod", "compound"}
        return single and before_noun and describes

    def _in_title(self, mark: Mark) -> bool:
        """Whether a capitalised word of office is part of some other name: "General Security Agreement"."""
        frame, after = self.frame, mark.last
        if not mark.text[0].isupper() or after >= len(frame.tokens) or after in frame.at:
            return False
        token = frame.tokens[after]
        capital = token.text[0].isupper() and token.upos in {"NOUN", "PROPN", "ADJ"}
        words = [t.text for t in frame.tokens[mark.first : frame.sentence_end(mark.first)] if len(t.text) > 3]
        titled = sum(word[0].isupper() for word in words) > TITLED * len(words)
        return capital and token.start == frame.tokens[after - 1].end + 1 and not titled

    def _describes(self, mark: Mark, phrase: Phrase) -> bool:
        """Whether the core is a modifier of a noun behind the phrase."""
        frame, last = self.frame, mark.last - 1
        token = frame.tokens[frame.head_of(mark.first, mark.last)]
        if frame.word(phrase.last) in POSSESSIVE:
            return False
        adjective = token.upos == "ADJ" and mark.last - mark.first == 1 and token.dep in {"amod", "compound"}
        ahead = token.dep.split(":")[0] in DESCRIBES and token.head >= phrase.last > last
        return adjective or (ahead and frame.tokens[token.head].upos in {"NOUN", "PROPN"})

    def of_mark(self, mark: Mark) -> Phrase:
        """The phrase around a mark."""
        if mark.first not in self.built:
            if self.depth >= NESTED:
                return self._bare(mark)
            self.depth += 1
            # While it is being built it is itself alone, whoever asks: "Secretary General Secretary".
            self.built[mark.first] = self._bare(mark)
            if mark.person:
                self.built[mark.first] = self._person(mark)
            elif mark.sort in CORES:
                self.built[mark.first] = self.office(mark)
            elif mark.sort in {Sort.DESCRIPTION, Sort.REGION}:
                self.built[mark.first] = self._description(mark)
            else:
                self.built[mark.first] = self._name(mark)
            self.depth -= 1
        return self.built[mark.first]

    def _bare(self, mark: Mark) -> Phrase:
        head = self.frame.head_of(mark.first, mark.last)
        kind = MentionType.BODY if mark.sort is Sort.BODY else MentionType.ROLE
        return Phrase(self.frame.number, mark.first, mark.last, head, kind, str(kind))

    def left(self, first: int, last: int) -> Left:
        """What belongs to the core `first` to `last` before it."""
        return LeftReader(self.frame, self.of_mark, first, last).read()

    def _name(self, mark: Mark) -> Phrase:
        frame = self.frame
        head = frame.head_of(mark.first, mark.last)
        entry = self._meaning(mark, head)
        states, candidates = ((), mark.codes) if mark.ambiguous else (entry.codes, ())
        phrase = Phrase(frame.number, mark.first, mark.last, head, TYPES[entry.sort], name_rule(frame, mark, entry))
        plural = entry.sort in {Sort.GROUPING, Sort.PEOPLE}
        determiner = frame.word(mark.first - 1)
        return replace(phrase, states=states, candidates=candidates, determiner=determiner, plural=plural)

    def _meaning(self, mark: Mark, head: int) -> Entry:
        """A form that is adjective and people ("Russian") is an adjective before a noun."""
        token = self.frame.tokens[head]
        owns = self.frame.word(mark.last) in POSSESSIVE
        modifies = token.dep.split(":")[0] in {"amod", "compound", "nmod"} and token.head > head and not owns
        wanted = Sort.ADJECTIVE if modifies or token.upos == "ADJ" else Sort.PEOPLE
        state = mark.has(Sort.STATE) and (wanted is Sort.PEOPLE or not mark.has(Sort.ADJECTIVE))
        return next((entry for entry in mark.entries if entry.sort is wanted and not state), mark.entries[0])

    # People

    def _person(self, mark: Mark) -> Phrase:
        frame = self.frame
        head = frame.head_of(mark.first, mark.last)
        first = mark.first - frame.use(mark.first - 1, "honorific")
        phrase = Phrase(frame.number, first, mark.last, head, MentionType.PERSON, "name", name=mark.text)
        return self._apposed(self._leader(phrase))

    def _leader(self, phrase: Phrase) -> Phrase:
        """ "The regime of X" and "the X administration" are the state of X, as its government."""
        frame, start = self.frame, phrase.first - 2
        if frame.word(start + 1) == "of" and frame.use(start, "leader_noun"):
            left = self.left(start, start + 1)
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
            states = listed(frame, after + 1)
            if states is not None and len(states.states) <= 1:
                return replace(phrase, last=states.last, states=states.states, candidates=states.candidates)
        office = self._office_from(after + 1) if frame.word(after) in {",", "("} else None
        if office is None or office.plural or office.name or office.kind in {"body", "group-noun"}:
            return phrase
        if frame.word(office.last) == "and" and frame.word(office.last + 1) in {"the", "his", "her"}:
            return phrase
        apposed = replace(office, first=phrase.first, head=phrase.head, type=MentionType.PERSON, rule="apposition")
        return replace(apposed, name=phrase.name)

    def _office_from(self, start: int) -> Phrase | None:
        """The office phrase that begins at this very token."""
        frame = self.frame
        if start >= len(frame.tokens):
            return None
        for token in range(start, min(start + INNER + 2, frame.sentence_end(start))):
            mark = frame.at.get(token)
            if mark is not None and mark.sort in CORES and mark.first == token:
                phrase = self.of_mark(mark)
                if phrase.first == start or (phrase.first > start and self._only_words(start, phrase.first)):
                    return phrase
            if frame.word(token) in {",", ".", ";", "who", "which"}:
                return None
        return None

    def _only_words(self, start: int, end: int) -> bool:
        return all(self.frame.tokens[i].upos in {"DET", "ADJ", "ADV"} for i in range(start, end))

    # Offices and bodies

    def office(self, mark: Mark) -> Phrase:
        """The phrase around an office, a rank, a body or a group of people, with its holder if it is named."""
        frame, entry = self.frame, mark.entries[0]
        left, right = self.left(mark.first, mark.last), self._right(mark, entry)
        states, candidates = both(left, right)
        kind = MentionType.BODY if entry.sort is Sort.BODY else MentionType.ROLE
        head = frame.head_of(mark.first, mark.last)
        counterpart, ranked = entry.office == "counterpart", entry.kind == "rank"
        if not states and not candidates:
            states, candidates = ((), entry.codes) if entry.ambiguous else (entry.codes, ())
        phrase = Phrase(
            frame.number, left.first, right.last, head, kind, str(kind), states, candidates,
            office=None if ranked or counterpart else entry.office, rank=mark.text if ranked else None,
            field=entry.field, kind=entry.kind, form=entry.form.lower(), note=entry.note,
            side="left" if left.states else "right", owner=left.owner or right.owner, pronoun=left.pronoun,
            determiner=left.determiner, number=left.number, plural=entry.plural, counterpart=counterpart,
            modifiers=left.modifiers,
        )  # fmt: skip
        phrase = replace(phrase, office=self._office_of(phrase))
        if right.holder is not None:
            return _held(phrase, right.holder)
        return replace(phrase, type=MentionType.GROUP) if _grouped(phrase) else phrase

    def _office_of(self, phrase: Phrase) -> str | None:
        """The normal form of an office with the body that it heads: "head" of "navy" is "navy chief"."""
        body = phrase.owner.office if phrase.owner is not None else None
        if not body or (phrase.form not in HEADS and phrase.form.removesuffix("s") not in HEADS):
            return phrase.office
        if phrase.owner is not None and phrase.owner.field == "defence" and phrase.form in {"minister", "secretary"}:
            return "defence minister"
        return self.frame.gazetteer.heads.get(body, f"head of {body}")

    def _right(self, mark: Mark, entry: Entry) -> Right:
        """States, bodies and the holder's name after an office: "of Cuba", "in Minsk", ", Viktor Khrenin"."""
        frame = self.frame
        found, after = Right(mark.last), past_brackets(self.frame, mark.last)
        word = frame.word(after)
        belongs = word == "of" or (word == "for" and entry.sort is Sort.OFFICE)
        sent = word == "from" and entry.kind == "group-noun" and entry.field != "defence"
        if belongs or sent or (word == "in" and self._ruled_from(entry)):
            states = listed(frame, after + 1)
            inner = self._inner(after + 1) if states is None and belongs else None
            if states is not None:
                found = Right(states.last, states.states, states.candidates)
            elif inner is not None:
                found = Right(inner.last, inner.states, inner.candidates, inner)
        return found if entry.sort is Sort.BODY else self._with_holder(found, entry)

    def _ruled_from(self, entry: Entry) -> bool:
        """Whether "in Minsk" behind it tells whose it is: of a ministry or officials, not of an embassy or troops."""
        words = f"{entry.office or ''} {entry.form}".lower().split()
        return any(self.frame.gazetteer.is_word(word, "body_in") for word in words)

    def _inner(self, at: int) -> Phrase | None:
        """What an office is of, if it begins here: "the Department of Defense in Minsk", "both countries"."""
        frame = self.frame
        for token in range(at, min(at + INNER, len(frame.tokens))):
            mark = frame.at.get(token)
            if mark is not None and mark.sort in CORES | {Sort.DESCRIPTION} and not self._adjectival(mark):
                inner = self.of_mark(mark)
                return inner if inner.first <= at or self._only_words(at, inner.first) else None
            if frame.use(token, "side") and mark is None:
                return next(iter(CommonReader(frame, self.left, self.office).group(token)), None)
            if frame.tokens[token].upos in {"VERB", "PUNCT", "ADP"}:
                return None
        return None

    def _with_holder(self, found: Right, entry: Entry) -> Right:
        """The name of the holder, right behind or behind a comma, with a rank before it if there is one."""
        frame, after = self.frame, past_brackets(self.frame, found.last)
        if frame.word(after) in {"in", "to", "at"} and (host := listed(frame, after + 1)) is not None:
            # "its ambassador in Manila, Marat Pavlov"
            after = host.last if frame.word(host.last) == "," else after
        after = self._past_subject(after)
        comma = frame.word(after) == ","
        if comma and (entry.plural or entry.kind == "group-noun"):
            return found
        after += comma or frame.use(after, "honorific")
        mark = frame.at.get(after)
        if mark is None or mark.first != after:
            return found
        ranked = mark.sort is Sort.OFFICE and (mark.entries[0].kind == "rank" if comma else after == found.last)
        if not mark.person and not ranked:
            return found
        inner = self.of_mark(mark)
        fits = inner.name is not None and (mark.person or inner.first == after)
        return replace(found, last=inner.last, holder=inner) if fits else found

    def _past_subject(self, at: int) -> int:
        """The comma before a name behind what an office is for: "head of … of international cooperation, X"."""
        frame = self.frame
        if frame.word(at) not in {"of", "for", "on"}:
            return at
        for token in range(at, min(at + INNER, len(frame.tokens) - 1)):
            following = frame.at.get(token + 1)
            if frame.word(token) == ",":
                return token if following is not None and following.person else at
            described = token in frame.at and not self._adjectival(frame.at[token])
            if described or frame.tokens[token].upos not in {"ADP", "ADJ", "NOUN", "PROPN", "CCONJ", "DET"}:
                return at
        return at

    def _description(self, mark: Mark) -> Phrase:
        """ "The European nation": `candidates` are the states that fit, none for "the country", which fits all."""
        frame, entry = self.frame, mark.entries[0]
        region = frame.at.get(mark.first - 1)
        region = region if region is not None and region.sort is Sort.REGION else None
        left = self.left(region.first if region else mark.first, mark.last)
        fits = [set(codes) for codes in (entry.codes, region.codes if region else ()) if codes]
        named = bool(left.states or left.candidates)
        candidates = left.candidates if named else tuple(sorted(set.intersection(*fits))) if fits else ()
        rule = "role" if named else "region" if mark.sort is Sort.REGION else "description"
        head = frame.head_of(mark.first, mark.last)
        kind = MentionType.GROUP if entry.plural else MentionType.ROLE
        return Phrase(
            frame.number, left.first, mark.last, head, kind, rule, left.states, candidates,
            kind=None if named else "description", pronoun=left.pronoun, determiner=left.determiner,
            number=left.number, plural=entry.plural,
        )  # fmt: skip


def _held(phrase: Phrase, holder: Phrase) -> Phrase:
    """An office with its holder's name; what the name's own phrase says is kept where the office says nothing."""
    states = phrase.states or holder.states
    return replace(
        phrase, last=holder.last, type=MentionType.PERSON, rule="office-and-name", name=holder.name, states=states,
        candidates=() if states else phrase.candidates or holder.candidates, office=phrase.office or holder.office,
        rank=phrase.rank or holder.rank, field=phrase.field if phrase.office else holder.field or phrase.field,
        owner=phrase.owner or holder.owner, note=phrase.note or holder.note,
    )  # fmt: skip


def _grouped(phrase: Phrase) -> bool:
    """Whether an office or body speaks of several states at once: "the two navies", "the ministers"."""
    if len(phrase.states) > 1:
        return True
    if phrase.states or phrase.candidates:
        return False
    if phrase.owner is not None:
        return phrase.owner.type is MentionType.GROUP and phrase.plural
    if phrase.kind == "group-noun":
        return (phrase.number or 1) > 1 and phrase.form.endswith(COUNTED)
    if not phrase.plural or phrase.pronoun is not None:
        return False
    paired = phrase.type is MentionType.ROLE or phrase.form.endswith(PAIRED)
    # "the armed forces" are one state's
    bare = phrase.determiner in {"the", "both", "these"} and not phrase.form.endswith("forces")
    return paired and ((phrase.number or 1) > 1 or bare)
