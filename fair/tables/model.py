"""What a table holds, before anybody has read it: cells and rows of a workbook or a text file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell of a workbook holds; a cell of a text file is a text."""


Row: TypeAlias = tuple[Cell, ...]

HeadingMeaning: TypeAlias = Callable[[str], str | None]
"""What a heading means: None, if it is not known."""


@dataclass(frozen=True, slots=True)
class MergedRange:
    """Cells that are one, from the first column and row to the last. Both count from 1."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet of a workbook, or the whole of a text file. Merged cells all hold what they show."""

    rows: Sequence[tuple[int, Sequence[Cell]]]
    """What is filled: the number of a row, from 1 on, and its cells from the first column on."""
    name: str = ""
    """Empty for a text file: there is only one."""
    hidden: bool = False
    merged: tuple[MergedRange, ...] = ()
    covered: tuple[tuple[int, int, Cell], ...] = ()
    """What nobody sees, for it stands beneath a merged cell: row, column, cell."""


def sheet_of(rows: Iterable[Sequence[Cell]], name: str = "") -> TableSheet:
    """Return a sheet of rows that stand one below the other, from the first on."""
    return TableSheet(tuple(enumerate(rows, 1)), name)


class Formula(str):
    """A cell that holds a formula, as a text. It is never evaluated."""

    __slots__ = ()


class CellError(str):
    """A cell that holds an error, such as #REF!."""

    __slots__ = ()


ROWS_MAX: Final = 10_000


BYTES_MAX: Final = 5_000_000
"""A bigger file is no agenda."""
