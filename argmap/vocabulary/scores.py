"""Base scores: where the strength of a claim starts, by what is said of it.

The numbers order, and that is all they do: a score is no probability, and a gap between two scores measures nothing.
They were chosen for their order alone:

- The five grades that judge something fall from `A`, `1` to `E`, `5`. Between `C`, `3` and `D`, `4` lies the wide gap,
  since there the code passes from what may be used to what is weak (the check weak-source-strong-claim draws the same
  line). `F` and `6` say that nobody can tell, so they are not in the tables: it is as if nothing had been said.
- What nobody has graded lies in that gap. Evidence is cited, so it comes first; what is put forward without a reason
  follows; what is expressly taken for granted is last.
- A likelihood counts by the middle of its band, so that the more likely of two claims starts higher, in any lexicon.
- Confidence only limits. That an author is sure of a claim does not make it stronger; that he is not makes it weaker.
- No score is 1: the Euler-based method cannot weaken what starts there. None of what may stand by itself reaches down
  to 0, which is kept for what nothing stands under.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HIGHEST = 0.90
"""The score of the best grades, and the most that any likelihood gives."""

ARGUED = 0.10
"""The score of a claim that rests on its reasons, and the least that any likelihood gives.

Low, so that only the reasons lift it; not 0, from which the Euler-based method could not lift it.
"""

NOTHING = 0.0
"""The score of a claim that no leaf leads to: it has no reason, or its reasons rest on themselves alone."""

RELIABILITY_SCORES: Mapping[str, float] = MappingProxyType({"A": HIGHEST, "B": 0.75, "C": 0.60, "D": 0.30, "E": 0.15})
"""By the letter of the source."""

CREDIBILITY_SCORES: Mapping[str, float] = MappingProxyType({"1": HIGHEST, "2": 0.75, "3": 0.60, "4": 0.30, "5": 0.15})
"""By the digit of the piece of information."""

CONFIDENCE_LIMITS: Mapping[str, float] = MappingProxyType({"high": HIGHEST, "moderate": 0.60, "low": 0.30})
"""The most that a claim can start with, by the confidence its author has in it."""

KIND_SCORES: Mapping[str, float] = MappingProxyType(
    {"evidence": 0.50, "premise": 0.45, "counterclaim": 0.45, "rebuttal": 0.45, "assumption": 0.40}
)
"""By the kind, of claims that may stand by themselves and of which neither grade nor likelihood is given."""


def likelihood_score(lower: float, upper: float) -> float:
    """The score for a band of likelihood (its ends between 0 and 1): its middle, between `ARGUED` and `HIGHEST`."""
    return min(max((lower + upper) / 2, ARGUED), HIGHEST)
