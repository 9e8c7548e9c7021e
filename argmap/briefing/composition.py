"""The composition of a brief: which parts it shows, in which order, and how much of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.briefing.assumptions import Assumption
from argmap.briefing.blocks import Block, BriefBlocks, Figure, Item, Items, Paragraph, Section, Tone, Words
from argmap.briefing.brief import Brief
from argmap.briefing.composition_annex import annex, coverage_line, evidence, legend, provenance
from argmap.briefing.composition_case import (
    bottom_line,
    counter_argument,
    indicators,
    judgements,
    more_indicators,
    more_judgements,
)
from argmap.briefing.composition_papers import clashing, holding
from argmap.briefing.composition_words import line, plain, quiet, strong
from argmap.briefing.dissent import Dissent
from argmap.briefing.extent import FULL, Extent
from argmap.briefing.judgements import numbered
from argmap.briefing.objections_below import STATUS_WORDS
from argmap.briefing.speaking import opened, short_reference_to
from argmap.drawing.picture import Picture
from argmap.text.words import listed

LAST_ON_FIRST_PAGE = "indicators"
MOST_DISSENTS = 5
MOST_ASSUMPTIONS = 5


def blocks_of(
    brief: Brief,
    picture: Picture | None = None,
    extent: Extent = FULL,
    *,
    banner: str = "",
    band: str = "",
    in_full: bool = False,
) -> BriefBlocks:
    """A brief as blocks, in the order in which it is read; the first page holds all down to what would change our mind.

    A page has an end: unless `in_full`, long tables show what bears most and count the rest. `extent` says how much
    the parts of the first page show.
    """
    pictured = Section("picture", "In one picture", (Figure(picture),) if picture is not None else ())
    sections = (
        Section("bottom-line", "Bottom line", tuple(bottom_line(brief))),
        Section("judgements", "Key judgements", tuple(judgements(brief, extent.judgements))),
        *((pictured,) if extent.is_pictured_first else ()),
        Section("counter-argument", "The strongest counter-argument", tuple(counter_argument(brief, extent))),
        Section("indicators", "What would change our mind", tuple(indicators(brief, extent))),
        *(() if extent.is_pictured_first else (pictured,)),
        Section("more-judgements", "Further judgements", tuple(more_judgements(brief, extent.judgements))),
        Section("more-indicators", "What else would change our mind", tuple(more_indicators(brief, extent))),
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
        sections=tuple(_paged(section for section in sections if section.blocks)),
        subtitle=_subtitle(brief),
        banner=banner,
        band=band,
        foot=f"{made.map} · map {made.hash} · argmap {made.version}",
        language=brief.language,
        authors=made.authors,
    )


def _paged(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections, a page begun after what would change our mind."""
    before = ""
    for section in sections:
        yield replace(section, begins_page=before == LAST_ON_FIRST_PAGE)
        before = section.name


def _subtitle(brief: Brief) -> str:
    made = brief.provenance
    issued = f"Issued {made.issued}" if made.issued else "Date of issue not given"
    by = f"by {listed(made.authors)}" if made.authors else ""
    if made.papers:
        by = f"{by} · sets against one another: {'; '.join(map(short_reference_to, made.papers))}"
    return " · ".join(filter(None, [issued, by, f"a reading of {made.paper}" if made.paper else ""]))


def _assumptions(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    known = brief.assumptions
    roles = {_role(assumption) for assumption in known}
    alike = _role_of_all(known[0]) if len(roles) == 1 and len(known) > 1 else ""
    said = []
    if not any(assumption.is_marked for assumption in known):
        taken = ", but takes these for granted: it gives no reason for them" if known else ""
        said.append(f"The map marks no claim as an assumption{taken}.")
    if alike:
        said.append(alike)
    if said:
        yield Paragraph(quiet(" ".join(said)))
    shown = known if in_full else known[:MOST_ASSUMPTIONS]
    items = []
    for assumption in shown:
        lead = strong(f"{assumption.gist}: ") if assumption.gist else ()
        role = () if alike else quiet(f" ({_role(assumption)})")
        items.append(Item((*lead, plain(assumption.text), *role)))
    if len(shown) < len(known):
        items.append(Item(quiet(f"And {len(known) - len(shown)} more.")))
    if items:
        yield Items(tuple(items))


def _role_of_all(assumption: Assumption) -> str:
    """What holds of each of several assumptions alike, of which this is one."""
    if assumption.carried:
        return f"Without any one of these {numbered(assumption.carried)} would not stand."
    return f"All of these stand {_role(assumption)}."


def _role(assumption: Assumption) -> str:
    if assumption.carried:
        return f"without it {numbered(assumption.carried)} would not stand"
    return f"below {numbered(assumption.below)}" if assumption.below else "below no judgement"


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
