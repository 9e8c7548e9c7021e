"""Hostile words in every text of a map are drawn as words: no script, no markup and no address of theirs in any SVG."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import View, subjects_of
from argmap.drawing.marking import banner_of
from argmap.drawing.outline import outline_page
from argmap.drawing.picture import Picture
from argmap.drawing.render import rendered
from argmap.drawing.subject_pictures import Dressing, pictures_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.drawing.samples import SVG
from tests.hostile import WORDS, hostile_map, hostile_maps, older_hostile_map

DRAWN = {"a", "circle", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "title"}
OUR_ADDRESS = re.compile(r"#?[A-Za-z0-9_-]+(\.(svg|html|png))?(#[A-Za-z0-9_-]+)?")

# each word stood in most of the texts that pictures show after these turns; all turns take minutes
TURNS = (0, 5, 10, 14)


def reading(files: dict[str, str]) -> Analysis:
    return Analysis(ArgumentMap(tuple(read(path, content) for path, content in files.items())))


def drawn(turn: int) -> Iterator[tuple[View, Picture]]:
    """Every view of the hostile map, of what changed in it, and of the two maps that dispute."""
    one, older = reading({"hostile.arg": hostile_map(turn)}), reading({"hostile.arg": older_hostile_map(turn)})
    dressing = Dressing(banner_of(one.map, ()), f"DRAFT {WORDS[turn]}")
    for subject in subjects_of(one, older):
        for picture in pictures_of(one, subject, page=None, dressing=dressing, before=older):
            yield subject.view, picture
    two = reading(hostile_maps(turn))
    for subject in subjects_of(two):
        if subject.view in {View.DISPUTE, View.WHOLE, View.OVERVIEW}:
            for picture in pictures_of(two, subject, page=None, dressing=dressing):
                yield subject.view, picture


def faults_of(svg: bytes) -> Iterator[str]:
    """What an SVG holds that we never draw; raises ParseError where it is not well-formed."""
    for element in ET.fromstring(svg).iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in DRAWN:
            yield f"element {tag}"
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2].lower()
            if plain.startswith("on"):
                yield f"handler {name}"
            if plain in {"href", "src", "style"} and not OUR_ADDRESS.fullmatch(value):
                yield f"{name}={value}"
            if plain not in {"href", "font-family"} and re.search(r"javascript:|url\(|&#|expression\(", value):
                yield f"{name}={value}"


@pytest.mark.parametrize("turn", TURNS)
def test_every_view_of_a_hostile_map_is_plain_svg(turn: int) -> None:
    views = set()
    for view, picture in drawn(turn):
        views.add(view)
        svg = rendered(picture, "svg")
        assert list(faults_of(svg)) == [], (view, picture.subtitle)
        for forbidden in (
            b"<script",
            b"<foreignObject",
            b"<image",
            b"<iframe",
            b"<!ENTITY",
            b"<!DOCTYPE",
            b"<![CDATA[",
        ):
            assert forbidden not in svg, view
    assert views == set(View) - {View.AROUND}


def test_the_words_are_shown_letter_by_letter() -> None:
    svg = b"".join(rendered(picture, "svg") for view, picture in drawn(0) if view is View.WHOLE)
    texts = " ".join(text for part in svg.split(b"<?xml")[1:] for text in _texts(b"<?xml" + part))
    for shown in ("<script>", "[URL=", "&#x3c;", "</TABLE>>", r"\u003cscript\u003e"):
        assert shown in texts, shown


def test_an_outline_holds_no_character_that_a_terminal_obeys_or_that_reorders() -> None:
    for turn in TURNS:
        for _, picture in drawn(turn):
            svg = ET.fromstring(rendered(picture, "svg"))
            desc = svg.find(f"{SVG}desc")
            assert desc is not None
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", desc.text or "")
            assert outline_page(picture)


def _texts(svg: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter(f"{SVG}text")]
