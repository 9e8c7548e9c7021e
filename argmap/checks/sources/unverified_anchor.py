"""Anchors that nobody has verified."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.anchors import Verdict
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note

_MESSAGES = {
    Verdict.NEW: "this anchor was not yet looked up in `{text}`",
    Verdict.OTHER_TEXT: "the anchors of `{text}` were verified against different texts of that name",
}


@check("SRC003", Severity.WARNING)
def unverified_anchor(analysis: Analysis) -> Found:
    """An anchor is new or changed since its passages were verified, and the text is not at hand.

    `argmap verify --texts FOLDER --update` looks each anchor up and notes in `argmap.lock`, beside the maps, which were
    found, where, and in which text. Readers without the texts trust that lock. It also fires where the lock says that
    anchors of one text were verified against different texts of that name.

    ## Why it matters

    An anchor that was never looked up is a promise, not a quotation.

    ## It fires on

        source report: Report of the inspector
          text: report_of_may.txt
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "the border was calm"

    ## It is silent on

        source report: Report of the inspector
          held: no
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "the border was calm"

    ## In the literature

    ICD-203, *Analytic Standards*, standard 1: the quality of the sources.
    """
    for anchored in analysis.anchored:
        message = _MESSAGES.get(anchored.verdict)
        if message is not None:
            span = anchored.citation.anchor_span or anchored.citation.span
            advice = Note("verify it: `argmap verify --texts FOLDER --update`")
            yield Finding(span, message.format(text=anchored.source.text), (advice,))
