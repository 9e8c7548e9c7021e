"""Every ink on an HTML page can be read on every ground it may stand on: 4.5 to 1 is the rule (WCAG 2.1, 1.4.3)."""

import re
from itertools import product

import pytest

from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.html_page import written
from tests.briefing.readings import OPEN, QUARREL_FILES, TRAM, briefed
from tests.checks.maps import reading_of

LEAST = 4.5
INK = re.compile(r'<text [^>]*fill="(#[0-9a-f]{6})"')
# An ellipse, a line and the bar at the left of a card carry no words; what they do carry is drawn as a closed shape.
GROUND = re.compile(r'<(?:path|polygon) [^>]*fill="(#[0-9a-f]{6})"')
BAR = "#0072b2"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("source", [TRAM, OPEN, QUARREL_FILES], ids=["tram", "open", "quarrel"])
def test_the_words_in_a_picture_stand_out_from_its_cards(source: str | dict[str, str]) -> None:
    brief = briefed(source)
    page = written(blocks_of(brief, brief_picture(reading_of(source), brief), in_full=True)).decode()
    drawing = page[page.index("<svg") : page.index("</svg>")].lower()
    inks, grounds = set(INK.findall(drawing)), {"#ffffff", *GROUND.findall(drawing)} - {BAR}
    assert inks
    for ink, ground in product(inks, grounds):
        assert contrast(ink, ground) >= LEAST, (ink, ground)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("--ink", "#ffffff"),
        ("--quiet", "#ffffff"),
        ("--quiet", "#eef4f9"),
        ("--accent", "#ffffff"),
        ("--ink", "#fff3cc"),
    ],
)
def test_the_inks_of_the_page_stand_out(ink: str, ground: str) -> None:
    page = written(blocks_of(briefed(TRAM), in_full=True)).decode()
    (colour,) = re.findall(rf"{ink}: (#[0-9a-f]{{6}})", page)
    assert contrast(colour, ground) >= LEAST
