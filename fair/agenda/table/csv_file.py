"""An agenda's table as a text file, as spreadsheets open it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from fair.fields.spreadsheet import to_csv
from fair.tables.model import Cell
from fair.tables.text_file import BEHIND_APOSTROPHE

DELIMITER: Final = ";"
"""Spreadsheets in Kazakhstan take the comma for the decimal one."""
_RISKY: Final = re.compile(rf"(?m)^{BEHIND_APOSTROPHE}")


def write_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a file that spreadsheets open with the right letters, in which nothing is a formula."""
    return to_csv(rows, DELIMITER, _spelt).encode()


def _spelt(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%d.%m.%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return _RISKY.sub("'", "" if cell is None else str(cell))
