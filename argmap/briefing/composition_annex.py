"""The back pages of a brief: evidence, how to read it, what the checks found, and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.briefing.blocks import Block, Column, Item, Items, Line, Paragraph, Table, Tone, Words
from argmap.briefing.brief import Brief
from argmap.briefing.composition_words import line, plain, quiet
from argmap.briefing.coverage import Found
from argmap.briefing.evidence_table import Evidence
from argmap.briefing.speaking import reference_to
from argmap.checks.severity import Severity
from argmap.drawing.picture import Picture, State
from argmap.drawing.theme import SCREEN
from argmap.text.words import counted, listed
from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY

MOST_ITEMS = 10
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


def evidence(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """The table of the evidence that bears on the judgements."""
    table = brief.evidence
    if not table.items:
        yield Paragraph(quiet("No evidence of the map bears on the judgements."))
        return
    shown = table.items if in_full else table.items[:MOST_ITEMS]
    rows = tuple(_evidence_row(item) for item in shown)
    kept = [
        place for place in range(len(_COLUMNS)) if place in _ALWAYS or any(row[place] != line(_NONE) for row in rows)
    ]
    lacking = [_COLUMNS[place].title.lower() for place in range(len(_COLUMNS)) if place not in kept]
    caption = "+ for, − against the judgement of that number, directly or through other claims"
    if any(bears.startswith("(") for item in shown for bears in item.bears):
        caption += "; in brackets where something on the way there falls"
    caption += f"; the map gives no {listed(lacking, 'or')}." if lacking else "; – not given."
    if brief.provenance.paper:
        caption += f" Places are in {brief.provenance.paper}."
    columns = tuple(_COLUMNS[place] for place in kept)
    yield Table(columns, tuple(tuple(row[place] for place in kept) for row in rows), caption)
    notes = [f"{mark}: all of them rest on {source}." for mark, source in table.shared]
    if len(shown) < len(table.items):
        left = len(table.items) - len(shown)
        notes.append(f"{counted(left, 'item')} more; the HTML and Markdown forms of this brief list all.")
    if table.idle:
        notes.append(f"{counted(table.idle, 'item')} of the map bear{'s' if table.idle == 1 else ''} on no judgement.")
    if notes:
        yield Paragraph(quiet(" ".join(notes)))


def _evidence_row(item: Evidence) -> tuple[Line, ...]:
    mark = f" [{item.origin}]" if item.origin else ""
    return (
        (plain(f"{item.text}{mark} "), Words(f"({item.name})", Tone.QUIET)),
        line(item.source or _NONE),
        line(item.date or _NONE),
        line(item.reliability or _NONE),
        line(item.credibility or _NONE),
        line(", ".join(item.bears)),
    )


def legend(brief: Brief, picture: Picture | None) -> Iterator[Block]:
    """What standing means, the words of likelihood with their bands, and the grades where any is used."""
    yield Paragraph(
        line(
            "A judgement stands when a reason for it stands and whatever goes against it is answered or conceded; it is"
            " disputed while reasons stand against reasons, and falls when it is defeated or no reason for it is left."
        )
    )
    if picture is not None and not picture.legend:
        yield Paragraph((Words("In the picture: ", Tone.STRONG), plain(_looks(picture))))
    if brief.scale is not None:
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


def _looks(picture: Picture) -> str:
    """What the signs on the cards of a picture mean that has no legend of its own."""
    looks = dict.fromkeys(card.look for card in picture.cards)
    said = [f"{SCREEN.cards[look].sign} {look}" for look in looks]
    rows = dict.fromkeys(row.look for card in picture.cards for row in card.rows)
    said += [f"{SCREEN.rows[look].sign} {look}" for look in rows]
    states = {card.state for card in picture.cards}
    said += ["dashed border disputed"] if State.DISPUTED in states else []
    said += ["struck out fallen"] if State.FALLS in states else []
    return " · ".join(said)


def coverage_line(brief: Brief) -> str:
    """How much of the evidence is graded, and how many findings there are, shown and suppressed."""
    coverage = brief.coverage
    graded = f"Evidence graded: {coverage.graded} of {coverage.items}."
    errors = coverage.errors
    warnings = len(coverage.findings) - errors
    counts = [counted(count, word) for count, word in ((errors, "error"), (warnings, "warning")) if count]
    found = f"The checks find {listed(counts)}" if counts else "The checks find nothing"
    if coverage.imported:
        found += f", and {len(coverage.imported)} in the maps it imports"
    waived = len(coverage.waived)
    suppressed = f"{counted(waived, 'finding')} suppressed; the reasons are in the annex." if waived else ""
    annexed = " (listed in the annex)" if counts or coverage.imported else ""
    return " ".join(filter(None, [graded, f"{found}{annexed}.", suppressed]))


def provenance(brief: Brief) -> Iterator[Block]:
    """Which maps, by whom, as of when, and the notes that their author gave to the map."""
    made = brief.provenance
    authors = f" by {listed(made.authors)}" if made.authors else ""
    imported = f", which imports {listed(made.imported)}" if made.imported else ""
    said = (
        f"Made from the map {made.map}{authors}{imported} (SHA-256 of the files begins {made.hash}) with argmap"
        f" {made.version}. Information cut off: {made.cut_off or 'not given'}. Issued: {made.issued or 'not given'}."
    )
    yield Paragraph(line(said))
    if made.papers:
        yield Paragraph(line(f"The papers: {'; '.join(map(reference_to, made.papers))}."))
    if made.notes:
        yield Items(tuple(Item(quiet(" ".join(note.split()))) for note in made.notes))


def annex(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """The findings, then those that were suppressed, each with the reason given.

    On pages both are lists, errors first and the long ones cut, and the findings in imported maps are counted.
    """
    coverage = brief.coverage
    if in_full:
        if coverage.findings or coverage.imported:
            yield _findings((*coverage.findings, *coverage.imported))
        if coverage.waived:
            yield _suppressed(coverage.waived)
        return
    grave = sorted(coverage.findings, key=lambda each: each.weight is not Severity.ERROR)
    said = [f"{each.weight}: {each.check} (line {each.line}): {each.message}" for each in grave[:MOST_FINDINGS]]
    said += _rest(len(grave), "finding")
    if coverage.imported:
        counts = Counter(found.map for found in coverage.imported)
        said.append(f"In the maps it imports: {listed([f'{count} in {name}' for name, count in counts.items()])}.")
    waived = coverage.waived
    said += [
        f"suppressed: {each.check} (line {each.line}): {each.reason or _NO_REASON}" for each in waived[:MOST_FINDINGS]
    ]
    said += _rest(len(waived), "suppressed finding")
    if said:
        yield Items(tuple(Item(line(each)) for each in said))


def _rest(count: int, noun: str) -> list[str]:
    left = count - MOST_FINDINGS
    return [f"{counted(left, noun)} more; the HTML and Markdown forms of this brief list all."] if left > 0 else []


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
