"""What the first bytes of a file say of its format."""

import re

SNIFF_BYTES = 4096

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-[^-]){0,1000}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|(?:html|head|body|article|main|section|div|p|h1|meta|title|table)\b)",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*(?:\"|\})|\[\s*\{)")
_SPREAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*\n")


def looks_like_batch(head: bytes) -> bool:
    """Whether the first bytes of a file are those of JSON objects."""
    return _JSON.match(head) is not None


def is_spread_json(head: bytes) -> bool:
    """Whether the file is JSON whose first object goes over several lines."""
    return looks_like_batch(head) and _SPREAD.match(head) is not None


def looks_like_page(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an HTML page."""
    return _PAGE.match(head) is not None


def declared_encoding(head: bytes) -> str | None:
    """The encoding that the page names for itself."""
    match = _CHARSET.search(head)
    return match[1].decode("ascii", "replace") if match else None
