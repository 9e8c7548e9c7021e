"""The words around a picture, title, legend, source and marking, as labels above and below its sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from argmap.drawing.labels import clean, lines_of
from argmap.drawing.legend import Chip, LegendEntry, legend_of
from argmap.drawing.metrics import SEMIBOLD as WIDER
from argmap.drawing.metrics import width_of
from argmap.drawing.picture import ArrowLook, CardLook, Change, Emphasis, Picture, RowLook, State
from argmap.drawing.sheets.markup import cell, fixed_table, paragraph, row, table, type_set
from argmap.drawing.sheets.sheet import Attributes, Block, Markup
from argmap.drawing.tables.cells import mark_markup, mark_width
from argmap.drawing.tables.table import Mark
from argmap.drawing.theme import SEMIBOLD, ArrowStyle, CardStyle, Theme

_TITLE_LINES: Final = 2
_SUBTITLE_LINES: Final = 2
_SOURCE_LINES: Final = 4
_REMARK_LINES: Final = 4
_BANNER_LINES: Final = 2
_BAR: Final = 2.0
_SWATCH: Final = 1.6
# How much longer than the mean the longest line of a legend may be.
_EVEN_PARTS: Final = (1.05, 1.15, 1.3, 1.5)
_GAP: Final = "\N{NO-BREAK SPACE}" * 4


def header_label(picture: Picture, theme: Theme, width: float) -> str:
    """The label above a picture of about `width` points: marking, warning band, title, subtitle; empty without any."""
    rows = [*_banner(picture, theme, width), *_band(picture, theme, width), *_title(picture, theme, width)]
    if not rows:
        return ""
    # As wide as the footer: Graphviz would set a narrower header in the middle above it.
    return table([*rows, row(cell("", {"HEIGHT": 2.0, "WIDTH": _footer_width(picture, theme, width)}))])


def footer_label(picture: Picture, theme: Theme, width: float) -> str:
    """The label below a picture of about `width` points: legend, source line, marking; empty without any."""
    rows = [*_legend(picture, theme, width), *_last_lines(picture, theme, width)]
    if not rows:
        return ""
    # Graphviz sets the footer further left than the header by this much.
    inset = cell("", {"WIDTH": 7.0})
    return table([row(cell("", {"HEIGHT": 2.0})), row(inset, cell(table(rows)))])


def _footer_width(picture: Picture, theme: Theme, width: float) -> float:
    if picture.table is not None:
        # A table is as wide as it is said to be; the header is set a little further right.
        return width - 16.0
    legend = max(
        (used for kind in _kinds(picture, theme, width) for used, _ in _legend_lines(kind, theme, width)), default=0.0
    )
    ems = width / theme.measures.small
    lines = (*lines_of(picture.remark, ems, _REMARK_LINES), *lines_of(picture.source, ems, _SOURCE_LINES))
    return min(max(legend, max(map(width_of, lines), default=0.0) * theme.measures.small), width)


def framed(sheet: Block, picture: Picture, theme: Theme, width: float) -> Block:
    """`sheet` with the header above its nodes and the footer below them."""
    header, footer = header_label(picture, theme, width), footer_label(picture, theme, width)
    attributes = dict(sheet.attributes)
    if footer:
        attributes |= {"label": Markup(footer), "labelloc": "b", "labeljust": "l"}
    if not header:
        return replace(sheet, attributes=attributes)
    above: Attributes = {"label": Markup(header), "labelloc": "t", "labeljust": "l", "peripheries": 0, "margin": 0}
    inner = Block("cluster_sheet", above, sheet.nodes, sheet.blocks)
    return replace(sheet, attributes=attributes, nodes=(), blocks=(inner,))


def _banner(picture: Picture, theme: Theme, width: float, beside: str = "") -> Iterator[str]:
    """The marking, with a grey line beside its last line."""
    size = theme.measures.body
    *upper, last = lines_of(picture.banner, width / size / WIDER, _BANNER_LINES) or ("",)
    if upper:
        yield row(cell(paragraph(upper, size, theme.ink, SEMIBOLD)))
    if last or beside:
        lead = type_set(f"{last}{_GAP}" if last and beside else last, size, theme.ink, SEMIBOLD)
        yield row(cell(paragraph((beside,), theme.measures.small, theme.grey, lead=lead)))


def _band(picture: Picture, theme: Theme, width: float) -> Iterator[str]:
    size = theme.measures.body
    lines = lines_of(picture.band, width / size / WIDER, 2)
    if lines:
        words = paragraph(lines, size, theme.ink, SEMIBOLD)
        yield row(cell(words, {"BGCOLOR": theme.warning_fill, "CELLPADDING": 2}))


def _title(picture: Picture, theme: Theme, width: float) -> Iterator[str]:
    """The title, with the subtitle in the same line where there is room."""
    measures = theme.measures
    title = lines_of(picture.title, width / measures.title / WIDER, _TITLE_LINES)
    subtitle = lines_of(picture.subtitle, width / measures.body, _SUBTITLE_LINES)
    used = sum(width_of(line) for line in title) * measures.title * WIDER + measures.body
    if len(title) == len(subtitle) == 1 and used + width_of(subtitle[0]) * measures.body <= width:
        beside = type_set(_GAP + subtitle[0], measures.body, theme.grey)
        yield row(cell(type_set(title[0], measures.title, theme.ink, SEMIBOLD) + beside))
        return
    if title:
        yield row(cell(paragraph(title, measures.title, theme.ink, SEMIBOLD)))
    if subtitle:
        yield row(cell(paragraph(subtitle, measures.body, theme.grey)))


def _last_lines(picture: Picture, theme: Theme, width: float) -> Iterator[str]:
    """The remark; then the source line and the marking, in one line where there is room."""
    size = theme.measures.small
    remark = lines_of(picture.remark, width / size, _REMARK_LINES)
    if remark:
        yield row(cell(paragraph(remark, size, theme.ink)))
    lines = lines_of(picture.source, width / size, _SOURCE_LINES)
    used = width_of(clean(picture.banner)) * theme.measures.body * WIDER + 2 * size
    if len(lines) <= 1 and used + width_of("".join(lines)) * size <= width:
        yield from _banner(picture, theme, width, "".join(lines))
        return
    if lines:
        yield row(cell(paragraph(lines, size, theme.grey)))
    yield from _banner(picture, theme, width)


def _legend(picture: Picture, theme: Theme, width: float) -> Iterator[str]:
    """The legend: in one line, or cards and their rows in the first lines and arrows in lines of their own."""
    for kind in _kinds(picture, theme, width):
        for used, cells in _legend_lines(kind, theme, width):
            yield row(cell(fixed_table([row(*cells)], used, theme.measures.small * 2.2)))


def _kinds(picture: Picture, theme: Theme, width: float) -> tuple[list[LegendEntry], ...]:
    """The legend's entries in the groups that begin a line: all together where they have room in one."""
    entries = list(legend_of(picture))
    if len(_legend_lines(entries, theme, width)) == 1:
        return (entries,)
    arrows = [entry for entry in entries if isinstance(entry.look, ArrowLook) or entry.look is None]
    return [entry for entry in entries if entry not in arrows], arrows


