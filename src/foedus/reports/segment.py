"""Segments: a text cut into typed stretches by the marks of its language."""

from collections.abc import Mapping

from foedus.reports.blocks import Block, blocks
from foedus.reports.marks import Mark, marks_for
from foedus.reports.piece import Hint, Piece, is_bullet, is_headline_like, is_prose, pieces
from foedus.reports.report import Part, Segment, SegmentType
from foedus.reports.top import finite_for, mark_top

# A poster's own words before another outlet's text are a lead-in; more paragraphs than this are a text of their own.
LEAD_IN_PARAGRAPHS = 4

_TYPES = {
    Mark.CAPTION: SegmentType.CAPTION,
    Mark.COMMENT: SegmentType.COMMENT,
    Mark.INTRO: SegmentType.BODY,
    Mark.REPORTS: SegmentType.BODY,
    Mark.STANDFIRST: SegmentType.BODY,
}


def segments(
    text: str,
    title: str = "",
    language: str | None = None,
    outlet: str | None = None,
    hints: Mapping[int, Hint] | None = None,
) -> tuple[Segment, ...]:
    """The text in typed segments, in order, with nothing but white space between them; the title's comes first.

    >>> [s.type.value for s in segments("Ministers meet\\n\\nThe ministers of both states met again on Monday.")]
    ['headline', 'body']

    `outlet` is the report's own: a mark that names it takes nothing over. `hints` tell what
    mark-up says of the paragraphs that begin at these offsets. Time is linear in the text's length.
    """
    marks = marks_for(language)
    found = pieces(text, marks, hints)
    _mark_comments(text, found)
    taken = [block for block in blocks(text, found, marks) if not _own(block, outlet)]
    for block in taken:
        _mark_block(found, block)
    _mark_lists(text, found)
    finite = finite_for(language)
    mark_top(text, found, title, finite)
    for block in taken:
        if block.opened and not found[block.mark].has(Mark.REPORTS):
            mark_top(text, found[block.first : block.last], "", finite)
    _mark_lead_in(found, taken)
    return (*_title_segment(title), *(_segment(piece) for piece in found))


def _mark_comments(text: str, found: list[Piece]) -> None:
    """All from the first mark of comments is comment; such marks before any prose are buttons at the top of a page."""
    prose = False
    for index, piece in enumerate(found):
        prose = prose or is_prose(text, piece)
        if prose and piece.has(Mark.COMMENTS):
            for later in found[index:]:
                later.type = SegmentType.COMMENT
            return


def _own(block: Block, outlet: str | None) -> bool:
    """Whether the block is said to be the report's own outlet's."""
    return outlet is not None and block.outlet is not None and block.outlet.casefold() == outlet.casefold()


def _mark_block(found: list[Piece], block: Block) -> None:
    """The block's pieces carry its outlet; its paragraphs are quoted."""
    for piece in found[block.first : block.last]:
        piece.outlet, piece.translated = block.outlet, block.translated
        if piece.plain or piece.has(Mark.REPORTS, Mark.STANDFIRST):
            piece.type = SegmentType.QUOTED if block.outlet else SegmentType.BODY


def _mark_lists(text: str, found: list[Piece]) -> None:
    """Lines after the head of a list of links belong to it, up to the next paragraph of prose."""
    within, prose = False, False
    for piece in found:
        prose = prose or is_prose(text, piece)
        if piece.has(Mark.LIST):
            within = prose and piece.found is not None and piece.found.end >= piece.end
        elif within and piece.plain and (is_bullet(text, piece) or is_headline_like(text, piece)):
            if piece.type is not SegmentType.COMMENT:
                piece.type = SegmentType.LINKS
        else:
            within = within and piece.has(Mark.LINKS)


def _mark_lead_in(found: list[Piece], taken: list[Block]) -> None:
    """A few paragraphs before the first block, and the words that announce it, are the poster's lead-in."""
    opened = [block for block in taken if block.opened and not found[block.mark].has(Mark.REPORTS)]
    if not opened or opened[0] is not taken[0]:
        return
    mark = found[opened[0].mark]
    own = [piece for piece in found[: opened[0].mark] if piece.plain and piece.type is None]
    if len(own) <= LEAD_IN_PARAGRAPHS:
        for piece in [*own, *([mark] if mark.has(Mark.INTRO) else [])]:
            piece.type = SegmentType.LEAD_IN


def _title_segment(title: str) -> list[Segment]:
    """The segment of a title that came apart from the text."""
    words = title.strip()
    start = title.find(words)
    return [Segment(SegmentType.HEADLINE, start, start + len(words), Part.TITLE)] if words else []


def _segment(piece: Piece) -> Segment:
    """The segment that a piece became; a mark without a type of its own is a link or a notice."""
    kind = piece.type
    if kind is None:
        kind = SegmentType.BODY if piece.found is None else _TYPES.get(piece.found.mark, SegmentType.LINKS)
    return Segment(kind, piece.start, piece.end, Part.TEXT, piece.outlet, piece.translated)
