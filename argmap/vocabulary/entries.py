"""The entries of vocabulary tables: read from the package's own TOML files, and looked at before they are used."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from importlib.resources import files

from argmap.vocabulary.near import near_names


class MalformedEntryError(ValueError):
    """An entry of a table that is not as it must be; the message says which, and what to write."""


def packaged(file: str) -> dict[str, object]:
    """The entries of one of the package's own tables, by name."""
    return tomllib.loads((files("argmap.vocabulary") / file).read_text(encoding="utf-8"))


def keys_of(entry: str, value: object, known: Collection[str]) -> Mapping[str, object]:
    """The keys of an entry with their values; raises MalformedEntryError for one that is no table, or has another."""
    if not isinstance(value, dict):
        raise MalformedEntryError(f"write [{entry}] and its keys below it: {', '.join(known)}")
    for key in value:
        if key not in known:
            near = near_names(key, known, most=1)
            hint = f"did you mean `{near[0]}`" if near else f"the keys are {', '.join(known)}"
            raise MalformedEntryError(f"[{entry}] has the unknown key `{key}`; {hint}")
    return value


def text_of(entry: str, table: Mapping[str, object], key: str, default: str | None = None) -> str:
    """The text under a key; without a default it must be there."""
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise MalformedEntryError(f'[{entry}] needs a text under `{key}`, as in {key} = "…"')
    return value


def texts_of(entry: str, key: str, value: object) -> tuple[str, ...]:
    """A list of texts, of which there is at least one and none is empty."""
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and item.strip() for item in value):
        raise MalformedEntryError(f'[{entry}] needs a list of texts under `{key}`, as in {key} = ["…", "…"]')
    return tuple(value)
