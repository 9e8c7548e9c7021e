"""The browser of the tests: it notices what a page must not do."""

from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread

import pytest

from tests.browser import OpenPage, Watch, axe_violations

STRICT = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-none'"
IMAGE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


ROOT = Path(__file__).parent.parent

pytest_plugins = ["pytester"]


def written(folder: Path, body: str, head: str = "") -> Path:
    page = folder / "page.html"
    page.write_text(f'<!doctype html><html lang="en"><title>Page</title>{head}<body>{body}', encoding="utf-8")
    return page


def complaints(open_page: OpenPage, watch: Watch, page: Path) -> str:
    """What a page is found to have done, which then does not count against this test."""
    open_page(page).wait_for_timeout(200)
    found = "\n".join(watch.complaints())
    watch.noticed.clear()
    return found


def test_a_quiet_page_passes(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(written(tmp_path, f'<img alt="" src="{IMAGE}"><script>console.log("fine")</script>'), width=400)
    assert page.title() == "Page"
    assert page.evaluate("innerWidth") == 400


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<script>console.error('so wrong')</script>", "console: so wrong"),
        ("<script>throw new Error('astray')</script>", "exception: astray"),
        ("<script>Promise.reject(new Error('late'))</script>", "exception: late"),
        ('<img src="http://elsewhere.example/pixel.gif">', "request: http://elsewhere.example/pixel.gif"),
        ('<link rel=stylesheet href="http://192.0.2.1/style.css">', "request: http://192.0.2.1/style.css"),
        ('<img src="neighbour.svg">', "neighbour.svg"),
        ("<script>fetch('http://127.0.0.1:9/')</script>", "request: http://127.0.0.1:9/"),
        ("<script>new WebSocket('ws://127.0.0.1:9/')</script>", "request: ws://127.0.0.1:9/"),
        ("<script>open('http://elsewhere.example/')</script>", "request: http://elsewhere.example/"),
    ],
)
def test_a_page_that_complains_or_leaves_is_noticed(
    body: str, complaint: str, tmp_path: Path, open_page: OpenPage, watch: Watch
) -> None:
    assert complaint in complaints(open_page, watch, written(tmp_path, body))


def test_what_its_policy_forbids_a_page_is_noticed(tmp_path: Path, open_page: OpenPage, watch: Watch) -> None:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{STRICT}">'
    assert "Content Security Policy" in complaints(
        open_page, watch, written(tmp_path, "<script>document.title = 'no'</script>", policy)
    )


def test_an_expected_complaint_is_allowed(tmp_path: Path, open_page: OpenPage, watch: Watch) -> None:
    open_page(written(tmp_path, "<script>console.error('as planned')</script>"), allow=("as planned",))
    assert watch.noticed
    assert not watch.complaints()


def test_a_test_whose_page_complains_fails(
    browser: object, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    page = written(pytester.path, "<script>console.error('so wrong')</script>")
    pytester.makeconftest("from tests.conftest import *")
    pytester.makepyfile(f"def test_page(open_page):\n    open_page({str(page)!r})\n")
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*console: so wrong*"])


def test_a_page_may_ask_its_own_server_and_no_other_machine_is_opened(tmp_path: Path, open_page: OpenPage) -> None:
    written(tmp_path, '<img alt="" src="dot.svg">', '<link rel="icon" href="data:,">')
    (tmp_path / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    with HTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        open_page(f"http://127.0.0.1:{server.server_port}/page.html").wait_for_load_state("networkidle")
        server.shutdown()
    with pytest.raises(AssertionError, match="not of this machine"):
        open_page("http://elsewhere.example/")


def test_axe_finds_an_image_without_alternative_text_even_under_a_strict_policy(
    tmp_path: Path, open_page: OpenPage
) -> None:
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; img-src data:\">"
    page = open_page(written(tmp_path, f'<main><h1>Page</h1><img src="{IMAGE}"></main>', policy))
    assert [violation["id"] for violation in axe_violations(page)] == ["image-alt"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""
