"""A web page becomes a report: trafilatura finds the article, this keeps what kind of paragraph each part is."""

import logging
import re
from collections.abc import Iterator
from datetime import date
from itertools import accumulate, islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

from foedus.reports.bounds import check_text
from foedus.reports.errors import BadMetadata, Unreadable
from foedus.reports.marks import marks_for
from foedus.reports.metadata import Metadata, parse_day, parse_language
from foedus.reports.piece import Hint, is_prose, pieces
from foedus.reports.report import Report
from foedus.reports.text import read_text
from foedus.reports.top import folded

# More figures and subtitles than an article has; a page with thousands is built to keep the reader busy.
CAPTIONS_MAX, STANDFIRSTS_MAX, STANDFIRST_PARTS_MAX = 20, 20, 20
_BREAK = "\n\n"
_SILENCE = logging.NullHandler()
# A page may carry any date, also one to come: the finder's own upper bound would be today, a hidden clock.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01", "min_date": "1900-01-01"}

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_NEVER_TEXT = (
    "title",
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "embed",
    "svg",
    "textarea",
    "select",
)
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|subtitle|sub-?head(?:line|ing)?|sub-?title|dek|deck|strapline|kicker|summary|excerpt|"
    r"lead-?in|bajada|entradilla|sumario|chapeau)(?:$|[\s_-])",
    re.IGNORECASE,
)


def read_page(html: str, meta: Metadata, *, raw: bytes | None = None, id: str | None = None) -> Report:
    """The page's article as a report; `text` is the article's words, its paragraphs separated by blank lines.

    `sha256` is that of the page as it came. The page's own title, outlet, day, language and address come before those
    of `meta`. Raises `Unreadable` for a page without an article.
    """
    tree = _tree(html)
    said, found, captions, standfirsts = _article(tree, meta.url)
    own = _metadata(said, tree, meta)
    text, hints = _joined(found, captions, standfirsts)
    if text:
        check_text(text)
    if not any(is_prose(text, piece) for piece in pieces(text, marks_for(own.language), hints)):
        raise Unreadable("no article was found in the page, only short lines; save its text and read that")
    raw = raw if raw is not None else html.encode("utf-8", "surrogatepass")
    return read_text(text, own, raw=raw, id=id, title=_words(said.title if said else None), hints=hints)


def _article(tree: HtmlElement, url: str | None) -> tuple[Any, Any, list[str], list[str]]:
    """What the page says of itself, its article, and its captions and standfirsts."""
    import trafilatura  # noqa: PLC0415 - half a second that reading plain text need not spend

    for name in ("trafilatura", "htmldate"):  # what they log of a page is said here, once, as a refusal
        logging.getLogger(name).addHandler(_SILENCE)
    try:
        said = trafilatura.extract_metadata(tree, default_url=url, date_config=_DATES)
        etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
        captions, standfirsts = list(_captions(tree)), list(_standfirsts(tree))
        found = trafilatura.bare_extraction(tree, url=url, include_tables=True, include_comments=True)
    except Exception as error:  # whatever mark-up makes the finder fail, it costs one report, not the batch
        raise Unreadable(f"the article can't be got out of the page ({_words(repr(error))[:80]})") from error
    if found is None or isinstance(found, dict) or found.body is None:
        raise Unreadable("no article was found in the page; save its text and read that")
    return said, found, captions, standfirsts


