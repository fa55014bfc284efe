"""Small changes of an agenda, as organisers make them by buttons on the day itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fair.agenda.conflicts import is_break
from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.moments import micros
from fair.agenda.session_ids import Identities
from fair.agenda.table.reader import ordered
from fair.event.model import Event
from fair.words import Words


def changed(agenda: Agenda, event: Event, session_id: str, **fields: Any) -> Agenda:
    """Return the agenda with some fields of a session changed."""
    return _with(agenda, event, [replace(agenda.by_id[session_id], **fields)])


def moved(agenda: Agenda, event: Event, sessions: Iterable[Session], minutes: int) -> Agenda:
    """Return the agenda with sessions so many minutes later (earlier, if less than 0); none gets longer."""
    return _with(agenda, event, [_later(session, event, minutes) for session in sessions])


def with_session(agenda: Agenda, event: Event, title: Words, times: tuple[datetime, datetime], seen: Agenda) -> Agenda:
    """Return the agenda with a new session, with an identifier that neither it nor what people see has had."""
    starts, ends = times
    taken = agenda.by_id.keys() | seen.by_id.keys()
    id_ = Identities(Agenda(), taken).give(SessionKind.OTHER, title)
    return ordered((*agenda.sessions, Session(id_, SessionKind.OTHER, title, starts, ends)), event)


def without_session(agenda: Agenda, session_id: str) -> Agenda:
    """Return the agenda without a session that nobody has seen yet."""
    return Agenda(tuple(one for one in agenda.sessions if one.id != session_id))


def from_here(agenda: Agenda, session: Session) -> tuple[Session, ...]:
    """Return what is held in the hall of a session from it on until the end of its day, with the session itself."""
    day = session.starts.date()
    return tuple(
        one
        for one in agenda.sessions
        if one.hall == session.hall and one.starts.date() == day and not one.cancelled
        if micros(one.starts) >= micros(session.starts) or one.id == session.id
    )


def until_break(agenda: Agenda, session: Session) -> tuple[Session, ...]:
    """Return what is held in the hall of a session from it on until the next break; all, if there is none."""
    sessions, pause = from_here(agenda, session), next_break(agenda, session)
    if pause is None:
        return sessions
    return tuple(one for one in sessions if one.id == session.id or micros(one.starts) < micros(pause.starts))


def next_break(agenda: Agenda, session: Session) -> Session | None:
    """Return the first break that those in the hall of a session have after it, on its day."""
    return next(iter(_breaks(agenda, session)), None)


def delayed(
    agenda: Agenda,
    event: Event,
    session: Session,
    minutes: int,
    *,
    only_until_break: bool = False,
    with_breaks: bool = False,
) -> Agenda:
    """Return the agenda with what is held in the hall of a session so many minutes later, from it on.

    The breaks on the way move along if that is wanted; without an `only_until_break` these are all of the day.
    """
    late = until_break(agenda, session) if only_until_break else from_here(agenda, session)
    breaks = _breaks(agenda, session)[: 1 if only_until_break else None] if with_breaks else ()
    return moved(agenda, event, {one.id: one for one in (*late, *breaks)}.values(), minutes)


def _breaks(agenda: Agenda, session: Session) -> tuple[Session, ...]:
    """Return the breaks behind a session on its day: those of all, and those of its own hall."""
    day = session.starts.date()
    return tuple(
        one
        for one in agenda.sessions
        if one.id != session.id and one.starts.date() == day and not one.cancelled
        if is_break(one) or (one.kind is SessionKind.BREAK and one.hall == session.hall)
        if micros(one.starts) >= micros(session.starts)
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
