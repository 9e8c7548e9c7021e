"""Projects: the maps that belong together, sound as they are, and their findings after some files were changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.model.argument_map import ArgumentMap, imported_path
from argmap.model.document import Document
from argmap.model.lock import NO_LOCK, Lock
from argmap.passages import SourceText
from argmap.reading import read
from argmap.workspace.locks import read_lock

ROOT = Path(__file__).parents[2]
OWN = Path(__file__).parent / "maps"


@cache
def document_of(path: str, content: str) -> Document:
    """The document in a file, read once for each content."""
    return read(path, content)


@cache
def checks_at_brief() -> tuple[Check, ...]:
    """All checks that run at stage brief."""
    return selected_checks(all_checks(), Stage.BRIEF)


@dataclass(frozen=True, eq=False)
class Project:
    """Files of one folder by name, with the texts that lie beside them and the lock of their anchors."""

    name: str
    files: Mapping[str, str]
    texts: Mapping[str, SourceText] = field(default_factory=dict)
    lock: Lock = NO_LOCK

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents of the sound maps, by path."""
        return {path: document_of(path, content) for path, content in self.files.items()}

    @cached_property
    def analyses(self) -> dict[str, Analysis]:
        """The reading of each sound map, by path."""
        return {path: self.analysis(path, self.files) for path in self.files}

    @cached_property
    def findings(self) -> dict[str, tuple[Diagnostic, ...]]:
        """What is found in the reading of each sound map, by path."""
        return {path: _findings(self.analyses[path]) for path in self.files}

    def analysis(self, path: str, files: Mapping[str, str]) -> Analysis:
        """The reading of one map, with these contents of the project's files."""
        documents = {path: document_of(path, files[path])}
        unreadable: dict[str, str] = {}
        waiting = [path]
        for importer in waiting:
            for statement in documents[importer].imports:
                imported = imported_path(importer, statement.path)
                if imported in files and imported not in documents:
                    documents[imported] = document_of(imported, files[imported])
                    waiting.append(imported)
                elif imported not in files:
                    unreadable[imported] = "there is no such file"
        texts = {(home, name): text for home in documents for name, text in self.texts.items()}
        return Analysis(ArgumentMap(tuple(documents.values()), unreadable, texts, dict.fromkeys(documents, self.lock)))

    def findings_after(self, changed: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """All that is found in the project when these files have other contents; untouched readings are not rerun."""
        files = {**self.files, **changed}
        found: list[Diagnostic] = []
        for path in files:
            known = self.analyses.get(path)
            if known is not None and changed.keys().isdisjoint(document.text.path for document in known.map.documents):
                found += self.findings[path]
            else:
                found += _findings(self.analysis(path, files))
        return gathered(found)

    def all_findings(self) -> tuple[Diagnostic, ...]:
        """All that is found in the sound project."""
        return gathered(diagnostic for path in self.files for diagnostic in self.findings[path])


def _findings(analysis: Analysis) -> tuple[Diagnostic, ...]:
    return run_checks(analysis, checks_at_brief(), Stage.BRIEF)


def _project(name: str, files: Iterable[Path], folder: Path) -> Project:
    texts = {text.name: SourceText(text.read_text(encoding="utf-8")) for text in sorted(folder.glob("*.txt"))}
    lock = folder / "argmap.lock"
    verified = read_lock(lock.read_text(encoding="utf-8")) if lock.exists() else NO_LOCK
    return Project(name, {file.name: file.read_text(encoding="utf-8") for file in sorted(files)}, texts, verified)


@cache
def own_projects() -> tuple[Project, ...]:
    """The sound maps that were written for planting faults in them."""
    return tuple(_project(folder.name, folder.glob("*.arg"), folder) for folder in sorted(OWN.iterdir()))


@cache
def papers() -> Project:
    """The four papers with their dispute; what is found in them is listed and judged in `docs/findings.md`."""
    folder = ROOT / "maps"
    return _project("papers", folder.glob("*.arg"), folder)


@cache
def sound_examples() -> tuple[Project, ...]:
    """The examples in which nothing is found at stage brief, hints included, each as a project of its own."""
    folder = ROOT / "examples"
    projects = (_project(f"examples/{file.stem}", [file], folder) for file in sorted(folder.glob("*.arg")))
    return tuple(project for project in projects if not project.all_findings())


def all_projects() -> tuple[Project, ...]:
    """Every sound project: the own ones, the papers and the examples."""
    return (*own_projects(), papers(), *sound_examples())
