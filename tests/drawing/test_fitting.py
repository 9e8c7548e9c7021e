"""Fitting: no picture is shrunk that could be split or folded."""

from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.fitting import ENOUGH_CARDS, fitted, fitted_with_rows
from argmap.drawing.page import SLIDE
from argmap.drawing.picture import Picture
from argmap.drawing.render import best_fit
from argmap.drawing.theme import THEMES
from argmap.drawing.views.claims import thesis_pictures, thesis_view
from argmap.drawing.views.sections import section_view
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read


def test_a_section_too_large_for_a_slide_becomes_several_pictures_and_is_not_shrunk() -> None:
    sentence = "Sustained military engagement teaches skills and creates a habit of interaction and of mutual trust."
    theses = "".join(f"thesis t{number}: {sentence}\n" for number in range(5))
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\nsection s: Part\n\n{theses}"),)))

    def fits(picture: Picture) -> bool:
        return best_fit(picture, SLIDE, THEMES["slide"]).is_legible

    pictures = section_view(analysis, analysis.map.root.sections[0], fits)
    assert len(pictures) > 1
    assert [card.name for picture in pictures for card in picture.cards] == [f"t{number}" for number in range(5)]
    assert all(map(fits, pictures))


def test_a_picture_has_as_many_cards_as_fit() -> None:
    claims = "".join(f"claim c{number}: C\n  because: c{number + 1}\n" for number in range(11))
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\n{claims}premise c11: C\n"),)))
    view = partial(thesis_view, analysis, analysis.graph.claims[0])
    (picture,) = fitted(view, lambda picture: len(picture.cards) < 5)
    assert len(picture.cards) == 4
    assert len(fitted(view, lambda _: False)[0].cards) == 1


def rows_of(picture: Picture) -> int:
    return sum(len(card.rows) for card in picture.cards)


def test_rows_of_evidence_are_counted_where_they_take_the_room_of_reasons() -> None:
    claims = "".join(
        f"claim c{number}: C\n  because: e{number}\n  because: f{number}\n\nc{number} supports t\n\n"
        f"evidence e{number}: E\n\nevidence f{number}: F\n\n"
        for number in range(5)
    )
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\nthesis t: T\n\n{claims}"),)))
    view = partial(thesis_view, analysis, analysis.graph.claims[analysis.graph.numbers["m.t"]])
    (picture,) = fitted_with_rows(view, lambda picture: rows_of(picture) <= 4)
    assert len(picture.cards) >= ENOUGH_CARDS
    assert rows_of(picture) == 0
    assert "+2 items of evidence" in {card.stub for card in picture.cards}
    (picture,) = fitted_with_rows(view, lambda picture: rows_of(picture) <= 10)
    assert rows_of(picture) == 10


def test_a_step_of_too_many_premises_is_parted_and_never_folded_whole() -> None:
    premises = "".join(f"premise p{number}: P\n" for number in range(5))
    joined = " & ".join(f"p{number}" for number in range(5))
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\nthesis t: T\n  because: {joined}\n\n{premises}"),)))
    thesis = analysis.graph.claims[analysis.graph.numbers["m.t"]]
    pictures = thesis_pictures(analysis, thesis, lambda picture: len(picture.cards) <= 4)
    assert len(pictures) > 1
    assert all(len(picture.cards) <= 4 for picture in pictures)
    shown = {card.name for picture in pictures for card in picture.cards}
    assert {"t", "p0", "p1", "p2", "p3", "p4"} <= shown
    assert len(thesis_pictures(analysis, thesis)) == 1


def test_five_linked_premises_stand_side_by_side_on_a_slide() -> None:
    premises = "".join(f"premise p{number}: The premise of this number holds\n" for number in range(5))
    joined = " & ".join(f"p{number}" for number in range(5))
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\nthesis t: T\n  because: {joined}\n\n{premises}"),)))
    (picture,) = thesis_view(analysis, analysis.graph.claims[analysis.graph.numbers["m.t"]])
    assert len(picture.cards) == 6
    assert best_fit(picture, SLIDE, THEMES["slide"]).is_legible
