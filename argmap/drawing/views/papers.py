"""The papers of a reading: what each of them claims, and which of them clash over what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.comparison import Comparison
from argmap.analysis.crossings import Crossing, Verdict
from argmap.drawing.picture import Arrow, ArrowLook, Card, CardLook, Picture, Row, RowLook
from argmap.drawing.views.cards import in_short, stub_of
from argmap.drawing.views.claim_cells import standing_note
from argmap.drawing.views.claims import roots_of, source_line
from argmap.drawing.views.dispute import heading_of, holder_of
from argmap.drawing.views.dispute_rows import words_of
from argmap.drawing.views.selection import MOST_ON_A_RANK
from argmap.model.claim import Claim
from argmap.text.words import counted, listed

_MOST_ROWS = 4
_LONGEST_SIDE = 60


def paper_id(map_id: str) -> str:
    """The id of the card of a paper."""
    return f"paper {map_id}"


def clash_id(one: str, other: str) -> str:
    """The id of the card of what parts two papers."""
    return f"clash {one} {other}"


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two maps at odds, with what parts them in truth, conflicts before objections, and how much only seems to."""

    one: str
    other: str
    real: tuple[Crossing, ...]
    apparent: int


Page = tuple[list[str], list[_Clash]]
"""The papers of a page, and what parts them."""


def papers_view(analysis: Analysis, fits: Callable[[Picture], bool]) -> tuple[Picture, ...]:
    """Who claims what, where a reading imports several maps: page by page the clashes, each with its two papers."""
    _, *imported = analysis.map.by_id
    papers = [map_id for map_id in imported if roots_of(analysis, map_id)]
    if len(papers) < 2:
        return ()
    clashes = sorted(_clashes(analysis, papers), key=lambda clash: -len(clash.real))
    for most_rows in range(_MOST_ROWS, 0, -1):
        draw = partial(_picture, analysis, most_rows=most_rows)
        pictures = tuple(draw(here, parting) for here, parting in _pages(papers, clashes, draw, fits))
        if all(map(fits, pictures)):
            break
    return pictures


def _pages(
    papers: Sequence[str],
    clashes: Sequence[_Clash],
    draw: Callable[[list[str], list[_Clash]], Picture],
    fits: Callable[[Picture], bool],
) -> list[Page]:
    """The clashes with their papers, and then the other papers, each on the last page that takes it."""
    pages: list[Page] = [([], [])]

    def takes(papers: list[str], clashes: list[_Clash]) -> bool:
        return max(len(papers), len(clashes)) <= MOST_ON_A_RANK and fits(draw(papers, clashes))

    for clash in clashes:
        here, parting = pages[-1]
        wider = list(dict.fromkeys((*here, clash.one, clash.other)))
        if here and not takes(wider, [*parting, clash]):
            wider, parting = [clash.one, clash.other], []
            pages.append((wider, parting))
        pages[-1] = wider, [*parting, clash]
    for paper in papers:
        if all(paper not in here for here, _ in pages):
            here, parting = pages[-1]
            if here and not takes([*here, paper], parting):
                pages.append(([], []))
                here, parting = pages[-1]
            pages[-1] = [*here, paper], parting
    if len(pages) > 1:
        pages[-2:] = _balanced(pages[-2], pages[-1], takes)
    return [([paper for paper in papers if paper in here], parting) for here, parting in pages]


def _balanced(former: Page, last: Page, takes: Callable[[list[str], list[_Clash]], bool]) -> list[Page]:
    """Two pages, of which the last does not hold a single paper where it may hold a clash of the other as well."""
    papers, parting = former
    if len(last[0]) > 1 or len(parting) < 2:
        return [former, last]
    *kept, moved = parting
    wider = list(dict.fromkeys((moved.one, moved.other, *last[0])))
    if not takes(wider, [moved]):
        return [former, last]
    at_odds = {paper for clash in kept for paper in (clash.one, clash.other)}
    return [([paper for paper in papers if paper in at_odds], kept), (wider, [moved])]


