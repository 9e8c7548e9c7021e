"""`argmap check`: what it prints, what it exits with, and what a careless user may type."""

import json

import pytest

from tests.cli.conftest import Folder

SOUND = """\
map m: A map

source paper: A paper

claim c: Conclusion
  because: e

evidence e: Observation
  cite: paper, p. 1

thesis t: Thesis
  because: c
  against: o

counterclaim o: Objection
  holder: somebody
  cite: paper, p. 2

rebuttal r: Answer
  cite: paper, p. 3

r attacks o
"""
UNSUPPORTED = "map m: A map\n\nthesis t: Thesis\n"
FAULTY = "map m: A map\n\npremis p: Text\n"


def test_a_sound_map_exits_0(folder: Folder) -> None:
    folder.write(m=SOUND)
    result = folder.run("check", "m.arg", "--fail-on", "warning", "--ignore", "SUP004")
    assert (result.exit_code, result.stdout) == (0, "no findings in 1 file\n")


def test_an_error_exits_1_and_shows_its_line(folder: Folder) -> None:
    folder.write(m=FAULTY)
    result = folder.run("check")
    assert result.exit_code == 1
    assert "m.arg:3:1: error[syntax-error ARG000]" in result.stdout
    assert "`premise`" in result.stdout


@pytest.mark.parametrize(
    ("options", "exit_code"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--stage", "brief"], 1),
        (["--stage", "brief", "--fail-on", "never"], 0),
        (["--fail-on", "warning", "--ignore", "unsupported-thesis,DIA"], 0),
        (["--fail-on", "warning", "--select", "ARG"], 0),
    ],
)
def test_the_exit_code_follows_stage_selection_and_fail_on(folder: Folder, options: list[str], exit_code: int) -> None:
    folder.write(m=UNSUPPORTED)
    assert folder.run("check", "m.arg", *options).exit_code == exit_code


def test_standard_input_is_a_file_like_any_other(folder: Folder) -> None:
    result = folder.run("check", "-", stdin=FAULTY)
    assert result.exit_code == 1
    assert "stdin.arg:3:1" in result.stdout


def test_json_is_the_same_findings_as_data(folder: Folder) -> None:
    folder.write(m=FAULTY)
    data = json.loads(folder.run("check", "--output-format", "json").stdout)
    assert data["version"] == 1
    assert [(finding["code"], finding["place"]["line"]) for finding in data["findings"]] == [("ARG000", 3)]


def test_the_report_can_go_to_a_file(folder: Folder) -> None:
    folder.write(m=FAULTY)
    result = folder.run("check", "-o", "report.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "ARG000" in (folder.path / "report.txt").read_text()


def test_safe_fixes_are_carried_out_and_shown_by_diff_first(folder: Folder) -> None:
    sound = SOUND.replace("claim c:", "claim budgets:").replace("because: c", "because: budgets")
    folder.write(m=sound.replace("because: budgets", "because: bugdets"))
    shown = folder.run("check", "--fix", "--diff")
    assert "-  because: bugdets\n+  because: budgets\n" in shown.stdout
    assert "because: bugdets" in (folder.path / "m.arg").read_text()
    assert folder.run("check", "--fix").exit_code == 0
    assert (folder.path / "m.arg").read_text() == sound


def test_findings_are_shown_for_the_files_named_alone(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED, n="map n: Another\n\nimport m\n\nthesis u: Thesis\n  because: m.t\n")
    assert "\nm.arg:" not in f"\n{folder.run('check', 'n.arg').stdout}"
    assert "m.arg:3:8" in folder.run("check", "m.arg", "n.arg").stdout


def test_a_finding_that_two_readings_share_is_shown_once(folder: Folder) -> None:
    folder.write(
        m="map m: A map\n\nimport n\n\nclaim a: A\n  because: n.b\n",
        n="map n: Another\n\nimport m\n\nclaim b: B\n  because: m.a\n",
    )
    assert folder.run("check", "--select", "vicious-circle").stdout.count("CIR001") == 1


def test_per_path_settings_hold_for_their_files(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED)
    (folder.path / "argmap.toml").write_text('[per-path."m.arg"]\nignore = ["SUP", "DIA"]\n')
    assert folder.run("check", "--fail-on", "warning").exit_code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check", "absent.arg"], "absent.arg: there is no such file or folder"),
        (["check", "--select", "SUP01x"], "no check `SUP01x`; did you mean"),
        (["check", "--diff"], "--diff goes with --fix"),
        (["check", "empty"], "no map (*.arg) in empty"),
        (["chek"], "did you mean `check`?"),
        (["check", "--fix", "-"], "--fix cannot write to standard input"),
        (["check", "a\0b"], "a\0b: "),
    ],
)
def test_a_mistake_on_the_command_line_exits_2_and_says_what_to_type(
    folder: Folder, words: list[str], message: str
) -> None:
    (folder.path / "empty").mkdir()
    folder.write(m=SOUND)
    result = folder.run(*words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_mistake_in_the_configuration_exits_2(folder: Folder) -> None:
    folder.write(m=SOUND)
    (folder.path / "argmap.toml").write_text("stag = 'draft'\n")
    result = folder.run("check")
    assert result.exit_code == 2
    assert "did you mean `stage`" in result.stderr


@pytest.mark.parametrize(
    "content", [b"", b"\0\1\2", b"\xff\xfe", b"claim c: \xe9\n", b"\xef\xbb\xbfclaim c: C\r\n", b"\r\r\r"]
)
def test_no_content_ends_in_a_traceback(folder: Folder, content: bytes) -> None:
    (folder.path / "m.arg").write_bytes(content)
    for words in (["check", "--hints"], ["standing"], ["why", "c"], ["format", "--diff"]):
        result = folder.run(*words)
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_the_command_line_wins_over_the_settings_of_a_path(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED)
    (folder.path / "argmap.toml").write_text('[per-path."*"]\nselect = ["ARG"]\nstage = "draft"\n')
    assert folder.run("check").stdout == "no findings in 1 file\n"
    assert "SUP001" in folder.run("check", "--select", "SUP").stdout


def test_waived_findings_are_counted_and_shown_on_request(folder: Folder) -> None:
    folder.write(m="map m: A map\n\nthesis t: Thesis\n  waive: unsupported-thesis, a stub\n")
    assert folder.run("check").stdout == "no findings in 1 file; 1 waived\n"
    assert "waived at line 4: a stub" in folder.run("check", "--show-waived").stdout
