"""Names that stand for nothing."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.spelling import Spelling
from argmap.model.reference import Reference


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
        if value is None and not _is_lost(analysis, mention.reference):
            yield spelling.finding(mention)


def _is_lost(analysis: Analysis, reference: Reference) -> bool:
    """Whether the name may be declared where something could not be read, which is reported there."""
    argument_map = analysis.map
    if argument_map.is_lost(argument_map.root.id, reference):
        return True
    prefix, _, name = reference.name.rpartition(".")
    statement = argument_map.prefixes_of(argument_map.root.id).get(prefix)
    home = argument_map.imported(statement) if statement is not None else argument_map.root
    return home is not None and name in analysis.lost_names[home.id]
