"""The first page of a brief: the judgements, what is against them, and what would change them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefing.blocks import Block, Item, Items, Line, Paragraph, Tone, Words
from argmap.briefing.composition.extent import Extent
from argmap.briefing.composition.words import line, plain, quiet, strong
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.counter_argument import CounterArgument, Point
from argmap.briefing.content.indicators import Indicator
from argmap.briefing.content.judgements import Judgement, numbered
from argmap.briefing.content.speaking import opened
from argmap.text.words import counted, listed, quoted

MORE_COUNTER_ARGUMENT = "More on the strongest counter-argument"
MORE_INDICATORS = "What else would change our mind"


def bottom_line(brief: Brief) -> Iterator[Block]:
    """The bottom line, or that there is none."""
    if brief.bottom_line:
        yield Paragraph(line(brief.bottom_line), is_leading=True)
    else:
        yield Paragraph(
            quiet("There is no summary that can be read, so this brief has no bottom line."), is_leading=True
        )


def judgements(brief: Brief, most: int) -> Iterator[Block]:
    """At most `most` key judgements, numbered, and which others there are."""
    if not brief.judgements:
        yield Paragraph(
            quiet("Neither a thesis nor a recommendation is stood for, so this brief has no key judgements.")
        )
        return
    shown, left = brief.judgements[:most], brief.judgements[most:]
    yield Items(tuple(Item(strong(each.text), _how_sure(each)) for each in shown), is_numbered=True)
    remarks = []
    if left:
        numbers = [each.number for each in left]
        remarks.append(f"{opened(numbered(numbers))} {'follows' if len(left) == 1 else 'follow'} below.")
    if brief.more_judgements:
        further = counted(len(brief.more_judgements), "further judgement")
        names = listed([quoted(each) for each in brief.more_judgements])
        remarks.append(f"{further}, named but not set out in this brief: {names}.")
    remarks += [f"No longer a judgement since the last issue: {text}" for text in brief.dropped]
    if remarks:
        yield Paragraph(quiet(" ".join(remarks)))


def more_judgements(brief: Brief, most: int) -> Iterator[Block]:
    """The judgements that the first page leaves out."""
    left = brief.judgements[most:]
    if left:
        yield Items(tuple(Item(strong(f"Judgement {each.number}: {each.text}"), _how_sure(each)) for each in left))


def _how_sure(judgement: Judgement) -> tuple[Line, ...]:
    """Likelihood, confidence, standing and change: a sentence each, never one in another's; then what narrows it."""
    last = " ".join(filter(None, [judgement.standing, judgement.change]))
    is_firm = not judgement.standing.startswith(("Disputed", "Falls"))
    sure = (
        plain(f"{judgement.likelihood} " if judgement.likelihood else ""),
        plain(f"{judgement.confidence} "),
        Words(last, Tone.QUIET if is_firm else Tone.PLAIN),
    )
    return (sure, *((plain(f"Narrowed by {limit}"),) for limit in judgement.limits))


NONE_OF_OWN = "No objection to this brief's own judgements or their reasons is on record."


def counter_title(brief: Brief) -> str:
    """The heading of the counter-argument, which may be one between the papers alone."""
    told = brief.counter_argument
    is_across = told is not None and told.between_papers
    return "The strongest objection between the papers" if is_across else "The strongest counter-argument"


def counter_argument(brief: Brief, extent: Extent) -> Iterator[Block]:
    """The strongest counter-argument with what became of it."""
    told = brief.counter_argument
    if told is None:
        yield Paragraph(line("No objection to the judgements or to what they rest on is on record."))
        return
    opening = f"{NONE_OF_OWN} The strongest objection between the papers is against "
    yield Paragraph(line(f"{opening if told.between_papers else 'Against '}{told.against}:"))
    for point in told.points:
        yield Paragraph((plain(f"{point.part}: "), *_attributed(point, Tone.STRONG)))
    said = f"Why it bears: {told.link}" if told.link else ""
    if told.grounds and extent.with_grounds:
        said = f"{said} {_resting_on(told)}".strip()
    if said:
        yield Paragraph(line(said))
    shown = told.answers[: extent.answers]
    answers = [word for point in shown for word in (plain(" "), *_attributed(point, Tone.PLAIN))]
    left = len(told.answers) - len(shown)
    more = f"{counted(left, 'more reply', 'more replies')} below, under “{MORE_COUNTER_ARGUMENT}”." if left else ""
    rest = " ".join(filter(None, [more, told.others]))
    yield Paragraph((plain("Status: "), *strong(told.outcome), *answers, *(quiet(f" {rest}") if rest else ())))


def more_counter_argument(brief: Brief, extent: Extent) -> Iterator[Block]:
    """What the strongest counter-argument rests on, and the replies to it, as far as the first page leaves them out."""
    told = brief.counter_argument
    if told is None:
        return
    if told.grounds and not extent.with_grounds:
        yield Paragraph(line(_resting_on(told)))
    left = told.answers[extent.answers :]
    if left:
        said = "Also replied to it:" if len(left) < len(told.answers) else "Replied to it:"
        yield Paragraph(
            (plain(said), *(word for point in left for word in (plain(" "), *_attributed(point, Tone.PLAIN))))
        )


def _resting_on(told: CounterArgument) -> str:
    grounds = [*told.grounds, f"{told.more_grounds} more in the map"] if told.more_grounds else list(told.grounds)
    return f"This objection rests on {listed(grounds)}."


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
        items.append(Item(quiet(f"{len(brief.indicators) - len(shown)} more below, under “{MORE_INDICATORS}”.")))
    yield Items(tuple(items))


def more_indicators(brief: Brief, extent: Extent) -> Iterator[Block]:
    """What else would change the judgements, and in full what the first page cuts."""
    every = _in_order(brief, extent)
    cut = [each for each in every[: extent.indicators] if extent.is_terse and each.brief_condition != each.condition]
    left = [*cut, *every[extent.indicators :]]
    if left:
        yield Items(tuple(_indicator(each) for each in left))


def _in_order(brief: Brief, extent: Extent) -> list[Indicator]:
    """The indicators, those of the judgements on the first page before others."""
    return sorted(brief.indicators, key=lambda indicator: min(indicator.judgements) > extent.judgements)


def _indicator(indicator: Indicator, *, in_brief: bool = False) -> Item:
    condition = indicator.brief_condition if in_brief else indicator.condition
    return Item((*strong(indicator.lead), plain(f" {condition}")))
