"""What one solve costs: CPU time in a process of its own, with a limit."""

from __future__ import annotations

import json
import os
import signal
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import process_time
from typing import Any

RUNS = 3
ONCE_ABOVE = 1.0
"""CPU seconds: what took longer the first time is not repeated."""

LEAST = 0.02
"""CPU seconds: a run solves so often that it takes as long, for the clock of a process may tick in milliseconds."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """CPU seconds, None where the limit was passed; and the answer, None likewise."""

    seconds: float | None
    answer: Any

    @property
    def is_late(self) -> bool:
        """Whether the limit was passed."""
        return self.seconds is None


def outcome_of(solve: Callable[[], Any], told: Callable[[Any], Any], limit: float) -> Outcome:
    """Solve in a child process that ends after `limit` CPU seconds a solve: the median of up to three runs.

    `told` makes JSON of what was found, outside the time. The child begins as a copy of this process, with the
    framework in memory and the libraries imported.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _report(solve, told, limit, writing)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        report = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF:
        return Outcome(None, None)
    if status:
        raise SystemExit("a solve failed; see above")
    seconds, answer = json.loads(report)
    return Outcome(statistics.median(seconds), answer)


def _report(solve: Callable[[], Any], told: Callable[[Any], Any], limit: float, writing: int) -> None:
    try:
        seconds: list[float] = []
        found = None
        while len(seconds) < RUNS and (not seconds or seconds[0] < ONCE_ABOVE):
            # the signal ends the process, in the midst of a SAT solver too
            signal.setitimer(signal.ITIMER_PROF, limit)
            solves, took, start = 0, 0.0, process_time()
            while took < LEAST:
                found = solve()
                solves, took = solves + 1, process_time() - start
            seconds.append(took / solves)
            signal.setitimer(signal.ITIMER_PROF, 0)
        with os.fdopen(writing, "w") as pipe:
            json.dump([seconds, told(found)], pipe)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)
