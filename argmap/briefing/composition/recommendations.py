"""The part of a brief that says what ought to be done, where the map says so beside its judgements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from argmap.briefing.blocks import Block, Item, Items, Line
from argmap.briefing.composition.words import plain, quiet, told_elsewhere
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.judgements import numbered
from argmap.briefing.content.recommendations import Recommendation
from argmap.text.words import counted

MOST_OBJECTIONS: Final = 2
"""Objections to a recommendation that are told beside it; more are counted."""


def recommendations(brief: Brief, *, most: int | None) -> Iterator[Block]:
    """At most so many recommendations, each with the judgements that it rests on; nothing where there are none."""
    known = brief.recommendations
    shown = known[:most]
    items = [Item((plain(each.text), *_remark(each))) for each in shown]
    if len(shown) < len(known):
        items.append(Item(quiet(told_elsewhere(len(known) - len(shown), "recommendation"))))
    if items:
        yield Items(tuple(items))


def _remark(recommendation: Recommendation) -> Line:
    rests = f"rests on {numbered(recommendation.rests_on)}" if recommendation.rests_on else ""
    known = recommendation.objections
    more = counted(len(known) - MOST_OBJECTIONS, "more objection") if len(known) > MOST_OBJECTIONS else ""
    said = "; ".join(filter(None, [recommendation.standing, rests, *known[:MOST_OBJECTIONS], more]))
    return quiet(f" ({said})") if said else ()
