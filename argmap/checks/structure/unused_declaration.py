"""Imports and sources that nothing uses."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.doubt import references_in_broken
from argmap.analysis.slips import slips_for
from argmap.checks.check import Found, check
from argmap.checks.removal import statement_at
from argmap.checks.severity import Severity, Stage
from argmap.model.source import Import, Source
from argmap.text.finding import Finding, Fix


@check("ARG007", Severity.WARNING, Stage.DRAFT)
def unused_declaration(analysis: Analysis) -> Found:
    """An import or a source is declared and never used.

    An import is used when a name begins with its prefix; a source when something cites it, names it as an origin, or
    names it as the paper that the map reconstructs. A bibliography kept for completeness takes a waiver.

    ## Why it matters

    A source that nothing rests on suggests support that is not there.

    ## It fires on

        source census: Census of 2011
        premise growth: The town has grown by a tenth.
        thesis school: The town needs a second school.
          because: growth

    ## It is silent on

        source census: Census of 2011
        premise growth: The town has grown by a tenth.
          cite: census, table 4
        thesis school: The town needs a second school.
          because: growth

    ## In the literature

    Unused imports are the oldest finding of linters: S. C. Johnson, "Lint, a C program checker", 1978.
    """
    root = analysis.map.root
    names = [mention.reference.name for mention, _ in analysis.mentions]
    unknown = {mention.reference.name for mention, value in analysis.mentions if value is None}
    names += [reference.name for reference in references_in_broken(root)]
    used = {name.partition(".")[0] for name in names}
    # a slip of the pen is reported as such, and says what was meant
    used |= slips_for({source.id for source in root.sources} - used, unknown)
    prefixes = {name.partition(".")[0] for name in unknown if "." in name}
    used |= slips_for({statement.prefix for statement in root.imports} - used, prefixes)
    for value in root.values:
        if isinstance(value, Import) and value.prefix not in used and analysis.map.imported(value) not in (None, root):
            fix = Fix("remove the import", (statement_at(value.span, value.statement),))
            yield Finding(value.span, f"the import `{value.prefix}` is never used", fix=fix)
        elif isinstance(value, Source) and value.id not in used and not _may_be_cited_in_what_is_broken(analysis):
            fix = Fix("remove the source", (statement_at(value.span, value.statement),), safe=False)
            yield Finding(value.span, f"the source `{value.id}` is never cited", fix=fix)


def _may_be_cited_in_what_is_broken(analysis: Analysis) -> bool:
    return any("cite" in claim.broken_keys or "origin" in claim.broken_keys for claim in analysis.map.root.claims)
