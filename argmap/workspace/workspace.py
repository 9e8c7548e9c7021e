"""A workspace: the maps under some paths, read with all they import."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.model.argument_map import ArgumentMap, imported_path
from argmap.model.document import Document
from argmap.model.lock import NO_LOCK, Lock
from argmap.semantics.semantics import Semantics
from argmap.vocabulary.vocabulary import STANDARD, Vocabulary
from argmap.workspace.decoding import document_of
from argmap.workspace.files import project_root, shown_path
from argmap.workspace.locks import lock_path, read_lock
from argmap.workspace.texts import Texts

STANDARD_INPUT = "-"


@dataclass
class Workspace:
    """Reads files, and remembers each by its path and content: a file that did not change is not read again.

    `texts` are the cited texts at hand; by default, those beside the maps. Analyses judge under `semantics`.
    `vocabulary` is what maps are read with.
    """

    texts: Texts = field(default_factory=Texts)
    semantics: Semantics = Semantics.GROUNDED
    vocabulary: Vocabulary = STANDARD
    _documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    _roots: dict[Path, Path] = field(default_factory=dict)
    _lock_contents: dict[Path, bytes] = field(default_factory=dict)
    _locks: dict[Path, Lock] = field(default_factory=dict)

    def document(self, path: Path) -> Document:
        """The document in a file. Raises OSError when it cannot be read."""
        return self.document_from(shown_path(path), path.read_bytes())

    def document_from(self, shown: str, content: bytes) -> Document:
        """The document that a path's content holds, wherever the content came from."""
        known = self._documents.get(shown)
        if known is None or known[0] != content:
            known = (content, document_of(shown, content, self.vocabulary))
            self._documents[shown] = known
        return known[1]

    def content_of(self, shown: str) -> bytes:
        """The bytes that the document of that path was last read from. Raises KeyError for one that was not read."""
        return self._documents[shown][0]

    def analysis(self, document: Document) -> Analysis:
        """The analysis of a document's reading: the map, with all it imports, transitively."""
        documents = {document.text.path: document}
        unreadable: dict[str, str] = {}
        queue = deque([document])
        while queue:
            importer = queue.popleft()
            for statement in importer.imports:
                path = imported_path(importer.text.path, statement.path)
                if path in documents or path in unreadable:
                    continue
                imported = self._imported(importer.text.path, path)
                if isinstance(imported, str):
                    unreadable[path] = imported
                else:
                    documents[path] = imported
                    queue.append(imported)
        texts = {
            (path, source.text): text
            for path, read in documents.items()
            for source in read.sources
            if source.text and source.held and (text := self.texts.text(Path(path), source.text)) is not None
        }
        locks = {path: self._lock(Path(path)) for path in documents}
        return Analysis(ArgumentMap(tuple(documents.values()), unreadable, texts, locks), self.semantics)

    def analyses(self, documents: Iterable[Document]) -> list[Analysis]:
        """The analyses of several documents, each of its own reading."""
        return [self.analysis(document) for document in documents]

    def _lock(self, map_path: Path) -> Lock:
        path = lock_path(map_path)
        if path not in self._locks:
            try:
                lines = self.lock_content(map_path).decode("utf-8").replace("\r\n", "\n")
                self._locks[path] = read_lock(lines)
            except ValueError:
                self._locks[path] = NO_LOCK
        return self._locks[path]

    def lock_content(self, map_path: Path) -> bytes:
        """The bytes of the lock beside a map, read once; none where there is no lock."""
        path = lock_path(map_path)
        if path not in self._lock_contents:
            try:
                self._lock_contents[path] = path.read_bytes()
            except (OSError, ValueError):
                self._lock_contents[path] = b""
        return self._lock_contents[path]

    def _imported(self, importer: str, path: str) -> Document | str:
        """The document at an imported path, or in plain words why there is none."""
        content = self.imported_content(importer, path)
        return content if isinstance(content, str) else self.document_from(shown_path(Path(path)), content)

    def imported_content(self, importer: str, path: str) -> bytes | str:
        """The bytes of the file at an imported path, or in plain words why they are not to be had."""
        if "\0" in path:
            return "this is no path"
        root = self._root_of(Path(importer))
        file = Path(path)
        try:
            resolved = file.resolve()
            if not resolved.is_relative_to(root):
                return "it lies outside the project"
            if resolved.is_dir():
                return "it is a folder"
            return file.read_bytes()
        except FileNotFoundError:
            return "there is no such file"
        except (OSError, RuntimeError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else None
            return (reason or "it cannot be read").lower()

    def _root_of(self, importer: Path) -> Path:
        if importer.parent not in self._roots:
            self._roots[importer.parent] = project_root(importer)
        return self._roots[importer.parent]
