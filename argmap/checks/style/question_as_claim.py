"""Claims whose text asks instead of claiming."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note

_CLOSING = " \n\t\"'”’»)]"


@check("STY002", Severity.WARNING)
def question_as_claim(analysis: Analysis) -> Found:
    """A claim's text ends with a question mark.

    Of the wider question whether a text makes one claim, this is the part that can be told for certain: two clauses
    joined by *and* may well be one claim. A question that is quoted, with the claim around it, does not end the text.

    ## Why it matters

    A question is neither true nor false. It cannot support anything, and nobody can say what would have to be shown for
    it to stand. A rhetorical question hides a claim that should be said.

    ## It fires on

        premise ferry: Why should the island pay for a ferry that nobody takes?

    ## It is silent on

        question pay: Why should the island pay for the ferry?
        premise ferry: The island should not pay for a ferry that nobody takes.
        ferry answers pay

    ## In the literature

    Rationale (Austhink): a box holds one declarative sentence. Issue-based information systems (Kunz & Rittel 1970)
    keep issues and positions apart.
    """
    graph = analysis.graph
    for number in analysis.own_claims:
        claim = graph.claims[number]
        if claim.text.rstrip(_CLOSING).endswith("?"):
            note = Note("say what it claims, or declare it as a `question` that a claim `answers`")
            yield Finding(claim.span, f"`{claim.id}` asks a question", (note,))
