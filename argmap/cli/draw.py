"""`argmap draw`: a map as pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import quote

import click

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import checks_of
from argmap.checks.check import Check
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.cli.check_selection import Asked
from argmap.cli.draft import band_or_refusal
from argmap.cli.draw_choice import VIEW_NAME, chosen_subjects, chosen_view, reading_of
from argmap.cli.names import CLAIM_NAME
from argmap.cli.question_names import QUESTION_NAME
from argmap.cli.versions import version_before
from argmap.drawing.catalog import View
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable, is_reduced
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.outline import outline_page
from argmap.drawing.page import A4, PAGES, Page
from argmap.drawing.page import SLIDE as SLIDE_PAGE
from argmap.drawing.picture import Picture
from argmap.drawing.render import SUFFIXES, rendered
from argmap.drawing.subject_pictures import MOST_PICTURES, Dressing, atlas_of, pictures_of
from argmap.drawing.theme import SLIDE, THEMES
from argmap.wording.terminal import escaped
from argmap.workspace.configuration import Configuration

OUTLINE_SUFFIX = "txt"
DEFAULT_DEPTH = 2
FAMILIES_WITH_ERRORS = ("structure", "sources")
"""The families of the checks that find errors at stage draft."""

_WITHOUT_GRAPHVIZ = ("dot", OUTLINE_SUFFIX)


@click.command("draw")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Where to: .svg, .png, .pdf or .dot; with --alt .txt.")  # fmt: skip
@click.option("--view", type=VIEW_NAME, help="What the picture answers; the default is the overview.")
@click.option("--thesis", type=CLAIM_NAME, metavar="NAME", help="Why believe this claim; or what it falls with.")
@click.option(
    "--question", type=QUESTION_NAME, metavar="NAME", help="The answers of this question, and what tells them apart."
)
@click.option("--between", nargs=2, metavar="MAP MAP", help="Two maps face to face, left and right.")
@click.option("--since", metavar="OLD", help="What changed since an older file, or a revision of git.")
@click.option("--section", metavar="NAME", help="One section.")
@click.option("--around", "centre", type=CLAIM_NAME, metavar="NAME",
              help="What bears on a claim, and what it bears on.")  # fmt: skip
@click.option("--depth", type=click.IntRange(1, 20), help=f"With --around: how far (default {DEFAULT_DEPTH}).")
@click.option(
    "--in", "map_id", metavar="MAP", help="The map to draw, where there are several and none imports all others."
)
@click.option("--size", type=click.Choice(list(PAGES)), help="The page; a4, or 16:9 for slides.")
@click.option("--theme", type=click.Choice(list(THEMES)), default="screen", show_default=True, help="The colours.")
@click.option("--follow", is_flag=True, help="Also draw the pictures that hold what these fold, each led to by number.")
@click.option("--alt", is_flag=True, help="Write the pictures in words, as an outline.")
@click.option("--draft", is_flag=True, help="Draw a map that has errors, with a band that says so.")
def command(
    paths: tuple[str, ...],
    output: Path | None,
    view: str | None,
    thesis: str | None,
    question: str | None,
    between: tuple[str, str] | None,
    since: str | None,
    section: str | None,
    centre: str | None,
    depth: int | None,
    map_id: str | None,
    size: str | None,
    theme: str,
    follow: bool,
    alt: bool,
    draft: bool,
) -> None:
    """Draw a map: an overview, or what the options choose.

    What does not fit the page legibly is folded and counted; what needs several pictures gets FILE-1, FILE-2.
    """
    suffix = _suffix(output, alt=alt)
    named = {"--thesis": thesis, "--question": question, "--section": section, "--around": centre}
    given = [option for option, value in {**named, "--between": between, "--since": since}.items() if value is not None]
    chosen = chosen_view(view, given, follow=follow)
    if depth is not None and centre is None:
        raise click.UsageError("--depth goes with --around")
    page = _page(chosen, size, theme)
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    analysis = reading_of(analyses, chosen, between)
    before = version_before(since, analysis, configuration) if since is not None else None
    name = next((value for value in named.values() if value is not None), None)
    subjects = chosen_subjects(analysis, chosen, name, between, depth or DEFAULT_DEPTH)
    checks = _error_checks(analysis, configuration)
    band = band_or_refusal(analysis, run_checks(analysis, checks, Stage.DRAFT), checks, "draw", draft=draft)
    if not analysis.graph.claims and chosen is not View.DIFF:
        # a picture with no more than a title would pass for an answer
        click.echo("there is nothing to draw: the map holds no claims", err=True)
        return
    try:
        dressing = Dressing(banner_of(analysis.map, configuration.handling), band)
    except UnlistedMarking as error:
        raise click.UsageError(str(error)) from error
    must_fit = suffix not in _WITHOUT_GRAPHVIZ
    try:
        if follow:
            pictures = atlas_of(
                analysis, subjects, page, THEMES[theme], dressing, _addresses(output), must_fit=must_fit
            )
        else:
            pictures = tuple(
                picture
                for subject in subjects
                for picture in pictures_of(analysis, subject, page, THEMES[theme], dressing, before, must_fit=must_fit)
            )
        if not pictures:
            click.echo(f"nothing changed since {since}" if since else "there is nothing to show in this view", err=True)
            return
        if alt:
            _write_outlines(output, pictures)
            return
        for path, picture in zip(_paths(output or Path(), len(pictures)), pictures, strict=True):
            drawing = rendered(picture, suffix, THEMES[theme], page)
            inputs.write(path, drawing)
            click.echo(f"{path} drawn", err=True)
            if suffix == "png" and page is None and is_reduced(drawing):
                click.echo("it is larger than a PNG may be and was made smaller; .svg and .pdf keep its size", err=True)
        _tell_of_folded(pictures, follow=follow)
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
    inputs.require_folder_of(output)
    return suffix


def _page(view: View, size: str | None, theme: str) -> Page | None:
    """The page that pictures are fitted to; None for the whole map. A slide is a page of its own."""
    if theme == SLIDE.name and size not in (None, SLIDE_PAGE.name):
        raise click.UsageError(f"slides are {SLIDE_PAGE.name}; leave out --size {size}")
    if view is View.WHOLE:
        if size is not None:
            raise click.UsageError("--view whole is as large as it is; leave out --size")
        return None
    return PAGES[size] if size else SLIDE_PAGE if theme == SLIDE.name else A4


def _write_outlines(output: Path | None, pictures: Sequence[Picture]) -> None:
    """The pictures in words, one after the other, in the file or on standard output, safe to show on a terminal."""
    outlines = "\n\n".join(map(outline_page, pictures))
    outlines = "".join(f"{escaped(line)}\n" for line in outlines.split("\n"))
    if output is None:
        click.echo(outlines, nl=False)
    else:
        inputs.write(output, outlines.encode())
        click.echo(f"{output} written", err=True)


def _error_checks(analysis: Analysis, configuration: Configuration) -> tuple[Check, ...]:
    """The checks in force that find errors in a map as a text. No others are run: a picture shall come at once."""
    path = analysis.map.root.text.path
    in_force = configuration.at(Path(path))
    if in_force.select or in_force.ignore:
        drafted = Asked(configuration, (), (), Stage.DRAFT).of(path)[0]
    else:
        drafted = selected_checks(checks_of(FAMILIES_WITH_ERRORS), Stage.DRAFT)
    return tuple(check for check in drafted if check.severity is Severity.ERROR)


def _tell_of_folded(pictures: Sequence[Picture], *, follow: bool) -> None:
    """Say once how to see what is folded, as a picture itself should not."""
    folded = [card for picture in pictures for card in picture.cards if card.folded and card.leads_to is None]
    if folded and follow:
        fold = "card folds" if len(folded) == 1 else "cards fold"
        more = (
            f"more than {MOST_PICTURES} pictures hold" if len(pictures) >= MOST_PICTURES else "what has no picture here"
        )
        click.echo(
            f"{len(folded)} {fold} {more}; see --thesis NAME, or --question NAME for answers",
            err=True,
        )
    elif folded:
        click.echo("--follow draws what is folded; --thesis NAME one claim of it", err=True)


def _addresses(output: Path | None) -> Callable[[int], str]:
    """The address of each picture from the one beside it."""
    return lambda place: quote(_path(output, place).name) if output else ""


def _path(output: Path, place: int) -> Path:
    return output.with_stem(f"{output.stem}-{place}")


def _paths(output: Path, count: int) -> list[Path]:
    """The file itself for one picture, else FILE-1, FILE-2 and so on."""
    return [output] if count == 1 else [_path(output, place) for place in range(1, count + 1)]
