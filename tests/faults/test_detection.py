"""How many planted faults are found, and that what else is found because of them has a reason."""

from collections import defaultdict

import pytest

from argmap.checks.catalog import check_called
from argmap.checks.severity import Severity
from tests.faults.detection import Trial, trials
from tests.faults.explanations import explanation_of
from tests.faults.plantings import all_kinds
from tests.faults.projects import ROOT, Project, all_projects, checks_at_brief, own_projects
from tests.faults.table import measured, page

FEWEST_PLANTED = 10
LEAST_RATE = {Severity.ERROR: 1.0, Severity.WARNING: 0.95, Severity.HINT: 0.95}


@pytest.mark.parametrize("project", own_projects(), ids=lambda project: project.name)
def test_nothing_at_all_is_found_in_a_map_written_to_be_sound(project: Project) -> None:
    assert [diagnostic.finding.message for diagnostic in project.all_findings()] == []


def test_faults_of_every_check_are_planted() -> None:
    assert {kind.check for kind in all_kinds()} == {check.code for check in checks_at_brief()}


def missed(done: list[Trial]) -> list[str]:
    return [f"{it.kind.check} {it.kind.title} in {it.project}: {it.plant.changes}" for it in done if not it.is_found]


def unexplained(done: list[Trial]) -> set[tuple[str, str]]:
    pairs = {(trial.kind.check, other.check.code) for trial in done for other in trial.others}
    return {pair for pair in pairs if explanation_of(*pair) is None}


def test_a_few_planted_faults_of_each_kind_are_found() -> None:
    done = list(trials(own_projects(), 1))
    assert missed(done) == []
    assert unexplained(done) == set()


@pytest.mark.long
def test_planted_faults_are_found_and_the_page_is_current() -> None:
    done = measured()
    by_check: dict[str, list[Trial]] = defaultdict(list)
    for trial in done:
        by_check[trial.kind.check].append(trial)
    for code, of_it in by_check.items():
        check = check_called(code)
        assert check is not None
        assert len(of_it) >= FEWEST_PLANTED, code
        rate = sum(trial.is_found for trial in of_it) / len(of_it)
        assert rate >= LEAST_RATE[check.severity], missed(of_it)
    assert unexplained(done) == set()
    written = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    assert written == page(done), "run `python -m tests.faults` and read the difference"


def test_the_projects_have_many_maps() -> None:
    assert sum(len(project.files) for project in all_projects()) >= 20
