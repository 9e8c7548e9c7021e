"""`argmap brief`: a map as a brief for the reader with two minutes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import click

from argmap.analysis.analysis import Analysis
from argmap.briefing.blocks import BriefBlocks
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.first_page import fitted
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import Brief, brief_of
from argmap.briefing.missing_extra import MissingExtra
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.faults import imports_with_errors
from argmap.checks.run import run_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.cli.check_selection import Asked
from argmap.cli.draft import tell_of_imports
from argmap.cli.progress import Progress
from argmap.cli.versions import version_before
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.text.words import counted
from argmap.vocabulary.dates import DATE_FORMS, period
from argmap.wording.terminal import escaped

_WRITERS: Final = {
    "pdf": "argmap.briefing.pdf",
    "html": "argmap.briefing.html_page",
    "docx": "argmap.briefing.word",
    "pptx": "argmap.briefing.slides.powerpoint",
    "md": "argmap.briefing.markdown_page",
}
_WITHOUT_PAGES: Final = frozenset({"html", "md"})
"""The forms in which long tables are given whole."""

_HIGHER: Final = {"docx": 1.1}
"""How much higher words come out than in a PDF file: Word sets them in its own type, with more between the lines."""


@click.command("brief")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Where to: .pdf, .html, .docx, .pptx or .md; without it Markdown on standard output.")  # fmt: skip
@click.option(
    "--in", "map_id", metavar="MAP", help="The map to brief, where there are several and none imports all others."
)
@click.option("--since", metavar="OLD", help="The last issue, an older file or a revision of git: says what changed.")
@click.option("--date", metavar="DATE", help="The date of issue; without it the map's own date.")
@click.option("--draft", is_flag=True, help="Brief a map that has errors, with a band that says so.")
def command(
    paths: tuple[str, ...], output: Path | None, map_id: str | None, since: str | None, date: str | None, draft: bool
) -> None:
    """Write a brief of a map: the judgements, how sure, what is against them, and what would change them.

    All of it is taken from the map. A map with errors at stage brief is briefed only as a draft.
    """
    suffix = _suffix(output)
    if date is not None and period(date) is None:
        raise click.UsageError(f"`{date}` is no date; {DATE_FORMS}")
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    analysis = inputs.only(analyses)
    before = version_before(since, analysis, configuration) if since is not None else None
    try:
        banner = banner_of(analysis.map, configuration.handling)
    except UnlistedMarking as error:
        raise click.UsageError(str(error)) from error
    with Progress() as progress:
        progress("running the checks")
        checks, stage = Asked(configuration, (), (), Stage.BRIEF).of(analysis.map.root.text.path)
        found = run_checks(analysis, checks, stage, with_waived=True)
        band = _band(analysis, found, checks, draft=draft)
        brief = brief_of(analysis, found, before=before, date=date, progress=progress)
        progress("drawing the picture")
        blocks = _blocks(analysis, brief, suffix, banner, band)
        progress(f"writing the {suffix.upper()} file")
        content = _written(blocks, suffix)
    if output is None:
        click.echo(content.decode(), nl=False)
    else:
        inputs.write(output, content)
        click.echo(f"{output} written", err=True)


def _blocks(analysis: Analysis, brief: Brief, suffix: str, banner: str, band: str) -> BriefBlocks:
    """The brief as its form can show it; where there is no Graphviz for that the run ends with exit code 2."""
    if suffix in _WITHOUT_PAGES:
        return blocks_of(brief, brief_picture(analysis, brief, banner=banner), banner=banner, band=band, in_full=True)
    try:
        if suffix == "pptx":
            from argmap.briefing.slides.brief import on_slides  # imported late: it needs an extra

            return on_slides(analysis, brief, banner=banner, band=band)
        if suffix == "pdf":
            from argmap.briefing.pdf import page_count  # imported late: it needs an extra

            return fitted(analysis, brief, banner=banner, band=band, pages=page_count)
        return fitted(analysis, brief, banner=banner, band=band, higher=_HIGHER.get(suffix, 1.0))
    except MissingExtra as error:
        raise _missing(suffix, error) from error
    except (LayoutUnavailable, LayoutFailed) as error:
        raise click.UsageError(str(error)) from error


def _suffix(output: Path | None) -> str:
    """The form that the file's name asks for; another ends the run with exit code 2."""
    if output is None:
        return "md"
    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in _WRITERS:
        known = ", ".join(f".{each}" for each in _WRITERS)
        raise click.UsageError(f"-o takes a file that ends in {known}")
    inputs.require_folder_of(output)
    return suffix


def _band(analysis: Analysis, found: Sequence[Diagnostic], checks: Sequence[Check], *, draft: bool) -> str:
    """What a draft's band says; a map with errors that is no draft ends the run with exit code 1.

    What an imported map holds against itself is told in the annex and stops nobody; what it gets wrong as a text does.
    """
    own = analysis.map.root.text.path
    errors = [
        each
        for each in found
        if each.severity is Severity.ERROR
        and each.waiver is None
        and (each.finding.span.text.path == own or each.check.severity is Severity.ERROR)
    ]
    broken = imports_with_errors(analysis, checks)
    if not errors and not broken:
        return ""
    many = counted(len(errors) + len(broken), "error")
    if not draft:
        click.echo(f"the map has {many} at stage brief:", err=True)
        for each in errors:
            span = each.finding.span
            place = f"{span.text.path}:{span.line}:{span.column}"
            click.echo(f"  {escaped(place)}: {each.check.name}: {escaped(each.finding.message)}", err=True)
        tell_of_imports(broken)
        click.echo("mend or waive them (`argmap check --stage brief`), or brief the map with --draft", err=True)
        click.get_current_context().exit(1)
    return f"DRAFT: {many}"


def _written(blocks: BriefBlocks, suffix: str) -> bytes:
    """The file's content; what cannot be made here ends the run with exit code 2."""
    written: Callable[[BriefBlocks], bytes] = importlib.import_module(_WRITERS[suffix]).written
    try:
        return written(blocks)
    except MissingExtra as error:
        raise _missing(suffix, error) from error
    except (LayoutUnavailable, LayoutFailed) as error:
        raise click.UsageError(str(error)) from error


def _missing(suffix: str, error: MissingExtra) -> click.UsageError:
    return click.UsageError(f"for a .{suffix} file, first run: pip install 'argmap[{error.extra}]'")
