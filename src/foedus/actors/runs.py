"""Names of people, seen from the text alone: capitals beside an office, a rank, a title or a verb of saying."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.actors.gazetteer import Entry, Gazetteer, Sort
from foedus.actors.lines import Lines

Known = tuple[int, int, tuple[Entry, ...]]
WORD = re.compile(r"[^\W\d_](?:\w|['’-](?=\w))*\.?")
GAP = re.compile(r"[ \t]*\n?[ \t]*")
IN_TITLE = 3  # words of a name that stands last in a line of capitals
VERB = 24  # characters of the longest verb before "his"
CLOSED = r"\s*[,.;)]|['’]s\b|\s+[a-z]"
LONGEST = 6  # words in a name; "Luiz Inácio Lula da Silva" has five
# Characters from an office to the name behind a comma: "head of the Department of Defense in Minsk, …" has 46.
REACH = 70
JOINED = re.compile(r"\s*,?\s+and\s+|\s*,\s+")
APPOSED = re.compile(r"\s*,\s+(?:(?:\w[\w.'’-]*|\()\s+){0,6}?$")
# Uses of words beside which a person's name may stand.
CUES = ("honorific", "leader_noun", "speech", "counterpart", "personal")
# A line is set in title case when this share of its longer words, and at least so many of them, are capitalised.
TITLED_SHARE, TITLED_WORDS = 0.7, 4
# Longer lines are text, whatever their capitals.
HEADLINE = 200


@dataclass(frozen=True, slots=True)
class PersonRun:
    """A half-open stretch of a text that is a person's name, without office, rank or "Mr"."""

    start: int
    end: int


def plain_words(name: str, gazetteer: Gazetteer) -> list[str]:
    """The words of a name without initials and "Jr."."""
    words = [word for word in name.replace(",", " ").split() if len(word.rstrip(".")) > 1]
    return [word for word in words if not gazetteer.is_word(word.lower(), "suffix")]


