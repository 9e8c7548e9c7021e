"""The HTML brief in a browser: accessible by axe-core, no script of the map's words, no scrolling sideways."""

from pathlib import Path

import pytest

import argmap
from argmap.analysis.analysis import Analysis
from argmap.briefing import html_page
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import brief_of
from tests.briefing.readings import found_in
from tests.browser import OpenPage, axe_violations
from tests.checks.maps import reading_of
from tests.hostile import CANARY, WORDS, hostile_maps

ROOT = Path(__file__).parent.parent.parent
WIDTHS = (1280, 360)


def page_of(analysis: Analysis, path: Path) -> Path:
    brief = brief_of(analysis, found_in(analysis))
    blocks = blocks_of(brief, brief_picture(analysis, brief), banner="TRAINING", band="DRAFT: 1 error", in_full=True)
    path.write_bytes(html_page.written(blocks))
    return path


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("map_id", ["dispute", "marten2011"])
def test_no_brief_scrolls_sideways(open_page: OpenPage, tmp_path: Path, map_id: str, width: int) -> None:
    (analysis,) = argmap.load(ROOT / "maps" / f"{map_id}.arg").analyses
    page = open_page(page_of(analysis, tmp_path / "brief.html"), width=width)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("turn", range(0, len(WORDS), 6))
def test_no_words_of_a_map_run(open_page: OpenPage, tmp_path: Path, turn: int) -> None:
    analysis = reading_of(hostile_maps(turn))
    page = open_page(page_of(analysis, tmp_path / "brief.html"), width=800)
    assert page.evaluate(f"typeof window.{CANARY}") == "undefined"
    assert page.locator("script, img, iframe, foreignObject").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("map_id", ["dispute", "marten2011"])
def test_axe_finds_nothing(open_page: OpenPage, tmp_path: Path, map_id: str, width: int) -> None:
    (analysis,) = argmap.load(ROOT / "maps" / f"{map_id}.arg").analyses
    page = open_page(page_of(analysis, tmp_path / "brief.html"), width=width, allow=("Content Security Policy",))
    assert [(broken["id"], broken["help"]) for broken in axe_violations(page)] == []


def test_the_marking_stands_on_every_printed_page(open_page: OpenPage, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    (analysis,) = argmap.load(ROOT / "maps" / "dispute.arg").analyses
    page = open_page(page_of(analysis, tmp_path / "brief.html"))
    page.pdf(path=tmp_path / "brief.pdf", prefer_css_page_size=True)
    printed = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    assert len(printed) > 1
    assert [each.extract_text().count("TRAINING") for each in printed] == [2] * len(printed)
