"""Claims said to be likelier than the best reason for them allows."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named
from argmap.model.claim import Claim, Likelihood
from argmap.text.finding import Edit, Finding, Fix, Note


@check("PRB002", Severity.WARNING, starred=True)
def chain_overclaim(analysis: Analysis) -> Found:
    """A claim is said to be likelier than the best step for it allows.

    All premises of a step are needed, so a step allows no more than the upper end of its least likely premise; of
    several steps the best one counts, as they are alternatives. A premise without a `likelihood` passes on what its own
    reasons allow. It is silent when a premise of any step sets no limit, and when bands overlap: the whole band of the
    claim must lie above, or begin where the premise's ends.

    The limit is on the argument and not on the world: the claim may be that likely for reasons the map does not give.
    That premises are independent is never assumed, so their likelihoods are not multiplied.

    ## Why it matters

    A chain is no stronger than its weakest link, and a likely story of many parts sounds likelier than each of them.

    ## It fires on

        premise thaw: The river will thaw in March.
          likelihood: likely
        premise barges: The barges will be mended by then.
          likelihood: very likely
        thesis grain: The grain will reach the port in April.
          likelihood: very likely
          because: thaw & barges

    ## It is silent on

        premise thaw: The river will thaw in March.
          likelihood: likely
        premise barges: The barges will be mended by then.
          likelihood: very likely
        thesis grain: The grain will reach the port in April.
          likelihood: likely
          because: thaw & barges

    ## In the literature

    Fréchet, "Généralisations du théorème des probabilités totales", 1935: the bounds of a conjunction; Tversky &
    Kahneman, "Extensional versus intuitive reasoning", 1983: the conjunction fallacy; ICD-203, standard 2.
    """
    graph, home = analysis.graph, analysis.map.root.id
    for number in analysis.own_claims:
        claim = graph.claims[number]
        licence = analysis.licences.get(graph.unit_of[number])
        likelihood = claim.likelihood if claim.is_stood_for else None
        if licence is None or likelihood is None or not likelihood.lower >= licence.upper < likelihood.upper:
            continue
        limit = graph.claims[licence.limit]
        stated = limit.likelihood
        if stated is not None:
            message = f"`{claim.id}` is said to be `{likelihood.written}`, more than the best step for it allows"
            weakest = Note(f"{named(limit, home)} is `{stated.written}`, at most {stated.upper:g}", stated.span)
            step = Note("the step is written", graph.steps[licence.step].written.span)
            advice = Note("give a better reason, or say less: a step carries no further than its least likely premise")
            fix = _fix(analysis, claim, likelihood, licence.upper)
            yield Finding(likelihood.span or claim.span, message, (step, weakest, advice), fix)


def _fix(analysis: Analysis, claim: Claim, likelihood: Likelihood, upper: float) -> Fix | None:
    """The strongest word within the limit, of the row of the word that was written; None where a number was."""
    document = analysis.map.by_id[claim.map]
    lexicon = document.vocabulary.lexicons.get(document.header.lexicon)
    if lexicon is None or likelihood.written not in lexicon.bands or likelihood.span is None:
        return None
    row = lexicon.row_of(likelihood.written)
    within = [(band, word) for word, band in lexicon.bands.items() if band[1] <= upper and lexicon.row_of(word) == row]
    if not within:
        return None
    word = max(within)[1]
    return Fix(f"write `{word}`", (Edit(likelihood.span, word),), safe=False)
