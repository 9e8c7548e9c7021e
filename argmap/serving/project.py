"""The project: the maps under some paths as they are now, where only what changed is read and judged again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Document
from argmap.report.settings import unknown_check_in
from argmap.serving.watching import MISSING
from argmap.workspace.configuration import Configuration, ConfigurationError, configuration_for
from argmap.workspace.dependencies import digest
from argmap.workspace.files import MAP_SUFFIX, shown_path
from argmap.workspace.loading import LoadError, contents_under
from argmap.workspace.locks import lock_path
from argmap.workspace.texts import Texts
from argmap.workspace.workspace import Workspace

SETTINGS_FILES = ("argmap.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Reading:
    """A map with all it imports, and what is found in these files, waived findings left out."""

    analysis: Analysis
    findings: tuple[Diagnostic, ...]


@dataclass
class Project:
    """The maps under some paths. `troubles` says in plain words what is wrong with paths or settings."""

    paths: tuple[Path, ...]
    configuration: Configuration
    troubles: tuple[str, ...] = ()
    _start: Path = field(init=False)
    _workspace: Workspace = field(init=False)
    _contents: dict[str, bytes] = field(init=False, default_factory=dict)
    _judged: dict[str, Reading] = field(init=False, default_factory=dict)
    _is_mistaken: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        # the search for the configuration begins here, also when the folder one is in is gone
        self._start = (self.paths[0] if self.paths[0].is_dir() else self.paths[0].parent).resolve()
        self._begin()

    def renew(self, changed: Collection[Path] = ()) -> None:
        """Take the files as they are now; `changed` are those that are known to have changed."""
        troubles = list(self._reconfigured(is_asked=any(path.name in SETTINGS_FILES for path in changed)))
        if any(path.suffix != MAP_SUFFIX for path in changed):
            # locks, texts and words are remembered by the workspace for good
            self._begin()
        contents: dict[str, bytes] = {}
        for path in self.paths:
            try:
                contents = contents_under(path, self.configuration.excludes) | contents
            except LoadError as error:
                troubles.append(str(error))
        self._contents = contents
        self.troubles = tuple(troubles)

    def documents(self) -> list[Document]:
        """The documents under the paths."""
        return [self._workspace.document_from(path, content) for path, content in self._contents.items()]

    def paths_by_id(self) -> dict[str, str]:
        """Where the map of each ID is, under the paths; of two with one ID the first."""
        return {document.id: document.text.path for document in reversed(self.documents())}

    def widest(self) -> str | None:
        """The path of the map whose reading joins the most files; of equals the first."""
        found = [self._workspace.analysis(document).map for document in self.documents()]
        return max(found, key=lambda each: len(each.documents)).root.text.path if found else None

    def reading(self, path: str) -> Reading | None:
        """The reading of the map at a path, with the findings of `argmap check` in its files; None if it is gone."""
        if path not in self._contents:
            return None
        root = self._judge(self._workspace.document_from(path, self._contents[path]))
        others = [self._judge(document) for document in root.analysis.map.documents[1:]]
        return Reading(root.analysis, gathered(found for each in (root, *others) for found in each.findings))

    def files_beside(self, argument_map: ArgumentMap) -> dict[Path, str]:
        """The files, there or not, on which a reading depends, each with the hash of what was read (or MISSING).

        They are the imports, the locks, and the texts that are cited.
        """
        files = dict.fromkeys(map(Path, argument_map.unreadable), MISSING)
        for document in argument_map.documents:
            path = Path(document.text.path)
            files[path] = digest(self._workspace.content_of(document.text.path))
            lock = self._workspace.lock_content(path)
            files[lock_path(path)] = digest(lock) if lock else MISSING
            for source in document.sources:
                if source.text and source.held:
                    files |= self._text_files(path, source.text)
        return files

    def _text_files(self, path: Path, name: str) -> dict[Path, str]:
        """Where a text is, or would be, looked for; the first one found counts."""
        texts = self._workspace.texts
        files = dict.fromkeys((folder / name for folder in texts.folders or (path.parent,)), MISSING)
        found = next((file for file in files if file.is_file()), None)
        return files if found is None else files | {found: texts.digest(path, name)}

    def settings_files(self) -> dict[Path, str]:
        """Where the configuration is, or would be looked for; they are watched from the start."""
        files: dict[Path, str] = {}
        for folder in (self._start, *self._start.parents):
            files |= {folder / name: MISSING for name in SETTINGS_FILES}
            if (folder / ".git").exists():
                break
        return files

    def _begin(self) -> None:
        self._workspace = Workspace(Texts(self.configuration.text_folders), vocabulary=self.configuration.vocabulary)
        self._judged = {}

    def _reconfigured(self, *, is_asked: bool) -> Iterator[str]:
        """Read the configuration again where it changed or was mistaken; else say what is wrong."""
        if not is_asked and not self._is_mistaken:
            return
        try:
            configuration = configuration_for(self._start)
            mistake = unknown_check_in(configuration, all_checks())
        except ConfigurationError as error:
            mistake = str(error)
        except OSError as error:
            mistake = f"{error.filename or self._start}: {error.strerror}"
        self._is_mistaken = mistake is not None
        if mistake is None:
            self.configuration = configuration
        else:
            yield mistake

    def _judge(self, document: Document) -> Reading:
        """The reading of one document, and what is found in its own reading; the last one, if nothing in it changed."""
        analysis = self._workspace.analysis(document)
        path = document.text.path
        known = self._judged.get(path)
        if known is None or not _is_same(known.analysis.map, analysis.map):
            in_force = self.configuration.at(Path(path))
            stage = Stage(in_force.stage)
            checks = selected_checks(all_checks(), stage, in_force.select, in_force.ignore)
            known = self._judged[path] = Reading(analysis, run_checks(analysis, checks, stage))
        return known


def _is_same(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Whether two readings by one workspace are of the very same documents."""
    documents = zip(one.documents, other.documents, strict=False)
    return (
        len(one.documents) == len(other.documents)
        and all(mine is yours for mine, yours in documents)
        and dict(one.unreadable) == dict(other.unreadable)
    )


def trouble_of(argument_map: ArgumentMap) -> str | None:
    """Why a reading is not to be drawn in place of a better one, in plain words; None for one that is whole.

    What cannot be read is not in the picture, which would then show less than the files hold.
    """
    for document in argument_map.documents:
        faults = sum(fault.check == "syntax-error" for fault in document.faults)
        if faults:
            counted = "a place" if faults == 1 else f"{faults} places"
            return f"{document.text.path} cannot be read in {counted}"
    for path, reason in argument_map.unreadable.items():
        return f"{shown_path(Path(path))} is imported and cannot be had: {reason}"
    if not any(document.claims or document.questions for document in argument_map.documents):
        return f"{argument_map.root.text.path} holds no claims"
    return None
