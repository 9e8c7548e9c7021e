"""The page `docs/findings.md`: all that is found in the maps and examples, each with a verdict given by hand.

`python -m tests.checks.test_findings` writes the list again, with `?` where a verdict is missing.
"""

import re
from contextlib import chdir
from itertools import groupby
from pathlib import Path

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.workspace.loading import documents_under
from argmap.workspace.workspace import Workspace

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "findings.md"
MOST_WARNINGS_IN_A_HUNDRED = 5

Row = tuple[str, str]
"""A file with the check, and the finding's message."""

_HEADING = re.compile(r"^## (?P<heading>.+)\n", re.MULTILINE)
_ROW = re.compile(r"^\| (?P<where>[^|]+ · [^|]+) \| (?P<message>[^|]+) \| (?P<verdict>[^|]+) \|$", re.MULTILINE)


def found_in(*folders: str, stage: Stage) -> tuple[Diagnostic, ...]:
    with chdir(ROOT):
        workspace = Workspace()
        documents = [it for folder in folders for it in documents_under(workspace, Path(folder)).values()]
        checks = selected_checks(all_checks(), stage)
        return gathered(
            found for document in documents for found in run_checks(workspace.analysis(document), checks, stage)
        )


def row_of(diagnostic: Diagnostic) -> Row:
    return f"{diagnostic.finding.span.text.path} · {diagnostic.check.code}", diagnostic.finding.message


def rows_found() -> dict[str, list[Row]]:
    review = [row_of(diagnostic) for diagnostic in found_in("maps", "examples", stage=Stage.REVIEW)]
    brief = [row_of(diagnostic) for diagnostic in found_in("maps", stage=Stage.BRIEF)]
    return {"At stage review": review, "Besides these, at stage brief": [row for row in brief if row not in review]}


def verdicts_in(page: str) -> dict[str, dict[Row, str]]:
    _, *parts = _HEADING.split(page)
    rows = {
        heading: {(row["where"], row["message"]): row["verdict"] for row in _ROW.finditer(body)}
        for heading, body in zip(parts[::2], parts[1::2], strict=True)
    }
    return {heading: verdicts for heading, verdicts in rows.items() if verdicts}


def test_the_list_is_complete_and_current() -> None:
    listed = {heading: list(verdicts) for heading, verdicts in verdicts_in(PAGE.read_text(encoding="utf-8")).items()}
    assert listed == rows_found(), "run `python -m tests.checks.test_findings`, and give each new finding a verdict"


def test_each_finding_is_right_and_the_page_says_why() -> None:
    for verdicts in verdicts_in(PAGE.read_text(encoding="utf-8")).values():
        for row, verdict in verdicts.items():
            assert re.fullmatch(r"right: .{20,}", verdict), row


@pytest.mark.parametrize("stage", [Stage.REVIEW])
def test_a_finished_map_has_no_error_and_few_warnings(stage: Stage) -> None:
    with chdir(ROOT):
        sizes = {path: len(it.statements) for path, it in documents_under(Workspace(), Path("maps")).items()}
    findings = found_in("maps", stage=stage)
    assert [found for found in findings if found.severity == "error"] == []
    for path, group in groupby(findings, key=lambda found: found.finding.span.text.path):
        warnings = [found for found in group if found.severity == "warning"]
        assert 100 * len(warnings) <= MOST_WARNINGS_IN_A_HUNDRED * sizes[path], path


def main() -> None:
    """Write the list again; the verdicts of findings that stay are kept."""
    page = PAGE.read_text(encoding="utf-8")
    verdicts = verdicts_in(page)
    for heading, rows in rows_found().items():
        known = verdicts.get(heading, {})
        lines = [f"| {where} | {message} | {known.get((where, message), '?')} |" for where, message in rows]
        table = "\n".join(["| file and check | finding | verdict |", "|---|---|---|", *lines])
        begins = page.index(f"## {heading}\n") + len(f"## {heading}\n")
        ends = page.find("\n## ", begins)
        page = f"{page[:begins]}\n{table}\n{page[ends:] if ends >= 0 else ''}"
    PAGE.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
