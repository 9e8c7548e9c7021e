"""`argmap check`: what is wrong with the reasoning, and where."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.fix import fixed
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import UnknownCheckError, selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.cli.semantics import semantics_option, workspace_under
from argmap.model.document import Document
from argmap.report.extensions import remark_on
from argmap.report.json import findings_as_json
from argmap.report.text import findings_as_text
from argmap.semantics.semantics import Semantics
from argmap.workspace.configuration import FAIL_ON, STAGES, Configuration
from argmap.workspace.workspace import Workspace

MOST_ROUNDS = 10
"""How often fixes are applied before what is left is reported: a fix may uncover another."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--select", metavar="CHECKS", help="Only these checks: names, codes or first letters, with commas.")
@click.option("--ignore", metavar="CHECKS", help="Not these checks.")
@click.option("--stage", type=click.Choice(STAGES), help="How far the work has come (default review).")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that exits 1 (default error).")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--show-waived", is_flag=True, help="Show waived findings too, with their reasons.")
@semantics_option
@click.option("--fix", is_flag=True, help="Carry out safe fixes, then report what is left.")
@click.option("--diff", is_flag=True, help="With --fix: show what it would change, and change nothing.")
@click.option(
    "--texts",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with the cited texts; may be given several times.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--color/--no-color", default=None, help="Colour or none; by default, colour on a terminal.")
def command(
    paths: tuple[str, ...],
    select: str | None,
    ignore: str | None,
    stage: str | None,
    fail_on: str | None,
    output_format: str,
    hints: bool,
    show_waived: bool,
    semantics: str,
    fix: bool,
    diff: bool,
    texts: tuple[Path, ...],
    output: Path | None,
    color: bool | None,
) -> None:
    """Check maps: what is unsupported, circular, contradicted or unanswered, and every fault of the text.

    Without a PATH, the maps below this folder; `-` is standard input. Exits 1 when a finding is as grave as --fail-on.
    """
    if diff and not fix:
        raise click.UsageError("--diff goes with --fix")
    configuration = inputs.configuration_at(paths)
    fail_on = fail_on or configuration.fail_on
    asked = _Asked(configuration, _words(select), _words(ignore), stage)
    workspace = workspace_under(semantics, configuration, texts)
    documents = inputs.documents(workspace, paths, configuration)
    if fix:
        if any(document.text.path == inputs.STANDARD_INPUT_PATH for document in documents):
            raise click.UsageError("--fix cannot write to standard input")
        documents = _fixed(workspace, documents, asked, write=not diff)
        if diff:
            return
    diagnostics = _findings(workspace, documents, asked)
    empty = _without_extension(workspace, documents)
    if output_format == "json":
        report = findings_as_json(
            diagnostics, files=len(documents), semantics=workspace.semantics, without_extension=empty
        )
    else:
        report = findings_as_text(
            diagnostics,
            files=len(documents),
            hints=hints,
            waived=show_waived,
            colour=output is None and _wants_colour(color),
            remark=remark_on(workspace.semantics, empty),
        )
    if output is not None:
        inputs.write(output, report.encode())
    else:
        click.echo(report, nl=False, color=True)
    failing = [diagnostic for diagnostic in diagnostics if diagnostic.waiver is None]
    if any(_fails(diagnostic.severity, fail_on) for diagnostic in failing):
        click.get_current_context().exit(1)


def _words(option: str | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in (option or "").split(",") if word.strip())


def _wants_colour(asked: bool | None) -> bool:
    return inputs.is_colourful(sys.stdout) if asked is None else asked


def _fails(severity: Severity, fail_on: str) -> bool:
    return fail_on != "never" and severity.reaches(Severity(fail_on))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the configuration and, over it, the command line ask for."""

    configuration: Configuration
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    stage: str | None

    def of(self, document: Document) -> tuple[tuple[Check, ...], Stage]:
        """The checks to run on one file, and the stage it is at."""
        in_force = self.configuration.at(Path(document.text.path))
        stage = Stage(self.stage or in_force.stage)
        try:
            checks = selected_checks(
                all_checks(), stage, self.select or in_force.select, (*in_force.ignore, *self.ignore)
            )
        except UnknownCheckError as error:
            near = " or ".join(f"`{name}`" for name in error.near)
            hint = f"did you mean {near}?" if near else "`argmap explain` lists them"
            raise click.UsageError(f"no check `{error.word}`; {hint}") from error
        return checks, stage


def _findings(workspace: Workspace, documents: Iterable[Document], asked: _Asked) -> tuple[Diagnostic, ...]:
    """What is found in the documents, each read with its imports, and shown for these files alone."""
    listed = list(documents)
    shown = {document.text.path for document in listed}
    found: list[Diagnostic] = []
    for document in listed:
        diagnostics = run_checks(workspace.analysis(document), *asked.of(document), with_waived=True)
        found += (diagnostic for diagnostic in diagnostics if diagnostic.finding.span.text.path in shown)
    return gathered(found)


def _without_extension(workspace: Workspace, documents: Iterable[Document]) -> list[str]:
    """The IDs of the maps that have no extension under the semantics in force; only the stable one may have none."""
    if workspace.semantics is not Semantics.STABLE:
        return []
    return [analysis.map.root.id for analysis in workspace.analyses(documents) if analysis.extensions.is_empty]


def _fixed(workspace: Workspace, documents: list[Document], asked: _Asked, *, write: bool) -> list[Document]:
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
            click.echo(inputs.difference(document.text.path, original.text.content, document.text.content), nl=False)
    return results


def _is_safe(diagnostic: Diagnostic) -> bool:
    fix = diagnostic.finding.fix
    return fix is not None and fix.safe and diagnostic.waiver is None
