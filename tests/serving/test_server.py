"""Requests and their answers."""

import http.client
import socket
import threading

import pytest

from argmap.serving.server import HOST, Server
from tests.serving.conftest import GOOD, PATIENCE, Previewed
from tests.serving.stand_in import POLICY

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def raw(port: int, request: bytes) -> bytes:
    """All that is answered to these bytes."""
    with socket.create_connection((HOST, port), timeout=PATIENCE) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer


def test_the_page_carries_its_own_policy_as_a_header_too(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    work.data()
    response, content = work.ask("/")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert b"a.roads" in content


@pytest.mark.parametrize("target", ["/", "/page.json", "/events", "/nothing", "/?map=strange"])
def test_every_answer_carries_the_headers_that_keep_others_out(preview: Previewed, target: str) -> None:
    work = preview(a=GOOD.format(id="a"))
    work.data()
    response, content = work.ask(target, "HEAD")
    assert content == b""
    assert {name: response.headers[name] for name in ALWAYS} == ALWAYS
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_nothing_but_three_routes_is_there(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    for target in ("/a.arg", "/../a.arg", "/%2e%2e/a.arg", "/page.json/", "/index.html", "/argmap.toml", "/?map=../a"):
        response, content = work.ask(target)
        assert response.status == 404
        assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert b"rain" not in content


def test_other_methods_and_broken_requests_are_refused_in_plain_text(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "BREW"):
        response, content = work.ask("/", method)
        assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")
        assert content == b"only GET and HEAD are answered\n"
    for request in (
        b"\x16\x03\x01\x00\xff\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 70000,
    ):
        answer = raw(work.server.port, request)
        assert b"<" not in answer.partition(b"\r\n\r\n")[2]
        assert b"a.roads" not in answer


def test_a_foreign_name_or_page_is_refused_on_every_route(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    for target in ("/", "/page.json", "/events", "/nothing"):
        assert work.ask(target, Host="evil.example")[0].status == 403
        assert work.ask(target, Origin="http://evil.example")[0].status == 403
        assert work.ask(target, Sec_Fetch_Site="cross-site")[0].status == 403
    assert raw(work.server.port, b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 403")


def test_every_map_under_the_paths_has_its_page(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"), b=GOOD.format(id="b"), wide="map wide: All\nimport a\nimport b\n")
    assert work.server.live.default == "wide"
    assert "a.roads" in work.data()["claims"]
    assert work.data("/page.json?map=b")["claims"] == ["b.roads", "b.rain"]
    response, content = work.ask("/?map=c")
    assert response.status == 404
    assert b"a, b, wide" in content


def test_the_map_to_show_can_be_chosen(preview: Previewed) -> None:
    work = preview("a", a=GOOD.format(id="a"), wide="map wide: All\nimport a\n")
    assert work.data()["claims"] == ["a.roads", "a.rain"]


def test_a_request_does_not_wait_for_a_picture_that_is_drawn(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    work.data()
    page = work.listen()
    page.until(lambda told: "version" in told)
    work.write("a.arg", GOOD.format(id="a").replace("A map", "A slow map"))
    page.until(lambda told: bool(told["findings"] is not None))
    assert work.data()["title"] == "A map"
    page.until(lambda told: told["version"] == 2)
    assert work.data()["title"] == "A slow map"


def test_the_server_listens_to_this_machine_alone(preview: Previewed) -> None:
    assert preview(a=GOOD.format(id="a")).server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_an_error(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    with pytest.raises(OSError, match=r"in use|permitted|denied"):
        Server(work.server.live, work.server.port)


def test_a_connection_on_which_nothing_is_asked_does_not_keep_the_server(preview: Previewed) -> None:
    work = preview(a=GOOD.format(id="a"))
    silent = socket.create_connection((HOST, work.server.port), timeout=PATIENCE)
    work.ends.callback(silent.close)
    listening = [work.listen() for _ in range(3)]
    ending = threading.Thread(target=work.ends.close)
    ending.start()
    ending.join(20)
    assert not ending.is_alive()
    with pytest.raises(ConnectionError):
        http.client.HTTPConnection(HOST, work.server.port, timeout=5).connect()
    assert all(page.response.closed for page in listening)
