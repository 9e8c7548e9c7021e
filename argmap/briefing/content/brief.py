"""A brief: everything that it says, taken from a map alone and not yet laid out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import difference
from argmap.briefing.content.assumptions import Assumption, key_assumptions
from argmap.briefing.content.counter_argument import CounterArgument, strongest_counter_argument
from argmap.briefing.content.coverage import Coverage, coverage_of
from argmap.briefing.content.dissent import Dissent, dissents_from
from argmap.briefing.content.evidence_table import EvidenceTable, evidence_table
from argmap.briefing.content.gaps import gaps_of
from argmap.briefing.content.indicators import Indicator, indicators_for, needed_claims
from argmap.briefing.content.judgements import (
    MOST_JUDGEMENTS,
    Judgement,
    judgements_dropped,
    judgements_of,
)
from argmap.briefing.content.positions import AskedQuestion, Clash, clashes, objections_across, questions_asked
from argmap.briefing.content.provenance import Provenance, provenance_of
from argmap.briefing.content.recommendations import Recommendation, recommendations_of
from argmap.briefing.content.speaking import closed, label
from argmap.briefing.content.support_across import SupportAcross, supports_across
from argmap.checks.diagnostic import Diagnostic
from argmap.model.claim import Claim
from argmap.text.words import band_in_words
from argmap.vocabulary.lexicons import Lexicon

Progress = Callable[[str], None]
"""What is told of each part of the work before it begins."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The words of likelihood that a map speaks, each with its band."""

    title: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a brief says of a map, part by part.

    `judgements` are the first theses that the map stands for, `more_judgements` those it stands for beside, in short;
    `recommendations` is the advice that is none of these.
    `dropped` are judgements of the last issue.
    `questions` and `clashes` are those of a map that sets others against one another, and empty otherwise;
    `supports` is what of one of these maps speaks for another, `objections_across` counts what else speaks against it.
    """

    title: str
    language: str
    bottom_line: str
    judgements: tuple[Judgement, ...]
    more_judgements: tuple[str, ...]
    dropped: tuple[str, ...]
    questions: tuple[AskedQuestion, ...]
    clashes: tuple[Clash, ...]
    supports: tuple[SupportAcross, ...]
    objections_across: int
    counter_argument: CounterArgument | None
    recommendations: tuple[Recommendation, ...]
    indicators: tuple[Indicator, ...]
    assumptions: tuple[Assumption, ...]
    dissents: tuple[Dissent, ...]
    evidence: EvidenceTable
    gaps: tuple[str, ...]
    scale: Scale | None
    coverage: Coverage
    provenance: Provenance


def brief_of(
    analysis: Analysis,
    diagnostics: Sequence[Diagnostic] = (),
    *,
    before: Analysis | None = None,
    date: str | None = None,
    progress: Progress = lambda _: None,
) -> Brief:
    """The brief of a map.

    `diagnostics` are what the checks found in its reading, the waived ones with their waivers; `before` is the map as
    it was at the last issue, `date` the date of this one, as the language writes dates.
    """
    root = analysis.map.root
    change = difference(before, analysis) if before is not None else None
    every = judgements_of(analysis, change)
    judgements = every[:MOST_JUDGEMENTS]
    needed: dict[int, tuple[Claim, ...]] = {}
    for judgement in judgements:
        progress(f"what would change judgement {judgement.number} of {len(judgements)}")
        needed[judgement.number] = needed_claims(analysis, judgement.claim)
    indicators = indicators_for(analysis, judgements)
    made = provenance_of(analysis, date)
    progress("evidence, dissent and gaps")
    evidence = evidence_table(analysis, judgements, [claim for claims in needed.values() for claim in claims])
    return Brief(
        title=" ".join(root.header.title.split()) or root.id,
        language=root.header.language,
        bottom_line=closed(root.header.summary or ""),
        judgements=judgements,
        more_judgements=tuple(label(each.claim) for each in every[MOST_JUDGEMENTS:]),
        dropped=judgements_dropped(change) if change is not None else (),
        questions=questions_asked(analysis),
        clashes=clashes(analysis),
        supports=supports_across(analysis),
        objections_across=objections_across(analysis),
        counter_argument=strongest_counter_argument(analysis, judgements, needed),
        recommendations=recommendations_of(analysis, judgements),
        indicators=indicators,
        assumptions=key_assumptions(analysis, judgements, needed),
        dissents=dissents_from(analysis, every),
        evidence=evidence,
        gaps=gaps_of(analysis, judgements, evidence, is_dated=bool(made.issued)),
        scale=_scale(root.vocabulary.lexicons.get(root.header.lexicon)),
        coverage=coverage_of(analysis, diagnostics),
        provenance=made,
    )


def _scale(lexicon: Lexicon | None) -> Scale | None:
    """The first row of a lexicon, or all its words where it has no rows."""
    if lexicon is None:
        return None
    words = lexicon.rows[0] if lexicon.rows else tuple(lexicon.bands)
    return Scale(lexicon.title, tuple((word, band_in_words(*lexicon.bands[word])) for word in words))
