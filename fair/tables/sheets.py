"""Which sheets of a workbook are tables, and where their headings stand; what is no part of a table is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fair.tables import cells
from fair.tables.model import Cell, HeadingMeaning, TableSheet
from fair.tables.numbers import letters, spans
from fair.tables.row import SHOWN, TableReading

LISTS: Final = ("column", "id")
"""How the sheet begins that our own workbooks have beside the table: what may stand in it."""
HEADS: Final = 20
"""Filled rows among which the heading is looked for: a title and the organiser's name may stand above it."""
ABOVE: Final = 200
"""Characters that are repeated of a row above the heading."""
_TABLE: Final = 2
"""Known columns that make a table of one sheet among several."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with the rows below it. `sheet` is empty where there is only one."""

    sheet: str
    titles: tuple[str, ...]
    """What the sheet is called, and what stands above the heading."""
    heading: int
    names: tuple[str, ...]
    rows: tuple[tuple[int, Sequence[Cell]], ...]


def tables(sheets: Sequence[TableSheet], meaning: HeadingMeaning, reading: TableReading) -> list[Table]:
    """Return the tables of all sheets that are to be seen, and write down what was not taken."""
    filled = [sheet for sheet in map(_filled, sheets) if sheet.rows and not _is_lists(sheet)]
    shown = [sheet for sheet in filled if not sheet.hidden]
    for sheet in filled:
        if sheet.hidden:
            reading.note(1, "sheet-hidden", "", sheet.name, value=sheet.name, count=len(sheet.rows))
    found = []
    for sheet in shown:
        place, known = _heading(sheet, meaning)
        if known < _TABLE and len(shown) > 1:
            reading.note(1, "sheet-left", "", sheet.name, value=sheet.name, count=len(sheet.rows))
        else:
            found.append(_table(sheet, place, reading, sheet.name if len(filled) > 1 else ""))
    if len(found) > 1:
        said = ", ".join(f"{table.titles[0]} ({len(table.rows)})" for table in found)
        reading.note(1, "sheets-taken", value=said)
    return found


def _filled(sheet: TableSheet) -> TableSheet:
    """Return a sheet without its empty rows: programs write them by the thousand."""
    return replace(sheet, rows=tuple((number, row) for number, row in sheet.rows if any(map(cells.text_of, row))))


def _is_lists(sheet: TableSheet) -> bool:
    return tuple(map(cells.text_of, sheet.rows[0][1][: len(LISTS)])) == LISTS


def _heading(sheet: TableSheet, meaning: HeadingMeaning) -> tuple[int, int]:
    """Return the place of the row that has most of the known columns, and how many these are."""
    known = [len({meaning(name) for name in map(cells.text_of, row) if name} - {None}) for _, row in sheet.rows[:HEADS]]
    most = max(known)
    return known.index(most), most


def _table(sheet: TableSheet, place: int, reading: TableReading, called: str) -> Table:
    above = [(number, _texts(row)) for number, row in sheet.rows[:place]]
    for number, said in above:
        reading.note(number, "above-heading", "", called, value=said[:ABOVE])
    heading, row = sheet.rows[place]
    names = tuple(map(cells.text_of, row))
    bodies = tuple((number, row) for number, row in sheet.rows[place + 1 :] if tuple(map(cells.text_of, row)) != names)
    for run in _wide(sheet, heading, len(names)):
        bodies = tuple((number, _joined(row, run)) for number, row in bodies)
        names = tuple("" if place in run[1:] else name for place, name in enumerate(names))
    table = Table(called, (sheet.name, *(said for _, said in above)), heading, names, bodies)
    _note_unnamed(table, reading)
    for number, column, cell in sheet.covered:
        reading.note(number, "covered-cell", letters(column - 1), called, value=cells.text_of(cell)[:SHOWN])
    return table


def _wide(sheet: TableSheet, heading: int, width: int) -> Iterator[range]:
    """Yield the places over which one name of the heading stands, if it stands over several."""
    for cell in sheet.merged:
        if cell.top <= heading <= cell.bottom and cell.left < cell.right:
            yield range(cell.left - 1, min(cell.right, width))


def _joined(row: Sequence[Cell], places: range) -> tuple[Cell, ...]:
    """Return a row that has in the first of these places what stands in all: once, where it is the same."""
    filled = [cell for cell in row[places.start : places.stop] if cells.text_of(cell)]
    texts = list(map(cells.text_of, filled))
    whole = filled[0] if len(set(texts)) == 1 else " ".join(texts) or None
    there = [*row, *[None] * (places.stop - len(row))]
    there[places.start : places.stop] = [whole, *[None] * (len(places) - 1)]
    return tuple(there)


def _texts(row: Sequence[Cell]) -> str:
    """Return what stands in a row, once where merged cells repeat it."""
    return " | ".join(dict.fromkeys(filter(None, map(cells.text_of, row))))


def _note_unnamed(table: Table, reading: TableReading) -> None:
    """Write down which columns without a heading are filled."""
    for place in _unnamed(table):
        filled = [(number, text) for number, row in table.rows if (text := cells.text_of(_at(row, place)))]
        if filled:
            said = {"value": filled[0][1][:SHOWN], "rows": spans(number for number, _ in filled)}
            reading.note(table.heading, "no-heading", letters(place), table.sheet, **said)


def _unnamed(table: Table) -> Iterator[int]:
    width = max((len(row) for _, row in table.rows), default=0)
    return (place for place in range(width) if place >= len(table.names) or not table.names[place])


def _at(row: Sequence[Cell], place: int) -> Cell:
    return row[place] if place < len(row) else None
