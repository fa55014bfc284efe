"""From a table to a file: a workbook, CSV or JSON, row by row, with nothing in it that could be run as a formula."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Final, TypeAlias

from bot.exports.model import ExportTable
from bot.workbooks.writer import Book, Sheet
from fair.fields.spreadsheet import CsvWriter
from fair.tables.model import Cell

ReportProgress: TypeAlias = Callable[[int, int], None]

ROWS_MAX: Final = 1_000_000
"""Rows of one sheet; Excel takes 1,048,576."""
REPORTED: Final = 200
"""Rows between two reports."""


async def write_csv(table: ExportTable, file: Path, report: ReportProgress) -> int:
    """Write a table as CSV and return how many rows it has."""
    with file.open("w", encoding="utf-8", newline="", errors="replace") as out:
        writer, count = CsvWriter(out), 0
        writer.row(column.heading for column in table.shown)
        async for row in table.rows:
            writer.row(table.seen(row))
            count = _counted(table, count, report)
    return count


async def write_json(table: ExportTable, file: Path, report: ReportProgress) -> int:
    """Write a table as a JSON list of objects and return how many there are."""
    keys = [column.key for column in table.columns]
    with file.open("w", encoding="utf-8", errors="replace") as out:
        out.write("[")
        count = 0
        async for row in table.rows:
            record = {key: _iso(cell) for key, cell in zip(keys, row, strict=True)}
            out.write((",\n" if count else "\n") + json.dumps(record, ensure_ascii=False))
            count = _counted(table, count, report)
        out.write("\n]\n")
    return count


async def write_xlsx(table: ExportTable, file: Path, report: ReportProgress) -> int:
    """Write a table as a workbook and return how many rows it has."""
    book, count = Book(), 0
    sheets = [_sheet(book, table)]
    async for row in table.rows:
        if sheets[-1].rows == ROWS_MAX:
            sheets.append(_sheet(book, table))
        sheets[-1].row(table.seen(row))
        count = _counted(table, count, report)
    for sheet in sheets:
        sheet.filtered(len(table.shown))
    book.save(file)
    return count


FORMATS: Final[Mapping[str, Callable[[ExportTable, Path, ReportProgress], Awaitable[int]]]] = {
    "xlsx": write_xlsx,
    "csv": write_csv,
    "json": write_json,
}
"""By the ending of the file's name."""


def _counted(table: ExportTable, count: int, report: ReportProgress) -> int:
    if (count + 1) % REPORTED == 0:
        report(count + 1, table.total)
    return count + 1


def _iso(cell: Cell) -> Cell:
    return cell.isoformat() if isinstance(cell, datetime | date | time) else cell


def _sheet(book: Book, table: ExportTable) -> Sheet:
    sheet = book.sheet([column.width for column in table.shown], book.below_heading(table.frozen))
    sheet.heading(column.heading for column in table.shown)
    return sheet
