"""The first page of a brief: the judgements, what is against them, and what would change them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefing.blocks import Block, Item, Items, Line, Paragraph, Tone, Words
from argmap.briefing.brief import Brief
from argmap.briefing.composition_words import line, plain, quiet, strong
from argmap.briefing.counter_argument import Point
from argmap.briefing.extent import Extent
from argmap.briefing.indicators import Indicator
from argmap.briefing.judgements import Judgement, numbered
from argmap.briefing.speaking import opened
from argmap.text.words import counted, listed


def bottom_line(brief: Brief) -> Iterator[Block]:
    """The bottom line, or that there is none."""
    if brief.bottom_line:
        yield Paragraph(line(brief.bottom_line), is_leading=True)
    else:
        yield Paragraph(quiet("The map gives no summary, so this brief has no bottom line."), is_leading=True)


def judgements(brief: Brief, most: int) -> Iterator[Block]:
    """At most `most` key judgements, numbered, and what the map does not say of them."""
    if not brief.judgements:
        yield Paragraph(quiet("The map stands for no thesis, so this brief has no key judgements."))
        return
    shown, left = brief.judgements[:most], brief.judgements[most:]
    yield Items(tuple(Item(strong(each.text), (_how_sure(each),)) for each in shown), is_numbered=True)
    remarks = []
    if left:
        numbers = [each.number for each in left]
        remarks.append(f"{opened(numbered(numbers))} {'follows' if len(left) == 1 else 'follow'} on the next page.")
    if brief.more_judgements:
        remarks.append(f"The map makes {counted(brief.more_judgements, 'judgement')} more.")
    remarks.append(brief.missing)
    remarks += [f"No longer held since the last issue: {text}" for text in brief.dropped]
    if any(remarks):
        yield Paragraph(quiet(" ".join(filter(None, remarks))))


def more_judgements(brief: Brief, most: int) -> Iterator[Block]:
    """The judgements that the first page leaves out."""
    left = brief.judgements[most:]
    if left:
        yield Items(tuple(Item(strong(f"Judgement {each.number}: {each.text}"), (_how_sure(each),)) for each in left))


def _how_sure(judgement: Judgement) -> Line:
    """Likelihood, confidence, standing and change: a sentence each, never one in another's."""
    said = [plain(f"{text} ") for text in (judgement.likelihood, judgement.confidence) if text]
    last = " ".join(filter(None, [judgement.standing, judgement.change]))
    return (*said, Words(last, Tone.QUIET if not judgement.standing.startswith(("Disputed", "Falls")) else Tone.PLAIN))


def counter_argument(brief: Brief, extent: Extent) -> Iterator[Block]:
    """The strongest counter-argument with what became of it."""
    told = brief.counter_argument
    if told is None:
        yield Paragraph(line("The map holds no objection to its judgements or to what they rest on."))
        return
    none_of_own = "The map holds no objection to the judgements themselves."
    opening = f"{none_of_own} The strongest that one paper raises against another is against "
    yield Paragraph(line(f"{opening if told.between_papers else 'Against '}{told.against}:"))
    for point in told.points:
        yield Paragraph(_attributed(point, Tone.STRONG))
    said = told.link
    if told.grounds and extent.with_grounds:
        grounds = [*told.grounds, f"{told.more_grounds} more"] if told.more_grounds else list(told.grounds)
        said = f"{said} It rests on {listed(grounds)}.".strip()
    if said:
        yield Paragraph(line(said))
    shown = told.answers[: extent.answers]
    answers = [word for point in shown for word in (plain(" "), *_attributed(point, Tone.PLAIN))]
    left = len(told.answers) - len(shown)
    rest = " ".join(filter(None, [f"And {left} more." if left else "", told.others]))
    yield Paragraph((*strong(told.outcome), *answers, *(quiet(f" {rest}") if rest else ())))


def _attributed(point: Point, tone: Tone) -> Line:
    about = "; ".join(filter(None, [point.holder, point.source.removeprefix(f"{point.holder}, ")]))
    return (Words(point.text, tone), *((Words(f" ({about})", Tone.QUIET),) if about else ()))


def indicators(brief: Brief, extent: Extent) -> Iterator[Block]:
    """What would change the judgements, as much as the first page shows."""
    if not brief.indicators:
        return
    shown = _in_order(brief, extent)[: extent.indicators]
    items = [_indicator(each, in_brief=extent.is_terse) for each in shown]
    if len(shown) < len(brief.indicators):
        items.append(Item(quiet(f"{len(brief.indicators) - len(shown)} more on the next page.")))
    yield Items(tuple(items))


def more_indicators(brief: Brief, extent: Extent) -> Iterator[Block]:
    """What else would change the judgements."""
    left = _in_order(brief, extent)[extent.indicators :]
    if left:
        yield Items(tuple(_indicator(each) for each in left))


def _in_order(brief: Brief, extent: Extent) -> list[Indicator]:
    """The indicators, those of the judgements on the first page before others."""
    return sorted(brief.indicators, key=lambda indicator: min(indicator.judgements) > extent.judgements)


def _indicator(indicator: Indicator, *, in_brief: bool = False) -> Item:
    condition = indicator.brief_condition if in_brief else indicator.condition
    return Item((*strong(indicator.lead), plain(f" {condition}")))
