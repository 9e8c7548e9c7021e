"""A brief as one self-contained HTML page, for the screen, for screen readers and for print."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree as ET

from argmap.briefing.blocks import Block, BriefBlocks, Items, Line, Paragraph, Section, Table, Tone
from argmap.briefing.page_style import STYLE, WIDTHS
from argmap.drawing.layout import LayoutUnavailable
from argmap.drawing.page import Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import rendered
from argmap.wording.terminal import escaped

_PICTURE_PAGE = Page("brief", 200, 120, 9, may_be_turned=False)
_SVG = "{http://www.w3.org/2000/svg}"
_MOST_NARROW = 3
"""How many columns a table may have and still fit a narrow screen."""

_SHEET = STYLE + WIDTHS
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def written(blocks: BriefBlocks) -> bytes:
    """The page as UTF-8: no script, nothing from elsewhere, and nothing of the map's words is ever markup.

    Where there is no Graphviz the picture is told in words. Raises LayoutFailed as drawing does.
    """
    return "\n".join(_page(blocks)).encode("utf-8", "backslashreplace") + b"\n"


def _page(blocks: BriefBlocks) -> Iterator[str]:
    language = blocks.language if _LANGUAGE.fullmatch(blocks.language) else "en"
    digest = base64.b64encode(hashlib.sha256(_SHEET.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    for author in blocks.authors:
        yield f'<meta name="author" content="{_text(author)}">'
    yield f"<title>{_text(blocks.title)}</title>"
    yield f"<style>{_SHEET}</style>"
    yield "</head>"
    yield "<body>"
    yield '<a class="skip" href="#brief">Skip to the brief</a>'
    yield '<header class="top">'
    yield from _banner(blocks.banner)
    yield "</header>"
    yield '<div class="middle">'
    yield '<main class="sheet" id="brief" tabindex="-1">'
    yield f"<h1>{_text(blocks.title)}</h1>"
    if blocks.band:
        yield f'<p class="band">{_text(blocks.band)}</p>'
    if blocks.subtitle:
        yield f'<p class="quiet">{_text(blocks.subtitle)}</p>'
    for section in blocks.sections:
        yield from _section(section)
    yield "</main>"
    yield "</div>"
    yield '<footer class="bottom">'
    yield f'<p class="foot">{_text(blocks.foot)}</p>'
    yield from _banner(blocks.banner)
    yield "</footer>"
    yield "</body>"
    yield "</html>"


def _banner(banner: str) -> Iterator[str]:
    if banner:
        yield f'<p class="handling">{_text(banner)}</p>'


def _section(section: Section) -> Iterator[str]:
    ident = escape(section.name)
    yield f'<section aria-labelledby="{ident}">'
    yield f'<h2 id="{ident}">{_text(section.title)}</h2>'
    for place, block in enumerate(section.blocks, start=1):
        yield from _block(block, f"{ident}-{place}", section.title)
    yield "</section>"


def _block(block: Block, ident: str, title: str) -> Iterator[str]:
    if isinstance(block, Paragraph):
        kind = ' class="lead"' if block.is_leading else ""
        yield f"<p{kind}>{_line(block.line)}</p>"
    elif isinstance(block, Items):
        tag = "ol" if block.is_numbered else "ul"
        yield f"<{tag}>"
        for item in block.items:
            below = "".join(f"<p>{_line(line)}</p>" for line in item.below)
            yield f"<li>{_line(item.line)}{below}</li>"
        yield f"</{tag}>"
    elif isinstance(block, Table):
        yield from _table(block, title)
    else:
        yield from _figure(block.picture, ident)


def _table(table: Table, title: str) -> Iterator[str]:
    # a region that scrolls must be reached by the keyboard, and then it needs a name
    yield f'<div class="scroll" role="group" tabindex="0" aria-label="{_text(f"Table: {title}")}">'
    yield '<table class="wide">' if len(table.columns) > _MOST_NARROW else "<table>"
    if table.caption:
        yield f"<caption>{_text(table.caption)}</caption>"
    total = sum(column.width for column in table.columns) or 1.0
    heads = "".join(
        f'<th scope="col" class="w{_width(column.width / total)}">{_text(column.title)}</th>'
        for column in table.columns
    )
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for cells in table.rows:
        first, *others = map(_line, cells)
        yield f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'
    yield "</tbody></table></div>"


def _width(part: float) -> int:
    """The part of a table's width in per cent."""
    return min(99, max(1, round(100 * part)))


def _figure(picture: Picture, ident: str) -> Iterator[str]:
    words = picture.description or picture.title
    yield "<figure>"
    drawing = _drawing(picture, ident)
    if drawing:
        yield f'<div class="scroll" role="group" tabindex="0" aria-label="The picture">{drawing}</div>'
        yield f"<details><summary>The picture in words</summary><pre>{_paragraphs(words)}</pre></details>"
    else:
        yield f"<pre>{_paragraphs(words)}</pre>"
    yield "</figure>"


def _drawing(picture: Picture, ident: str) -> str:
    """The picture as an element of the page, named and described; empty where there is nothing to draw it with."""
    try:
        svg = rendered(picture, "svg", page=_PICTURE_PAGE)
    except LayoutUnavailable:
        return ""
    root = ET.fromstring(svg)  # noqa: S314 (our own drawing; the user's text in it is escaped)
    for tag in ("title", "desc"):
        element = root.find(f"{_SVG}{tag}")
        if element is not None:
            element.set("id", f"{ident}-{tag}")
    root.set("role", "img")
    root.set("aria-labelledby", f"{ident}-title")
    root.set("aria-describedby", f"{ident}-desc")
    ET.register_namespace("", _SVG.strip("{}"))
    return ET.tostring(root, encoding="unicode")


_TAGS = {Tone.PLAIN: ("", ""), Tone.STRONG: ("<strong>", "</strong>"), Tone.QUIET: ('<span class="quiet">', "</span>")}


def _line(line: Line) -> str:
    parts = []
    for words in line:
        opening, closing = _TAGS[words.tone]
        parts.append(f"{opening}{_text(words.text)}{closing}")
    return "".join(parts).strip()


def _text(text: str) -> str:
    """The text as it stands, on one line; what a browser would obey rather than show is written as an escape."""
    return escape(escaped(re.sub(r"\s+", " ", text)))


def _paragraphs(text: str) -> str:
    return "\n".join(escape(escaped(line)) for line in text.split("\n"))