def _clashes(analysis: Analysis, papers: Sequence[str]) -> Iterator[_Clash]:
    for one, other in combinations(papers, 2):
        disputes = Comparison(analysis, one, other).disputes
        found = (crossing for crossing in disputes if crossing.verdict is Verdict.REAL)
        real = tuple(sorted(found, key=lambda crossing: crossing.is_objection))
        apparent = sum(crossing.verdict is Verdict.DISSOLVED for crossing in disputes)
        if real or apparent:
            yield _Clash(one, other, real, apparent)


def _picture(analysis: Analysis, papers: Sequence[str], clashes: Sequence[_Clash], most_rows: int) -> Picture:
    at_odds = {number for clash in clashes for each in clash.real for number in (*each.premises, each.conclusion)}
    cards = [_paper_card(analysis, map_id, most_rows, at_odds) for map_id in papers]
    cards += [_clash_card(analysis, clash, most_rows) for clash in clashes]
    arrows = [
        Arrow(clash_id(clash.one, clash.other), paper_id(map_id), ArrowLook.CLASH)
        for clash in clashes
        for map_id in (clash.one, clash.other)
    ]
    header = analysis.map.root.header
    return Picture(tuple(cards), (), tuple(arrows), title=header.title or header.id, source=source_line(analysis))


def _count_of_rows(found: int, most: int) -> int:
    """How many rows are shown: all, or one fewer than the most where a line must count the others."""
    return found if found <= most else max(most - 1, 1)


def _paper_card(analysis: Analysis, map_id: str, most_rows: int, at_odds: Collection[int]) -> Card:
    """The card of a paper: its theses, first what is at odds, then what answers a question of the map itself."""
    graph, own = analysis.graph, analysis.map.root.id
    answering = {claim.name for _, claim, question in answers_of(analysis.map) if question.map == own}
    roots = sorted(
        roots_of(analysis, map_id),
        key=lambda number: (number not in at_odds, graph.claims[number].name not in answering),
    )
    shown = roots[: _count_of_rows(len(roots), most_rows)]
    signs = Counter(step.sign for step in graph.steps if step.conclusion in set(roots))
    folded = {"thesis": len(roots) - len(shown), "reason": signs["for"], "objection": signs["against"]}
    rows = (
        Row(graph.claims[number].label, RowLook.THESIS, _name_of(analysis, graph.claims[number])) for number in shown
    )
    return Card(
        paper_id(map_id),
        heading_of(analysis, map_id),
        CardLook.PAPER,
        map_id,
        rows=tuple(rows),
        stub=stub_of(folded),
        folded=sum(folded.values()),
        rank="papers",
    )


def _name_of(analysis: Analysis, claim: Claim) -> str:
    return " · ".join(filter(None, [claim.id, standing_note(analysis, claim)]))


def _side(claim: Claim) -> str:
    """One side of a clash, cut where it would take the other's room."""
    words = claim.label.rstrip(".")
    return words if len(words) <= _LONGEST_SIDE else in_short(claim)


def _clash_card(analysis: Analysis, clash: _Clash, most_rows: int) -> Card:
    """The card of what parts two papers: conflicts and objections that are real, and how much only seems so."""
    claims = analysis.graph.claims
    shown = clash.real[: _count_of_rows(len(clash.real), most_rows)]
    parting = Counter("objection" if each.is_objection else "real conflict" for each in clash.real)
    told = Counter("objection" if each.is_objection else "real conflict" for each in shown)
    folded = {**(parting - told), "that only seems so": clash.apparent}
    rows = (
        Row(
            " – ".join(_side(claims[number]) for number in (each.premises[0], each.conclusion)),
            RowLook.CONFLICT,
            words_of(each),
        )
        for each in shown
    )
    counts = [counted(parting[word], word) for word in ("real conflict", "objection") if parting[word]]
    return Card(
        clash_id(clash.one, clash.other),
        listed(counts) or "No real conflicts",
        CardLook.CLASH,
        f"{holder_of(analysis, clash.one)} and {holder_of(analysis, clash.other)}",
        rows=tuple(rows),
        stub=stub_of(folded),
        folded=sum(folded.values()),
        rank="clashes",
    )
