"""How wide a text is, in ems of the type that pictures are set in (Source Sans)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Advance widths of Source Sans Regular in thousandths of an em, from the font's own `hmtx` table.
_ASCII: Final = (
    *(200, 289, 425, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350),
    *(497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425),
    *(847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664),
    *(566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500),
    *(542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542),
    *(555, 555, 347, 419, 338, 544, 467, 718, 446, 467, 425, 303, 241, 303, 497),
)
_SIGNS: Final = {
    **dict.fromkeys("‘’‚·", 249),
    **dict.fromkeys("“”„«»", 427),
    **dict.fromkeys("×−≠≤≥≈±÷€", 497),
    **dict.fromkeys("→←↑↓✓", 619),
    **dict.fromkeys("▲△▶▷▼▽■◆", 895),
    "\N{NO-BREAK SPACE}": 202,
    "–": 480,
    "—": 800,
    "…": 948,
    "•": 304,
    "◊": 517,
    "°": 331,
    "§": 497,
    "№": 893,
    "ß": 576,
    "æ": 785,
    "Æ": 822,
    "ø": 542,
    "Ø": 664,
    "ı": 246,
}
_MEASURED: Final = re.compile(f"[ -~{''.join(_SIGNS)}]*")
_WIDE: Final = 1000
_OTHER: Final = 560
SEMIBOLD: Final = 1.03
"""How much wider the semibold face sets the same text."""


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    code = ord(character)
    if 32 <= code < 127:
        return _ASCII[code - 32]
    if character in _SIGNS:
        return _SIGNS[character]
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    letter = unicodedata.normalize("NFD", character)[0]
    if letter != character:
        return _advance(letter)
    return _WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else _OTHER


@lru_cache(maxsize=16384)
def width_of(text: str) -> float:
    """The width of `text` in ems, set in the regular face; scripts that Source Sans lacks are estimated."""
    return sum(map(_advance, text)) / 1000


def is_measured(text: str) -> bool:
    """Whether every character of `text` has a width of its own here, so that `width_of` is no estimate."""
    return _MEASURED.fullmatch(text) is not None or _MEASURED.fullmatch(_without_accents(text)) is not None


def _without_accents(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", character)[0] for character in text)
