"""Claims that lead to no thesis."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import places
from argmap.text.finding import Finding
from argmap.text.words import counted


@check("ARG005", Severity.WARNING, Stage.DRAFT)
def unreachable_from_thesis(analysis: Analysis) -> Found:
    """Some claims are joined to one another, and lead to no thesis, recommendation or question.

    Every relation counts as a way: support, attack, undercut, conflict, `restates`, `qualifies`. Claims that hang
    together are reported once, at the first of them. Silent where neither the map nor what it imports has a thesis,
    recommendation or question.

    ## Why it matters

    However well it is argued, it decides nothing that the work stands for.

    ## It fires on

        premise salt: Road salt kills the limes.
        claim replant: The avenue must be replanted.
          because: salt
        premise buses: Buses stand in the traffic.
        thesis lane: The avenue needs a bus lane.
          because: buses

    ## It is silent on

        premise salt: Road salt kills the limes.
        claim replant: The avenue must be replanted.
          because: salt
        premise buses: Buses stand in the traffic.
        thesis lane: The avenue needs a bus lane.
          because: buses & replant

    ## In the literature

    Goal Structuring Notation: an argument has one top goal, and every element leads to it.
    """
    for part in analysis.parts_astray:
        claims = [analysis.graph.claims[number] for number in part]
        first, others = claims[0], claims[1:]
        also = f" and {counted(len(others), 'claim')} joined to it" if others else ""
        verb = "lead" if others else "leads"
        message = f"`{first.id}`{also} {verb} to no thesis, recommendation or question"
        yield Finding(first.span, message, places(others, first.map, "is joined to it"))
