from dataclasses import replace

import pytest

from argmap.drawing.legend import Chip, LegendEntry, legend_of
from argmap.drawing.picture import ArrowLook, Card, CardLook, Picture, Row, RowLook, State
from argmap.drawing.views.claim_cells import GRADED
from tests.drawing.samples import example


def test_only_the_looks_that_are_used_are_explained() -> None:
    looks = {entry.look for entry in legend_of(example())}
    assert {CardLook.THESIS, RowLook.LIMIT, State.DISPUTED, State.FALLS, ArrowLook.UNDERCUT, None} <= looks
    assert not looks & {CardLook.QUESTION, RowLook.OBJECTION, ArrowLook.CONTRARY, State.PLAIN, State.GRANTED}


def test_a_picture_may_want_no_legend() -> None:
    assert legend_of(replace(example(), legend=False)) == ()


def test_the_mark_of_a_row_is_explained_beside_that_of_a_card() -> None:
    picture = Picture((Card("a", "A", CardLook.EVIDENCE, rows=(Row("b"),)),))
    assert [(entry.look, entry.words) for entry in legend_of(picture)] == [
        (CardLook.EVIDENCE, "evidence"),
        (RowLook.EVIDENCE, "evidence in a card"),
    ]


def test_a_framed_likelihood_is_explained() -> None:
    looks = [entry.look for entry in legend_of(Picture((Card("a", "A", chip="likely"), Card("b", "B"))))]
    assert looks == [CardLook.CLAIM, Chip.LIKELIHOOD]


@pytest.mark.parametrize("card", [Card("a", "A", grade="A3"), Card("a", "A", rows=(Row("b", grade="A3"),))])
def test_a_grade_of_a_card_or_a_row_is_explained_as_in_tables(card: Card) -> None:
    assert LegendEntry(Chip.GRADE, GRADED.words) in legend_of(Picture((card,)))
    assert Chip.GRADE not in {entry.look for entry in legend_of(Picture((Card("a", "A", rows=(Row("b"),)),)))}
