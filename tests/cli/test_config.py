"""`argmap config`: every setting has its value and its origin, every check its reason."""

import json

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.workspace.configuration import KEYS, configuration_for
from tests.cli.conftest import Folder

SETTINGS = """\
# the house's settings
stage = "draft"
ignore = ["DIA"]

[per-path."reviewed/*"]
stage = "review"
ignore = [
  "STY004",
]

[per-path."reviewed/selected.arg"]
select = ["SUP", "DIA001"]
"""


@pytest.fixture
def project(folder: Folder) -> Folder:
    (folder.path / "argmap.toml").write_text(SETTINGS)
    (folder.path / "reviewed").mkdir()
    folder.write(**{"a": "map a: A\n", "reviewed/b": "map b: B\n", "reviewed/selected": "map c: C\n"})
    return folder


def lines(folder: Folder, *paths: str) -> list[list[str]]:
    return [line.split(maxsplit=4) for line in folder.run("config", *paths).stdout.splitlines()]


def test_without_a_file_all_is_by_default(folder: Folder) -> None:
    (folder.path / "argmap.toml").unlink()
    printed = folder.run("config").stdout.splitlines()
    assert printed[0] == "no configuration file: the defaults are in force"
    assert [line.split()[0] for line in printed[3 : 3 + len(KEYS)]] == list(KEYS)
    assert all(line.endswith("default") for line in printed[3 : 3 + len(KEYS)])


def test_each_setting_says_where_it_stands(project: Folder) -> None:
    printed = [" ".join(words) for words in lines(project, "reviewed/b.arg")]
    assert 'stage "review" argmap.toml:6 for "reviewed/*"' in printed
    assert 'ignore ["DIA", "STY004"] argmap.toml:3, argmap.toml:7 for "reviewed/*"' in printed
    assert 'fail-on "error" default' in printed


@pytest.mark.parametrize(
    ("path", "code", "reason"),
    [
        ("a.arg", "ARG000", "on runs at every stage"),
        ("a.arg", "SUP002", "off runs from stage review"),
        ("reviewed/b.arg", "SUP002", "on runs from stage review"),
        ("reviewed/b.arg", "DIA001", "off ignored by `DIA` (argmap.toml:3)"),
        ("reviewed/b.arg", "STY004", 'off ignored by `STY004` (argmap.toml:7 for "reviewed/*")'),
        ("reviewed/selected.arg", "DIA001", 'on selected by `DIA001` (argmap.toml:12 for "reviewed/selected.arg")'),
        ("reviewed/selected.arg", "ARG000", 'off not selected (argmap.toml:12 for "reviewed/selected.arg")'),
    ],
)
def test_each_check_says_why_it_is_on_or_off(project: Folder, path: str, code: str, reason: str) -> None:
    (line,) = (words for words in lines(project, path) if words[1:2] == [code])
    assert f"{line[0]} {line[4]}" == reason


@pytest.mark.parametrize("path", ["a.arg", "reviewed/b.arg", "reviewed/selected.arg", "-"])
def test_what_is_on_is_what_check_runs(project: Folder, path: str) -> None:
    (data,) = json.loads(project.run("config", path, "--json").stdout)["paths"]
    in_force = configuration_for(project.path).at(project.path / data["path"])
    running = selected_checks(all_checks(), Stage(in_force.stage), in_force.select, in_force.ignore)
    assert [check["code"] for check in data["checks"] if check["on"]] == [check.code for check in running]
    assert data["settings"]["stage"]["value"] == in_force.stage
    assert data["settings"]["ignore"]["value"] == list(in_force.ignore)


def test_json_has_the_origins_as_data(project: Folder) -> None:
    data = json.loads(project.run("config", "reviewed/b.arg", "a.arg", "--json").stdout)
    assert (data["version"], data["file"], len(data["paths"])) == (1, "argmap.toml", 2)
    origin = {"path": "argmap.toml", "line": 6, "pattern": "reviewed/*"}
    assert data["paths"][0]["settings"]["stage"] == {"value": "review", "from": [origin]}
    assert data["paths"][1]["settings"]["stage"]["from"] == [{"path": "argmap.toml", "line": 2, "pattern": None}]


@pytest.mark.parametrize("command", ["config", "check"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('\nignore = ["SUP01"]', "argmap.toml:2: no check `SUP01` for `ignore`; did you mean `SUP001`"),
        (
            '[per-path."x"]\nselect = ["xyzzy"]',
            "argmap.toml:2: no check `xyzzy` for `select`; `argmap explain` lists them",
        ),
        ('stage = "reviw"', "argmap.toml:1: `stage` takes draft, review, brief, not `reviw`; did you mean `review`"),
        ("stag = 1", "argmap.toml:1: unknown key `stag`; did you mean `stage`"),
    ],
)
def test_a_mistake_is_named_with_its_line(folder: Folder, command: str, content: str, message: str) -> None:
    folder.write(a="map a: A\n")
    (folder.path / "argmap.toml").write_text(content)
    result = folder.run(command)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("path", ["absent.arg", "a\0b"])
def test_a_path_that_is_not_there_exits_2(folder: Folder, path: str) -> None:
    result = folder.run("config", path)
    assert result.exit_code == 2
    assert "there is no such file or folder" in result.stderr


def test_what_a_file_says_cannot_command_the_terminal(folder: Folder) -> None:
    (folder.path / "argmap.toml").write_text('exclude = ["\\u001b[31m\\u202e"]\n', encoding="utf-8")
    printed = folder.run("config").stdout
    assert "\x1b" not in printed
    assert "\u202e" not in printed
