"""Anchors that do not stand in the source's text."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.anchors import Verdict
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.text.finding import Finding, Note


@check("SRC002", Severity.ERROR, Stage.DRAFT)
def anchor_not_found(analysis: Analysis) -> Found:
    """An anchor does not stand in the text of the source it cites.

    It looks where the text is at hand: in the folders of `--texts` or of the configuration, else beside the map. Each
    part of an anchor must stand in the text letter by letter and digit by digit, in whole words and in order; white
    space, hyphens, the forms of quotes and dashes, page numbers, footnotes and note marks do not count. Likeness never
    counts as found: one dropped "not" turns a passage into its opposite. It only explains what the text has instead.

    ## Why it matters

    A quotation that its source does not have is the gravest fault a map can have, and the first thing a critic looks
    for.

    In the examples a comment stands for the text.

    ## It fires on

        # report.txt: In May the border was calm.
        source report: Report of the inspector
          text: report.txt
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "the border was not calm"

    ## It is silent on

        # report.txt: In May the border was calm.
        source report: Report of the inspector
          text: report.txt
        evidence calm: The inspector found the border calm.
          cite: report, p. 3, "the border was calm"

    ## In the literature

    ICD-206, *Sourcing Requirements for Disseminated Analytic Products*.
    """
    for anchored in analysis.anchored:
        if anchored.verdict is Verdict.NOT_FOUND:
            span = anchored.citation.anchor_span or anchored.citation.span
            yield Finding(span, anchored.message, tuple(Note(note) for note in anchored.notes))
