"""Installed packages: whether any of them may name checks, told without the slow look at each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path


def may_name(group: str) -> bool:
    """Whether some package on the path has entry points that speak of a group.

    `importlib.metadata` knows for certain, but importing it takes a tenth of what `argmap check` costs on a small map.
    What is no plain folder of packages (an archive, an egg) is not searched and counts as if it did.
    """
    word = group.encode()
    return any(content is None or word in content for place in sys.path for content in _entry_points_in(place or "."))


def _entry_points_in(place: str) -> Iterator[bytes | None]:
    """What the packages of a place say of their entry points; None for what cannot be told."""
    try:
        entries = sorted(entry.name for entry in os.scandir(place))
    except NotADirectoryError:
        yield None
        return
    except OSError:
        return
    for name in entries:
        if name.endswith(".egg"):
            yield None
        elif name.endswith((".dist-info", ".egg-info")):
            try:
                yield Path(place, name, "entry_points.txt").read_bytes()
            except OSError:
                continue
