"""The evidence of a brief: what bears on the judgements, from where, how it is graded, and which way it points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.bearing import Bearing, bearings_on
from argmap.analysis.independence import independence_of
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.speaking import dated_name, label, origins, passages
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.text.words import lettered
from argmap.vocabulary.dates import date_in_words
from argmap.wording.words import name_in


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item: `bears` are signs and numbers of judgements (`+1`, `−2`, `±3`), in brackets what is broken on the way.

    `origin` is the mark of one that is shared; `reliability` and `credibility` are grades of the Admiralty code, empty
    where there is none.
    """

    name: str
    text: str
    source: str
    date: str
    reliability: str
    credibility: str
    bears: tuple[str, ...]
    origin: str

    @property
    def is_graded(self) -> bool:
        """Whether either grade is given."""
        return bool(self.reliability or self.credibility)


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """The items that bear on some judgement, those that judgements hang on first, then the nearest.

    `idle` counts the map's own items that bear on none; `shared` says for each mark which source its items rest on.
    """

    items: tuple[Evidence, ...]
    shared: tuple[tuple[str, str], ...]
    idle: int

    @property
    def graded(self) -> int:
        """How many items have a grade."""
        return sum(item.is_graded for item in self.items)


def evidence_table(analysis: Analysis, judgements: Sequence[Judgement], needed: Iterable[Claim]) -> EvidenceTable:
    """The evidence below the judgements; `needed` are the claims without which some of them would not stand."""
    graph = analysis.graph
    bearings: dict[int, dict[int, str]] = {}
    nearness: dict[int, int] = {}
    for judgement in judgements:
        target = graph.unit_of[graph.numbers[judgement.claim.name]]
        for unit, bearing in bearings_on(graph, analysis.standings, target).items():
            bearings.setdefault(unit, {})[judgement.number] = _sign(bearing)
            length = min(filter(None, (bearing.for_it, bearing.against_it)))
            nearness[unit] = min(length, nearness.get(unit, length))
        if any(graph.claims[number].kind == "evidence" for number in graph.units[target]):
            # evidence that says the same as the judgement is the judgement, and bears on it by that
            bearings.setdefault(target, {})[judgement.number] = "+{}"
            nearness[target] = 0
    vital = {graph.unit_of[graph.numbers[claim.name]] for claim in needed}
    items = [
        number
        for number, claim in enumerate(graph.claims)
        if claim.kind == "evidence" and graph.unit_of[number] in bearings
    ]
    items.sort(key=lambda number: (graph.unit_of[number] not in vital, nearness[graph.unit_of[number]], number))
    marks = _marks(analysis, [graph.claims[number] for number in items])
    own = [number for number in analysis.own_claims if graph.claims[number].kind == "evidence"]
    rows = tuple(_row(analysis, graph.claims[number], bearings[graph.unit_of[number]], marks) for number in items)
    shared = dict(marks.values())
    return EvidenceTable(
        rows,
        tuple((mark, source.title or source.id) for mark, source in shared.items()),
        sum(graph.unit_of[number] not in bearings for number in own),
    )


def _row(analysis: Analysis, claim: Claim, signs: dict[int, str], marks: dict[str, tuple[str, Source]]) -> Evidence:
    rests = origins(analysis, claim, dated_name)
    reliability = sorted({source.reliability for source in analysis.origins.graded(claim) if source.reliability})
    mark = marks.get(claim.name)
    return Evidence(
        name_in(analysis, claim),
        label(claim),
        "; ".join(filter(None, [passages(analysis, claim, dated_name), f"after {rests}" if rests else ""])),
        date_in_words(claim.as_of or ""),
        "/".join(reliability),
        claim.credibility or "",
        tuple(sign.format(number) for number, sign in signs.items()),
        mark[0] if mark else "",
    )


def _sign(bearing: Bearing) -> str:
    """Which way an item points, around the number of the judgement: `+{}`; in brackets where every chain is broken."""
    sign = "±{}" if bearing.for_it and bearing.against_it else "+{}" if bearing.for_it else "−{}"
    return f"({sign})" if bearing.is_broken else sign


def _marks(analysis: Analysis, claims: Sequence[Claim]) -> dict[str, tuple[str, Source]]:
    """A letter for each source on which two or more of the items rest alone, under the names of those items.

    That they rest on the word of the paper that the map reconstructs is said of no item: all of them may.
    """
    papers = {paper.name for paper in analysis.origins.papers.values() if paper}
    origins_of = {item.number: item.origins for item in independence_of(analysis).items}
    groups: dict[str, list[Claim]] = {}
    roots: dict[str, Source] = {}
    for claim in claims:
        rests_on = origins_of.get(analysis.graph.numbers[claim.name], ())
        if len(rests_on) == 1 and rests_on[0].name not in papers:
            roots[rests_on[0].name] = rests_on[0]
            groups.setdefault(rests_on[0].name, []).append(claim)
    shared = [name for name, members in groups.items() if len(members) > 1]
    return {
        claim.name: (letter, roots[name])
        for letter, name in zip(lettered(len(shared)), shared, strict=True)
        for claim in groups[name]
    }
