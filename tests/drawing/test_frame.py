from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.picture import Arrow, ArrowLook, Card, CardLook, Dot, Picture, Row, RowLook, State
from argmap.drawing.sheets.frame import footer_label, header_label
from argmap.drawing.theme import PRINT, SCREEN, Theme
from tests.drawing.samples import HOSTILE, example


def words(label: str) -> str:
    return " ".join("".join(ET.fromstring(label).itertext()).split())


def test_the_marking_stands_above_and_below() -> None:
    assert words(header_label(example(), SCREEN, 600)).startswith("UNCLASSIFIED DRAFT: 3 errors Why")
    assert "UNCLASSIFIED PONARS" in words(footer_label(example(), SCREEN, 600))


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert header_label(Picture(), SCREEN, 600) == footer_label(Picture(), SCREEN, 600) == ""


def test_a_short_subtitle_stands_beside_the_title_and_a_long_one_below() -> None:
    def lines(subtitle: str) -> int:
        return header_label(Picture(title="A title", subtitle=subtitle), SCREEN, 400).count("<TR>")

    assert lines("short") + 1 == lines("a longer one " * 12)


@pytest.mark.parametrize("theme", [SCREEN, PRINT, SCREEN.for_type(1.5)])
def test_every_look_has_a_sample_in_the_legend(theme: Theme) -> None:
    cards = tuple(Card(look, look, look, rows=tuple(map(Row, RowLook, RowLook))) for look in CardLook)
    cards += tuple(Card(state, state, state=state) for state in State)
    arrows = tuple(Arrow("thesis", "claim", look) for look in ArrowLook)
    legend = words(footer_label(Picture(cards, (Dot("d"),), arrows), theme, 600))
    for said in (
        "thesis",
        "question",
        "what narrows it",
        "disputed",
        "falls",
        "step",
        "exactly one holds",
        "same point",
    ):
        assert said in legend


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_makes_well_formed_labels(text: str) -> None:
    picture = Picture((Card("a", "A"),), title=text, subtitle=text, source=text, banner=text, band=text)
    ET.fromstring(footer_label(picture, SCREEN, 600))
    if header := header_label(picture, SCREEN, 600):
        ET.fromstring(header)


def test_a_legend_that_has_room_in_one_line_takes_one_and_else_arrows_begin_their_own() -> None:
    picture = Picture((Card("a", "A"), Card("b", "B", CardLook.THESIS)), (), (Arrow("a", "b"),))
    line = f'HEIGHT="{SCREEN.measures.small * 2.2:g}"'
    assert footer_label(picture, SCREEN, 600).count(line) == 1
    assert footer_label(picture, SCREEN, 120).count(line) == 2


def test_the_lines_of_a_legend_are_about_equally_long() -> None:
    cards = tuple(Card(look, look, look) for look in (CardLook.THESIS, CardLook.CLAIM, CardLook.EVIDENCE))
    picture = Picture((*cards, Card("falls", "Gone", state=State.FALLS)))
    footer = ET.fromstring(footer_label(picture, SCREEN, 190))
    widths = [float(table.get("WIDTH", "0")) for table in footer.iterfind("TR/TD/TABLE/TR/TD/TABLE")]
    assert len(widths) == 2
    assert min(widths) > 0.6 * max(widths)
