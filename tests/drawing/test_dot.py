import re
from dataclasses import replace

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.page import A4
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, CardLook, Dot, Group, Picture, State
from argmap.drawing.theme import PRINT, SCREEN
from tests.drawing.samples import HOSTILE, crowd, dispute, example, grouped


def attribute(dot: str, name: str, of: str) -> str:
    line = next(line for line in dot.splitlines() if line.startswith(f"{of} ["))
    found = re.search(rf'\b{name}="?([^",\]]*)', line)
    return found.group(1) if found else ""


def test_cards_and_dots_have_names_of_ours_in_their_order() -> None:
    dot = dot_of(example())
    names = re.findall(r"^(n\d+) \[", dot, re.MULTILINE)
    assert names == [f"n{number}" for number in range(1, 9)]


def test_an_arrow_is_ranked_from_its_head_so_that_it_points_up() -> None:
    dot = dot_of(Picture((Card("a", "A"), Card("b", "B")), (), (Arrow("a", "b"),)))
    assert "n2 -> n1" in dot
    assert "arrowtail=normal" in dot.replace('"', "")
    right = dot_of(Picture((Card("a", "A"), Card("b", "B")), (), (Arrow("a", "b"),), arrangement=Arrangement.RIGHT))
    assert "n1 -> n2" in right


def test_a_line_passes_through_a_dot_and_an_undercut_ends_on_it() -> None:
    cards = (Card("a", "A"), Card("b", "B"), Card("u", "U"))
    arrows = (
        Arrow("a", "d", ArrowLook.CONTRARY),
        Arrow("d", "b", ArrowLook.CONTRARY),
        Arrow("u", "d", ArrowLook.UNDERCUT),
    )
    lines = [line for line in dot_of(Picture(cards, (Dot("d"),), arrows)).splitlines() if "->" in line]
    ends = [tuple(re.findall(r'arrow(?:tail|head)="(\w+)"', line)) for line in lines]
    assert ends == [("none", "oinv"), ("oinv", "none"), ("odot", "none")]


def test_a_thesis_has_two_borders_and_what_is_disputed_a_dashed_one() -> None:
    dot = dot_of(Picture((Card("t", "T", CardLook.THESIS), Card("c", "C"))))
    assert attribute(dot, "peripheries", "n1") == "2"
    assert attribute(dot, "peripheries", "n2") == "1"
    dot = dot_of(example())
    assert "dashed" in dot.split("n5 [")[1].split("label")[0]


def test_the_page_bounds_the_size() -> None:
    assert 'size="10.906,7.48"' in dot_of(example(), page=A4)
    assert "\nsize=" not in dot_of(example())


def test_a_group_is_a_frame() -> None:
    dot = dot_of(grouped())
    assert "subgraph cluster_1" in dot
    assert "Paper one" in dot


def test_a_dispute_has_a_rank_for_each_row() -> None:
    dot = dot_of(dispute())
    assert dot.count('rank="same"') == 5
    assert "cannot both hold" in dot
    assert "A counter-example." in dot


def test_two_cards_of_one_id_and_a_loose_arrow_are_bugs_of_the_caller() -> None:
    with pytest.raises(ValueError, match="two cards or dots"):
        dot_of(Picture((Card("a", "A"), Card("a", "B"))))
    with pytest.raises(ValueError, match="no card or dot"):
        dot_of(Picture((Card("a", "A"),), (), (Arrow("a", "b"),)))


def test_themes_differ_in_colours_alone() -> None:
    def without_colours(dot: str) -> str:
        return re.sub(r"#[0-9A-F]{6}", "", dot)

    assert without_colours(dot_of(example())) == without_colours(dot_of(example(), PRINT))


def test_the_same_picture_gives_the_same_text() -> None:
    assert dot_of(example()) == dot_of(example())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_users_text_is_never_a_name_nor_a_statement(text: str) -> None:
    cards = (Card(text, text, name=text, state=State.FALLS), Card(f"{text}2", text))
    picture = Picture(
        cards, (), (Arrow(text, f"{text}2", words=text, warrant=text),), (Group(text, (text,)),), title=text
    )
    for arrangement in Arrangement:
        lines = dot_of(replace(picture, arrangement=arrangement)).splitlines()
        starts = r"digraph|subgraph|\}|[a-z]+\d*=|(n|w|c)\d+( \[| ->|;)"
        assert all(re.match(starts, line) for line in lines if line)


def test_a_large_picture_has_plain_boxes() -> None:
    dot = dot_of(crowd(300))
    assert "<TABLE" not in dot.split("n1 [")[1]
    assert "nslimit" in dot
    assert "pos=" not in dot


def test_a_dense_picture_is_planted_by_us() -> None:
    dot = dot_of(crowd(300, 3000))
    assert 'layout="nop2"' in dot
    assert dot.count("pos=") > 300


def test_what_a_conflict_joins_is_declared_beside_each_other() -> None:
    cards = tuple(Card(name, name) for name in "abcd")
    dot = dot_of(Picture(cards, (), (Arrow("a", "c", ArrowLook.CONTRARY),)))
    assert re.findall(r"^(n\d+) \[", dot, re.MULTILINE) == ["n1", "n3", "n2", "n4"]


def test_words_stand_off_the_line_they_are_beside() -> None:
    dot = dot_of(Picture((Card("a", "A"), Card("b", "B")), (), (Arrow("a", "b", words="new"),)))
    padding = re.search(r'CELLPADDING="(\d+)"><FONT[^>]*>new', dot.split("->")[1])
    assert padding
    assert int(padding.group(1)) >= SCREEN.measures.small / 2
