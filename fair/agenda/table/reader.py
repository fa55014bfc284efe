"""An agenda as a table: rows of cells become an `Agenda`, with everything that is wrong by sheet, row and column."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from fair.agenda.conflicts import hall_clashes, speaker_clashes
from fair.agenda.model import Agenda, Session
from fair.agenda.moments import micros
from fair.agenda.search import dates_in_text
from fair.agenda.session_ids import Identities
from fair.agenda.table.columns import COLUMNS, REQUIRED, SPEAKERS, TITLES
from fair.agenda.table.sessions import SessionReader
from fair.event.model import Event
from fair.findings import Finding, Severity
from fair.tables import cells
from fair.tables.model import ROWS_MAX, Cell, TableSheet, sheet_of
from fair.tables.row import SHOWN, RowReader, TableReading
from fair.tables.sheets import Table, tables

AGENDA_FILE: Final = "agenda.csv"
NOTHING: Final = Agenda()


def read_rows(
    rows: Sequence[Sequence[Cell]], event: Event, file: str = AGENDA_FILE, known: Agenda = NOTHING
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a table, and what was found; see `read_sheets`."""
    return read_sheets((sheet_of(rows),), event, TableReading(file, lenient=False), known)


def read_sheets(
    sheets: Sequence[TableSheet], event: Event, reading: TableReading, known: Agenda
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of all sheets that have one, and what was found, sheet by sheet, row by row.

    There is an agenda exactly if no finding is an error. Sessions without an identifier get that of the session
    of the same kind and title in the `known` agenda, or a stable new one.
    """
    agenda = _AgendaReader(event, reading, known).read(sheets)
    order = {column: place for place, column in enumerate(COLUMNS)}
    places = {sheet.name: place for place, sheet in enumerate(sheets, 1)}
    found = sorted(
        reading.findings, key=lambda one: (places.get(one.sheet, 0), one.line, order.get(one.column, len(order)))
    )
    return agenda if is_sound(found) else None, tuple(found)


def is_sound(found: Sequence[Finding]) -> bool:
    """Say whether nothing that was found is an error."""
    return all(finding.severity is not Severity.ERROR for finding in found)


def ordered(sessions: Sequence[Session], event: Event) -> Agenda:
    """Return sessions as an agenda: by start, then in the order of the halls, then by identifier."""
    places = {hall.id: place for place, hall in enumerate(event.halls)}
    return Agenda(
        tuple(
            sorted(
                sessions, key=lambda s: (micros(s.starts), places.get(s.hall or "", len(places)), s.hall or "", s.id)
            )
        )
    )


def gathered(sessions: Mapping[str, tuple[Session, RowReader]], event: Event) -> Agenda:
    """Return the agenda of sessions, each with its row, in which is written down what is in the way of what."""
    found = [session for session, _ in sessions.values() if session.starts < session.ends]
    agenda = ordered(found, event)
    for code, column, clashes in (
        ("hall-taken", "hall", hall_clashes(agenda)),
        ("speaker-taken", SPEAKERS[0], speaker_clashes(agenda)),
    ):
        for earlier, later, said in clashes:
            sessions[later.id][1].note(code, column, value=said, name=sessions[earlier.id][1].about)
    return agenda


def column_of(heading: str) -> str | None:
    """Return the column of a heading; None, if it is not known."""
    column = _spelt(heading)
    return column if column in COLUMNS else None


def _spelt(heading: str) -> str:
    return re.sub(r"[\s_-]+", "_", heading.casefold())


class _AgendaReader:
    """One pass over the rows of all sheets."""

    def __init__(self, event: Event, reading: TableReading, known: Agenda) -> None:
        self._event = event
        self._reading = reading
        self._known = known

    def read(self, sheets: Sequence[TableSheet]) -> Agenda:
        found = tables(sheets, column_of, self._reading)
        count = sum(len(table.rows) for table in found)
        if not count:
            self._reading.note(1, "empty-table")
        elif count >= ROWS_MAX:
            self._reading.note(1, "too-many-rows", max=ROWS_MAX)
        else:
            wanted = [row for table in found for row in self._rows(table)]
            if all(one.code != "missing-column" for one in self._reading.findings):
                return self._sessions(wanted)
        return NOTHING

    def _rows(self, table: Table) -> Iterator[tuple[RowReader, date | None]]:
        """Yield the rows of a sheet, with the day of which its title speaks."""
        columns = self._columns(table)
        day = next(filter(None, map(self._day, table.titles)), None)
        for number, row in table.rows:
            said = {name: cell for name, cell in zip(columns, row, strict=False) if name}
            title = next(filter(None, (cells.text_of(said.get(column)) for column in TITLES)), "")
            yield RowReader(self._reading, number, said, table.sheet, title[:SHOWN]), day

    def _day(self, title: str) -> date | None:
        days = self._event.days
        day = dates_in_text.read(title, days, days[0]).day if title else None
        return day if day in days else None

    def _columns(self, table: Table) -> list[str]:
        """Return the column of each place, an empty text for what nobody asks for."""
        columns: list[str] = []
        for name in table.names:
            column = _spelt(name)
            if column in columns and column:
                self._reading.note(table.heading, "same-column", column, table.sheet)
            elif column in COLUMNS:
                columns.append(column)
                continue
            elif column:
                guesses = difflib.get_close_matches(column, COLUMNS, n=1)
                args = {"value": name, "suggestion": guesses[0] if guesses else ""}
                self._reading.note(table.heading, "unknown-column", column, table.sheet, **args)
            columns.append("")
        for column in REQUIRED:
            if column not in columns:
                self._reading.note(table.heading, "missing-column", column, table.sheet)
        return columns

    def _sessions(self, rows: Sequence[tuple[RowReader, date | None]]) -> Agenda:
        reader = SessionReader(self._event, lenient=False)
        ids = [reader.session_id(row) for row, _ in rows]
        identities = Identities(self._known, [id_ for id_ in ids if id_])
        sessions: dict[str, tuple[Session, RowReader]] = {}
        for id_, (row, day) in zip(ids, rows, strict=True):
            session = reader.session(row, id_, identities, day)
            assert session is not None
            if session.id in sessions:
                row.note("duplicate-id", "id", value=session.id)
            sessions[session.id] = session, row
        return gathered(sessions, self._event)
