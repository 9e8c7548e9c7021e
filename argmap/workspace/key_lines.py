"""The lines on which the keys of a TOML file stand, which `tomllib` does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

KeyPath = tuple[str, ...]


@lru_cache(maxsize=4)
def key_lines(content: str) -> dict[KeyPath, int]:
    """The line (from 1) of each key, by the keys that lead to it; of a table, where it is first spoken of.

    `content` is valid TOML. A statement ends at the first line with which it is TOML by itself.
    """
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    statement, first = "", 0
    for number, line in enumerate(content.splitlines(), start=1):
        statement, first = (f"{statement}\n{line}", first) if statement else (line, number)
        try:
            said = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        keys = list(_keys_in(said))
        if statement.lstrip().startswith("["):
            table = keys[-1]
            keys = [table[: depth + 1] for depth in range(len(table))]
        else:
            keys = [(*table, *key) for key in keys]
        for key in keys:
            lines.setdefault(key, first)
        statement = ""
    return lines


def _keys_in(value: Any, above: KeyPath = ()) -> Iterator[KeyPath]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*above, key)
            yield from _keys_in(inner, (*above, key))
