"""The drawing of Graphviz becomes values of which no text can become markup."""

from argmap.drawing.layout import laid_out
from argmap.explorer.shapes import ATTRIBUTES, TAGS, box_of, drawn

DOT = """digraph picture {
node [shape=box];
n1 [label="<b>Plain</b> & simple"];
n2 [label=<<TABLE BORDER="1"><TR><TD HREF="http://example.org/" TITLE="x">linked</TD></TR></TABLE>>, shape=plain];
n2 -> n1;
n2 -> n1;
}
"""


def test_cards_and_lines_are_found_by_the_names_of_the_dot_text() -> None:
    parts = drawn(laid_out(DOT, "svg"))
    assert list(parts.cards) == ["n1", "n2"]
    assert [(tail, head) for tail, head, _ in parts.lines] == [("n2", "n1"), ("n2", "n1")]


def test_where_on_a_card_a_line_ends_is_no_part_of_its_name() -> None:
    label = '<<TABLE><TR><TD PORT="p0">x</TD></TR></TABLE>>'
    parts = drawn(laid_out(f'digraph picture {{ n1 [label={label}]; n2; n1 -> n2 [tailport="p0:s"]; }}', "svg"))
    assert [(tail, head) for tail, head, _ in parts.lines] == [("n1", "n2")]


def test_words_stay_words() -> None:
    words = [shape[2] for shape in drawn(laid_out(DOT, "svg")).cards["n1"] if shape[0] == "text"]
    assert words == ["<b>Plain</b> & simple"]


def test_links_are_dropped_and_what_they_hold_is_kept() -> None:
    card = drawn(laid_out(DOT, "svg")).cards["n2"]
    assert [shape[2] for shape in card if shape[0] == "text"] == ["linked"]
    assert "example.org" not in str(card)


def test_nothing_but_known_shapes_and_attributes_is_taken() -> None:
    parts = drawn(laid_out(DOT, "svg"))
    shapes = [*parts.ground, *(shape for card in parts.cards.values() for shape in card)]
    assert {shape[0] for shape in shapes} <= set(TAGS)
    assert {name for shape in shapes for name in shape[1]} <= ATTRIBUTES
    assert "style" not in ATTRIBUTES


def test_a_box_goes_round_all_outlines() -> None:
    shapes = [
        ["polygon", {"points": "0,0 10,-5 4,2"}],
        ["ellipse", {"cx": "20", "cy": "0", "rx": "2", "ry": "1"}],
        ["text", {"x": "99", "y": "99"}, "not measured"],
    ]
    assert box_of(shapes) == (0, -5, 22, 7)
    assert box_of([]) == (0, 0, 0, 0)
