"""A live preview of a folder, with a client that waits for what it tells."""

from __future__ import annotations

import http.client
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from argmap.serving.live import Live
from argmap.serving.project import Project
from argmap.serving.server import Server
from argmap.workspace.configuration import configuration_for

PATIENCE = 60.0
"""Seconds after which something that was to come is held to be lost; the machine may be slow."""

GOOD = """\
map {id}: A map
thesis roads: The roads must be mended.
  because: rain
evidence rain: It rained into the cellars.
"""


@dataclass
class Listener:
    """A page that listens to events; `latest` holds the last message of each kind."""

    response: http.client.HTTPResponse
    latest: dict[str, Any] = field(default_factory=dict)
    told: list[dict[str, Any]] = field(default_factory=list)

    def until(self, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Listen until what was told last is so; the test fails when that takes too long."""
        deadline = time.monotonic() + PATIENCE
        while not is_so(self.latest):
            assert time.monotonic() < deadline, f"told {self.latest}"
            line = self.response.readline()
            assert line, "the server went away"
            if line.startswith(b"data: "):
                message = json.loads(line.removeprefix(b"data: "))
                self.told.append(message)
                self.latest.update(message)
        return self.latest

    def messages(self) -> list[str]:
        """What is found, in words."""
        return [finding["message"] for finding in self.latest["findings"]]


@dataclass
class Preview:
    """A server at work on a folder."""

    folder: Path
    server: Server
    ends: ExitStack

    def write(self, name: str, content: str | bytes) -> None:
        """Save a file as most editors do: a new file takes the old one's place."""
        new = self.folder / f".{name}.new"
        new.write_bytes(content if isinstance(content, bytes) else content.encode())
        new.replace(self.folder / name)

    def connection(self) -> http.client.HTTPConnection:
        """A connection that is closed with the test."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        self.ends.callback(connection.close)
        return connection

    def ask(self, target: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        """An answer, with its content."""
        connection = self.connection()
        connection.request(method, target, headers={name.replace("_", "-"): text for name, text in headers.items()})
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response, content

    def data(self, target: str = "/page.json") -> dict[str, Any]:
        """The data of the page, waited for while it is first drawn."""
        deadline = time.monotonic() + PATIENCE
        while True:
            response, content = self.ask(target)
            if response.status == 200:
                data: dict[str, Any] = json.loads(content)
                return data
            assert response.status == 503, content
            assert time.monotonic() < deadline, content

    def listen(self, target: str = "/events", **headers: str) -> Listener:
        """Begin to listen as a page does."""
        connection = self.connection()
        connection.request("GET", target, headers={name.replace("_", "-"): text for name, text in headers.items()})
        response = connection.getresponse()
        assert response.status == 200
        self.ends.callback(response.close)
        return Listener(response)


Previewed = Callable[..., Preview]


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Previewed]:
    """Begin a live preview of the folder's maps, given as `name=content`; all of it is ended with the test."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "argmap.toml").write_text("")
    threads = set(threading.enumerate())
    with ExitStack() as ends:

        def begun(shown: str | None = None, maker: str = "tests.serving.stand_in", **maps: str) -> Preview:
            for name, content in maps.items():
                (tmp_path / f"{name}.arg").write_text(content)
            live = Live(Project((Path(),), configuration_for(Path())), maker)
            server = Server(live, 0)
            ends.callback(server.close)
            live.start(shown)
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
            thread.start()
            ends.callback(thread.join)
            ends.callback(server.shutdown)
            return Preview(tmp_path, server, ends)

        yield begun
    assert set(threading.enumerate()) <= threads, "a thread was left"
    assert not children_of(os.getpid()) & {"picture_process"}, "a process was left"


def children_of(process: int) -> set[str]:
    """The last words of the commands of a process's children, where the system tells (Linux)."""
    try:
        numbers = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        commands = [Path(f"/proc/{number}/cmdline").read_bytes().decode().split("\0") for number in numbers]
    except OSError:
        return set()
    return {word.rpartition(".")[2] for command in commands for word in command}
