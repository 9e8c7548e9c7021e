from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.fitting import fitted
from argmap.drawing.page import SLIDE
from argmap.drawing.render import best_fit
from argmap.drawing.theme import THEMES
from argmap.drawing.views import overview
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read


def test_an_overview_too_large_for_a_slide_becomes_several_and_is_not_shrunk() -> None:
    sentence = "Sustained military engagement teaches skills and creates a habit of interaction and of mutual trust."
    theses = "".join(f"thesis t{number}: {sentence}\n" for number in range(5))
    analysis = Analysis(ArgumentMap((read("m.arg", f"map m: M\n\n{theses}"),)))
    pictures = fitted(partial(overview, analysis), SLIDE, THEMES["slide"])
    assert len(pictures) > 1
    assert [card.name for picture in pictures for card in picture.cards] == [f"t{number}" for number in range(5)]
    assert all(best_fit(picture, SLIDE, THEMES["slide"]).is_legible for picture in pictures)
