"""A summary: how many findings of each severity, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings of each severity there are, how many of them are waived, and in how many files was looked."""

    errors: int
    warnings: int
    hints: int
    waived: int
    files: int

    def line(self, *, hints_shown: bool) -> str:
        """The closing line: "2 errors, 3 warnings in 4 files; 12 hints hidden"."""
        shown = [_counted(self.errors, "error"), _counted(self.warnings, "warning")]
        if hints_shown:
            shown.append(_counted(self.hints, "hint"))
        findings = ", ".join(part for part in shown if not part.startswith("0 ")) or "no findings"
        line = f"{findings} in {_counted(self.files, 'file')}"
        if self.waived:
            line += f"; {self.waived} waived"
        if self.hints and not hints_shown:
            line += f"; {_counted(self.hints, 'hint')} hidden"
        return line


def summary_of(diagnostics: Iterable[Diagnostic], files: int) -> Summary:
    """The summary of diagnostics that were found in so many files; a waived one counts as waived alone."""
    listed = tuple(diagnostics)
    of = {
        severity: sum(diagnostic.severity is severity and diagnostic.waiver is None for diagnostic in listed)
        for severity in Severity
    }
    waived = sum(diagnostic.waiver is not None for diagnostic in listed)
    return Summary(of[Severity.ERROR], of[Severity.WARNING], of[Severity.HINT], waived, files)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
