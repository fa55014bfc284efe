"""An agenda as a table: rows of cells become an `Agenda`, with everything that is wrong by row and column."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Final

from fair.agenda.conflicts import hall_clashes, speaker_clashes
from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.moments import at, micros
from fair.agenda.session_ids import ID_MAX, Identities, is_session_id
from fair.agenda.table.columns import (
    ANSWERS,
    CANCELLED,
    CAPACITY_MAX,
    COLUMNS,
    DESCRIPTION_MAX,
    DESCRIPTIONS,
    EVERYBODY,
    KINDS,
    LINK_MAX,
    REQUIRED,
    SPEAKERS,
    STATUSES,
    TITLE_MAX,
    TITLES,
    named,
)
from fair.agenda.table.speakers import read_speakers
from fair.event.model import Event
from fair.fields.names import fold
from fair.findings import WARNINGS, Finding
from fair.tables import cells
from fair.tables.model import ROWS_MAX, Cell
from fair.tables.row import SHOWN, RowReader, TableReading

AGENDA_FILE: Final = "agenda.csv"
NOTHING: Final = Agenda()
_HTTPS: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")


def read_rows(
    rows: Sequence[Sequence[Cell]],
    event: Event,
    file: str = AGENDA_FILE,
    known: Agenda = NOTHING,
    *,
    lenient: bool = False,
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a table whose first row names the columns, and what was found, row by row.

    There is an agenda exactly if no finding is an error. Sessions without an identifier get that of the session
    of the same kind and title in the `known` agenda, or a stable new one. `lenient`: what one language lacks is
    taken from another, with a warning.
    """
    reading = TableReading(file, lenient=lenient)
    table = _AgendaReader(event, reading, known)
    agenda = table.read(rows)
    order = {column: place for place, column in enumerate(COLUMNS)}
    found = sorted(reading.findings, key=lambda one: (one.line, order.get(one.column, len(order))))
    sound = all(finding.code in WARNINGS for finding in found)
    return agenda if sound else None, tuple(found)


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


