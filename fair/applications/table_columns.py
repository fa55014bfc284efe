"""The columns of one sheet of people: which question each answers, and what is told of those that answer none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from fair.applications.columns import FILE, IGNORED, NAME_PARTS, ROLE, meanings, part_of
from fair.event.model import Event
from fair.fields.names import fold
from fair.forms.model import Question
from fair.tables import cells
from fair.tables.model import Cell
from fair.tables.numbers import spans
from fair.tables.row import SHOWN, TableReading, near
from fair.tables.sheets import Table


@dataclass(frozen=True, slots=True)
class Columns:
    """What the places of a sheet answer. `names` are headings, empty for what is not asked."""

    names: tuple[str, ...]
    by_question: Mapping[str, str]
    """Headings."""
    parts: tuple[str, ...]
    """Headings that make up a name, where no column has the whole."""
    naming: tuple[str, ...]
    """Headings of names, whole or in parts."""

    def heading(self, column: str) -> str:
        """Return the heading of a column, or nothing."""
        return self.by_question.get(column, "")

    def headings(self, question: Question) -> tuple[str, ...]:
        """Return the headings of what answers a question."""
        if question.id in self.by_question:
            return (self.by_question[question.id],)
        return self.parts if question.asks_name else ()

    def person(self, row: Mapping[str, Cell]) -> str:
        """Return the name in a row, as findings call the person."""
        return " ".join(filter(None, (cells.text_of(row.get(heading)) for heading in self.naming)))[:SHOWN]


@dataclass(frozen=True, slots=True)
class ColumnReader:
    """Knows what columns are called in a fair's tables."""

    event: Event
    meant: Mapping[str, str]

    def meaning(self, heading: str) -> str | None:
        """Return the column of a heading; None, if it is not known."""
        return self.meant.get(fold(heading))

    def read(self, table: Table, reading: TableReading, called: Mapping[str, str]) -> Columns:
        """Return what the columns of a sheet answer, and write down what was not taken."""
        return _HeadingReader(self, table, reading, called).columns()


def columns_of(event: Event, meant: Mapping[str, str]) -> ColumnReader:
    """Return the reader of a fair's columns. `meant`: what else they may be called."""
    return ColumnReader(event, {**meanings(event), **meant, **_asked(event)})


def _asked(event: Event) -> dict[str, str]:
    """Return what the form itself calls its columns: that goes before all else."""
    known = meanings(event)
    return {
        name: known[name]
        for question in event.form.questions
        for called in (*question.label.values(), *question.name.values(), question.id)
        for name in [fold(called)]
    }


class _HeadingReader:
    """One pass over a heading."""

    def __init__(self, known: ColumnReader, table: Table, reading: TableReading, called: Mapping[str, str]) -> None:
        self._known = known
        self._table = table
        self._called = called
        self._note = partial(reading.note, table.heading)

    def columns(self) -> Columns:
        found: dict[str, str] = {}
        passed: list[str] = []
        names = [self._name(place, heading, found, passed) for place, heading in enumerate(self._table.names)]
        parts, spare = self._parts(found)
        for column in self._demanded():
            if column not in found and not (column != ROLE and parts):
                self._note("missing-column", self._called.get(column, column), self._table.sheet)
        if passed:
            self._note("columns-passed", "", self._table.sheet, value=", ".join(dict.fromkeys(passed)))
        asking = [question.id for question in self._known.event.form.questions if question.asks_name]
        naming = parts or tuple(found[question] for question in asking if question in found)
        return Columns(tuple(IGNORED if name in spare else name for name in names), found, parts, naming)

    def _name(self, place: int, heading: str, found: dict[str, str], passed: list[str]) -> str:
        """Return the heading of a place that is asked for."""
        column = self._column(heading)
        sheet = self._table.sheet
        if column is None:
            if heading:
                self._unknown(heading)
            return IGNORED
        if column in found:
            self._note("same-column", heading, sheet)
            return IGNORED
        if column == IGNORED or column.startswith(FILE):
            rows = list(self._filled(place))
            if rows and column:
                self._note("file-cell", heading, sheet, rows=spans(rows))
            elif rows:
                passed.append(heading)
            return IGNORED
        found[column] = heading
        return heading

    def _column(self, heading: str) -> str | None:
        """Return the column of a heading. "Name" beside "Surname" is a part of the name, else the whole of it."""
        if part_of(heading) and any(part_of(other) == NAME_PARTS[0] for other in self._table.names):
            return part_of(heading)
        return self._known.meaning(heading)

    def _unknown(self, heading: str) -> None:
        meant = near(heading, {name: self._called.get(column, "") for name, column in self._known.meant.items()})
        self._note("unknown-column", heading, self._table.sheet, value=heading[:SHOWN], suggestion=meant)

    def _filled(self, place: int) -> Iterator[int]:
        """Yield the numbers of the rows in which something stands at a place."""
        return (number for number, row in self._table.rows if place < len(row) and cells.text_of(row[place]))

    def _parts(self, found: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the headings of a name in several columns, else those that nobody needs; write both down."""
        parts = tuple(found[part] for part in NAME_PARTS if part in found)
        if any(question.id in found for question in self._known.event.form.questions if question.asks_name):
            for part in parts:
                self._unknown(part)
            return (), parts
        if len(parts) > 1:
            self._note("split-name", "", self._table.sheet, value=", ".join(parts))
        return parts, ()

    def _demanded(self) -> Iterator[str]:
        """Yield the columns that must be there."""
        if len(self._known.event.roles) > 1:
            yield ROLE
        if question := self._known.event.form.name_question:
            yield question.id
