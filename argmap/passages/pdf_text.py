"""The plain text of a PDF file."""

from __future__ import annotations

from io import BytesIO

from argmap.passages.unreadable import MissingPdfReaderError, UnreadableSourceError


def pdf_text(content: bytes) -> str:
    """The text of the PDF file `content`, with a form feed at the beginning of each page after the first.

    Raises `MissingPdfReaderError` where pypdf is not installed, `UnreadableSourceError` for a file that is broken,
    encrypted with a password, or holds pictures of pages without their text.
    """
    try:
        from pypdf import PdfReader  # imported late: an extra, and slow to load
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise MissingPdfReaderError("PDF files need pypdf: install `argmap[pdf]`") from error
    try:
        text = "\n\f".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # what pypdf raises on damaged files goes well beyond its own errors
        raise UnreadableSourceError(f"not a readable PDF file: {error}") from error
    if not text.strip():
        raise UnreadableSourceError("the PDF file holds no text, perhaps only pictures of its pages")
    return text
