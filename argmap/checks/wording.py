"""The words in which findings speak of claims, steps and numbers of things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.model.claim import Claim, Question
from argmap.model.document import Link, Value
from argmap.model.source import Section, Source, Term
from argmap.model.step import Relation, Step
from argmap.text import words
from argmap.text.finding import Note
from argmap.vocabulary.kinds import KINDS

MOST_LISTED = 3
"""How many of many things a message lists before it only counts the rest."""


def named(value: Claim | Source | Question, map_id: str) -> str:
    """A claim's or source's name as the file of that map shows it: bare for its own."""
    return f"`{value.id}`" if value.map == map_id else f"`{value.name}`"


def named_link(link: Link, map_id: str) -> str:
    """A step's, undercut's or relation's name as the file of that map shows it."""
    return f"`{link.shown_name.removeprefix(f'{map_id}.')}`"


def listed(names: Sequence[str], word: str = "and") -> str:
    """`a`, `a` and `b`, or `a`, `b`, `c` and 4 more."""
    if len(names) > MOST_LISTED + 1:
        names = [*names[:MOST_LISTED], f"{len(names) - MOST_LISTED} more"]
    return words.listed(names, word)


def sort_of(value: Value) -> str:
    """What a name stands for, in words: `a premise`, `evidence`, `a step`."""
    match value:
        case Claim(kind=kind):
            return _article(kind) if KINDS[kind].plural.endswith("s") and kind != "evidence" else kind
        case Question():
            return "a question"
        case Source():
            return "a source"
        case Section():
            return "a section"
        case Term():
            return "a term"
        case Step():
            return "a step"
        case Relation():
            return "a conflict"
        case _:
            return "no claim"


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def places(values: Iterable[Claim | Source], map_id: str, said: str) -> tuple[Note, ...]:
    """Notes that point at some values: "`name` SAID at line 4", the first few of them."""
    few = list(values)[:MOST_LISTED]
    return tuple(Note(f"{named(value, map_id)} {said}", value.span) for value in few)
