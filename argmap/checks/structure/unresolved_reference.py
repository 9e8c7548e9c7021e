"""Names that stand for nothing."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.spelling import Spelling


@check("ARG001", Severity.ERROR, Stage.DRAFT, waivable=False)
def unresolved_reference(analysis: Analysis) -> Found:
    """A name is used that nothing declares.

    The name of a claim, step, question or source, in this map or, after a dot, in an imported one. Near names are
    offered; a single one within two letters is a safe fix.

    ## Why it matters

    The reason, objection or citation that was meant is missing from the map. Nothing else is said of the claims
    concerned until the name is right.

    ## It fires on

        premise rainfall: Rain has grown heavier since 1990.
        thesis culvert: The culvert is too small.
          because: rainfal

    ## It is silent on

        premise rainfall: Rain has grown heavier since 1990.
        thesis culvert: The culvert is too small.
          because: rainfall

    ## In the literature

    Goal Structuring Notation Community Standard, version 3: away goals must exist in the module they name.
    """
    spelling = Spelling(analysis)
    for mention, value in analysis.mentions:
        if value is None and not analysis.map.is_lost(analysis.map.root.id, mention.reference):
            yield spelling.finding(mention)
