"""`argmap compare`: where two maps agree, differ and rest on the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.cli import inputs
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Document
from argmap.report.comparison import comparison_as_text
from argmap.report.comparison_data import comparison_as_data
from argmap.vocabulary.near import near_names
from argmap.workspace.files import MAP_SUFFIX
from argmap.workspace.workspace import Workspace


@click.command("compare")
@click.argument("one", metavar="MAP")
@click.argument("other", metavar="MAP")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="As this map relates the two.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(one: str, other: str, paths: tuple[str, ...], map_id: str | None, as_json: bool) -> None:
    """Compare two maps: where they agree, what they dispute, what they share, what nobody has related yet.

    A MAP is a file, or the ID of a map under the PATHs. A map there that imports both relates them.
    """
    files = [word for word in (one, other) if _is_path(word)]
    searched = paths or tuple(dict.fromkeys(str(Path(file).parent) for file in files if Path(file).is_file()))
    if not paths and len(files) < 2:
        searched = (".", *searched)
    configuration = inputs.configuration_at(searched)
    workspace = Workspace(vocabulary=configuration.vocabulary)
    chosen = {file: inputs.documents(workspace, (file,), configuration) for file in files}
    documents = inputs.documents(workspace, searched, configuration)
    by_path = {document.text.path: document for document in (*chain(*chosen.values()), *documents)}
    known = list(by_path.values())
    first, second = (_document(word, chosen.get(word), known) for word in (one, other))
    if first is second:
        raise click.UsageError(f"both are {first.text.path}; a map is compared with another")
    if first.id == second.id:
        raise click.UsageError(f"{first.text.path} and {second.text.path} are both called `{first.id}`; rename one")
    analyses = sorted(
        workspace.analyses(known), key=lambda analysis: (analysis.map.root.id, analysis.map.root.text.path)
    )
    holding = [analysis for analysis in analyses if _holds(analysis, first) and _holds(analysis, second)]
    analysis = _reading(map_id, analyses, holding) or _joined(workspace, first, second)
    comparison = Comparison(analysis, first.id, second.id)
    if as_json:
        data = comparison_as_data(comparison, related=bool(holding))
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    others = [] if map_id else [other.map.root.id for other in holding if other is not analysis]
    click.echo(comparison_as_text(comparison, others, related=bool(holding)))


def _is_path(word: str) -> bool:
    return word.endswith(MAP_SUFFIX) or "/" in word or Path(word).is_file()


def _document(word: str, chosen: Sequence[Document] | None, known: Sequence[Document]) -> Document:
    """The map that a word stands for. One that is unknown, or stands for several, ends the run with exit code 2."""
    found = [document for document in known if document.id == word] if chosen is None else list(chosen)
    if len(found) == 1:
        return found[0]
    if found:
        paths = " and ".join(document.text.path for document in found)
        raise click.UsageError(f"`{word}` stands for {paths}; give the path of one")
    raise click.UsageError(_unknown(word, {document.id for document in known}))


def _reading(map_id: str | None, analyses: Sequence[Analysis], holding: Sequence[Analysis]) -> Analysis | None:
    """The reading asked for, else the first that holds both maps; None where no map does."""
    if map_id is None:
        return holding[0] if holding else None
    for analysis in holding:
        if analysis.map.root.id == map_id:
            return analysis
    ids = [analysis.map.root.id for analysis in analyses]
    if map_id not in ids:
        raise click.UsageError(_unknown(map_id, set(ids)))
    able = " or ".join(f"`{analysis.map.root.id}`" for analysis in holding)
    raise click.UsageError(f"`{map_id}` does not hold both maps; {f'{able} does' if able else 'no map here does'}")


def _holds(analysis: Analysis, document: Document) -> bool:
    return analysis.map.by_id.get(document.id) is document


def _joined(workspace: Workspace, first: Document, second: Document) -> Analysis:
    """The two maps with all they import, side by side."""
    readings = [workspace.analysis(document).map for document in (first, second)]
    documents = {document.text.path: document for document in (first, second)}
    unreadable: dict[str, str] = {}
    for reading in readings:
        documents |= {document.text.path: document for document in reading.documents}
        unreadable |= reading.unreadable
    return Analysis(ArgumentMap(tuple(documents.values()), unreadable))


def _unknown(word: str, ids: set[str]) -> str:
    near = near_names(word, ids)
    if near:
        return f"no map `{word}` here; did you mean {' or '.join(f'`{name}`' for name in near)}?"
    return f"no map `{word}` here; the maps are {', '.join(sorted(ids))}"
