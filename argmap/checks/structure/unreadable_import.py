"""Imports whose map cannot be had."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.model.argument_map import imported_path
from argmap.model.source import Import
from argmap.text.finding import Edit, Finding, Fix, Note


@check("ARG013", Severity.ERROR, Stage.DRAFT, waivable=False)
def unreadable_import(analysis: Analysis) -> Found:
    """An imported map cannot be read, or is not the map that was asked for.

    The file is missing, cannot be read, lies outside the project, holds a map of another ID, or shares its ID with
    another file.

    ## Why it matters

    Every relation to a claim of that map is left out, and whatever rests on it looks unsupported.

    ## It fires on

        import harbour_study
        thesis dredge: Dredging must go on.
          because: harbour_study.silt

    ## It is silent on

        premise silt: The harbour silts up by a hand's breadth a year.
        thesis dredge: Dredging must go on.
          because: silt

    ## In the literature

    Goal Structuring Notation Community Standard, version 3, part 2: modules and the elements they publish.
    """
    for statement in analysis.map.root.imports:
        finding = _finding(analysis, statement)
        if finding is not None:
            yield finding


def _finding(analysis: Analysis, statement: Import) -> Finding | None:
    argument_map = analysis.map
    path = imported_path(argument_map.root.text.path, statement.path)
    document = argument_map.imported(statement)
    if document is None:
        reason = argument_map.unreadable.get(path, "it was not read")
        return Finding(statement.span, f"cannot import `{statement.id}` from {path}: {reason}")
    if document is argument_map.root:
        return Finding(statement.span, f"`{statement.id}` imports itself")
    first = argument_map.by_id[document.id]
    if first is not document:
        message = f"{path} has the ID `{document.id}`, which {first.text.path} has too"
        return Finding(statement.span, message, (Note("give one of the two maps another ID", document.header.span),))
    if document.id != statement.id:
        edits = (Edit(statement.span, document.id),) if statement.alias else ()
        fix = Fix(f"write `{document.id}`", edits, safe=False) if edits else None
        message = f"{path} is the map `{document.id}`, not `{statement.id}`"
        return Finding(statement.span, message, (Note(f"write `import {document.id} from {statement.path}`"),), fix)
    return None
