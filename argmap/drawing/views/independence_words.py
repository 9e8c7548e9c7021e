"""How independent the evidence of a reading is, in sentences."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.independence import Independence
from argmap.drawing.views.cards import grade_of
from argmap.model.source import Source
from argmap.text.names import authors_named
from argmap.text.words import counted


def source_name(source: Source) -> str:
    """A source by its authors, else by its title, in quotation marks, or by its bare name."""
    title = " ".join(source.title.split())
    return authors_named(source.authors) or (f"“{title}”" if title else source.id)


def dated_name(source: Source) -> str:
    """A source by its name and its date."""
    return ", ".join(filter(None, (source_name(source), (source.date or "").replace("..", "–"))))


def independence_title(independence: Independence) -> str:
    """The answer on one line: how many items rest on how many origins, and how much on the one most used."""
    origins = len(independence.origins)
    if not origins:
        return f"Evidence by source: {counted(len(independence.items), 'item')}, none with a source"
    start = f"Evidence by source: {_items(independence)} on {counted(origins, 'origin')}"
    count = _on_first(independence)
    if origins == 1:
        return start
    return f"{start}: {counted(count, 'item')} on one of these" if count > 1 else f"{start}, no two on the same"


def independence_notes(analysis: Analysis, independence: Independence) -> tuple[str, ...]:
    """What the table comes to: items, sources and origins, how uneven they are, and how many items are graded."""
    sources, origins = independence.sources, independence.origins
    items = len(independence.items)
    notes = []
    if origins:
        first = dated_name(origins[0])
        most = f"{counted(_on_first(independence), 'item')} on {first}" if len(origins) > 1 else first
        cited = f" Cited directly: {counted(len(sources), 'source')}." if sources else ""
        notes.append(f"{_items(independence)} on {counted(len(origins), 'origin')}: {most}.{cited}")
        if len(origins) > 1:
            notes.append(_concentration(independence))
    graded = sum(bool(grade_of(analysis, analysis.graph.claims[item.number])) for item in independence.items)
    notes.append("No item is graded." if not graded else f"{graded} of {counted(items, 'item')} graded.")
    return tuple(notes)


def _items(independence: Independence) -> str:
    """`20 items rest`, or `19 of 20 items rest` where one names no source."""
    items = len(independence.items)
    known = items - independence.without_origin
    if known < items:
        return f"{known} of {items} items {'rest' if known > 1 else 'rests'}"
    return f"{counted(items, 'item')} {'rest' if items > 1 else 'rests'}"


def _on_first(independence: Independence) -> int:
    first = independence.origins[0]
    return sum(first in item.origins for item in independence.items)


def _concentration(independence: Independence) -> str:
    index = independence.concentration
    equal = max(1, round(1 / index))
    like = "one origin alone" if equal == 1 else f"{equal} origins of equal weight"
    how = "strongly concentrated" if index >= 0.5 else "concentrated" if index >= 0.25 else "spread"
    return (
        f"They are {how}, about as independent as {like}: Herfindahl–Hirschman index {index:.2f} (the sum of the"
        " squared shares of the origins; 1 is all from one)."
    )
