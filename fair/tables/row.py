"""One row of a table, asked for values by column; what is wrong with it is written down, and what nobody asked for."""

import difflib
import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from fair.fields.names import fold
from fair.fields.text import cut
from fair.findings import FINDINGS, Finding, Severity
from fair.tables import cells
from fair.tables.model import Cell, CellError, Formula
from fair.words import LANGUAGES, Language, Words

T = TypeVar("T")

_ELLIPSIS: Final = "…"
_LEAST: Final = 3
"""Characters of a word that another one can be like."""
_SENTENCE: Final = re.compile(r"[.!?…](?=\s)|\n")
_WORD: Final = re.compile(r"\s+")

SHOWN: Final = 60
"""So much of a wrong value is repeated to the organiser."""


_LENIENT: Final[Mapping[str, str]] = {
    "too-long": "shortened",
    "unknown-hall": "hall-left",
    "unknown-section": "section-left",
    "bad-speaker": "speaker-left",
    "too-many-speakers": "speakers-left",
    "bad-url": "link-left",
}
"""What is no error where nobody can edit the file: the part is left out, or shortened, and told."""


class TableReading:
    """What is known while a table is read: where, and what was found."""

    def __init__(self, file: str, *, lenient: bool) -> None:
        self.file = file
        self.lenient = lenient
        """The file is of another program: what is wrong with a part is told, and the rest taken."""
        self.findings: list[Finding] = []
        self._wrong: set[tuple[str, int, str]] = set()
        self._wrong_rows: set[tuple[str, int]] = set()

    def note(
        self, line: int, code: str, column: str = "", sheet: str = "", about: str = "", /, **args: str | int
    ) -> None:
        """Write down that something is wrong."""
        if self.lenient:
            code = _LENIENT.get(code, code)
        key: dict[str, str | int] = {"key": column} if "key" in FINDINGS.get(code, frozenset({"key"})) else {}
        found = Finding(self.file, line, code, {**key, **args}, column, sheet, about)
        self.findings.append(found)
        self._wrong.add((sheet, line, column))
        if found.severity is Severity.ERROR:
            self._wrong_rows.add((sheet, line))

    def is_wrong(self, sheet: str, row: int, column: str) -> bool:
        """Say whether something was written down about a cell."""
        return (sheet, row, column) in self._wrong

    def is_wrong_row(self, sheet: str, row: int) -> bool:
        """Say whether an error was written down about any cell of a row."""
        return (sheet, row) in self._wrong_rows


class RowReader:
    """The cells of a row by column. Whatever stands in them, every question is answered.

    It keeps account of which cells were asked for: what is `left` was not taken.
    """

    def __init__(
        self, reading: TableReading, number: int, cells_: Mapping[str, Cell], sheet: str = "", about: str = ""
    ) -> None:
        self.number = number
        self.sheet = sheet
        self.about = about
        self._reading = reading
        self._cells = cells_
        self._asked: set[str] = set()

    def note(self, code: str, column: str, **args: str | int) -> None:
        """Write down that something is wrong in a column."""
        self._reading.note(self.number, code, column, self.sheet, self.about, **args)

    @property
    def is_lenient(self) -> bool:
        """Say whether the file is of another program: what is wrong with a part is told, and the rest taken."""
        return self._reading.lenient

    @property
    def is_wrong(self) -> bool:
        """Say whether an error was written down about any cell of the row."""
        return self._reading.is_wrong_row(self.sheet, self.number)

    @property
    def left(self) -> tuple[str, ...]:
        """The columns in which something stands that nobody has asked for."""
        return tuple(name for name, cell in self._cells.items() if name not in self._asked and cells.text_of(cell))

    def note_unknown(self, code: str, column: str, value: str, known: Mapping[str, object]) -> None:
        """Write down that a word is none of the known ones, with the meaning of the one that is most like it."""
        value = value[:SHOWN]
        guesses = difflib.get_close_matches(value.casefold(), sorted(known), n=1)
        suggestion = next((str(known[guess]) or guess for guess in guesses), "")
        self.note(code, column, value=value, suggestion=suggestion)

    def cell(self, column: str, *, flag: bool = False) -> Cell:
        """Return a cell of a kind that may stand there."""
        self._asked.add(column)
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
        return self._reading.is_wrong(self.sheet, self.number, column)

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
            return shortened(text, limit) if self._reading.lenient else text
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


def shortened(text: str, limit: int) -> str:
    """Return the beginning of a text: whole sentences if they make most of it, else whole words."""
    room = text[: limit - len(_ELLIPSIS) - 1]
    for pattern in (_SENTENCE, _WORD):
        ends = [found.end() for found in pattern.finditer(room)]
        if ends and ends[-1] > limit // 2:
            return f"{room[: ends[-1]].rstrip()} {_ELLIPSIS}"
    return cut(text, limit)


def near(text: str, known: Mapping[str, str]) -> str:
    """Return the meaning of the folded word that is most like a text, or nothing."""
    folded = fold(text)
    guesses = difflib.get_close_matches(folded, known, n=1) if len(folded) >= _LEAST else []
    return next((known[guess] for guess in guesses), "")
