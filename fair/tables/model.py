"""What a table holds, before anybody has read it: cells and rows of a workbook or a text file."""

from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell of a workbook holds; a cell of a text file is a text."""


Row: TypeAlias = tuple[Cell, ...]


class Formula(str):
    """A cell that holds a formula. It is never evaluated."""

    __slots__ = ()


class CellError(str):
    """A cell that holds an error, such as #REF!."""

    __slots__ = ()


ROWS_MAX: Final = 10_000


BYTES_MAX: Final = 5_000_000
"""A bigger file is no agenda."""
