from xml.etree import ElementTree as ET

from argmap.drawing.layout import laid_out
from argmap.drawing.sheets.svg import plain_svg, scale_of
from tests.drawing.samples import SVG

DOT = """digraph picture {
n1 [label="Plain & <simple> words", fontname="Source Sans Pro"];
n2 [label="Heavy", fontname="Source Sans Pro Semibold"];
n2 -> n1;
}
"""


def test_a_screen_reader_is_told_title_and_description() -> None:
    root = ET.fromstring(plain_svg(laid_out(DOT, "svg"), "A <title>", "first\n  - second"))
    assert root.get("role") == "img"
    assert [(element.tag, element.text) for element in root[:2]] == [
        (f"{SVG}title", "A <title>"),
        (f"{SVG}desc", "first\n  - second"),
    ]
    assert len(list(root.iter(f"{SVG}title"))) == 1


def test_comments_document_type_and_names_are_gone() -> None:
    svg = plain_svg(laid_out(DOT, "svg"))
    for trace in (b"<!", b"graphviz", b"xlink", b"id=", b"n1"):
        assert trace not in svg.lower()


def test_boxes_and_lines_keep_their_classes() -> None:
    groups = [group.get("class") for group in ET.fromstring(plain_svg(laid_out(DOT, "svg"))).iter(f"{SVG}g")]
    assert groups == ["graph", "node", "node", "edge"]


def test_type_falls_back_and_keeps_its_width() -> None:
    root = ET.fromstring(plain_svg(laid_out(DOT, "svg")))
    assert "sans-serif" in (root.get("font-family") or "")
    plain, heavy = root.iter(f"{SVG}text")
    assert plain.text == "Plain & <simple> words"
    assert float(plain.get("textLength") or 0) > 100
    assert (plain.get("font-weight"), heavy.get("font-weight")) == (None, "600")


def test_short_words_and_signs_keep_their_shape_in_any_type() -> None:
    for words, is_given in (("++", False), ("(−)", False), ("B2", False), ("E2E", True)):
        root = ET.fromstring(plain_svg(laid_out(f'digraph {{ n1 [label="{words}"]; }}', "svg")))
        (text,) = root.iter(f"{SVG}text")
        assert ("textLength" in text.attrib) == is_given, words


def test_the_scale_is_read_from_the_drawing() -> None:
    assert scale_of(laid_out(DOT, "svg")) == 1.0
    assert 0.1 < scale_of(laid_out(DOT.replace("{\n", '{\nsize="0.5,0.5";\n', 1), "svg")) < 0.5
