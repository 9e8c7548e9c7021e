"""argmap: argument maps as text, checked as a graph, drawn for a briefing."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.analysis.naming import UnknownNameError
    from argmap.analysis.reasons import Fall
    from argmap.analysis.standing import Standing
    from argmap.library.maps import Explanation, Maps, load
    from argmap.workspace.configuration import ConfigurationError
    from argmap.workspace.loading import LoadError

__version__ = "0.1.0"

__all__ = [
    "ConfigurationError",
    "Explanation",
    "Fall",
    "LoadError",
    "Maps",
    "Standing",
    "UnknownNameError",
    "load",
]

_HOMES = {
    "ConfigurationError": "argmap.workspace.configuration",
    "Explanation": "argmap.library.maps",
    "Fall": "argmap.analysis.reasons",
    "LoadError": "argmap.workspace.loading",
    "Maps": "argmap.library.maps",
    "Standing": "argmap.analysis.standing",
    "UnknownNameError": "argmap.analysis.naming",
    "load": "argmap.library.maps",
}
"""Where each public name is defined: it is imported on first use, so that the command line starts without it."""


def __getattr__(name: str) -> object:
    """A public name, imported now."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
