"""The evidence of a brief: what bears on the judgements, from where, how it is graded, and which way it points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from argmap.analysis.analysis import Analysis
from argmap.briefing.judgements import Judgement
from argmap.briefing.speaking import label, origins, passages
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.wording.words import name_in


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item: `bears` are signs and numbers of judgements (`+1`, `−2`, `±3`), `origin` the mark of a shared one.

    `reliability` and `credibility` are grades of the Admiralty code, empty where there is none.
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
        start = graph.unit_of[graph.numbers[judgement.claim.name]]
        for unit, is_for, depth in _bearing(analysis, start):
            signs = bearings.setdefault(unit, {})
            sign = "+" if is_for else "−"
            signs[judgement.number] = sign if signs.get(judgement.number, sign) == sign else "±"
            nearness[unit] = min(depth, nearness.get(unit, depth))
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
    rests = origins(analysis, claim)
    reliability = sorted({source.reliability for source in analysis.origins.graded(claim) if source.reliability})
    mark = marks.get(claim.name)
    return Evidence(
        name_in(analysis, claim),
        label(claim),
        "; ".join(filter(None, [passages(analysis, claim), f"after {rests}" if rests else ""])),
        date_in_words(claim.as_of or ""),
        "/".join(reliability),
        claim.credibility or "",
        tuple(f"{sign}{number}" for number, sign in signs.items()),
        mark[0] if mark else "",
    )


def date_in_words(written: str) -> str:
    """A date of the language as readers write it: `2008 to 2010`, `about 2009`."""
    return written.replace("..", " to ").replace("~", "about ")


def _bearing(analysis: Analysis, start: int) -> Iterator[tuple[int, bool, int]]:
    """The units that bear on one, whether for or against it, and in how many steps; a unit may do both."""
    graph = analysis.graph
    queue = [(start, True, 0)]
    seen = {(start, True)}
    for unit, is_for, depth in queue:
        reached: list[tuple[int, bool]] = []
        for numbers, sign in ((graph.steps_for[unit], is_for), (graph.steps_against[unit], not is_for)):
            for number in numbers:
                reached += [(premise, sign) for premise in sorted(graph.steps[number].units)]
                for undercut in graph.undercuts_of[number]:
                    reached += [(premise, not sign) for premise in sorted(graph.undercuts[undercut].units)]
        for premise, sign in reached:
            if (premise, sign) not in seen and premise != start:
                seen.add((premise, sign))
                queue.append((premise, sign, depth + 1))
                yield premise, sign, depth + 1


def _marks(analysis: Analysis, claims: Sequence[Claim]) -> dict[str, tuple[str, Source]]:
    """A letter for each source on which two or more of the items rest alone, under the names of those items."""
    groups: dict[str, list[Claim]] = {}
    roots: dict[str, Source] = {}
    for claim in claims:
        root = analysis.origins.only_root(claim)
        if root is not None:
            roots[root.name] = root
            groups.setdefault(root.name, []).append(claim)
    shared = [name for name, members in groups.items() if len(members) > 1]
    letters = (ascii_lowercase[place % 26] * (place // 26 + 1) for place in range(len(shared)))
    return {
        claim.name: (letter, roots[name])
        for letter, name in zip(letters, shared, strict=True)
        for claim in groups[name]
    }
