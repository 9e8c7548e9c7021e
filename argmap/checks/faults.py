"""The faults that the parser recorded, as findings of the checks they are named after."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.model.document import Fault
from argmap.text.finding import Finding


def faults_called(analysis: Analysis, name: str) -> Iterator[Fault]:
    """The faults of the map's own file under that name."""
    return (fault for fault in analysis.map.root.faults if fault.check == name)


def findings_called(analysis: Analysis, name: str) -> Iterator[Finding]:
    """The findings of those faults."""
    return (fault.finding for fault in faults_called(analysis, name))
