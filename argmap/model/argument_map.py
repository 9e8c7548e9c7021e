"""An argument map: documents joined by their imports, with every name that can be looked up in them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model.claim import Claim
from argmap.model.document import Document, Named, Value
from argmap.model.lock import NO_LOCK, Lock
from argmap.model.reference import Reference
from argmap.model.source import Import
from argmap.model.step import Relation, Step

if TYPE_CHECKING:
    from argmap.passages import SourceText


_MAY_HAVE_A_NAME = (Claim, Step, Relation)
"""What most values are: asked for first, as every reading asks."""


def imported_path(importer: str, written: str) -> str:
    """The path, normalised and with `/`, of a file that the file at `importer` imports as `written`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), written))


@dataclass(frozen=True)
class ArgumentMap:
    """A map with all it imports, transitively: what one reading is about (language, section 5, rule 7).

    `documents` has the map itself first, then what it imports, each once. `unreadable` holds, for the path of an
    imported file that could not be read, the reason in plain words. Dangling and duplicate names stay visible:
    nothing is dropped on the way in. `texts` holds the cited texts that are at hand, under the path of the document
    that declares the source and the name it gives for the text; `locks` what was verified before, by document path.
    """

    documents: tuple[Document, ...]
    unreadable: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], SourceText] = field(default_factory=dict)
    locks: Mapping[str, Lock] = field(default_factory=dict)

    @property
    def root(self) -> Document:
        """The document whose reading this is."""
        return self.documents[0]

    @cached_property
    def by_path(self) -> dict[str, Document]:
        """The documents under their paths."""
        return {document.text.path: document for document in self.documents}

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """The documents under their map IDs; of two with one ID the first, as the other cannot be named."""
        documents: dict[str, Document] = {}
        for document in self.documents:
            documents.setdefault(document.id, document)
        return documents

    @cached_property
    def named_documents(self) -> tuple[Document, ...]:
        """The documents whose names can be told apart: each that is the first of its map ID."""
        return tuple(self.by_id.values())

    def lock_of(self, document: Document) -> Lock:
        """The lock that lies beside a document; an empty one where there is none."""
        return self.locks.get(document.text.path, NO_LOCK)

    def imported(self, statement: Import) -> Document | None:
        """The document that an import statement of this map names, or None when it was not read."""
        importer = self.by_id[statement.map].text.path
        return self.by_path.get(imported_path(importer, statement.path))

    @cached_property
    def _declared(self) -> dict[str, dict[str, Value]]:
        return {document.id: _names_of(document) for document in self.named_documents}

    @cached_property
    def _prefixes(self) -> dict[str, dict[str, Import]]:
        return {
            document.id: {statement.prefix: statement for statement in reversed(document.imports)}
            for document in self.named_documents
        }

    def declared_in(self, map_id: str) -> Mapping[str, Value]:
        """All names a map declares, with what each stands for; of two equal names the first."""
        return self._declared[map_id]

    def prefixes_of(self, map_id: str) -> Mapping[str, Import]:
        """The prefixes a map may use, with the import each stands for."""
        return self._prefixes[map_id]

    def look_up(self, map_id: str, reference: Reference) -> Value | None:
        """What a name means in a map, or None when it means nothing there."""
        prefix, dot, name = reference.name.rpartition(".")
        if not dot:
            return self._declared[map_id].get(name)
        statement = self._prefixes[map_id].get(prefix)
        document = self.imported(statement) if statement else None
        if document is None or self.by_id[document.id] is not document:
            return None
        return self._declared[document.id].get(name)

    def is_lost(self, map_id: str, reference: Reference) -> bool:
        """Whether a name cannot be judged, because the file it should stand in was not read or shares another's ID."""
        prefix, dot, _ = reference.name.rpartition(".")
        statement = self._prefixes[map_id].get(prefix) if dot else None
        if statement is None:
            return False
        document = self.imported(statement)
        return document is None or self.by_id[document.id] is not document


def _names_of(document: Document) -> dict[str, Value]:
    names: dict[str, Value] = {}
    for value in document.values:
        if isinstance(value, _MAY_HAVE_A_NAME):
            if value.id and value.id not in names:
                names[value.id] = value
        elif isinstance(value, Named):
            names.setdefault(value.id, value)
    return names