def _legend_lines(entries: Iterable[LegendEntry], theme: Theme, width: float) -> list[tuple[float, list[str]]]:
    """The cells of each line of the legend, and how wide they are together: few lines, about equally long."""
    set_entries = [_set_entry(entry, theme) for entry in entries]
    fewest = list(_in_lines(set_entries, width))
    for part in _EVEN_PARTS:
        even = list(_in_lines(set_entries, part * sum(used for used, _ in fewest) / max(len(fewest), 1)))
        if len(even) == len(fewest) and all(used <= width for used, _ in even):
            return even
    return fewest


def _in_lines(entries: Iterable[tuple[float, list[str]]], width: float) -> Iterator[tuple[float, list[str]]]:
    line: list[str] = []
    used = 0.0
    for entry_width, cells in entries:
        if line and used + entry_width > width:
            yield used, line
            line, used = [], 0.0
        line = [*line, *cells]
        used += entry_width
    if line:
        yield used, line


def _set_entry(entry: LegendEntry, theme: Theme) -> tuple[float, list[str]]:
    """The cells of one entry, and how wide they are together."""
    size = theme.measures.small
    sample_width, sample = _sample(entry, theme)
    widths = (sample_width, size * 0.5, width_of(entry.words) * size * 1.02 + size * 0.25, size * 1.5)
    contents = (sample, "", type_set(entry.words, size, theme.grey), "")
    return sum(widths), [cell(content, {"WIDTH": each}) for content, each in zip(contents, widths, strict=True)]


