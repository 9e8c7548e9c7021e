"""The composition of a brief: which parts it shows, in which order, and how much of each."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefing.blocks import Block, BriefBlocks, Figure, Item, Items, Line, Paragraph, Section, Tone, Words
from argmap.briefing.brief import Brief
from argmap.briefing.composition_annex import annex, coverage_line, evidence, legend, provenance
from argmap.briefing.composition_papers import clashing, holding
from argmap.briefing.composition_words import line, plain, quiet, strong
from argmap.briefing.counter_argument import Point
from argmap.briefing.dissent import Dissent
from argmap.briefing.judgements import Judgement, numbered
from argmap.briefing.objections_below import STATUS_WORDS
from argmap.briefing.speaking import opened
from argmap.drawing.picture import Picture
from argmap.wording.words import counted, listed

MOST_DISSENTS = 5
MOST_ASSUMPTIONS = 5


def blocks_of(
    brief: Brief, picture: Picture | None = None, *, banner: str = "", band: str = "", in_full: bool = False
) -> BriefBlocks:
    """A brief as blocks, in the order in which it is read; the first page holds all down to what would change our mind.

    A page has an end: unless `in_full`, long tables show what bears most and count the rest.
    """
    sections = (
        Section("bottom-line", "Bottom line", tuple(_bottom_line(brief))),
        Section("judgements", "Key judgements", tuple(_judgements(brief))),
        Section("picture", "In one picture", (Figure(picture),) if picture is not None else ()),
        Section("counter-argument", "The strongest counter-argument", tuple(_counter_argument(brief))),
        Section("indicators", "What would change our mind", tuple(_indicators(brief))),
        Section("holders", "Who holds what", tuple(holding(brief))),
        Section("clashes", "Where they clash", tuple(clashing(brief, in_full=in_full))),
        Section("assumptions", "Key assumptions", tuple(_assumptions(brief, in_full=in_full))),
        Section("dissent", "Dissent", tuple(_dissent(brief, in_full=in_full))),
        Section("evidence", "Evidence", tuple(evidence(brief, in_full=in_full))),
        Section("gaps", "Gaps", tuple(_gaps(brief))),
        Section("legend", "How to read this", tuple(legend(brief, picture))),
        Section("coverage", "Coverage", (Paragraph(line(coverage_line(brief))),)),
        Section("provenance", "Provenance", tuple(provenance(brief))),
        Section("annex", "Annex: findings of the checks", tuple(annex(brief, in_full=in_full))),
    )
    made = brief.provenance
    return BriefBlocks(
        title=brief.title,
        sections=tuple(section for section in sections if section.blocks),
        subtitle=_subtitle(brief),
        banner=banner,
        band=band,
        foot=f"{made.map} · map {made.hash} · argmap {made.version}",
        language=brief.language,
        authors=made.authors,
    )


def _subtitle(brief: Brief) -> str:
    made = brief.provenance
    issued = f"Issued {made.issued}" if made.issued else "Date of issue not given"
    by = f"by {listed(made.authors)}" if made.authors else ""
    return " · ".join(filter(None, [issued, by, f"a reading of {made.paper}" if made.paper else ""]))


def _bottom_line(brief: Brief) -> Iterator[Block]:
    if brief.bottom_line:
        yield Paragraph(line(brief.bottom_line), is_leading=True)
    else:
        yield Paragraph(quiet("The map gives no summary, so this brief has no bottom line."), is_leading=True)


def _judgements(brief: Brief) -> Iterator[Block]:
    if not brief.judgements:
        yield Paragraph(quiet("The map stands for no thesis, so this brief has no key judgements."))
        return
    yield Items(tuple(Item(strong(each.text), (_how_sure(each),)) for each in brief.judgements), is_numbered=True)
    remarks = []
    if brief.more_judgements:
        remarks.append(f"The map makes {counted(brief.more_judgements, 'judgement')} more.")
    remarks.append(brief.missing)
    remarks += [f"No longer held since the last issue: {text}" for text in brief.dropped]
    if any(remarks):
        yield Paragraph(quiet(" ".join(filter(None, remarks))))


def _how_sure(judgement: Judgement) -> Line:
    """Likelihood, confidence, standing and change: a sentence each, never one in another's."""
    said = [plain(f"{text} ") for text in (judgement.likelihood, judgement.confidence) if text]
    last = " ".join(filter(None, [judgement.standing, judgement.change]))
    return (*said, Words(last, Tone.QUIET if not judgement.standing.startswith(("Disputed", "Falls")) else Tone.PLAIN))


