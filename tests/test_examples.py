"""The maps of the repository: each is checked, and each stands as it expects."""

import re
from pathlib import Path

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity
from argmap.reading import read
from argmap.workspace.workspace import Workspace
from argmap.writing import formatted

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(ROOT.glob("examples/**/*.arg"))
MAPS = sorted(ROOT.glob("maps/**/*.arg"))
MOST_LINES = 25

ABOUT_WARNINGS = {
    "circle": {"vicious-circle"},
    "open_objection": {"unanswered-counterclaim"},
}
"""The examples whose idea is a warning, with the warnings they may show; the others show none."""


@pytest.mark.parametrize("file", [*EXAMPLES, *MAPS], ids=lambda file: str(file.relative_to(ROOT)))
def test_a_map_has_no_errors_and_stands_as_it_expects(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    workspace = Workspace()
    found = run_checks(workspace.analysis(workspace.document(file)), all_checks())
    assert [d for d in found if d.severity is Severity.ERROR] == []


@pytest.mark.parametrize("file", [*EXAMPLES, *MAPS], ids=lambda file: str(file.relative_to(ROOT)))
def test_a_map_is_in_canonical_form(file: Path) -> None:
    content = file.read_text(encoding="utf-8")
    assert formatted(read(file.name, content)) == content


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_teaches_one_idea(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    content = file.read_text(encoding="utf-8")
    assert content.startswith("# ")
    assert len(content.splitlines()) <= MOST_LINES
    assert re.search(r"^  expect: ", content, re.MULTILINE)
    workspace = Workspace()
    found = run_checks(workspace.analysis(workspace.document(file)), selected_checks(all_checks()))
    shown = {diagnostic.check.name for diagnostic in found if diagnostic.severity is Severity.WARNING}
    assert shown == ABOUT_WARNINGS.get(file.stem, set())
