"""`argmap solve`: the competition's tasks on the command line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.semantics.task import TASKS
from tests.cli.conftest import Folder

FRAMEWORK = "arg(rain). arg(sun). arg(umbrella).\natt(rain,sun). att(sun,rain). att(sun,umbrella).\n"


@pytest.fixture
def weather(folder: Folder) -> Folder:
    (folder.path / "weather.apx").write_text(FRAMEWORK)
    (folder.path / "weather.af").write_text("p af 3\n1 2\n2 1\n2 3\n")
    (folder.path / "weather.tgf").write_text("rain\nsun\numbrella\n#\nrain sun\nsun rain\nsun umbrella\n")
    return folder


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("weather.apx -p DC-PR -a umbrella", "YES"),
        ("weather.apx -p DS-PR -a umbrella", "NO"),
        ("weather.af -p DC-PR -a 3", "YES\nw 1 3"),
        ("weather.af -p DS-PR -a 3", "NO\nw 2"),
        ("weather.af -p SE-GR", "w"),
        ("weather.tgf -p EE-GR", "[[]]"),
        ("weather.tgf -p ce-co", "3"),
        ("--problem CE-ST weather.apx", "2"),
        ("weather.apx --problem DC-ID --argument sun", "NO"),
    ],
)
def test_a_task_is_answered(weather: Folder, words: str, answer: str) -> None:
    result = weather.run("solve", *words.split())
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{answer}\n", "")


def test_the_content_tells_the_format_where_the_suffix_does_not(weather: Folder) -> None:
    for name in ("weather.apx", "weather.af", "weather.tgf"):
        content = (weather.path / name).read_bytes()
        (weather.path / "weather.txt").write_bytes(b"\xef\xbb\xbf" + content)
        assert weather.run("solve", "weather.txt", "-p", "CE-PR").stdout == "2\n"
        assert weather.run("solve", "-", "-p", "CE-PR", stdin=content).stdout == "2\n"


def test_the_problems_are_listed(folder: Folder) -> None:
    result = folder.run("solve", "--problems")
    assert result.exit_code == 0
    assert set(TASKS) <= set(result.stdout.split())
    assert all(word in result.stdout for word in ("grounded", "semi-stable", "ideal"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "name the FILE with the framework"),
        ("weather.apx", "say with -p what to answer"),
        ("weather.apx -p DC-PF -a sun", "no task `DC-PF`; did you mean `DC-PR`"),
        ("weather.apx -p everything", "no task `everything`; --problems lists them"),
        ("weather.apx -p DC-PR", "DC asks about an argument; name it with -a"),
        ("weather.apx -p SE-PR -a sun", "SE asks about no argument; leave `-a sun` away"),
        ("weather.apx -p DC-PR -a umbrela", "no argument `umbrela`; did you mean `umbrella`?"),
        ("weather.apx -p DC-PR -a 7", "no argument `7`; there are 3"),
        ("weather.af -p DC-PR -a sun", "no argument `sun`; the arguments are the numbers from 1 to 3"),
        ("weather.af -p DC-PR -a -1", "no argument `-1`"),
        ("missing.apx -p SE-PR", "missing.apx: there is no such file"),
        (". -p SE-PR", ".: Is a directory"),
        ("weather.apx/x -p SE-PR", "weather.apx/x: Not a directory"),
        ("nul\0l -p SE-PR", "embedded null byte"),
        ("empty.tgf -p SE-PR", "empty.tgf: there is nothing in it"),
        ("junk.apx -p SE-PR", "junk.apx: this file is not text"),
        ("latin.apx -p SE-PR", "latin.apx: this file is not UTF-8"),
        ("wide.apx -p SE-PR", "wide.apx: this file is not text"),
        ("map.arg -p SE-PR", "map.arg: neither `p af`, nor"),
        ("wrong.apx -p SE-PR", "wrong.apx: line 2: there is no argument `snow`"),
        ("weather.apx -p SE-PR weather.af", "unexpected extra argument"),
    ],
)
def test_a_mistake_is_explained_and_ends_with_2(weather: Folder, words: str, message: str) -> None:
    (weather.path / "empty.tgf").write_text("\n")
    (weather.path / "junk.apx").write_bytes(bytes(range(256)) * 4)
    (weather.path / "latin.apx").write_bytes("arg(é).".encode("latin-1"))
    (weather.path / "wide.apx").write_bytes(FRAMEWORK.encode("utf-16"))
    (weather.path / "map.arg").write_text("map m: Is it so?\n\nclaim c: It is so\n")
    (weather.path / "wrong.apx").write_text("arg(rain).\natt(snow,rain).\n")
    result = weather.run("solve", *words.split(" ") if words else ())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in re.sub(r"\s+", " ", result.stderr)
    assert "Traceback" not in result.stderr


def test_near_names_are_not_sought_among_very_many(folder: Folder) -> None:
    (folder.path / "many.tgf").write_text("".join(f"a{number}\n" for number in range(20_000)) + "#\n")
    result = folder.run("solve", "many.tgf", "-p", "DC-GR", "-a", "b1")
    assert "no argument `b1`; there are 20,000" in re.sub(r"\s+", " ", result.stderr)


def test_a_closed_pipe_ends_it_silently(tmp_path: Path) -> None:
    (tmp_path / "many.af").write_text("p af 40\n" + "".join(f"{n} {n + 1}\n{n + 1} {n}\n" for n in range(1, 40, 2)))
    command = [sys.executable, "-m", "argmap", "solve", str(tmp_path / "many.af"), "-p", "EE-ST"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"w ")
        process.stdout.close()
        assert process.stderr.read() == b""
