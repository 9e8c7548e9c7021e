"""Decoding: a file's bytes become a document, whatever they are."""

from __future__ import annotations

from dataclasses import replace

from argmap.model.document import Document, Fault
from argmap.text.finding import Finding, Note
from argmap.text.span import Span
from argmap.text.text import Text
from argmap.vocabulary.vocabulary import STANDARD, Vocabulary

_SNIFFED = 8192


def text_of(path: str, content: bytes) -> Text:
    """The text that the bytes of a file hold, as its document has it; empty where they hold none."""
    return Text(path, "" if _is_utf16(content) or _is_binary(content) else content.decode("utf-8", errors="replace"))


def document_of(path: str, content: bytes, vocabulary: Vocabulary = STANDARD) -> Document:
    """The document that the bytes of a file hold. Bytes that are not UTF-8, or no text at all, become a fault."""
    # imported late: what is remembered is not read again, and need not wait for the parser
    from argmap.reading import read

    document = read(path, text_of(path, content).content, vocabulary)
    if _is_utf16(content):
        return _unread(document, "this file is UTF-16, not UTF-8", "save it again as UTF-8")
    if _is_binary(content):
        return _unread(document, "this file is not text", "an argument map is a text file in UTF-8")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = len(content[: error.start].decode("utf-8"))
        byte = content[error.start]
        finding = Finding(
            Span(document.text, place, place + 1),
            f"byte 0x{byte:02x} is not UTF-8",
            (Note("save the file again as UTF-8; `\N{REPLACEMENT CHARACTER}` stands for the byte until then"),),
        )
        fault = Fault("syntax-error", finding)
        return replace(document, faults=(fault, *document.faults))
    return document


def _is_utf16(content: bytes) -> bool:
    return content[:2] in (b"\xff\xfe", b"\xfe\xff")


def _is_binary(content: bytes) -> bool:
    return b"\0" in content[:_SNIFFED]


def _unread(document: Document, message: str, advice: str) -> Document:
    fault = Fault("syntax-error", Finding(Span(document.text, 0, 0), message, (Note(advice),)))
    return replace(document, faults=(fault,))
