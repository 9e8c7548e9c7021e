"""The configuration of a project: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from argmap.vocabulary.entries import MalformedEntryError
from argmap.vocabulary.near import near_names
from argmap.vocabulary.vocabulary import STANDARD, Vocabulary
from argmap.workspace.files import is_matched, shown_path
from argmap.workspace.key_lines import KeyPath, key_lines

STAGES = ("draft", "review", "brief")
FAIL_ON = ("error", "warning", "never")


class ConfigurationError(Exception):
    """A configuration that says something argmap does not understand; the message says where and what to write."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What is in force for a run. Without a file, the defaults.

    `path` is the file's, `content` its text, and `table` the keys that lead to the settings in it. `cache` says
    whether findings are remembered, or in which folder.
    """

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stage: str = "review"
    fail_on: str = "error"
    exclude: tuple[str, ...] = ()
    handling: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    per_path: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    vocabulary: Vocabulary = STANDARD
    cache: bool | str = True
    content: str = field(default="", repr=False)
    table: KeyPath = ()

    @property
    def base(self) -> Path:
        """The folder that the patterns of `exclude` and `per-path` start from: the configuration file's own."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def text_folders(self) -> tuple[Path, ...]:
        """The folders that texts are looked up in; they alone may lie outside the project."""
        return tuple(self.base / folder for folder in self.texts)

    def line_of(self, *key: str) -> int | None:
        """The line of the file (from 1) on which a setting stands; None for one that it does not speak of."""
        return key_lines(self.content).get((*self.table, *key))

    def patterns_for(self, path: Path) -> list[str]:
        """The patterns of `per-path` that fit a file, in the order in which they are laid over one another."""
        return [pattern for pattern in self.per_path if is_matched(path, (pattern,), self.base)]

    def excludes(self, path: Path) -> bool:
        """Whether a file is passed over when a folder is searched."""
        return is_matched(path, self.exclude, self.base)

    def at(self, path: Path) -> Configuration:
        """What is in force for one file: every `per-path` entry whose pattern fits it is laid over the rest."""
        result = self
        for pattern in self.patterns_for(path):
            settings = self.per_path[pattern]
            result = replace(
                result,
                ignore=result.ignore + tuple(settings.get("ignore", ())),
                select=tuple(settings.get("select", result.select)),
                stage=settings.get("stage", result.stage),
            )
        return result


_LISTS = {
    "select": '["SUP001"]',
    "ignore": '["SUP001"]',
    "exclude": '["attic/*"]',
    "handling": '["internal", "secret"]',
    "texts": '["texts"]',
}
"""The keys that take lists of words, each with an example."""

_CHOICES = {"stage": STAGES, "fail-on": FAIL_ON}
_VOCABULARY = ("lexicons", "schemes")
KEYS = (*_LISTS, *_CHOICES, "cache", "per-path", *_VOCABULARY)
"""The keys of a configuration file."""

_PER_PATH_KEYS = ("select", "ignore", "stage")


class _MistakeError(Exception):
    """Something wrong at a key."""

    def __init__(self, key: KeyPath, message: str) -> None:
        super().__init__(message)
        self.key = key


def configuration_for(folder: Path) -> Configuration:
    """The configuration nearest to a folder: the first file found on the way up to the project's root.

    Raises ConfigurationError for a file that is not TOML, or holds an unknown key or value.
    """
    start = folder.resolve()
    for candidate in (start, *start.parents):
        own, shared = candidate / "argmap.toml", candidate / "pyproject.toml"
        found = own if own.is_file() else shared if shared.is_file() else None
        configuration = _in_file(found, () if found is own else ("tool", "argmap")) if found else None
        if configuration is not None:
            return configuration
        if (candidate / ".git").exists():
            break
    return Configuration()


def _in_file(path: Path, table: KeyPath) -> Configuration | None:
    """What a file says below these keys; None where it does not have them."""
    try:
        content = path.read_text(encoding="utf-8")
        settings = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{shown_path(path)} is not TOML: {error}") from error
    for key in table:
        if key not in settings:
            return None
        settings = settings[key]
        if not isinstance(settings, dict):
            raise ConfigurationError(f"{shown_path(path)}: write [tool.argmap] and the settings below it")
    try:
        return replace(_read(path, settings), content=content, table=table)
    except _MistakeError as mistake:
        raise ConfigurationError(f"{_place(path, content, table, mistake.key)}: {mistake}") from mistake


def _place(path: Path, content: str, table: KeyPath, key: KeyPath) -> str:
    line = key_lines(content).get((*table, *key))
    return shown_path(path) if line is None else f"{shown_path(path)}:{line}"


def _read(path: Path, table: dict[str, Any]) -> Configuration:
    _check_keys((), table, KEYS)
    per_path = table.get("per-path", {})
    if not isinstance(per_path, dict) or not all(isinstance(entry, dict) for entry in per_path.values()):
        raise _MistakeError(("per-path",), 'write [per-path."folder/*"] and the settings below it')
    for pattern, entry in per_path.items():
        _check_keys(("per-path", pattern), entry, _PER_PATH_KEYS)
    lists: dict[str, Any] = {key: tuple(table.get(key, ())) for key in _LISTS}
    return Configuration(
        path=path,
        cache=_cache(table.get("cache", True)),
        stage=table.get("stage", "review"),
        fail_on=table.get("fail-on", "error"),
        per_path=per_path,
        vocabulary=_vocabulary(table),
        **lists,
    )


def _cache(value: Any) -> bool | str:
    if isinstance(value, bool):
        return value
    folder = PurePath(value if isinstance(value, str) else "")
    if not folder.parts or folder.is_absolute() or ".." in folder.parts or "\0" in str(folder):
        raise _MistakeError(("cache",), "`cache` takes true, false or the name of a folder within the project")
    return folder.as_posix()


def _vocabulary(table: Mapping[str, Any]) -> Vocabulary:
    """The package's vocabulary with the lexicons and schemes of the project."""
    vocabulary = STANDARD
    for key in _VOCABULARY:
        entries = table.get(key, {})
        if not isinstance(entries, dict):
            raise _MistakeError((key,), f"write [{key}.NAME] and its keys below it")
        for name, entry in entries.items():
            lexicons, schemes = ({name: entry} if sort == key else {} for sort in _VOCABULARY)
            try:
                vocabulary = vocabulary.extended(lexicons, schemes)
            except MalformedEntryError as error:
                raise _MistakeError((key, name), str(error)) from error
    return vocabulary


def _check_keys(above: KeyPath, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key, value in table.items():
        place = (*above, key)
        if key not in known:
            near = near_names(key, known, most=1)
            hint = f"did you mean `{near[0]}`" if near else f"the keys are {', '.join(known)}"
            raise _MistakeError(place, f"unknown key `{key}`; {hint}")
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise _MistakeError(place, f"`{key}` takes a list of words, as in {_LISTS[key]}")
        if key in _CHOICES and value not in _CHOICES[key]:
            near = near_names(str(value), _CHOICES[key], most=1)
            hint = f"; did you mean `{near[0]}`" if near else ""
            raise _MistakeError(place, f"`{key}` takes {', '.join(_CHOICES[key])}, not `{value}`{hint}")
