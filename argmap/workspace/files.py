"""Files: how they are found, read and replaced."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path

MAP_SUFFIX = ".arg"

ROOT_MARKERS = ("argmap.toml", ".git")


def shown_path(path: Path) -> str:
    """A path as reports show it: below the working folder relative to it, with `/`, and otherwise as it was given."""
    with suppress(ValueError):
        path = Path(os.path.abspath(path)).relative_to(Path.cwd())  # noqa: PTH100 (resolve would follow links)
    return path.as_posix()


def map_files(folder: Path, is_excluded: Callable[[Path], bool] = lambda _: False) -> Iterator[Path]:
    """The map files below a folder, sorted; hidden folders and what is excluded are passed over."""
    for path in sorted(folder.rglob(f"*{MAP_SUFFIX}")):
        parts = path.relative_to(folder).parts
        if not any(part.startswith(".") for part in parts) and path.is_file() and not is_excluded(path):
            yield path


def is_matched(path: Path, patterns: Sequence[str], base: Path) -> bool:
    """Whether a pattern (`*`, `?`, `[…]`; `*` also matches `/`) fits the path from `base`, or one of its folders."""
    inner = Path(os.path.relpath(path, base))
    candidates = [inner.as_posix(), *(parent.as_posix() for parent in inner.parents)]
    return any(fnmatch(candidate, pattern.rstrip("/")) for pattern in patterns for candidate in candidates)


def project_root(path: Path) -> Path:
    """The nearest folder at or above a file that holds `argmap.toml` or `.git`, else the file's own folder."""
    folder = path.resolve().parent
    for candidate in (folder, *folder.parents):
        if any((candidate / marker).exists() for marker in ROOT_MARKERS):
            return candidate
    return folder


def replace_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: readers see the old content or the new, never a part.

    Raises OSError when the folder does not exist or may not be written.
    """
    target = path.resolve()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        with suppress(FileNotFoundError):
            Path(temporary).chmod(target.stat().st_mode & 0o777)
        if not target.exists():
            Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
