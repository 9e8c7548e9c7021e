"""The catalogue: which checks there are, with their severities and stages."""

import importlib
from pathlib import Path

import pytest

import argmap.checks
from argmap.checks.catalog import all_checks, check_called
from argmap.checks.check import FAMILIES, Check
from argmap.checks.severity import Severity, Stage

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
DRAFT, REVIEW, BRIEF = Stage.DRAFT, Stage.REVIEW, Stage.BRIEF

EXPECTED: dict[str, tuple[str, Severity, Stage, bool]] = {
    "ARG000": ("syntax-error", E, DRAFT, False),
    "ARG001": ("unresolved-reference", E, DRAFT, False),
    "ARG002": ("duplicate-identifier", E, DRAFT, False),
    "ARG003": ("illegal-relation", E, DRAFT, False),
    "ARG004": ("orphan-node", W, DRAFT, False),
    "ARG005": ("unreachable-from-thesis", W, DRAFT, False),
    "ARG006": ("undercut-of-nothing", E, DRAFT, False),
    "ARG007": ("unused-declaration", W, DRAFT, False),
    "ARG009": ("invalid-value", E, DRAFT, False),
    "ARG010": ("unexpected-standing", E, DRAFT, False),
    "ARG011": ("unknown-attribute", E, DRAFT, False),
    "ARG012": ("unsafe-text", E, DRAFT, False),
    "ARG013": ("unreadable-import", E, DRAFT, False),
    "ARG014": ("repeated-step", W, DRAFT, False),
    "ARG015": ("indented-statement", H, DRAFT, False),
    "CIR001": ("vicious-circle", W, DRAFT, True),
    "CIR002": ("grounded-circle", H, REVIEW, False),
    "CON001": ("self-attack", W, DRAFT, True),
    "CON002": ("contradiction-both-asserted", W, DRAFT, True),
    "CON003": ("inconsistent-commitments", W, REVIEW, False),
    "CON004": ("evidence-for-both-sides", W, REVIEW, False),
    "CON005": ("pro-and-con-same-target", W, REVIEW, False),
    "CON006": ("cross-paper-conflict-undeclared", W, REVIEW, False),
    "DIA001": ("unanswered-counterclaim", W, REVIEW, True),
    "DIA002": ("rebuttal-hits-nothing", W, REVIEW, False),
    "DIA003": ("straw-rebuttal", W, REVIEW, False),
    "DIA004": ("one-sided-thesis", W, BRIEF, False),
    "DIA007": ("single-hypothesis", W, REVIEW, False),
    "SRC001": ("uncited-evidence", W, REVIEW, True),
    "SRC002": ("anchor-not-found", E, DRAFT, False),
    "SRC003": ("unverified-anchor", W, REVIEW, False),
    "SRC005": ("anachronism", W, REVIEW, True),
    "SRC006": ("double-counted-origin", W, REVIEW, False),
    "SRC008": ("weak-source-strong-claim", W, REVIEW, True),
    "SRC011": ("ambiguous-anchor", W, REVIEW, False),
    "STY004": ("bare-or-stale-suppression", W, REVIEW, False),
    "SUP001": ("unsupported-thesis", W, DRAFT, True),
    "SUP002": ("unsupported-premise", W, REVIEW, False),
    "SUP003": ("evidence-free-chain", W, REVIEW, False),
    "SUP004": ("single-point-of-failure", W, REVIEW, False),
    "SUP007": ("load-bearing-assumption", W, REVIEW, False),
    "SUP009": ("unsupported-claim", W, REVIEW, False),
}
"""Code → name, severity, first stage, and whether it finds errors at stage brief."""


def test_every_check_is_there_with_its_name_severity_and_stage() -> None:
    found = {check.code: (check.name, check.severity, check.default, check.starred) for check in all_checks()}
    assert found == EXPECTED


def test_checks_are_sorted_by_code() -> None:
    codes = [check.code for check in all_checks()]
    assert codes == sorted(codes)


def test_errors_and_structure_run_on_drafts() -> None:
    for check in all_checks():
        if check.severity is Severity.ERROR or check.family == "structure":
            assert check.default is Stage.DRAFT, check.name


def test_faults_of_syntax_and_names_cannot_be_waived() -> None:
    unwaivable = {check.code for check in all_checks() if not check.waivable}
    assert unwaivable == {"ARG000", "ARG001", "ARG002", "ARG003", "ARG009", "ARG012", "ARG013"}


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_check_lives_in_the_file_of_its_name_in_the_folder_of_its_family(check: Check) -> None:
    module = importlib.import_module(check.run.__module__)
    folder = Path(next(iter(argmap.checks.__path__)), check.family)
    assert module.__file__ is not None
    assert Path(module.__file__) == folder / f"{check.name.replace('-', '_')}.py"


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_check_has_a_test_file(check: Check) -> None:
    assert Path(__file__).parent.joinpath(check.family, f"test_{check.name.replace('-', '_')}.py").is_file()


def test_every_check_has_the_letters_of_its_family() -> None:
    for check in all_checks():
        assert check.code.startswith(FAMILIES[check.family])


def test_a_check_is_known_by_name_and_code() -> None:
    assert check_called("unsupported-thesis") is check_called("SUP001")
    assert check_called("unsupported_thesis") is None
