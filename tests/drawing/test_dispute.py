"""The dispute view: which cards face each other, what stands between them, and how its pages break."""

from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given, settings

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.drawing.dot import dot_of
from argmap.drawing.outline import outline_of
from argmap.drawing.page import A4, SLIDE
from argmap.drawing.picture import ArrowLook, CardLook, Emphasis, Picture, RowLook, Side
from argmap.drawing.render import best_fit, rendered
from argmap.drawing.theme import THEMES
from argmap.drawing.views.dispute import dispute_view
from argmap.drawing.views.selection import MOST_CARDS
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import Sketch, sketches
from tests.drawing.samples import SVG

LEFT = """\
map l: Wait
  paper: report

source report: The report
  author: Ann Lee
  date: 2011

thesis wait: Wait.
  because: fear & habit
  because: cost

premise fear: They fear contact.
premise habit: Habits last.
premise cost: It costs little.
"""

RIGHT = """\
map r: Press on

thesis press: Press on.
  because: contact as from_contact

premise contact: Contact changes minds.

claim trust: Trust grows.

premise tale: A tale.

tale qualifies trust
"""

BETWEEN = """\
map d: Which?
  author: A reader

import l
import r

l.wait contrary-to r.press as clash
  One waits or one presses.

l.fear undercuts r.from_contact
  Those who fear learn nothing.

l.habit contrary-to r.trust as seems

premise place: They speak of different places.

place undercuts seems

premise years: Ten years lie between.

years qualifies clash

r.tale supports l.cost

premise event: It is one event, told twice.
  cite: l.report
  cite: r.book

event qualifies l.cost
  It counts once.
"""


def comparison(between: str = BETWEEN) -> Comparison:
    right = RIGHT + "\nsource book: The book\n  author: Bo Ray\n"
    documents = tuple(read(f"{path}.arg", text) for path, text in (("d", between), ("l", LEFT), ("r", right)))
    assert not [fault for document in documents for fault in document.faults]
    return Comparison(Analysis(ArgumentMap(documents)), "l", "r")


def drawn() -> Picture:
    (picture,) = dispute_view(comparison())
    return picture


def test_each_map_has_its_column_and_what_is_told_in_both_stands_in_the_gutter() -> None:
    sides: dict[Side, set[str]] = {side: set() for side in Side}
    for card in drawn().cards:
        sides[card.side].add(card.name)
    assert sides == {
        Side.LEFT: {"wait", "fear", "habit", "cost"},
        Side.RIGHT: {"press", "trust", "tale"},
        Side.GUTTER: {"event"},
    }
    (told_in_both,) = [card for card in drawn().cards if card.side is Side.GUTTER]
    assert told_in_both.notes[-1] == "told in both"
    assert drawn().columns == ("Ann Lee, 2011", "Press on")


def test_a_relation_stands_in_words_with_its_warrant_and_what_limits_it() -> None:
    (clash,) = [arrow for arrow in drawn().arrows if arrow.tail == "l.wait"]
    assert (clash.look, clash.words, clash.warrant) == (
        ArrowLook.CONTRARY,
        "cannot both hold",
        "One waits or one presses.",
    )
    assert clash.notes == ("Limited: Ten years lie between.",)


def test_an_undercut_ends_on_the_conclusions_card_and_names_the_step() -> None:
    (undercut,) = [arrow for arrow in drawn().arrows if arrow.look is ArrowLook.UNDERCUT]
    assert (undercut.tail, undercut.head, undercut.words) == (
        "l.fear",
        "r.press",
        "breaks the step from “Contact changes minds”",
    )


def test_what_only_seems_a_dispute_steps_back_and_says_why() -> None:
    (seems,) = [arrow for arrow in drawn().arrows if arrow.tail == "l.habit"]
    assert (seems.words, seems.emphasis) == ("only seem to conflict", Emphasis.FADED)
    assert seems.notes == ("Dissolved: They speak of different places.",)


def test_inner_reasons_are_counted_and_limits_are_rows() -> None:
    cards = {card.name: card for card in drawn().cards}
    assert cards["wait"].stub == "+2 reasons"
    assert cards["press"].stub == "+1 reason that fails"
    assert cards["cost"].stub == ""
    assert [(row.text, row.small, row.look) for row in cards["trust"].rows] == [("A tale.", "tale", RowLook.LIMIT)]
    assert [row.text for row in cards["event"].rows] == ["narrows “It costs little”: It counts once."]


def test_linked_premises_are_named_beside_the_first() -> None:
    between = "map d: D\nimport l\nimport r\n\nl.fear & l.habit attack r.trust\n"
    (picture,) = dispute_view(comparison(between))
    (arrow,) = picture.arrows
    assert (arrow.tail, arrow.notes) == ("l.fear", ("Together with: Habits last.",))


def test_a_source_of_both_stands_in_the_gutter_with_a_claim_of_each() -> None:
    files = {
        "d": "map d: D\nimport l\nimport r\n",
        "l": "map l: L\nsource s: Speech\n  url: https://example.org/1\nclaim a: A\n  cite: s\nclaim b: B\n  cite: s\n",
        "r": "map r: R\nsource t: Speech\n  url: https://example.org/1\nclaim c: C\n  cite: t\n",
    }
    analysis = Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in files.items())))
    (picture,) = dispute_view(Comparison(analysis, "l", "r"))
    (source,) = [card for card in picture.cards if card.side is Side.GUTTER]
    assert (source.heading, source.look, source.stub) == ("Speech", CardLook.EVIDENCE, "+1 claim")
    assert {arrow.head for arrow in picture.arrows} == {"l.a", "r.c"}


