"""Evidence that supports both of two claims which exclude each other."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.grounding import evidence_leaves
from argmap.analysis.rivals import rivalries, support_of_both
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named, places
from argmap.text.finding import Finding


@check("CON004", Severity.WARNING)
def evidence_for_both_sides(analysis: Analysis) -> Found:
    """An item of evidence supports both of two claims that exclude each other.

    Through whatever steps, and through `restates`. Reported once for each pair of claims, at the relation that makes
    them rivals. Evidence on which every one of three or more theses rests is left out, as it is mere background.

    ## Why it matters

    What speaks for both of two rivals does not help to choose between them; often one of the steps claims too much.

    ## It fires on

        evidence merger: The two firms merged in 2020.
          cite: register, entry 12
        source register: The register of companies
        claim dearer: The merger made bread dearer.
          holder: The bakers
          because: merger
        claim cheaper: The merger made bread cheaper.
          because: merger
        dearer contrary-to cheaper

    ## It is silent on

        evidence merger: The two firms merged in 2020.
          cite: register, entry 12
        source register: The register of companies
        evidence index: The price of bread fell in 2021.
          cite: register, annex
        claim dearer: The merger made bread dearer.
          holder: The bakers
          because: merger
        claim cheaper: The merger made bread cheaper.
          because: index
        dearer contrary-to cheaper

    ## In the literature

    Heuer, *Psychology of Intelligence Analysis*, 1999, chapter 8: evidence without diagnostic value.
    """
    graph = analysis.graph
    conflicts = rivalries(graph)
    if not conflicts:
        return
    shared: dict[int, list[int]] = {}
    for position, leaf in support_of_both(graph, analysis.order_of_support, conflicts, evidence_leaves(graph)):
        shared.setdefault(position, []).append(leaf)
    for position, leaves in sorted(shared.items()):
        step = conflicts[position]
        home = step.written.map
        evidence = [graph.claims[graph.units[leaf][0]] for leaf in leaves]
        one, other = (named(graph.claims[end], home) for end in (step.premises[0], step.conclusion))
        names = listed([named(claim, home) for claim in evidence])
        verb = "supports" if len(evidence) == 1 else "support"
        message = f"{names} {verb} both {one} and {other}, which exclude each other"
        yield Finding(step.written.span, message, places(evidence, home, "is declared"))
