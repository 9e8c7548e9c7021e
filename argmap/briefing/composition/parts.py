"""The composition of a brief: which parts it shows, in which order, and how much of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.briefing.blocks import Block, BriefBlocks, Figure, Item, Items, Paragraph, Section, Tone, Words
from argmap.briefing.composition.annex import MOST_ITEMS, annex, coverage_line, evidence, legend, provenance
from argmap.briefing.composition.case import (
    MORE_COUNTER_ARGUMENT,
    MORE_INDICATORS,
    bottom_line,
    counter_argument,
    counter_title,
    indicators,
    judgements,
    more_counter_argument,
    more_indicators,
    more_judgements,
)
from argmap.briefing.composition.extent import FULL, Extent
from argmap.briefing.composition.papers import clashing, holding, supporting
from argmap.briefing.composition.recommendations import recommendations
from argmap.briefing.composition.words import line, plain, quiet, strong, told_elsewhere
from argmap.briefing.content.assumptions import Assumption
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.dissent import Dissent
from argmap.briefing.content.judgements import MOST_JUDGEMENTS, numbered
from argmap.briefing.content.numerals import counted_in_words
from argmap.briefing.content.objections_below import STATUS_WORDS
from argmap.briefing.content.speaking import opened, reference_to, short_reference_to
from argmap.drawing.picture import Picture
from argmap.text.names import within_sentence
from argmap.text.words import listed

LAST_ON_FIRST_PAGE = "indicators"
MOST_DISSENTS = 4
MOST_RECOMMENDATIONS = 5
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
    the parts show.
    """

    def _most(usual: int) -> int | None:
        return None if in_full else usual + extent.more

    pictured = Section("picture", "In one picture", (Figure(picture),) if picture is not None else ())
    sections = (
        Section("bottom-line", "Bottom line", tuple(bottom_line(brief))),
        Section("judgements", "Key judgements", tuple(judgements(brief, extent.judgements))),
        *((pictured,) if extent.is_pictured_first else ()),
        Section("counter-argument", counter_title(brief), tuple(counter_argument(brief, extent))),
        Section("indicators", "What would change our mind", tuple(indicators(brief, extent))),
        *(() if extent.is_pictured_first else (pictured,)),
        Section("more-judgements", "Further judgements", tuple(more_judgements(brief, extent.judgements))),
        Section("more-indicators", MORE_INDICATORS, tuple(more_indicators(brief, extent))),
        Section("more-counter-argument", MORE_COUNTER_ARGUMENT, tuple(more_counter_argument(brief, extent))),
        Section("recommendations", "Recommendations", tuple(recommendations(brief, most=_most(MOST_RECOMMENDATIONS)))),
        Section("holders", "Who holds what", tuple(holding(brief))),
        Section("clashes", "Where they clash", tuple(clashing(brief, in_full=in_full))),
        Section("supports", "Where one supports another", tuple(supporting(brief, in_full=in_full))),
        Section("assumptions", "Key assumptions", tuple(_assumptions(brief, most=_most(MOST_ASSUMPTIONS)))),
        Section("dissent", "Dissent", tuple(_dissent(brief, most=_most(MOST_DISSENTS)))),
        Section("evidence", "Evidence", tuple(evidence(brief, most=_most(MOST_ITEMS), is_named=in_full))),
        Section("gaps", "Gaps", tuple(_gaps(brief))),
        Section("legend", "How to read this", tuple(legend(brief))),
        Section("coverage", "Coverage", (Paragraph(line(coverage_line(brief))),)),
        Section("provenance", "Provenance", tuple(provenance(brief, in_full=in_full))),
        Section("annex", "Annex: findings of the checks", tuple(annex(brief, extent, in_full=in_full))),
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
    issued = f"issued {made.issued}" if made.issued else "date of issue not given"
    by = f"by {within_sentence(made.authors)}" if made.authors else ""
    if made.papers:
        papers = counted_in_words(len(made.papers), "paper")
        verb = "Compares" if len(made.papers) > 1 else "Reads"
        compared = f"{verb} {papers}: {'; '.join(map(short_reference_to, made.papers))}"
        return " · ".join(filter(None, [compared, by, issued]))
    if made.paper is not None:
        dated = f"Paper of {made.paper.date}" if made.paper.date else "Undated paper"
        about = reference_to(replace(made.paper, date=None))
        return " · ".join(filter(None, [f"{dated}: {about}", f"read {by}" if by else "", issued]))
    return " · ".join(filter(None, [opened(issued), by]))


def _assumptions(brief: Brief, *, most: int | None) -> Iterator[Block]:
    known = brief.assumptions
    roles = {_role(assumption) for assumption in known}
    alike = _role_of_all(known[0]) if len(roles) == 1 and len(known) > 1 else ""
    said = []
    if not any(assumption.is_marked for assumption in known):
        said.append("No claim below a judgement is marked as an assumption.")
    if known and said:
        said.append(f"These are taken for granted without a reason{f', and {alike}' if alike else ''}:")
    elif alike:
        said.append(f"{opened(alike)} of these:")
    if said:
        # what ends in a colon stays on the page of the list that follows
        yield Paragraph(quiet(" ".join(said)))
    shown = known[:most]
    items = []
    for assumption in shown:
        lead = strong(f"{assumption.gist}: ") if assumption.gist else ()
        role = () if alike else quiet(f" ({_role(assumption)})")
        items.append(Item((*lead, plain(assumption.text), *role)))
    if len(shown) < len(known):
        items.append(Item(quiet(told_elsewhere(len(known) - len(shown), "assumption"))))
    if items:
        yield Items(tuple(items))


def _role_of_all(assumption: Assumption) -> str:
    """What holds of each of several assumptions alike, of which this is one."""
    if assumption.carried:
        hangs = "hangs" if len(assumption.carried) == 1 else "hang"
        return f"{numbered(assumption.carried)} {hangs} on each"
    return f"{_role(assumption)} stands each"


def _role(assumption: Assumption) -> str:
    if assumption.carried:
        return f"without it {numbered(assumption.carried)} would not stand"
    return f"below {numbered(assumption.below)}" if assumption.below else "below no judgement"


def _dissent(brief: Brief, *, most: int | None) -> Iterator[Block]:
    shown = brief.dissents[:most]
    items = []
    for dissent in shown:
        given = "Reason given" if len(dissent.reasons) == 1 else "Reasons given"
        reason = f" {given}: {listed(dissent.reasons)}." if dissent.reasons else ""
        fate = STATUS_WORDS[dissent.status] + (f" by {dissent.answer}" if dissent.answer else "")
        about = f" ({fate}; against {_targets(dissent)})"
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
        items.append(Item(quiet(told_elsewhere(len(brief.dissents) - len(shown), "dissenting view"))))
    if items:
        yield Items(tuple(items))
    elif not brief.clashes:
        yield Paragraph(line("Nobody is named who holds otherwise."))


def _targets(dissent: Dissent) -> str:
    """`judgement 1 and what judgements 2 and 3 rest on`; those that are not set out have no number."""
    said = [_judgements(dissent.direct)] if dissent.direct else []
    if dissent.below:
        said.append(f"what {_judgements(dissent.below)} {'rests' if len(dissent.below) == 1 else 'rest'} on")
    return listed(said)


def _judgements(numbers: Sequence[int]) -> str:
    shown = [number for number in numbers if number <= MOST_JUDGEMENTS]
    further = len(numbers) - len(shown)
    left = ["a further judgement" if further == 1 else f"{further} further judgements"] if further else []
    return listed([*([numbered(shown)] if shown else []), *left])


def _gaps(brief: Brief) -> Iterator[Block]:
    if brief.gaps:
        yield Items(tuple(Item(line(gap)) for gap in brief.gaps))
