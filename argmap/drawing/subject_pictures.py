"""The pictures of a subject of the catalogue, each view drawn to fit a page, and an atlas of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import MOST_BOXES, Subject, View, claim_called, question_called, section_called
from argmap.drawing.fitting import Fits, fitted, fitted_with_rows
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.page import A4, Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import is_legible_on
from argmap.drawing.theme import SCREEN, Theme
from argmap.drawing.views.claims import around, reasons_in_full, roots_of, thesis_pictures, whole
from argmap.drawing.views.overview import overview, theses_of_map
from argmap.model.claim import Claim

MOST_PICTURES = 60
"""Pictures that an atlas has."""


@dataclass(frozen=True, slots=True)
class Dressing:
    """What stands on every picture besides its subject: the handling marking, and the warning band of a draft."""

    banner: str = ""
    band: str = ""

    def on(self, picture: Picture) -> Picture:
        """`picture` with the marking and the band."""
        return replace(picture, banner=self.banner, band=self.band)


def pictures_of(
    analysis: Analysis,
    subject: Subject,
    page: Page | None = A4,
    theme: Theme = SCREEN,
    dressing: Dressing = Dressing(),
    before: Analysis | None = None,
    *,
    must_fit: bool = True,
) -> tuple[Picture, ...]:
    """The pictures of `subject`, dressed, and split or folded so that their type is legible on `page`.

    WHOLE is one picture whatever the page. Raises LayoutUnavailable where there is no Graphviz to measure with, unless
    `must_fit` is false; LayoutFailed where it gives up or the whole is too large; KeyError for a name that the reading
    does not have; ValueError for DIFF without a version `before`.
    """
    draw = partial(_pictures, analysis, subject, before=before)
    return tuple(map(dressing.on, _measured(draw, _fits(page, theme, dressing.on), must_fit=must_fit)))


def atlas_of(
    analysis: Analysis,
    subjects: Sequence[Subject],
    page: Page | None = A4,
    theme: Theme = SCREEN,
    dressing: Dressing = Dressing(),
    address: Callable[[int], str] = lambda _: "",
    *,
    most: int = MOST_PICTURES,
    must_fit: bool = True,
) -> tuple[Picture, ...]:
    """The pictures of `subjects` as `pictures_of` draws them, and then those of all that they fold.

    They are joined as `followed` does it. The claims of THESIS subjects are drawn in full from the start.
    """
    from argmap.drawing.atlas import as_wide_as_followed, followed
    from argmap.drawing.views.papers import clash_id, paper_id

    fits = _fits(page, theme, lambda picture: dressing.on(as_wide_as_followed(picture)))

    def in_full(ident: str) -> tuple[Picture, ...]:
        if ident in others:
            draw = partial(_pictures, analysis, others[ident], before=None)
        elif ident in analysis.graph.numbers:
            view = partial(reasons_in_full, analysis, claim_called(analysis, ident))
            draw = partial(fitted, view)
        else:
            return ()
        return _measured(draw, fits, must_fit=must_fit)

    maps = tuple(analysis.map.by_id)
    others = {paper_id(map_id): Subject(View.OVERVIEW, (map_id,)) for map_id in maps}
    others |= {clash_id(*pair): Subject(View.DISPUTE, pair) for pair in combinations(maps, 2)}

    first = [
        picture
        for subject in subjects
        if subject.view is not View.THESIS
        for picture in _measured(partial(_pictures, analysis, subject, before=None), fits, must_fit=must_fit)
    ]
    claims = [subject.names[0] for subject in subjects if subject.view is View.THESIS]
    return tuple(map(dressing.on, followed(first, claims, in_full, address, most)))


def _fits(page: Page | None, theme: Theme, dressed: Callable[[Picture], Picture]) -> Fits:
    """Whether a picture is legible on the page with all that will stand on it."""
    return lambda picture: page is None or is_legible_on(dressed(picture), page, theme)


def _measured(draw: Callable[[Fits], tuple[Picture, ...]], fits: Fits, *, must_fit: bool) -> tuple[Picture, ...]:
    """The pictures that fit; where nothing can be measured and they need not fit, as they come."""
    try:
        return draw(fits)
    except LayoutUnavailable:
        if must_fit:
            raise
        return draw(lambda _: True)


def _pictures(analysis: Analysis, subject: Subject, fits: Fits, before: Analysis | None) -> tuple[Picture, ...]:
    """The pictures as their view makes them. A view is imported when it is drawn: all of them take longer than one."""
    names = subject.names
    match subject.view:
        case View.OVERVIEW:
            return theses_of_map(analysis, names[0], fits) if names else overview(analysis, fits)
        case View.THESIS:
            return thesis_pictures(analysis, claim_called(analysis, names[0]), fits)
        case View.SECTION:
            from argmap.drawing.views.sections import section_view

            return section_view(analysis, section_called(analysis, names[0]), fits)
        case View.AROUND:
            return fitted_with_rows(partial(around, analysis, claim_called(analysis, names[0]), subject.depth), fits)
        case View.DISPUTE:
            from argmap.analysis.comparison import Comparison
            from argmap.drawing.views.dispute import dispute_view

            return dispute_view(Comparison(analysis, names[0], names[1]), fits)
        case View.VULNERABILITY:
            from argmap.drawing.views.vulnerability import vulnerability_view

            theses = [claim_called(analysis, name) for name in names] or _roots(analysis)
            return vulnerability_view(analysis, theses, fits)
        case View.HYPOTHESES:
            from argmap.drawing.views.hypotheses import hypotheses_view

            return hypotheses_view(analysis, question_called(analysis, names[0]), fits)
        case View.DIFF:
            from argmap.drawing.views.changed import diff_view

            if before is None:
                raise ValueError("what changed is drawn from two versions")
            return diff_view(before, analysis, fits)
        case View.EVIDENCE:
            from argmap.drawing.views.evidence import evidence_view

            return evidence_view(analysis, fits)
        case View.TIMELINE:
            from argmap.drawing.views.timeline import timeline_view

            return timeline_view(analysis, fits)
        case View.WHOLE:
            boxes = len(analysis.graph.claims)
            if boxes > MOST_BOXES:
                raise LayoutFailed(f"{boxes} boxes are too many for one picture (at most {MOST_BOXES})")
            return whole(analysis)


def _roots(analysis: Analysis) -> list[Claim]:
    return [analysis.graph.claims[number] for number in roots_of(analysis)]
