"""Indented lines that read like statements."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.faults import findings_called
from argmap.checks.severity import Severity, Stage


@check("ARG015", Severity.HINT, Stage.DRAFT)
def indented_statement(analysis: Analysis) -> Found:
    """An indented line reads like a statement, and is prose.

    A statement begins in the first column. An indented `a supports b` of two declared names belongs to the statement
    above it, as prose.

    ## Why it matters

    The writer sees a relation where the map has none.

    ## It fires on

        premise frost: The pipes froze in three winters of five.
        thesis insulate: The pipes need insulation.
          frost supports insulate

    ## It is silent on

        premise frost: The pipes froze in three winters of five.
        thesis insulate: The pipes need insulation.
        frost supports insulate

    ## In the literature

    None: it follows from the layout of the language.
    """
    yield from findings_called(analysis, "indented-statement")
