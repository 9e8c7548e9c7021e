"""Graphviz's HTML-like markup, made of plain text that can never be read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from argmap.drawing.theme import REGULAR

# Graphviz expands \N, \G and their like in the text of HTML-like labels too, so a backslash is doubled.
_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\\": "\\\\", "[": "&#91;", "]": "&#93;"}
)


def escaped(text: str) -> str:
    """`text`, already clean, as character data of an HTML-like label."""
    return text.translate(_ESCAPES)


def type_set(text: str, size: float, colour: str, face: str = REGULAR, *, struck: bool = False) -> str:
    """`text` in a size, a colour and a face.

    Graphviz takes whole points alone. It takes no empty text, so that gives nothing at all.
    """
    if not text:
        return ""
    words = f"<S>{escaped(text)}</S>" if struck else escaped(text)
    return f'<FONT FACE="{face}" POINT-SIZE="{round(size)}" COLOR="{colour}">{words}</FONT>'


def paragraph(
    lines: Iterable[str],
    size: float,
    colour: str,
    face: str = REGULAR,
    *,
    struck: bool = False,
    lead: str = "",
    align: str = "LEFT",
) -> str:
    """Lines of text below each other, 1.2 times their size apart, the first one led by the markup `lead`.

    Graphviz makes a line of mixed type exactly as high as its largest type, so a larger space sets the distance.
    """
    strut = f'<FONT FACE="{REGULAR}" POINT-SIZE="{round(size * 1.2)}"> </FONT>'
    set_lines = [type_set(line, size, colour, face, struck=struck) for line in lines]
    if set_lines:
        set_lines[0] = lead + set_lines[0]
    return f'<BR ALIGN="{align}"/>'.join(line + strut for line in set_lines)


def below(*paragraphs: str) -> str:
    """Paragraphs below each other; empty ones take no line."""
    return '<BR ALIGN="LEFT"/>'.join(each for each in paragraphs if each)


def cell(content: str, attributes: Mapping[str, object] | None = None) -> str:
    """A table cell, its content at the left unless `attributes` say otherwise."""
    merged = {"ALIGN": "LEFT", "BALIGN": "LEFT", **(attributes or {})}
    return f"<TD{_attributes(merged)}>{content}</TD>"


def row(*cells: str) -> str:
    """A table row."""
    return f"<TR>{''.join(cells)}</TR>"


def table(rows: Iterable[str], attributes: Mapping[str, object] | None = None) -> str:
    """A table without lines or space between its cells unless `attributes` say otherwise."""
    merged = {"BORDER": 0, "CELLBORDER": 0, "CELLSPACING": 0, "CELLPADDING": 0, **(attributes or {})}
    return f"<TABLE{_attributes(merged)}>{''.join(rows)}</TABLE>"


def fixed_table(
    rows: Iterable[str], width: float, height: float, attributes: Mapping[str, object] | None = None
) -> str:
    """A table of exactly this size in points, which does not grow with the cell it stands in."""
    fixed = {"ALIGN": "LEFT", "FIXEDSIZE": "TRUE", "WIDTH": width, "HEIGHT": height}
    return table(rows, {**(attributes or {}), **fixed})


def number(value: object) -> str:
    """A number as Graphviz reads it, without needless digits."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _attributes(attributes: Mapping[str, object]) -> str:
    return "".join(f' {name}="{number(value)}"' for name, value in attributes.items())
