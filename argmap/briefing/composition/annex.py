"""The back pages of a brief: evidence, how to read it, what the checks found, and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.briefing.blocks import Block, Column, Item, Items, Line, Paragraph, Table, Tone, Words
from argmap.briefing.composition.extent import Extent
from argmap.briefing.composition.words import line, plain, quiet, told_elsewhere
from argmap.briefing.content.brief import Brief
from argmap.briefing.content.coverage import Found
from argmap.briefing.content.evidence_table import Evidence
from argmap.briefing.content.speaking import reference_to
from argmap.checks.severity import Severity
from argmap.text.names import within_sentence
from argmap.text.words import counted, listed, quoted
from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY

MOST_ITEMS = 8
MOST_FINDINGS = 8

_COLUMNS = (
    Column("Evidence", 4),
    Column("Source", 4.2),
    Column("Date", 1.4),
    Column("Reliability", 1.6),
    Column("Credibility", 1.6),
    Column("Bears on", 1.2),
)
_ALWAYS = frozenset({0, 1, len(_COLUMNS) - 1})
"""The columns that every table of evidence has; the others only where some item has something in them."""

_NONE = "–"
_NO_REASON = "no reason given"


def evidence(brief: Brief, *, most: int | None, is_named: bool) -> Iterator[Block]:
    """The table of the evidence that bears on the judgements, at most so many items, with their identifiers or not."""
    table = brief.evidence
    if not table.items:
        yield Paragraph(quiet("No evidence bears on the judgements."))
        return
    shown = table.items[:most]
    rows = tuple(_evidence_row(item, is_named=is_named) for item in shown)
    kept = [
        place for place in range(len(_COLUMNS)) if place in _ALWAYS or any(row[place] != line(_NONE) for row in rows)
    ]
    lacking = [_COLUMNS[place].title.lower() for place in range(len(_COLUMNS)) if place not in kept]
    caption = "+ for, − against the judgement of that number, directly or through other claims"
    if any(bears.startswith("(") for item in shown for bears in item.bears):
        caption += "; in brackets where something on the way there falls"
    if any(item.origin for item in shown):
        # said above the rows: what stands below them may be on a later slide than the marks are
        caption += "; the same letter, as in [a], where items rest on one source"
    caption += f"; no {listed(lacking, 'or')} is given." if lacking else "; – not given."
    if brief.provenance.paper is not None:
        caption += " Places without a source are in the paper."
    columns = tuple(_COLUMNS[place] for place in kept)
    yield Table(columns, tuple(tuple(row[place] for place in kept) for row in rows), caption)
    marked = {item.origin for item in shown}
    notes = [f"[{mark}]: all rest on {quoted(source)}." for mark, source in table.shared if mark in marked]
    if len(shown) < len(table.items):
        notes.append(told_elsewhere(len(table.items) - len(shown), "item"))
    if table.idle:
        notes.append(
            f"{counted(table.idle, 'further item')} bear{'s' if table.idle == 1 else ''} on none of these judgements."
        )
    if notes:
        yield Paragraph(quiet(" ".join(notes)))


def _evidence_row(item: Evidence, *, is_named: bool) -> tuple[Line, ...]:
    """The cells of an item, by its words; an identifier is for those who have the map at hand."""
    mark = f" [{item.origin}]" if item.origin else ""
    return (
        (plain(f"{item.text}{mark} "), Words(f"({item.name})", Tone.QUIET)) if is_named else line(f"{item.text}{mark}"),
        line(item.source or _NONE),
        line(item.date or _NONE),
        line(item.reliability or _NONE),
        line(item.credibility or _NONE),
        line(", ".join(item.bears)),
    )


def legend(brief: Brief) -> Iterator[Block]:
    """What standing means, and the words of likelihood with their bands and the grades where any is used."""
    yield Paragraph(
        line(
            "A judgement stands when a reason for it stands and every objection to the judgement itself is answered or"
            " granted; an objection to one of its reasons may still be open. It is disputed while reasons stand against"
            " reasons, and falls when it is defeated or no reason for it is left."
        )
    )
    if brief.scale is not None and any(judgement.claim.likelihood for judgement in brief.judgements):
        words = " · ".join(f"{word} {band}" for word, band in brief.scale.words)
        yield Paragraph((Words(f"{brief.scale.title}: ", Tone.STRONG), plain(words)))
    grades = [
        f"{grade} {meaning}"
        for meanings, given in (
            (RELIABILITY, "".join(item.reliability for item in brief.evidence.items)),
            (CREDIBILITY, "".join(item.credibility for item in brief.evidence.items)),
        )
        for grade, meaning in meanings.items()
        if grade in given
    ]
    if grades:
        yield Paragraph((Words("Grades: ", Tone.STRONG), plain(" · ".join(grades))))


def coverage_line(brief: Brief) -> str:
    """How much of the evidence is graded, and how many findings there are, shown and suppressed."""
    coverage = brief.coverage
    items = f"Evidence graded: {coverage.graded} of {coverage.items}."
    graded = items if coverage.items else "No item of evidence is the map's own."
    counts = _weighed(coverage.findings)
    found = f"The checks find {counts or 'nothing'}"
    if coverage.imported:
        found += f"{' here, and' if counts else ' here, but'} {_of_the_papers(coverage.imported)}"
    waived = len(coverage.waived)
    suppressed = f"{counted(waived, 'finding')} suppressed; the reasons are in the annex." if waived else ""
    found_in_all = len(coverage.findings) + len(coverage.imported)
    annexed = f"; the annex lists {'it' if found_in_all == 1 else 'them'}" if found_in_all else ""
    # what checks say of one map by itself shows only where that map is checked
    more = "A brief of a map that this one imports may list more." if brief.provenance.imported else ""
    return " ".join(filter(None, [graded, f"{found}{annexed}.", more, suppressed]))


def _weighed(found: Sequence[Found]) -> str:
    """`2 errors and 1 warning`; empty where nothing is found."""
    errors = sum(each.weight is Severity.ERROR for each in found)
    counts = ((errors, "error"), (len(found) - errors, "warning"))
    return listed([counted(count, word) for count, word in counts if count])


def _of_the_papers(found: Sequence[Found]) -> str:
    """`4 errors in the papers' maps (1 in blank2002, 3 in nids2009)`."""
    by_map = Counter(each.map for each in found)
    where = ", ".join(f"{count} in {name}" for name, count in sorted(by_map.items()))
    return f"{_weighed(found)} in the papers' maps ({where})"


def provenance(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """Which maps, by whom, as of when, and in full the notes that their author gave to the map."""
    made = brief.provenance
    authors = f", written by {within_sentence(made.authors)}" if made.authors else ""
    maps = "map" if len(made.imported) == 1 else "maps"
    imported = f" It builds on the {maps} {listed(made.imported)}." if made.imported else ""
    said = (
        f"This brief was made with argmap {made.version} from the map {made.map}{authors}.{imported} The SHA-256 of the"
        f" files begins {made.hash}. Information cut off: {made.cut_off or 'not given'}."
        f" Issued: {made.issued or 'not given'}."
    )
    yield Paragraph(line(said))
    if made.papers:
        yield Paragraph(line(f"The papers: {'; '.join(map(reference_to, made.papers))}."))
    if made.notes and in_full:
        yield Items(tuple(Item(quiet(" ".join(note.split()))) for note in made.notes))


def annex(brief: Brief, extent: Extent, *, in_full: bool) -> Iterator[Block]:
    """The findings, then those that were suppressed, each with the reason given.

    On pages both are lists, errors first and the long ones cut.
    """
    coverage = brief.coverage
    if in_full:
        if coverage.findings or coverage.imported:
            yield _findings((*coverage.findings, *coverage.imported))
        if coverage.waived:
            yield _suppressed(coverage.waived)
        return
    grave = sorted((*coverage.findings, *coverage.imported), key=lambda each: each.weight is not Severity.ERROR)
    most = MOST_FINDINGS + extent.more
    said = [_told(each, brief) for each in grave[:most]]
    said += _rest(len(grave) - most, "finding")
    waived = coverage.waived
    said += [f"suppressed: {each.check} (line {each.line}): {each.reason or _NO_REASON}" for each in waived[:most]]
    said += _rest(len(waived) - most, "suppressed finding")
    if said:
        yield Items(tuple(Item(line(each)) for each in said))


def _told(found: Found, brief: Brief) -> str:
    place = f"line {found.line}" if found.map == brief.provenance.map else f"{found.map}, line {found.line}"
    return f"{found.weight}: {found.check} ({place}): {found.message}"


def _rest(left: int, noun: str) -> list[str]:
    return [told_elsewhere(left, noun)] if left > 0 else []


def _suppressed(waived: Sequence[Found]) -> Table:
    rows = tuple((line(each.check), line(each.message), line(each.reason or _NO_REASON)) for each in waived)
    return Table((Column("Suppressed", 1.5), Column("What it says", 3), Column("Reason given", 3)), rows)


def _findings(found: Sequence[Found]) -> Table:
    rows = tuple(
        (line(str(each.weight)), line(each.check), line(each.message), line(f"{each.map}, line {each.line}"))
        for each in found
    )
    columns = (Column("Weight", 1.1), Column("Check", 1.7), Column("What it says", 4), Column("Place", 1.5))
    return Table(columns, rows)
