import subprocess
import sys
import time
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing import layout
from argmap.drawing.labels import clean
from argmap.drawing.page import A4, SLIDE
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, CardLook, Group, Picture, Row, State
from argmap.drawing.render import SUFFIXES, best_fit, rendered, untangled
from argmap.drawing.sheets.svg import plain_svg
from argmap.drawing.tangle import drawn
from argmap.drawing.theme import PRINT
from tests.drawing.samples import HOSTILE, SVG, crowd, dispute, example, grouped, texts_of


@pytest.mark.parametrize(
    "picture", [example(), dispute(), grouped(), Picture()], ids=["map", "dispute", "groups", "empty"]
)
def test_every_card_is_in_the_drawing(picture: Picture) -> None:
    words = " ".join(texts_of(rendered(picture, "svg")))
    for card in picture.cards:
        assert card.heading.split()[0] in words
        assert card.name in words


@pytest.mark.parametrize(
    ("suffix", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")]
)
def test_files_of_all_formats_begin_as_they_should(suffix: str, start: bytes) -> None:
    assert rendered(example(), suffix, PRINT, A4).startswith(start)


def test_there_are_no_other_formats() -> None:
    with pytest.raises(ValueError, match="no pictures as 'gif'"):
        rendered(example(), "gif")


def test_dot_needs_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    assert rendered(example(), "dot", page=A4)


def hostile(text: str) -> Picture:
    cards = tuple(
        Card(
            f"{text}{look}",
            text,
            look,
            text,
            (text,),
            (Row(text, small=text, grade=text),),
            text,
            text,
            text,
            state=state,
        )
        for look, state in zip(CardLook, list(State) * 3, strict=False)
    )
    arrows = tuple(Arrow(cards[0].id, cards[1].id, look, text, text) for look in ArrowLook)
    words = {"title": text, "subtitle": text, "source": text, "banner": text, "band": text, "description": text}
    return Picture(cards, (), arrows, (Group(text, (cards[2].id,)),), columns=(text, text), **words)  # type: ignore[arg-type]


@pytest.mark.parametrize("arrangement", Arrangement)
@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_arrives_as_text_and_nothing_else(text: str, arrangement: Arrangement) -> None:
    svg = rendered(replace(hostile(text), arrangement=arrangement), "svg")
    root = ET.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "text", "path", "polygon", "polyline", "ellipse"}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]
    words = clean(text).split()
    if words and len(words[0]) < 12:
        assert any(words[0] in said for said in texts_of(svg))


@settings(max_examples=12)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_drawn(text: str) -> None:
    ET.fromstring(rendered(Picture((Card("a", text, name=text, grade=text),), title=text), "svg"))
    ET.fromstring(
        rendered(replace(crowd(203), title=text, cards=(Card("0", text, name=text), *crowd(203).cards[1:])), "svg")
    )


def twelve_cards() -> Picture:
    """As much as one page should hold: four ranks, five cards on one of them."""
    sentence = "Senior officers seemed to fear a trick or a contagion from too much contact with the West."
    looks = (
        CardLook.THESIS,
        *(CardLook.CLAIM,) * 3,
        CardLook.COUNTERCLAIM,
        CardLook.REBUTTAL,
        *(CardLook.PREMISE,) * 6,
    )
    rows = (Row("IFOR from 1996, KFOR in 1999 and Operation Active Endeavour in 2006 and 2007."),)
    cards = tuple(
        Card(str(number), sentence, look, f"claim_{number}", rows=rows if number == 4 else (), chip="likely")
        for number, look in enumerate(looks)
    )
    heads = (0, 0, 0, 0, 1, 1, 2, 2, 3, 5, 5)
    arrows = tuple(
        Arrow(str(number), str(head), ArrowLook.ATTACK if looks[number] is CardLook.COUNTERCLAIM else ArrowLook.SUPPORT)
        for number, head in enumerate(heads, start=1)
    )
    return Picture(
        cards, (), arrows, title="Why it will not happen", subtitle="section", source="Memo 135", banner="OPEN"
    )


