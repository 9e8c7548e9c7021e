"""Plain boxes: what they say of a claim, and a legend of the marks they have."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from argmap.drawing.picture import Card, CardLook, Picture, Row, State
from argmap.drawing.sheets.plain import plain_sheet
from argmap.drawing.sheets.sheet import Lines, Markup
from argmap.drawing.theme import PRINT

FALLEN = Card(
    "x", "Gone", CardLook.COUNTERCLAIM, "mcdermott2011.a_name_that_is_long", ("falls: defeated", "held by Ann Lee")
)
FALLEN = replace(FALLEN, state=State.FALLS, chip="likely", rows=(Row("evidence"),))
STANDS = Card("y", "Here", CardLook.CLAIM, "marten2011.here", ("reported",))


def boxes() -> dict[str, dict[str, object]]:
    sheet = plain_sheet(Picture((FALLEN, STANDS)), PRINT, {"x": "x", "y": "y"})
    nodes = {node.name: dict(node.attributes) for block in sheet.blocks for node in block.nodes}
    return nodes | {node.name: dict(node.attributes) for node in sheet.nodes}


def lines(name: str) -> tuple[str, ...]:
    label = boxes()[name]["label"]
    assert isinstance(label, Lines)
    return tuple(label.lines)


def test_a_box_says_sign_standing_name_and_the_rest() -> None:
    assert " ".join(lines("x")[1:]).replace(". a_", ".a_") == (
        "× falls: defeated · mcdermott2011.a_name_that_is_long · held by Ann Lee · likely"
    )
    assert " ".join(lines("y")) == "Here C marten2011.here · reported"


def test_what_falls_has_grey_words_and_a_border_of_its_own() -> None:
    fallen, stands = boxes()["x"], boxes()["y"]
    assert fallen["fontcolor"] == PRINT.grey
    assert "fontcolor" not in stands
    assert "dotted" in str(fallen["style"])


def test_the_legend_has_no_mark_that_boxes_lack() -> None:
    sheet = plain_sheet(Picture((FALLEN, STANDS)), PRINT, {"x": "x", "y": "y"})
    label = dict(sheet.attributes)["label"]
    assert isinstance(label, Markup)
    legend = ET.fromstring(label.text)
    assert not list(legend.iter("S"))
    said = " ".join(" ".join(legend.itertext()).split())
    assert "falls" in said
    assert "likely" not in said
    bar = PRINT.cards[CardLook.COUNTERCLAIM].bar
    assert bar not in {cell.get("BGCOLOR") for cell in legend.iter("TD")}
