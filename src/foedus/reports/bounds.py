"""Bounds: how long a report may be, and what no text holds."""

from foedus.reports.errors import Unreadable

# The longest text of one report, in code points: some 800,000 words, more than any book; what is longer is a dump.
MAX_TEXT = 5_000_000
# Four bytes a code point is the most that UTF-8 and UTF-16 take; JSON may write one as \uXXXX.
MAX_TEXT_BYTES = 4 * MAX_TEXT
MAX_LINE_BYTES = 6 * MAX_TEXT
# Pages of news sites have 50 to 500 kB, 2 MB with pictures inside; at worst a page of 1 MB takes 12 seconds.
MAX_PAGE_BYTES = 6_000_000


def check_text(text: str) -> None:
    """Raises `Unreadable` for a text that holds no words, is too long, or holds what no text holds."""
    if len(text) > MAX_TEXT:
        raise Unreadable(f"the text has {len(text):,} characters; the limit is {MAX_TEXT:,} a report: split it")
    if not text.strip():
        raise Unreadable("it has no text" if not text else "the text is white space only")
    check_signs(text, "the text")


def check_signs(words: str, what: str) -> None:
    """Raises `Unreadable` for NUL and for halves of characters, which no book can keep."""
    if "\0" in words:
        raise Unreadable(f"{what} holds NUL characters: it is binary or broken; export it again as text")
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unreadable(
            f"{what} holds half a character (a lone surrogate) at {error.start}; export it again"
        ) from None
