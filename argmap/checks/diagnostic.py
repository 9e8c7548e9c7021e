"""A diagnostic: a finding with the check that made it, what it weighs, and the waiver that silences it, if any."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.checks.check import Check
from argmap.checks.severity import Severity
from argmap.model.reference import Waiver
from argmap.text.finding import Finding


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of a check, ready to be reported."""

    check: Check
    severity: Severity
    finding: Finding
    waiver: Waiver | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """A key that sorts diagnostics by place, then by check; equal keys are one and the same finding."""
        return (*self.finding.span.order, self.check.code, self.finding.message)
