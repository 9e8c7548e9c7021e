"""The kinds of fault that are planted, in modules by what they are faults of."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from tests.faults.planting import Kind


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind of fault, in the order of the codes of the checks that are to find it."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    kinds = [value for module in modules for value in vars(module).values() if isinstance(value, Kind)]
    return tuple(sorted(kinds, key=lambda kind: kind.check))
