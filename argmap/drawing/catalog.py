"""The catalogue of views: what can be drawn of a reading, and each drawn to fit a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.drawing.fitting import fitted, fitted_with_rows
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.overview import overview, theses_of_map
from argmap.drawing.page import A4, Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import is_legible_on
from argmap.drawing.theme import SCREEN, Theme
from argmap.drawing.views import around, reasons_in_full, roots_of, section_view, thesis_pictures, whole
from argmap.model.claim import Claim, Question
from argmap.model.source import Section

if TYPE_CHECKING:
    from argmap.analysis.comparison import Comparison

MOST_BOXES = 2000
"""Claims that one picture shows unfolded."""

MOST_PICTURES = 60
"""Pictures that an atlas has."""

Fits = Callable[[Picture], bool]


class View(StrEnum):
    """The kinds of pictures, each an answer to one question (briefing, section 2)."""

    OVERVIEW = "overview"
    THESIS = "thesis"
    DISPUTE = "dispute"
    VULNERABILITY = "vulnerability"
    EVIDENCE = "evidence"
    HYPOTHESES = "hypotheses"
    TIMELINE = "timeline"
    DIFF = "diff"
    SECTION = "section"
    AROUND = "around"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a view, and whose.

    `names` are the id of another map of the reading whose theses are shown (OVERVIEW; none for all there is), the full
    name of a claim (THESIS, AROUND) or of a question (HYPOTHESES), of the claims whose loss is shown (VULNERABILITY;
    none for the theses), the id of a section of the map itself, or the ids of two maps (DISPUTE). `depth` is how many
    steps AROUND goes.
    """

    view: View
    names: tuple[str, ...] = ()
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Dressing:
    """What stands on every picture besides its subject: the handling marking, and the warning band of a draft."""

    banner: str = ""
    band: str = ""

    def on(self, picture: Picture) -> Picture:
        """`picture` with the marking and the band."""
        return replace(picture, banner=self.banner, band=self.band)


def subjects_of(analysis: Analysis, before: Analysis | None = None) -> tuple[Subject, ...]:
    """Every view in which the reading has something to show: with an older version of it, also what changed."""
    return tuple(_subjects(analysis, before))


def title_of(analysis: Analysis, subject: Subject) -> str:
    """What a link to the pictures of `subject` says."""
    names = subject.names
    match subject.view:
        case View.THESIS:
            return f"Why: {_claim(analysis, names[0]).label}"
        case View.DISPUTE:
            return f"{names[0]} and {names[1]} face to face"
        case View.HYPOTHESES:
            return f"Answers to {_question(analysis, names[0]).label}"
        case View.SECTION:
            section = _section(analysis, names[0])
            return f"Section: {section.short or section.title}"
        case View.AROUND:
            return f"Around: {_claim(analysis, names[0]).label}"
    return {
        View.OVERVIEW: "Overview",
        View.VULNERABILITY: "What falls if this falls",
        View.EVIDENCE: "Evidence by source",
        View.TIMELINE: "Timeline",
        View.DIFF: "What changed",
        View.WHOLE: "Every claim",
    }[subject.view]


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
    from argmap.drawing.papers import clash_id, paper_id

    fits = _fits(page, theme, lambda picture: dressing.on(as_wide_as_followed(picture)))

    def in_full(ident: str) -> tuple[Picture, ...]:
        if ident in others:
            draw = partial(_pictures, analysis, others[ident], before=None)
        elif ident in analysis.graph.numbers:
            view = partial(reasons_in_full, analysis, _claim(analysis, ident))
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


def argued_roots(analysis: Analysis) -> list[Claim]:
    """What the map stands for, as far as anything bears on it."""
    graph = analysis.graph
    argued = {step.conclusion for step in graph.steps}
    return [graph.claims[number] for number in roots_of(analysis) if number in argued]


