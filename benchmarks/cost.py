"""What one command costs: CPU time and peak memory, its children included.

The kernel counts a process's memory from before it becomes the command, when it is still a copy of its parent. So the
parent is this file, run as a small script of its own, and not the benchmark with its documents in memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: CPU seconds of user and system, and peak resident memory in MB (10⁶ bytes)."""

    cpu: float
    peak: float


def cost_of(command: list[str], folder: Path) -> Cost:
    """Run a command in `folder` and return what it took; stop, with the end of its output, where it fails.

    Bytecode is kept, as in daily use. Nothing else is remembered from run to run when the folder is new, for the
    user's cache is in it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["XDG_CACHE_HOME"] = str(folder / "cache")
    log = folder / "log.txt"
    with log.open("wb") as output:
        run = subprocess.run(
            [sys.executable, __file__, *command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=output,
            check=True,
        )
    exit_code, cpu, peak = json.loads(run.stdout)
    if exit_code != 0:
        last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
        raise SystemExit(f"exit code {exit_code} from: {' '.join(command)}\n{last}")
    return Cost(cpu, peak)


def main() -> None:
    """Run the arguments as a command, its output to standard error; print exit code, CPU seconds and peak in MB."""
    process = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    print(json.dumps([process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6]))


if __name__ == "__main__":
    main()
