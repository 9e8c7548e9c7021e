"""Progress: what a run is busy with, told on standard error once it takes long."""

from __future__ import annotations

from threading import Timer
from types import TracebackType
from typing import Final

import click

PATIENCE: Final = 1.0
"""Seconds after which a run says what it is busy with."""


class Progress:
    """Says on standard error what a run is busy with, once it has taken longer than the reader's patience."""

    def __init__(self) -> None:
        self.words = ""
        self.is_slow = False
        self.timer = Timer(PATIENCE, self._grow_slow)
        self.timer.daemon = True

    def __call__(self, words: str) -> None:
        """What comes now, in a few words."""
        self.words = words
        if self.is_slow:
            self._tell()

    def _grow_slow(self) -> None:
        self.is_slow = True
        self._tell()

    def _tell(self) -> None:
        click.echo(f"{self.words} …", err=True)

    def __enter__(self) -> Progress:
        self.timer.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.timer.cancel()
