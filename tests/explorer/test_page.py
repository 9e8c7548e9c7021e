"""The page: it holds all it needs, may fetch nothing, and no text of a map is ever markup in it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

import pytest

from argmap.explorer.page import SCRIPTS, STYLES, json_in_html
from tests.explorer.readings import SMALL, page_of, paper, reading
from tests.hostile import CANARY, WORDS, hostile_map

MOST_LINES = 300


class Elements(HTMLParser):
    """The elements of a page with their attributes, and what stands in scripts and styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, str]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in {"script", "style"} and data.strip():
            self.inside.append((self.found[-1][0], data))


def policy_of(page: bytes) -> dict[str, str]:
    (policy,) = (
        attributes["content"] or ""
        for tag, attributes in Elements(page).found
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))


def data_of(page: bytes) -> Any:
    found = re.search(rb'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found.group(1))


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_lets_in_this_script_and_this_style_alone() -> None:
    page = page_of(reading(SMALL))
    inside = Elements(page).inside
    (style,) = (text for tag, text in inside if tag == "style")
    script = inside[-1][1]
    assert policy_of(page) == {
        "default-src": "'none'",
        "script-src": hash_of(script),
        "style-src": hash_of(style),
        "connect-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_live_page_may_ask_its_own_server_and_nobody_else() -> None:
    assert policy_of(page_of(reading(SMALL), live=True))["connect-src"] == "'self'"


def test_nothing_is_fetched_from_elsewhere_and_nothing_runs_from_an_attribute() -> None:
    for tag, attributes in Elements(page_of(reading(SMALL))).found:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base"}
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name not in {"src", "action", "style", "formaction"}
            if name == "href":
                assert value
                assert value.startswith("#")


def test_the_script_makes_no_markup_of_words_and_no_address_but_fragments() -> None:
    script = "".join((files("argmap.explorer") / "assets" / name).read_text() for name in SCRIPTS)
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert forbidden not in script
    assert set(re.findall(r"href: `(.)", script)) == {"#"}
    assert set(re.findall(r"https?://[^\s\"'`]*", script)) == {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("turn", [0, 5, 10, 14])
def test_hostile_words_are_data_and_stay_whole(turn: int) -> None:
    page = page_of(reading(hostile_map(turn)))
    quiet = page_of(reading(SMALL))
    tags = [tag for tag, _ in Elements(page).found]
    assert tags == [tag for tag, _ in Elements(quiet).found]
    data = re.search(rb'id="data">(.*?)</script>', page, re.DOTALL)
    assert data
    assert not re.search(rb"[<>&]", data.group(1))
    texts = " ".join(claim["text"] for claim in data_of(page)["claims"])
    assert any(word.split()[0] in texts for word in WORDS)
    assert (
        CANARY.encode()
        not in re.sub(rb'<script type="application/json".*?</script>', b"", page, flags=re.DOTALL).split(b"<style>")[1]
    )


def test_json_in_html_ends_no_element_and_reads_back() -> None:
    text = "</script><!-- & \u2028 \u2029 \ud800 'quoted' \"twice\" 漢"
    written = json_in_html({"text": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"text": text}


def test_the_same_map_is_the_same_page_byte_for_byte() -> None:
    assert page_of(reading(SMALL)) == page_of(reading(SMALL))


def test_pages_of_the_papers_are_no_larger_than_can_be_sent_by_mail() -> None:
    assert len(page_of(paper("marten2011"))) < 1_000_000
    assert len(page_of(paper("dispute"))) < 3_000_000


def test_the_parts_of_the_script_and_the_style_are_small_and_all_are_used() -> None:
    folder = files("argmap.explorer") / "assets"
    names = {asset.name for asset in folder.iterdir()}
    assert names == {*SCRIPTS, *STYLES, "page.html"}
    for name in names:
        assert (folder / name).read_text(encoding="utf-8").count("\n") <= MOST_LINES, name
