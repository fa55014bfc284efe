"""From a table to a file: a workbook, CSV or JSON, row by row, with nothing in it that could be run as a formula."""

import csv
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final, TypeAlias

from bot.exports.cell_text import WHOLE
from bot.exports.model import ExportTable
from fair.fields.spreadsheet import harmless
from fair.fields.text import cut
from fair.tables.model import Cell

Report: TypeAlias = Callable[[int, int], None]

RISKY: Final = tuple("=+-@\t\r")
ROWS_MAX: Final = 1_000_000
"""Rows of one sheet; Excel takes 1,048,576."""
REPORTED: Final = 200
"""Rows between two reports."""
MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel takes a file for UTF-8 only with this in front."""
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold."""
_FORMATS: Final[Mapping[type, str]] = {datetime: "dd.mm.yyyy hh:mm", date: "dd.mm.yyyy", time: "hh:mm"}


async def write_csv(table: ExportTable, file: Path, report: Report) -> int:
    """Write a table as CSV and return how many rows it has."""
    with file.open("w", encoding="utf-8", newline="", errors="replace") as out:
        out.write(MARK)
        writer = csv.writer(out)
        writer.writerow([harmless(column.heading) for column in table.columns])
        count = 0
        async for row in table.rows:
            writer.writerow([harmless(cell) if isinstance(cell, str) else _iso(cell) for cell in row])
            count = _counted(table, count, report)
    return count


async def write_json(table: ExportTable, file: Path, report: Report) -> int:
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


async def write_xlsx(table: ExportTable, file: Path, report: Report) -> int:
    """Write a table as a workbook and return how many rows it has."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy

    book = Workbook(write_only=True)
    sheet, count = _sheet(book, table), 0
    async for row in table.rows:
        if count and count % ROWS_MAX == 0:
            sheet = _sheet(book, table)
        sheet.append([_cell(sheet, value) for value in row])
        count = _counted(table, count, report)
    for each in book.worksheets:
        each.auto_filter.ref = f"A1:{_letter(len(table.columns))}{min(count, ROWS_MAX) + 1}"
    book.save(file)
    return count


FORMATS: Final[Mapping[str, Callable[[ExportTable, Path, Report], Awaitable[int]]]] = {
    "xlsx": write_xlsx,
    "csv": write_csv,
    "json": write_json,
}
"""By the ending of the file's name."""


def _counted(table: ExportTable, count: int, report: Report) -> int:
    if (count + 1) % REPORTED == 0:
        report(count + 1, table.total)
    return count + 1


def _iso(cell: Cell) -> Any:
    return cell.isoformat() if isinstance(cell, datetime | date | time) else cell


def _sheet(book: Any, table: ExportTable) -> Any:
    """Begin a sheet: widths and the frozen heading have to stand before the first row."""
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - heavy

    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        sheet.column_dimensions[_letter(number)].width = column.width
    heading = [_cell(sheet, column.heading) for column in table.columns]
    for cell in heading:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append(heading)
    return sheet


def _cell(sheet: Any, value: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy

    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)  # type: ignore[arg-type]  # it takes dates and times too
        if number_format := _FORMATS.get(type(value)):
            cell.number_format = number_format
        return cell
    text = _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", cut(value, WHOLE))
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if text.startswith(RISKY):
        cell.quotePrefix = True
    return cell


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy

    return get_column_letter(number)
