"""What a page prints around its text: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from argmap.passages.lines import Line

_LONGEST_HEAD = 100
_NUMBERS = re.compile(r"\b(?:\d+|[ivxlc]+)\b")


def page_numbers(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that hold a page's number alone, next to a blank line or to where a page begins."""
    return {
        index
        for index, line in enumerate(lines)
        if line.is_number and (line.opens_page or _is_set_off(lines, index + 1) or _is_set_off(lines, index - 1))
    }


def running_heads(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that recur, with only a number differing, where pages begin or end.

    Twice is enough for a line with a number of its own; without one it takes three.
    """
    edges = {index: key for index in range(len(lines)) if (key := _head(lines, index))}
    counts = Counter(edges.values())
    return {
        index
        for index, key in edges.items()
        if counts[key] > 2 or (counts[key] == 2 and _NUMBERS.search(lines[index].content))
    }


def _head(lines: Sequence[Line], index: int) -> str | None:
    """What is the same in every copy of this line, if it looks like a running head."""
    line = lines[index]
    content = line.content.strip()
    if not content or len(content) > _LONGEST_HEAD or line.continues_sentence or content[-1] in ".,;:":
        return None
    at_page_edge = line.opens_page or _is_page_edge(lines, index - 1) or _is_page_edge(lines, index + 1)
    between_blanks = _is_set_off(lines, index - 1) and _is_set_off(lines, index + 1) and _is_title(content)
    if not (at_page_edge or between_blanks):
        return None
    key = " ".join(_NUMBERS.sub("", content).split())
    return key if sum(character.isalpha() for character in key) > 3 else None


def _is_set_off(lines: Sequence[Line], neighbour: int) -> bool:
    if not 0 <= neighbour < len(lines):
        return True
    line = lines[neighbour]
    return line.is_blank or line.is_number or line.opens_page


def _is_page_edge(lines: Sequence[Line], neighbour: int) -> bool:
    return 0 <= neighbour < len(lines) and (lines[neighbour].is_number or lines[neighbour].opens_page)


def _is_title(content: str) -> bool:
    """Whether `content` is several words in capitals, as an answer that recurs (`No`) is not."""
    words = re.findall(r"[^\W\d_]+", content)
    return len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)
