"""What can go wrong when a report is read: errors for a whole source, a listed skip for one report."""

from dataclasses import dataclass


class ReadError(Exception):
    """A source, or the report asked for, can't be read at all; the message says what, where and what to do."""


class MissingSource(ReadError):
    """There is nothing at the path."""


class NotPermitted(ReadError):
    """The system doesn't let this user read the path."""


class BadMetadata(ReadError):
    """A day, language or other piece of metadata that doesn't mean anything."""


class Unreadable(ReadError):
    """The bytes of one report hold no text that can be read safely."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """One report of a batch that could not be read: where it stands (`file` or `file:line`) and why, in one line."""

    where: str
    reason: str
