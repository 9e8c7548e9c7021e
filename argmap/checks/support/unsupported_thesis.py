"""Theses that nothing is a reason for."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, Graded, check
from argmap.checks.severity import Severity, Stage
from argmap.text.finding import Finding, Note


@check("SUP001", Severity.WARNING, Stage.DRAFT, starred=True)
def unsupported_thesis(analysis: Analysis) -> Found:
    """A thesis has no step for it.

    A thesis whose reasons are all defeated is not meant: it has been argued for, and `argmap why` says how it falls.
    With `status: undeveloped` the thesis is a stub, and this is a hint.

    ## Why it matters

    A thesis without a reason is an opinion; nobody can check it.

    ## It fires on

        thesis tolls: The city should charge tolls.

    ## It is silent on

        thesis tolls: The city should charge tolls.
          because: queues
        premise queues: Queues cost commuters an hour a day.

    ## In the literature

    Goal Structuring Notation: an undeveloped goal is drawn with a diamond and must not remain in a finished case.
    """
    for number in analysis.unsupported:
        claim = analysis.graph.claims[number]
        if claim.kind == "thesis" and claim.is_stood_for:
            note = Note("give a reason: `because: NAME`, or mark the stub: `status: undeveloped`")
            finding = Finding(claim.span, f"no step is for the thesis `{claim.id}`", (note,))
            yield Graded(Severity.HINT, finding) if claim.status == "undeveloped" else finding
