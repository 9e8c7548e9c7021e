"""Assumptions that a thesis cannot do without."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named, places
from argmap.model.claim import Claim
from argmap.text.finding import Finding


@check("SUP007", Severity.WARNING)
def load_bearing_assumption(analysis: Analysis) -> Found:
    """A thesis cannot do without an assumption.

    Without the assumption, no chain of reasons for the thesis is left. Reported once, at the assumption, with the
    theses that it carries.

    ## Why it matters

    What is taken for granted should be said where the conclusion is said, with what follows if it is wrong.

    ## It fires on

        assumption mild: Winters stay as mild as they are.
        evidence stock: The depot holds salt for forty nights.
          cite: inventory, p. 1
        source inventory: Inventory of the depot
        thesis enough: The salt will do.
          because: mild & stock

    ## It is silent on

        assumption mild: Winters stay as mild as they are.
        evidence stock: The depot holds salt for forty nights.
          cite: inventory, p. 1
        source inventory: Inventory of the depot
        evidence orders: More salt can be had in three days.
          cite: inventory, p. 4
        thesis enough: The salt will do.
          because: mild & stock
          because: orders

    ## In the literature

    ICD-203, standard 3: state assumptions, and what follows if they prove wrong.
    """
    carried: dict[str, list[Claim]] = {}
    assumptions: dict[str, Claim] = {}
    for number in analysis.own_theses:
        unit = analysis.graph.unit_of[number]
        if unit in analysis.above_doubt:
            continue
        for point in analysis.points_of(unit):
            if isinstance(point, Claim) and point.kind == "assumption":
                assumptions[point.name] = point
                carried.setdefault(point.name, []).append(analysis.graph.claims[number])
    root = analysis.map.root.id
    for name, assumption in assumptions.items():
        theses = carried[name]
        if assumption.map == root:
            message = f"without the assumption `{assumption.id}`, nothing is left for {_names(theses, root)}"
            yield Finding(assumption.span, message, places(theses, root, "rests on it"))
        else:
            for thesis in theses:
                message = f"without the assumption {named(assumption, root)}, nothing is left for `{thesis.id}`"
                yield Finding(thesis.span, message, places([assumption], root, "is declared"))


def _names(theses: list[Claim], map_id: str) -> str:
    return listed([named(thesis, map_id) for thesis in theses], "or")
