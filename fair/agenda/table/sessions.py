"""A row of an agenda becomes a session, with everything that is wrong with it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from fair.agenda.model import Session, SessionKind
from fair.agenda.moments import at, micros
from fair.agenda.session_ids import ID_MAX, Identities, is_session_id
from fair.agenda.table.columns import (
    ANSWERS,
    CANCELLED,
    CAPACITY_MAX,
    DESCRIPTION_MAX,
    DESCRIPTIONS,
    EVERYBODY,
    KINDS,
    LINK_MAX,
    STATUSES,
    TITLE_MAX,
    TITLES,
    named,
)
from fair.agenda.table.speakers import read_speakers
from fair.event.model import Event
from fair.fields.names import fold
from fair.tables import cells
from fair.tables.row import SHOWN, RowReader

HTTPS: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")
SAID_START: Final = "said start"
SAID_END: Final = "said end"
"""Cells of a session of another program: its times as they stand there, for who reads what is told of them."""
SAID_MAX: Final = 200
NOT_SAID: Final = "none"
LENGTH: Final = timedelta(hours=1)
"""Of a session of another program of which nobody says when it ends."""


class SessionReader:
    """Reads the rows of one table. `lenient`: they are of another program, so what is wrong is left out and told."""

    def __init__(self, event: Event, *, lenient: bool) -> None:
        self._event = event
        self._lenient = lenient
        self._halls = named((hall.id, hall.name.values()) for hall in event.halls)
        self._sections = named((section.id, section.name.values()) for section in event.sections)
        self._roles = named((role.id, role.label.values()) for role in event.roles)

    def session_id(self, row: RowReader) -> str:
        """Return the identifier that stands in a row, or nothing."""
        text = cells.text_of(row.cell("id"))
        if text and not is_session_id(text.casefold()):
            row.note("bad-session-id", "id", value=text[:SHOWN], max=ID_MAX)
        return text.casefold()

    def session(self, row: RowReader, id_: str, identities: Identities, day: date | None = None) -> Session | None:
        """Return the session of a row; none, if that of another program can't be held. `day`: that of the sheet."""
        kind = row.word("kind", "unknown-session-kind", KINDS) or SessionKind.OTHER
        title = row.words(TITLES, TITLE_MAX, demanded=not self._lenient) or {}
        if self._lenient and not title:
            row.note("session-left", "title", why="title", value="")
            return None
        times = self._times(row, day)
        if times is None:
            return None
        starts, ends = times
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
            capacity=self._capacity(row),
            roles=frozenset(self._roles_of(row)),
            slides=self._slides(row),
            cancelled=row.word("status", "unknown-word", STATUSES) == CANCELLED,
            for_all=bool(row.word("for_all", "unknown-word", ANSWERS)),
        )

    def _capacity(self, row: RowReader) -> int | None:
        capacity = row.parsed("capacity", cells.number_of, "bad-number", max=CAPACITY_MAX)
        if capacity is not None and capacity > CAPACITY_MAX:
            row.note("bad-number", "capacity", value=str(capacity), max=CAPACITY_MAX)
        return capacity

    def _slides(self, row: RowReader) -> str | None:
        slides = row.text("slides", LINK_MAX)
        if slides and not HTTPS.fullmatch(slides):
            row.note("bad-url", "slides", value=slides[:SHOWN])
            return None
        return slides or None

    def _times(self, row: RowReader, day: date | None) -> tuple[datetime, datetime] | None:
        """Return start and end. What could not be read is written down; the start twice then, if the row is ours."""
        if self._lenient:
            return self._times_of_others(row)
        first_day, first = row.parsed("start", cells.moment_of, "bad-time") or (None, None)
        day = self._day(row, day, first_day)
        row.demanded("start", first)
        last_day, last = row.parsed("end", cells.moment_of, "bad-time") or (None, None)
        row.demanded("end", last)
        if day is None or first is None or last is None:
            return self._event.starts, self._event.starts
        starts, ends = self._moment(day, first), self._moment(last_day or day, last)
        if micros(ends) <= micros(starts):
            row.note("end-before-start", "end", value=f"{first:%H:%M}")
        return starts, ends

    def _day(self, row: RowReader, of_sheet: date | None, of_start: date | None) -> date | None:
        """Return the day of a row: its date, that of its start, of its sheet, or the only one."""
        days = self._event.days
        said = row.parsed("date", cells.date_of, "bad-date")
        if said and of_start and of_start != said:
            row.note("start-elsewhere", "start", value=f"{of_start:%d.%m.%Y}", day=f"{said:%d.%m.%Y}")
        day = said or of_start or of_sheet
        if day is None and not row.fails("date"):
            day = row.demanded("date", days[0] if len(days) == 1 else None)
        if day is not None and day not in days:
            span = {"first": f"{days[0]:%d.%m.%Y}", "last": f"{days[-1]:%d.%m.%Y}"}
            row.note("outside-days", "date", value=f"{day:%d.%m.%Y}", **span)
        return day

    def _times_of_others(self, row: RowReader) -> tuple[datetime, datetime] | None:
        """Return start and end of a session of another program; none, if it can't be held."""
        day, first = cells.date_of(row.cell("date")), cells.time_of(row.cell("start"))
        last_day, last = cells.moment_of(row.cell("end"))
        if day is None or first is None:
            said = row.text(SAID_START, SAID_MAX)
            row.note("session-left", "start", why="unread" if said else "start", value=said)
            return None
        starts = self._moment(day, first)
        if day not in self._event.days:
            row.note("session-left", "date", why="day", value=f"{starts:%d.%m.%Y %H:%M}")
            return None
        ends = self._moment(last_day or day, last) if last else starts
        if micros(ends) <= micros(starts):
            said = row.text(SAID_END, SAID_MAX) or NOT_SAID
            row.note("no-end", "end", value=f"{first:%H:%M}", minutes=LENGTH // timedelta(minutes=1), said=said)
            ends = (starts + LENGTH).astimezone(self._event.zone)
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
