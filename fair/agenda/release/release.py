"""What publishing an agenda means: what SQL has to know of it, when reminders fall due, when changes are told.

Moments are integer microseconds of UTC.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.moments import at, micros
from fair.agenda.release.diff import carry_over, difference
from fair.agenda.release.reminders import (
    MINUTE,
    NONE,
    DayBeforeAt,
    Lead,
    MinutesBefore,
    code_of,
    due_at,
    lateness,
    parse,
)
from fair.event.model import Event

EVENT: Final = ""
"""The session of a reminder of the event itself."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What SQL has to know of a session. `changed`: people see a difference to the release before."""

    id: str
    starts_at: int
    ends_at: int
    capacity: int | None
    cancelled: bool
    for_all: bool
    changed: bool
    speakers: tuple[int, ...]
    """Numbers of the registrations of those who speak."""


@dataclass(frozen=True, slots=True)
class Due:
    """A moment at which a reminder falls due; the session '' is the event itself."""

    session_id: str
    lead: str
    starts_at: int
    due_at: int
    lateness: int
    """How long after its moment a reminder is still worth sending."""
    usual: bool
    """For those who chose no lead of their own."""


@dataclass(frozen=True, slots=True)
class Edition:
    """An agenda ready to be published."""

    agenda: Agenda
    """With the sessions of the release before that are gone, as cancelled: people have to hear of it."""
    sessions: tuple[SessionRow, ...]
    dues: tuple[Due, ...]
    notice_at: int
    """When the changes are told, if nothing changes in the meantime."""
    deadline: int | None
    """When the first changed session begins: nights do not hold its change back beyond that."""


def edition(old: Agenda | None, new: Agenda, event: Event, now: int, chosen: Iterable[str] = ()) -> Edition:
    """Return what is to be stored when an agenda follows another one. `chosen` are leads that people have."""
    agenda = carry_over(old, new) if old else new
    changed = {change.session_id for change in difference(old, agenda)} if old else set()
    deadline = _deadline(old, agenda, changed, now)
    quiet = event.quiet_minutes * MINUTE
    rushed = deadline is not None and deadline <= now + 2 * quiet
    return Edition(
        agenda=agenda,
        sessions=tuple(_row(session, changed=session.id in changed) for session in agenda.sessions),
        dues=dues(agenda, event, chosen),
        notice_at=now if rushed else now + quiet,
        deadline=deadline,
    )


def dues(agenda: Agenda | None, event: Event, chosen: Iterable[str] = ()) -> tuple[Due, ...]:
    """Return the moments at which reminders of an event and its sessions fall due; without an agenda, its own."""
    held = [session for session in (agenda or Agenda()).sessions if not session.cancelled]
    usual = usual_lead(event)
    codes = sorted({usual, *chosen, *map(str, event.reminders.choices)} - {NONE})
    own = (_due(s.id, s.starts, parse(code), event, usual=code == usual) for s in held for code in codes)
    return (*_event_dues(agenda, event), *own)


def usual_lead(event: Event) -> str:
    """Return the code of the lead of those who have chosen none."""
    minutes = event.reminders.bookmarked_minutes
    return NONE if minutes is None else str(minutes)


def is_due_of(agenda: Agenda | None, event: Event, lead: str, starts_at: int) -> bool:
    """Tell whether the event itself (still) has a reminder with this lead and start."""
    return any(due.lead == lead and due.starts_at == starts_at for due in _event_dues(agenda, event))


def opening(agenda: Agenda | None, event: Event) -> datetime:
    """Return when the fair opens: with the first session that is an opening, else when the event starts."""
    openings = [s for s in (agenda or Agenda()).sessions if s.kind is SessionKind.OPENING and not s.cancelled]
    return min((session.starts for session in openings), default=event.starts, key=micros)


def days(event: Event) -> Iterator[datetime]:
    """Return the moment at which each day of the fair begins; this does not hang on the agenda's details."""
    for number, day in enumerate(event.days):
        clock = event.starts.astimezone(event.zone).time()
        yield at(day, clock, event.zone) if number else event.starts


def _event_dues(agenda: Agenda | None, event: Event) -> Iterator[Due]:
    policy = event.reminders
    if policy.day_before is not None:
        for day in days(event):
            yield _due(EVENT, day, DayBeforeAt(policy.day_before), event, usual=True)
    if policy.opening_minutes is not None:
        yield _due(EVENT, opening(agenda, event), MinutesBefore(policy.opening_minutes), event, usual=True)


def _due(session_id: str, starts: datetime, lead: Lead, event: Event, *, usual: bool) -> Due:
    return Due(
        session_id=session_id,
        lead=code_of(lead),
        starts_at=micros(starts),
        due_at=due_at(starts, lead, event.zone),
        lateness=lateness(lead),
        usual=usual,
    )


def _row(session: Session, *, changed: bool) -> SessionRow:
    return SessionRow(
        id=session.id,
        starts_at=micros(session.starts),
        ends_at=micros(session.ends),
        capacity=session.capacity,
        cancelled=session.cancelled,
        for_all=session.for_all,
        changed=changed,
        speakers=tuple(sorted({speaker.number for speaker in session.speakers if speaker.number is not None})),
    )


def _deadline(old: Agenda | None, new: Agenda, changed: Iterable[str], now: int) -> int | None:
    """Return when the first of the changed sessions begins or would have begun, from now on."""
    versions = [agenda.by_id[one].starts for one in changed for agenda in (old, new) if agenda and one in agenda.by_id]
    return min((moment for moment in map(micros, versions) if moment > now), default=None)
