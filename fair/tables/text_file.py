"""A table as a text file, as spreadsheets write it and people spoil it.

Rows are told apart by what is plausible: a quotation mark that nobody closed ends with its line, rather than
swallow the people of the next ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from fair.fields.encodings import DAMAGED, decoded
from fair.tables.model import ROWS_MAX, HeadingMeaning, Row, TableSheet, sheet_of

CELL_MAX: Final = 131_072
"""Characters of a cell; a longer one is no table."""
SHOWN: Final = 40
"""Characters of a wrong cell that are told."""
COLUMNS_MAX: Final = 16_384
"""What a sheet of a workbook holds."""
_DELIMITERS: Final = ";,\t|"
_HEADS: Final = 20
"""Lines among which the heading is looked for."""
_LINE_MAX: Final = 20_000
"""Characters of a line in which headings are looked for."""
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_END: Final = re.compile(r"\r\n|\r|\n")
_COLUMNS: Final = 3
"""From so many on a line is told to be a row by the number of its cells."""

BEHIND_APOSTROPHE: Final = r"(?=(?:[^\S\n]|')*[=+\-@|%\t\r＝＋－＠])"
"""At the beginning of a line in a cell these can make a formula of it; an apostrophe before them makes a text."""
_DEFUSED: Final = re.compile(rf"(?m)^'{BEHIND_APOSTROPHE}")


@dataclass(frozen=True, slots=True)
class RowRemark:
    """Something wrong with a row of a file: a code of `TABLE_FINDINGS`, and what is repeated of the row."""

    row: int
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class TextTable:
    """The rows of a file, and what is wrong with them."""

    rows: Sequence[Row]
    remarks: tuple[RowRemark, ...] = ()

    @property
    def sheets(self) -> tuple[TableSheet, ...]:
        """The file as a workbook of one sheet."""
        return (sheet_of(self.rows),)


def read_csv(content: bytes, meaning: HeadingMeaning) -> TextTable:
    """Return the table of a file. Raises ValueError where it is none.

    `meaning`: what headings mean, by which the delimiter is found.
    """
    found = decoded(content)
    text = found.text
    rows: list[Row] = []
    delimiter = ""
    if named := _SEPARATOR_LINE.match(text):
        delimiter, text = named[1], text[named.end() :]
        rows.append(())
    remarks = [RowRemark(1, "old-letters", found.lost)] if found.lost else []
    for fields, unclosed in _Splitter(text, delimiter or _delimiter(text, meaning)).records():
        if len(rows) > ROWS_MAX + 1:
            break
        rows.append(tuple(_DEFUSED.sub("", field) for field in fields))
        if unclosed:
            remarks.append(RowRemark(len(rows), "unclosed-quote", unclosed[:SHOWN]))
        if found.is_damaged and (bad := next((field for field in fields if DAMAGED in field), "")):
            remarks.append(RowRemark(len(rows), "bad-letters", bad[:SHOWN]))
    return TextTable(rows, tuple(remarks))


def _delimiter(text: str, meaning: HeadingMeaning) -> str:
    """Return the delimiter that shows most known columns in a line at the beginning; else most columns."""
    lines = [line[:_LINE_MAX] for line in _END.split(text.lstrip("\r\n;,\t "), maxsplit=_HEADS)[:_HEADS]]

    def columns(delimiter: str) -> tuple[int, int]:
        known = max(sum(meaning(name.strip(' "')) is not None for name in line.split(delimiter)) for line in lines)
        return known, max(line.count(delimiter) for line in lines)

    return max(_DELIMITERS, key=columns)


class _Splitter:
    """Splits a text into rows of cells."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._text = text
        self._delimiter = delimiter
        sign = re.escape(delimiter)
        self._plain = re.compile(rf"[^{sign}\r\n]*")
        blank = rf"[^\S\r\n{sign}]*"
        self._quoted = re.compile(rf'{blank}"([^"]*(?:""[^"]*)*)"{blank}(?=[{sign}\r\n]|\Z)')
        self._mark = re.compile(rf'{blank}"')
        self._spaced = re.compile(rf"{sign}[^\S\t\n]")
        self._width = 0
        """Cells of the longest row so far: quotation marks are judged by it."""

    def records(self) -> Iterator[tuple[list[str], str]]:
        """Yield the cells of each row, and what stands behind a quotation mark that was not closed in it."""
        place = 0
        while place < len(self._text):
            fields, unclosed, place = self._record(place)
            self._width = max(self._width, len(fields))
            yield fields, unclosed

    def _record(self, place: int) -> tuple[list[str], str, int]:
        fields: list[str] = []
        unclosed = ""
        while True:
            field, is_open, place = self._field(place, len(fields))
            if len(field) > CELL_MAX or len(fields) == COLUMNS_MAX:
                raise ValueError("a cell or a row without an end")
            fields.append(field)
            if is_open:
                unclosed = unclosed or field
            if self._text[place : place + 1] != self._delimiter:
                break
            place += 1
        end = _END.match(self._text, place)
        return fields, unclosed, end.end() if end else place

    def _field(self, place: int, column: int) -> tuple[str, bool, int]:
        """Return a cell, whether its quotation mark was not closed, and where it ends."""
        mark = self._mark.match(self._text, place)
        if mark:
            quoted = self._quoted.match(self._text, place, place + CELL_MAX + 2)
            if quoted and not self._swallows(_END.split(quoted[1]), column, ends=self._ends(quoted.end())):
                return quoted[1].replace('""', '"'), False, quoted.end()
        plain = self._plain.match(self._text, place)
        assert plain is not None
        if not mark:
            return plain[0], False, plain.end()
        said = plain[0].strip()
        if said.endswith('"') and len(said) > 1:  # "LLP "Daisy"": marks inside that nobody has doubled
            return said[1:-1].replace('""', '"'), False, plain.end()
        is_open = said.count('"') % 2 == 1
        return said.removeprefix('"') if is_open else said, is_open, plain.end()

    def _ends(self, place: int) -> bool:
        """Say whether a row ends at a place."""
        return self._text[place : place + 1] in {"", "\r", "\n"}

    def _swallows(self, lines: Sequence[str], column: int, *, ends: bool) -> bool:
        """Say whether all lines of a cell behind its first look like rows, up to the same column in the last.

        Or up to the last column, if the row `ends` with the cell and is whole only where its lines are rows.
        """
        begun, *rest = lines
        if not rest or self._width < _COLUMNS:
            return False
        *inner, last = rest
        full = self._width - 1
        if not all(self._is_row(line, full) for line in inner):
            return False
        if ends and column < full and self._is_row(begun, full - column) and self._is_row(last, full):
            return True
        return self._is_row(last, column) and (bool(inner) or column > 1)

    def _is_row(self, line: str, delimiters: int) -> bool:
        return line.count(self._delimiter) == delimiters and not self._spaced.search(line)
