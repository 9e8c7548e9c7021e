"""Provenance: which maps a brief was made from, by whom, with what, and as of when."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from argmap import __version__
from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.model.source import Source

HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a brief comes from; what the map does not say is empty.

    `paper` is the work that the map reconstructs, `papers` are those of the maps it imports; `hash` is the
    beginning of the SHA-256 of the maps' contents; `notes` are those that the map's author gave to the map itself.
    """

    map: str
    imported: tuple[str, ...]
    authors: tuple[str, ...]
    paper: Source | None
    papers: tuple[Source, ...]
    hash: str
    version: str
    cut_off: str
    issued: str
    notes: tuple[str, ...]


def provenance_of(analysis: Analysis, date: str | None = None) -> Provenance:
    """The provenance of a brief; issued on `date`, else on the map's own date. Its paper's date is another thing."""
    root = analysis.map.root
    paper = paper_of(analysis.map, root.id)
    found = (paper_of(analysis.map, document.id) for document in analysis.map.named_documents[1:])
    papers = [each for each in found if each is not None]
    return Provenance(
        root.id,
        tuple(document.id for document in analysis.map.named_documents[1:]),
        root.header.authors,
        paper,
        tuple(papers) if paper is None else (),
        hash_of(analysis),
        __version__,
        root.header.cut_off or "",
        date or root.header.date or "",
        root.header.notes,
    )


def hash_of(analysis: Analysis) -> str:
    """The first letters of the SHA-256 of the maps' contents, which does not depend on where the files lie."""
    digest = hashlib.sha256()
    for document in sorted(analysis.map.documents, key=lambda each: (each.id, each.text.content)):
        content = document.text.content.encode("utf-8", "surrogatepass")
        digest.update(f"{document.id}\0{len(content)}\0".encode("utf-8", "surrogatepass"))
        digest.update(content)
    return digest.hexdigest()[:HASH_LENGTH]
