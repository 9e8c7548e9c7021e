"""How sound a map is, in five lines: theses, evidence, objections, single points of failure, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.dialectic.unanswered_counterclaim import unanswered_counterclaim
from argmap.checks.support.single_point_of_failure import single_point_of_failure
from argmap.report.summary import Summary, summary_of
from argmap.text.words import counted
from argmap.wording.terminal import escaped


@dataclass(frozen=True, slots=True)
class Soundness:
    """Counts that say how sound one map is. Theses are those that it stands for; items are its own evidence.

    `on_evidence` theses have evidence somewhere below them. A graded item has a credibility, or a source whose
    reliability is given. `unanswered` and `on_one_point` count what the checks `unanswered-counterclaim` and
    `single-point-of-failure` find, whether or not they are selected or waived there.
    """

    map: str
    title: str
    theses: int
    standing: int
    disputed: int
    on_evidence: int
    items: int
    graded: int
    unanswered: int
    on_one_point: int
    findings: Summary


def soundness_of(analysis: Analysis, diagnostics: Iterable[Diagnostic]) -> Soundness:
    """How sound the map itself is; of the diagnostics, those in its own file are counted."""
    graph, header = analysis.graph, analysis.map.root.header
    theses = [graph.unit_of[number] for number in analysis.own_theses]
    standings = [analysis.standings.units[unit] for unit in theses]
    items = [claim for number in analysis.own_claims if (claim := graph.claims[number]).kind == "evidence"]
    path = analysis.map.root.text.path
    return Soundness(
        header.id,
        header.title,
        theses=len(theses),
        standing=standings.count(Standing.IN),
        disputed=standings.count(Standing.UNDECIDED),
        on_evidence=sum(unit in analysis.above_evidence for unit in theses),
        items=len(items),
        graded=sum(
            item.credibility is not None or any(source.reliability for source in analysis.origins.graded(item))
            for item in items
        ),
        unanswered=sum(1 for _ in unanswered_counterclaim.run(analysis)),
        on_one_point=sum(1 for _ in single_point_of_failure.run(analysis)),
        findings=summary_of((each for each in diagnostics if each.finding.span.text.path == path), files=1),
    )


def soundness_as_text(soundness: Soundness) -> str:
    """The map's ID and title, and five lines below them, each with what it is about in a first column."""
    title = f": {soundness.title}" if soundness.title else ""
    return escaped(f"{soundness.map}{title}") + "".join(f"\n  {head:13}  {words}" for head, words in _lines(soundness))


def _lines(soundness: Soundness) -> Iterator[tuple[str, str]]:
    fallen = soundness.theses - soundness.standing - soundness.disputed
    rest = [f"{soundness.disputed} disputed" if soundness.disputed else "", f"{fallen} fallen" if fallen else ""]
    standing = ", ".join(part for part in (f"{soundness.standing} of {soundness.theses} stand", *rest) if part)
    yield "theses", standing if soundness.theses else "none"
    theses = counted(soundness.theses, "thesis", "theses")
    under = f"under {soundness.on_evidence} of {theses}; " if soundness.theses else ""
    items = f"{soundness.graded} of {counted(soundness.items, 'item')} graded" if soundness.items else "no items"
    yield "evidence", f"{under}{items}"
    yield "objections", f"{soundness.unanswered} unanswered" if soundness.unanswered else "none unanswered"
    hanging = f"{counted(soundness.on_one_point, 'thesis hangs', 'theses hang')} on one item of evidence or one source"
    yield "single points", hanging if soundness.on_one_point else "none"
    summary = soundness.findings
    counts = [counted(summary.errors, "error"), counted(summary.warnings, "warning"), counted(summary.hints, "hint")]
    findings = ", ".join(count for count in counts if not count.startswith("0 ")) or "none"
    yield "findings", f"{findings}; {summary.waived} waived" if summary.waived else findings


def soundness_as_data(soundness: Soundness) -> dict[str, Any]:
    """The same counts as JSON values."""
    summary = soundness.findings
    return {
        "map": soundness.map,
        "title": soundness.title,
        "theses": {
            "declared": soundness.theses,
            "standing": soundness.standing,
            "disputed": soundness.disputed,
            "on_evidence": soundness.on_evidence,
            "on_one_point": soundness.on_one_point,
        },
        "evidence": {"items": soundness.items, "graded": soundness.graded},
        "unanswered_objections": soundness.unanswered,
        "findings": {
            "errors": summary.errors,
            "warnings": summary.warnings,
            "hints": summary.hints,
            "waived": summary.waived,
        },
    }
