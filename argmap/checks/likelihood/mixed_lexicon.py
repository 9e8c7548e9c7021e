"""Words of likelihood from rows of a scale that are not to be mixed."""

from __future__ import annotations

from collections import Counter

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.model.claim import Likelihood
from argmap.text.finding import Edit, Finding, Fix, Note


@check("PRB003", Severity.WARNING)
def mixed_lexicon(analysis: Analysis) -> Found:
    """A map takes its words of likelihood from several rows of one scale.

    Some scales have two words for a band, each in a row of its own, and ask that the rows not be mixed: ICD-203 has
    *likely* and *very likely* in one, *probable* and *highly probable* in the other. The row that the map uses most is
    taken as meant, the first one where two are used as often, and each word of another is a finding with a safe fix,
    the word for the same band. PHIA's scale has one row, in which *likely* and *probable* are the same.

    Only `likelihood` is looked at. A word that is in no row of the map's lexicon cannot be written there, and the words
    in a claim's text may be those of the paper.

    ## Why it matters

    Where *likely* and *probable* stand side by side, a reader looks for the difference.

    ## It fires on

        premise north: The northern road will be open.
          likelihood: likely
        premise south: The southern road will be open.
          likelihood: probable
        thesis convoy: The convoy can choose its road.
          because: north & south

    ## It is silent on

        premise north: The northern road will be open.
          likelihood: likely
        premise south: The southern road will be open.
          likelihood: very likely
        thesis convoy: The convoy can choose its road.
          because: north & south

    ## In the literature

    ICD-203, standard 2, item (a), on terms from different rows.
    """
    root = analysis.map.root
    lexicon = root.vocabulary.lexicons.get(root.header.lexicon)
    if lexicon is None or "lexicon" in root.header.broken_keys:
        return
    used = [
        (row, claim.likelihood)
        for claim in root.claims
        if claim.likelihood is not None and (row := lexicon.row_of(claim.likelihood.written)) is not None
    ]
    if not used:
        return
    meant = Counter(row for row, _ in used).most_common(1)[0][0]
    first = next(likelihood for row, likelihood in used if row == meant)
    counterparts = {lexicon.bands[word]: word for word in reversed(lexicon.rows[meant])}
    for row, likelihood in used:
        if row != meant and likelihood.span is not None:
            message = f"`{likelihood.written}` is of another row of `{lexicon.name}` than `{first.written}`"
            note = Note(f"`{first.written}` is used", first.span)
            yield Finding(likelihood.span, message, (note,), _fix(likelihood, counterparts.get(_band(likelihood))))


def _band(likelihood: Likelihood) -> tuple[float, float]:
    return likelihood.lower, likelihood.upper


def _fix(likelihood: Likelihood, word: str | None) -> Fix | None:
    if word is None or likelihood.span is None:
        return None
    return Fix(f"write `{word}`", (Edit(likelihood.span, word),))
