"""The live page follows its server, and keeps the reader's place."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Thread

import pytest

from argmap.explorer.data import explorer_data
from argmap.explorer.page import page_with
from tests.browser import OpenPage
from tests.explorer.readings import SMALL, findings_of, reading


@dataclass
class Stage:
    """A server of one map, which says what it is told to say."""

    text: str = SMALL
    address: str = ""
    events: Queue[str | None] = field(default_factory=Queue)

    def tell(self, **event: object) -> None:
        self.events.put(f"data: {json.dumps(event)}\n\n")

    def content(self, path: str) -> tuple[str, bytes]:
        data = explorer_data(reading(self.text))
        if path.startswith("/page.json"):
            return "application/json", json.dumps(data).encode()
        return "text/html; charset=utf-8", page_with(data, live=True)


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            if self.path.startswith("/events"):
                self.send_header("Content-Type", "text/event-stream")
                self.end_headers()
                while (event := stage.events.get()) is not None:
                    self.wfile.write(event.encode())
                    self.wfile.flush()
                return
            sort, content = stage.content(self.path)
            self.send_header("Content-Type", sort)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stage.address = f"http://127.0.0.1:{server.server_port}/"
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield stage
    stage.events.put(None)
    server.shutdown()
    thread.join()
    server.server_close()


FAVICON = "favicon"


def test_a_picture_of_an_older_reading_leaves_the_findings_that_were_told_last(
    stage: Stage, open_page: OpenPage
) -> None:
    page = open_page(stage.address, allow=(FAVICON,))
    page.wait_for_selector("html[data-ready]", state="attached")
    newer = reading(f"{SMALL}\nabsent supports alone\n")
    stage.tell(findings=explorer_data(newer, findings_of(newer))["findings"])
    page.wait_for_selector("#findings:has-text('absent')", state="attached")
    stage.text = SMALL.replace("Armies trade much", "Armies trade more")
    stage.tell(version=2)
    page.wait_for_selector("html[data-renewed='1']", state="attached")
    assert "absent" in (page.text_content("#findings") or "")


def test_a_picture_that_stays_as_drawn_is_told_anew_in_words_with_the_title_of_the_window(
    stage: Stage, open_page: OpenPage
) -> None:
    page = open_page(f"{stage.address}#view=evidence", allow=(FAVICON,))
    page.wait_for_selector("html[data-ready]", state="attached")
    page.click("#view-words summary")
    stage.text = SMALL.replace("Ten visits were seen", "Twelve visits were seen").replace(
        "map small: ", "map small: New "
    )
    stage.tell(version=2)
    page.wait_for_selector("html[data-renewed='1']", state="attached")
    assert "Twelve visits were seen" in page.inner_text("#view-words pre")
    assert " · New " in page.title()


def test_a_new_version_is_drawn_in_place(stage: Stage, open_page: OpenPage) -> None:
    page = open_page(f"{stage.address}#claim=small.talk", width=1440, height=900, allow=(FAVICON,))
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("+")
    page.wait_for_timeout(300)
    place = page.locator(".card.chosen").bounding_box()
    page.fill("#query", "armies")
    stage.text = (
        f"{SMALL.replace('Officers talk often.', 'Officers talk every day.')}\npremise new: New.\n\nnew supports ties\n"
    )
    stage.tell(version=2)
    page.wait_for_selector("html[data-renewed='1']", state="attached")
    assert "Officers talk every day." in page.inner_text("#claim")
    assert page.locator('.card[aria-label*="New."]').count() == 1
    assert page.locator(".card.found").count() >= 2
    assert page.locator(".card.chosen").bounding_box() == pytest.approx(place, abs=12)
    assert page.url.endswith("claim=small.talk")


def test_findings_come_before_the_picture(stage: Stage, open_page: OpenPage) -> None:
    page = open_page(stage.address, allow=(FAVICON,))
    page.wait_for_selector("html[data-ready]", state="attached")
    finding = {"code": "ARG001", "name": "unresolved-reference", "severity": "error", "message": "no `x` in this map",
               "notes": [], "claim": "small.ties", "file": "small.arg", "line": 3}  # fmt: skip
    stage.tell(findings=[finding])
    page.locator("#tab-findings", has_text="Findings (1)").wait_for()
    page.click("#tab-findings")
    assert "no x in this map" in page.inner_text("#findings")
    assert page.get_attribute("html", "data-renewed") is None


def test_a_claim_that_is_gone_is_chosen_no_longer(stage: Stage, open_page: OpenPage) -> None:
    page = open_page(f"{stage.address}#view=thesis:small.talk&claim=small.talk", allow=(FAVICON,))
    page.wait_for_selector("html[data-ready]", state="attached")
    stage.text = "map small: A small map\n\nthesis other: Something else.\n"
    stage.tell(version=2)
    page.locator('.card[aria-label*="Something else"]').wait_for()
    assert page.inner_text("#view-title") == "Overview"
    assert page.locator(".card").count() == 1


def test_a_lost_server_is_told_and_waited_for(stage: Stage, open_page: OpenPage) -> None:
    page = open_page(stage.address, allow=(FAVICON, "ERR_"))
    page.wait_for_selector("html[data-ready]", state="attached")
    stage.events.put(None)
    page.locator("#notice", has_text="does not answer").wait_for()
    stage.text = SMALL.replace("Officers talk often.", "Officers talk every day.")
    stage.tell(version=3)
    page.wait_for_selector("html[data-renewed]", state="attached")
    page.locator("#notice").wait_for(state="hidden")
