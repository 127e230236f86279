"""One file that can be mailed: the reports, the rulings, and all that follows from them."""

from foedus.book.errors import BookError, Conflict, NewerBook, NoBook, NotABook, NotWritable, UnknownClaim
from foedus.book.intake import Coder, Fate, Outcome, coding, take_in
from foedus.book.store import Added, Book, Coding

__all__ = [
    "Added",
    "Book",
    "BookError",
    "Coder",
    "Coding",
    "Conflict",
    "Fate",
    "NewerBook",
    "NoBook",
    "NotABook",
    "NotWritable",
    "Outcome",
    "UnknownClaim",
    "coding",
    "take_in",
]
