from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.picture import Card, CardLook, Change, Row, RowLook, Side, State
from argmap.drawing.sheets.card_label import card_label, note_of
from argmap.drawing.theme import SCREEN, THEMES, Theme
from tests.drawing.samples import HOSTILE


def label(card: Card) -> ET.Element:
    style = SCREEN.card(card.look, card.state, card.emphasis, card.change)
    return ET.fromstring(card_label(card, style, SCREEN))


def words(card: Card) -> str:
    return " ".join("".join(label(card).itertext()).split())


def test_a_card_shows_heading_sign_name_notes_rows_chips_and_stub() -> None:
    card = Card(
        "x",
        "Joint missions in Bosnia",
        CardLook.COUNTERCLAIM,
        "joint_missions",
        ("granted",),
        rows=(Row("IFOR from 1996", small="memo 135", grade="A1"),),
        chip="likely",
        grade="B2",
        stub="+7 reasons",
    )
    said = words(card)
    for part in (
        "Joint missions",
        "×",
        "joint_missions · granted",
        "IFOR",
        "memo 135",
        "A1",
        "likely",
        "B2",
        "+7 reasons",
    ):
        assert part in said


def test_the_title_of_what_falls_is_struck() -> None:
    assert [element.text for element in label(Card("x", "Gone", state=State.FALLS)).iter("S")] == ["Gone"]
    assert not list(label(Card("x", "Here")).iter("S"))


def test_a_change_is_said_in_the_grey_line() -> None:
    assert (
        note_of(Card("x", "Text", name="id", notes=("disputed",), change=Change.REWORDED)) == "reworded · id · disputed"
    )


def test_a_counterclaim_has_a_bar() -> None:
    bar = SCREEN.cards[CardLook.COUNTERCLAIM].bar
    assert any(cell.get("BGCOLOR") == bar for cell in label(Card("x", "Text", CardLook.COUNTERCLAIM)).iter("TD"))


def test_a_row_has_the_tint_of_its_look() -> None:
    card = Card("x", "Text", rows=(Row("a"), Row("b", RowLook.LIMIT)))
    fills = {cell.get("BGCOLOR") for cell in label(card).iter("TD")}
    assert {SCREEN.rows[RowLook.EVIDENCE].fill, SCREEN.rows[RowLook.LIMIT].fill} <= fills


@pytest.mark.parametrize("look", CardLook)
@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_makes_a_well_formed_label_without_empty_type(look: CardLook, text: str) -> None:
    card = Card(text, text, look, text, (text, text), (Row(text, small=text, grade=text),), text, text, text)
    for element in label(card).iter("FONT"):
        assert "".join(element.itertext()) != ""


def test_an_empty_card_is_a_box_still() -> None:
    assert list(label(Card("x", "", CardLook.PAPER)).iter("TD"))


def test_a_row_of_a_card_in_the_gutter_says_all_it_has_to_say() -> None:
    text = (
        "narrows “Habit”: What the habit won quickly it did not keep once relations soured: it opens doors for a " * 2
    )
    text += "while, and holds none open."
    card = Card("x", "Text", rows=(Row(text, RowLook.LIMIT),), side=Side.GUTTER)
    assert text in words(card)
    assert text not in words(replace(card, side=Side.LEFT))


@pytest.mark.parametrize("theme", THEMES.values())
@pytest.mark.parametrize("look", CardLook)
def test_no_row_has_the_colour_of_its_card(look: CardLook, theme: Theme) -> None:
    for row_look in RowLook:
        card = Card("x", "Text", look, rows=(Row("row", row_look),))
        style = theme.card(look, card.state, card.emphasis, card.change)
        if style.fill == theme.paper:
            continue
        fills = {cell.get("BGCOLOR") for cell in ET.fromstring(card_label(card, style, theme)).iter("TD")}
        assert style.fill not in fills


def test_a_note_has_room_for_all_who_hold_a_claim() -> None:
    holders = "held by Senator Svetlana Dzhalmagambetova, the veterans' leader Sergei Mahashev and some senators"
    assert holders in words(Card("x", "Text", name="drawn_into_war", notes=("falls: defeated", holders)))
