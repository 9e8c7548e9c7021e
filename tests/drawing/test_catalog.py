"""The catalogue: which views a reading has, and that each of them is legible on every page."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.drawing.catalog import Subject, View, facing_maps, subjects_of, title_of
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.page import A3, A4, SLIDE, Page
from argmap.drawing.picture import Arrangement, Picture
from argmap.drawing.render import rendered
from argmap.drawing.subject_pictures import Dressing, pictures_of
from argmap.drawing.theme import THEMES, Theme
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.drawing.samples import SVG

MAPS = Path(__file__).parent.parent.parent / "maps"
NAMES = ("marten2011", "blank2002", "mcdermott2011", "nids2009", "dispute")
ON_PAGES = [
    (page, theme) for page in (A4, A3, SLIDE) for theme in THEMES.values() if (theme.name == "slide") is (page is SLIDE)
]
DRESSING = Dressing("UNCLASSIFIED", "DRAFT: 1 error")


def reading_of(name: str) -> Analysis:
    names = [name, *(other for other in NAMES[:-1] if name == "dispute")]
    return Analysis(ArgumentMap(tuple(read(f"{each}.arg", (MAPS / f"{each}.arg").read_text()) for each in names)))


def smallest_type(svg: bytes) -> float:
    """The size in points of the smallest type that is read, as it is shown: as it is set, times the drawing's scale."""
    root = ET.fromstring(svg)
    scale = re.search(r"scale\(([0-9.]+)", ET.tostring(root, encoding="unicode"))
    sizes = [float(text.get("font-size", "0")) for text in root.iter(f"{SVG}text") if re.search(r"\w", text.text or "")]
    return min(sizes) * (float(scale.group(1)) if scale else 1.0)


def check(picture: Picture, page: Page, theme: Theme) -> None:
    assert len(picture.cards) <= MOST_CARDS
    if picture.arrangement is Arrangement.UP:
        assert most_on_a_rank(picture) <= MOST_ON_A_RANK
    svg = rendered(picture, "svg", theme, page)
    root = ET.fromstring(svg)
    width, height = (float(root.get(side, "0").removesuffix("pt")) / 72 for side in ("width", "height"))
    live = sorted(page.inches)
    assert sorted((width, height))[0] <= live[0] + 0.02
    assert sorted((width, height))[1] <= live[1] + 0.02
    assert smallest_type(svg) >= page.least_type, picture.subtitle


def most_on_a_rank(picture: Picture) -> int:
    """The most cards that bear directly on one card, by way of dots or not."""
    cards = {card.id for card in picture.cards}
    into: dict[str, set[str]] = {}
    for arrow in picture.arrows:
        into.setdefault(arrow.head, set()).add(arrow.tail)
    return max((len(tails & cards) for tails in into.values()), default=0)


@pytest.mark.parametrize("name", NAMES)
def test_the_overview_and_a_thesis_are_legible_on_paper_and_on_a_slide(name: str) -> None:
    analysis = reading_of(name)
    chosen = [Subject(View.OVERVIEW), next(each for each in subjects_of(analysis) if each.view is View.THESIS)]
    for page, theme in ((A4, THEMES["print"]), (SLIDE, THEMES["slide"])):
        for subject in chosen:
            for picture in pictures_of(analysis, subject, page, theme, DRESSING):
                assert picture.banner == DRESSING.banner
                check(picture, page, theme)


@pytest.mark.long
@pytest.mark.parametrize(("page", "theme"), ON_PAGES, ids=lambda each: each.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_view_is_legible_on_every_page(name: str, page: Page, theme: Theme) -> None:
    analysis = reading_of(name)
    for subject in subjects_of(analysis):
        if subject.view is not View.WHOLE:
            for picture in pictures_of(analysis, subject, page, theme, DRESSING):
                check(picture, page, theme)


def test_the_dispute_has_every_view_but_the_difference() -> None:
    analysis = reading_of("dispute")
    subjects = subjects_of(analysis)
    assert {subject.view for subject in subjects} == set(View) - {View.DIFF, View.AROUND}
    assert len({title_of(analysis, subject) for subject in subjects}) == len(subjects)
    assert ("marten2011", "blank2002") in facing_maps(analysis)
    assert "dispute.works" in {question.name for question in asked_questions(analysis.map, analysis.graph)}


SMALL = "map m: M\n\nthesis t: T\n  because: p\n\npremise p: P\n"


def analysis_of(content: str) -> Analysis:
    return Analysis(ArgumentMap((read("m.arg", content),)))


def test_an_older_version_adds_what_changed() -> None:
    now, before = analysis_of(SMALL), analysis_of(SMALL.replace(": P", ": Old"))
    assert View.DIFF in {subject.view for subject in subjects_of(now, before)}
    assert View.DIFF not in {subject.view for subject in subjects_of(now, now)}
    assert pictures_of(now, Subject(View.DIFF), before=before)
    with pytest.raises(ValueError, match="two versions"):
        pictures_of(now, Subject(View.DIFF))


def test_an_empty_map_has_no_views() -> None:
    assert subjects_of(analysis_of("map m: M\n")) == ()


def test_the_whole_of_too_many_claims_is_refused() -> None:
    many = analysis_of("map m: M\n" + "".join(f"premise p{number}: P\n" for number in range(2001)))
    assert View.WHOLE not in {subject.view for subject in subjects_of(many)}
    with pytest.raises(LayoutFailed, match="2001 boxes"):
        pictures_of(many, Subject(View.WHOLE))


def test_without_graphviz_pictures_need_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.drawing.layout.pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LayoutUnavailable):
        pictures_of(analysis_of(SMALL), Subject(View.OVERVIEW))
    for subject in subjects_of(analysis_of(SMALL)):
        assert pictures_of(analysis_of(SMALL), subject, must_fit=False)
