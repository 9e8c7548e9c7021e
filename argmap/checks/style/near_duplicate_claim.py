"""Claims that say the same in the same words."""

from __future__ import annotations

import re

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import speak_of_other_times
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.model.claim import Claim
from argmap.text.finding import Finding, Note

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_ARTICLES = frozenset({"a", "an", "the"})
_FEWEST_WORDS = 4


@check("STY001", Severity.WARNING)
def near_duplicate_claim(analysis: Analysis) -> Found:
    """Two claims of a map have the same text, but for case, punctuation and articles.

    The words must be the same and in the same order, at least four of them: texts that are merely alike often differ in
    the one number, name or *not* that matters, and in maps of four papers with over 300 claims no two texts share even
    six words in ten. Claims that `restates` joins pass, as do claims with different `as_of` or `horizon`.

    ## Why it matters

    What is written twice is supported, attacked and counted by halves: a reason given to the one does nothing for the
    other.

    ## It fires on

        premise ferry: The ferry runs on Sundays.
        thesis visit: A Sunday visit is possible.
          because: ferry
        premise boat: The ferry runs on Sundays
        thesis trade: The Sunday market has customers from across the water.
          because: boat

    ## It is silent on

        premise ferry: The ferry runs on Sundays.
        thesis visit: A Sunday visit is possible.
          because: ferry
        thesis trade: The Sunday market has customers from across the water.
          because: ferry

    ## In the literature

    Betz, *Argdown*, 2018, where statements with one title are one statement; here the writer says so with `restates`.
    """
    graph = analysis.graph
    first_with: dict[tuple[str, ...], list[Claim]] = {}
    for number in analysis.own_claims:
        claim = graph.claims[number]
        words = tuple(word for word in _WORD.findall(claim.text.casefold()) if word not in _ARTICLES)
        if len(words) < _FEWEST_WORDS:
            continue
        alike = first_with.setdefault(words, [])
        same = next((other for other in alike if not speak_of_other_times(other, claim)), None)
        if same is None:
            alike.append(claim)
        elif graph.unit_of[graph.numbers[same.name]] != graph.unit_of[number]:
            notes = (
                Note(f"`{same.id}` is declared", same.span),
                Note(f"keep one of them, or join them: `{claim.id} restates {same.id}`"),
            )
            yield Finding(claim.span, f"`{claim.id}` says what `{same.id}` says, in the same words", notes)
