"""A summary: how many findings of each severity, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.text.words import counted


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings of each severity there are, how many of them are waived, and in how many files was looked.

    `known` are findings that a baseline holds, which count nowhere else; `gone` are those it holds in vain.
    """

    errors: int
    warnings: int
    hints: int
    waived: int
    files: int
    known: int = 0
    gone: int = 0

    def line(self, *, hints_shown: bool) -> str:
        """The closing line: "2 errors, 3 warnings in 4 files; 12 hints hidden"."""
        shown = [counted(self.errors, "error"), counted(self.warnings, "warning")]
        if hints_shown:
            shown.append(counted(self.hints, "hint"))
        findings = ", ".join(part for part in shown if not part.startswith("0 ")) or "no findings"
        line = f"{findings} in {counted(self.files, 'file')}"
        if self.waived:
            line += f"; {self.waived} waived"
        if self.hints and not hints_shown:
            line += f"; {counted(self.hints, 'hint')} hidden"
        if self.known:
            line += f"; {self.known} in the baseline"
        return f"{line}; {gone_in_words(self.gone)}" if self.gone else line


def draft_band(diagnostics: Iterable[Diagnostic], beside: int = 0) -> str:
    """The band across pictures and pages of a map with errors that count: `DRAFT: 2 errors`; none without errors.

    `beside` counts what is an error and no finding.
    """
    errors = summary_of(diagnostics, files=1).errors + beside
    return f"DRAFT: {counted(errors, 'error')}" if errors else ""


def gone_in_words(gone: int) -> str:
    """What is to be done about findings that a baseline holds in vain."""
    return f"{counted(gone, 'finding')} of the baseline {'is' if gone == 1 else 'are'} gone; write it again"


def summary_of(diagnostics: Iterable[Diagnostic], files: int, known: int = 0, gone: int = 0) -> Summary:
    """The summary of diagnostics that were found in so many files; a waived one counts as waived alone."""
    listed = tuple(diagnostics)
    of = {
        severity: sum(diagnostic.severity is severity and diagnostic.waiver is None for diagnostic in listed)
        for severity in Severity
    }
    waived = sum(diagnostic.waiver is not None for diagnostic in listed)
    return Summary(of[Severity.ERROR], of[Severity.WARNING], of[Severity.HINT], waived, files, known, gone)
