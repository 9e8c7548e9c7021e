"""Which of a section's words, rows and pictures stand on which of its slides, so that nothing is too small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from argmap.briefing.blocks import Block, Figure, Items, Paragraph, Section, Table, Words
from argmap.briefing.clean_line import leads_on
from argmap.briefing.columns import column_widths
from argmap.briefing.slide_pieces import (
    CELL_SIDE,
    CELL_TOP,
    LEADING,
    PADDING,
    TABLE_TYPE,
    WIDER,
    Row,
    Style,
    Text,
    headings_of,
)
from argmap.briefing.wrapping import joined, shortened

# A section of words alone is set in the largest of these at which it stands on one slide; at the last, the smallest of
# its type still has 14 points.
_SCALES: Final = (4 / 3, 7 / 6, 1.0, 8 / 9)
# A longer caption is shortened, as it must leave room for its table.
_LONGEST_CAPTION: Final = 200.0
_HEADING_PADDING: Final = 2 * CELL_SIDE / TABLE_TYPE + 0.3

Piece = Text | Row | Figure
Slide = tuple[Piece, ...]


def slides_of(section: Section, width: float, height: float) -> tuple[Slide, ...]:
    """The section's pieces on slides with `width` × `height` points of room, as evenly filled as they can be.

    Of no more slides than it needs, as few as can be part a table.
    """
    groups = _joined([group for block in section.blocks for group in pieces_of(block, width, height)], width, height)
    for scale in _SCALES:
        scaled = tuple(piece for group in groups for piece in _scaled(group, scale))
        if _is_text(groups) and height_of(scaled, None, width) <= height:
            return (scaled,)
    fewest = _filled(groups, width, height)
    best = fewest
    for part in range(9, 0, -1):
        tried = _filled(groups, width, height * part / 10)
        if len(tried) > len(fewest):
            break
        if _parted_tables(tried) <= _parted_tables(best):
            best = tried
    return best or ((),)


def _parted_tables(slides: Sequence[Slide]) -> int:
    """How many times a table, or what is remarked below it, goes on on the next slide."""
    borders = ((before[-1], after[0]) for before, after in pairwise(slides))
    return sum(isinstance(one, Row) and _goes_on(one, other) for one, other in borders)


def _goes_on(row: Row, after: Piece) -> bool:
    if isinstance(after, Row):
        return row.table is after.table
    return isinstance(after, Text) and after.style is not Style.CAPTION


def _joined(groups: Sequence[Slide], width: float, height: float) -> list[Slide]:
    """The groups, each that leads on to the next together with it, where both find room on a slide."""
    found: list[Slide] = []
    for group in groups:
        last = found[-1][-1] if found and found[-1] else None
        if (
            isinstance(last, Text)
            and leads_on(last.line)
            and not isinstance(group[0], Figure)
            and height_of((*found[-1], *group), None, width) <= height
        ):
            found[-1] += group
        else:
            found.append(group)
    return found


def _is_text(groups: Sequence[Slide]) -> bool:
    return all(isinstance(piece, Text) for group in groups for piece in group)


def _scaled(group: Slide, scale: float) -> Slide:
    return tuple(replace(piece, scale=scale) if isinstance(piece, Text) else piece for piece in group)


def _filled(groups: Sequence[Slide], width: float, most: float) -> tuple[Slide, ...]:
    slides: list[list[Piece]] = []
    used = 0.0
    for group in groups:
        before = slides[-1][-1] if slides and slides[-1] else None
        needed = height_of(group, before, width)
        if before is None or isinstance(group[0], Figure) or isinstance(before, Figure) or used + needed > most:
            slides.append([])
            used, needed = 0.0, height_of(group, None, width)
        slides[-1] += group
        used += needed
    return tuple(map(tuple, slides))


def height_of(group: Slide, before: Piece | None, width: float) -> float:
    """The height of pieces that stay together; a table that begins here also needs its headings and a gap."""
    total = 0.0
    for piece in group:
        if isinstance(piece, Text):
            total += piece.height(width)
        elif isinstance(piece, Row):
            is_new = not (isinstance(before, Row) and before.table is piece.table)
            total += piece.height + (piece.heading.height + Style.BODY.above if is_new else 0.0)
        before = piece
    return total


def pieces_of(block: Block, width: float, height: float) -> Iterator[Slide]:
    """The pieces of a block, those together that no slide should part; what is higher than a slide is cut."""
    match block:
        case Paragraph(line, is_leading):
            yield from _cut_texts([Text(line, Style.LEADING if is_leading else Style.BODY)], width, height)
        case Items(items, is_numbered):
            style, below = (Style.NUMBERED, Style.BELOW_NUMBERED) if is_numbered else (Style.BULLET, Style.BELOW_BULLET)
            for number, item in enumerate(items, start=1):
                texts = [Text(item.line, style, number), *(Text(line, below) for line in item.below)]
                yield from _cut_texts(texts, width, height)
        case Table():
            yield from _cut_rows(block, width, height)
        case Figure():
            yield (block,)


def _cut_texts(texts: Sequence[Text], width: float, height: float) -> Iterator[Slide]:
    if sum(text.height(width) for text in texts) <= height:
        yield tuple(texts)
        return
    for text in texts:
        lines = text.lines(width)
        most = max(1, int((height - text.above - 2 * PADDING) / text.size / LEADING))
        for start in range(0, len(lines), most):
            words = (each for line in lines[start : start + most] for each in line)
            yield (Text(joined(words), text.style, text.number if start == 0 else 0),)


def _cut_rows(table: Table, width: float, height: float) -> Iterator[Slide]:
    em = TABLE_TYPE * WIDER
    widths = tuple(em * each for each in column_widths(table, width / em, _HEADING_PADDING))
    heading = Row(table, widths, headings_of(table))
    said = shortened(table.caption, _LONGEST_CAPTION)
    caption = (Text((Words(said),), Style.CAPTION),) if said else ()
    room = height - heading.height - Style.BODY.above - sum(text.height(width) for text in caption)
    most = max(1, int((room - 2 * CELL_TOP) / TABLE_TYPE / LEADING))
    first: Slide = caption
    for cells in table.rows:
        lines = Row(table, widths, cells).lines
        for start in range(0, max(map(len, lines), default=1), most):
            parts = (joined(each for line in cell[start : start + most] for each in line) for cell in lines)
            yield (*first, Row(table, widths, tuple(parts)))
            first = ()
    if first:
        yield first
