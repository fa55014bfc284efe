"""What an export is: a table with typed cells, whatever file it becomes."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Self, TypeAlias

from db.core.engine import Tx
from db.core.time import to_moment
from db.reports.exports import Chosen
from fair.event.model import Event
from fair.tables.model import Row
from texts.translator import Translator


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its heading for people, its width in characters."""

    key: str
    heading: str
    width: int = 16
    shown: bool = True
    """People see it; one that is not shown is for programs only."""

    @classmethod
    def of_programs(cls, key: str) -> Self:
        """Return a column that only files for programs have."""
        return cls(key, key, shown=False)


@dataclass(frozen=True, slots=True)
class ExportTable:
    """All that one export holds. `total` is how many rows to expect, for telling how far it is."""

    columns: tuple[Column, ...]
    rows: AsyncIterator[Row]
    total: int
    frozen: int = 0
    """How many of the first columns stay where they are while the rest of a sheet is turned."""

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.shown)

    def seen(self, row: Row) -> Row:
        """Return the cells of a row that people see."""
        return tuple(cell for column, cell in zip(self.columns, row, strict=True) if column.shown)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Of what, in which language, and of which registrations."""

    event: Event
    t: Translator
    chosen: Chosen = None

    def column(self, key: str, width: int = 16) -> Column:
        """Return a column whose heading stands in the texts."""
        return Column(key, self.t.plain(f"export-column-{key}"), width)

    def local(self, micros: int) -> datetime:
        """Return a moment by the clocks of the fair, as spreadsheets have it: without a zone, to the second."""
        return to_moment(micros).astimezone(self.event.zone).replace(tzinfo=None, microsecond=0)

    def role(self, role_id: str) -> str:
        """Return what people call a role."""
        role = self.event.role(role_id)
        return role.label[self.t.language] if role else role_id


Export: TypeAlias = Callable[[Tx, ExportRequest], Awaitable[ExportTable]]
