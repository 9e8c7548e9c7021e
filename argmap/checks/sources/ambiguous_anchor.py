"""Anchors that stand in the text more than once."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.anchors import Verdict
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note


@check("SRC011", Severity.WARNING)
def ambiguous_anchor(analysis: Analysis) -> Found:
    """An anchor stands in its source's text more than once, so that it names no one passage.

    Of an anchor in two parts only the opening words count, where the closing words follow them more than once.

    ## Why it matters

    The reader cannot tell which passage is meant, and neither can the next version of the text.

    In the examples a comment stands for the text.

    ## It fires on

        # report.txt: In May the border was calm. In May it rained.
        source report: Report of the inspector
          text: report.txt
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "In May"

    ## It is silent on

        # report.txt: In May the border was calm. In May it rained.
        source report: Report of the inspector
          text: report.txt
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "In May the border"

    ## In the literature

    ICD-206, *Sourcing Requirements for Disseminated Analytic Products*.
    """
    for anchored in analysis.anchored:
        if anchored.verdict is Verdict.AMBIGUOUS:
            span = anchored.citation.anchor_span or anchored.citation.span
            yield Finding(span, anchored.message, tuple(Note(note) for note in anchored.notes))
