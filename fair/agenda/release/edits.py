"""Small changes of an agenda, as organisers make them by buttons on the day itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

from fair.agenda.model import Agenda, Session
from fair.agenda.moments import micros
from fair.agenda.table.reader import ordered
from fair.event.model import Event


def changed(agenda: Agenda, event: Event, session_id: str, **fields: Any) -> Agenda:
    """Return the agenda with some fields of a session changed."""
    return _with(agenda, event, [replace(agenda.by_id[session_id], **fields)])


def moved(agenda: Agenda, event: Event, sessions: Iterable[Session], minutes: int) -> Agenda:
    """Return the agenda with sessions so many minutes later (earlier, if less than 0); none gets longer."""
    return _with(agenda, event, [_later(session, event, minutes) for session in sessions])


def from_here(agenda: Agenda, session: Session) -> tuple[Session, ...]:
    """Return what is held in the hall of a session from it on until the end of its day, with the session itself."""
    day = session.starts.date()
    return tuple(
        one
        for one in agenda.sessions
        if one.hall == session.hall and one.starts.date() == day and not one.cancelled
        if micros(one.starts) >= micros(session.starts) or one.id == session.id
    )


def _with(agenda: Agenda, event: Event, sessions: Iterable[Session]) -> Agenda:
    new = {session.id: session for session in sessions}
    return ordered([new.get(session.id, session) for session in agenda.sessions], event)


def _later(session: Session, event: Event, minutes: int) -> Session:
    passed = timedelta(minutes=minutes)
    starts, ends = (
        (moment.astimezone(UTC) + passed).astimezone(event.zone) for moment in (session.starts, session.ends)
    )
    return replace(session, starts=starts, ends=ends)
