"""The colours, lines, type and measures of pictures, per theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from argmap.drawing.picture import ArrowLook, CardLook, Change, Emphasis, RowLook, State
from argmap.drawing.tables.table import Tint

REGULAR: Final = "Source Sans Pro"
SEMIBOLD: Final = "Source Sans Pro Semibold"


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How one kind of card is drawn: `sign` is its one-letter tag; an empty `bar` means no heavy left bar."""

    sign: str
    fill: str = "#FFFFFF"
    border: str = "#6B7178"
    width: float = 0.8
    bar: str = ""
    is_double: bool = False
    is_bold: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class ArrowStyle:
    """How one kind of arrow is drawn: `line` is solid, dashed or dotted, `head` and `tail` are shapes of Graphviz."""

    line: str
    head: str
    tail: str
    colour: str
    width: float = 1.0
    is_double: bool = False


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How one kind of row inside a card is drawn, led by `sign`, whose size is a part of the size of the words."""

    sign: str
    fill: str
    ink: str
    sign_size: float = 1.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths and type sizes in points, as they are before a picture is made smaller to fit its page."""

    body: float = 10.0
    small: float = 8.0
    row: float = 9.0
    title: float = 14.0
    card: float = 154.0
    pad: float = 7.0
    gutter: float = 150.0
    between_cards: float = 16.0
    between_ranks: float = 20.0
    dot: float = 5.0
    arrow: float = 0.75

    def times(self, factor: float, least_type: float = 0.0) -> Measures:
        """The same measures, all larger by `factor` and no type below `least_type`, for a page read from afar."""
        larger = Measures(**{name: round(getattr(self, name) * factor, 3) for name in self.__slots__})
        types = {name: max(getattr(larger, name), least_type) for name in ("body", "row", "small")}
        return replace(larger, **types)

    @property
    def text(self) -> float:
        """The width of a card's text."""
        return self.card - 2 * self.pad


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything that tells one look from another; `strikes` is whether the words of what falls can be struck."""

    name: str
    cards: Mapping[CardLook, CardStyle]
    arrows: Mapping[ArrowLook, ArrowStyle]
    rows: Mapping[RowLook, RowStyle]
    tints: Mapping[Tint, str]
    measures: Measures = Measures()
    ink: str = "#000000"
    grey: str = "#5F6368"
    faded: str = "#A9ADB2"
    paper: str = "#FFFFFF"
    hairline: str = "#C9CDD2"
    accent: str = "#0072B2"
    warning: str = "#A84800"
    warning_fill: str = "#FFF3CC"
    falls_fill: str = "#F5F5F5"
    chip_fill: str = "#FFFFFF"
    marked_fill: str = "#F4F5F7"
    band_fill: str = "#ECEEF1"
    strikes: bool = True
    strong_line: float = 2.4
    strong_border: float = 2.0

    def card(self, look: CardLook, state: State, emphasis: Emphasis, change: Change) -> CardStyle:
        """The style of a card with this look, as its standing, emphasis and change turn it."""
        style = self.cards[look]
        if state is State.FALLS:
            style = replace(style, fill=self.falls_fill)
        if emphasis is Emphasis.STRONG or change is Change.ADDED:
            style = replace(style, width=1.6 if style.is_double else self.strong_border, border=self.ink)
        if emphasis is Emphasis.FADED or change is Change.REMOVED:
            bar = self.faded if style.bar else ""
            style = replace(style, border=self.faded, width=0.8, fill=self.paper, bar=bar)
        return style

    def arrow(self, look: ArrowLook, emphasis: Emphasis, change: Change) -> ArrowStyle:
        """The style of an arrow with this look, as its emphasis and change turn it."""
        style = self.arrows[look]
        if emphasis is Emphasis.STRONG or change is Change.ADDED:
            style = replace(style, width=self.strong_line)
        if change is Change.REMOVED:
            style = replace(style, colour=self.grey, line="dashed")
        if emphasis is Emphasis.FADED:
            style = replace(style, colour=self.faded)
        return style

    def for_boxes(self) -> Theme:
        """The theme of plain boxes, which have no bar and whose words cannot be struck."""
        return replace(self, cards={look: replace(style, bar="") for look, style in self.cards.items()}, strikes=False)

    def with_wider_cards(self, factor: float) -> Theme:
        """The theme with cards wider by `factor`, and the type as it is."""
        measures = replace(self.measures, card=self.measures.card * factor, gutter=self.measures.gutter * factor)
        return self if factor == 1 else replace(self, measures=measures)

    def for_type(self, factor: float, least_type: float = 0.0) -> Theme:
        """The theme with all type and lengths larger by `factor`, and no type below `least_type`."""
        return replace(self, measures=self.measures.times(factor, least_type))


# Tints and inks of the Okabe-Ito family. Black on every tint has a contrast of at least 16:1. In grey print the full
# colours cannot be told apart, so the style of a line carries its meaning and the colour only repeats it.
_BLUE: Final = "#0072B2"
_VERMILLION: Final = "#A84800"
_GREEN: Final = "#005A41"
_BLACK: Final = "#1A1A1A"

SCREEN: Final = Theme(
    name="screen",
    cards={
        CardLook.THESIS: CardStyle("T", "#D6E6F2", "#0B4F7D", 1.1, is_double=True, is_bold=True),
        CardLook.CLAIM: CardStyle("C"),
        CardLook.PREMISE: CardStyle("P"),
        CardLook.EVIDENCE: CardStyle("E", "#E6F4EA", "#5E8F78"),
        CardLook.ASSUMPTION: CardStyle("A", "#F0F0F0"),
        CardLook.COUNTERCLAIM: CardStyle("×", "#FBE3D6", "#B5754A", bar=_VERMILLION),
        CardLook.REBUTTAL: CardStyle("R", "#FFF3CC", "#A68A3A"),
        CardLook.RECOMMENDATION: CardStyle("▶", "#FFFFFF", _BLUE, 1.1, bar=_BLUE),
        CardLook.QUESTION: CardStyle("?", "#FFFFFF", "#6B7178", is_bold=True),
        CardLook.PAPER: CardStyle("", "#F7F8F9", "#6B7178", is_bold=True),
        CardLook.CLASH: CardStyle("", "#FFFFFF", _VERMILLION, 1.1, is_bold=True),
        CardLook.STUB: CardStyle("", "#FFFFFF", "#C9CDD2", is_quiet=True),
    },
    arrows={
        ArrowLook.SUPPORT: ArrowStyle("solid", "normal", "none", "#30353A"),
        ArrowLook.ATTACK: ArrowStyle("dashed", "tee", "none", _VERMILLION),
        ArrowLook.UNDERCUT: ArrowStyle("dotted", "odot", "none", _VERMILLION, 1.4),
        ArrowLook.CONTRARY: ArrowStyle("dashed", "oinv", "oinv", _VERMILLION),
        ArrowLook.CONTRADICTION: ArrowStyle("dashed", "inv", "inv", _VERMILLION),
        ArrowLook.RESTATES: ArrowStyle("solid", "none", "none", _BLUE, is_double=True),
        ArrowLook.QUALIFIES: ArrowStyle("solid", "odiamond", "none", "#5F6368", 0.8),
        ArrowLook.CLASH: ArrowStyle("dashed", "none", "none", _VERMILLION),
        ArrowLook.ANSWERS: ArrowStyle("solid", "onormal", "none", _BLUE),
    },
    rows={
        RowLook.EVIDENCE: RowStyle("■", "#E6F4EA", _GREEN, 0.8),
        RowLook.LIMIT: RowStyle("◊", "#F0F0F0", "#5F6368"),
        RowLook.OBJECTION: RowStyle("×", "#FBE3D6", _VERMILLION),
        RowLook.THESIS: RowStyle("T", "#D6E6F2", _BLACK),
        RowLook.CONFLICT: RowStyle("×", "#FBE3D6", _VERMILLION),
        RowLook.REASON: RowStyle("▲", "#F0F0F0", "#30353A", 0.8),
        RowLook.CHANGE: RowStyle("Δ", "#FFF3CC", "#1A1A1A"),
    },
    tints={
        Tint.NONE: "",
        Tint.FOR_STRONG: "#CFE3F1",
        Tint.FOR: "#E8F1F8",
        Tint.AGAINST: "#FDEFE6",
        Tint.AGAINST_STRONG: "#FBDCC9",
        Tint.MIXED: "#FFF3CC",
        Tint.MARKED: "#F4F5F7",
    },
)


def _grey(style: CardStyle, fill: str) -> CardStyle:
    bar = _BLACK if style.bar else ""
    return replace(style, fill=fill, border="#4A4A4A" if not style.is_quiet else "#B0B0B0", bar=bar)


PRINT: Final = replace(
    SCREEN,
    name="print",
    cards={
        look: _grey(style, {CardLook.THESIS: "#E4E4E4", CardLook.EVIDENCE: "#F2F2F2"}.get(look, "#FFFFFF"))
        if look is not CardLook.ASSUMPTION
        else _grey(style, "#EAEAEA")
        for look, style in SCREEN.cards.items()
    },
    arrows={look: replace(style, colour=_BLACK) for look, style in SCREEN.arrows.items()},
    rows={look: replace(style, fill="#F2F2F2", ink=_BLACK) for look, style in SCREEN.rows.items()},
    tints={
        **dict.fromkeys(Tint, ""),
        Tint.AGAINST: "#F0F0F0",
        Tint.AGAINST_STRONG: "#E2E2E2",
        Tint.MARKED: "#F2F2F2",
    },
    falls_fill="#FFFFFF",
    marked_fill="#F2F2F2",
    band_fill="#EAEAEA",
    ink="#000000",
    grey="#4A4A4A",
    faded="#8C8C8C",
    accent=_BLACK,
    warning=_BLACK,
    warning_fill="#EAEAEA",
)

# A projector washes thin lines and pale greys out. A slide is wide and low, so words in a gutter have longer lines.
SLIDE: Final = replace(
    SCREEN,
    name="slide",
    measures=Measures(gutter=180.0),
    cards={look: replace(style, width=style.width * 1.5) for look, style in SCREEN.cards.items()},
    arrows={look: replace(style, width=style.width * 1.5) for look, style in SCREEN.arrows.items()},
    grey="#4A4A4A",
    faded="#8A8F94",
    strong_line=3.2,
    strong_border=3.0,
)

THEMES: Final[Mapping[str, Theme]] = {theme.name: theme for theme in (SCREEN, PRINT, SLIDE)}
