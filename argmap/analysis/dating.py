"""Dating: the days on which a map may have been written."""

from __future__ import annotations

from argmap.analysis.commitments import paper_of
from argmap.model.argument_map import ArgumentMap
from argmap.vocabulary.dates import Period, period


def date_of_map(argument_map: ArgumentMap, map_id: str) -> Period | None:
    """The date that a map gives itself, else that of the paper it reconstructs; None when neither is known."""
    header = argument_map.by_id[map_id].header
    if header.date is not None or "date" in header.broken_keys:
        return period(header.date or "")
    paper = paper_of(argument_map, map_id)
    return period(paper.date) if paper is not None and paper.date is not None else None
