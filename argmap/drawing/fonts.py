"""The type that argmap brings along, in a package of its own."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def font_files() -> Path | None:
    """The folder with the faces of Source Sans Pro; None where the package is missing."""
    package = importlib.util.find_spec("font_source_sans_pro")
    if package is None or not package.submodule_search_locations:
        return None
    return Path(package.submodule_search_locations[0]) / "files"
