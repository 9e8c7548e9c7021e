"""`argmap check` with a baseline: what was there before neither shows nor fails."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Folder
from tests.cli.test_check import FAULTY, UNSUPPORTED

LOST = "map m: A map\n\nthesis t: Thesis\n  because: gone\n"


def recorded(folder: Folder, *words: str) -> None:
    result = folder.run("check", "--write-baseline", "base.json", *words)
    assert (result.exit_code, result.stdout) == (0, "")


def test_what_is_recorded_neither_shows_nor_fails(folder: Folder) -> None:
    folder.write(m=LOST)
    assert folder.run("check", "m.arg").exit_code == 1
    recorded(folder)
    result = folder.run("check", "--baseline", "base.json")
    assert result.exit_code == 0
    assert result.stdout == "no findings in 1 file; 1 in the baseline\n"


def test_how_many_were_recorded_is_said_on_standard_error(folder: Folder) -> None:
    folder.write(m=LOST)
    assert folder.run("check", "--write-baseline", "base.json").stderr == "base.json: 1 finding recorded\n"


def test_moved_lines_stay_recorded_and_new_findings_show(folder: Folder) -> None:
    folder.write(m=LOST)
    recorded(folder)
    moved = LOST.replace("thesis t", "# a comment\n\nevidence e: Seen\n\nthesis t")
    folder.write(m=f"{moved}\nclaim c: Another\n  because: lost\n")
    result = folder.run("check", "--baseline", "base.json", "--select", "ARG001")
    assert result.exit_code == 1
    assert "`lost`" in result.stdout
    assert "`gone`" not in result.stdout


def test_what_is_gone_is_counted(folder: Folder) -> None:
    folder.write(m=LOST, n=FAULTY.replace("map m", "map n"))
    recorded(folder)
    folder.write(m=LOST.replace("gone", "t"), n="map n: Another\n")
    closing = folder.run("check", "--baseline", "base.json").stdout.splitlines()[-1]
    assert closing.endswith("2 findings of the baseline are gone; write it again")


def test_what_was_not_looked_for_is_not_gone(folder: Folder) -> None:
    folder.write(m=LOST, n=FAULTY.replace("map m", "map n"))
    recorded(folder)
    for words in (["m.arg"], ["--select", "CIR"], ["--stage", "draft"]):
        assert "gone;" not in folder.run("check", "--baseline", "base.json", *words).stdout
    (folder.path / "n.arg").unlink()
    assert "1 finding of the baseline is gone" in folder.run("check", "--baseline", "base.json").stdout


def test_other_formats_leave_it_out_too_and_say_what_is_gone_apart(folder: Folder) -> None:
    folder.write(m=LOST)
    recorded(folder)
    data = json.loads(folder.run("check", "--baseline", "base.json", "--output-format", "json").stdout)
    assert (data["findings"], data["summary"]["baseline"]) == ([], {"known": 1, "gone": 0})
    folder.write(m=LOST.replace("gone", "lost"))
    result = folder.run("check", "--baseline", "base.json", "--output-format", "github")
    assert result.stdout.startswith("::error file=m.arg,line=4,")
    assert result.stderr == "1 finding of the baseline is gone; write it again\n"


def test_equal_findings_keep_their_numbers_beside_a_baseline(folder: Folder) -> None:
    folder.write(m="map m: A map\n\nthesis t: Thesis\n  because: gone & gone\n")
    words = ["check", "--select", "ARG001", "--output-format", "json"]
    first, second = (each["fingerprint"] for each in json.loads(folder.run(*words).stdout)["findings"])
    recorded(folder, "--select", "ARG001")
    path = folder.path / "base.json"
    path.write_text("\n".join(line for line in path.read_text().splitlines() if f'"{first}"' not in line))
    (left,) = json.loads(folder.run(*words, "--baseline", "base.json").stdout)["findings"]
    assert (left["fingerprint"], second) == (first, f"{first}-2")


def test_findings_that_are_waived_are_not_recorded(folder: Folder) -> None:
    folder.write(m="map m: A map\n\nthesis t: Thesis\n  waive: unsupported-thesis, a stub\n")
    recorded(folder, "--select", "SUP001")
    assert json.loads((folder.path / "base.json").read_text()) == {"version": 1}


def test_a_baseline_can_be_written_again_over_itself(folder: Folder) -> None:
    folder.write(m=LOST)
    recorded(folder)
    before = (folder.path / "base.json").read_bytes()
    recorded(folder)
    assert (folder.path / "base.json").read_bytes() == before
    assert not list(folder.path.glob(".base.json*"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "base.json: there is no such file; --write-baseline base.json makes it"),
        (b"{", "base.json: it is not JSON: "),
        (b"\xff", "base.json: "),
        (b"[]", "base.json: it is no baseline"),
        (b'{"version": 9}', "base.json: it was written by another version of argmap"),
        (b'{"a": {}, "version": 1}', "base.json: a finding in it has no path, code or message"),
    ],
)
def test_a_broken_baseline_exits_2(folder: Folder, content: bytes | None, message: str) -> None:
    folder.write(m=UNSUPPORTED)
    if content is not None:
        (folder.path / "base.json").write_bytes(content)
    result = folder.run("check", "--baseline", "base.json")
    assert result.exit_code == 2
    assert message in result.stderr


def test_reading_and_writing_in_one_run_is_refused(folder: Folder) -> None:
    folder.write(m=UNSUPPORTED)
    result = folder.run("check", "--baseline", "base.json", "--write-baseline", "base.json")
    assert result.exit_code == 2
    assert "goes without --baseline" in result.stderr
    assert not Path("base.json").exists()
