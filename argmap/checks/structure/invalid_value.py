"""Values that their key does not take."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.faults import findings_called
from argmap.checks.severity import Severity, Stage


@check("ARG009", Severity.ERROR, Stage.DRAFT, waivable=False)
def invalid_value(analysis: Analysis) -> Found:
    """An attribute's value is not one that its key takes.

    Dates, grades, likelihoods, stances and other closed lists are checked, as is a key given twice and an address
    that is neither http nor https.

    ## Why it matters

    A value that cannot be read is left out, and a date or grade that is left out silences the checks that need it.

    ## It fires on

        evidence survey: Two thirds of the shops kept their takings.
          as_of: spring 2019
          cite: report, p. 2
        source report: Report of the chamber of commerce

    ## It is silent on

        evidence survey: Two thirds of the shops kept their takings.
          as_of: 2019-04
          cite: report, p. 2
        source report: Report of the chamber of commerce

    ## In the literature

    ISO 8601 for dates; AJP-2.1 for the grades of sources; ICD-203 for the words of likelihood.
    """
    yield from findings_called(analysis, "invalid-value")
