"""The configuration of a project: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from argmap.vocabulary.near import near_names
from argmap.workspace.files import is_matched, shown_path

STAGES = ("draft", "review", "brief")
FAIL_ON = ("error", "warning", "never")


class ConfigurationError(Exception):
    """A configuration that says something argmap does not understand; the message says where and what to write."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What is in force for a run. Without a file, the defaults."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stage: str = "review"
    fail_on: str = "error"
    exclude: tuple[str, ...] = ()
    handling: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    per_path: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def base(self) -> Path:
        """The folder that the patterns of `exclude` and `per-path` start from: the configuration file's own."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def text_folders(self) -> tuple[Path, ...]:
        """The folders that texts are looked up in; they alone may lie outside the project."""
        return tuple(self.base / folder for folder in self.texts)

    def excludes(self, path: Path) -> bool:
        """Whether a file is passed over when a folder is searched."""
        return is_matched(path, self.exclude, self.base)

    def at(self, path: Path) -> Configuration:
        """What is in force for one file: every `per-path` entry whose pattern fits it is laid over the rest."""
        result = self
        for pattern, settings in self.per_path.items():
            if is_matched(path, (pattern,), self.base):
                extra = tuple(settings.get("ignore", ()))
                result = replace(
                    result,
                    ignore=result.ignore + extra,
                    select=tuple(settings.get("select", result.select)),
                    stage=settings.get("stage", result.stage),
                )
        return result


_LISTS = ("select", "ignore", "exclude", "handling", "texts")
_CHOICES = {"stage": STAGES, "fail-on": FAIL_ON}
_KEYS = (*_LISTS, *_CHOICES, "per-path")
_PER_PATH_KEYS = ("select", "ignore", "stage")


def configuration_for(folder: Path) -> Configuration:
    """The configuration nearest to a folder: the first file found on the way up to the project's root.

    Raises ConfigurationError for a file that is not TOML, or holds an unknown key or value.
    """
    start = folder.resolve()
    for candidate in (start, *start.parents):
        own, shared = candidate / "argmap.toml", candidate / "pyproject.toml"
        if own.is_file():
            return _read(own, _toml(own))
        if shared.is_file():
            table = _toml(shared).get("tool", {}).get("argmap")
            if table is not None:
                return _read(shared, table)
        if (candidate / ".git").exists():
            break
    return Configuration()


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{shown_path(path)} is not TOML: {error}") from error


def _read(path: Path, table: dict[str, Any]) -> Configuration:
    _check_keys(path, table, _KEYS)
    per_path = table.get("per-path", {})
    if not isinstance(per_path, dict) or not all(isinstance(entry, dict) for entry in per_path.values()):
        raise ConfigurationError(f'{shown_path(path)}: write [per-path."folder/*"] and the settings below it')
    for entry in per_path.values():
        _check_keys(path, entry, _PER_PATH_KEYS)
    return Configuration(
        path=path,
        stage=table.get("stage", "review"),
        fail_on=table.get("fail-on", "error"),
        per_path=per_path,
        **{key: tuple(table.get(key, ())) for key in _LISTS},
    )


def _check_keys(path: Path, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key, value in table.items():
        if key not in known:
            near = near_names(key, known, most=1)
            hint = f"did you mean `{near[0]}`" if near else f"the keys are {', '.join(known)}"
            raise ConfigurationError(f"{shown_path(path)}: unknown key `{key}`; {hint}")
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise ConfigurationError(f'{shown_path(path)}: `{key}` takes a list of words, as in ["SUP001"]')
        if key in _CHOICES and value not in _CHOICES[key]:
            raise ConfigurationError(f"{shown_path(path)}: `{key}` takes {', '.join(_CHOICES[key])}, not `{value}`")
