"""Cells that show one claim of an analysis: its words and standing, and its grade."""

from __future__ import annotations

from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.drawing.picture import Picture
from argmap.drawing.tables.table import GRADE_WORDS, Cell, Mark, MarkLook, Table
from argmap.drawing.views.cards import FALLS, grade_of, shown_name
from argmap.drawing.views.claims import source_line
from argmap.model.claim import Claim

UNGRADED: Final = Mark("?", "not graded", MarkLook.OPEN_CHIP)
GRADED: Final = Mark("B2", GRADE_WORDS, MarkLook.CHIP)


def claim_cell(analysis: Analysis, claim: Claim, *more: str, is_bold: bool = False) -> Cell:
    """The words of a claim, and in grey its name, its standing where it does not stand, and what else is given."""
    small = " · ".join(part for part in (shown_name(analysis, claim), standing_note(analysis, claim), *more) if part)
    is_struck = analysis.standing_of(claim) is Standing.OUT
    return Cell(claim.label, small, is_bold=is_bold, is_struck=is_struck)


def standing_note(analysis: Analysis, claim: Claim) -> str:
    """`disputed`, `falls` with the reason, or nothing for a claim that stands."""
    standing = analysis.standing_of(claim)
    if standing is Standing.UNDECIDED:
        return "disputed"
    fall = analysis.fall_of(claim)
    return FALLS[fall] if standing is Standing.OUT and fall else ""


def grade_mark(grade: str) -> Mark:
    """A grade in its frame, or the dotted frame of what is not graded."""
    return Mark(grade, f"grade {grade}", MarkLook.CHIP) if grade else UNGRADED


def grade_cell(analysis: Analysis, claim: Claim) -> Cell:
    """The grade of a claim as a cell of its own."""
    return Cell(marks=(grade_mark(grade_of(analysis, claim)),))


def table_picture(analysis: Analysis, table: Table, subtitle: str) -> Picture:
    """The picture of a table, with the title and the source line that all pictures of a map have."""
    header = analysis.map.root.header
    return Picture(title=header.title or header.id, subtitle=subtitle, source=source_line(analysis), table=table)
