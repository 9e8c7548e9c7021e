"""The guard: which requests are refused, because they are not from a page of our own on this machine."""

from __future__ import annotations

from email.message import Message
from http import HTTPStatus
from typing import Final, NamedTuple

METHODS: Final = ("GET", "HEAD")

_HTTP_PORT: Final = 80

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer carries."""

POLICY: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The content-security policy of every answer that is not the page itself."""


class Refusal(NamedTuple):
    """Why a request is refused."""

    status: HTTPStatus
    message: str


def hosts_at(port: int) -> tuple[str, ...]:
    """The names under which a browser on this machine reaches the port; at HTTP's own port it leaves out the number."""
    names = "127.0.0.1", "localhost"
    return (*(f"{name}:{port}" for name in names), *(names if port == _HTTP_PORT else ()))


def refusal_of(method: str, target: str, headers: Message, port: int) -> Refusal | None:
    """Why a request is refused, or None for one that may be answered.

    The name in `Host` must be this machine's: a foreign name that was made to lead here (DNS rebinding) keeps its name.
    A page from elsewhere, or from another port of this machine, tells on itself by `Origin` or `Sec-Fetch-Site`.
    """
    if method not in METHODS:
        return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "only GET and HEAD are answered")
    if not target.startswith("/") or target.startswith("//"):
        return Refusal(HTTPStatus.BAD_REQUEST, "this is no path")
    hosts = headers.get_all("Host") or []
    if len(hosts) != 1 or hosts[0].strip().lower() not in hosts_at(port):
        return Refusal(HTTPStatus.FORBIDDEN, "this server answers for 127.0.0.1 and localhost alone")
    own = f"http://{hosts[0].strip().lower()}"
    if any(origin.strip().lower() != own for origin in headers.get_all("Origin") or []):
        return Refusal(HTTPStatus.FORBIDDEN, "this server answers its own pages alone")
    sites = headers.get_all("Sec-Fetch-Site") or []
    if any(site.strip().lower() not in ("same-origin", "none") for site in sites):
        return Refusal(HTTPStatus.FORBIDDEN, "type the address: other pages may not lead here")
    return None
