"""The semantics of abstract argumentation, by name and by the competition's letters."""

from __future__ import annotations

from enum import StrEnum


class Semantics(StrEnum):
    """Which sets of arguments can be accepted together. The value is the word that users type."""

    GROUNDED = "grounded"
    """The least complete extension (Dung 1995, Def. 20)."""
    COMPLETE = "complete"
    """What is admissible and holds all it defends (Dung 1995, Def. 23)."""
    PREFERRED = "preferred"
    """The greatest admissible sets (Dung 1995, Def. 7)."""
    STABLE = "stable"
    """What is free of conflict and attacks all else (Dung 1995, Def. 13)."""
    SEMI_STABLE = "semi-stable"
    """Complete extensions that leave least undecided (Caminada 2006, Def. 3)."""
    STAGE = "stage"
    """Sets free of conflict that leave least undecided (Verheij 1996)."""
    IDEAL = "ideal"
    """The greatest admissible set within all preferred extensions (Dung, Mancarella & Toni 2007, Def. 2.2)."""


LETTERS: dict[str, Semantics] = {
    "GR": Semantics.GROUNDED,
    "CO": Semantics.COMPLETE,
    "PR": Semantics.PREFERRED,
    "ST": Semantics.STABLE,
    "SST": Semantics.SEMI_STABLE,
    "STG": Semantics.STAGE,
    "ID": Semantics.IDEAL,
}
"""The letters by which the competition (ICCMA) names the semantics."""
