"""Every check's page: its sections, and its two examples, which are run."""

from __future__ import annotations

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.severity import Severity, Stage
from tests.checks.maps import codes, found
from tests.checks.pages import FIRES, HEADINGS, SILENT, example_in, sections_of

CHECKS = all_checks()
THIN = {"SUP002", "SUP003", "SUP004"}
"""What an example of a few lines may be guilty of besides: no citation, no evidence, or one item of it."""
IDS = [check.name for check in CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
def test_the_page_begins_with_a_sentence_and_has_all_its_sections(check: Check) -> None:
    assert check.page.splitlines()[0].endswith(".")
    assert tuple(sections_of(check)) == ("", *HEADINGS)


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
def test_the_first_example_fires(check: Check) -> None:
    diagnostics = found(check.code, example_in(check, FIRES), check.default or Stage.REVIEW)
    assert diagnostics
    assert all(diagnostic.severity is check.severity_at(check.default or Stage.REVIEW) for diagnostic in diagnostics)


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
def test_nothing_else_fires_on_the_first_example(check: Check) -> None:
    others = {code for code in codes(example_in(check, FIRES)) if code != check.code}
    # an indented statement is only a hint, so what it leaves undone is said too
    assert check.code == "ARG015" or others <= THIN


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
def test_the_second_example_is_silent(check: Check) -> None:
    assert found(check.code, example_in(check, SILENT), Stage.BRIEF) == ()


@pytest.mark.parametrize("check", CHECKS, ids=IDS)
def test_the_second_example_has_no_error(check: Check) -> None:
    diagnostics = [d for c in CHECKS for d in found(c.code, example_in(check, SILENT))]
    assert not [d.finding.message for d in diagnostics if d.severity is Severity.ERROR]