def _tree(html: str) -> HtmlElement:
    """The page as a tree without comments; the parser cuts off what is nested deeper than 255."""
    try:
        parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
        return document_fromstring(_DECLARATION.sub("", html.replace("\0", " "), count=1), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable(f"the page can't be parsed ({_words(str(error))[:80]})") from None


def _metadata(said: Any, tree: HtmlElement, meta: Metadata) -> Metadata:
    """What the page says of itself, then what the user says; the mere name of the host comes last."""
    site = _words(getattr(said, "sitename", None)) or None
    named = site if site and site != getattr(said, "hostname", None) else None
    return Metadata(
        outlet=named or meta.outlet or site,
        published=_day(getattr(said, "date", None)),
        language=_language(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")),
        url=_words(getattr(said, "url", None)) or None,
    ).or_else(meta)


def _day(words: str | None) -> date | None:
    """The day, or None where the page gives none that can be one."""
    try:
        return parse_day(words) if words else None
    except BadMetadata:
        return None


def _language(words: str | None) -> str | None:
    """The language, or None where the page gives none that can be one."""
    try:
        return parse_language(words) if words else None
    except BadMetadata:
        return None


def _captions(tree: HtmlElement) -> Iterator[str]:
    """Captions of the figures within the article."""
    for element in tree.xpath("(//article | //main)//figcaption")[:CAPTIONS_MAX]:
        if words := _words(" ".join(element.itertext())):
            yield words


def _standfirsts(tree: HtmlElement) -> Iterator[str]:
    """Lines that the page's own mark-up calls standfirst, subtitle or summary."""
    found = tree.xpath("//*[self::p or self::h2 or self::h3 or self::div or self::span][@class or @itemprop]")
    named = (e for e in found if _STANDFIRST.search(e.get("class") or "") or e.get("itemprop") == "alternativeHeadline")
    for element in islice(named, STANDFIRSTS_MAX):
        if words := _words(" ".join(islice(element.itertext(), STANDFIRST_PARTS_MAX))):
            yield words


def _joined(found: Any, captions: list[str], standfirsts: list[str]) -> tuple[str, dict[int, Hint]]:
    """The article's paragraphs as one text, with what is known of those that begin at an offset."""
    known = {folded(words): Hint.STANDFIRST for words in standfirsts} | {folded(w): Hint.CAPTION for w in captions}
    known.pop((), None)
    body = [(words, known.get(folded(words), hint)) for words, hint in _paragraphs(found.body)]
    kept = {folded(words) for words, _ in body}
    rows: list[tuple[str, Hint | None]] = [(w, Hint.CAPTION) for w in dict.fromkeys(captions) if folded(w) not in kept]
    rows += body
    if found.commentsbody is not None:
        rows += [(words, Hint.COMMENT) for words, _ in _paragraphs(found.commentsbody)]
    starts = accumulate((len(words) + len(_BREAK) for words, _ in rows), initial=0)
    hints = {start: hint for start, (_, hint) in zip(starts, rows, strict=False) if hint is not None}
    return _BREAK.join(words for words, _ in rows), hints


def _paragraphs(body: Any) -> Iterator[tuple[str, Hint | None]]:
    """The paragraphs under an element of trafilatura's tree, in order; those of a quotation carry its hint."""
    for element in body:
        if element.tag == "quote":
            yield from ((words, Hint.QUOTED) for words, _ in _paragraphs(element) or [])
            if not len(element):
                yield from _lines(element, Hint.QUOTED)
        elif element.tag == "list":
            yield from ((f"- {words}", None) for item in element.iter("item") for words, _ in _lines(item, None))
        elif element.tag == "table":
            for row in element.iter("row"):
                cells = [_words(" ".join(cell.itertext())) for cell in row.iter("cell")]
                yield from [(" | ".join(cell for cell in cells if cell), None)] if any(cells) else []
        else:
            yield from _lines(element, None)


def _lines(element: Any, hint: Hint | None) -> Iterator[tuple[str, Hint | None]]:
    """The words of an element, one paragraph for each stretch between line breaks."""
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if node.tag == "lb":
                parts.append("\n")
            parts.append(node.text or "")
        elif node is not element:
            parts.append(node.tail or "")
    for line in "".join(parts).split("\n"):
        if words := _words(line):
            yield words, hint


def _words(words: str | None) -> str:
    """The words on one line, with single spaces."""
    return " ".join(words.split()) if words else ""
