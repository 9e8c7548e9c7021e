"""The checks of a ministry."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note


@check("MIN001", Severity.WARNING)
def recommendation_without_objection(analysis: Analysis) -> Found:
    """A recommendation is made against which nothing is said.

    An objection may be answered, and so defeated; it is enough that it is there.

    ## Why it matters

    Who signs wants to know what the other side will say.

    ## It fires on

        recommendation ferry: The island should get a second ferry.

    ## It is silent on

        recommendation ferry: The island should get a second ferry.
          against: cost
        counterclaim cost: It costs more than a bridge.

    ## In the literature

    The rule of an invented house.
    """
    graph = analysis.graph
    for claim in analysis.map.root.claims:
        unit = graph.unit_of[graph.numbers[claim.name]]
        if claim.kind == "recommendation" and not graph.steps_against[unit]:
            note = Note("add the strongest objection as a `counterclaim`, and answer it if you can")
            yield Finding(claim.span, f"nothing is said against the recommendation `{claim.id}`", (note,))