def test_twelve_cards_are_legible_on_a4() -> None:
    fit = best_fit(twelve_cards(), A4)
    assert fit.is_legible
    assert fit.type_size >= 9
    width, height = (float(part) for part in fit.svg.split(b'viewBox="0.00 0.00 ')[1].split(b'"')[0].split())
    assert width <= A4.inches[0] * 72 + 1
    assert height <= A4.inches[1] * 72 + 1


def test_what_does_not_fit_is_said_not_to_be_legible() -> None:
    assert not best_fit(twelve_cards(), SLIDE).is_legible
    assert best_fit(Picture(twelve_cards().cards[:2]), SLIDE).is_legible


def test_a_long_dispute_turns_the_page() -> None:
    rows = tuple(
        card
        for number in range(12)
        for card in (
            replace(dispute().cards[0], id=f"l{number}"),
            replace(dispute().cards[1], id=f"r{number}"),
        )
    )
    arrows = tuple(Arrow(f"l{number}", f"r{number}", ArrowLook.ATTACK) for number in range(12))
    fit = best_fit(Picture(rows, (), arrows, arrangement=Arrangement.GUTTER), A4)
    assert fit.is_legible
    assert fit.page == A4.turned


def tangled() -> Picture:
    """A picture whose lines cross as it is first laid out: they land in another order than they come from."""
    arrows = [Arrow(tail, head) for tail, head in ("dy", "cx", "bx", "cy", "ax")]
    return Picture(tuple(Card(name, f"Claim {name}") for name in "xyabcd"), (), tuple(arrows), legend=False)


def test_what_is_rendered_is_less_tangled_than_the_first_layout() -> None:
    first = best_fit(tangled(), A4)
    best = untangled(tangled(), first)
    assert drawn(best.svg).tangle < drawn(first.svg).tangle
    assert best.type_size >= 0.9 * first.type_size
    assert best.is_legible
    assert rendered(tangled(), "svg", page=A4) == plain_svg(best.svg)
    assert rendered(tangled(), "svg", page=A4) == rendered(tangled(), "svg", page=A4)


def test_an_answer_in_conflict_with_two_others_is_set_between_them() -> None:
    answers = tuple(Arrow(name, "q", ArrowLook.ANSWERS) for name in "abc")
    conflicts = (Arrow("a", "b", ArrowLook.CONTRARY), Arrow("a", "c", ArrowLook.CONTRARY, words="broken by 1"))
    picture = Picture(tuple(Card(name, f"Claim {name}") for name in "qabc"), (), answers + conflicts, legend=False)
    first = best_fit(picture, A4)
    assert drawn(first.svg).tangle > 0
    assert drawn(untangled(picture, first).svg).tangle == 0


def test_other_orders_of_what_is_drawn_are_tried_too() -> None:
    arrows = [Arrow(tail, head) for tail, head in ("ed", "fd", "ea", "eb", "gb", "fc")]
    picture = Picture(tuple(Card(name, f"Claim {name}") for name in "xyzabcdefg"), (), tuple(arrows), legend=False)
    first = best_fit(picture, A4)
    assert drawn(first.svg).tangle > 0
    assert drawn(untangled(picture, first).svg).tangle == 0


def test_what_is_not_tangled_stays_as_it_was_first_laid_out() -> None:
    picture = Picture(tuple(Card(name, f"Claim {name}") for name in "tab"), (), (Arrow("a", "t"), Arrow("b", "t")))
    first = best_fit(picture, A4)
    assert untangled(picture, first) is first


@pytest.mark.parametrize("arrows", [0, 5000])
def test_two_thousand_boxes_are_drawn_in_seconds(arrows: int) -> None:
    begun = time.process_time()
    svg = rendered(crowd(2000, arrows), "svg")
    assert time.process_time() - begun < 6
    assert svg.count(b'class="node"') == 2000
    assert svg.count(b'class="edge"') == 1999 + arrows


def test_another_process_draws_the_same_bytes() -> None:
    script = (
        "import sys, hashlib; from tests.drawing.samples import example; from argmap.drawing.render import *;"
        "print(*(hashlib.sha256(rendered(example(), suffix)).hexdigest() for suffix in SUFFIXES))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert len(runs.pop().split()) == len(SUFFIXES)