def _counter_argument(brief: Brief) -> Iterator[Block]:
    told = brief.counter_argument
    if told is None:
        yield Paragraph(line("The map holds no objection to its judgements or to what they rest on."))
        return
    opening = "The map holds no objection to the judgements themselves. The strongest between the papers, against "
    yield Paragraph(line(f"{opening if told.between_papers else 'Against '}{told.against}:"))
    for point in told.points:
        yield Paragraph(_attributed(point, Tone.STRONG))
    said = told.link
    if told.grounds:
        grounds = [*told.grounds, f"{told.more_grounds} more"] if told.more_grounds else list(told.grounds)
        said = f"{said} It rests on {listed(grounds)}.".strip()
    if said:
        yield Paragraph(line(said))
    answers = [word for point in told.answers for word in (plain(" "), *_attributed(point, Tone.PLAIN))]
    yield Paragraph((strong(told.outcome)[0], *answers, Words(f" {told.others}", Tone.QUIET)) if told.others
                    else (strong(told.outcome)[0], *answers))  # fmt: skip


def _attributed(point: Point, tone: Tone) -> Line:
    about = "; ".join(filter(None, [point.holder, point.source.removeprefix(f"{point.holder}, ")]))
    return (Words(point.text, tone), *((Words(f" ({about})", Tone.QUIET),) if about else ()))


def _indicators(brief: Brief) -> Iterator[Block]:
    items = [Item(line(indicator.sentence)) for indicator in brief.indicators]
    first = next((clash for clash in brief.clashes if clash.is_real), None)
    gives_way = " ".join(side.gives_way for side in first.sides if side.gives_way) if first is not None else ""
    if gives_way:
        items.append(Item(line(f"In the first clash {gives_way}")))
    if items:
        yield Items(tuple(items))


def _assumptions(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    known = brief.assumptions
    if not any(assumption.is_marked for assumption in known):
        also = "; it gives no reason for these, and a judgement hangs on each:" if known else "."
        yield Paragraph(quiet(f"The map marks no claim as an assumption{also}"))
    shown = known if in_full else known[:MOST_ASSUMPTIONS]
    items = []
    for assumption in shown:
        numbers = assumption.carried or assumption.below
        whose = numbered(numbers)
        role = f"without it {whose} would not stand" if assumption.carried else f"below {whose}"
        items.append(
            Item((plain(assumption.text), Words(f" ({role if numbers else 'below no judgement'})", Tone.QUIET)))
        )
    if len(shown) < len(known):
        items.append(Item(quiet(f"And {len(known) - len(shown)} more.")))
    if items:
        yield Items(tuple(items))


def _dissent(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    shown = brief.dissents if in_full else brief.dissents[:MOST_DISSENTS]
    items = []
    for dissent in shown:
        reason = f" Reason given: {dissent.reason}." if dissent.reason else " No reason is given."
        about = f" ({STATUS_WORDS[dissent.status]}; against {_targets(dissent)})"
        items.append(
            Item(
                (
                    Words(f"{opened(dissent.holder)}: ", Tone.STRONG),
                    plain(dissent.point + reason),
                    Words(about, Tone.QUIET),
                )
            )
        )
    if len(shown) < len(brief.dissents):
        items.append(Item(quiet(f"And {len(brief.dissents) - len(shown)} more.")))
    if items:
        yield Items(tuple(items))
    elif not brief.clashes:
        yield Paragraph(line("The map names nobody who holds otherwise."))


def _targets(dissent: Dissent) -> str:
    """`judgement 1 and what judgements 2 and 3 rest on`."""
    said = [numbered(dissent.direct)] if dissent.direct else []
    if dissent.below:
        said.append(f"what {numbered(dissent.below)} {'rests' if len(dissent.below) == 1 else 'rest'} on")
    return listed(said)


def _gaps(brief: Brief) -> Iterator[Block]:
    if brief.gaps:
        yield Items(tuple(Item(line(gap)) for gap in brief.gaps))
