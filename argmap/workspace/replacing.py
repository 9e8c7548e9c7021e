"""Replacing several files together: all of them, or none as far as that can be had."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from argmap.workspace.files import replace_file


class ChangedMeanwhileError(Exception):
    """A file no longer holds what was read from it; nothing was written."""


def replace_files(contents: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Write files, each from its old content to its new one.

    No file is touched unless all still hold their old contents; else raises ChangedMeanwhileError. Where one cannot be
    written, those written before get their old contents back, and OSError is raised.
    """
    for path, (old, _) in contents.items():
        if path.read_bytes() != old:
            raise ChangedMeanwhileError(str(path))
    written: list[Path] = []
    try:
        for path, (_, new) in contents.items():
            replace_file(path, new)
            written.append(path)
    except BaseException:
        for path in written:
            with suppress(OSError):
                replace_file(path, contents[path][0])
        raise
