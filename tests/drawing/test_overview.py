"""The overview: who claims what and where they clash, one page at a time."""

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import Subject, View, atlas_of
from argmap.drawing.overview import overview, theses_of_map
from argmap.drawing.page import A4
from argmap.drawing.picture import ArrowLook, CardLook
from argmap.drawing.theme import SCREEN
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

ONE = "map one: One\n\nthesis wait: Wait.\n  because: fear\n\npremise fear: Fear.\n"
TWO = "map two: Two\n\nthesis press: Press on.\n\nthesis soon: Soon.\n"
THREE = "map three: Three\n\nthesis aside: An aside.\n"
ROOT = """\
map root: Which?
import one
import two
import three

one.wait contrary-to two.press

one.fear contrary-to two.soon as seems

premise place: Elsewhere.

place undercuts seems

thesis own: It depends.
"""


def analysis() -> Analysis:
    texts = {"root": ROOT, "one": ONE, "two": TWO, "three": THREE}
    return Analysis(ArgumentMap(tuple(read(f"{name}.arg", text) for name, text in texts.items())))


def test_each_paper_is_a_box_with_its_theses_and_each_clash_one_with_what_conflicts() -> None:
    papers, own = overview(analysis())
    assert papers.subtitle == "Overview (1 of 2)"
    boxes = {card.name: card for card in papers.cards if card.look is CardLook.PAPER}
    assert {name: [row.text for row in card.rows] for name, card in boxes.items()} == {
        "one": ["Wait."],
        "two": ["Press on.", "Soon."],
        "three": ["An aside."],
    }
    assert boxes["one"].stub == "+1 reason · +1 objection"
    (clash,) = [card for card in papers.cards if card.look is CardLook.CLASH]
    assert (clash.heading, clash.stub) == ("1 real conflict", "+1 that only seems so")
    assert [(row.text, row.small) for row in clash.rows] == [("Wait – Press on.", "cannot both hold")]
    assert {(arrow.tail, arrow.head, arrow.look) for arrow in papers.arrows} == {
        (clash.id, boxes["one"].id, ArrowLook.CLASH),
        (clash.id, boxes["two"].id, ArrowLook.CLASH),
    }
    assert [card.name for card in own.cards] == ["own"]


def test_a_page_that_is_full_goes_on_on_the_next() -> None:
    pictures = overview(analysis(), lambda picture: len(picture.cards) <= 3)
    assert [[card.name for card in picture.cards] for picture in pictures] == [
        ["one", "two", "one and two"],
        ["three"],
        ["own"],
    ]


def test_the_stubs_of_papers_and_clashes_lead_to_their_theses_and_to_the_dispute() -> None:
    pictures = atlas_of(analysis(), [Subject(View.OVERVIEW)], A4, SCREEN)
    subtitles = [picture.subtitle.partition(" · ")[2] for picture in pictures]
    leads = {card.name: card.leads_to for card in pictures[0].cards if card.leads_to}
    assert {name: subtitles[int(lead.words.split()[1]) - 1] for name, lead in leads.items()} == {
        "one": "Theses of one",
        "two": "Theses of two",
        "one and two": "one and two face to face",
    }


def test_one_map_of_a_reading_has_an_overview_of_its_own() -> None:
    (picture,) = theses_of_map(analysis(), "two")
    assert {"two.press", "two.soon"} <= {card.id for card in picture.cards}
