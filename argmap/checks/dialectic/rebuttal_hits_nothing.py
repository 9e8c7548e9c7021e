"""Counterclaims and rebuttals that go against nothing."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note


@check("DIA002", Severity.WARNING)
def rebuttal_hits_nothing(analysis: Analysis) -> Found:
    """A counterclaim or a rebuttal goes against nothing.

    It neither attacks, excludes, undercuts nor qualifies anything, and no chain of support leads from it to a claim
    that does.

    ## Why it matters

    The kind says that it objects; the map does not say to what, so the objection has no effect.

    ## It fires on

        premise cheap: The field is cheap.
        thesis buy: The club should buy the field.
          because: cheap
        counterclaim wet: The field is under water in spring.
          holder: The groundsman

    ## It is silent on

        premise cheap: The field is cheap.
        thesis buy: The club should buy the field.
          because: cheap
        counterclaim wet: The field is under water in spring.
          holder: The groundsman
        wet attacks buy

    ## In the literature

    Goal Structuring Notation Community Standard, version 3: the link from a challenge to its target must be evident.
    """
    for number in analysis.idle_objections:
        claim = analysis.graph.claims[number]
        if analysis.graph.unit_of[number] not in analysis.in_doubt:
            note = Note(f"say against what: `{claim.id} attacks …` or `{claim.id} undercuts …`")
            yield Finding(claim.span, f"the {claim.kind} `{claim.id}` goes against nothing", (note,))
