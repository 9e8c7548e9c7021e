"""Lexicons of likelihood: which words a map may use, and the band of probability each stands for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A published scale of likelihood words.

    `bands` maps a word to its band, lower and upper probability between 0 and 1.
    Words that share a band are the rows of the scale.
    """

    name: str
    title: str
    bands: dict[str, tuple[float, float]]


ICD203 = Lexicon(
    "icd203",
    "ICD-203, Analytic Standards",
    {
        "almost no chance": (0.01, 0.05),
        "remote": (0.01, 0.05),
        "very unlikely": (0.05, 0.20),
        "highly improbable": (0.05, 0.20),
        "unlikely": (0.20, 0.45),
        "improbable": (0.20, 0.45),
        "roughly even chance": (0.45, 0.55),
        "roughly even odds": (0.45, 0.55),
        "likely": (0.55, 0.80),
        "probable": (0.55, 0.80),
        "very likely": (0.80, 0.95),
        "highly probable": (0.80, 0.95),
        "almost certain": (0.95, 0.99),
        "nearly certain": (0.95, 0.99),
    },
)

PHIA = Lexicon(
    "phia",
    "PHIA probability yardstick",
    {
        "remote chance": (0.0, 0.05),
        "highly unlikely": (0.10, 0.20),
        "unlikely": (0.25, 0.35),
        "realistic possibility": (0.40, 0.50),
        "likely": (0.55, 0.75),
        "probable": (0.55, 0.75),
        "highly likely": (0.80, 0.90),
        "almost certain": (0.95, 1.0),
    },
)

IPCC = Lexicon(
    "ipcc",
    "IPCC likelihood scale",
    {
        "exceptionally unlikely": (0.0, 0.01),
        "extremely unlikely": (0.0, 0.05),
        "very unlikely": (0.0, 0.10),
        "unlikely": (0.0, 0.33),
        "about as likely as not": (0.33, 0.66),
        "more likely than not": (0.50, 1.0),
        "likely": (0.66, 1.0),
        "very likely": (0.90, 1.0),
        "extremely likely": (0.95, 1.0),
        "virtually certain": (0.99, 1.0),
    },
)

LEXICONS: dict[str, Lexicon] = {lexicon.name: lexicon for lexicon in (ICD203, PHIA, IPCC)}

DEFAULT_LEXICON = ICD203.name
"""What a map speaks when it names no lexicon (language, section 3.5)."""
