"""The words in which reports speak of another semantics than the grounded one, and of its extensions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect
from argmap.analysis.reach import units_bearing_on
from argmap.analysis.standing import Standing, Standings
from argmap.semantics.semantics import Semantics
from argmap.text.words import listed
from argmap.wording.words import name_in

MOST_NAMED = 8
"""How many claims of an extension are named before the rest is counted."""


def semantics_note(analysis: Analysis) -> str:
    """What standing means under the semantics of the analysis, in one line; empty for the grounded one."""
    semantics = analysis.semantics
    if semantics is Semantics.GROUNDED:
        return ""
    if analysis.extensions.is_empty:
        return f"under {semantics} semantics: this map has no {semantics} extension, so nothing stands or falls"
    if semantics is Semantics.IDEAL:
        return "under ideal semantics: what the ideal extension accepts stands, what it rejects falls"
    return f"under {semantics} semantics: what every {semantics} extension accepts stands, what every one rejects falls"


def remark_on(semantics: Semantics, without_extension: Sequence[str]) -> str:
    """What a list of findings says of the semantics they were made under; empty for the grounded one.

    `without_extension` are the IDs of maps that have no extension under it.
    """
    if semantics is Semantics.GROUNDED:
        return ""
    remark = f"standings are those under {semantics} semantics"
    if not without_extension:
        return remark
    has = "has" if len(without_extension) == 1 else "have"
    return f"{remark}; {listed(without_extension)} {has} no {semantics} extension, so nothing stands or falls there"


def scope(analysis: Analysis) -> str:
    """Where a claim that stands or falls does so, with a space before it; empty for the grounded semantics."""
    if analysis.semantics is Semantics.GROUNDED:
        return ""
    if analysis.semantics is Semantics.IDEAL:
        return " in the ideal extension"
    return f" in every {analysis.semantics} extension"


def undecided_in_words(analysis: Analysis) -> str:
    """How a claim that neither stands nor falls is said to be disputed."""
    if analysis.semantics is Semantics.GROUNDED:
        return "is disputed: it neither stands nor falls"
    if analysis.extensions.is_empty:
        return f"is disputed: this map has no {analysis.semantics} extension, so nothing stands or falls"
    if analysis.semantics is Semantics.IDEAL:
        return "is disputed: it neither stands nor falls in the ideal extension"
    return f"is disputed: it neither stands in every {analysis.semantics} extension nor falls in every one"


def alternatives_in_words(analysis: Analysis, unit: int) -> Iterator[str]:
    """For a unit that the extensions leave undecided: in which of them it stands, in which it falls, and with what.

    Nothing where there is only one extension, or none.
    """
    if analysis.semantics in {Semantics.GROUNDED, Semantics.IDEAL} or analysis.extensions.is_empty:
        return
    alternatives = analysis.extensions.alternatives(unit)
    stands, falls, neither = alternatives.stands, alternatives.falls, alternatives.neither
    kind = f"{analysis.semantics} extension"
    if stands is None and falls is None:
        yield f"It neither stands nor falls in any {kind}."
        return
    parts = []
    if stands is not None:
        parts.append(f"It stands in one {kind}{_company(analysis, unit, stands, falls or neither)}")
    if falls is not None:
        opening = "it falls in another" if parts else f"It stands in no {kind}, and falls in one"
        parts.append(f"{opening}{_company(analysis, unit, falls, stands or neither)}")
    if neither is not None:
        parts.append("in another it neither stands nor falls")
    yield f"{'; '.join(parts)}."


def _company(analysis: Analysis, unit: int, here: Standings, there: Standings | None) -> str:
    """What bears on the unit and stands here and not there; where nothing does, what goes against the unit here."""
    graph = analysis.graph
    bearing = sorted(units_bearing_on(graph, (unit,)) - {unit})
    company = [
        other
        for other in bearing
        if here.units[other] is Standing.IN and there is not None and there.units[other] is not Standing.IN
    ]
    if company:
        return f", with {_names(analysis, company)}"
    if here.units[unit] is not Standing.OUT:
        return ""
    against = {
        premise
        for number in graph.steps_against[unit]
        if here.steps[number] is Standing.IN and graph.steps[number].effect is not Effect.GRANTED
        for premise in graph.steps[number].units
    }
    return f", by what {_names(analysis, sorted(against))} says against it" if against else ""


def _names(analysis: Analysis, units: list[int]) -> str:
    names = [name_in(analysis, analysis.graph.claims[analysis.graph.units[unit][0]]) for unit in units]
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
    return listed(names)
