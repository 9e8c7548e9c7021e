"""A brief as blocks: headings, words, lists, tables and pictures, as every form of file can show them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.drawing.picture import Picture


class Tone(StrEnum):
    """How words are set: as usual, strong (bold), or quiet (grey)."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one tone; they are data, and every writer escapes them for its own form."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Words, ...]
"""Words that follow one another on one line, each with the spaces it needs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `is_leading` sets the bottom line apart from all others."""

    line: Line
    is_leading: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, with items of its own below it."""

    line: Line
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered or with bullets."""

    items: tuple[Item, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, and its width in parts of the whole."""

    title: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; `Picture.description` says in words what it shows."""

    picture: Picture


Block = Paragraph | Items | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it; `name` is the same in every brief (`bottom-line`, `evidence` …).

    `begins_page` asks a form that knows how high its pages are for a new one.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class BriefBlocks:
    """A whole brief: its title, its sections in order, and what stands on every page.

    `banner` is the handling marking, at top and bottom of every page; `band` a warning across the top ("DRAFT: 2
    errors"); `foot` the last line of every page, such as the map and its hash.
    """

    title: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    banner: str = ""
    band: str = ""
    foot: str = ""
    language: str = "en"
    authors: tuple[str, ...] = field(default=())
