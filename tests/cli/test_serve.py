"""`argmap serve` as a user runs it: in a process of its own, ended as users end it."""

from __future__ import annotations

import http.client
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.conftest import Folder

PATIENCE = 60.0
MAP = "map a: A map\nthesis roads: The roads must be mended.\n  because: rain\nevidence rain: It rained.\n"
ADDRESS = re.compile(r"argmap serves (\w+) at http://127\.0\.0\.1:(\d+)/ ; stop with Ctrl\+C\n")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")

Serving = Callable[..., "Served"]


def heed_interruptions() -> None:
    """A shell lets what it starts in the background ignore Ctrl+C, and so would all that the tests start there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Served:
    """A server in a process of its own."""

    def __init__(self, folder: Path, words: tuple[str, ...], environment: dict[str, str]) -> None:
        root = str(Path(__file__).parent.parent.parent)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "serve", *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": root, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heed_interruptions,
        )

    def announced(self) -> tuple[str, int]:
        """The map that is served, and the port."""
        assert self.process.stderr is not None
        assert select.select([self.process.stderr], [], [], PATIENCE)[0], "it says nothing"
        said = self.process.stderr.readline()
        found = ADDRESS.fullmatch(said)
        assert found, said + self.process.stderr.read()
        return found[1], int(found[2])

    def ended(self) -> tuple[int, str, str]:
        """The exit code and what was said besides the address."""
        output, errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, output, errors

    def stop(self) -> None:
        """End the process if it still runs."""
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def serve(folder: Folder) -> Iterator[Serving]:
    """Run `argmap serve` in the folder."""
    with ExitStack() as ends:

        def started(*words: str, **environment: str) -> Served:
            served = Served(folder.path, words, environment)
            ends.callback(served.stop)
            return served

        yield started


def page_at(port: int) -> bytes:
    """The page, once there is one."""
    deadline = time.monotonic() + PATIENCE
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/")
        response = connection.getresponse()
        content = response.read()
        connection.close()
        if response.status == 200:
            return content
        assert time.monotonic() < deadline, content


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_interrupted_and_ends_quietly(
    folder: Folder, serve: Serving, sent: signal.Signals
) -> None:
    folder.write(a=MAP)
    served = serve("a.arg", "--port", "0")
    shown, port = served.announced()
    assert shown == "a"
    assert b"The roads must be mended" in page_at(port)
    page = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    page.request("GET", "/events")
    response = page.getresponse()
    served.process.send_signal(sent)
    assert served.ended() == (130, "", "")
    response.read()
    page.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def test_it_ends_while_the_first_picture_is_drawn(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP)
    served = serve("a.arg", "--port", "0")
    served.announced()
    served.process.send_signal(signal.SIGINT)
    assert served.ended() == (130, "", "")


def test_the_map_that_imports_most_is_shown_and_the_others_are_named(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP, b=MAP.replace("map a", "map b"), wide="map wide: All\nimport a\n")
    served = serve(".", "--port", "0")
    shown, port = served.announced()
    assert shown == "wide"
    assert served.process.stderr is not None
    assert served.process.stderr.readline() == f"also at http://127.0.0.1:{port}/?map=ID: a, b\n"


def test_the_map_to_show_can_be_named(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP, wide="map wide: All\nimport a\n")
    assert serve(".", "--in", "a", "--port", "0").announced()[0] == "a"
    unknown = serve(".", "--in", "b", "--port", "0").ended()
    assert unknown[0] == 2
    assert "no map `b` here; the maps are a, wide" in unknown[2]


def test_a_taken_port_is_a_mistake_only_if_it_was_asked_for(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, errors = serve("a.arg", "--port", str(port)).ended()
        assert code == 2
        assert f"port {port} cannot be had" in errors
        assert "Traceback" not in errors
    # whatever holds the default port here, two servers get a port each
    assert len({serve("a.arg").announced()[1], serve("a.arg").announced()[1]}) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("none.arg",), "there is no such file or folder"),
        (("empty",), "no map (*.arg) in empty"),
        (("a.arg", "--port", "70000"), "70000"),
        ((), "Missing argument"),
    ],
)
def test_a_mistake_in_the_command_exits_2(folder: Folder, words: tuple[str, ...], said: str) -> None:
    folder.write(a=MAP)
    (folder.path / "empty").mkdir()
    result = folder.run("serve", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_mistake_in_the_configuration_exits_2(folder: Folder) -> None:
    folder.write(a=MAP)
    (folder.path / "argmap.toml").write_text('select = ["NON"]')
    result = folder.run("serve", "a.arg")
    assert result.exit_code == 2
    assert "no check `NON`" in result.stderr


def test_a_module_in_the_folder_is_not_taken_for_one_of_ours(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP)
    (folder.path / "pickle.py").write_text("raise SystemExit('taken')")
    script = folder.path.parent / "run.py"
    script.write_text("from argmap.cli.app import main\nmain()\n")
    served = Served.__new__(Served)
    served.process = subprocess.Popen(
        [sys.executable, str(script), "serve", "a.arg", "--port", "0"],
        cwd=folder.path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interruptions,
    )
    try:
        assert b"The roads must be mended" in page_at(served.announced()[1])
    finally:
        served.stop()


def test_the_browser_is_opened_only_when_asked(folder: Folder, serve: Serving) -> None:
    folder.write(a=MAP)
    opened = folder.path / "opened"
    # %s is what the library puts the address for
    browser = f"sh -c 'echo %s > {opened}'"
    port = serve("a.arg", "--port", "0", "--open", BROWSER=browser).announced()[1]
    deadline = time.monotonic() + PATIENCE
    while not opened.is_file() or not opened.read_text():
        assert time.monotonic() < deadline, "no browser was opened"
        time.sleep(0.05)
    assert opened.read_text() == f"http://127.0.0.1:{port}/\n"
    opened.unlink()
    served = serve("a.arg", "--port", "0", BROWSER=browser)
    page_at(served.announced()[1])
    served.process.send_signal(signal.SIGINT)
    served.ended()
    assert not opened.exists()
