"""The plain text of a source file, by the suffix of its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from argmap.passages.html_text import html_text
from argmap.passages.pdf_text import pdf_text
from argmap.passages.unreadable import UnreadableSourceError

_DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def plain_text(suffix: str, content: bytes) -> str:
    """The text in `content`, the bytes of a file whose name ends in `suffix` (`.txt`, `.md`, `.html`, `.htm`, `.pdf`).

    Raises `UnreadableSourceError` for another suffix, for bytes that are no such file, and where the library for it is
    missing.
    """
    reader = READERS.get(suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise UnreadableSourceError(f"no text can be read from `{suffix}` files, only from {known}")
    return reader(content)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(f"not UTF-8 at byte {error.start}") from error


def _decoded_html(content: bytes) -> str:
    declared = _DECLARED_ENCODING.search(content[:2048])
    try:
        return html_text(content.decode(declared[1].decode("ascii") if declared else "utf-8-sig"))
    except LookupError as error:
        raise UnreadableSourceError(f"unknown encoding `{declared[1].decode('ascii') if declared else ''}`") from error
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(f"not {error.encoding} at byte {error.start}") from error


READERS: Mapping[str, Callable[[bytes], str]] = {
    ".txt": _decoded,
    ".md": _decoded,
    ".html": _decoded_html,
    ".htm": _decoded_html,
    ".pdf": pdf_text,
}
"""What reads the text of a source, by suffix."""