class _AgendaReader:
    """One pass over the rows."""

    def __init__(self, event: Event, reading: TableReading, known: Agenda) -> None:
        self._event = event
        self._reading = reading
        self._known = known
        self._halls = named((hall.id, hall.name.values()) for hall in event.halls)
        self._sections = named((section.id, section.name.values()) for section in event.sections)
        self._roles = named((role.id, role.label.values()) for role in event.roles)

    def read(self, rows: Sequence[Sequence[Cell]]) -> Agenda:
        filled = [(number, row) for number, row in enumerate(rows, 1) if any(map(cells.text_of, row))]
        if len(filled) < 2:  # noqa: PLR2004 - the heading and a session
            self._reading.note(1, "empty-table")
            return NOTHING
        if len(filled) > ROWS_MAX:
            self._reading.note(1, "too-many-rows", max=ROWS_MAX)
            return NOTHING
        (heading, names), *bodies = filled
        columns = self._columns(heading, [cells.text_of(name) for name in names])
        if any(found.code == "missing-column" for found in self._reading.findings):
            return NOTHING
        wanted = [
            RowReader(self._reading, number, {name: cell for name, cell in zip(columns, row, strict=False) if name})
            for number, row in bodies
        ]
        return self._sessions(wanted)

    def _columns(self, row: int, names: Sequence[str]) -> list[str]:
        """Return the column of each place, an empty text for what nobody asks for."""
        columns: list[str] = []
        for name in names:
            column = re.sub(r"[\s_-]+", "_", name.casefold())
            if column in columns and column:
                self._reading.note(row, "same-column", column)
            elif column in COLUMNS:
                columns.append(column)
                continue
            elif column:
                guesses = difflib.get_close_matches(column, COLUMNS, n=1)
                args = {"value": name, "suggestion": guesses[0] if guesses else ""}
                self._reading.note(row, "unknown-column", column, **args)
            columns.append("")
        for column in REQUIRED:
            if column not in columns:
                self._reading.note(row, "missing-column", column)
        return columns

    def _sessions(self, rows: Sequence[RowReader]) -> Agenda:
        ids = [self._id(row) for row in rows]
        identities = Identities(self._known, [id_ for id_ in ids if id_])
        sessions: dict[str, Session] = {}
        places: dict[str, int] = {}
        for id_, row in zip(ids, rows, strict=True):
            session = self._session(row, id_, identities)
            if session.id in sessions:
                row.note("duplicate-id", "id", value=session.id)
            sessions[session.id] = session
            places[session.id] = row.number
        agenda = ordered([session for session in sessions.values() if session.starts < session.ends], self._event)
        self._check_clashes(agenda, places)
        return agenda

    def _id(self, row: RowReader) -> str:
        text = cells.text_of(row.cell("id"))
        if text and not is_session_id(text.casefold()):
            row.note("bad-session-id", "id", value=text[:SHOWN], max=ID_MAX)
        return text.casefold()

    def _session(self, row: RowReader, id_: str, identities: Identities) -> Session:
        kind = row.word("kind", "unknown-session-kind", KINDS) or SessionKind.OTHER
        title = row.words(TITLES, TITLE_MAX, demanded=True) or {}
        starts, ends = self._times(row)
        slides = row.text("slides", LINK_MAX)
        if slides and not _HTTPS.fullmatch(slides):
            row.note("bad-url", "slides", value=slides[:SHOWN])
        capacity = row.parsed("capacity", cells.number_of, "bad-number", max=CAPACITY_MAX)
        if capacity is not None and capacity > CAPACITY_MAX:
            row.note("bad-number", "capacity", value=str(capacity), max=CAPACITY_MAX)
        return Session(
            id=id_ or identities.give(kind, title),
            kind=kind,
            title=title,
            starts=starts,
            ends=ends,
            hall=row.word("hall", "unknown-hall", self._halls),
            section=row.word("section", "unknown-section", self._sections),
            description=row.words(DESCRIPTIONS, DESCRIPTION_MAX, lines=True),
            speakers=read_speakers(row),
            capacity=capacity,
            roles=frozenset(self._roles_of(row)),
            slides=slides or None,
            cancelled=row.word("status", "unknown-word", STATUSES) == CANCELLED,
            for_all=bool(row.word("for_all", "unknown-word", ANSWERS)),
        )

    def _times(self, row: RowReader) -> tuple[datetime, datetime]:
        """Return start and end; the same moment twice where they could not be read."""
        days = self._event.days
        day = row.parsed("date", cells.date_of, "bad-date")
        if day is None and not row.fails("date"):
            day = row.demanded("date", days[0] if len(days) == 1 else None)
        first = row.demanded("start", row.parsed("start", cells.time_of, "bad-time"))
        last_day, last = row.parsed("end", cells.moment_of, "bad-time") or (None, None)
        row.demanded("end", last)
        if day is not None and day not in days:
            span = {"first": f"{days[0]:%d.%m.%Y}", "last": f"{days[-1]:%d.%m.%Y}"}
            row.note("outside-days", "date", value=f"{day:%d.%m.%Y}", **span)
        if day is None or first is None or last is None:
            return self._event.starts, self._event.starts
        starts, ends = self._moment(day, first), self._moment(last_day or day, last)
        if micros(ends) <= micros(starts):
            row.note("end-before-start", "end", value=f"{first:%H:%M}")
        return starts, ends

    def _moment(self, day: date, clock: time) -> datetime:
        return at(day, clock, self._event.zone)

    def _roles_of(self, row: RowReader) -> Iterator[str]:
        text = cells.text_of(row.cell("roles"), lines=True)
        for part in filter(None, map(str.strip, re.split(r"[,;\n]", text))):
            if fold(part) in EVERYBODY:
                continue
            for word in [part] if fold(part) in self._roles else part.split():
                role = self._roles.get(word) or self._roles.get(fold(word))
                if role:
                    yield role
                else:
                    row.note_unknown("unknown-role", "roles", word, self._roles)

    def _check_clashes(self, agenda: Agenda, places: Mapping[str, int]) -> None:
        for earlier, later, hall in hall_clashes(agenda):
            self._reading.note(places[later.id], "hall-taken", "hall", value=hall, row=places[earlier.id])
        for earlier, later, name in speaker_clashes(agenda):
            row = places[earlier.id]
            self._reading.note(places[later.id], "speaker-taken", SPEAKERS[0], value=name, row=row)
