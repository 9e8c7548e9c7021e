"""What is in force for a path: each setting with where it comes from, each check with why it is on or off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argmap.checks.catalog import package_of
from argmap.checks.check import Check
from argmap.checks.packages import Package
from argmap.checks.selection import UnknownCheckError, selected_checks
from argmap.checks.severity import Severity, Stage
from argmap.vocabulary.vocabulary import STANDARD
from argmap.workspace.configuration import KEYS, Configuration
from argmap.workspace.files import shown_path

PER_PATH = "per-path"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a setting stands: a line of a file (None where it cannot be told), under a pattern of `per-path` or not."""

    path: str
    line: int | None
    pattern: str | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return place if self.pattern is None else f'{place} for "{self.pattern}"'


@dataclass(frozen=True, slots=True)
class Setting:
    """A key with its value, as a configuration file would have it. Without origins it is the built-in default."""

    key: str
    value: Any
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """Whether a check runs, why, what its findings weigh there, and the package it comes from if it is not our own."""

    check: Check
    severity: Severity
    is_on: bool
    reason: str
    package: Package | None


def settings_for(configuration: Configuration, path: Path) -> list[Setting]:
    """All keys, with what is in force for a file."""
    in_force = configuration.at(path)
    added = configuration.vocabulary
    values: dict[str, Any] = {
        "cache": in_force.cache,
        PER_PATH: list(in_force.per_path),
        "lexicons": [name for name in added.lexicons if name not in STANDARD.lexicons],
        "schemes": [name for name in added.schemes if name not in STANDARD.schemes],
    }
    for key in KEYS:
        value = values[key] if key in values else getattr(in_force, key.replace("-", "_"))
        values[key] = list(value) if isinstance(value, tuple) else value
    return [Setting(key, values[key], tuple(_origins(configuration, path, key, values[key]))) for key in KEYS]


def selection_for(configuration: Configuration, path: Path, checks: Sequence[Check]) -> list[Selected]:
    """Every check, in the order given, with whether and why it runs on a file. Raises UnknownCheckError."""
    in_force = configuration.at(path)
    stage = Stage(in_force.stage)
    running = {check.code for check in selected_checks(checks, stage, in_force.select, in_force.ignore)}
    select, ignore = (_words_with_origins(configuration, path, key, checks) for key in ("select", "ignore"))
    return [
        Selected(
            check,
            check.severity_at(stage),
            check.code in running,
            _reason(check, check.code in running, stage, select, ignore),
            package_of(check),
        )
        for check in checks
    ]


def unknown_check_in(configuration: Configuration, checks: Sequence[Check]) -> str | None:
    """What is wrong with a word in `select` or `ignore` of the configuration file that fits no check; else None."""
    own = {"select": configuration.select, "ignore": configuration.ignore}
    tables: list[tuple[tuple[str, ...], Mapping[str, Any]]] = [((), own)]
    tables += (((PER_PATH, pattern), entry) for pattern, entry in configuration.per_path.items())
    for above, table in tables:
        for key in ("select", "ignore"):
            for word in table.get(key, ()):
                try:
                    selected_checks(checks, select=(word,))
                except UnknownCheckError as error:
                    near = " or ".join(f"`{name}`" for name in error.near)
                    hint = f"did you mean {near}?" if near else "`argmap explain` lists them"
                    place = _origin(configuration, *above, key)
                    return f"{place}: no check `{word}` for `{key}`; {hint}"
    return None


def _origin(configuration: Configuration, *key: str, pattern: str | None = None) -> Origin:
    path = shown_path(configuration.path) if configuration.path else ""
    return Origin(path, configuration.line_of(*key), pattern)


def _origins(configuration: Configuration, path: Path, key: str, value: Any) -> Iterator[Origin]:
    """Where the value of a key stands; more than one place where it is put together."""
    if key in (PER_PATH, "lexicons", "schemes"):
        yield from (_origin(configuration, key, entry) for entry in value)
        return
    patterns = [pattern for pattern in configuration.patterns_for(path) if key in configuration.per_path[pattern]]
    laid_over = [_origin(configuration, PER_PATH, pattern, key, pattern=pattern) for pattern in patterns]
    if key != "ignore" and laid_over:
        yield laid_over[-1]
        return
    if configuration.line_of(key) is not None:
        yield _origin(configuration, key)
    yield from laid_over


_Words = list[tuple[str, Origin, frozenset[str]]]
"""Words of a setting, each with where it stands and the codes it fits; the narrowest last."""


def _words_with_origins(configuration: Configuration, path: Path, key: str, checks: Sequence[Check]) -> _Words:
    patterns = configuration.patterns_for(path)
    tables = [(_origin(configuration, key), getattr(configuration, key))]
    for pattern in patterns:
        if key in configuration.per_path[pattern]:
            place = _origin(configuration, PER_PATH, pattern, key, pattern=pattern)
            tables.append((place, configuration.per_path[pattern][key]))
    if key == "select":
        tables = tables[-1:]
    words = [
        (word, origin, frozenset(check.code for check in selected_checks(checks, select=(word,))))
        for origin, listed in tables
        for word in listed
    ]
    return sorted(words, key=lambda entry: -len(entry[2]))


def _reason(check: Check, is_on: bool, stage: Stage, select: _Words, ignore: _Words) -> str:
    selecting = [f"`{word}` ({origin})" for word, origin, codes in select if check.code in codes]
    ignoring = [f"`{word}` ({origin})" for word, origin, codes in ignore if check.code in codes]
    if is_on and selecting:
        return f"selected by {selecting[-1]}"
    if select and not selecting:
        return f"not selected ({select[0][1]})"
    if not select and check.default is None:
        return "runs only when selected"
    if is_on or (not select and check.default is not None and not stage.includes(check.default)):
        return "runs at every stage" if check.default is Stage.DRAFT else f"runs from stage {check.default}"
    return f"ignored by {ignoring[-1]}"
