"""`argmap check` for other programs and for a quick look: formats, order, summary."""

import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Folder
from tests.cli.test_check import FAULTY, SOUND, UNSUPPORTED

WEIGHED = """\
map m: A map

premise apart: Joined to nothing

thesis t: Thesis
  because: c

claim c: Conclusion
  because: e

evidence e: Observation

claim lone: Alone
  because: gone
"""


def codes_in(text: str) -> list[str]:
    """The codes of the findings of a text report, in its order."""
    return [line.split("]")[0].rsplit(" ", 1)[1] for line in text.splitlines() if line.startswith(("m.arg:", "n.arg:"))]


def test_sarif_holds_the_findings_and_the_checks_that_ran(folder: Folder) -> None:
    folder.write(m=FAULTY)
    result = folder.run("check", "--select", "ARG", "--output-format", "sarif")
    (run,) = json.loads(result.stdout)["runs"]
    assert result.exit_code == 1
    assert [found["ruleId"] for found in run["results"]] == ["ARG000"]
    assert {rule["id"][:3] for rule in run["tool"]["driver"]["rules"]} == {"ARG"}


def test_workflow_commands_put_first_what_matters_most_in_all_files(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED, n=FAULTY.replace("map m", "map n"))
    first, *_ = folder.run("check", "--output-format", "github").stdout.splitlines()
    assert first.startswith("::error file=n.arg,line=3,")
    first, *_ = folder.run("check", "--output-format", "github", "--sort", "place").stdout.splitlines()
    assert first.startswith("::warning file=m.arg,")


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 0), ("warning", 1), ("never", 0)])
def test_junit_fails_what_the_run_fails(folder: Folder, fail_on: str, failures: int) -> None:
    folder.write(m=UNSUPPORTED, n=SOUND.replace("map m", "map n"))
    words = ["check", "--select", "SUP001", "--output-format", "junit", "--fail-on", fail_on]
    result = folder.run(*words)
    suites = ET.fromstring(result.stdout)
    assert (suites.get("tests"), suites.get("failures")) == ("2", str(failures))
    assert result.exit_code == failures


def test_text_puts_first_in_each_file_what_matters_most(folder: Folder) -> None:
    folder.write(m=WEIGHED)
    words = ["check", "--select", "SUP002,SRC003,ARG001", "m.arg"]
    by_weight = folder.run(*words).stdout
    by_place = folder.run(*words, "--sort", "place").stdout
    assert codes_in(by_weight)[0] == codes_in(by_place)[-1] == "ARG001"
    assert sorted(codes_in(by_weight)) == sorted(codes_in(by_place))
    assert by_weight.splitlines()[-1] == by_place.splitlines()[-1]


def test_among_equally_grave_findings_the_nearest_to_a_thesis_comes_first(folder: Folder) -> None:
    steps = "claim far: Far\n  because: gone\n\nclaim near: Near\n  because: far\n  because: gone\n\n"
    folder.write(m=f"map m: M\n\n{steps}thesis t: T\n  because: near\n  because: gone\n")
    lines = folder.run("check", "--select", "ARG001").stdout.splitlines()
    assert [line.split(":")[1] for line in lines if line.startswith("m.arg:")] == ["12", "8", "4"]


def test_the_findings_of_a_file_stand_together(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED, n=FAULTY.replace("map m", "map n"))
    lines = [line for line in folder.run("check").stdout.splitlines() if line.startswith(("m.arg:", "n.arg:"))]
    assert [line[0] for line in lines] == sorted(line[0] for line in lines)


def test_the_summary_takes_the_place_of_the_findings(folder: Folder) -> None:
    folder.write(m=SOUND, n=UNSUPPORTED.replace("map m", "map n"))
    result = folder.run("check", "--summary", "--fail-on", "warning")
    first, second, closing = result.stdout.rstrip("\n").split("\n\n")
    assert first.startswith("m: A map\n  theses         1 of 1 stand\n  evidence       under 1 of 1 thesis;")
    assert second.startswith("n: A map\n  theses         0 of 1 stand, 1 fallen\n")
    assert closing.endswith("in 2 files")
    assert result.exit_code == 1


def test_the_summary_is_in_the_json_too(folder: Folder) -> None:
    folder.write(m=SOUND)
    data = json.loads(folder.run("check", "--summary", "--output-format", "json").stdout)
    (summary,) = data["summary"]["maps"]
    assert summary["theses"] == {"declared": 1, "standing": 1, "disputed": 0, "on_evidence": 1, "on_one_point": 1}
    assert "maps" not in json.loads(folder.run("check", "--output-format", "json").stdout)["summary"]


def test_a_summary_is_text_or_json(folder: Folder) -> None:
    folder.write(m=SOUND)
    result = folder.run("check", "--summary", "--output-format", "sarif")
    assert result.exit_code == 2
    assert "--summary goes with text or json" in result.stderr


@pytest.mark.parametrize("output_format", ["text", "json", "sarif", "github", "junit"])
def test_every_format_can_go_to_a_file_and_is_the_same_twice(folder: Folder, output_format: str) -> None:
    folder.write(m=WEIGHED, n=FAULTY.replace("map m", "map n"))
    words = ["check", "--hints", "--output-format", output_format]
    printed = folder.run(*words).stdout
    assert folder.run(*words, "-o", "report").stdout == ""
    assert (folder.path / "report").read_text(encoding="utf-8") == printed


def test_text_waits_for_no_other_format(folder: Folder) -> None:
    folder.write(m=SOUND)
    script = (
        "import sys; sys.argv = ['argmap', 'check', 'm.arg']\n"
        "from argmap.cli.app import main\n"
        "try:\n    main()\n"
        "finally:\n    print('imported:', *sorted(sys.modules))"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    imported = set(output.rpartition("imported:")[2].split())
    assert "argmap.report.text" in imported
    assert not {f"argmap.report.{name}" for name in ("sarif", "junit", "github")} & imported
    assert "xml.etree.ElementTree" not in imported
