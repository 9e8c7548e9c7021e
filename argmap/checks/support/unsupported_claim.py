"""Claims and recommendations that nothing is a reason for."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, Graded, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note


@check("SUP009", Severity.WARNING)
def unsupported_claim(analysis: Analysis) -> Found:
    """A claim or a recommendation has no step for it, cited or not.

    A `claim` is what must be argued: without a reason it is out, and so is all that rests on it. What may stand
    without a reason is a `premise`. With `status: undeveloped` this is a hint; a claim that is joined to nothing at
    all is reported as such instead.

    ## Why it matters

    A step from a claim that is out carries nothing, however well the claim is cited.

    ## It fires on

        claim dearer: Heating will grow dearer.
          cite: outlook, p. 12
        source outlook: Energy outlook
        thesis insulate: The school should be insulated.
          because: dearer

    ## It is silent on

        premise dearer: Heating will grow dearer.
          cite: outlook, p. 12
        source outlook: Energy outlook
        thesis insulate: The school should be insulated.
          because: dearer

    ## In the literature

    Freeman, *Acceptable Premises*, 2005: what may be taken without argument, and what may not.
    """
    orphans = frozenset(analysis.orphans)
    for number in analysis.unsupported:
        claim = analysis.graph.claims[number]
        if claim.kind in {"claim", "recommendation"} and number not in orphans:
            advice = "give a reason: `because: NAME`"
            if claim.kind == "claim":
                advice += "; what may stand without one is a `premise`"
            finding = Finding(claim.span, f"no step is for the {claim.kind} `{claim.id}`", (Note(advice),))
            yield Graded(Severity.HINT, finding) if claim.status == "undeveloped" else finding
