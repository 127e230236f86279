"""What can go wrong with a book; every message says what, where and what to do, in one line."""


class BookError(Exception):
    """A book can't be opened or written."""


class NoBook(BookError):
    """There is no book at the place."""


class NotABook(BookError):
    """The file is no database, or a database of something else."""


class NewerBook(BookError):
    """A newer foedus made the book."""


class NotWritable(BookError):
    """The system doesn't let this user write the book, or another process is writing it."""


class Conflict(BookError):
    """A report has the id of one in the book, and differs from it."""


class UnknownClaim(BookError):
    """No claim in the book has the id."""
