"""Whose word a stretch of a report is: the answer that attribution gives for a token."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from foedus.codebook.terms import Stance

# Stands last in a chain where the report doesn't say who published it.
UNKNOWN_OUTLET = "unknown outlet"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One source as the report names it.

    `start`/`end` are offsets of its words, in the text that its segment belongs to; `segment` and `token` point at its
    syntactic head, so that a caller can resolve it to a person or state. All are None for an outlet that stands only
    in the report's metadata.
    """

    name: str
    start: int | None = None
    end: int | None = None
    segment: int | None = None
    token: int | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """Offsets of the source's words, None where the metadata name it."""
        return None if self.start is None or self.end is None else (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word a token is, innermost source first, the outlet last; and how the innermost source holds it.

    "The drill is off, the minister told Sample Agency", in the Daily Sample: minister, Sample Agency, Daily Sample.
    `stance` is what the attribution imposes (None without a cue); negation of the predicate itself is not looked at.
    """

    speakers: tuple[Speaker, ...]
    stance: Stance | None = None
    cue: str | None = None
    rule: str = "outlet"
    quoted: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Names, innermost first, the outlet last."""
        return tuple(speaker.name for speaker in self.speakers)

    @property
    def spans(self) -> tuple[tuple[int, int] | None, ...]:
        """Offsets of each source's words, None for what only the metadata name."""
        return tuple(speaker.span for speaker in self.speakers)

    @property
    def head_segment(self) -> int | None:
        """Index of the segment in which the innermost source is named."""
        return self.speakers[0].segment

    @property
    def head_token(self) -> int | None:
        """Index of the innermost source's head in that segment's parse."""
        return self.speakers[0].token


@dataclass(frozen=True, slots=True)
class Told:
    """One cue where it stands: who speaks, outlet last, with what stance, and which tokens are their words.

    `refers_back` is True where the cue has no content of its own ("Beijing says the same", "the palace declined to
    comment"): it is about a matter told before.
    """

    segment: int
    anchor: int
    words: str
    speakers: tuple[Speaker, ...]
    stance: Stance
    scope: frozenset[int]
    rule: str
    refers_back: bool = False


@dataclass(frozen=True)
class Attribution:
    """For every token of a report whose word it is."""

    voices: Sequence[Sequence[Voice]]
    cues: tuple[Told, ...] = field(default=())

    def at(self, segment: int, token: int) -> Voice:
        """The voice in which a token of a segment is said."""
        return self.voices[segment][token]
