"""The live page in a browser, while files are edited."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import OpenPage
from tests.hostile import CANARY, hostile_map
from tests.serving.conftest import Previewed

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLOW = 60_000
"""Milliseconds after which what was to come is held to be lost."""

MAPS = Path(__file__).parents[2] / "maps"

MAP = """\
map a: A map of roads
thesis roads: The roads must be mended.
  because: rain
  because: carts
evidence rain: It rained into the cellars.
claim carts: The carts came late.
"""


def come(page: Page, selector: str) -> None:
    """Wait until there is such an element, shown or not."""
    page.wait_for_selector(selector, state="attached", timeout=SLOW)


def test_a_save_changes_picture_and_findings_without_losing_the_selection(
    preview: Previewed, open_page: OpenPage
) -> None:
    work = preview(maker="argmap.explorer.page", a=MAP)
    work.data()
    page = open_page(f"http://127.0.0.1:{work.server.port}/#claim=a.carts")
    come(page, "#canvas .card:has-text('carts')")
    page.evaluate("document.documentElement.dataset.mine = 'still here'")
    assert "The carts came late" in page.inner_text("#claim")
    work.write(
        "a.arg", MAP.replace("must be mended", "must be paved") + "claim late: Nobody paid.\n  because: strange\n"
    )
    come(page, "#findings:has-text('strange')")
    come(page, "#canvas .card:has-text('paved')")
    assert "Nobody paid" in page.text_content("#canvas")
    assert page.evaluate("document.documentElement.dataset.mine") == "still here"
    assert page.evaluate("location.hash") == "#claim=a.carts"
    assert "The carts came late" in page.inner_text("#claim")


SEEN = """isSeen => {
  Object.defineProperty(document, "hidden", { value: !isSeen, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_a_page_that_nobody_sees_holds_no_connection_and_catches_up_when_it_is_seen(
    preview: Previewed, open_page: OpenPage
) -> None:
    work = preview(maker="argmap.explorer.page", a=MAP)
    work.data()
    hidden = []
    for _ in range(7):  # a browser keeps six connections to one server
        page = open_page(f"http://127.0.0.1:{work.server.port}/")
        come(page, "html[data-ready]")
        page.evaluate(SEEN, False)
        hidden.append(page)
    work.write("a.arg", MAP.replace("must be mended", "must be paved"))
    seen = open_page(f"http://127.0.0.1:{work.server.port}/")
    come(seen, "#canvas .card:has-text('paved')")
    assert "mended" in hidden[0].text_content("#canvas")
    hidden[0].evaluate(SEEN, True)
    come(hidden[0], "#canvas .card:has-text('paved')")


def test_a_broken_save_keeps_the_picture_in_the_page(preview: Previewed, open_page: OpenPage) -> None:
    work = preview(maker="argmap.explorer.page", a=MAP)
    work.data()
    page = open_page(f"http://127.0.0.1:{work.server.port}/")
    come(page, "#canvas .card:has-text('mended')")
    work.write("a.arg", "map a: A map of roads\nclaim carts The carts\n")
    come(page, "#findings:has-text('syntax-error')")
    page.locator("#notice", has_text="the picture is the last good one").wait_for(timeout=SLOW)
    assert "a.arg cannot be read" in page.inner_text("#notice")
    assert "mended" in page.text_content("#canvas")
    work.write("a.arg", MAP.replace("came late", "came early"))
    come(page, "#canvas .card:has-text('early')")
    page.locator("#notice").wait_for(state="hidden", timeout=SLOW)


def test_a_page_that_comes_while_a_file_is_broken_is_told_too(preview: Previewed, open_page: OpenPage) -> None:
    work = preview(maker="argmap.explorer.page", a=MAP)
    work.data()
    work.write("a.arg", "map a: A map of roads\nclaim carts The carts\n")
    work.listen().until(lambda told: "last good" in told.get("notice", ""))
    page = open_page(f"http://127.0.0.1:{work.server.port}/")
    page.locator("#notice", has_text="the picture is the last good one").wait_for(timeout=SLOW)
    assert "mended" in page.text_content("#canvas")


def test_hostile_words_run_no_script_in_the_live_page(preview: Previewed, open_page: OpenPage) -> None:
    work = preview(maker="argmap.explorer.page", hostile=hostile_map())
    work.data()
    page = open_page(f"http://127.0.0.1:{work.server.port}/")
    come(page, "html[data-ready]")
    for turn in (1, 2):
        work.write("hostile.arg", hostile_map(turn))
        come(page, f"html[data-renewed='{turn}']")
        for view in ("whole", "evidence", "timeline", "vulnerability"):
            page.evaluate("view => { location.hash = `view=${view}`; }", view)
        page.click("#tab-findings")
    work.write("hostile.arg", f"{hostile_map()}\nclaim <img src=x onerror='window.{CANARY}=1'>: x\n")
    page.locator("#notice:not([hidden])").wait_for(timeout=SLOW)
    page.wait_for_timeout(200)
    assert page.evaluate(f"window.{CANARY}") is None
    assert page.locator("script").count() == 2
    assert page.locator("img, iframe, object, embed").count() == 0


def test_the_focus_is_kept_when_the_picture_is_renewed(preview: Previewed, open_page: OpenPage) -> None:
    work = preview(maker="argmap.explorer.page", a=MAP)
    work.data()
    page = open_page(f"http://127.0.0.1:{work.server.port}/#view=whole&claim=a.carts")
    come(page, "html[data-ready]")
    at = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
    places = (".card[aria-label*='carts']", "#view-list a:has-text('Every claim')", "#claim a:has-text('roads')")
    for number, place in enumerate(places, start=1):
        page.focus(place)
        before = page.evaluate(at)
        work.write("a.arg", f"{MAP}claim more{number}: More of it.\n")
        come(page, f"html[data-renewed='{number}']")
        assert page.evaluate(at) == before
    page.focus(".card[aria-label*='cellars']")
    work.write(
        "a.arg", MAP.replace("  because: rain\n", "").replace("evidence rain: It rained into the cellars.\n", "")
    )
    come(page, "html[data-renewed='4']")
    assert page.evaluate("document.activeElement.matches('#canvas, .card')")


@pytest.mark.skipif(not MAPS.is_dir(), reason="the papers are not here")
def test_a_paper_is_shown_without_a_complaint(preview: Previewed, open_page: OpenPage, tmp_path: Path) -> None:
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    work = preview("marten2011", maker="argmap.explorer.page")
    work.data()
    page = open_page(f"http://127.0.0.1:{work.server.port}/")
    come(page, "#canvas .card")
