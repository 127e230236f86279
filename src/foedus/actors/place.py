"""Whether a name of a state, capital or seat tells where something is, or who acts."""

from foedus.actors.frame import Frame, Mark
from foedus.actors.gazetteer import Entry, Sort
from foedus.actors.sides import POSSESSIVE
from foedus.reports.report import SegmentType

INSIDE = frozenset({"in", "at", "near", "inside", "outside", "within", "across", "around", "throughout", "off", "via"})
DIRECTIONS = frozenset({"to", "from", "toward", "towards"})
BETWEEN = frozenset({"the", "southern", "northern", "eastern", "western", "central", "nearby", "mainland", "occupied"})
DASHES = frozenset({"-", "–", "/"})
# Tokens between "arrived" and the name: "arrived on Monday from Minsk" has two, and the preposition.
NEAR = 4
# A dateline has its dash or colon within so many tokens: "Manila, 8 July 2024 –".
DATELINE = 8
# So many names of a list are gone back over: there are about two hundred states.
LISTED = 200


def name_rule(frame: Frame, mark: Mark, entry: Entry) -> str:
    """The rule of a name by itself: `made-by` in "US-made", `capital-place` in "in Minsk", else its sort."""
    if _maker(frame, mark.last):
        return "made-by"
    if entry.sort in {Sort.CAPITAL, Sort.STATE, Sort.PLACE, Sort.SEAT} and is_place(frame, mark, entry):
        return f"{entry.sort}-place"
    return str(entry.sort)


def _maker(frame: Frame, after: int) -> bool:
    """Whether "-made" or "-built" follows, as one token or as two."""
    word = frame.word(after)
    joined = word[:1] in DASHES and frame.gazetteer.is_word(word[1:], "own_making")
    return joined or (word in DASHES and frame.use(after + 1, "own_making"))


def is_place(frame: Frame, mark: Mark, entry: Entry) -> bool:
    """Whether the name tells where: after "in", after "to" with a verb of travel, in a dateline, or not a capital."""
    if entry.sort is Sort.PLACE:
        return True
    before = _before(frame, mark)
    for _ in range(LISTED):
        earlier = _listed_before(frame, before)
        if earlier is None or frame.word(mark.last) in POSSESSIVE:
            break
        mark, entry = earlier, earlier.entries[0]  # of a list what its first name is
        if entry.sort is Sort.PLACE:
            return True
        before = _before(frame, mark)
    if frame.word(mark.last) in POSSESSIVE:
        return False
    dateline = (entry.sort is Sort.CAPITAL or mark.text.isupper()) and _dateline(frame, mark)
    visited = entry.sort is Sort.CAPITAL and frame.use(before, "visits")
    if frame.word(before) in DIRECTIONS and not dateline:
        return _travels(frame, mark)
    return dateline or visited or frame.use(before, "place_preposition")


def _before(frame: Frame, mark: Mark) -> int:
    """The last token before the name and its article or direction."""
    before = mark.first - 1
    while frame.word(before) in BETWEEN:
        before -= 1
    return before


def _listed_before(frame: Frame, before: int) -> Mark | None:
    """The name that this one is joined to by "and" or a comma."""
    at = before
    while frame.word(at) in {"and", ",", "or"}:
        at -= 1
    mark = frame.at.get(at)
    return mark if at < before and mark is not None and mark.has(Sort.CAPITAL, Sort.STATE) else None


def _travels(frame: Frame, mark: Mark) -> bool:
    """Whether the verb or noun that governs the name is one of travel: "arrived from", "a visit to", not "sold to"."""
    governor = frame.tokens[frame.tokens[frame.head_of(mark.first, mark.last)].head]
    near = [frame.tokens[i] for i in range(max(0, mark.first - NEAR), mark.first)]
    known = frame.gazetteer.is_word
    return any(known(word.lower(), "travel") for token in (governor, *near) for word in (token.lemma, token.text))


def _dateline(frame: Frame, mark: Mark) -> bool:
    """Whether the name opens the paragraph as a dateline does: "MINSK, 5 July -"."""
    if mark.first != 0 or frame.segment.type is SegmentType.HEADLINE or frame.word(mark.last) in {"and", "'s", "'"}:
        return False
    reach = range(mark.last, min(mark.last + DATELINE, len(frame.tokens)))
    dashed = any(frame.word(i) in {"-", "–", "—", ":", "("} for i in reach)
    return dashed and (mark.text.isupper() or frame.word(mark.last) in {",", "(", "-", "–", "—", ":"})
