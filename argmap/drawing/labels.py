"""The words of a label as clean, balanced lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from argmap.drawing.metrics import width_of
from argmap.drawing.word_pieces import BETWEEN_NOTES, JOINERS, cut, pieces_of

ELLIPSIS: Final = "…"
_SPACE: Final = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")
_MARKS_ON_ONE_LETTER: Final = 4
_ABBREVIATIONS: Final = re.compile(
    r"(?:art|bros|ca|cap|ch|cf|col|dr|eds?|e\.g|eq|figs?|gen|gov|i\.e|jr|lt|maj|mr|mrs|ms|nos?|op|para|pp?|pres|prof|sec|"
    r"sen|sgt|sr|st|v|vol|vs|(?:[^\W\d_]\.)*[^\W\d_])\.",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[$€£¥~≈<>≤≥±+−-]?\d(?:[\d.,:–/-]*\d)?")
_COUNT: Final = re.compile(r"\+\d+")
_UNIT: Final = re.compile(
    r"(?:%|per|percent|million|billion|trillion|thousand|m|bn|km|km²|kg|mm|cm|GW|MW|kW|years?|troops)\b|%"
)
_DASHES: Final = "–—"
_OPENING: Final = "(“\"'‘"
_WEAK: Final = re.compile(
    r"a|an|and|as|at|but|by|for|from|in|into|is|no|not|of|on|or|that|the|this|to|with", re.IGNORECASE
)

# What a bad place to end a line costs, in the squared ems of ragged edge that it outweighs.
_BREAKS_NUMBER: Final = 60.0
_BREAKS_ABBREVIATION: Final = 40.0
_BREAKS_NAME: Final = 14.0
_BREAKS_WORD: Final = 8.0
_LEAVES_WEAK_WORD: Final = 2.0
_WORTH_A_LINE: Final = 40.0
# By which part of a line a shortened text has to be longer to end inside a name.
_WORTH_HALF_A_NAME: Final = 0.25


def clean(text: str) -> str:
    """`text` on one line, without characters that draw nothing, reverse their neighbours or are forbidden in XML."""
    # our type has no hyphen of its own that no line may end on
    text = _SPACE.sub(" ", text).replace("\N{NON-BREAKING HYPHEN}", "-")
    if text.isprintable() and (text.isascii() or not any(map(unicodedata.combining, text))):
        return text.strip()
    kept: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs":
            character, category = "\N{REPLACEMENT CHARACTER}", "So"
        if category == "Cc" or (category == "Cf" and character not in JOINERS) or _is_noncharacter(character):
            continue
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= _MARKS_ON_ONE_LETTER:
            kept.append(character)
    return _SPACE.sub(" ", "".join(kept)).strip()


def _is_noncharacter(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def is_abbreviation(word: str) -> bool:
    """Whether the full stop at the end of `word` belongs to it, as in "U.S." or "p."."""
    return _ABBREVIATIONS.fullmatch(word.lstrip(_OPENING)) is not None


def lines_of(text: str, width: float, most: int, *, balanced: bool = True) -> tuple[str, ...]:
    """`text` cleaned and set in at most `most` lines of at most `width` ems, if `balanced` about equally long.

    A text that needs more lines ends in "…", within quotation marks in "…”". A word longer than a line is cut into
    pieces. An empty text has no lines.
    """
    # No line holds more characters than this, so the rest of a very long text need not be looked at.
    budget = int(width * 8 * (most + 1)) + 80
    pieces = pieces_of(clean(text[: budget * 4])[:budget], width)
    if not pieces:
        return ()
    count = _fewest_lines(pieces, width)
    if count > most or len(text) > budget * 4:
        pieces = _shortened(pieces, width, most)
        count = _fewest_lines(pieces, width)
    if not balanced:
        return _filled(pieces, width)
    cost, lines = _balanced(pieces, width, count)
    if cost >= _WORTH_A_LINE and count < min(most, len(pieces)):
        other_cost, other_lines = _balanced(pieces, width, count + 1)
        return other_lines if other_cost < _WORTH_A_LINE else lines
    return lines


def _line(pieces: Sequence[str]) -> str:
    """A line: the dot between two notes ends the upper one rather than begin the lower one."""
    return "".join(pieces).rstrip().removeprefix(f"{BETWEEN_NOTES} ")


def _fewest_lines(pieces: Sequence[str], width: float) -> int:
    count, used = 1, 0.0
    for piece in pieces:
        if used and used + width_of(piece.rstrip()) > width:
            count, used = count + 1, 0.0
        used += width_of(piece)
    return count


def _filled(pieces: Sequence[str], width: float) -> tuple[str, ...]:
    """`pieces` in lines that are each as full as they can be."""
    lines, used = [""], 0.0
    for piece in pieces:
        if used and used + width_of(piece.rstrip()) > width:
            lines, used = [*lines, ""], 0.0
        lines[-1] += piece
        used += width_of(piece)
    return tuple(_line((line,)) for line in lines)


def _shortened(pieces: Sequence[str], width: float, most: int) -> list[str]:
    """As many of the first `pieces` as fill `most` lines with an ellipsis after them."""
    count = _filling(pieces, width, most) + 1
    in_name: list[str] = []
    for end in range(min(count, len(pieces)) - 1, 0, -1):
        cost = _cost_of_break(pieces[end - 1], pieces[end])
        # A shortened text reads badly when it ends in "of the …", "$50 …" without the "billion" or "· held …".
        is_bad = cost > 0 and pieces[end - 1].endswith(" ")
        if end > 1 and ((is_bad and cost != _BREAKS_NAME) or pieces[end - 2].endswith(f"{BETWEEN_NOTES} ")):
            continue
        shortened = [*pieces[: end - 1], _with_ellipsis(pieces[end - 1], width, _ending(pieces[:end]))]
        if _fewest_lines(shortened, width) > most:
            continue
        if end > 1 and is_bad:
            in_name = in_name or shortened
            continue
        # Half a name says more than none at all.
        is_much_longer = sum(map(width_of, in_name)) > sum(map(width_of, shortened)) + width * _WORTH_HALF_A_NAME
        return in_name if is_much_longer else shortened
    return in_name or [_with_ellipsis(pieces[0], width, _ending(pieces[:1]))]


def _ending(pieces: Sequence[str]) -> str:
    """What ends a text that is cut after `pieces`: an ellipsis, and the quotation mark of what is cut in the middle."""
    said = "".join(pieces)
    return ELLIPSIS + ("”" if said.count("“") > said.count("”") else "")


def _filling(pieces: Sequence[str], width: float, most: int) -> int:
    """How many of the first `pieces` `most` lines hold."""
    lines, used = 1, 0.0
    for place, piece in enumerate(pieces):
        if used and used + width_of(piece.rstrip()) > width:
            lines, used = lines + 1, 0.0
            if lines > most:
                return place
        used += width_of(piece)
    return len(pieces)


def _with_ellipsis(piece: str, width: float, ending: str) -> str:
    end = piece.rstrip(f" ,;:.–—-{BETWEEN_NOTES}") or piece.rstrip()
    room = width - width_of(ending)
    return (end if width_of(end) <= room else cut(end, room)[0]) + ending


def _balanced(pieces: Sequence[str], width: float, count: int) -> tuple[float, tuple[str, ...]]:
    """`pieces` in exactly `count` lines with the least ragged edge and the fewest bad breaks, and what these cost."""
    if count == 1:
        return 0.0, (_line(pieces),)
    size = len(pieces)
    full = [width_of(piece) for piece in pieces]
    bare = [width_of(piece.rstrip()) for piece in pieces]
    inner = [_cost_of_break(pieces[index], pieces[index + 1]) for index in range(size - 1)]
    # best[n][end]: the least cost of setting the first `end` pieces in n lines, and where the last line begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(1, count + 1):
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[number - 1].items():
            used = 0.0
            for end in range(start + 1, size + 1):
                here = used + bare[end - 1]
                used += full[end - 1]
                if here > width and end > start + 1:
                    break
                slack = max(width - here, 0.0)
                # The last line may be short, and it looks better when it is not a single short word.
                ragged = slack**2 * (0.5 if end == size else 1.0)
                total = cost + ragged + (inner[end - 1] if end < size else 0.0)
                if end not in row or total < row[end][0]:
                    row[end] = (total, start)
        best.append(row)
    lines: list[str] = []
    end, bad = size, 0.0
    for number in range(count, 0, -1):
        start = best[number][end][1]
        lines.append(_line(pieces[start:end]))
        bad += inner[start - 1] if start else 0.0
        end = start
    return bad, tuple(reversed(lines))


def _cost_of_break(before: str, after: str) -> float:
    """What it costs to end a line between two neighbouring pieces."""
    if not before.endswith(" "):
        return _BREAKS_WORD
    first, second = before.strip(), after.strip()
    bare = first.lstrip(_OPENING)
    if _NUMBER.fullmatch(bare.rstrip("%")) and (_UNIT.match(second) or second[:1].isdigit()):
        return _BREAKS_NUMBER
    if _COUNT.fullmatch(bare):
        return _BREAKS_NUMBER
    if _ABBREVIATIONS.fullmatch(bare):
        return _BREAKS_ABBREVIATION
    if bare in {"§", "¶", "№", "p", "pp"}:
        return _BREAKS_NUMBER
    if bare[:1].isupper() and second[:1].isupper() and first[-1].isalnum():
        return _BREAKS_NAME
    if bare[:1].isupper() and second[:1].isdigit() and first[-1].isalnum():
        return _BREAKS_NAME
    if second[:1] in _DASHES:
        return _BREAKS_ABBREVIATION
    if _WEAK.fullmatch(bare):
        return _LEAVES_WEAK_WORD
    return 0.0
