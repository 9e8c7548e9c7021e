"""Events: the latest news of a map, for any number of pages that wait for it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from threading import Condition
from typing import Any, Final, NamedTuple

HEART_BEAT: Final = 5.0
"""Seconds after which a page that nothing was told hears that the server is there; so one that left is noticed."""

_BEAT: Final = b": still here\n\n"


class News(NamedTuple):
    """A message with its number; of each kind only the latest is kept, so a slow page never falls behind."""

    number: int
    text: str


class Channel:
    """The latest message of each kind. Pages that come later are told the same as those that were there."""

    def __init__(self) -> None:
        self._latest: dict[str, News] = {}
        self._number = 0
        self._is_closed = False
        self._turn = Condition()
        # numbers of an earlier server, which a page may remember, shall not pass for ours
        self._token = secrets.token_hex(4)

    def tell(self, kind: str, message: Mapping[str, Any]) -> None:
        """Tell all pages, in place of what was told them last of this kind. Repeating oneself tells nothing."""
        text = json.dumps(message, separators=(",", ":"))
        with self._turn:
            if kind in self._latest and self._latest[kind].text == text:
                return
            self._number += 1
            self._latest[kind] = News(self._number, text)
            self._turn.notify_all()

    def close(self) -> None:
        """Send all pages away."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()

    def news_after(self, number: int, seconds: float) -> list[News] | None:
        """What was told after the message with this number, waiting so long for it; None when there is no more."""
        with self._turn:
            self._turn.wait_for(lambda: self._is_closed or self._number > number, seconds)
            if self._is_closed:
                return None
            return sorted(news for news in self._latest.values() if news.number > number)

    def stream(self, last_id: str | None = None, heart_beat: float = HEART_BEAT) -> Iterator[bytes]:
        """The events for one page, as `text/event-stream` has them, after the last it heard."""
        number = self._number_of(last_id)
        while (news := self.news_after(number, heart_beat)) is not None:
            for number, text in news:
                # JSON has no line ends of its own, so a message is one line
                yield f"id: {self._token}-{number}\ndata: {text}\n\n".encode()
            if not news:
                yield _BEAT

    def _number_of(self, last_id: str | None) -> int:
        token, _, number = (last_id or "").partition("-")
        is_ours = token == self._token and number.isascii() and number.isdigit() and len(number) < 10
        return int(number) if is_ours else 0


def send(stream: Iterator[bytes], write: Callable[[bytes], object]) -> None:
    """Write events until there are no more or nobody takes them."""
    try:
        for event in stream:
            write(event)
    except OSError:
        return
