"""The gallery: complete, told in words, and what `make gallery` makes of the maps as they are."""

import importlib.util
import re
from html import unescape
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from tests.browser import OpenPage

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "gallery"
MOST_BYTES = 4_000_000
SVG = "{http://www.w3.org/2000/svg}"

_TARGET = re.compile(r'(?:href|src)="([^"]+)"|\]\(([^)\s]+)\)')
_ALT = re.compile(r'<img [^>]*alt="([^"]*)"')
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gallery", ROOT / "docs" / "gallery.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pictures(folder: Path = FOLDER) -> list[Path]:
    return sorted(folder.glob("*.svg"))


def words_of(path: Path) -> list[str]:
    """What is read in a file, without where it stands: coordinates differ between versions of Graphviz."""
    if path.suffix not in (".svg", ".html", ".md"):
        return []
    content = _UNSEEN.sub("", path.read_text(encoding="utf-8"))
    return sorted(unescape(_TAG.sub("\n", content)).split())


def test_the_page_lists_exactly_the_files_of_the_gallery() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = {unescape("".join(found)) for found in _TARGET.findall(page)}
    assert {name for name in listed if "/" not in name} == {path.name for path in FOLDER.iterdir()} - {"README.md"}


def test_the_page_is_made_from_the_files_beside_it() -> None:
    assert generator().readme(FOLDER) == (FOLDER / "README.md").read_text(encoding="utf-8"), "run `make gallery`"


def test_every_picture_on_the_page_has_a_short_text_in_its_place() -> None:
    told = _ALT.findall((FOLDER / "README.md").read_text(encoding="utf-8"))
    assert told
    assert all(20 < len(unescape(alt)) < 400 for alt in told)


@pytest.mark.parametrize("picture", pictures(), ids=lambda path: path.stem)
def test_a_picture_has_a_title_and_a_description(picture: Path) -> None:
    root = ET.parse(picture).getroot()
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")


def test_every_view_is_there_in_every_theme() -> None:
    stems = {path.stem for path in pictures()}
    for view in ("overview", "thesis", "dispute", "vulnerability", "hypotheses", "evidence", "timeline", "diff"):
        for theme in ("screen", "print", "slide"):
            assert stems & {f"{view}-{theme}", f"{view}-{theme}-1"}, f"{view} in {theme}"


def test_the_gallery_is_small_enough_to_be_cloned() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("name", ["brief-dispute.html", "brief-marten2011.html", "map.html", "whole-screen.svg"])
def test_a_page_of_the_gallery_opens_and_asks_for_nothing_else(name: str, open_page: OpenPage) -> None:
    open_page(FOLDER / name).wait_for_load_state("networkidle")


@pytest.mark.long
def test_the_gallery_is_what_the_maps_give(tmp_path: Path) -> None:
    generator().written(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FOLDER.iterdir()}, "run `make gallery`"
    for path in sorted(tmp_path.iterdir()):
        assert words_of(path) == words_of(FOLDER / path.name), f"{path.name}: run `make gallery`"
