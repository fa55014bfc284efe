"""Workbooks (XLSX), written row by row: cells have types, and none of them can be taken for a formula."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from fair.fields.spreadsheet import CELL_MAX
from fair.fields.text import cut
from fair.tables.model import Cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Written
    from openpyxl.worksheet.worksheet import Worksheet

_RISKY: Final = tuple("=+-@\t\r")
"""A spreadsheet may run a text that begins so once somebody has edited it."""
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold."""
_FORMATS: Final[Mapping[type, str]] = {datetime: "dd.mm.yyyy hh:mm", date: "dd.mm.yyyy", time: "hh:mm"}


def writable(text: str) -> str:
    """Return a text as a cell holds it: cut to what Excel takes, without the characters that XML refuses."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", cut(text, CELL_MAX))


class Sheet:
    """One sheet of a book. `wrapped`: long texts go on in further lines."""

    def __init__(self, sheet: "Worksheet", *, wrapped: bool) -> None:
        self._sheet = sheet
        self._wrapped = wrapped
        self.rows = 0
        """How many there are below the heading."""

    def heading(self, cells: Iterable[Cell]) -> None:
        """Write the first row."""
        from openpyxl.styles import Font  # noqa: PLC0415 - heavy

        row = [self._cell(value, wrapped=True) for value in cells]
        for cell in row:
            if cell is not None:
                cell.font = Font(bold=True)
        self._sheet.append(row)

    def row(self, cells: Iterable[Cell]) -> None:
        """Write another row; nothing, not even an empty text, leaves a cell out."""
        self._sheet.append([self._cell(value, wrapped=self._wrapped) for value in cells])
        self.rows += 1

    def filtered(self, columns: int) -> None:
        """Let people choose among all the rows by the first columns."""
        self._sheet.auto_filter.ref = f"A1:{_letter(columns)}{self.rows + 1}"

    def _cell(self, value: Cell, *, wrapped: bool) -> "Written | None":
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy
        from openpyxl.styles import Alignment  # noqa: PLC0415 - heavy

        if value is None or value == "":
            return None
        cell = WriteOnlyCell(self._sheet)
        cell.value = writable(value) if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_RISKY)
        if wrapped:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.number_format = _FORMATS.get(type(value), cell.number_format)
        return cell


class Book:
    """A workbook whose rows are not kept in memory."""

    def __init__(self) -> None:
        from openpyxl import Workbook  # noqa: PLC0415 - heavy: most people never ask for a workbook

        self._book = Workbook(write_only=True)

    @staticmethod
    def below_heading(columns: int = 0) -> str:
        """Return the cell of which the heading above and so many columns to the left never scroll away."""
        return f"{_letter(columns + 1)}2"

    def sheet(self, widths: Sequence[float], frozen: str, title: str | None = None, *, wrapped: bool = False) -> Sheet:
        """Begin a sheet: widths in characters, and the cell above and left of which nothing scrolls away.

        Both have to stand in the file before the first row.
        """
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = frozen
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[_letter(number)].width = width
        return Sheet(sheet, wrapped=wrapped)

    def save(self, file: Path | IO[bytes]) -> None:
        """Write it all; nothing can be added after that."""
        self._book.save(file)


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy

    return get_column_letter(number)
