"""The cast of a report: every mention of an actor, resolved, and the people that the report tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from foedus.actors.frame import Frame, lay
from foedus.actors.gazetteer import Gazetteer
from foedus.actors.knowledge import load_gazetteer
from foedus.actors.memory import NOT_ACTING, Said
from foedus.actors.mention import Mention, MentionType, Person
from foedus.actors.persons import PersonBook
from foedus.actors.phrases import phrases
from foedus.actors.resolver import Resolver
from foedus.actors.spots import Spot, as_name, spots
from foedus.language.parse import Name, Parse, Pipeline
from foedus.reports.report import Part, Report, Segment

MODIFIERS = ("nmod:poss", "amod", "compound", "nmod", "flat", "appos")


@dataclass(frozen=True)
class Cast:
    """All mentions of a report: `mentions[i]` are those of the i-th parsed segment, in order, none within another."""

    parses: tuple[tuple[Segment, Parse], ...]
    mentions: tuple[tuple[Mention, ...], ...]
    people: tuple[Person, ...]

    @cached_property
    def _covering(self) -> tuple[dict[int, Mention], ...]:
        return tuple(
            {token: mention for mention in row for token in range(mention.first, mention.last)} for row in self.mentions
        )

    def at(self, segment: int, token: int) -> Mention | None:
        """The mention that covers a token of the i-th segment."""
        return self._covering[segment].get(token)

    def states_of(self, segment: int, token: int) -> Mention | None:
        """For the head of any noun phrase the mention that says which states it stands for.

        The mention that covers it, else the one that modifies it: "Cuban" for "plan" in "the Cuban plan".
        """
        covering = self._covering[segment]
        if token in covering:
            return covering[token]
        parse = self.parses[segment][1]
        below = sorted(parse.children[token], key=lambda child: _rank(parse.tokens[child].dep))
        return next(
            (covering[child] for child in below if child in covering and parse.tokens[child].dep.startswith(MODIFIERS)),
            None,
        )

    def places(self, person: Person) -> tuple[tuple[Part, int, int], ...]:
        """Where the report speaks of a person: offsets into its text or title, pronouns and roles among them."""
        rows = zip(self.parses, self.mentions, strict=True)
        return tuple((s.part, m.start, m.end) for (s, _), row in rows for m in row if m.person == person)


def _rank(dep: str) -> int:
    return next((place for place, name in enumerate(MODIFIERS) if dep == name), len(MODIFIERS))


def acts(mention: Mention) -> bool:
    """Whether a mention can be a party: it has states and tells neither where something is nor of what make.

    A place still has its state: "in Minsk" is BLR by the rule `capital-place`, "US-made" is USA by `made-by`.
    """
    return bool(mention.states) and mention.rule not in NOT_ACTING


def people(cast: Cast) -> list[Person]:
    """The people of a report, in order of their first mention."""
    return list(cast.people)


def segment_names(report: Report, gazetteer: Gazetteer) -> list[list[Name]]:
    """For each segment the names that the parser should see, offsets from the segment's own start."""
    found = _spots(report, gazetteer)
    return [
        [name for spot in _within(found[segment.part], segment, segment.start) if (name := as_name(spot))]
        for segment in report.segments
    ]


def parse_report(report: Report, pipeline: Pipeline) -> list[tuple[Segment, Parse]]:
    """The segments from which claims are read, each with its parse; known names are one token each."""
    names = segment_names(report, load_gazetteer(pipeline.language))
    return [
        (segment, pipeline.parse(report.words(segment), segment.start, row))
        for segment, row in zip(report.segments, names, strict=True)
        if segment.type.coded
    ]


def cast_report(report: Report, parses: Sequence[tuple[Segment, Parse]], gazetteer: Gazetteer) -> Cast:
    """The cast of a report whose segments are parsed; give them in order, the title's first if it stands apart."""
    found = _spots(report, gazetteer)
    frames = []
    for number, (segment, parse) in enumerate(parses):
        text = report.title if segment.part is Part.TITLE else report.text
        here = [spot for spot in _within(found[segment.part], segment, 0) if not spot.outlet]
        marks = lay(parse, here, text)
        frames.append(Frame(number, segment, parse, marks, gazetteer))
    rows = [phrases(one) for one in frames]
    book = PersonBook(gazetteer)
    book.enter([phrase.name for row in rows for phrase in row if phrase.name])
    outlet = gazetteer.outlet_state(report.outlet)
    Resolver(frames, rows, book, outlet).run()
    said = Resolver(frames, rows, book, outlet).run()
    mentions = tuple(
        tuple(_mention(one, row_frame) for one in row) for row, row_frame in zip(said, frames, strict=True)
    )
    return Cast(tuple(parses), mentions, tuple(draft.person() for draft in book.drafts))


def _mention(said: Said, where: Frame) -> Mention:
    phrase = said.phrase
    start, end = where.tokens[phrase.first].start, where.tokens[phrase.last - 1].end
    text = "".join(_spell(where, phrase.first, phrase.last))
    return Mention(
        start,
        end,
        phrase.first,
        phrase.last,
        where.head_of(phrase.first, phrase.last),
        text,
        phrase.type,
        said.states,
        said.rule,
        said.person.person() if said.person else None,
        said.office,
        said.military,
    )


def _spell(where: Frame, first: int, last: int) -> Iterator[str]:
    for token in range(first, last):
        gap = token > first and where.tokens[token].start > where.tokens[token - 1].end
        yield (" " if gap else "") + where.tokens[token].text


def _spots(report: Report, gazetteer: Gazetteer) -> dict[Part, list[Spot]]:
    text, title = spots([report.text, report.title], gazetteer)
    return {Part.TEXT: text, Part.TITLE: title}


def _within(row: Sequence[Spot], segment: Segment, shift: int) -> Iterator[Spot]:
    for spot in row:
        if segment.start <= spot.start and spot.end <= segment.end:
            yield Spot(spot.start - shift, spot.end - shift, spot.entries)


__all__ = ["Cast", "MentionType", "acts", "cast_report", "parse_report", "people", "segment_names"]
