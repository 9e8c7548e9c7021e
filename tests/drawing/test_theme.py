import pytest

from argmap.drawing.picture import ArrowLook, CardLook, Change, Emphasis, RowLook, State
from argmap.drawing.theme import PRINT, SCREEN, THEMES, Theme

BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_every_look_has_a_style(theme: Theme) -> None:
    assert set(theme.cards) == set(CardLook)
    assert set(theme.arrows) == set(ArrowLook)
    assert set(theme.rows) == set(RowLook)


@BOTH
def test_words_can_be_read_on_every_tint(theme: Theme) -> None:
    fills = [style.fill for style in (*theme.cards.values(), *theme.rows.values())] + [theme.falls_fill]
    assert min(contrast(theme.ink, fill) for fill in fills) >= 16
    assert min(contrast(theme.grey, fill) for fill in fills) >= 4.5
    assert contrast(theme.accent, theme.paper) >= 4.5


@BOTH
def test_lines_can_be_seen_on_paper(theme: Theme) -> None:
    assert min(contrast(style.colour, theme.paper) for style in theme.arrows.values()) >= 4.5


def test_no_two_arrows_differ_by_colour_alone() -> None:
    shapes = [(style.line, style.head, style.tail, style.is_double) for style in SCREEN.arrows.values()]
    assert len(set(shapes)) == len(shapes)


def test_print_is_grey() -> None:
    colours = [style.fill for style in PRINT.cards.values()] + [style.colour for style in PRINT.arrows.values()]
    colours += [style.border for style in PRINT.cards.values()] + [style.ink for style in PRINT.rows.values()]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


def test_state_emphasis_and_change_turn_a_style() -> None:
    plain = SCREEN.card(CardLook.CLAIM, State.PLAIN, Emphasis.USUAL, Change.NONE)
    assert plain == SCREEN.cards[CardLook.CLAIM]
    assert SCREEN.card(CardLook.CLAIM, State.FALLS, Emphasis.USUAL, Change.NONE).fill == SCREEN.falls_fill
    assert SCREEN.card(CardLook.CLAIM, State.PLAIN, Emphasis.STRONG, Change.NONE).width > plain.width
    assert SCREEN.card(CardLook.CLAIM, State.PLAIN, Emphasis.USUAL, Change.REMOVED).border == SCREEN.faded
    assert SCREEN.arrow(ArrowLook.SUPPORT, Emphasis.STRONG, Change.NONE).width == 2.4
    assert SCREEN.arrow(ArrowLook.SUPPORT, Emphasis.USUAL, Change.REMOVED).line == "dashed"


def test_a_slide_has_all_measures_larger() -> None:
    assert SCREEN.for_type(1.5).measures.card == SCREEN.measures.card * 1.5
    assert SCREEN.with_wider_cards(1.5).measures.body == SCREEN.measures.body


@BOTH
def test_plain_boxes_have_no_bars_and_strike_no_words(theme: Theme) -> None:
    boxes = theme.for_boxes()
    assert not any(style.bar for style in boxes.cards.values())
    assert not boxes.strikes


def test_what_falls_does_not_look_like_evidence_in_print() -> None:
    assert contrast(PRINT.falls_fill, PRINT.cards[CardLook.EVIDENCE].fill) >= 1.1
