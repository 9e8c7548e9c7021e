"""An excerpt: the line a finding is about, made safe for a terminal, with carets under the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from argmap.text.span import Span
from argmap.wording.terminal import escaped

CUT = "…"


def excerpt_of(span: Span, width: int) -> tuple[str, str]:
    """The line on which the span starts and the line of carets under it, both at most `width` columns wide.

    A longer line is cut to a window around the place. Tabs become spaces, wide characters count as two columns.
    """
    text, start = span.text, span.start
    first = text.line_starts[text.line_of(start) - 1]
    # a line may be 10 MB long: look only at what can fall into the window
    left, right = max(first, start - width), start + 2 * width
    end_of_line = text.content.find("\n", start, right)
    last = min(right, len(text.content)) if end_of_line < 0 else end_of_line
    if last > start and text.content[last - 1] == "\r":
        last -= 1
    before = [escaped(character) for character in text.content[left:start]]
    marked = [escaped(character) for character in text.content[start : max(start, min(span.end, last))]]
    after = [escaped(character) for character in text.content[start + len(marked) : last]]
    is_cut_left, is_cut_right = left > first, end_of_line < 0 and right < len(text.content)
    if is_cut_left or is_cut_right or columns_of(*before, *marked, *after) > width:
        room = width - len(CUT) * 2
        cells = before[::-1]
        kept = _fitting(cells, room // 3 if columns_of(*marked, *after) > room * 2 // 3 else room // 2)
        is_cut_left, before = is_cut_left or len(kept) < len(before), kept[::-1]
        tail = _fitting([*marked, *after], room - columns_of(*before))
        is_cut_right = is_cut_right or len(tail) < len(marked) + len(after)
        marked, after = tail[: len(marked)], tail[len(marked) :]
    lead = (CUT if is_cut_left else "") + "".join(before)
    line = lead + "".join(marked) + "".join(after) + (CUT if is_cut_right else "")
    return line.rstrip(), " " * columns_of(lead) + "^" * max(1, columns_of(*marked))


def _fitting(cells: list[str], room: int) -> list[str]:
    """The first cells that take at most so many columns together."""
    used = 0
    for number, cell in enumerate(cells):
        used += columns_of(cell)
        if used > room:
            return cells[:number]
    return cells


def columns_of(*texts: str) -> int:
    """The columns that the texts take on a terminal."""
    return sum(len(text) if text.isascii() else _columns(text) for text in texts)


def _columns(characters: Iterable[str]) -> int:
    return sum(_width(character) for character in characters)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
