"""A card's words as a label of Graphviz."""

from collections.abc import Iterator
from typing import Final

from argmap.drawing.labels import clean, lines_of
from argmap.drawing.metrics import SEMIBOLD as WIDER
from argmap.drawing.metrics import width_of
from argmap.drawing.picture import Card, Change, Emphasis, Row, Side, State
from argmap.drawing.sentences import sentence_lines
from argmap.drawing.sheets.markup import below, cell, paragraph, row, table, type_set
from argmap.drawing.theme import REGULAR, SEMIBOLD, CardStyle, Theme

HEADING_LINES: Final = 4
_ROW_LINES: Final = 4
_LINES_BETWEEN: Final = 12
_NOTE_LINES: Final = 5
_SMALL_LINES: Final = 4
_STUB_LINES: Final = 5
_ROW_PAD: Final = 2.0
_BAR: Final = 3.0
_BAR_GAP: Final = 5.0
_SIGN_ROOM: Final = 6.0
_AFTER_SIGN: Final = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
_BETWEEN_NOTES: Final = " · "
CHANGE_WORDS: Final = {Change.ADDED: "new", Change.REMOVED: "removed", Change.REWORDED: "reworded"}


def card_label(card: Card, style: CardStyle, theme: Theme) -> str:
    """The HTML-like label of `card`: bar, heading, grey line, rows, chips and stub, as far as it has them."""
    measures = theme.measures
    width = measures.text - (_BAR + _BAR_GAP if style.bar else 0)
    content = table(_content(card, style, theme, width))
    if not style.bar:
        return content
    bar = cell("", {"WIDTH": _BAR, "BGCOLOR": style.bar, "FIXEDSIZE": "FALSE"})
    return table([row(bar, cell("", {"WIDTH": _BAR_GAP}), cell(content))])


def heading_lines(
    card: Card, style: CardStyle, theme: Theme, width: float, *, balanced: bool = True
) -> tuple[str, ...]:
    """The heading of `card` in lines of at most `width` points."""
    ems = width / theme.measures.body / (WIDER if style.is_bold else 1)
    return lines_of(card.heading, ems, HEADING_LINES, balanced=balanced)


def note_of(card: Card) -> str:
    """The words of the grey line: name and notes, without the sign."""
    parts = (CHANGE_WORDS.get(card.change, ""), card.name, *card.notes)
    return _BETWEEN_NOTES.join(part for part in map(clean, parts) if part)


def stub_words(card: Card) -> str:
    """What is folded away, and where it is to be found."""
    return _BETWEEN_NOTES.join(part for part in (card.stub, card.leads_to.words if card.leads_to else "") if part)


def _content(card: Card, style: CardStyle, theme: Theme, width: float) -> Iterator[str]:
    measures = theme.measures
    is_pale = card.state is State.FALLS or card.emphasis is Emphasis.FADED or card.change is Change.REMOVED
    ink = theme.grey if is_pale or style.is_quiet else theme.ink
    face = SEMIBOLD if style.is_bold else REGULAR
    struck = card.state is State.FALLS or card.change is Change.REMOVED
    fixed = {"WIDTH": width}
    lines = heading_lines(card, style, theme, width)
    if lines:
        yield row(cell(paragraph(lines, measures.body, ink, face, struck=struck), fixed))
    note_lines = _note_lines(card, style, theme, width)
    chips = _chip_sizes(card, theme, width)
    beside = width - sum(each for _, each in chips) - theme.measures.small * len(chips)
    has_room = len(note_lines) <= 1 and width_of("".join(note_lines)) * theme.measures.small + _SIGN_ROOM <= beside
    note = _note(note_lines, style, theme)
    if chips and has_room:
        yield _space(2)
        yield row(cell(_last_line(note, chips, theme, width), fixed))
    elif note:
        yield row(cell(note, fixed))
    if not lines and not note:
        yield row(cell("", {**fixed, "HEIGHT": measures.body}))
    if card.rows:
        yield _space(4)
        yield row(cell(_rows(card, style, theme, width, is_pale), fixed))
    if chips and not has_room:
        yield _space(3)
        yield row(cell(_last_line("", chips, theme, width), fixed))
    stub = lines_of(stub_words(card), width / measures.small, _STUB_LINES)
    if stub:
        yield _space(2)
        yield row(cell(paragraph(stub, measures.small, theme.accent), fixed))