def facing_maps(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    """The pairs of maps that something joins: of those imported, or where only one is, that and the map itself."""
    from argmap.analysis.comparison import Comparison

    own, *imported = analysis.map.by_id
    known = imported if len(imported) > 1 else [own, *imported]
    return tuple(pair for pair in combinations(known, 2) if _is_joined(Comparison(analysis, *pair)))


def _subjects(analysis: Analysis, before: Analysis | None) -> Iterator[Subject]:
    """All subjects, in the order of the briefing."""
    from argmap.analysis.difference import differences
    from argmap.drawing.evidence import has_evidence
    from argmap.drawing.timeline import has_dates

    root, claims = analysis.map.root, analysis.graph.claims
    if claims:
        yield Subject(View.OVERVIEW)
    theses = argued_roots(analysis)
    yield from (Subject(View.THESIS, (thesis.name,)) for thesis in theses)
    yield from (Subject(View.DISPUTE, pair) for pair in facing_maps(analysis))
    if theses:
        yield Subject(View.VULNERABILITY)
    yield from (
        Subject(View.HYPOTHESES, (question.name,)) for question in asked_questions(analysis.map, analysis.graph)
    )
    if has_evidence(analysis):
        yield Subject(View.EVIDENCE)
    if has_dates(analysis):
        yield Subject(View.TIMELINE)
    if before is not None and not differences([before], [analysis]).is_empty:
        yield Subject(View.DIFF)
    used = {claim.section for claim in claims if claim.map == root.id}
    yield from (Subject(View.SECTION, (section.id,)) for section in root.sections if section.id in used)
    if 0 < len(claims) <= MOST_BOXES:
        yield Subject(View.WHOLE)


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
            return thesis_pictures(analysis, _claim(analysis, names[0]), fits)
        case View.SECTION:
            return section_view(analysis, _section(analysis, names[0]), fits)
        case View.AROUND:
            return fitted_with_rows(partial(around, analysis, _claim(analysis, names[0]), subject.depth), fits)
        case View.DISPUTE:
            from argmap.analysis.comparison import Comparison
            from argmap.drawing.dispute import dispute_view

            return dispute_view(Comparison(analysis, names[0], names[1]), fits)
        case View.VULNERABILITY:
            from argmap.drawing.vulnerability import vulnerability_view

            theses = [_claim(analysis, name) for name in names] or _roots(analysis)
            return vulnerability_view(analysis, theses, fits)
        case View.HYPOTHESES:
            from argmap.drawing.hypotheses import hypotheses_view

            return hypotheses_view(analysis, _question(analysis, names[0]), fits)
        case View.DIFF:
            from argmap.drawing.changed import diff_view

            if before is None:
                raise ValueError("what changed is drawn from two versions")
            return diff_view(before, analysis, fits)
        case View.EVIDENCE:
            from argmap.drawing.evidence import evidence_view

            return evidence_view(analysis, fits)
        case View.TIMELINE:
            from argmap.drawing.timeline import timeline_view

            return timeline_view(analysis, fits)
        case View.WHOLE:
            boxes = len(analysis.graph.claims)
            if boxes > MOST_BOXES:
                raise LayoutFailed(f"{boxes} boxes are too many for one picture (at most {MOST_BOXES})")
            return whole(analysis)


def _roots(analysis: Analysis) -> list[Claim]:
    return [analysis.graph.claims[number] for number in roots_of(analysis)]


def _is_joined(comparison: Comparison) -> bool:
    return any(
        (
            comparison.disputes,
            comparison.supports,
            comparison.restatements,
            comparison.limits,
            comparison.read_together,
            comparison.sources,
        )
    )


def _claim(analysis: Analysis, name: str) -> Claim:
    return analysis.graph.claims[analysis.graph.numbers[name]]


def _question(analysis: Analysis, name: str) -> Question:
    questions = {each.name: each for document in analysis.map.named_documents for each in document.questions}
    return questions[name]


def _section(analysis: Analysis, ident: str) -> Section:
    return {section.id: section for section in analysis.map.root.sections}[ident]
