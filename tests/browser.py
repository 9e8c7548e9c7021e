"""Pages in a headless browser, which may neither complain nor ask for anything from elsewhere.

A test takes the fixture `open_page` and calls it with a path or an address of this machine. When the test is over it
fails if a page wrote an error to the console, let an exception escape, or asked for anything but itself. Browser tests
are skipped where the Python package playwright or Chromium is missing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urldefrag, urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # no name and no address but this machine's is ever asked for, whatever a page holds
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]",
)


class OpenPage(Protocol):
    """What the fixture `open_page` gives: opens a page of the given size, in CSS pixels.

    A complaint that holds one of the words in `allow` is expected: it does not fail the test.
    """

    def __call__(
        self, path_or_url: Path | str, *, width: int = 1280, height: int = 800, allow: tuple[str, ...] = ()
    ) -> Page: ...


@dataclass
class Watch:
    """What the pages of one test did that they must not do."""

    opened: set[str] = field(default_factory=set)
    allowed: set[str] = field(default_factory=set)
    noticed: list[str] = field(default_factory=list)

    def on(self, context: BrowserContext) -> None:
        """Notice what every page of the context does, also those that a page opens."""
        context.on("console", self.console)
        context.on("weberror", lambda raised: self.notice(f"exception: {raised.error}"))
        context.on("request", lambda request: self.request(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.request(socket.url)))

    def open(self, url: str) -> None:
        """Allow what belongs to a page: its own file, or what its own server on this machine gives."""
        assert urlsplit(url).scheme == "file" or urlsplit(url).hostname in LOOPBACK, f"{url} is not of this machine"
        self.opened.add(_place(url))

    def console(self, message: ConsoleMessage) -> None:
        """Notice an error in the console, with the address it is about."""
        if message.type == "error":
            self.notice(f"console: {message.text} ({message.location['url']})")

    def request(self, url: str) -> None:
        """Notice a request that leaves the pages that were opened."""
        if urlsplit(url).scheme not in ("data", "blob", "about") and _place(url) not in self.opened:
            self.notice(f"request: {url}")

    def notice(self, complaint: str) -> None:
        """Keep a complaint."""
        self.noticed.append(complaint)

    def complaints(self) -> list[str]:
        """What was noticed and not expected, in order."""
        return [complaint for complaint in self.noticed if not any(words in complaint for words in self.allowed)]


def _place(url: str) -> str:
    """What a request may not leave: the file, or scheme, machine and port."""
    parts = urlsplit(url)
    return urldefrag(url).url.partition("?")[0] if parts.scheme == "file" else f"{parts.scheme}://{parts.netloc}"


def chromium() -> str | None:
    """The browser's program, which the environment variable ARGMAP_CHROMIUM may name."""
    return os.environ.get("ARGMAP_CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests, started when the first of them wants it."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")
    program = chromium()
    if program is None:
        pytest.skip(f"there is no browser on the PATH ({', '.join(PROGRAMS)})")
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=arguments)
        yield started
        started.close()


@pytest.fixture
def watch() -> Watch:
    """What the pages of this test did that they must not do."""
    return Watch()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[OpenPage]:
    """Open pages, and fail after the test when one of them complained or asked for something from elsewhere."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    watch.on(context)

    def opened(path_or_url: Path | str, *, width: int = 1280, height: int = 800, allow: tuple[str, ...] = ()) -> Page:
        is_address = isinstance(path_or_url, str) and path_or_url.startswith(("http://", "file://"))
        url = str(path_or_url) if is_address else Path(path_or_url).resolve().as_uri()
        watch.open(url)
        watch.allowed.update(allow)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.goto(url)
        return page

    yield opened
    context.close()
    complaints = watch.complaints()
    if complaints:
        pytest.fail("the page complained, or asked for more than itself:\n" + "\n".join(complaints), pytrace=False)


def axe_violations(page: Page) -> list[dict[str, Any]]:
    """The rules of axe-core that a page breaks, as axe-core tells them; skips the test where axe-core is missing.

    The environment variable ARGMAP_AXE is the path of its `axe.min.js`.
    """
    source = os.environ.get("ARGMAP_AXE")
    if not source or not Path(source).is_file():
        pytest.skip("axe-core is not there: ARGMAP_AXE does not name its axe.min.js")
    page.evaluate(Path(source).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate("axe.run(document).then(result => result.violations)")
    return found
