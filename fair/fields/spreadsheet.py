"""Cells and CSV that people may open in a spreadsheet, whoever wrote what stands in them."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date, time
from typing import Final, TextIO

CELL_MAX: Final = 32_767
"""Characters that a spreadsheet's cell holds."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet would run a cell that begins so (OWASP, CSV injection)."""
_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel takes a file for UTF-8 only with this in front."""


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def spelt(cell: object) -> object:
    """Return a cell as it is written: texts harmless, dates and times as ISO 8601 has them, the rest as it is."""
    if isinstance(cell, str):
        return harmless(cell)
    return cell.isoformat() if isinstance(cell, date | time) else cell


class CsvWriter:
    """Writes rows that spreadsheets open with the right letters, to a text file opened with `newline=""`.

    `spell`: how a cell is written; it has to see to it that none is taken for a formula.
    """

    def __init__(self, out: TextIO, delimiter: str = ",", spell: Callable[[object], object] = spelt) -> None:
        out.write(_MARK)
        self._rows = csv.writer(out, delimiter=delimiter)
        self._spell = spell

    def row(self, cells: Iterable[object]) -> None:
        """Write another row."""
        self._rows.writerow([self._spell(cell) for cell in cells])


def to_csv(rows: Iterable[Iterable[object]], delimiter: str = ",", spell: Callable[[object], object] = spelt) -> str:
    """Return rows as a whole file; see `CsvWriter`."""
    out = io.StringIO(newline="")
    writer = CsvWriter(out, delimiter, spell)
    for row in rows:
        writer.row(row)
    return out.getvalue()
