"""The SVG of Graphviz made plain: no comments, words for screen readers, type that keeps its width in any font."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from argmap.drawing.labels import clean
from argmap.drawing.metrics import SEMIBOLD as WIDER
from argmap.drawing.metrics import is_measured, width_of
from argmap.drawing.theme import REGULAR, SEMIBOLD

_SVG: Final = "http://www.w3.org/2000/svg"
_GROUP: Final = f"{{{_SVG}}}g"
_TITLE: Final = f"{{{_SVG}}}title"
_TEXT: Final = f"{{{_SVG}}}text"
_LINK: Final = f"{{{_SVG}}}a"
_XLINK: Final = "{http://www.w3.org/1999/xlink}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FAMILIES: Final = f"{REGULAR}, Source Sans 3, Carlito, Calibri, Liberation Sans, Arial, sans-serif"
_SCALE: Final = re.compile(rb'transform="scale\(([0-9.]+)')


def scale_of(svg: bytes) -> float:
    """By what factor the drawing in Graphviz's `svg` was made smaller to fit its page; 1 at most."""
    found = _SCALE.search(svg)
    return float(found.group(1)) if found else 1.0


def plain_svg(svg: bytes, title: str = "", description: str = "") -> bytes:
    """Graphviz's `svg` with a title and a description, and without comments, a document type, and names of its own.

    A text is given its measured length, so that it fits its card also where the type it was set in is not at hand.
    """
    root = plain_root(svg)
    for place, (tag, words) in enumerate((("title", clean(title)), ("desc", _paragraphs(description)))):
        element = ET.Element(f"{{{_SVG}}}{tag}")
        element.text = words
        element.tail = "\n"
        root.insert(place, element)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def plain_root(svg: bytes, *, keeps_names: bool = False) -> ET.Element:
    """The same without title and description, as an element.

    With `keeps_names` each group has for its id what the DOT text calls it: `n7`, or `n7->n3` for an edge.
    """
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)  # noqa: S314 (it was written by Graphviz; the user's text in it is escaped)
    for element in root.iter():
        if element.tag == _GROUP:
            element.attrib.pop("id", None)
            for child in list(element):
                if child.tag == _TITLE and keeps_names:
                    element.set("id", child.text or "")
                if child.tag == _TITLE or _is_blank(child):
                    element.remove(child)
        elif element.tag == _TEXT:
            _set_type(element)
        elif element.tag == _LINK:
            _set_link(element)
    # What is in an image cannot be reached by those who do not see it; a link should be.
    root.set("role", "img" if root.find(f".//{_LINK}") is None else "group")
    root.set("font-family", _FAMILIES)
    return root


def _paragraphs(text: str) -> str:
    """`text` with its lines kept, each of them clean but indented as it was."""
    lines = (line[: len(line) - len(line.lstrip(" "))] + clean(line) for line in text.splitlines())
    return "\n".join(lines)


def _is_blank(element: ET.Element) -> bool:
    return element.tag == _TEXT and not (element.text or "").strip(" ")


def _set_link(link: ET.Element) -> None:
    """Give a link its address and its name without the older names for both."""
    address, words = link.get(f"{_XLINK}href", ""), link.get(f"{_XLINK}title", "")
    link.attrib.clear()
    link.set("href", address)
    link.set("aria-label", words)


def _set_type(text: ET.Element) -> None:
    words = text.text or ""
    is_semibold = text.get("font-family") == SEMIBOLD
    text.attrib.pop("font-family", None)
    if is_semibold:
        text.set("font-weight", "600")
    text.attrib.pop(_SPACE, None)
    # A sign such as "++" that is squeezed in another type looks like "‡"; it has room enough on all sides.
    if len(words) > 2 and any(map(str.isalnum, words)) and is_measured(words):
        width = width_of(words) * float(text.get("font-size", "10")) * (WIDER if is_semibold else 1)
        text.set("textLength", f"{width:.1f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
