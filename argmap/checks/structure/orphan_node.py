"""Claims that nothing joins to anything."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.text.finding import Finding, Note


@check("ARG004", Severity.WARNING, Stage.DRAFT)
def orphan_node(analysis: Analysis) -> Found:
    """A claim is a reason for nothing, and nothing bears on it.

    Citing a source does not join a claim to the argument. A thesis or a recommendation without a reason, and a
    rebuttal that goes against nothing, have checks of their own; a map without thesis, recommendation and question is
    taken for a stock of material that other maps draw on, and nothing is said.

    ## Why it matters

    What bears on nothing adds nothing to the argument, and often a relation was forgotten.

    ## It fires on

        premise noise: The airport is loud at night.
        premise view: The terminal has a fine view.
        thesis curfew: The airport needs a curfew.
          because: noise

    ## It is silent on

        premise noise: The airport is loud at night.
        thesis curfew: The airport needs a curfew.
          because: noise

    ## In the literature

    Kialo's moderation reason "not a claim": a contribution that bears on nothing.
    """
    for number in analysis.orphans:
        claim = analysis.graph.claims[number]
        message = f"`{claim.id}` is joined to nothing"
        yield Finding(claim.span, message, (Note(f"say what it bears on: `{claim.id} supports …`, or remove it"),))
