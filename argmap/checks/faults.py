"""The faults that the parser recorded, as findings of the checks they are named after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Check
from argmap.checks.severity import Severity
from argmap.model.document import Fault
from argmap.text.finding import Finding


def faults_called(analysis: Analysis, name: str) -> Iterator[Fault]:
    """The faults of the map's own file under that name."""
    return (fault for fault in analysis.map.root.faults if fault.check == name)


def findings_called(analysis: Analysis, name: str) -> Iterator[Finding]:
    """The findings of those faults."""
    return (fault.finding for fault in faults_called(analysis, name))


def imports_with_errors(analysis: Analysis, checks: Iterable[Check]) -> tuple[str, ...]:
    """The paths of the imported maps with faults that one of the checks calls an error.

    What stands on a line that cannot be read is missing from every reading that imports the map.
    """
    grave = {check.name for check in checks if check.severity is Severity.ERROR}
    return tuple(
        document.text.path
        for document in analysis.map.documents[1:]
        if any(_is_grave(fault) for fault in document.faults if fault.check in grave)
    )


def _is_grave(fault: Fault) -> bool:
    """Whether a fault weighs as much as its check says: unsafe characters do so in names alone."""
    return fault.in_name or fault.check != "unsafe-text"
