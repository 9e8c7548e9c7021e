"""The kinds of node a map declares, and what follows from each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node.

    `stance` is the stance a node has when it names none (None for a question, which is no claim);
    `grounds_itself` says whether a leaf of this kind is its own ground;
    `takes_support` whether a step for it is legal;
    `plural` is how several of them are spoken of.
    """

    name: str
    plural: str
    stance: str | None
    grounds_itself: bool
    takes_support: bool


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("thesis", "theses", "assert", grounds_itself=False, takes_support=True),
        Kind("claim", "claims", "assert", grounds_itself=False, takes_support=True),
        Kind("premise", "premises", "assert", grounds_itself=True, takes_support=True),
        Kind("evidence", "items of evidence", "assert", grounds_itself=True, takes_support=False),
        Kind("assumption", "assumptions", "assert", grounds_itself=True, takes_support=False),
        Kind("counterclaim", "counterclaims", "report", grounds_itself=True, takes_support=True),
        Kind("rebuttal", "rebuttals", "assert", grounds_itself=True, takes_support=True),
        Kind("recommendation", "recommendations", "assert", grounds_itself=False, takes_support=True),
        Kind("question", "questions", None, grounds_itself=False, takes_support=False),
    )
}

CLAIM_KINDS = frozenset(name for name in KINDS if name != "question")

STANCES = ("assert", "report", "concede", "reject")

COMMITTED_STANCES = frozenset({"assert", "concede"})
"""The stances by which a map's holder stands for a claim (language, section 5)."""

DECLARATIONS = ("map", "import", "source", "section", "term", *KINDS)
"""Every word that can begin a declaration."""
