"""The catalogue: every check there is, found in the family folders and in other packages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

import argmap.checks
from argmap.checks.check import FAMILIES, Check
from argmap.checks.installed import may_name
from argmap.checks.packages import Package, PackageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINTS = "argmap.checks"
"""The group under which another package names its checks: each entry point a `Check`, or a module that holds some."""

_CODE = re.compile("[A-Z]+[0-9]+")
_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, in the order of the codes. Raises PackageError for a package whose checks cannot be had."""
    return tuple(check for check, _ in _catalogue().values())


def package_of(check: Check) -> Package | None:
    """The package that adds a check of the catalogue; None for argmap's own."""
    return _catalogue()[check.code][1]


def check_called(name_or_code: str) -> Check | None:
    """The check with that name or that code, or None."""
    return _checks_by_word().get(name_or_code)


def checks_of(families: Iterable[str]) -> tuple[Check, ...]:
    """The checks of some families, and those of other packages, without a look at the other families."""
    own = {check.code: check for check in _own_checks(families)}
    return tuple(own.values()) + tuple(check for check, _ in _foreign_checks())


@cache
def _checks_by_word() -> dict[str, Check]:
    return {word: check for check in all_checks() for word in (check.name, check.code)}


@cache
def _catalogue() -> dict[str, tuple[Check, Package | None]]:
    """The checks with the packages that add them, by code and in that order."""
    found: dict[str, tuple[Check, Package | None]] = {check.code: (check, None) for check in _own_checks()}
    taken: dict[str, tuple[Check, Package | None]] = {
        word: known for known in found.values() for word in (known[0].name, known[0].code)
    }
    for check, package in _foreign_checks():
        for word in (check.code, check.name):
            known, owner = taken.setdefault(word, (check, package))
            if known is not check:
                whose = "argmap itself" if owner is None else f"the package {owner}"
                raise PackageError(f"the package {package} adds a check `{word}`, which {whose} has already")
        found[check.code] = (check, package)
    return {code: found[code] for code in sorted(found)}


def _own_checks(families: Iterable[str] = tuple(FAMILIES)) -> Iterator[Check]:
    for family in families:
        for folder in argmap.checks.__path__:
            for module in pkgutil.iter_modules([f"{folder}/{family}"]):
                yield from _checks_in(importlib.import_module(f"argmap.checks.{family}.{module.name}"))


def _foreign_checks() -> Iterator[tuple[Check, Package]]:
    if not may_name(ENTRY_POINTS):
        return
    from importlib.metadata import entry_points  # imported late: most often there is no such package

    listed = [(_package_of(entry_point), entry_point) for entry_point in entry_points(group=ENTRY_POINTS)]
    for package, entry_point in sorted(listed, key=lambda pair: (str(pair[0]), pair[1].name, pair[1].value)):
        for check in _checks_at(entry_point, package):
            yield check, package


def _package_of(entry_point: EntryPoint) -> Package:
    return Package(entry_point.dist.name, entry_point.dist.version) if entry_point.dist else Package("unknown", "")


def _checks_at(entry_point: EntryPoint, package: Package) -> list[Check]:
    """The checks that an entry point leads to, of which there is at least one."""
    whose = f"the package {package} names `{entry_point.value}` under `{ENTRY_POINTS}`"
    try:
        loaded = entry_point.load()
    except (Exception, SystemExit) as error:  # whatever an import may raise
        raise PackageError(f"{whose}, which cannot be imported: {type(error).__name__}: {error}") from error
    checks = list(_checks_in(loaded)) if isinstance(loaded, ModuleType) else [loaded]
    if not checks or not all(isinstance(check, Check) for check in checks):
        raise PackageError(f"{whose}, which is neither a check nor a module that holds some")
    for check in checks:
        if not (_CODE.fullmatch(check.code) and _NAME.fullmatch(check.name)):
            raise PackageError(
                f"{whose}, where a check has the name `{check.name}` and the code `{check.code}`;"
                " write a name in small letters and hyphens, a code as capital letters and a number"
            )
    return checks


def _checks_in(module: ModuleType) -> Iterator[Check]:
    return (value for value in vars(module).values() if isinstance(value, Check))
