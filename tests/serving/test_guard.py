"""Which requests are refused."""

from email.message import Message

import pytest

from argmap.serving.guard import refusal_of

PORT = 8321


def headers_of(*pairs: tuple[str, str]) -> Message:
    headers = Message()
    for name, value in pairs:
        headers[name] = value
    return headers


def status_of(*pairs: tuple[str, str], method: str = "GET", target: str = "/", port: int = PORT) -> int | None:
    refusal = refusal_of(method, target, headers_of(*pairs), port)
    return None if refusal is None else int(refusal.status)


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost:8321", "LocalHost:8321"])
def test_our_own_names_are_answered(host: str) -> None:
    assert status_of(("Host", host)) is None
    assert status_of(("Host", host), ("Origin", f"http://{host.lower()}"), ("Sec-Fetch-Site", "same-origin")) is None
    assert status_of(("Host", host), ("Sec-Fetch-Site", "none")) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80"])
def test_at_port_80_our_names_may_stand_without_it_as_browsers_write_them(host: str) -> None:
    own = (("Host", host), ("Origin", f"http://{host}"), ("Sec-Fetch-Site", "same-origin"))
    assert status_of(*own, port=80) is None
    assert status_of(("Host", host), ("Origin", "http://evil.example"), port=80) == 403
    assert status_of(("Host", host), port=8080) == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1:8321", "127.0.0.1:", "0.0.0.0", ""])
def test_at_port_80_other_names_are_refused_too(host: str) -> None:
    assert status_of(("Host", host), port=80) == 403


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8321", "127.0.0.1", "localhost", "127.0.0.1:8322", "127.0.0.1:8321.evil.example", "[::1]:8321",
        "0.0.0.0:8321", "127.1:8321", "127.0.0.1:8321, evil.example", "evil.example#127.0.0.1:8321", "localhost.:8321",
        "user@127.0.0.1:8321", "", "127.0.0.1:08321",
    ],
)  # fmt: skip
def test_any_other_name_is_refused_so_that_dns_rebinding_gains_nothing(host: str) -> None:
    assert status_of(("Host", host)) == 403


def test_a_request_without_a_name_or_with_two_is_refused() -> None:
    assert status_of() == 403
    assert status_of(("Host", "127.0.0.1:8321"), ("Host", "evil.example")) == 403


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example", "null", "https://127.0.0.1:8321", "http://127.0.0.1:3000", "http://localhost:8321",
        "http://127.0.0.1:8321.evil.example", "file://", "", "http://127.0.0.1:8321/",
    ],
)  # fmt: skip
def test_a_page_from_elsewhere_is_refused_by_its_origin(origin: str) -> None:
    assert status_of(("Host", "127.0.0.1:8321"), ("Origin", origin)) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "strange"])
def test_a_page_from_elsewhere_is_refused_by_what_the_browser_says_of_it(site: str) -> None:
    assert status_of(("Host", "127.0.0.1:8321"), ("Sec-Fetch-Site", site)) == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get", ""])
def test_nothing_but_reading_is_allowed(method: str) -> None:
    assert status_of(("Host", "127.0.0.1:8321"), method=method) == 405


@pytest.mark.parametrize("target", ["http://evil.example/", "*", "", "//evil.example/", "page.json"])
def test_what_is_no_path_is_refused(target: str) -> None:
    assert status_of(("Host", "127.0.0.1:8321"), target=target) == 400
