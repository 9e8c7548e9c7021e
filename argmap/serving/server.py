"""The server: three routes on 127.0.0.1, for the pages of this machine alone."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Mapping
from functools import partial
from html import escape, unescape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from argmap.serving.events import send
from argmap.serving.guard import HEADERS, METHODS, POLICY, refusal_of
from argmap.serving.live import Live
from argmap.serving.shown import Shown

HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 8321

_PATIENCE: Final = 3.0
"""Seconds for which a request waits for the first picture, before it gets a page that asks again."""

_SILENCE: Final = 30.0
"""Seconds after which a connection is closed on which nothing is asked, or nothing is taken."""

_OWN_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

_WAITING: Final = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>argmap serve</title></head>
<body><p>{sentence}</p></body>
</html>
"""


class Server(ThreadingHTTPServer):
    """Serves a live preview. Raises OSError when the port is taken; port 0 is any that is free."""

    daemon_threads = False

    def __init__(self, live: Live, port: int = DEFAULT_PORT) -> None:
        self.live = live
        self._connections: set[socket.socket] = set()
        self._lock = Lock()
        super().__init__((HOST, port), partial(_Handler, live))

    @property
    def port(self) -> int:
        """The port that is listened at."""
        return self.server_address[1]

    def server_bind(self) -> None:
        """As `HTTPServer` does it, but nobody is asked for this machine's name."""
        # another server at the port shall be noticed, also where the system would let two share it
        self.allow_reuse_address = sys.platform != "win32"
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.port

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread, and remember the connection until it is closed."""
        with self._lock:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        with self._lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say in a line that a request failed; a client that went away is no failure."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            sys.stderr.write(f"argmap failed to answer a request ({type(error).__name__}: {error})\n")

    def close(self) -> None:
        """End the preview, all connections and all threads. The server must not be listening any more."""
        self.live.close()
        with self._lock:
            for connection in self._connections:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request, then closes the connection."""

    timeout = _SILENCE
    server: Server

    def __init__(self, live: Live, *arguments: Any) -> None:
        self._live = live
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer with the page, its data, or events."""
        refusal = refusal_of(self.command, self.path, self.headers, self.server.port)
        if refusal is not None:
            self._say(refusal.status, refusal.message)
            return
        asked = urlsplit(self.path)
        answer = {"/": self._page, "/page.json": self._data, "/events": self._events}.get(asked.path)
        if answer is None:
            self._say(HTTPStatus.NOT_FOUND, "there is nothing here but the map at /")
            return
        map_id = parse_qs(asked.query).get("map", [None])[0]
        shown = self._live.shown(map_id)
        if shown is None:
            known = ", ".join(sorted(self._live.paths_by_id))
            said = f"the maps are {known}" if known else "; ".join(self._live.troubles)
            self._say(HTTPStatus.NOT_FOUND, f"there is no map of this ID; {said}")
            return
        answer(shown)

    do_HEAD = do_GET  # noqa: N815

    def _page(self, shown: Shown) -> None:
        drawn = shown.wait_for_picture(_PATIENCE)
        if drawn is None:
            waiting = _WAITING.format(
                sentence=escape(f"{shown.map_id}: {shown.reason or 'the picture is being drawn'}")
            )
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", waiting.encode())
            return
        page = self._live.page_of(drawn.data)
        own = _OWN_POLICY.search(page)
        policy = f"{unescape(own[1].decode())}; frame-ancestors 'none'" if own else POLICY
        self._answer(HTTPStatus.OK, "text/html", page, {"Content-Security-Policy": policy})

    def _data(self, shown: Shown) -> None:
        drawn = shown.wait_for_picture(_PATIENCE)
        if drawn is None:
            self._say(HTTPStatus.SERVICE_UNAVAILABLE, shown.reason or "the picture is being drawn")
        else:
            self._answer(HTTPStatus.OK, "application/json", drawn.data)

    def _events(self, shown: Shown) -> None:
        self._begin(HTTPStatus.OK, "text/event-stream", {})
        if self.command != "HEAD":
            send(shown.channel.stream(self.headers.get("Last-Event-ID")), self.wfile.write)

    def _say(self, status: HTTPStatus, message: str) -> None:
        self._answer(status, "text/plain", f"{message}\n".encode("utf-8", "backslashreplace"))

    def _answer(self, status: HTTPStatus, sort: str, content: bytes, headers: Mapping[str, str] = {}) -> None:
        self._begin(status, sort, {**headers, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, status: HTTPStatus, sort: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        always = {**HEADERS, "Content-Security-Policy": POLICY, "Content-Type": f"{sort}; charset=utf-8"}
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            always["Allow"] = ", ".join(METHODS)
        for name, value in {**always, **headers, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what the library finds fault with: plain text, in which nothing of the request comes back."""
        is_method = code == HTTPStatus.NOT_IMPLEMENTED
        status = HTTPStatus.METHOD_NOT_ALLOWED if is_method else HTTPStatus(code)
        self._say(status, "only GET and HEAD are answered" if is_method else status.phrase.lower())

    def version_string(self) -> str:
        """The name of the server, which tells no versions."""
        return "argmap"

    def log_message(self, *_: Any) -> None:
        """Nothing: the terminal belongs to the user."""
