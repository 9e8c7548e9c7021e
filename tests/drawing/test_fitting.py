"""Fitting: no picture is shrunk that could be split or folded."""

from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.fitting import fitted
from argmap.drawing.page import SLIDE
from argmap.drawing.picture import Picture
from argmap.drawing.render import best_fit
from argmap.drawing.theme import THEMES
from argmap.drawing.views import section_view, thesis_view
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
