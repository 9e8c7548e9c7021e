"""A neutral picture: cards, dots and arrows with looks, and the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.drawing.tables.table import Table


class CardLook(StrEnum):
    """What a card shows itself to be; `theme` gives it fill, border, bar and sign."""

    THESIS = "thesis"
    CLAIM = "claim"
    PREMISE = "premise"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    COUNTERCLAIM = "counterclaim"
    REBUTTAL = "rebuttal"
    RECOMMENDATION = "recommendation"
    QUESTION = "question"
    PAPER = "paper"
    CLASH = "clash"
    STUB = "stub"


class ArrowLook(StrEnum):
    """What an arrow shows itself to be; `theme` gives it line style, head and colour."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRARY = "contrary"
    CONTRADICTION = "contradiction"
    RESTATES = "restates"
    QUALIFIES = "qualifies"
    ANSWERS = "answers"
    CLASH = "clash"


class RowLook(StrEnum):
    """What a row inside a card shows itself to be: evidence, a limit of scope, an objection, a reason, a change."""

    EVIDENCE = "evidence"
    LIMIT = "limit"
    OBJECTION = "objection"
    REASON = "reason"
    THESIS = "thesis"
    CONFLICT = "conflict"
    CHANGE = "change"


class State(StrEnum):
    """How a card's standing is drawn: disputed has a dashed border, what falls is struck and grey."""

    PLAIN = "plain"
    DISPUTED = "disputed"
    FALLS = "falls"
    GRANTED = "granted"


class Emphasis(StrEnum):
    """Whether a card or an arrow is drawn as usual, stands out, or steps back."""

    USUAL = "usual"
    STRONG = "strong"
    FADED = "faded"


class Change(StrEnum):
    """How a card or an arrow differs from the last issue."""

    NONE = "none"
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


class Arrangement(StrEnum):
    """How the cards are set out.

    UP: conclusions on top, arrows point up. RIGHT: arrows point to the right. GUTTER: two columns by `Card.side`, one
    row for each arrow in the order of `Picture.arrows`, the arrow's words and warrant between the columns; a card that
    stands in the gutter itself has a row of its own, where the first of its arrows comes.
    """

    UP = "up"
    RIGHT = "right"
    GUTTER = "gutter"


class Side(StrEnum):
    """The column of a card where the arrangement is GUTTER."""

    LEFT = "left"
    RIGHT = "right"
    GUTTER = "gutter"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card below its heading, such as a piece of evidence folded into the claim it supports.

    `text` is wrapped; `small` follows it in grey (a name, a citation); `grade` stands at the right (such as "B2").
    """

    text: str
    look: RowLook = RowLook.EVIDENCE
    small: str = ""
    grade: str = ""
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Lead:
    """Where something goes on: in words ("picture 3"), and the address of it, one of ours."""

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A box with words.

    `id` is any text that no other card or dot of the picture has; it is never shown. `heading` is wrapped and cut. The
    grey line below it is `name` and then `notes`, joined by dots (`notes`: the standing in words, "by blank2002").
    `chip` stands bottom left (a likelihood) and `grade` bottom right. `stub` says in the last line what is folded away
    ("+7 reasons"), `folded` how many things that are, and `leads_to` where they are to be found. Cards with equal,
    non-empty `rank` stand on one line; the ranks "top" and "bottom" are the outermost ones. `side` counts only where
    the picture's arrangement is GUTTER.
    """

    id: str
    heading: str
    look: CardLook = CardLook.CLAIM
    name: str = ""
    notes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    chip: str = ""
    grade: str = ""
    stub: str = ""
    folded: int = 0
    leads_to: Lead | None = None
    state: State = State.PLAIN
    emphasis: Emphasis = Emphasis.USUAL
    change: Change = Change.NONE
    rank: str = ""
    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class Dot:
    """A small point where the premises of one step meet; arrows may end on it and leave it."""

    id: str
    emphasis: Emphasis = Emphasis.USUAL


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from the card or dot `tail` to the card or dot `head`, both by id.

    Arrows that end on a dot from which one of their look leads on are joined there, and drawn without a head. `words`
    are set beside the line; `warrant` and `notes` are shown only in the gutter, below the words.
    """

    tail: str
    head: str
    look: ArrowLook = ArrowLook.SUPPORT
    words: str = ""
    warrant: str = ""
    notes: tuple[str, ...] = ()
    emphasis: Emphasis = Emphasis.USUAL
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Group:
    """A frame with a title around cards and dots that belong together, such as one paper's theses."""

    title: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn on one page.

    `banner` is the handling marking, shown at top and bottom; `band` is a warning across the top ("DRAFT: 3 errors").
    `columns` are the headings over the left and the right column of a GUTTER. `remark` says what the picture does not
    draw, above `source`, the grey last line.
    `description` is what a screen reader says instead of the picture. `legend` explains the looks that are used.
    A picture with a `table` shows that and no cards.
    """

    cards: tuple[Card, ...] = ()
    dots: tuple[Dot, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    groups: tuple[Group, ...] = ()
    title: str = ""
    subtitle: str = ""
    remark: str = ""
    source: str = ""
    banner: str = ""
    band: str = ""
    columns: tuple[str, str] = ("", "")
    description: str = ""
    arrangement: Arrangement = Arrangement.UP
    legend: bool = True
    table: Table | None = None

    @property
    def ids(self) -> Iterator[str]:
        """The ids of cards and dots, in their order."""
        yield from (card.id for card in self.cards)
        yield from (dot.id for dot in self.dots)
