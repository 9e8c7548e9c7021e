"""`argmap draw`: a map as a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.cli.names import claim_named
from argmap.drawing.fitting import fitted
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.page import PAGES, Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import SUFFIXES, rendered
from argmap.drawing.selection import MOST_CARDS
from argmap.drawing.theme import THEMES, Theme
from argmap.drawing.views import around, overview, section_view, thesis_view, whole
from argmap.model.source import Section
from argmap.vocabulary.near import near_names

MOST_BOXES = 2000

View = Callable[[int], tuple[Picture, ...]]


@click.command("draw")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE",
              help="Where to: .svg, .png, .pdf or .dot.")  # fmt: skip
@click.option("--view", type=click.Choice(["overview", "whole"]), help="The theses, or every claim unfolded.")
@click.option("--thesis", metavar="NAME", help="Why believe this claim.")
@click.option("--section", metavar="NAME", help="One section.")
@click.option("--around", "centre", metavar="NAME", help="What bears on a claim, and what it bears on.")
@click.option("--depth", type=click.IntRange(1, 20), default=2, show_default=True, help="With --around: how far.")
@click.option("--in", "map_id", metavar="MAP", help="The map to draw, where there are several.")
@click.option("--size", type=click.Choice(list(PAGES)), default="a4", show_default=True, help="The page.")
@click.option("--theme", type=click.Choice(list(THEMES)), default="screen", show_default=True, help="The colours.")
@click.option("--draft", is_flag=True, help="Draw a map that has errors, with a band that says so.")
def command(
    paths: tuple[str, ...],
    output: Path,
    view: str | None,
    thesis: str | None,
    section: str | None,
    centre: str | None,
    depth: int,
    map_id: str | None,
    size: str,
    theme: str,
    draft: bool,
) -> None:
    """Draw a map: an overview, or what --view, --thesis, --section or --around chooses.

    What does not fit the page legibly is folded and counted; what needs several pictures gets FILE-1, FILE-2.
    """
    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in SUFFIXES:
        raise click.UsageError(f"-o takes a file that ends in {', '.join(f'.{known}' for known in SUFFIXES)}")
    if sum(choice is not None for choice in (view, thesis, section, centre)) > 1:
        raise click.UsageError("choose one of --view, --thesis, --section and --around")
    configuration = inputs.configuration_at(paths)
    analysis = _one(inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration))
    band = _band(analysis, draft=draft)
    try:
        banner = banner_of(analysis.map, configuration.handling)
    except UnlistedMarking as error:
        raise click.UsageError(str(error)) from error
    chosen_theme = THEMES[theme]
    try:
        page = None if view == "whole" else PAGES[size]
        chosen_view = _marked(_view(analysis, view, thesis, section, centre, depth), banner, band)
        pictures = _fitted(chosen_view, page, chosen_theme, suffix) if page else chosen_view(MOST_CARDS)
        for path, picture in zip(_paths(output, len(pictures)), pictures, strict=True):
            inputs.write(path, rendered(picture, suffix, chosen_theme, page))
            click.echo(f"{path} drawn", err=True)
    except (LayoutUnavailable, LayoutFailed) as error:
        raise click.UsageError(str(error)) from error


def _one(analyses: list[Analysis]) -> Analysis:
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


def _marked(view: View, banner: str, band: str) -> View:
    """The view with the marking and the draft's band on each picture: they take room on the page too."""
    return lambda most_cards: tuple(replace(picture, banner=banner, band=band) for picture in view(most_cards))


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
        if suffix != "dot":
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
