"""Standard output that takes nothing: a full disk, or none at all."""

import subprocess
import sys
from pathlib import Path

import pytest

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
