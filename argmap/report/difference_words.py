"""Two wordings of one thing as one line of Markdown, in which the words that went and came are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from argmap.wording.markdown import prose

LEAST_ALIKE = 0.4
"""Wordings that share less than this part of their words are easier to read one below the other."""

_CONTEXT = 12
"""Words that are kept on either side of a change; of a longer stretch that is alike the middle is left out."""


def marked_words(before: str, after: str) -> str:
    """`The trams ~~squeal~~ **are quiet** at night`; empty where the two have too little in common."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return ""
    changes = matcher.get_opcodes()
    parts: list[str] = []
    for place, (tag, first, last, start, end) in enumerate(changes):
        if tag == "equal":
            parts += _alike(old[first:last], is_first=place == 0, is_last=place == len(changes) - 1)
        else:
            parts += [*_marked("~~", old[first:last]), *_marked("**", new[start:end])]
    return " ".join(parts)


def _alike(words: Sequence[str], *, is_first: bool, is_last: bool) -> Iterator[str]:
    ahead = 0 if is_first else _CONTEXT
    behind = 0 if is_last else _CONTEXT
    if len(words) <= ahead + behind + 1:
        yield prose(" ".join(words))
        return
    kept = (" ".join(words[:ahead]), "…", " ".join(words[len(words) - behind :] if behind else []))
    yield from (prose(part) for part in kept if part)


def _marked(sign: str, words: Sequence[str]) -> Iterator[str]:
    if words:
        yield f"{sign}{prose(' '.join(words))}{sign}"
