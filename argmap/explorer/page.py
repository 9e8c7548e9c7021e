"""The page: one HTML file with its style, its script and its data in it, and leave to fetch nothing."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any, Final

from argmap.analysis.analysis import Analysis
from argmap.checks.diagnostic import Diagnostic
from argmap.drawing.subject_pictures import Dressing
from argmap.explorer.data import UNDRESSED, explorer_data

SCRIPTS: Final = (
    "elements.js", "reading.js", "folding.js", "layout.js", "blocks.js", "lines.js", "camera.js", "cards.js",
    "picture.js", "printing.js", "panel.js", "lists.js", "filters.js", "routes.js", "keys.js", "live.js", "start.js",
)  # fmt: skip
"""The parts of the script, in the order in which they use each other."""

STYLES: Final = ("page.css", "picture.css", "print.css")
"""The parts of the style."""

_LIVE: Final = "'self'"
_ALONE: Final = "'none'"


def explorer_page(
    analysis: Analysis,
    findings: Sequence[Diagnostic] = (),
    dressing: Dressing = UNDRESSED,
    *,
    live: bool = False,
    before: Analysis | None = None,
) -> bytes:
    """A reading as one HTML file that opens from disk; with `live` it also listens to the server that it came from.

    With an older version `before`, it also shows what changed since.

    The text of the map is in it as JSON alone, which the script never reads as markup. Raises LayoutUnavailable or
    LayoutFailed, as drawing does.
    """
    return page_with(explorer_data(analysis, findings, dressing, before=before), live=live)


def page_with(data: dict[str, Any], *, live: bool = False) -> bytes:
    """The page that shows `data`, made by `explorer_data`."""
    script, style = _assets()
    policy = {
        "default-src": _ALONE,
        "script-src": _hash_of(script),
        "style-src": _hash_of(style),
        "connect-src": _LIVE if live else _ALONE,
        "base-uri": _ALONE,
        "form-action": _ALONE,
    }
    page = Template(_asset("page.html")).substitute(
        policy=escape("; ".join(f"{name} {value}" for name, value in policy.items()), quote=False),
        title=escape(data["map"]["title"]),
        live="true" if live else "false",
        data=json_in_html(data),
        style=style,
        script=script,
    )
    return page.encode()


def json_in_html(data: object) -> str:
    """`data` as JSON that may stand in an element of HTML: it holds no character that ends one or begins another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    escapes = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
    return text.translate(escapes).encode("utf-8", "backslashreplace").decode()


@cache
def _assets() -> tuple[str, str]:
    parts = "\n".join(map(_asset, SCRIPTS))
    return f'\n"use strict";\n(() => {{\n{parts}}})();\n', "\n" + "\n".join(map(_asset, STYLES))


def _asset(name: str) -> str:
    return (files("argmap.explorer") / "assets" / name).read_text(encoding="utf-8")


def _hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
