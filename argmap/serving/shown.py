"""A map that is shown: what its pages were told last, and its last good picture."""

from __future__ import annotations

from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING

from argmap.serving.events import Channel
from argmap.serving.picture_process import Drawn

if TYPE_CHECKING:
    from argmap.serving.project import Reading


class Shown:
    """A map at `path`, shown to any number of pages."""

    def __init__(self, path: str, map_id: str) -> None:
        self.path = path
        self.map_id = map_id
        self.channel = Channel()
        self.told: Reading | None = None
        """The reading whose findings were told last; the watching thread's own."""
        self.depends_on: dict[Path, str] = {}
        """The files that it was made from, with the hashes of their contents; the watching thread's own."""
        self.was_whole = False
        """Whether a reading without gaps was sent to be drawn, which one with gaps shall not replace."""
        self.drawn_at = 0.0
        """When the picture was last renewed, by the monotonic clock."""
        self._turn = Condition()
        self._drawn: Drawn | None = None
        self._version = 0
        self._reason = ""
        self._is_closed = False

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture yet."""
        return self._drawn is not None

    @property
    def reason(self) -> str:
        """Why there is no picture yet, or none of the latest reading; nothing where there is no reason."""
        return self._reason

    def show(self, drawn: Drawn) -> None:
        """Take a new picture, and tell the pages."""
        with self._turn:
            self._drawn, self._reason = drawn, ""
            self._version += 1
            self._turn.notify_all()
        self.channel.tell("version", {"version": self._version})

    def show_none(self, reason: str) -> None:
        """Keep the picture there is, if any, for this reason."""
        with self._turn:
            self._reason = reason
            self._turn.notify_all()

    def wait_for_picture(self, seconds: float) -> Drawn | None:
        """The last picture; while there is none yet, wait for it or for the reason why there will be none."""
        with self._turn:
            self._turn.wait_for(lambda: self._drawn or self._reason or self._is_closed, seconds)
            return self._drawn

    def close(self) -> None:
        """Send away all who wait."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()
        self.channel.close()
