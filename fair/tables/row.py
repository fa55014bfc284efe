"""One row of an agenda's table, asked for values by column; what is wrong with it is written down."""

import difflib
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from fair.fields.names import fold
from fair.findings import Finding
from fair.tables import cells
from fair.tables.model import Cell, CellError, Formula
from fair.words import LANGUAGES, Language, Words

T = TypeVar("T")

SHOWN: Final = 60
"""So much of a wrong value is repeated to the organiser."""


class TableReading:
    """What is known while a table is read: where, and what was found."""

    def __init__(self, file: str, *, lenient: bool) -> None:
        self.file = file
        self.lenient = lenient
        """A text that one language lacks is taken from another one: other programs know one language only."""
        self.findings: list[Finding] = []
        self._wrong: set[tuple[int, str]] = set()
        self._wrong_rows: set[int] = set()

    def note(self, line: int, code: str, column: str = "", **args: str | int) -> None:
        """Write down that something is wrong."""
        key: dict[str, str | int] = {"key": column} if column else {}
        self.findings.append(Finding(self.file, line, code, {**key, **args}, column))
        self._wrong.add((line, column))
        self._wrong_rows.add(line)

    def is_wrong(self, row: int, column: str) -> bool:
        """Say whether something was written down about a cell."""
        return (row, column) in self._wrong

    def is_wrong_row(self, row: int) -> bool:
        """Say whether something was written down about any cell of a row."""
        return row in self._wrong_rows


class RowReader:
    """The cells of a row by column. Whatever stands in them, every question is answered."""

    def __init__(self, reading: TableReading, number: int, cells_: Mapping[str, Cell]) -> None:
        self.number = number
        self._reading = reading
        self._cells = cells_

    def note(self, code: str, column: str, **args: str | int) -> None:
        """Write down that something is wrong in a column."""
        self._reading.note(self.number, code, column, **args)

    def note_unknown(self, code: str, column: str, value: str, known: Mapping[str, object]) -> None:
        """Write down that a word is none of the known ones, with the meaning of the one that is most like it."""
        value = value[:SHOWN]
        guesses = difflib.get_close_matches(value.casefold(), sorted(known), n=1)
        suggestion = next((str(known[guess]) or guess for guess in guesses), "")
        self.note(code, column, value=value, suggestion=suggestion)

    def cell(self, column: str, *, flag: bool = False) -> Cell:
        """Return a cell of a kind that may stand there."""
        cell = self._cells.get(column)
        if isinstance(cell, Formula):
            self.note("formula", column)
            return None
        if isinstance(cell, CellError) or (isinstance(cell, bool) and not flag):
            self.note("wrong-cell", column)
            return None
        return cell

    def fails(self, column: str) -> bool:
        """Say whether something was written down about a column of this row."""
        return self._reading.is_wrong(self.number, column)

    def parsed(self, column: str, read: Callable[[Cell], T | None], code: str, **args: int) -> T | None:
        """Return what a function makes of a cell, or nothing."""
        cell = self.cell(column)
        try:
            return read(cell)
        except ValueError:
            self.note(code, column, value=cells.text_of(cell)[:SHOWN], **args)
            return None

    def demanded(self, column: str, value: T | None) -> T | None:
        """Return a value that must be there."""
        if value is None and not self.fails(column):
            self.note("missing-key", column)
        return value

    def text(self, column: str, limit: int, *, lines: bool = False) -> str:
        """Return a text, perhaps an empty one."""
        text = cells.text_of(self.cell(column), lines=lines)
        if len(text) > limit:
            self.note("too-long", column, length=len(text), max=limit)
        return text

    def word(self, column: str, code: str, known: Mapping[str, T]) -> T | None:
        """Return what one of the known words means, or nothing."""
        text = cells.text_of(self.cell(column, flag=True))
        if not text:
            return None
        meant = known.get(text) or known.get(fold(text))
        if meant is None and text not in known and fold(text) not in known:
            self.note_unknown(code, column, text, known)
        return meant

    def words(
        self, columns: tuple[str, ...], limit: int, *, lines: bool = False, demanded: bool = False
    ) -> Words | None:
        """Return a text in all languages: those of these columns. Without any it is nothing, or missing."""
        said = dict(zip(LANGUAGES, (self.text(column, limit, lines=lines) for column in columns), strict=True))
        if not demanded and not any(said.values()):
            return None
        return self.filled(columns, said)

    def filled(self, columns: tuple[str, ...], said: Mapping[Language, str]) -> Words:
        """Return a text whose missing languages were written down, and filled where that is allowed."""
        instead = next((text for text in said.values() if text), "")
        for column, (language, text) in zip(columns, said.items(), strict=True):
            if not text and not self.fails(column):
                lenient = self._reading.lenient and instead
                self.note("untranslated" if lenient else "missing-language", column, language=language)
        return {language: text or instead for language, text in said.items()}
