"""`argmap draw`: a map as a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.cli.names import claim_named
from argmap.drawing.dispute import dispute_view
from argmap.drawing.fitting import fitted
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.outline import outline_page
from argmap.drawing.page import A4, PAGES, Page
from argmap.drawing.page import SLIDE as SLIDE_PAGE
from argmap.drawing.picture import Picture
from argmap.drawing.render import SUFFIXES, best_fit, rendered
from argmap.drawing.selection import MOST_CARDS
from argmap.drawing.theme import SLIDE, THEMES, Theme
from argmap.drawing.views import around, overview, roots_of, section_view, thesis_view, whole
from argmap.drawing.vulnerability import vulnerability_view
from argmap.model.claim import Claim
from argmap.model.source import Section
from argmap.vocabulary.near import near_names

MOST_BOXES = 2000
OUTLINE_SUFFIX = "txt"
_WITHOUT_GRAPHVIZ = ("dot", OUTLINE_SUFFIX)

View = Callable[[int], tuple[Picture, ...]]
PagedView = Callable[[Callable[[Picture], bool]], tuple[Picture, ...]]


@click.command("draw")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Where to: .svg, .png, .pdf or .dot; with --alt .txt.")  # fmt: skip
@click.option("--view", type=click.Choice(["overview", "whole", "dispute", "vulnerability"]),
              help="The theses, every claim, two maps face to face, or what falls if a claim falls.")  # fmt: skip
@click.option("--between", nargs=2, metavar="MAP MAP", help="With --view dispute: the two maps, left and right.")
@click.option("--thesis", metavar="NAME", help="Why believe this claim.")
@click.option("--section", metavar="NAME", help="One section.")
@click.option("--around", "centre", metavar="NAME", help="What bears on a claim, and what it bears on.")
@click.option("--depth", type=click.IntRange(1, 20), default=2, show_default=True, help="With --around: how far.")
@click.option("--in", "map_id", metavar="MAP", help="The map to draw, where there are several.")
@click.option("--size", type=click.Choice(list(PAGES)), help="The page; a4, or 16:9 for slides.")
@click.option("--theme", type=click.Choice(list(THEMES)), default="screen", show_default=True, help="The colours.")
@click.option("--alt", is_flag=True, help="Write the pictures in words, as an outline.")
@click.option("--draft", is_flag=True, help="Draw a map that has errors, with a band that says so.")
def command(
    paths: tuple[str, ...],
    output: Path | None,
    view: str | None,
    between: tuple[str, str] | None,
    thesis: str | None,
    section: str | None,
    centre: str | None,
    depth: int,
    map_id: str | None,
    size: str | None,
    theme: str,
    alt: bool,
    draft: bool,
) -> None:
    """Draw a map: an overview, or what --view, --thesis, --section or --around chooses.

    What does not fit the page legibly is folded and counted; what needs several pictures gets FILE-1, FILE-2.
    """
    suffix = _suffix(output, alt=alt)
    chosen = (None if view == "vulnerability" and thesis else view, thesis, section, centre)
    if sum(choice is not None for choice in chosen) > 1:
        raise click.UsageError("choose one of --view, --thesis, --section and --around")
    if (view == "dispute") is (between is None):
        raise click.UsageError("--view dispute and --between MAP MAP go together")
    page = _page(view, size, theme)
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    analysis = _one(analyses if between is None else _holding(analyses, between))
    band = _band(analysis, draft=draft)
    try:
        banner = banner_of(analysis.map, configuration.handling)
    except UnlistedMarking as error:
        raise click.UsageError(str(error)) from error
    chosen_theme = THEMES[theme]
    dressed = partial(replace, banner=banner, band=band)
    try:
        if between is not None:
            pages = partial(dispute_view, Comparison(analysis, *between))
            pictures = _in_rows(pages, page or A4, chosen_theme, dressed, suffix)
        elif view == "vulnerability":
            pages = partial(vulnerability_view, analysis, _theses(analysis, thesis))
            pictures = _in_rows(pages, page or A4, chosen_theme, dressed, suffix)
        else:
            chosen_view = _marked(_view(analysis, view, thesis, section, centre, depth), dressed)
            pictures = _fitted(chosen_view, page, chosen_theme, suffix) if page else chosen_view(MOST_CARDS)
        if alt:
            _write_outlines(output, pictures)
            return
        for path, picture in zip(_paths(output or Path(), len(pictures)), pictures, strict=True):
            inputs.write(path, rendered(picture, suffix, chosen_theme, page))
            click.echo(f"{path} drawn", err=True)
    except (LayoutUnavailable, LayoutFailed) as error:
        raise click.UsageError(str(error)) from error


def _suffix(output: Path | None, *, alt: bool) -> str:
    """The format that the file's name asks for; what no file can be written as ends the run with exit code 2."""
    suffixes = (OUTLINE_SUFFIX,) if alt else SUFFIXES
    if output is None:
        if alt:
            return OUTLINE_SUFFIX
        raise click.UsageError("say where to with -o FILE")
    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in suffixes:
        known = ", ".join(f".{each}" for each in suffixes)
        raise click.UsageError(f"{'with --alt, ' if alt else ''}-o takes a file that ends in {known}")
    return suffix


