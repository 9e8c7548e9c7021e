"""The parts of a brief that only a map of several papers has: who holds what, and where they clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.briefing.blocks import Block, Column, Item, Items, Line, Paragraph, Table, Tone, Words
from argmap.briefing.composition.words import line, plain, quiet
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.numerals import counted_in_words, number_in_words
from argmap.briefing.content.positions import Clash, Position
from argmap.briefing.content.speaking import opened
from argmap.briefing.content.support_across import SupportAcross
from argmap.text.words import listed, quoted


def holding(brief: Brief) -> Iterator[Block]:
    """For each question of the map who answers it and how, a table each."""
    for question in brief.questions:
        by_holder: dict[str, list[Position]] = {}
        for position in question.positions:
            by_holder.setdefault(position.holder, []).append(position)
        rows = tuple((line(opened(holder)), _answers(positions)) for holder, positions in by_holder.items())
        yield Table((Column("Who", 1.2), Column("Answer", 4)), rows, question.text)


def _answers(positions: Sequence[Position]) -> Line:
    """The answers of one holder, one after the other, each with its standing where it does not stand."""
    words = []
    for place, position in enumerate(positions):
        words.append(plain(f"{' ' if place else ''}{position.answer}"))
        if position.standing:
            words.append(Words(f" ({position.standing})", Tone.QUIET))
    return tuple(words)


def clashing(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """The conflicts that are real, each with what narrows it, then those that only seem so."""
    real = [clash for clash in brief.clashes if clash.is_real]
    seeming = [clash for clash in brief.clashes if not clash.is_real]
    if real:
        is_one = len({clash.outcome for clash in real}) == 1
        items = tuple(Item(_sides(clash), tuple(_below(clash, in_full=in_full, is_told=is_one))) for clash in real)
        outcomes = {clash.outcome for clash in real}
        said = "They truly conflict here" + (f"; {_small(outcomes.pop())}" if len(outcomes) == 1 else ".")
        if in_full and any(side.gives_way for clash in real for side in clash.sides):
            said += " Below each stands what its sides would fall with, conflicts about them set aside;"
            said += " counted are claims at the base, which rest on no other."
        yield Paragraph(quiet(said))
        yield Items(items, is_numbered=True)
    if brief.objections_across:
        are = (
            "objection of one paper to another is" if brief.objections_across == 1 else "objections between papers are"
        )
        told = brief.counter_argument
        strongest = "; the strongest is told above" if told is not None and told.between_papers else ""
        lead = "Besides these conflicts" if real else "No real conflict is on record;"
        yield Paragraph(quiet(f"{lead} {brief.objections_across} {are} on record{strongest}."))
    if seeming:
        yield Paragraph(quiet("Here they only seem to conflict; the reason follows the dash:"))
        yield Items(tuple(Item((*_sides(clash), Words(f" – {_parted(clash)}", Tone.PLAIN))) for clash in seeming))


def supporting(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """What of one paper supports another and why; unless `in_full`, only which paper supports which, and how often."""
    if not in_full and brief.supports:
        counts = f"In this reading {_supports_counted(brief.supports)}"
        yield Paragraph(line(f"{counts} The HTML and Markdown forms of this brief list all."))
    elif brief.supports:
        yield Items(tuple(Item(_supporting(support), tuple(_why(support))) for support in brief.supports))


def _supporting(support: SupportAcross) -> Line:
    scheme = f" ({support.scheme})" if support.scheme else ""
    return (
        Words(opened(support.holder), Tone.STRONG),
        plain(f": {support.said} for "),
        Words(support.other, Tone.STRONG),
        plain(f": {support.supported}{scheme}"),
    )


def _why(support: SupportAcross) -> Iterator[Line]:
    if support.warrant:
        yield line(support.warrant)
    for limit in support.limits:
        yield (Words("Narrowed by ", Tone.STRONG), plain(limit))


def _supports_counted(supports: Sequence[SupportAcross]) -> str:
    """Of whom each paper supports how many claims, in a sentence."""
    claims: dict[str, dict[str, set[str]]] = {}
    for support in supports:
        claims.setdefault(support.holder, {}).setdefault(support.other, set()).add(support.supported)
    said = []
    for holder, others in claims.items():
        (first, of_first), *rest = others.items()
        counts = [f"{counted_in_words(len(of_first), 'claim')} of {first}"]
        counts += [f"{number_in_words(len(of_other))} of {other}" for other, of_other in rest]
        said.append(f"{holder} supports {listed(counts)}")
    return f"{'; '.join(said)}."


def _sides(clash: Clash) -> Line:
    words = []
    for place, side in enumerate(clash.sides):
        words.append(Words(opened(side.holder) if place == 0 else side.holder, Tone.STRONG))
        words.append(plain(f": {quoted(side.label)}" + (" against " if place == 0 else "")))
    return tuple(words)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _below(clash: Clash, *, in_full: bool, is_told: bool) -> Iterator[Line]:
    said = " ".join(filter(None, [clash.warrant, "" if is_told else clash.outcome]))
    if said:
        yield line(said)
    for limit in clash.limits:
        yield (Words("Narrowed by ", Tone.STRONG), plain(limit))
    if in_full:
        for side in clash.sides:
            if side.gives_way:
                yield quiet(side.gives_way)


def _parted(clash: Clash) -> str:
    return listed(clash.dissolved_by) if clash.dissolved_by else clash.warrant or "a premise of it falls"
