"""Places in a source, those of one part told together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_PARAGRAPH: Final = re.compile(r"(?P<part>.*¶)(?P<number>\d+)")


def gathered(locators: Iterable[str]) -> list[str]:
    """`KAZBRIG ¶8` and `KAZBRIG ¶5` as `KAZBRIG ¶5, 8`; parts keep their order, their paragraphs are sorted."""
    parts: dict[str, list[int]] = {}
    for locator in locators:
        found = _PARAGRAPH.fullmatch(locator)
        numbers = parts.setdefault(found["part"] if found else locator, [])
        if found:
            numbers.append(int(found["number"]))
    return [part + ", ".join(map(str, sorted(set(numbers)))) for part, numbers in parts.items()]
