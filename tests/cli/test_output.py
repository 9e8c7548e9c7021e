"""Standard output: one that takes nothing, or a terminal, which obeys some of what it is sent."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import Folder

CIRCLE = Path(__file__).parent.parent.parent / "examples" / "circle.arg"
FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_a_line() -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "list", str(CIRCLE)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (2, b"standard output: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the stream")
def test_without_a_standard_output_nothing_is_said() -> None:
    command = f'"{sys.executable}" -m argmap list "{CIRCLE}" >&-'
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def shown_on_a_terminal(folder: Folder, *words: str) -> str:
    """What a terminal is sent by a run of argmap."""
    pty = pytest.importorskip("pty", reason="this system has no terminals of that kind")
    master, slave = pty.openpty()
    with os.fdopen(master, "rb") as terminal:
        command = [sys.executable, "-m", "argmap", *words]
        subprocess.run(command, cwd=folder.path, stdout=slave, stderr=slave, stdin=subprocess.DEVNULL, check=True)
        os.close(slave)
        with suppress(OSError):  # what Linux says at the end of what a terminal was sent
            return terminal.read1(2**16).decode()
    return ""


@pytest.mark.parametrize("words", [("list", "."), ("rename", "t", "new", ".", "--diff")])
def test_no_name_of_a_file_and_no_line_of_it_commands_a_terminal(folder: Folder, words: tuple[str, ...]) -> None:
    (folder.path / "a\x1b[31mb.arg").write_text("map m: M\n\nthesis t: T\x1b[31m\n", encoding="utf-8")
    shown = shown_on_a_terminal(folder, *words)
    assert "a\\x1b[31mb.arg" in shown
    assert "\x1b[31m" not in shown
