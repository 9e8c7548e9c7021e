"""The pages of a long table: as many rows on each as fit, and groups kept together where that wastes little."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

MOST_ROWS: Final = 12
"""Rows on a page, and no more however large it is."""

MOST_PAGES: Final = 5
"""Pages of one table: what would take more is counted in rows of its own."""

_FULL: Final = 0.6
_SHORT: Final = 0.5

Slice = tuple[int, int]
Line = TypeVar("Line")
Option = TypeVar("Option")


def paged(
    lines_with: Callable[[int], Sequence[Line]],
    fits: Callable[[Sequence[Line], Slice], bool],
    begins_group: Callable[[Sequence[Line], int], bool] = lambda lines, place: False,
) -> tuple[Sequence[Line], list[Slice]]:
    """The rows of a table and the slices of them that make its pages, no more than MOST_PAGES.

    `lines_with` gives the rows when at least so many of them are folded away; where nothing more folds, there are more
    pages.
    """
    lines = lines_with(0)
    total = len(lines)
    while True:
        breaks = [place for place in range(1, len(lines)) if begins_group(lines, place)]
        slices = in_slices(len(lines), lambda rows, lines=lines: fits(lines, rows), breaks, MOST_PAGES)  # type: ignore[misc]
        surplus = len(lines) - slices[-1][1]
        fewer = lines_with(total - len(lines) + surplus) if surplus else lines
        if len(fewer) == len(lines):
            break
        lines = fewer
    if surplus:
        slices = in_slices(len(lines), lambda rows: fits(lines, rows), breaks)
    return lines, slices


def in_slices(
    count: int, fits: Callable[[Slice], bool], breaks: Sequence[int] = (), most_slices: int | None = None
) -> list[Slice]:
    """`count` rows in slices `[start, end)`, each as long as `fits`; `breaks` are the rows that begin a group.

    Without breaks, where the last is short, they are made about equally long, where these fit too. A row that fits no
    page has one alone; there is always a slice, if an empty one. After `most_slices` the rest is left out.
    """
    slices: list[Slice] = []
    start, length = 0, MOST_ROWS
    while start < count and (most_slices is None or len(slices) < most_slices):
        length = _longest(start, length, min(MOST_ROWS, count - start), fits)
        end = start + length
        near = [place for place in breaks if start + length * _FULL <= place < end]
        if end < count and end not in breaks and near:
            end = near[-1]
        slices.append((start, end))
        start = end
    if not slices:
        return [(0, 0)]
    if not breaks and start == count and _length(slices[-1]) < _length(slices[0]) * _SHORT:
        parts = len(slices)
        even = [(count * part // parts, count * (part + 1) // parts) for part in range(parts)]
        if all(map(fits, even)):
            return even
    return slices


def _length(rows: Slice) -> int:
    return rows[1] - rows[0]


def _longest(start: int, guess: int, most: int, fits: Callable[[Slice], bool]) -> int:
    """The most rows from `start` on that fit, sought from a `guess` on; fewer rows always fit where more do."""
    length = min(guess, most)
    if fits((start, start + length)):
        while length < most and fits((start, start + length + 1)):
            length += 1
        return length
    while length > 1:
        length -= 1
        if fits((start, start + length)):
            break
    return length


def first_fitting(options: Sequence[Option], fits: Callable[[Option], bool]) -> Option:
    """The first option that fits, else the last."""
    return next((option for option in options if fits(option)), options[-1])
