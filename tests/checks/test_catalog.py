"""The catalogue: checks are found where they live, and each is what its family asks; docs/checks lists them all."""

import importlib
from pathlib import Path

import pytest

import argmap.checks
from argmap.checks.catalog import all_checks, check_called
from argmap.checks.check import FAMILIES, Check
from argmap.checks.severity import Severity, Stage


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