def _page(view: str | None, size: str | None, theme: str) -> Page | None:
    """The page that pictures are fitted to; None for the whole map. A slide is a page of its own."""
    if theme == SLIDE.name and size not in (None, SLIDE_PAGE.name):
        raise click.UsageError(f"slides are {SLIDE_PAGE.name}; leave out --size {size}")
    if view == "whole":
        return None
    return PAGES[size] if size else SLIDE_PAGE if theme == SLIDE.name else A4


def _write_outlines(output: Path | None, pictures: Sequence[Picture]) -> None:
    """The pictures in words, one after the other, in the file or on standard output."""
    outlines = "\n\n".join(map(outline_page, pictures)) + "\n"
    if output is None:
        click.echo(outlines, nl=False)
    else:
        inputs.write(output, outlines.encode())
        click.echo(f"{output} written", err=True)


def _holding(analyses: Sequence[Analysis], between: tuple[str, str]) -> list[Analysis]:
    """The analyses that hold both maps; none ends the run with exit code 2."""
    if between[0] == between[1]:
        raise click.UsageError(f"both maps are `{between[0]}`; name two")
    known = {map_id for analysis in analyses for map_id in analysis.map.by_id}
    for map_id in between:
        if map_id not in known:
            near = near_names(map_id, known) or sorted(known)
            hint = f"did you mean {' or '.join(f'`{name}`' for name in near)}?"
            raise click.UsageError(f"no map `{map_id}` here; {hint}")
    holding = [analysis for analysis in analyses if set(between) <= set(analysis.map.by_id)]
    if not holding:
        raise click.UsageError(f"no map here imports both `{between[0]}` and `{between[1]}`")
    return holding


def _one(analyses: Sequence[Analysis]) -> Analysis:
    if len(analyses) > 1:
        known = ", ".join(analysis.map.root.id for analysis in analyses)
        raise click.UsageError(f"there are several maps here; say which with --in: {known}")
    return analyses[0]


def _band(analysis: Analysis, *, draft: bool) -> str:
    """What a draft's band says; a map with errors that is no draft ends the run with exit code 1."""
    checks = selected_checks(all_checks(), Stage.DRAFT)
    found = run_checks(analysis, checks, Stage.DRAFT)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    if not errors:
        return ""
    counted = f"{errors} error" if errors == 1 else f"{errors} errors"
    if not draft:
        click.echo(f"the map has {counted}: see `argmap check`, or draw it all the same with --draft", err=True)
        click.get_current_context().exit(1)
    return f"DRAFT: {counted}"


def _marked(view: View, dressed: Callable[[Picture], Picture]) -> View:
    """The view with the marking and the draft's band on each picture: they take room on the page too."""
    return lambda most_cards: tuple(map(dressed, view(most_cards)))


def _in_rows(
    view: PagedView, page: Page, theme: Theme, dressed: Callable[[Picture], Picture], suffix: str
) -> tuple[Picture, ...]:
    """A view of two columns, on as many pages as its rows need."""
    try:
        pictures = view(lambda picture: best_fit(dressed(picture), page, theme).is_legible)
    except LayoutUnavailable:
        if suffix not in _WITHOUT_GRAPHVIZ:
            raise
        pictures = view(lambda _: True)
    return tuple(map(dressed, pictures))


def _theses(analysis: Analysis, thesis: str | None) -> list[Claim]:
    """The claim named, else what the map stands for."""
    if thesis is not None:
        return [claim_named(thesis, [analysis])[1]]
    return [analysis.graph.claims[number] for number in roots_of(analysis)]


def _view(
    analysis: Analysis, view: str | None, thesis: str | None, section: str | None, centre: str | None, depth: int
) -> View:
    if view == "whole":
        return lambda _: _whole(analysis)
    if thesis is not None:
        return partial(thesis_view, analysis, claim_named(thesis, [analysis])[1])
    if section is not None:
        return partial(section_view, analysis, _section_named(analysis, section))
    if centre is not None:
        return partial(around, analysis, claim_named(centre, [analysis])[1], depth)
    return partial(overview, analysis)


def _fitted(view: View, page: Page, theme: Theme, suffix: str) -> tuple[Picture, ...]:
    try:
        return fitted(view, page, theme)
    except LayoutUnavailable:
        if suffix not in _WITHOUT_GRAPHVIZ:
            raise
        return view(MOST_CARDS)


def _whole(analysis: Analysis) -> tuple[Picture, ...]:
    boxes = len(analysis.graph.claims)
    if boxes > MOST_BOXES:
        raise click.UsageError(
            f"{boxes} boxes are too many for one picture (at most {MOST_BOXES}); "
            "draw the overview, a --section, a --thesis or --around a claim"
        )
    return whole(analysis)


def _section_named(analysis: Analysis, name: str) -> Section:
    sections = {section.id: section for section in analysis.map.root.sections}
    found = sections.get(name.removeprefix(f"{analysis.map.root.id}."))
    if found is None:
        near = near_names(name, sections) or sorted(sections)
        hint = f"did you mean {' or '.join(f'`{known}`' for known in near)}?" if near else "the map has no sections"
        raise click.UsageError(f"no section `{name}`; {hint}")
    return found


def _paths(output: Path, count: int) -> list[Path]:
    """The file itself for one picture, else FILE-1, FILE-2 and so on."""
    if count == 1:
        return [output]
    return [output.with_stem(f"{output.stem}-{place}") for place in range(1, count + 1)]
