"""`argmap verify`: every anchor looked up in its text, and the lock kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from argmap.analysis.anchors import Verdict
from argmap.checks.catalog import all_checks
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.cli import inputs
from argmap.model.lock import LockEntry
from argmap.report.text import findings_as_text
from argmap.workspace.files import MAP_SUFFIX, shown_path
from argmap.workspace.locks import lock_content, lock_path, read_lock
from argmap.workspace.workspace import Workspace

ANCHOR_CHECKS = ("anchor-not-found", "ambiguous-anchor", "unverified-anchor")


@click.command("verify")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--texts",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with the cited texts; may be given several times.",
)
@click.option("--update", is_flag=True, help="Write what was found to argmap.lock, beside the maps.")
def command(paths: tuple[str, ...], texts: tuple[Path, ...], update: bool) -> None:
    """Look every anchor up in the text it cites.

    Exits 1 when an anchor is not found, or when argmap.lock does not say what was found; --update renews it.
    """
    configuration = inputs.configuration_at(paths)
    workspace = inputs.workspace(configuration, texts)
    documents = inputs.documents(workspace, paths, configuration)
    analyses = workspace.analyses(documents)
    for path, reason in sorted(workspace.texts.unreadable.items()):
        raise click.UsageError(f"{shown_path(path)}: {reason}")
    checks = selected_checks(all_checks(), Stage.REVIEW, ANCHOR_CHECKS)
    found = gathered(diagnostic for analysis in analyses for diagnostic in run_checks(analysis, checks))
    if found:
        click.echo(findings_as_text(found, files=len(documents)))
    counts = Counter(anchored.verdict for analysis in analyses for anchored in analysis.anchored)
    click.echo(_tally(counts))
    stale = [
        lock
        for lock in sorted({lock_path(Path(document.text.path)) for document in documents})
        if _is_stale(workspace, lock)
    ]
    for lock in stale:
        if update:
            inputs.write(lock, _content(workspace, lock).encode())
            click.echo(f"{shown_path(lock)} written", err=True)
        else:
            click.echo(f"{shown_path(lock)} does not say what was found; renew it with --update")
    failed = any(diagnostic.severity is Severity.ERROR for diagnostic in found)
    if failed or (stale and not update):
        click.get_current_context().exit(1)


def _tally(counts: Counter[Verdict]) -> str:
    total = sum(counts.values())
    parts = [f"{counts[Verdict.FOUND]} of {total} anchors found"]
    words = {
        Verdict.NOT_FOUND: "not found",
        Verdict.AMBIGUOUS: "ambiguous",
        Verdict.LOCKED: "as the lock has it, their texts not at hand",
        Verdict.NEW: "not verified, their texts not at hand",
        Verdict.OTHER_TEXT: "locked against different texts",
    }
    parts += [f"{counts[verdict]} {word}" for verdict, word in words.items() if counts[verdict]]
    return "; ".join(parts)


def _is_stale(workspace: Workspace, lock: Path) -> bool:
    try:
        return lock.read_text(encoding="utf-8") != _content(workspace, lock)
    except FileNotFoundError:
        return bool(_entries(workspace, lock))
    except (OSError, ValueError):
        return True


def _content(workspace: Workspace, lock: Path) -> str:
    return lock_content(_entries(workspace, lock))


def _entries(workspace: Workspace, lock: Path) -> list[LockEntry]:
    """What the lock of a folder should say of all the maps there: what was found, else what it said before."""
    try:
        before = read_lock(lock.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = read_lock("")
    entries = []
    for path in sorted(lock.parent.glob(f"*{MAP_SUFFIX}")):
        if not path.is_file():
            continue
        for anchored in workspace.analysis(workspace.document(path)).anchored:
            entry = anchored.entry
            if anchored.verdict in (Verdict.LOCKED, Verdict.OTHER_TEXT):
                entry = before.entry(anchored.source.text or "", anchored.citation.anchor or "")
            if entry is not None:
                entries.append(entry)
    return entries
