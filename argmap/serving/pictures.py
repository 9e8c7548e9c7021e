"""Pictures: drawn in a process of their own, always the latest of each map that was asked for."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Event, Thread, Timer
from typing import Final

import argmap
from argmap.serving.picture_process import Drawn, Job, NotDrawn

PAGE_MAKER: Final = "argmap.explorer.page"
_PROGRAM: Final = "from argmap.serving.picture_process import main; main()"

_TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")
"""What names the folder for temporary files, on one system or another."""

_PATIENCE: Final = 10.0
"""Seconds after which work that has become stale is stopped; until then it is cheaper to let it end."""

MOST_SECONDS: Final = 120.0
"""Seconds after which a drawing is given up, so that those of other maps come to their turn."""

Taker = Callable[[Drawn | NotDrawn, bool], None]
"""Takes what was made, and whether a later picture of the same map waits to be drawn."""


class Pictures:
    """Draws what it is asked for, one at a time; of what waits, only the latest of each map is kept."""

    def __init__(self, maker: str = PAGE_MAKER, most_seconds: float = MOST_SECONDS) -> None:
        self._maker = maker
        self._most_seconds = most_seconds
        self._turn = Condition()
        self._waiting: dict[str, tuple[Job, Taker]] = {}
        self._current: tuple[str, float] | None = None
        self._is_closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._folder = ""
        self._thread = Thread(target=self._work, name="argmap pictures")

    def start(self) -> None:
        """Begin, and have the process ready before the first picture is asked for."""
        # the process may be killed at any time, and could then not tidy up after itself
        self._folder = tempfile.mkdtemp(prefix="argmap-pictures-")
        self._process = _started(self._maker, self._folder)
        self._thread.start()

    def ask(self, path: str, job: Job, taker: Taker) -> None:
        """Have a reading drawn, in place of what was asked for the map at this path and not drawn yet."""
        with self._turn:
            self._waiting[path] = (job, taker)
            if self._current is not None and self._process is not None:
                drawing, since = self._current
                if drawing == path and time.monotonic() - since > _PATIENCE:
                    self._process.kill()
            self._turn.notify()

    def close(self) -> None:
        """End the process, whatever it is at, and the thread; nothing is left of what the process wrote."""
        with self._turn:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()
            self._turn.notify()
        if self._thread.is_alive():
            self._thread.join()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _work(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting or self._is_closed)
                if self._is_closed:
                    break
                path = next(iter(self._waiting))
                job, taker = self._waiting.pop(path)
                self._current = (path, time.monotonic())
            try:
                answer = self._answer(job)
            except Exception as error:  # whatever it is, this thread must live to draw what comes later
                answer = _failed(error)
            with self._turn:
                self._current = None
                is_stale = path in self._waiting
                if self._is_closed:
                    break
            if answer is not None or not is_stale:
                made = answer or NotDrawn("drawing this broke off; it is tried again with the next change")
                _hand_over(taker, made, is_stale)
        if self._process is not None:
            _end(self._process)

    def _answer(self, job: Job) -> Drawn | NotDrawn | None:
        """What the process makes of a job; None if it ended over it, and a new one is to be begun."""
        # all of it at once: of a job that cannot be sent, no part shall reach the process
        message = pickle.dumps(job)
        with self._turn:
            if self._is_closed:
                return None
            if self._process is not None and self._process.poll() is not None:
                # it was ended from outside while it had nothing to do, as by a system that is short of memory
                _end(self._process)
                self._process = None
            if self._process is None:
                self._process = _started(self._maker, self._folder)
            process = self._process
        is_late = Event()
        alarm = Timer(self._most_seconds, _give_up, (process, is_late))
        alarm.daemon = True
        alarm.start()
        answer = _answer_of(process, message)
        alarm.cancel()
        alarm.join()
        if answer is None:
            with self._turn:
                _end(process)
                self._process = None
        if answer is None and is_late.is_set():
            return NotDrawn(f"drawing this took more than {self._most_seconds:g} s")
        return answer


def _give_up(process: subprocess.Popen[bytes], is_late: Event) -> None:
    is_late.set()
    process.kill()


def _answer_of(process: subprocess.Popen[bytes], message: bytes) -> Drawn | NotDrawn | None:
    """What the process makes of a job, sent as `message`; None if it ended over it."""
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 (both are pipes)
    try:
        process.stdin.write(message)
        process.stdin.flush()
        answer = pickle.load(process.stdout)  # noqa: S301 (our own process wrote it)
    except Exception:  # an answer that was cut off may fail in any way
        return None
    return answer if isinstance(answer, Drawn | NotDrawn) else None


def _hand_over(taker: Taker, made: Drawn | NotDrawn, is_stale: bool) -> None:
    """Give a taker what was made; one that fails over it is told so, and the others lose nothing by it."""
    try:
        taker(made, is_stale)
    except Exception as error:
        with suppress(Exception):
            taker(_failed(error), is_stale)


def _failed(error: Exception) -> NotDrawn:
    """A mistake of ours, in words."""
    return NotDrawn(f"argmap failed on this picture ({type(error).__name__}: {error}); `argmap draw` may say more")


def _started(maker: str, folder: str) -> subprocess.Popen[bytes]:
    """A new process, with the same modules at hand, which an interruption at the terminal does not reach.

    What it writes for a time it writes into `folder`.
    """
    own_folder = str(Path(argmap.__file__).parent.parent)
    folders = [own_folder, *(folder for folder in sys.path if folder)]
    return subprocess.Popen(  # noqa: S603 (no text of a user is among the arguments)
        # -P: a file of the folder one is in must not pass for a module
        [sys.executable, "-P", "-c", _PROGRAM, maker],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders), **dict.fromkeys(_TEMPORARY, folder)},
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue
    process.wait()
