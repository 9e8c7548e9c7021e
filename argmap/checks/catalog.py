"""The catalogue: every check there is, found in the family folders and in other packages."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

import argmap.checks
from argmap.checks.check import FAMILIES, Check

ENTRY_POINTS = "argmap.checks"
"""The group under which another package names its checks: each entry point a `Check`, or a module that holds some."""


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, in the order of the codes."""
    found = {check.code: check for check in (*_foreign_checks(), *_own_checks())}
    return tuple(found[code] for code in sorted(found))


def check_called(name_or_code: str) -> Check | None:
    """The check with that name or that code, or None."""
    return _checks_by_word().get(name_or_code)


@cache
def _checks_by_word() -> dict[str, Check]:
    return {word: check for check in all_checks() for word in (check.name, check.code)}


def _own_checks() -> Iterator[Check]:
    for family in FAMILIES:
        for folder in argmap.checks.__path__:
            for module in pkgutil.iter_modules([f"{folder}/{family}"]):
                yield from _checks_in(importlib.import_module(f"argmap.checks.{family}.{module.name}"))


def _foreign_checks() -> Iterator[Check]:
    for entry_point in entry_points(group=ENTRY_POINTS):
        loaded = entry_point.load()
        if isinstance(loaded, Check):
            yield loaded
        elif isinstance(loaded, ModuleType):
            yield from _checks_in(loaded)


def _checks_in(module: ModuleType) -> Iterator[Check]:
    return (value for value in vars(module).values() if isinstance(value, Check))
