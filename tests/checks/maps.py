"""Maps written in the tests: their readings, and what a check finds in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import dedent

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks, check_called
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.model.argument_map import ArgumentMap, imported_path
from argmap.model.document import Document
from argmap.passages import SourceText
from argmap.reading import read

_TEXT = re.compile(r"^# (\S+\.txt): (.*)$", re.MULTILINE)
"""A comment that gives the content of a cited text: `# report.txt: In May the border was calm.`"""

Source = str | Mapping[str, str]
"""One map, or several under their paths, the first being the one that is read."""


def reading_of(source: Source) -> Analysis:
    """The reading of the first map; imports are looked up among the others."""
    files = {"m.arg": source} if isinstance(source, str) else dict(source)
    documents: dict[str, Document] = {}
    unreadable: dict[str, str] = {}
    waiting = [next(iter(files))]
    for path in waiting:
        if path not in documents:
            documents[path] = read(path, dedent(files[path]))
            for statement in documents[path].imports:
                imported = imported_path(path, statement.path)
                if imported in files:
                    waiting.append(imported)
                else:
                    unreadable[imported] = "there is no such file"
    texts = {
        (path, name): SourceText(content)
        for path, document in documents.items()
        for name, content in _TEXT.findall(document.text.content)
    }
    return Analysis(ArgumentMap(tuple(documents.values()), unreadable, texts))


def check_named(name: str) -> Check:
    """The check with that name or code."""
    check = check_called(name)
    assert check is not None, name
    return check


def found(name: str, source: Source, stage: Stage = Stage.REVIEW) -> tuple[Diagnostic, ...]:
    """What one check finds in the reading of the first map."""
    return run_checks(reading_of(source), [check_named(name)], stage)


def messages(name: str, source: Source) -> list[str]:
    """The messages of one check's findings."""
    return [diagnostic.finding.message for diagnostic in found(name, source)]


def codes(source: Source, stage: Stage = Stage.REVIEW) -> list[str]:
    """The codes of all findings but hints, of every check that runs at the stage, in the order of their places."""
    diagnostics = run_checks(reading_of(source), selected_checks(all_checks(), stage), stage)
    return [diagnostic.check.code for diagnostic in diagnostics if diagnostic.severity != "hint"]
