"""A brief as a PDF file, set by Typst in the type that argmap brings."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from functools import cache
from importlib import resources
from typing import Any, Final

from argmap.briefing.blocks import Block, BriefBlocks, Figure, Items, Line, Paragraph, Section, Table
from argmap.briefing.clean_line import clean_line, leads_on
from argmap.briefing.columns import column_widths, pieces_of
from argmap.briefing.figures import TURNED, caption_of, heading_of, set_figure
from argmap.briefing.missing_extra import MissingExtra
from argmap.drawing.fonts import font_files
from argmap.drawing.labels import clean
from argmap.drawing.theme import REGULAR

# Two faces are enough. The folder they come from holds each of them twice, and which one is met first is not the same
# on every machine.
_FACES: Final = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:-([A-Z]{2}))?(?:-.*)?")
_WORD: Final = re.compile(r"\S+")
# The width of a page's text, 174 mm, in ems of the 9 points that tables are set in.
_TABLE_WIDTH: Final = 174 / 25.4 * 72 / 9
_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"


def page_count(blocks: BriefBlocks) -> int:
    """How many pages `written` makes of `blocks`.

    Raises as `written` does.
    """
    compiler = _compiler(_contents(blocks), with_other_fonts=True)
    return int(json.loads(compiler.query("<last-page>", field="value", one=True)))


def written(blocks: BriefBlocks) -> bytes:
    """`blocks` as the bytes of a PDF file: A4, tagged for screen readers, without any date.

    It follows PDF/UA-1 (ISO 14289-1). Letters that the brought type lacks are taken from the machine's own type; where
    that lacks them too, the file is still tagged but not declared to follow the standard.

    Raises MissingExtra without the package typst, and LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    contents = _contents(blocks)
    for with_other_fonts, is_standard in ((False, True), (True, True), (True, False)):
        compiler = _compiler(contents, with_other_fonts=with_other_fonts)
        try:
            content, _warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=["ua-1"] if is_standard else []
            )
        except _typst().TypstError:
            if not is_standard:
                raise
        else:
            assert isinstance(content, bytes)  # noqa: S101 (one file; a list is for pictures, one to a page)
            return content
    raise AssertionError("the last setting returns or raises")


def _compiler(contents: str, *, with_other_fonts: bool) -> Any:
    """What sets the brief whose words are `contents`, as `brief.typ` reads them."""
    typst = _typst()
    template = resources.files("argmap.briefing").joinpath("templates", "brief.typ").read_bytes()
    folder = _font_folder()
    fonts = typst.Fonts(include_system_fonts=with_other_fonts, font_paths=[folder.name] if folder else [])
    return typst.Compiler(template, font_paths=fonts, sys_inputs={"brief": contents})


def _typst() -> Any:
    try:
        import typst  # imported late: an extra
    except ImportError as error:
        raise MissingExtra("pdf") from error
    return typst


@cache
def _font_folder() -> tempfile.TemporaryDirectory[str] | None:
    """A folder, kept until this process ends, that holds the two faces of the brief; None without them."""
    fonts = font_files()
    if fonts is None:
        return None
    folder = tempfile.TemporaryDirectory(prefix="argmap-brief-")
    for face in _FACES:
        shutil.copy(fonts / face, folder.name)
    return folder


def _contents(blocks: BriefBlocks) -> str:
    """What `brief.typ` reads, as JSON."""
    return json.dumps(_data(blocks), ensure_ascii=False)


def _data(blocks: BriefBlocks) -> dict[str, Any]:
    found = _LANGUAGE.fullmatch(blocks.language)
    return {
        "title": clean(blocks.title) or "Brief",
        "subtitle": _breakable(clean(blocks.subtitle)),
        "banner": clean(blocks.banner),
        "band": clean(blocks.band),
        "foot": _breakable(clean(blocks.foot)),
        "authors": [author for author in map(clean, blocks.authors) if author],
        "lang": found.group(1) if found else "en",
        "region": found.group(2) if found else None,
        "fonts": [REGULAR],
        "sections": [_section(section) for section in blocks.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    """A section; it lies on a page of its own where a picture is legible only so."""
    blocks = [_block(block, section) for block in section.blocks]
    return {
        "title": _breakable(heading_of(section)),
        "blocks": blocks,
        "begins": section.begins_page,
        "fine": section.name == "annex",
        "turned": any(block.get("turned", False) for block in blocks),
    }


def _block(block: Block, section: Section) -> dict[str, Any]:
    match block:
        case Paragraph(line, is_leading):
            return {"kind": "paragraph", "leading": is_leading, "sticky": leads_on(line), "line": _line(line)}
        case Items(items, is_numbered):
            written_items = [{"line": _line(item.line), "below": list(map(_line, item.below))} for item in items]
            return {"kind": "items", "numbered": is_numbered, "items": written_items}
        case Table(columns, rows, caption):
            widths = column_widths(block, _TABLE_WIDTH)
            return {
                "kind": "table",
                "caption": _breakable(clean(caption)),
                "columns": [
                    {"title": clean(column.title), "width": width}
                    for column, width in zip(columns, widths, strict=True)
                ],
                "rows": [[_line(cell) for cell in row] for row in rows],
            }
        case Figure(picture):
            figure = set_figure(picture)
            return {
                "kind": "figure",
                "caption": _breakable(clean(caption_of(section, picture))),
                "svg": figure.svg.decode(),
                "alt": figure.alternative,
                "width": figure.width,
                "height": figure.height,
                "turned": figure.fit.page is TURNED,
            }


def _line(line: Line) -> list[tuple[str, str]]:
    return [(_breakable(words.text), words.tone.value) for words in clean_line(line)]


def _breakable(text: str) -> str:
    """`text` with places where its long names and words may be broken."""
    return _WORD.sub(lambda found: _MAY_BREAK.join(pieces_of(found.group())), text)
