"""The keys of attributes: which statement takes which, which repeat, and what shape a value has."""

from __future__ import annotations

CLAIM = "claim"
QUESTION = "question"
RELATION = "relation"
MAP = "map"
SOURCE = "source"
SECTION = "section"
TERM = "term"
IMPORT = "import"

KEYS: dict[str, tuple[str, ...]] = {
    MAP: (
        "paper",
        "author",
        "date",
        "holder",
        "lexicon",
        "language",
        "summary",
        "cut_off",
        "handling",
        "tags",
        "note",
        "waive",
    ),
    SOURCE: (
        "author",
        "date",
        "series",
        "publisher",
        "url",
        "doi",
        "reliability",
        "origin",
        "text",
        "held",
        "handling",
        "note",
        "waive",
    ),
    CLAIM: (
        "because",
        "against",
        "answers",
        "cite",
        "origin",
        "credibility",
        "holder",
        "stance",
        "likelihood",
        "confidence",
        "as_of",
        "horizon",
        "modality",
        "short",
        "tags",
        "status",
        "note",
        "waive",
        "expect",
    ),
    RELATION: ("scheme", "cite", "holder", "note", "waive", "expect"),
    QUESTION: ("short", "status", "note", "waive"),
    SECTION: ("short", "cite", "note", "waive"),
    TERM: ("short", "cite", "note", "waive"),
    IMPORT: (),
}
"""For each sort of statement, the keys it takes, in the order the language page lists them."""

REPEATABLE: dict[str, frozenset[str]] = {
    MAP: frozenset({"author", "note", "waive"}),
    SOURCE: frozenset({"author", "origin", "note", "waive"}),
    CLAIM: frozenset({"because", "against", "answers", "cite", "origin", "note", "waive"}),
    RELATION: frozenset({"cite", "note", "waive"}),
    QUESTION: frozenset({"note", "waive"}),
    SECTION: frozenset({"cite", "note", "waive"}),
    TERM: frozenset({"cite", "note", "waive"}),
    IMPORT: frozenset(),
}

ALL_KEYS = frozenset(key for keys in KEYS.values() for key in keys)

CHOICES: dict[str, tuple[str, ...]] = {
    "stance": ("assert", "report", "concede", "reject"),
    "confidence": ("low", "moderate", "high"),
    "modality": ("normative", "forecast", "descriptive"),
    "held": ("yes", "no"),
}
"""Keys whose value is one word of a closed list, whatever the statement."""

STATUSES: dict[str, tuple[str, ...]] = {CLAIM: ("undeveloped", "open"), QUESTION: ("open", "closed")}

EXPECTATIONS = ("in", "undecided", "out", "out defeated", "out unsupported", "out circular")

SPECIAL_HOLDERS = frozenset({"anticipated", "withheld"})
