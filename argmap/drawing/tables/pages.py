"""The pages of a long table: as many rows on each as fit, and groups kept together where that wastes little."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

MOST_ROWS: Final = 12
"""Rows on a page, and no more however large it is."""

MOST_PAGES: Final = 5
"""Pages of one table: what would take more is counted in rows of its own."""

_FULL: Final = 0.6

Slice = tuple[int, int]
Line = TypeVar("Line")
Option = TypeVar("Option")


def paged(
    lines_with: Callable[[int], Sequence[Line]],
    fits: Callable[[Sequence[Line], Slice], bool],
    begins_group: Callable[[Sequence[Line], int], bool] = lambda lines, place: False,
    most_pages: int = MOST_PAGES,
) -> tuple[Sequence[Line], list[Slice]]:
    """The rows of a table and the slices of them that make its pages, no more than `most_pages`.

    `lines_with` gives the rows when at least so many of them are folded away; where nothing more folds, there are more
    pages.
    """

    def slices_of(lines: Sequence[Line], most: int | None) -> list[Slice]:
        breaks = [place for place in range(1, len(lines)) if begins_group(lines, place)]

        def has_room(rows: Slice) -> bool:
            return fits(lines, rows)

        slices = in_slices(len(lines), has_room, breaks, most)
        return without_lone_rows(slices, breaks, has_room) if slices[-1][1] == len(lines) else slices

    lines = lines_with(0)
    total = len(lines)
    while True:
        slices = slices_of(lines, most_pages)
        surplus = len(lines) - slices[-1][1]
        if not surplus:
            return lines, slices
        fewer = lines_with(total - len(lines) + surplus)
        if len(fewer) == len(lines):
            return lines, slices_of(lines, None)
        lines = fewer


def in_slices(
    count: int, fits: Callable[[Slice], bool], breaks: Sequence[int] = (), most_slices: int | None = None
) -> list[Slice]:
    """`count` rows in slices `[start, end)`, as few as may be and then about equally long.

    Each `fits`, and ends where a group begins if one does so near its end; `breaks` are the rows that begin a group. A
    row that fits no page has one alone; there is always a slice, if an empty one. After `most_slices` the rest is left
    out.
    """
    known: dict[Slice, bool] = {}

    def has_room(rows: Slice) -> bool:
        if rows not in known:
            known[rows] = fits(rows)
        return known[rows]

    fewest = _filled(count, has_room, (), MOST_ROWS, most_slices)
    if fewest[-1][1] < count:
        return fewest
    even = [(count * part // len(fewest), count * (part + 1) // len(fewest)) for part in range(len(fewest))]
    if not breaks and all(end - start <= MOST_ROWS and has_room((start, end)) for start, end in even):
        return even
    # Pages that each hold fewer rows, yet are no more, are more equal.
    for most_rows in range(-(-count // len(fewest)), MOST_ROWS + 1):
        for ends in (breaks, ()):
            slices = _filled(count, has_room, ends, most_rows, len(fewest))
            if slices[-1][1] == count and all(map(has_room, slices)):
                return slices
    return fewest


def without_lone_rows(slices: Sequence[Slice], breaks: Sequence[int], fits: Callable[[Slice], bool]) -> list[Slice]:
    """The slices, each border moved by a row where it parts one row from its group and both pages then fit.

    `breaks` are the rows that begin a group. Without any, all rows are one group, of which a page may end anywhere.
    """
    if not breaks:
        return list(slices)
    moved = list(slices)
    ends = [0, *breaks, slices[-1][1]]
    for page in range(len(moved) - 1):
        (start, border), (_, end) = moved[page : page + 2]
        before = max(place for place in ends if place <= border)
        after = min(place for place in ends if place > border)
        if border == before or 1 not in {border - before, after - border}:
            continue
        # The one row goes to the others of its group, or else one of these comes to it.
        for choice in (border + 1, border - 1) if after - border == 1 else (border - 1, border + 1):
            is_lone = choice not in ends and 1 in {choice - before, after - choice}
            pages = (start, choice), (choice, end)
            if not is_lone and all(0 < stop - first <= MOST_ROWS and fits((first, stop)) for first, stop in pages):
                moved[page : page + 2] = pages
                break
    return moved


def _filled(
    count: int, fits: Callable[[Slice], bool], breaks: Sequence[int], most_rows: int, most_slices: int | None
) -> list[Slice]:
    """The rows in slices, each as long as `fits` and `most_rows` let it be, from the first on."""
    slices: list[Slice] = []
    start, length = 0, most_rows
    while start < count and (most_slices is None or len(slices) < most_slices):
        length = _longest(start, length, min(most_rows, count - start), fits)
        end = start + length
        near = [place for place in breaks if start + length * _FULL <= place < end]
        if end < count and end not in breaks and near:
            end = near[-1]
        slices.append((start, end))
        start = end
    return slices or [(0, 0)]


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