def test_maps_that_nothing_joins_make_one_page_that_says_so() -> None:
    (picture,) = dispute_view(comparison("map d: D\nimport l\nimport r\n"))
    assert picture.cards == ()
    assert picture.subtitle == "Ann Lee and “Press on” face to face: nothing joins them"


def many(rows: int) -> Comparison:
    claims = "".join(f"premise c{number}: Claim {number}\n" for number in range(rows))
    clashes = "".join(f"l.c{number} contrary-to r.c{number} as k{number}\n" for number in range(rows))
    files = (f"map d: D\nimport l\nimport r\n\n{clashes}", f"map l: L\n\n{claims}", f"map r: R\n\n{claims}")
    return Comparison(Analysis(ArgumentMap(tuple(read(f"{text[4]}.arg", text) for text in files))), "l", "r")


def test_six_rows_of_two_boxes_each_make_one_page_of_a4_and_a_seventh_a_second() -> None:
    (page,) = dispute_view(many(6))
    assert len(page.cards) == MOST_CARDS
    assert best_fit(page, A4).is_legible
    pages = dispute_view(many(7))
    assert [len(page.arrows) for page in pages] == [4, 3]
    assert "(2 of 2)" in pages[1].subtitle


def test_a_slide_takes_fewer_rows_and_keeps_all_type_at_14_points() -> None:
    pages = dispute_view(many(6), lambda picture: best_fit(picture, SLIDE, THEMES["slide"]).is_legible)
    assert sum(len(page.arrows) for page in pages) == 6
    assert len(pages) > 1
    for page in pages:
        svg = ET.fromstring(rendered(page, "svg", THEMES["slide"], SLIDE))
        fit = best_fit(page, SLIDE, THEMES["slide"])
        scale = fit.type_size / SLIDE.bounded_type(SLIDE.themed(THEMES["slide"]).measures)
        sizes = [float(text.get("font-size", "0")) for text in svg.iter(f"{SVG}text") if (text.text or "").strip()]
        assert min(sizes) * scale >= SLIDE.least_type


def test_rows_that_share_a_card_stand_together() -> None:
    between = "map d: D\nimport l\nimport r\n\nl.wait contrary-to r.press as one\n"
    between += "l.fear attacks r.trust\nl.cost attacks r.press\nl.wait contrary-to r.contact as two\n"
    (picture,) = dispute_view(comparison(between))
    heads = [{arrow.tail, arrow.head} for arrow in picture.arrows]
    assert [bool(one & other) for one, other in pairwise(heads)] == [True, True, False]


def test_the_outline_tells_the_rows_in_words() -> None:
    between = (
        "map d: Which?\nimport l\nimport r\n\nl.fear attacks r.trust\n  Fear is no friend.\n\nr.press attacks l.fear\n"
    )
    (picture,) = dispute_view(comparison(between))
    assert outline_of(picture).splitlines() == [
        "Which? – Ann Lee and “Press on” face to face",
        "left: Ann Lee, 2011",
        "right: Press on",
        "- right: thesis: Press on. (press)",
        "  - folded: +1 reason",
        "  attacks",
        "  - left: premise: They fear contact. (fear, falls: defeated)",
        "- left: fear, told above",
        "  came to nothing: attacks",
        "    why: Fear is no friend.",
        "  - right: claim: Trust grows. (trust, falls: unsupported)",
        "    - limit: A tale. (tale)",
    ]
    assert picture.description == outline_of(picture)


def test_a_claim_that_speaks_for_both_maps_stands_in_the_gutter() -> None:
    between = (
        "map d: D\nimport l\nimport r\n\npremise x: Both\n\nx restates l.fear\nx restates r.trust\nl.cost attacks x\n"
    )
    (picture,) = dispute_view(comparison(between))
    assert [card.side for card in picture.cards if card.heading == "Both"] == [Side.GUTTER]
    lines = outline_of(picture).splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("- between: premise: Both"))
    assert lines[place + 1] == "  attacks"


def test_a_screen_reader_is_told_the_title_and_the_outline() -> None:
    root = ET.fromstring(rendered(drawn(), "svg", page=A4))
    assert root.findtext(f"{SVG}title") == "Which?"
    description = root.findtext(f"{SVG}desc") or ""
    assert "breaks the step from “Contact changes minds”" in description
    assert root.get("role") == "img"


@settings(max_examples=60)
@given(sketches(most_claims=8, most_links=14))
def test_the_dispute_of_any_two_maps_can_be_written(sketch: Sketch) -> None:
    one_row = dispute_view(Comparison(sketch.analysis(), "one", "two"), lambda picture: len(picture.arrows) < 2)
    for picture in (*dispute_view(Comparison(sketch.analysis(), "one", "two")), *one_row):
        assert dot_of(picture)
        assert picture.description
