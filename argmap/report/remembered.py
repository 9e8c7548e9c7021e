"""Findings remembered: a reading that would be made the same today is not made again."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import argmap
from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import package_of
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.record import diagnostics_in, record_of
from argmap.checks.run import run_checks
from argmap.checks.severity import Stage
from argmap.workspace.configuration import Configuration
from argmap.workspace.decoding import text_of
from argmap.workspace.dependencies import are_within, contents_unchanged, dependencies_of, digest
from argmap.workspace.memory import Memory
from argmap.workspace.workspace import Workspace

FORM = 1
"""The version of the form in which readings are remembered."""

LIBRARIES = ("lark", "networkx", "pypdf", "python-sat")
"""The libraries whose version may make a difference to what is found."""


@dataclass
class RememberedFindings:
    """What is found in files, from memory where nothing that it depends on has changed."""

    memory: Memory
    workspace: Workspace
    configuration: Configuration

    def of(
        self, path: str, content: bytes, checks: Sequence[Check], stage: Stage, analysis: Callable[[], Analysis]
    ) -> tuple[Diagnostic, ...]:
        """What the checks find in the reading of the file at `path`, waived findings included.

        `analysis` makes the reading; it is asked only where memory fails.
        """
        key = self._key(path, checks, stage)
        recalled = self._recalled(self.memory.recall(key), path, content, checks)
        if recalled is not None:
            return recalled
        made = analysis()
        found = run_checks(made, checks, stage, with_waived=True)
        rows = dependencies_of(made.map, self.workspace)
        known = {document.text.path: document.text for document in made.map.documents}
        value = {"made_from": rows, "findings": record_of(found)}
        # what would not come back as it is, or speaks of places outside the project, is not kept
        if are_within(rows, self.memory.project) and _is_restored(value["findings"], found, known, checks):
            self.memory.keep(key, value)
        return found

    def _recalled(
        self, value: Any, path: str, content: bytes, checks: Sequence[Check]
    ) -> tuple[Diagnostic, ...] | None:
        try:
            contents = contents_unchanged(value["made_from"], self.workspace, path, content)
            if contents is None:
                return None
            texts = {name: text_of(name, held) for name, held in contents.items()}
            return diagnostics_in(value["findings"], texts, {check.code: check for check in checks})
        except (KeyError, OSError, RuntimeError, TypeError, ValueError):
            return None

    def _key(self, path: str, checks: Sequence[Check], stage: Stage) -> str:
        codes = [check.code for check in checks]
        programs = sorted({check.run.__module__.partition(".")[0] for check in checks} - {"argmap"})
        states = [state_of_program(program) for program in programs]
        states += sorted({str(package) for package in map(package_of, checks) if package is not None})
        return digest(json.dumps([self._common, codes, programs, states, str(stage), path]).encode())

    @cached_property
    def _common(self) -> list[Any]:
        """What all readings of a run depend on: argmap itself, its libraries, and all that the configuration says."""
        return [
            FORM,
            argmap.__version__,
            sys.version,
            state_of_program("argmap"),
            [_version_of(library) for library in LIBRARIES],
            self.configuration.content,
            str(self.workspace.semantics),
        ]


def _is_restored(record: Any, found: Sequence[Diagnostic], texts: Any, checks: Sequence[Check]) -> bool:
    try:
        return diagnostics_in(record, texts, {check.code: check for check in checks}) == tuple(found)
    except ValueError:
        return False


def _version_of(library: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version  # imported late: not every run remembers

    try:
        return version(library)
    except PackageNotFoundError:
        return None


@cache
def state_of_program(name: str) -> str:
    """A hash of the names, sizes and times of change of an imported package's source files.

    The version alone would not tell one state of a checkout from the next. The times differ from machine to machine,
    so that a memory made elsewhere, by whomever, is not believed.
    """
    module = sys.modules.get(name)
    folders = list(getattr(module, "__path__", []))
    rows = [row for folder in folders for row in _sources_below(folder)]
    if not folders and module is not None and module.__file__:
        rows = [_row(module.__file__, Path(module.__file__).stat())]
    if name == "argmap":
        # in a checkout the grammar lies beside the package
        rows += [row for folder in folders for row in _sources_below(f"{folder}/../grammars")]
    return digest(json.dumps(sorted(rows)).encode())


def _sources_below(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir():
            yield _row(entry.path, entry.stat())
        elif entry.name != "__pycache__":
            yield from _sources_below(entry.path)


def _row(path: str, status: os.stat_result) -> tuple[str, int, int]:
    return path, status.st_size, status.st_mtime_ns
