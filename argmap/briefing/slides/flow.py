"""Which of a section's words, rows and pictures stand on which of its slides, so that nothing is too small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from argmap.briefing.blocks import Block, Figure, Items, Paragraph, Section, Table, Words
from argmap.briefing.clean_line import leads_on
from argmap.briefing.columns import column_widths
from argmap.briefing.slides.pieces import (
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
    """The section's pieces on slides with `width` × `height` points of room, as evenly filled as they can be."""
    return flowed(groups_of(section, width, height), width, height)


def flowed(groups: Sequence[Slide], width: float, height: float) -> tuple[Slide, ...]:
    """Groups of pieces on as few slides as they need; words alone in the largest type that needs no more slides."""
    if not all(isinstance(piece, Text) for group in groups for piece in group):
        return _evenly_filled(groups, width, height)
    ways = (_evenly_filled([at_scale(group, scale) for group in groups], width, height) for scale in _SCALES)
    return min(ways, key=lambda slides: (any(height_of(slide, width) > height for slide in slides), len(slides)))


def at_scale(pieces: Slide, scale: float) -> Slide:
    """The pieces with their words in type of that scale."""
    return tuple(replace(piece, scale=scale) if isinstance(piece, Text) else piece for piece in pieces)


def groups_of(section: Section, width: float, height: float) -> list[Slide]:
    """The section's pieces, those together that no slide should part; what is higher than a slide is cut."""
    groups: list[Slide] = []
    blocks = list(section.blocks)
    while blocks:
        block = blocks.pop(0)
        if isinstance(block, Table):
            after = list(takewhile(lambda each: isinstance(each, Paragraph), blocks))
            del blocks[: len(after)]
            remarks = tuple(Text(each.line, Style.CAPTION) for each in after if isinstance(each, Paragraph))
            groups += _table_groups(block, remarks, section, width, height)
        else:
            groups += _groups_of(block, width, height)
    return _joined(groups, width, height)


def height_of(pieces: Slide, width: float) -> float:
    """The height of pieces on a slide, with the headings above the first row; no space stands above the first piece."""
    heights = (
        piece.height(width) if isinstance(piece, Text) else piece.height
        for piece in pieces
        if not isinstance(piece, Figure)
    )
    headings = (piece.heading.height + Style.BODY.above for piece in pieces if isinstance(piece, Row))
    above = pieces[0].above if pieces and isinstance(pieces[0], Text) else 0.0
    return sum(heights) + next(headings, 0.0) - above


def _joined(groups: Sequence[Slide], width: float, height: float) -> list[Slide]:
    """The groups, each that leads on to the next together with it, where both find room on a slide."""
    found: list[Slide] = []
    for group in groups:
        last = found[-1][-1] if found and found[-1] else None
        if (
            isinstance(last, Text)
            and leads_on(last.line)
            and not isinstance(group[0], Figure)
            and height_of((*found[-1], *group), width) <= height
        ):
            found[-1] += group
        else:
            found.append(group)
    return found


def _evenly_filled(groups: Sequence[Slide], width: float, height: float) -> tuple[Slide, ...]:
    """The groups on as few slides as can be, and of all ways to do that the one whose slides are most alike."""
    best: list[tuple[int, float, tuple[Slide, ...]]] = [(0, 0.0, ())]
    for end in range(1, len(groups) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            slide = _begun(tuple(piece for group in groups[start:end] for piece in group))
            high = height_of(slide, width)
            if end - start > 1 and (high > height or not _is_one_shape(slide)):
                break
            count, squares, slides = best[start]
            ways.append((count + 1, squares + high * high, (*slides, slide)))
        best.append(min(ways, key=lambda way: way[:2]))
    return best[-1][2] or ((),)


def _begun(slide: Slide) -> Slide:
    """A slide on which a table goes on, with the table's caption above it once more."""
    first = slide[0] if slide else None
    return (*_caption_of(first.table), *slide) if isinstance(first, Row) else slide


def _is_one_shape(slide: Slide) -> bool:
    """Whether there is no picture, and tables, if any, have the same columns, so that all their rows are one table."""
    columns = {piece.table.columns for piece in slide if isinstance(piece, Row)}
    return len(columns) <= 1 and not any(isinstance(piece, Figure) for piece in slide)


def _groups_of(block: Block, width: float, height: float) -> Iterator[Slide]:
    match block:
        case Paragraph(line, is_leading):
            yield from _cut_texts([Text(line, Style.LEADING if is_leading else Style.BODY)], width, height)
        case Items(items, is_numbered):
            style, below = (Style.NUMBERED, Style.BELOW_NUMBERED) if is_numbered else (Style.BULLET, Style.BELOW_BULLET)
            for number, item in enumerate(items, start=1):
                texts = [Text(item.line, style, number), *(Text(line, below) for line in item.below)]
                yield from _cut_texts(texts, width, height)
        case Figure():
            yield (block,)


def _table_groups(
    table: Table, remarks: tuple[Text, ...], section: Section, width: float, height: float
) -> list[Slide]:
    """A table with the remarks below it as one group if a slide has room for it, else its rows, the last with them."""
    rows = list(_cut_rows(table, _widths_of(table, section, width), width, height))
    whole = (*(piece for row in rows for piece in row), *remarks)
    if height_of(whole, width) <= height:
        return [whole]
    last = (*(rows[-1] if rows else ()), *remarks)
    if height_of(_begun(last), width) <= height:
        return [*rows[:-1], last]
    return [*rows, *((remark,) for remark in remarks)]


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


def _widths_of(table: Table, section: Section, width: float) -> tuple[float, ...]:
    """The widths of a table's columns; tables of a section with the same columns have the same."""
    alike = (block for block in section.blocks if isinstance(block, Table) and block.columns == table.columns)
    rows = tuple(row for each in alike for row in each.rows)
    em = TABLE_TYPE * WIDER
    return tuple(em * each for each in column_widths(replace(table, rows=rows), width / em, _HEADING_PADDING))


def _cut_rows(table: Table, widths: tuple[float, ...], width: float, height: float) -> Iterator[Slide]:
    heading = Row(table, widths, headings_of(table))
    caption = _caption_of(table)
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


def _caption_of(table: Table) -> tuple[Text, ...]:
    said = shortened(table.caption, _LONGEST_CAPTION)
    return (Text((Words(said),), Style.CAPTION),) if said else ()
