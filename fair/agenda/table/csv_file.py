"""An agenda's table as a text file, as spreadsheets write and open it."""

import csv
import io
import re
from collections.abc import Container, Sequence
from datetime import date, datetime, time
from itertools import islice
from typing import Final

from fair.agenda.table.columns import COLUMNS
from fair.fields.spreadsheet import to_csv
from fair.tables.model import ROWS_MAX, Cell, Row

DELIMITER: Final = ";"
"""Spreadsheets in Kazakhstan take the comma for the decimal one."""
_DELIMITERS: Final = ";,\t"
_MARK: Final = "\ufeff"
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_BEHIND: Final = r"(?=(?:[^\S\n]|')*[=+\-@|%\t\r＝＋－＠])"
_RISKY: Final = re.compile(rf"(?m)^{_BEHIND}")
_DEFUSED: Final = re.compile(rf"(?m)^'{_BEHIND}")
"""At the beginning of a line in a cell these can make a formula of it; an apostrophe before them makes a text."""


def read_csv(content: bytes, known: Container[str] = COLUMNS) -> list[Row]:
    """Return the rows of a file. Raises ValueError where it is none.

    `known`: headings, in lower case, by which the delimiter is found.
    """
    text = _decoded(content).removeprefix(_MARK)
    shift = 0
    delimiter = ""
    if named := _SEPARATOR_LINE.match(text):
        delimiter, text, shift = named[1], text[named.end() :], 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text, known))
    try:
        rows: list[Row] = [tuple(_DEFUSED.sub("", cell) for cell in row) for row in islice(reader, ROWS_MAX + 2)]
    except csv.Error as error:
        raise ValueError(str(error)) from None
    return [*[()] * shift, *rows]


def write_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a file that spreadsheets open with the right letters, in which nothing is a formula."""
    return to_csv(rows, DELIMITER, _spelt).encode()


def _decoded(content: bytes) -> str:
    """Return the text; what is not UTF-8 was saved by an old spreadsheet on a Russian Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1251")


def _delimiter(text: str, known: Container[str]) -> str:
    """Return the delimiter that shows most columns in the heading."""
    heading = text.lstrip("\r\n;,\t ").split("\n", 1)[0].casefold()

    def columns(delimiter: str) -> int:
        return sum(name.strip(' "\r') in known for name in heading.split(delimiter))

    return max(_DELIMITERS, key=columns)


def _spelt(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%d.%m.%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return _RISKY.sub("'", "" if cell is None else str(cell))