class RunReader:
    """Reads one text for names of people, with what is known in it."""

    def __init__(self, text: str, known: Sequence[Known], gazetteer: Gazetteer) -> None:
        self.text, self.known, self.gazetteer = text, known, gazetteer
        self.at = {start: (end, entries) for start, end, entries in known}
        self.vessels = frozenset(end for _, end, entries in known if "vessel" in entries[0].note)
        self.lines = Lines(text)
        self.undotted = _undotted(text, known)
        self._titled: dict[int, bool] = {}

    def shown(self) -> Iterator[PersonRun]:
        """Names that their surroundings show to be a person's."""
        for start, end, entries in self.known:
            if entries[0].sort is Sort.OFFICE:
                yield from self._after_office(start, end, entries[0])
                yield from self._before_office(start)
        cues = frozenset().union(*(self.gazetteer.words.get(use, frozenset()) for use in CUES))
        for found in WORD.finditer(self.text):
            word = found.group().lower()
            if word not in cues:
                continue
            if self._is(word, "honorific") and found.group()[0].isupper():
                yield from self._one(found.end(), least=1)
            elif self._is(word, "leader_noun") and self.text.startswith(" of ", found.end()):
                yield from self._one(found.end() + 4, least=2)
            elif self._is(word, "speech") and not found.group()[0].isupper():
                yield from self._before_verb(found.start())
            elif self._is(word, "personal"):
                yield from self._before_verb_and(found.start())
            elif self._is(word, "counterpart"):
                yield from self._list(found.end())
                yield from self._apposed(found.end())

    def _after_office(self, start: int, end: int, entry: Entry) -> Iterator[PersonRun]:
        if entry.kind == "rank" and (not self.text[start].isupper() or self._ship(start)):
            return
        if entry.kind != "group-noun":
            yield from self._list(end)
        elif self.text[end - 1] == "s":
            yield from self._list(end, least=2)
        yield from self._apposed(end)

    def _ship(self, start: int) -> bool:
        """Whether a rank is part of a ship's name: "the Admiral Grigorovich", "frigate Admiral Essen"."""
        before = self.text[max(0, start - 4) : start]
        vessel = start - 1 in self.vessels
        return before == "the " or before.endswith('"') or vessel

    def _list(self, at: int, least: int = 1) -> Iterator[PersonRun]:
        """The name right here, and whole names joined to it: "ministers Grant Shapps and Guido Crosetto"."""
        run = self.run(at, led=True)
        if run is None or self._count(run) < least:
            return
        yield run
        joined = JOINED.match(self.text, run.end)
        if joined and (self.text[at - 1] == "s" or self.text[at - 3 : at] == "men"):
            yield from self._list(joined.end(), least=2)

    def _one(self, at: int, least: int) -> Iterator[PersonRun]:
        run = self.run(at)
        if run is not None and self._count(run) >= least:
            yield run

    def _apposed(self, end: int) -> Iterator[PersonRun]:
        """Whole names behind the next comma, closed by a comma, a stop, "and" or a verb in small letters."""
        clause = re.match(r"[^,.;:!?\n“”\"]*,\s+", self.undotted[end : end + REACH])
        run = self.run(end + clause.end()) if clause else None
        while run is not None and self._count(run) >= 2 and re.match(CLOSED, self.text[run.end : run.end + 8]):
            yield run
            joined = JOINED.match(self.text, run.end)
            run = self.run(joined.end()) if joined and self.text[end - 1] == "s" else None

    def _before_office(self, start: int) -> Iterator[PersonRun]:
        """A whole name before a comma and the office: "Viktor Khrenin, the Belarusian defence minister"."""
        apposed = APPOSED.search(self.text, max(0, start - REACH), start)
        if apposed is None or apposed.start() == max(0, start - REACH):
            return
        opened = re.match(r"\s*,\s+", self.text[apposed.start() : start])
        at = apposed.start() + opened.end() if opened else start
        word = (WORD.match(self.text, at) or [""])[0].lower()
        if (
            at < start
            and at not in self.at
            and not any(self._is(word, use) for use in ("determiner", "possessive", "modifier"))
        ):
            return
        if " and " in self.text[at:start] or any(mark in self.text[at:start] for mark in ",;"):
            return
        yield from self._ending(apposed.start())

    def _before_verb(self, start: int) -> Iterator[PersonRun]:
        gap = re.search(r"\s+$", self.text[max(0, start - 3) : start])
        if gap:
            yield from self._ending(start - len(gap.group()))

    def _before_verb_and(self, start: int) -> Iterator[PersonRun]:
        """A whole name before a verb and "his": "Minoru Kihara received his counterparts"."""
        verb = re.search(r"\s+[a-z]+\s+$", self.text[max(0, start - VERB) : start])
        if verb:
            yield from self._ending(start - len(verb.group()))

    def _ending(self, end: int) -> Iterator[PersonRun]:
        """The whole name that ends here, if capitalised words do."""
        line = self.text[max(self.lines.bounds(end)[0], end - REACH) : end]
        words = list(WORD.finditer(line))
        shift = end - len(line)
        for found in words[-LONGEST:]:
            if not self._opens(shift + found.start(), found.group()):
                continue
            run = self.run(shift + found.start())
            if run is not None and run.end == end and self._count(run) >= 2:
                yield run
                return

    def _opens(self, at: int, word: str) -> bool:
        return word[0].isupper() and not self._within(at) and not self._is(word.lower(), "not_name")

    def _within(self, at: int) -> bool:
        """Whether an offset lies in a known form."""
        place = bisect_right(self.known, at, key=lambda known: known[0])
        return place > 0 and at < self.known[place - 1][1]

    def run(self, at: int, led: bool = False) -> PersonRun | None:
        """The longest name that begins here, or None; `led` by an office it may open with a city's name."""
        first = _skip(self.text, at)
        if first == at and at and self.text[at - 1].isalnum():
            return None
        end, count = self._reach(first, led, LONGEST)
        goes_on = count > IN_TITLE or re.match(r"[ \t]+\w", self.text[end : end + 4])
        if self.titled(first) and count > 1 and goes_on:
            end = self._cut(first, led)
        return PersonRun(first, self._with_suffix(end)) if count and self._person(first, end) else None

    def _reach(self, first: int, led: bool, most: int) -> tuple[int, int]:
        """The end of the name that begins at `first`, and how many words it has, initials left out."""
        position, end, count = first, first, 0
        while count < most:
            found = WORD.match(self.text, position)
            word = self._word(found.group(), first == position) if found else ""
            fits = self._fits(word, position, count) if word else False
            if not fits and not (word and led and count == 0 and self._first_name(position)):
                break
            position += len(word)
            if word[0].isupper() or "-" in word:
                end, count = position, count + (len(word.rstrip(".")) > 1)
            after = _skip(self.text, position)
            if after == position or self.text.count("\n", position, after) > 1:
                break
            position = after
        return end, count

    def _cut(self, first: int, led: bool) -> int:
        """The end of a name among other capitals: two words, or one before what may be a verb ("Harris Meets")."""
        end, count = self._reach(first, led, 2)
        verb = count == 2 and self.text[end - 1] == "s"
        return first + self.text[first:end].index(" ") if verb else end

    def _word(self, raw: str, first: bool) -> str:
        """A word of a name without its possessive ending and the full stop of its sentence."""
        word = re.sub(r"['’]s$", "", raw.rstrip("."))
        dotted = raw.endswith(".") and len(raw) == 2 and raw[0].isupper()
        return raw if dotted else word if word and not (first and len(word) == 1) else ""

    def _fits(self, word: str, at: int, count: int) -> bool:
        lower = word.lower()
        if not word[0].isupper():
            particle = re.split(r"['’-]", lower)[0]
            return (
                (count > 0 or "-" in lower)
                and self._is(particle, "particle")
                and (lower == particle or any(c.isupper() for c in word))
            )
        if any(self._is(lower, use) for use in ("not_name", "suffix", "honorific")):
            # "Dong Jun", "Theresa May"
            return count > 0 and self._is(lower, "month") and not re.match(r"\s+\d", self.text[at + len(word) :])
        if self._within(at):
            return self._absorbs(at, count)
        return not (
            len(word) > 1 and word.isupper() and "-" not in word and count == 0 and len(word) < 5
        ) or self._shouted(at)

    def _absorbs(self, at: int, count: int) -> bool:
        """Whether a known form is only a surname here: "George Washington", not "President Biden's Cuba"."""
        if at not in self.at:
            return False
        end, entries = self.at[at]
        places = {Sort.CAPITAL, Sort.PLACE, Sort.STATE}
        return count > 0 and entries[0].sort in places and " " not in self.text[at:end] and not self.titled(at)

    def _first_name(self, at: int) -> bool:
        """Whether a city's name here is a first name: a surname that is nothing known follows ("Milan Kundera")."""
        if at not in self.at or self.titled(at):
            return False
        end, entries = self.at[at]
        after = WORD.match(self.text, end + 1) if self.text[end : end + 1] == " " else None
        follows = after is not None and after.group()[0].isupper() and not self._within(end + 1)
        place = entries[0].sort in {Sort.CAPITAL, Sort.PLACE} and " " not in self.text[at:end]
        return place and follows and after is not None and not self._is(after.group().lower(), "not_name")

    def _with_suffix(self, end: int) -> int:
        found = re.match(r",?\s+((?:Jr|Sr)\.?|I{2,3}|IV)(?![\w])", self.text[end:])
        return end + found.end() if found else end

    def _person(self, first: int, end: int) -> bool:
        word = self.text[first:end]
        return len(word) > 1 and not (self.titled(first) and word.isupper() and not self._shouted(first))

    def _count(self, run: PersonRun) -> int:
        return len(plain_words(self.text[run.start : run.end], self.gazetteer))

    def stands_alone(self, run: PersonRun) -> bool:
        """Whether a surname met again is no part of another name ("Austin Powers", "Long-Range")."""
        following = re.match(r"[ ]([A-Z][\w’'-]*)", self.text[run.end :])
        if not following or self.titled(run.start):
            return run.start not in self.at or self.at[run.start][0] <= run.end
        word, at = following[1].lower(), run.end + 1
        return at in self.at or self._is(re.sub(r"['’]s$", "", word), "leader_noun") or self._is(word, "not_name")

    def _shouted(self, at: int) -> bool:
        first, last = self.lines.bounds(at)
        line = self.text[first : min(last, first + HEADLINE)]
        return any(char.isalpha() for char in line) and line.upper() == line

    def titled(self, at: int) -> bool:
        """Whether the line around is in title case, so that capitals tell nothing about names."""
        first, last = self.lines.bounds(at)
        if first not in self._titled:
            line = self.text[first:last] if last - first < HEADLINE else ""
            words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > 3]
            capital = sum(word[0].isupper() for word in words)
            enough = capital >= TITLED_WORDS and capital >= TITLED_SHARE * len(words)
            self._titled[first] = enough and not line.rstrip().endswith(".")
        return self._titled[first]

    def _is(self, word: str, use: str) -> bool:
        return self.gazetteer.is_word(word, use)


def _skip(text: str, at: int) -> int:
    found = GAP.match(text, at)
    return found.end() if found else at


def _undotted(text: str, known: Sequence[Known]) -> str:
    """The text with the full stops of known forms blotted out, which end no clause: "of St. Lucia, Jane Roe"."""
    parts, at = [], 0
    for start, end, _ in known:
        if start >= at and "." in text[start:end]:
            whole = end if text[end : end + 1] == "," else end - 1
            parts += [text[at:start], text[start:whole].replace(".", "_")]
            at = whole
    return "".join([*parts, text[at:]])
