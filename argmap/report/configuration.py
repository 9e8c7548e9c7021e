"""What is in force for a path, as text and as JSON values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from argmap.report.excerpt import columns_of
from argmap.report.settings import Origin, Selected, Setting
from argmap.wording.terminal import escaped

VERSION = 1
"""The version of the JSON form; it grows when a key changes its meaning or goes, not when one is added."""


def configuration_as_text(path: str, settings: Sequence[Setting], selection: Sequence[Selected]) -> str:
    """The settings and the checks in columns, below a line with the path."""
    stage = next(setting.value for setting in settings if setting.key == "stage")
    running = sum(selected.is_on for selected in selection)
    lines = [
        escaped(path),
        *_in_columns([[setting.key, _value(setting.value), _origins_of(setting)] for setting in settings]),
        "",
        f"checks at stage {stage}: {running} on, {len(selection) - running} off",
        *_in_columns([_row(selected) for selected in selection]),
    ]
    return "\n".join(lines) + "\n"


def configuration_as_data(path: str, settings: Sequence[Setting], selection: Sequence[Selected]) -> dict[str, Any]:
    """The settings and the checks as JSON values; a setting without origins is the built-in default."""
    return {
        "path": path,
        "settings": {
            setting.key: {"value": setting.value, "from": [_origin(origin) for origin in setting.origins]}
            for setting in settings
        },
        "checks": [
            {
                "code": selected.check.code,
                "name": selected.check.name,
                "severity": selected.severity.value,
                "on": selected.is_on,
                "reason": selected.reason,
                "package": (
                    {"name": selected.package.name, "version": selected.package.version} if selected.package else None
                ),
            }
            for selected in selection
        ],
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {"path": origin.path, "line": origin.line, "pattern": origin.pattern}


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _origins_of(setting: Setting) -> str:
    return ", ".join(map(str, setting.origins)) or "default"


def _row(selected: Selected) -> list[str]:
    package = f"; from the package {selected.package}" if selected.package else ""
    check = selected.check
    return ["on" if selected.is_on else "off", check.code, check.name, selected.severity, f"{selected.reason}{package}"]


def _in_columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    shown = [[escaped(cell) for cell in row] for row in rows]
    widths = [max(columns_of(row[column]) for row in shown) for column in range(len(shown[0]))] if shown else []
    for row in shown:
        cells = (cell + " " * (width - columns_of(cell)) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