def _sample(entry: LegendEntry, theme: Theme) -> tuple[float, str]:
    """A small example of a look, and its width."""
    look = entry.look
    size = theme.measures.small
    if isinstance(look, ArrowLook):
        return _arrow_sample(theme.arrows[look], size)
    if isinstance(look, CardLook):
        return _card_sample(theme.cards[look], theme)
    if isinstance(look, RowLook):
        style = theme.rows[look]
        sign = type_set(style.sign, size * style.sign_size, style.ink)
        return _swatch(sign, size * 2, size, {"BGCOLOR": style.fill})
    if isinstance(look, Mark):
        return mark_width(look, size), mark_markup(look, theme, size, size * _SWATCH)
    if look is State.DISPUTED:
        return _swatch("", size * 3, size, {"BORDER": 1, "COLOR": theme.ink, "STYLE": "DASHED"})
    if look is State.FALLS:
        struck = type_set("abc", size, theme.grey, struck=theme.strikes)
        border = {"COLOR": theme.hairline} if theme.strikes else {"COLOR": theme.ink, "STYLE": "DOTTED"}
        return _swatch(struck, size * 3, size, {"BGCOLOR": theme.falls_fill, "BORDER": 1, **border})
    if isinstance(look, Chip):
        frame = {"BORDER": 1, "STYLE": "ROUNDED", "COLOR": theme.grey, "BGCOLOR": theme.chip_fill}
        return _swatch(type_set(look, size, theme.ink), width_of(look) * size + size, size, frame)
    if look is Change.ADDED:
        return _swatch("", size * 3, size, {"BORDER": 2, "COLOR": theme.ink})
    if look is Change.REMOVED:
        gone = type_set("abc", size, theme.grey, struck=True)
        return _swatch(gone, size * 3, size, {"BORDER": 1, "COLOR": theme.faded, "STYLE": "DASHED"})
    if look is Emphasis.FADED:
        return _swatch(type_set("abc", size, theme.grey), size * 3, size, {"BORDER": 1, "COLOR": theme.faded})
    point = fixed_table([row(cell(""))], size * 0.6, size * 0.6, {"BGCOLOR": theme.ink, "STYLE": "ROUNDED"})
    return size * 0.6, point


def _swatch(sign: str, width: float, size: float, look: Mapping[str, object], bar: str = "") -> tuple[float, str]:
    """A framed or tinted field with a sign in its middle and perhaps a bar at its left."""
    height = size * _SWATCH
    cells = [cell("", {"WIDTH": _BAR, "HEIGHT": height - 2, "BGCOLOR": bar, "FIXEDSIZE": "TRUE"})] if bar else []
    inner = width - (2 if "BORDER" in look else 0) - (_BAR if bar else 0)
    cells.append(cell(sign, {"ALIGN": "CENTER", "WIDTH": inner, "HEIGHT": height - 2}))
    return width, fixed_table([row(*cells)], width, height, look)


def _card_sample(style: CardStyle, theme: Theme) -> tuple[float, str]:
    size = theme.measures.small
    sign = type_set(style.sign, size, theme.ink, SEMIBOLD)
    border = {"BORDER": 1, "COLOR": style.border}
    width, swatch = _swatch(sign, size * 2, size, {**border, "BGCOLOR": style.fill}, style.bar)
    if not style.is_double:
        return width, swatch
    outer, height = width + 4, size * _SWATCH + 4
    framed_swatch = cell(swatch, {"WIDTH": outer - 2, "HEIGHT": height - 2, "CELLPADDING": 1})
    return outer, fixed_table([row(framed_swatch)], outer, height, border)


def _arrow_sample(style: ArrowStyle, size: float) -> tuple[float, str]:
    """A short line with its ends, made of the borders of cells and of signs, since a label can hold no drawing."""
    length, half = size * 3, size * 0.5
    look: dict[str, object] = {"BORDER": 1, "COLOR": style.colour, "STYLE": style.line.upper(), "FIXEDSIZE": "TRUE"}
    if style.is_double:
        middle = fixed_table([row(cell("", {**look, "SIDES": "TB", "WIDTH": length, "HEIGHT": 4.0}))], length, 4.0)
    else:
        line = row(cell("", {**look, "SIDES": "B", "WIDTH": length, "HEIGHT": half}))
        middle = fixed_table([line, row(cell("", {"HEIGHT": half}))], length, 2 * half)
    ends = (_end(style.tail, style.colour, size, is_left=True), _end(style.head, style.colour, size))
    parts = [part for part in (ends[0], (length, middle), ends[1]) if part]
    width = sum(each for each, _ in parts)
    cells = [cell(content, {"WIDTH": each, "HEIGHT": size * _SWATCH}) for each, content in parts]
    return width, fixed_table([row(*cells)], width, size * _SWATCH)


def _end(shape: str, colour: str, size: float, *, is_left: bool = False) -> tuple[float, str] | None:
    if shape == "tee":
        return 2.0, fixed_table([row(cell(""))], 2.0, size, {"BGCOLOR": colour})
    if shape == "odot":
        ring = {"BORDER": 1, "COLOR": colour, "STYLE": "ROUNDED"}
        return size * 0.8, fixed_table([row(cell(""))], size * 0.8, size * 0.8, ring)
    # The triangles of ">-<" have their broad sides at the cards, those of an arrow their points.
    inward = ("▶", "▷") if is_left else ("◀", "◁")
    signs = {"normal": "▶", "onormal": "▷", "inv": inward[0], "oinv": inward[1], "odiamond": "◊"}
    if shape not in signs:
        return None
    return size * 0.8, type_set(signs[shape], size if shape == "odiamond" else size * 0.75, colour)
