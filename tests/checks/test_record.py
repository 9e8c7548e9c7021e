"""Records: what comes back is what went in, and nothing else comes back."""

import json
from pathlib import Path

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.record import diagnostics_in, record_of
from argmap.checks.run import run_checks
from argmap.text.text import Text
from argmap.workspace.workspace import Workspace

TESTS = Path(__file__).parents[1]
CHECKS = {check.code: check for check in all_checks()}


@pytest.fixture(scope="module")
def found() -> tuple[tuple[Diagnostic, ...], dict[str, Text]]:
    """Findings of many kinds, with the texts they are about."""
    workspace = Workspace()
    analysis = workspace.analysis(workspace.document(TESTS / "reading" / "twenty_five_faults.arg"))
    texts = {document.text.path: document.text for document in analysis.map.documents}
    return run_checks(analysis, CHECKS.values(), with_waived=True), texts


def test_diagnostics_come_back_as_they_were(found: tuple[tuple[Diagnostic, ...], dict[str, Text]]) -> None:
    diagnostics, texts = found
    assert any(diagnostic.finding.fix for diagnostic in diagnostics)
    record = json.loads(json.dumps(record_of(diagnostics)))
    assert diagnostics_in(record, texts, CHECKS) == diagnostics


@pytest.mark.parametrize("position", range(8))
@pytest.mark.parametrize("value", ["nonsense", -1, 1.5, [], [0], {}, ["a", "b", "c"]])
def test_what_is_no_record_is_refused(
    found: tuple[tuple[Diagnostic, ...], dict[str, Text]], position: int, value: object
) -> None:
    diagnostics, texts = found
    record = record_of(diagnostics[:1])
    record[0][position] = value
    # some texts will do as a message, some numbers as a nearness, and no note is as good as one
    if (position, value) in ((3, "nonsense"), (7, -1)) or (position == 4 and value in ([], {})):
        return
    with pytest.raises(ValueError, match=r"record|place|steps|is not a valid Severity|unpack|values"):
        diagnostics_in(record, texts, CHECKS)
