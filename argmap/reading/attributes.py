"""The attributes of a statement: their lines parsed, and explained where they cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.reading.blanks import shape_despite_blanks
from argmap.reading.complaint import Complaint
from argmap.reading.explain_attributes import anchor_fault, explained_attribute
from argmap.reading.grammar import Failure, Shape
from argmap.reading.heads import word_of
from argmap.reading.lines import PROSE_KEYS, Line, Sort, near_key
from argmap.reading.prose import folded, prose_of
from argmap.reading.shapes import Attribute, Cited, Joined, Waived, Word

_OF_WORDS = frozenset({"expect", "likelihood"})
"""Keys whose value may be several words of a list, where one blank is as good as two."""


def parsed_attributes(
    text: str, lines: Sequence[Line], complaints: list[Complaint]
) -> tuple[tuple[Attribute, ...], tuple[str, ...]]:
    """The attributes that a statement's lines hold, and the keys of those that cannot be read."""
    attributes: list[Attribute] = []
    broken: list[str] = []
    number, count = 0, len(lines)
    while number < count:
        line = lines[number]
        number += 1
        if line.sort is Sort.UNKNOWN_KEY:
            broken.append(near_key(line.key.casefold().replace("-", "_")) or line.key)
        if line.sort is not Sort.KEY:
            continue
        first = number
        while number < count and lines[number].sort not in (Sort.KEY, Sort.UNKNOWN_KEY):
            number += 1
        attribute = _attribute(text, line, lines[first:number], complaints)
        if attribute is None:
            broken.append(line.key)
        else:
            attributes.append(attribute)
    return tuple(attributes), tuple(dict.fromkeys(broken))


def _attribute(text: str, line: Line, below: Sequence[Line], complaints: list[Complaint]) -> Attribute | None:
    end = next((lower.end for lower in reversed(below) if lower.sort is Sort.VALUE), line.end)
    piece = (text[line.content : end] if end == line.end else _masked(text, line, below, end)).rstrip()
    base = line.content
    shape, odd_blank = shape_despite_blanks(piece, "attribute")
    if odd_blank is not None:
        complaints.append(odd_blank.moved(base))
    if isinstance(shape, Failure):
        complaints.append(explained_attribute(piece, line.key, shape).moved(base))
        return None
    value = _prose(text, line, below, shape, base) if shape.rule == "prose" else _value(shape, base, complaints)
    return Attribute(line.key, base, base + len(piece), value) if value is not None else None


def _prose(text: str, line: Line, below: Sequence[Line], shape: Shape, base: int) -> Word:
    token = shape.parts[1]
    start, end = base + token.start_pos, base + token.end_pos
    if end <= line.end:
        return Word(" ".join(token.split()) if line.key in _OF_WORDS else str(token), start, end)
    prose = prose_of(text[start : line.end].rstrip(), text, below, Sort.VALUE)
    return Word(prose if line.key in PROSE_KEYS else " ".join(prose.split()), start, end)


def _value(shape: Shape, base: int, complaints: list[Complaint]) -> Joined | Cited | Waived | Word | None:
    parts = shape.parts
    if shape.rule == "step":
        name = word_of(parts[2], base, complaints) if parts[2] else None
        return Joined(tuple(word_of(token, base, complaints) for token in parts[1]), name)
    if shape.rule == "reference":
        return word_of(parts[1], base, complaints)
    if shape.rule == "waiver":
        return Waived(str(parts[0]), folded(str(parts[1] or "")))
    source, locator, anchor = parts
    word = None
    if anchor is not None:
        word = Word(_anchor_text(str(anchor)), base + anchor.start_pos, base + anchor.end_pos)
        fault = anchor_fault(str(anchor), word)
        if fault is not None:
            complaints.append(fault)
            return None
    return Cited(word_of(source, base, complaints), folded(str(locator or "")), word)


def _masked(text: str, line: Line, below: Sequence[Line], end: int) -> str:
    """The piece with blanks for what is no part of its value, so that places stay what they are."""
    parts = [text[line.content : line.end]]
    place = line.end
    for lower in below:
        if lower.start >= end:
            break
        parts.append(text[place : lower.start])
        content = text[lower.start : lower.end]
        if lower.sort is not Sort.VALUE:
            content = " " * len(content)
        elif text[lower.content] == "\\":
            content = " " * (lower.content + 1 - lower.start) + text[lower.content + 1 : lower.end]
        parts.append(content)
        place = lower.end
    return "".join(parts)


def _anchor_text(anchor: str) -> str:
    return folded(anchor[1:-1]).strip().replace('\\"', '"').replace("...", "…")
