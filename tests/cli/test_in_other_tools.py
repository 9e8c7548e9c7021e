"""What we offer to other tools: the hooks and the workflow call commands and options that there are."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Folder
from tests.cli.test_check import SOUND

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "examples" / "ci" / "github.yml"
_CALL = re.compile(r"^ *(?:- )?(?:entry|run): argmap (.*)$", re.MULTILINE)


def calls_in(file: Path) -> list[str]:
    return _CALL.findall(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("call", [*calls_in(HOOKS), *calls_in(WORKFLOW)])
def test_a_call_is_understood(folder: Folder, call: str) -> None:
    folder.write(m=SOUND)
    assert folder.run(*shlex.split(call)).exit_code in {0, 1}


def test_there_is_a_hook_for_checking_and_one_for_formatting() -> None:
    assert calls_in(HOOKS) == ["check", "format"]
    assert re.findall(r"^- id: (.*)$", HOOKS.read_text(encoding="utf-8"), re.MULTILINE) == [
        "argmap-check",
        "argmap-format",
    ]


def test_the_workflow_writes_the_file_that_it_hands_on() -> None:
    workflow = WORKFLOW.read_text(encoding="utf-8")
    assert "--output argmap.sarif" in workflow
    assert "sarif_file: argmap.sarif" in workflow
