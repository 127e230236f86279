"""What is known of a report besides its words: outlet, day, language, address."""

import re
from dataclasses import dataclass
from datetime import date

from foedus.reports.errors import BadMetadata

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.,]{2,20}(?:Z|[+-]\d{2}:?\d{2})?)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a user or a file says of a report; None where nothing is said."""

    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None

    def or_else(self, other: "Metadata") -> "Metadata":
        """Each field of this, or of the other where this has none.

        >>> Metadata(outlet="A").or_else(Metadata(outlet="B", language="en"))
        Metadata(outlet='A', published=None, language='en', url=None)
        """
        return Metadata(
            outlet=self.outlet or other.outlet,
            published=self.published or other.published,
            language=self.language or other.language,
            url=self.url or other.url,
        )


def parse_day(words: str) -> date:
    """The day that the words give as YYYY-MM-DD, with or without a time; the time is dropped, not shifted.

    >>> parse_day("2023-07-01")
    datetime.date(2023, 7, 1)

    Raises `BadMetadata` for a day that isn't in the calendar or is written otherwise.
    """
    match = _DAY.fullmatch(words.strip())
    if match is None:
        raise BadMetadata(f'published: "{_short(words)}" is not a day; write YYYY-MM-DD')
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise BadMetadata(f'published: "{_short(words)}" is not in the calendar') from None


def parse_language(words: str) -> str:
    """The ISO 639-1 code in the words, in lower case, without region.

    >>> parse_language("en-GB")
    'en'

    Raises `BadMetadata` for anything else.
    """
    match = _LANGUAGE.fullmatch(words.strip())
    if match is None:
        raise BadMetadata(f'language: "{_short(words)}" is not an ISO 639-1 code such as "en"')
    return match[1].lower()


def _short(words: str, limit: int = 40) -> str:
    """The words on one line, cut where they are long."""
    line = " ".join(words[: limit + 1].split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
