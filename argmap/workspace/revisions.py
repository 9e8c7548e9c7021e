"""Revisions: maps as git remembers them, read with their imports from the same revision."""

from __future__ import annotations

import os
import posixpath
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from argmap.workspace.files import MAP_SUFFIX
from argmap.workspace.loading import LoadError
from argmap.workspace.locks import lock_path
from argmap.workspace.workspace import Workspace

_ENVIRONMENT = {"GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


@dataclass(frozen=True)
class Revision:
    """A commit of the repository that a folder lies in; `blobs` are its files, each path with the hash of its content.

    Paths are from the repository's top folder, with `/`; `prefix` is the folder's own.
    """

    repository: Path
    prefix: str
    commit: str
    blobs: Mapping[str, str]

    def content(self, path: str) -> bytes | None:
        """The content of a file at this revision, None where there is none."""
        blob = self.blobs.get(path)
        return None if blob is None else _git(self.repository, "cat-file", "blob", blob)

    def contents_under(self, written: str, is_excluded: Callable[[Path], bool] = lambda _: False) -> dict[str, bytes]:
        """The maps under a path, as `loading.contents_under` finds them in folders. Raises LoadError.

        The path is from the top folder, or with `./` or `../` in front from the folder one is in.
        """
        is_relative = written.split("/")[0] in (".", "..")
        path = posixpath.normpath(posixpath.join(self.prefix if is_relative else "", written))
        if path in self.blobs:
            return {path: self.content(path) or b""}
        folder = "" if path == "." else f"{path}/"
        found = {}
        for known in sorted(self.blobs):
            is_map = known.startswith(folder) and known.endswith(MAP_SUFFIX)
            if is_map and not _is_hidden(known.removeprefix(folder)) and not is_excluded(self.repository / known):
                found[known] = self.content(known) or b""
        if not found:
            raise LoadError(f"no map (*{MAP_SUFFIX}) at `{written}` in that revision; paths begin at the top folder")
        return found


def revision_at(folder: Path, name: str) -> Revision:
    """The revision that git calls by this name, in the repository of a folder. Raises LoadError."""
    found = _git(folder, "rev-parse", "--show-toplevel", "--show-prefix").decode(errors="surrogateescape").split("\n")
    try:
        commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except LoadError as error:
        raise LoadError(f"git knows no revision `{name}`") from error
    repository = Path(found[0])
    listed = _git(repository, "ls-tree", "-r", "-z", "--full-tree", commit.decode().strip())
    blobs = {}
    for entry in filter(None, listed.decode(errors="surrogateescape").split("\0")):
        about, _, path = entry.partition("\t")
        mode, sort, blob = about.split(" ")
        # links and submodules hold no text of their own
        if sort == "blob" and mode != "120000":
            blobs[path] = blob
    return Revision(repository, found[1], commit.decode().strip(), blobs)


@dataclass
class RevisionWorkspace(Workspace):
    """A workspace whose files, imports and locks are those of a revision; paths are from the top folder."""

    revision: Revision = field(kw_only=True)

    def imported_content(self, importer: str, path: str) -> bytes | str:
        """The bytes of the file at an imported path, or in plain words why they are not to be had."""
        if path.startswith(("../", "/")):
            return "it lies outside the project"
        content = self.revision.content(path)
        return "there is no such file" if content is None else content

    def lock_content(self, map_path: Path) -> bytes:
        """The bytes of the lock beside a map; none where there is no lock."""
        return self.revision.content(lock_path(map_path).as_posix()) or b""


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _git(folder: Path, *words: str) -> bytes:
    """What git answers. Raises LoadError with its own first line where it fails, or where there is no git."""
    try:
        result = subprocess.run(  # noqa: S603 (no shell, and what users typed is no option)
            ["git", *words],  # noqa: S607 (the git that the user's shell would run)
            cwd=folder,
            env={**os.environ, **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise LoadError("git is not installed, so revisions cannot be read") from error
    except (OSError, ValueError) as error:
        raise LoadError(f"git cannot be asked: {error}") from error
    if result.returncode:
        said = result.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise LoadError(f"git says: {said or 'nothing'}")
    return result.stdout
