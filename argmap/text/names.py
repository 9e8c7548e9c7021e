"""The names of authors, as running text has room for them."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.text.words import listed

LONGEST_NAME = 40
"""Characters of an author's name; of a longer one, the offices of a body, the last part stands for the whole."""

MOST_AUTHORS = 2
"""Authors that are named; of more, the first one is."""


def authors_named(authors: Sequence[str]) -> str:
    """`Ann Cook`, `Ann Cook and Ben Day`, or `Ann Cook and others`; empty without authors."""
    short = [author.rpartition(", ")[2] if len(author) > LONGEST_NAME else author for author in authors]
    return listed(short) if len(short) <= MOST_AUTHORS else f"{short[0]} and others"


def within_sentence(authors: Sequence[str]) -> str:
    """All the authors as a sentence names them after its first word: `the planning desk and Ann Cook`."""
    return listed([f"the {author[4:]}" if author.startswith("The ") else author for author in authors])
