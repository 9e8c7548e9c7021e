"""Decoding: a file's bytes become a document, whatever they are."""

from __future__ import annotations

from argmap.model.document import Document, Fault
from argmap.reading import read
from argmap.text.finding import Finding, Note
from argmap.text.span import Span

_SNIFFED = 8192


def document_of(path: str, content: bytes) -> Document:
    """The document that the bytes of a file hold. Bytes that are not UTF-8, or no text at all, become a fault."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _unread(path, "this file is UTF-16, not UTF-8", "save it again as UTF-8")
    if b"\0" in content[:_SNIFFED]:
        return _unread(path, "this file is not text", "an argument map is a text file in UTF-8")
    try:
        return read(path, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        place = len(content[: error.start].decode("utf-8"))
        document = read(path, content.decode("utf-8", errors="replace"))
        byte = content[error.start]
        finding = Finding(
            Span(document.text, place, place + 1),
            f"byte 0x{byte:02x} is not UTF-8",
            (Note("save the file again as UTF-8; `\N{REPLACEMENT CHARACTER}` stands for the byte until then"),),
        )
        fault = Fault("syntax-error", finding)
        return Document(document.text, document.header, document.statements, (fault, *document.faults))


def _unread(path: str, message: str, advice: str) -> Document:
    document = read(path, "")
    fault = Fault("syntax-error", Finding(Span(document.text, 0, 0), message, (Note(advice),)))
    return Document(document.text, document.header, document.statements, (fault,))
