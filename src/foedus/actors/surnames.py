"""All names of people in a report: those that show themselves, and their surnames wherever they stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from foedus.actors.gazetteer import Gazetteer
from foedus.actors.runs import Known, PersonRun, RunReader, plain_words

# Chinese, Korean and Vietnamese family names have at most six letters in Latin script.
SHORT_FAMILY_NAME = 6
ARTICLE = re.compile(r"(?:al|el|ul|as|ad|an)-", re.IGNORECASE)


def person_runs(texts: Sequence[str], known: Sequence[Sequence[Known]], gazetteer: Gazetteer) -> list[list[PersonRun]]:
    """The names of people in each text of a report: those that show themselves, and their surnames anywhere."""
    readers = [RunReader(text, row, gazetteer) for text, row in zip(texts, known, strict=True)]
    shown = [sorted(set(reader.shown()), key=lambda run: run.start) for reader in readers]
    names = {
        reader.text[run.start : run.end]
        for reader, row in zip(readers, shown, strict=True)
        for run in row
        if not reader.titled(run.start)
    }
    aliases = _aliases(names, gazetteer, "\n".join(texts))
    found = []
    for reader, row in zip(readers, shown, strict=True):
        sure = _disjoint([run for run in row if not reader.titled(run.start)])
        later = _elsewhere(reader, sure, aliases)
        titled = [_up_to(run, later) for run in row if reader.titled(run.start)]
        found.append(_disjoint([*sure, *later, *titled]))
    return found


def _up_to(run: PersonRun, later: list[PersonRun]) -> PersonRun:
    """A name in title case cut behind the surname that the text knows: "Donald J. Trump" of "Donald J. Trump Meets"."""
    inside = [other.end for other in later if run.start <= other.start and other.end <= run.end]
    return PersonRun(run.start, inside[-1]) if inside else run


def _aliases(names: set[str], gazetteer: Gazetteer, text: str) -> list[str]:
    """Every form under which these people may come again: whole, the last word, the last two; the first in the East."""
    forms = set(names)
    for name in names:
        words = plain_words(name, gazetteer)
        for count in (1, 2, 3):
            tail = words[-count:]
            if count < len(words) and tail[0][0].isupper() and not gazetteer.is_word(tail[0].lower(), "not_name"):
                forms.add(" ".join(tail))
        if len(words) > 2 and words[-2][0].isupper() and not gazetteer.is_word(words[-2].lower(), "not_name"):
            forms.add(words[-2])  # "Legrá" of "Roberto Legrá Sotolongo"
        if words and (article := ARTICLE.match(words[-1])):
            forms.add(words[-1][article.end() :])  # "Sisi" of "Abdel Fattah al-Sisi"
        if _family_first(words, text) and not gazetteer.is_word(words[0].lower(), "not_name"):
            forms.add(words[0])
    return sorted(forms, key=lambda form: (-len(form), form))


def _family_first(words: list[str], text: str) -> bool:
    """Whether a name begins with its family name, as in Chinese: short, and taken up again as the last word is not."""
    if not 2 <= len(words) <= 3 or len(words[0]) > SHORT_FAMILY_NAME:
        return False
    again = rf"(?<![\w-]){re.escape(words[0])}(?:['’]s)?\s+[a-z]"
    alone = rf"(?<!{re.escape(words[-2])} )\b{re.escape(words[-1])}\b"
    return re.search(again, text) is not None and re.search(alone, text) is None


def _elsewhere(reader: "RunReader", sure: list[PersonRun], aliases: list[str]) -> list[PersonRun]:
    if not aliases:
        return []
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(form) for form in aliases) + r")(?![\w-])")
    found = (PersonRun(*hit.span()) for hit in pattern.finditer(reader.text))
    return [run for run in found if not _overlaps(run, sure) and reader.stands_alone(run)]


def _overlaps(run: PersonRun, others: list[PersonRun]) -> bool:
    """Whether it overlaps one of the others, which are in order and apart."""
    place = bisect_left(others, run.end, key=lambda other: other.start)
    return place > 0 and others[place - 1].end > run.start


def _disjoint(runs: list[PersonRun]) -> list[PersonRun]:
    kept: list[PersonRun] = []
    for run in sorted(runs, key=lambda run: (run.start, -run.end)):
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept
