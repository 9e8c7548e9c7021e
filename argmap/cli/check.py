"""`argmap check`: what is wrong with the reasoning, and where."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.fix import fixed
from argmap.checks.run import gathered, run_checks
from argmap.checks.severity import Severity
from argmap.cli import inputs
from argmap.cli.check_baseline import held_against, read_baseline, remark_on_gone
from argmap.cli.check_baseline import write_baseline as record_baseline
from argmap.cli.check_output import FORMATS, SORTS, Manner, Outcome, report_of
from argmap.cli.check_selection import Asked, words_in
from argmap.cli.semantics import semantics_option, workspace_under
from argmap.model.document import Document
from argmap.report.remembered import RememberedFindings
from argmap.report.settings import unknown_check_in
from argmap.report.soundness import soundness_of
from argmap.semantics.semantics import Semantics
from argmap.workspace.configuration import FAIL_ON, STAGES
from argmap.workspace.loading import Documents
from argmap.workspace.workspace import Workspace

MOST_ROUNDS = 10
"""How often fixes are applied before what is left is reported: a fix may uncover another."""

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--select", metavar="CHECKS", help="Only these checks: names, codes or first letters, with commas.")
@click.option("--ignore", metavar="CHECKS", help="Not these checks.")
@click.option("--stage", type=click.Choice(STAGES), help="How far the work has come (default review).")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that exits 1 (default error).")
@click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--sort", type=click.Choice(SORTS), default="weight", show_default=True, help="What comes first.")
@click.option("--summary", is_flag=True, help="Say in five lines how sound each map is, instead of its findings.")
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--show-waived", is_flag=True, help="Show waived findings too, with their reasons.")
@click.option("--baseline", type=_FILE, help="Leave out the findings that this file holds.")
@click.option("--write-baseline", type=_FILE, help="Record the findings in this file, and report none.")
@semantics_option
@click.option("--fix", is_flag=True, help="Carry out safe fixes, then report what is left.")
@click.option("--diff", is_flag=True, help="With --fix: show what it would change, and change nothing.")
@click.option(
    "--texts",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with the cited texts; may be given several times.",
)
@click.option("--no-cache", is_flag=True, help="Neither use nor keep what was found in files that did not change.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--color/--no-color", default=None, help="Colour or none; by default, colour on a terminal.")
def command(
    paths: tuple[str, ...],
    select: str | None,
    ignore: str | None,
    stage: str | None,
    fail_on: str | None,
    output_format: str,
    sort: str,
    summary: bool,
    hints: bool,
    show_waived: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    semantics: str,
    fix: bool,
    diff: bool,
    texts: tuple[Path, ...],
    no_cache: bool,
    output: Path | None,
    color: bool | None,
) -> None:
    """Check maps: what is unsupported, circular, contradicted or unanswered, and every fault of the text.

    Without a PATH, the maps below this folder; `-` is standard input. Exits 1 when a finding is as grave as --fail-on.
    """
    if diff and not fix:
        raise click.UsageError("--diff goes with --fix")
    if baseline is not None and write_baseline is not None:
        raise click.UsageError("--write-baseline records all findings, so it goes without --baseline")
    if summary and output_format not in {"text", "json"}:
        raise click.UsageError("--summary goes with text or json")
    recorded = read_baseline(baseline)
    configuration = inputs.configuration_at(paths)
    mistake = unknown_check_in(configuration, all_checks())
    if mistake is not None:
        raise click.UsageError(mistake)
    fail_on = fail_on or configuration.fail_on
    asked = Asked(configuration, words_in(select), words_in(ignore), stage)
    workspace = workspace_under(semantics, configuration, texts)
    documents: Sequence[Document] = inputs.unread_documents(workspace, paths, configuration)
    if fix:
        if any(document.text.path == inputs.STANDARD_INPUT_PATH for document in documents):
            raise click.UsageError("--fix cannot write to standard input")
        documents = _fixed(workspace, list(documents), asked, write=not diff)
        if diff:
            return
    memory = None if no_cache or fix else inputs.memory_at(paths, configuration)
    if isinstance(documents, Documents) and memory is not None:
        diagnostics = _remembered_findings(RememberedFindings(memory, workspace, configuration), documents, asked)
    else:
        diagnostics = _findings(workspace, documents, asked)
    if write_baseline is not None:
        record_baseline(write_baseline, diagnostics)
        return
    paths_read = _paths(documents)
    held = held_against(recorded, diagnostics, asked.codes_run, paths_read)
    outcome = Outcome(
        held,
        paths_read,
        asked.checks_run(paths_read) if output_format == "sarif" else (),
        workspace.semantics,
        _without_extension(workspace, documents),
        [soundness_of(each, held.reported) for each in workspace.analyses(documents)] if summary else None,
    )
    is_failure = partial(_fails, fail_on=fail_on)
    colour = output is None and _wants_colour(color)
    report = report_of(outcome, Manner(output_format, sort, hints, show_waived, colour, is_failure))
    if output is not None:
        inputs.write(output, report.encode(errors="backslashreplace"))
    else:
        click.echo(report, nl=False, color=True)
    if output_format not in {"text", "json"}:
        remark_on_gone(held)
    if any(diagnostic.waiver is None and is_failure(diagnostic.severity) for diagnostic in held.reported):
        click.get_current_context().exit(1)


def _wants_colour(asked: bool | None) -> bool:
    return inputs.is_colourful(sys.stdout) if asked is None else asked


def _fails(severity: Severity, fail_on: str) -> bool:
    return fail_on != "never" and severity.reaches(Severity(fail_on))


def _paths(documents: Sequence[Document]) -> tuple[str, ...]:
    """The paths of the documents, without reading those that were not read."""
    if isinstance(documents, Documents):
        return tuple(documents.contents)
    return tuple(document.text.path for document in documents)


def _findings(workspace: Workspace, documents: Iterable[Document], asked: Asked) -> tuple[Diagnostic, ...]:
    """What is found in the documents, each read with its imports, and shown for these files alone."""
    listed = list(documents)
    shown = {document.text.path for document in listed}
    found: list[Diagnostic] = []
    for document in listed:
        diagnostics = run_checks(workspace.analysis(document), *asked.of(document.text.path), with_waived=True)
        found += (diagnostic for diagnostic in diagnostics if diagnostic.finding.span.text.path in shown)
    return gathered(found)


def _remembered_findings(remembered: RememberedFindings, documents: Documents, asked: Asked) -> tuple[Diagnostic, ...]:
    """As `_findings`, but a reading of which nothing changed is not made again. Standard input is never remembered."""
    found: list[Diagnostic] = []
    for number, (path, content) in enumerate(documents.contents.items()):
        checks, stage = asked.of(path)
        analysis = partial(_analysis, remembered.workspace, documents, number)
        if path == inputs.STANDARD_INPUT_PATH:
            diagnostics = run_checks(analysis(), checks, stage, with_waived=True)
        else:
            diagnostics = remembered.of(path, content, checks, stage, analysis)
        found += (diagnostic for diagnostic in diagnostics if diagnostic.finding.span.text.path in documents.contents)
    remembered.memory.prune()
    return gathered(found)


def _analysis(workspace: Workspace, documents: Documents, number: int) -> Analysis:
    return workspace.analysis(documents[number])


def _without_extension(workspace: Workspace, documents: Iterable[Document]) -> list[str]:
    """The IDs of the maps that have no extension under the semantics in force; only the stable one may have none."""
    if workspace.semantics is not Semantics.STABLE:
        return []
    return [analysis.map.root.id for analysis in workspace.analyses(documents) if analysis.extensions.is_empty]


def _fixed(workspace: Workspace, documents: list[Document], asked: Asked, *, write: bool) -> list[Document]:
    """The documents after their safe fixes. Fixes go one file at a time, until there are no more."""
    results = []
    for document in documents:
        original = document
        for _ in range(MOST_ROUNDS):
            diagnostics = _findings(workspace, [document], asked)
            fixes = [found.finding.fix for found in diagnostics if found.finding.fix and _is_safe(found)]
            content = fixed(document.text, fixes).content
            if content == document.text.content:
                break
            document = workspace.document_from(document.text.path, content.encode())
        results.append(document)
        if document.text.content == original.text.content:
            continue
        if write:
            inputs.write(Path(document.text.path), document.text.content.encode())
            click.echo(f"{document.text.path} fixed", err=True)
        else:
            inputs.print_difference(document.text.path, original.text.content, document.text.content)
    return results


def _is_safe(diagnostic: Diagnostic) -> bool:
    fix = diagnostic.finding.fix
    return fix is not None and fix.safe and diagnostic.waiver is None
