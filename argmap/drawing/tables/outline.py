"""The outline of a table: each row under its heading, and what its cells say under the headings of their columns."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.tables.table import Cell, Column, Table, TableRow


def table_lines(table: Table) -> Iterator[str]:
    """The groups, their rows, the cells that say something, and the notes, as indented lines."""
    for group in table.groups:
        indent = "  " if group.heading else ""
        if group.heading:
            yield f"- {_one_line(group.heading)}"
        for row in group.rows:
            yield from (f"{indent}{line}" for line in _row(table, row))
    yield from (_one_line(note) for note in table.notes)


def words_of(cell: Cell) -> str:
    """What a cell says, marks in words, and what there is no room for: `text: untold (small)`."""
    words = "; ".join(part for part in (*(mark.words for mark in cell.marks), _one_line(cell.words)) if part)
    if cell.untold:
        words = f"{words}: {'; '.join(map(_one_line, cell.untold))}"
    small = _one_line(cell.small)
    return f"{words} ({small})" if words and small else words or small


def _row(table: Table, row: TableRow) -> Iterator[str]:
    """The first cell that has words as the heading, and the others below it, each after the heading of its column."""
    said = [(column, words) for column, cell in _placed(table, row) if (words := words_of(cell))]
    if said:
        yield f"- {said[0][1]}"
    for column, words in said[1:]:
        small = " · ".join(part for part in (column.small, column.name) if part)
        heading = ", ".join(filter(None, (_one_line(column.heading).removesuffix("."), _one_line(small))))
        yield f"  - {heading}: {words}" if heading else f"  - {words}"


def _placed(table: Table, row: TableRow) -> Iterator[tuple[Column, Cell]]:
    place = 0
    for cell in row.cells:
        yield table.columns[place], cell
        place += cell.span


def _one_line(text: str) -> str:
    return " ".join(text.split())
