"""The one picture of a brief: its judgements with what bears on them, or where the papers clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.briefing.brief import Brief
from argmap.briefing.extent import FULL, Extent
from argmap.briefing.judgements import Judgement
from argmap.briefing.objections_below import STATUS_WORDS, Objection, Status
from argmap.briefing.positions import Clash
from argmap.briefing.speaking import label
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
from argmap.text.words import counted

MOST_JUDGEMENTS: Final = 3
"""Judgements that stand side by side on a page of A4."""

MOST_TOGETHER: Final = 2

_STATES = {Standing.IN: State.PLAIN, Standing.UNDECIDED: State.DISPUTED, Standing.OUT: State.FALLS}


def brief_picture(analysis: Analysis, brief: Brief, extent: Extent = FULL, banner: str = "") -> Picture | None:
    """Where papers truly clash, those clashes; else the first judgements, each with reasons and an objection.

    `extent` says how much of it is shown, `banner` is its handling marking. None for a map that has nothing to show.
    """
    real = [clash for clash in brief.clashes if clash.is_real]
    if not real and not brief.judgements:
        return None
    picture = _clashes(real, extent.clashes) if real else _judgements(analysis, brief.judgements, extent.reasons)
    return replace(picture, description=outline_of(picture), banner=banner)


def _clashes(clashes: Sequence[Clash], most: int) -> Picture:
    """The clashes as rows, the holder who is named first on the left."""
    cards: dict[str, Card] = {}
    arrows = []
    for clash in clashes[:most]:
        ends = []
        for place, side in enumerate(clash.sides):
            # a claim may stand on one side here and on the other there: it has a card on each
            ident = f"{place} {side.claim.name}"
            cards[ident] = Card(
                ident,
                side.label,
                CardLook(side.claim.kind),
                name=side.holder,
                state=_STATES[side.standing],
                side=Side.LEFT if place == 0 else Side.RIGHT,
            )
            ends.append(ident)
        arrows.append(Arrow(ends[0], ends[1], ArrowLook.CONTRARY))
    shown = len(arrows)
    more = f" ({shown} of {len(clashes)})" if shown < len(clashes) else ""
    return Picture(tuple(cards.values()), (), tuple(arrows), title=f"Where the papers truly clash{more}",
                   arrangement=Arrangement.GUTTER, legend=False)  # fmt: skip


def _judgements(analysis: Analysis, judgements: Sequence[Judgement], most_reasons: int) -> Picture:
    """The first judgements side by side, the reasons for each and the most pressing objection folded into its card."""
    shown = judgements[:MOST_JUDGEMENTS]
    more = f" ({len(shown)} of {len(judgements)})" if len(shown) < len(judgements) else ""
    cards = tuple(_judgement_card(analysis, judgement, most_reasons) for judgement in shown)
    return Picture(cards, title=f"The judgements, why, and what is said against them{more}", legend=False)


def _judgement_card(analysis: Analysis, judgement: Judgement, most_reasons: int) -> Card:
    standing = analysis.standing_of(judgement.claim)
    words = {Standing.UNDECIDED: "disputed", Standing.OUT: "falls"}
    return Card(
        judgement.claim.name,
        label(judgement.claim),
        CardLook.THESIS,
        name=f"judgement {judgement.number}",
        notes=(words[standing],) if standing in words else (),
        rows=(*_reasons(analysis, judgement, most_reasons), *_objection(analysis, judgement)),
        chip=judgement.claim.likelihood.written if judgement.claim.likelihood else "",
        state=_STATES[standing],
        rank="top",
    )


def _reasons(analysis: Analysis, judgement: Judgement, most: int) -> Iterator[Row]:
    """What is given for a judgement, a step each, those that stand first."""
    graph = analysis.graph
    steps = [graph.steps[number] for number in graph.steps_for[graph.unit_of[graph.numbers[judgement.claim.name]]]]
    steps.sort(key=lambda step: analysis.standings.steps[step.number] is not Standing.IN)
    shown = steps[:most]
    for place, step in enumerate(shown, start=1):
        left = len(steps) - len(shown) if place == len(shown) else 0
        said = _together([label(graph.claims[premise]) for premise in step.premises])
        yield Row(said, RowLook.REASON, small=_more(left, "reason"))


def _objection(analysis: Analysis, judgement: Judgement) -> Iterator[Row]:
    """The most pressing objection with what has become of it, and how many more there are."""
    if judgement.objections:
        most = min(judgement.objections, key=_pressing)
        said = _together([label(analysis.graph.claims[premise]) for premise in most.premises])
        more = _more(len(judgement.objections) - 1, "objection")
        yield Row(said, RowLook.OBJECTION, small=", ".join(filter(None, [STATUS_WORDS[most.status], more])))


def _together(labels: Sequence[str]) -> str:
    shown = labels if len(labels) <= MOST_TOGETHER else [*labels[: MOST_TOGETHER - 1], f"{len(labels) - 1} more"]
    return " + ".join(shown)


def _more(count: int, noun: str) -> str:
    return f"+{counted(count, noun)}" if count else ""


def _pressing(objection: Objection) -> tuple[int, int, int]:
    return list(Status).index(objection.status), -objection.grounds, objection.depth
