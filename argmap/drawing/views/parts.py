"""Parts: one claim with everything that bears on it, on as many pages as that takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.graph import Graph
from argmap.drawing.views.filling import Filling
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS, Selection
from argmap.drawing.views.strands import Strand, Strands

_BELOW_THE_ROOT = 1
_LEAST_ROOM = {"step": 2, "undercut": 4}
"""Places on a rank for a premise with a stub for the others; for an undercut, beside the same for its step."""


def selections_in_parts(graph: Graph, root: int, most_cards: int = MOST_CARDS) -> tuple[Selection, ...]:
    """The pages of a claim: each begins with what the ones before had no room for, and goes on below that.

    A step, or an undercut, of more premises than a page takes is parted. The rows of evidence and of limits in the
    claim's own card are spread over the pages too.
    """
    strands = Strands(graph)
    left = [*strands.on(root), *strands.argued_limits(root)]
    parts: list[Selection] = []
    has_more_rows = False
    while left or has_more_rows or not parts:
        filling = Filling(strands, most_cards)
        filling.rows_from = len(parts) * MOST_ROWS
        filling.place([root], 0)
        if left:
            _begin(filling, left[0])
        filling.fill([root], None, left)
        selection = filling.selection(root)
        parts.append(selection)
        left = list(_still_left(left, selection))
        has_more_rows = any(more[root] > filling.rows_from for more in (selection.evidence, selection.more_limits))
    return tuple(parts)


def _begin(filling: Filling, strand: Strand) -> None:
    """Place a strand below the root, whole if a page takes it."""
    new = [claim for claim in strand.all if claim not in filling.level]
    rank = min(MOST_ON_A_RANK, filling.most_cards - 1)
    written = strand.claims
    if strand.step is not None:
        steps, undercuts = filling.graph.steps, filling.graph.undercuts
        written = steps[strand.step].premises if strand.undercut is None else undercuts[strand.undercut].premises
    is_rest = not set(written) <= {*strand.claims, *filling.level}
    if len(new) <= rank and not is_rest:
        filling.place(new, _BELOW_THE_ROOT)
        return
    room = max(rank, _LEAST_ROOM["step" if strand.undercut is None else "undercut"])
    parted, number = filling.parted_steps, strand.step
    if strand.undercut is not None:
        room -= _begin_context(filling, strand)
        parted, number = filling.parted_undercuts, strand.undercut
    if is_rest or len(strand.claims) > room:
        filling.part(strand.claims, room - 1, _BELOW_THE_ROOT)
        if number is not None:
            parted.add(number)
    else:
        filling.place(strand.claims, _BELOW_THE_ROOT)


def _begin_context(filling: Filling, strand: Strand) -> int:
    """Place the step that an undercut breaks, with one premise and the others counted; how many places that took."""
    if len(strand.context) == 1:
        filling.place(strand.context, _BELOW_THE_ROOT)
        return 1
    filling.part(strand.context, 1, _BELOW_THE_ROOT)
    if strand.step is not None:
        filling.parted_steps.add(strand.step)
    return 2


def _still_left(strands: Iterable[Strand], selection: Selection) -> Iterator[Strand]:
    """The strands that a page does not show, or as much of them."""
    shown = set(selection.claims)
    for strand in strands:
        missing = tuple(claim for claim in strand.claims if claim not in shown)
        number, drawn = strand.step, selection.steps
        if strand.undercut is not None:
            number, drawn = strand.undercut, selection.undercuts
        if number is not None and number not in drawn:
            yield strand
        elif missing:
            yield Strand(missing, strand.context, strand.step, strand.undercut)
