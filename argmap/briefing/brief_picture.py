"""The one picture of a brief: its judgements with what bears on them, or where the papers clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.briefing.composition.extent import FULL, Extent
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.numerals import number_in_words
from argmap.briefing.content.objections_below import STATUS_WORDS, Objection, Status
from argmap.briefing.content.positions import Clash
from argmap.briefing.content.speaking import label, opened
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import (
    Arrangement,
    Arrow,
    ArrowLook,
    Card,
    CardLook,
    Picture,
    Row,
    RowLook,
    Side,
    State,
)
from argmap.text.words import counted, listed

MOST_JUDGEMENTS: Final = 3
"""Judgements that stand side by side on a page of A4."""

MOST_TOGETHER: Final = 2
_LONGEST_JOINED: Final = 110

_STATES = {Standing.IN: State.PLAIN, Standing.UNDECIDED: State.DISPUTED, Standing.OUT: State.FALLS}


def brief_picture(analysis: Analysis, brief: Brief, extent: Extent = FULL, banner: str = "") -> Picture | None:
    """Where papers truly clash, those clashes; else the first judgements, each with reasons and an objection.

    `extent` says how much of it is shown, `banner` is its handling marking. None for a map that has nothing to show.
    """
    real = [clash for clash in brief.clashes if clash.is_real]
    if not real and not brief.judgements:
        return None
    picture = _clashes(real, extent.clashes) if real else _judgements(analysis, brief, extent.reasons)
    return replace(_signs_in_words(picture), description=outline_of(picture), banner=banner)


def _signs_in_words(picture: Picture) -> Picture:
    """The picture with its signs explained where they stand: a brief is read without a legend at hand."""
    cards = []
    for card in picture.cards:
        rows = tuple(replace(row, small=", ".join(filter(None, [str(row.look), row.small]))) for row in card.rows)
        cards.append(replace(card, name=f"{card.look} · {card.name}", rows=rows))
    return replace(picture, cards=tuple(cards))


def _clashes(clashes: Sequence[Clash], most: int) -> Picture:
    """The clashes as rows, the holder who is named first on the left."""
    cards: dict[str, Card] = {}
    arrows = []
    for clash in _first_of_each_pair(clashes, most):
        ends = []
        for place, side in enumerate(clash.sides):
            # a claim may stand on one side here and on the other there: it has a card on each
            ident = f"{place} {side.claim.name}"
            cards[ident] = Card(
                ident,
                side.label,
                CardLook(side.claim.kind),
                name=side.holder,
                notes=_notes(side.standing),
                state=_STATES[side.standing],
                side=Side.LEFT if place == 0 else Side.RIGHT,
            )
            ends.append(ident)
        arrows.append(Arrow(ends[0], ends[1], ArrowLook.CONTRARY))
    some = _some_of(len(arrows), len(clashes), "clashes between the papers")
    title = some or "Where the papers truly clash"
    return Picture(tuple(cards.values()), (), tuple(arrows), title=title, arrangement=Arrangement.GUTTER, legend=False)


def _first_of_each_pair(clashes: Sequence[Clash], most: int) -> list[Clash]:
    """At most so many clashes in their order; a second one between the same two papers goes before a first one."""
    kept = list(clashes)
    while len(kept) > most:
        papers = [frozenset(side.claim.map for side in clash.sides) for clash in kept]
        again = [place for place, pair in enumerate(papers) if pair in papers[:place]]
        del kept[again[-1] if again else -1]
    return kept


def _some_of(shown: int, every: int, noun: str) -> str:
    """`Three of the four clashes`; empty where all are shown."""
    return opened(f"{number_in_words(shown)} of the {number_in_words(every)} {noun}") if shown < every else ""


def _notes(standing: Standing) -> tuple[str, ...]:
    words = {Standing.UNDECIDED: "disputed", Standing.OUT: "falls"}
    return (words[standing],) if standing in words else ()


def _judgements(analysis: Analysis, brief: Brief, most_reasons: int) -> Picture:
    """The first judgements side by side, the reasons for each and the most pressing objection folded into its card."""
    shown = brief.judgements[:MOST_JUDGEMENTS]
    every = len(brief.judgements) + len(brief.more_judgements)
    about = ["why"] if most_reasons else []
    about += ["what is said against them"] if any(judgement.objections for judgement in shown) else []
    title = listed([_some_of(len(shown), every, "judgements") or "The judgements", *about])
    cards = tuple(_judgement_card(analysis, judgement, most_reasons) for judgement in shown)
    return Picture(cards, title=title, legend=False)


def _judgement_card(analysis: Analysis, judgement: Judgement, most_reasons: int) -> Card:
    standing = analysis.standing_of(judgement.claim)
    return Card(
        judgement.claim.name,
        label(judgement.claim),
        CardLook(judgement.claim.kind),
        name=f"judgement\N{NO-BREAK SPACE}{judgement.number}",
        notes=_notes(standing),
        rows=(*_reasons(analysis, judgement, most_reasons), *_objection(analysis, judgement)),
        chip=judgement.claim.likelihood.told if judgement.claim.likelihood else "",
        state=_STATES[standing],
        rank="top",
    )


def _reasons(analysis: Analysis, judgement: Judgement, most: int) -> Iterator[Row]:
    """What is given for a judgement, a step each: those that stand first, and of others what became of them."""
    graph = analysis.graph
    steps = [graph.steps[number] for number in graph.steps_for[graph.unit_of[graph.numbers[judgement.claim.name]]]]
    standings = analysis.standings.steps
    steps.sort(key=lambda step: (Standing.IN, Standing.UNDECIDED, Standing.OUT).index(standings[step.number]))
    shown = steps[:most]
    for place, step in enumerate(shown, start=1):
        left = len(steps) - len(shown) if place == len(shown) else 0
        said, joined = _together([label(graph.claims[premise]) for premise in step.premises])
        more = counted(left, "more reason") if left and joined else _more(left)
        small = [joined, *_notes(standings[step.number]), more]
        yield Row(said, RowLook.REASON, small=", ".join(filter(None, small)))


def _objection(analysis: Analysis, judgement: Judgement) -> Iterator[Row]:
    """The most pressing objection with what has become of it, and how many more there are."""
    if judgement.objections:
        most = min(judgement.objections, key=_pressing)
        said, joined = _together([label(analysis.graph.claims[premise]) for premise in most.premises])
        small = [joined, STATUS_WORDS[most.status], _more(len(judgement.objections) - 1)]
        yield Row(said, RowLook.OBJECTION, small=", ".join(filter(None, small)))


def _together(labels: Sequence[str]) -> tuple[str, str]:
    """The first of what is joined, and how many are joined to it; of a long row only the first might be seen."""
    shown = " + ".join(labels)
    if len(labels) <= MOST_TOGETHER and len(shown) <= _LONGEST_JOINED:
        return shown, ""
    return labels[0], f"together with {len(labels) - 1} more"


def _more(count: int) -> str:
    return f"{count} more" if count else ""


def _pressing(objection: Objection) -> tuple[int, int, int]:
    return list(Status).index(objection.status), -objection.grounds, objection.depth