def _note_lines(card: Card, style: CardStyle, theme: Theme, width: float) -> tuple[str, ...]:
    words = " ".join(part for part in (style.sign, note_of(card)) if part)
    return lines_of(words, (width - _SIGN_ROOM) / theme.measures.small, _NOTE_LINES)


def _note(lines: tuple[str, ...], style: CardStyle, theme: Theme) -> str:
    size = theme.measures.small
    if not lines or not style.sign:
        return paragraph(lines, size, theme.grey)
    sign = type_set(style.sign, size, theme.ink, SEMIBOLD)
    rest = lines[0].removeprefix(style.sign).strip()
    return paragraph((_AFTER_SIGN + rest if rest else "", *lines[1:]), size, theme.grey, lead=sign)


def _rows(card: Card, style: CardStyle, theme: Theme, width: float, is_pale: bool) -> str:
    # What stands in the gutter says in its rows why it bears on both sides.
    most = _LINES_BETWEEN if card.side is Side.GUTTER else _ROW_LINES
    rows = [_row(each, theme, width, most, style.fill, is_pale) for each in card.rows]
    return table(rows, {"CELLPADDING": _ROW_PAD})


def _row(each: Row, theme: Theme, width: float, most: int, ground: str, is_pale: bool) -> str:
    """The sign, with the grade below it, at the left; the words, with where they come from below them, at the right."""
    measures, style = theme.measures, theme.rows[each.look]
    # On a card of its own colour a row would not be seen.
    fill = theme.paper if each.change is Change.REMOVED or style.fill == ground else style.fill
    size, sign_width = measures.row, measures.row * 1.15
    is_gone = each.change is Change.REMOVED
    text_width = width - sign_width - 4 * _ROW_PAD
    ink = theme.grey if is_pale or is_gone else theme.ink
    words = paragraph(sentence_lines(each.text, text_width / size, most), size, ink, struck=is_gone)
    small = _BETWEEN_NOTES.join(part for part in (CHANGE_WORDS.get(each.change, ""), clean(each.small)) if part)
    source = paragraph(lines_of(small, text_width / measures.small, _SMALL_LINES), measures.small, theme.grey)
    sign = paragraph((style.sign,), size * style.sign_size, style.ink)
    grade = paragraph(lines_of(each.grade, sign_width / measures.small, 1), measures.small, theme.grey, SEMIBOLD)
    look = {"VALIGN": "TOP", "BGCOLOR": fill}
    left = cell(below(sign, grade), {**look, "WIDTH": sign_width + 2 * _ROW_PAD})
    return row(left, cell(below(words, source), {**look, "WIDTH": text_width + 2 * _ROW_PAD}))


def _chip_sizes(card: Card, theme: Theme, width: float) -> list[tuple[str, float]]:
    """The words of likelihood and grade, as far as the card has them, each with the width of its frame."""
    size = theme.measures.small
    texts = [line for text in (card.chip, card.grade) for line in lines_of(text, width * 0.6 / size, 1)]
    return [(text, width_of(text) * size * 1.04 + size) for text in texts]


def _last_line(note: str, chips: list[tuple[str, float]], theme: Theme, width: float) -> str:
    """The grey line with the framed chips at its right; without a grey line the first chip stands at the left."""
    size = theme.measures.small
    look = {"BORDER": 1, "STYLE": "ROUNDED", "COLOR": theme.grey, "BGCOLOR": theme.chip_fill, "ALIGN": "CENTER"}
    framed = [cell(paragraph((text,), size, theme.ink), {**look, "WIDTH": each}) for text, each in chips]
    room = max(width - sum(each for _, each in chips) - size / 2 * (len(chips) - 1), 0.0)
    between = cell("", {"WIDTH": size / 2})
    if note:
        spaced = [part for chip in framed for part in (between, chip)][1:]
        return table([row(cell(note, {"WIDTH": room}), *spaced)])
    return table([row(framed[0], cell("", {"WIDTH": room}), *framed[1:])])


def _space(height: float) -> str:
    return row(cell("", {"HEIGHT": height}))
