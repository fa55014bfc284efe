"""What runs, what comes next, and how an agenda divides. Cancelled sessions neither run nor come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from fair.agenda.model import Agenda, Session
from fair.agenda.moments import micros

_MINUTE = 60_000_000


class FairPhase(StrEnum):
    """Where a fair stands."""

    EMPTY = "empty"
    """Nothing is to be held."""
    BEFORE = "before"
    DURING = "during"
    """From the first start of a day to its last end, pauses included."""
    BETWEEN_DAYS = "between-days"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class HallNow:
    """One hall at a moment."""

    hall: str | None
    """None: sessions without a hall."""
    running: tuple[Session, ...]
    next: Session | None
    """What begins here next, today."""
    minutes: int | None
    """In how many minutes it begins, rounded up."""


@dataclass(frozen=True, slots=True)
class AgendaNow:
    """An agenda at a moment."""

    phase: FairPhase
    days_to_go: int
    """Midnights until the first day; 0 once it has come."""
    halls: tuple[HallNow, ...]
    """Where something runs or still begins today, in the agenda's order."""
    next: tuple[Session, ...]
    """All that begins at the next start, today or later."""
    minutes: int | None
    """In how many minutes that is, rounded up."""


def current(agenda: Agenda, now: datetime) -> AgendaNow:
    """Return an agenda at an aware moment."""
    held = [session for session in agenda.sessions if not session.cancelled]
    moment = micros(now)
    coming = [session for session in held if micros(session.starts) > moment]
    soonest = min((micros(session.starts) for session in coming), default=None)
    return AgendaNow(
        phase=_phase(held, now),
        days_to_go=max(0, min((_days_until(session, now) for session in held), default=0)),
        halls=tuple(_halls(held, now)),
        next=tuple(session for session in coming if micros(session.starts) == soonest),
        minutes=None if soonest is None else _minutes(moment, soonest),
    )


def days(agenda: Agenda) -> tuple[date, ...]:
    """Return the days on which sessions begin, cancelled ones too: people look for these."""
    return tuple(agenda.by_day)


def on_day(agenda: Agenda, day: date) -> tuple[Session, ...]:
    """Return what begins on a day."""
    return agenda.by_day.get(day, ())


def in_part(agenda: Agenda, day: date, begins: time, ends: time) -> tuple[Session, ...]:
    """Return the sessions of a day that go on at some moment between two clocks."""
    first, last = datetime.combine(day, begins), datetime.combine(day, ends)
    held = on_day(agenda, day)
    return tuple(one for one in held if _clock(one.starts) < last and _clock(one.ends) > first)


def _clock(moment: datetime) -> datetime:
    """Return a moment as the clock on the wall shows it, with its day: a night ends on the next one."""
    return moment.replace(tzinfo=None)


def in_hall(agenda: Agenda, hall: str) -> tuple[Session, ...]:
    """Return what is held in a hall."""
    return tuple(session for session in agenda.sessions if session.hall == hall)


def in_section(agenda: Agenda, section: str) -> tuple[Session, ...]:
    """Return what belongs to a section."""
    return tuple(session for session in agenda.sessions if session.section == section)


def places_left(capacity: int | None, taken: int) -> int | None:
    """Return how many places are free, None where there is no limit; a limit may sink below what is taken."""
    return None if capacity is None else max(0, capacity - taken)


def _days_until(session: Session, now: datetime) -> int:
    return (session.starts.date() - now.astimezone(session.starts.tzinfo).date()).days


def _phase(held: Iterable[Session], now: datetime) -> FairPhase:
    moment = micros(now)
    bounds: dict[date, tuple[int, int]] = {}
    for session in held:
        starts, ends = micros(session.starts), micros(session.ends)
        first, last = bounds.get(session.starts.date(), (starts, ends))
        bounds[session.starts.date()] = min(first, starts), max(last, ends)
    if not bounds:
        return FairPhase.EMPTY
    if moment < min(first for first, _ in bounds.values()):
        return FairPhase.BEFORE
    if moment >= max(last for _, last in bounds.values()):
        return FairPhase.AFTER
    return FairPhase.DURING if any(a <= moment < b for a, b in bounds.values()) else FairPhase.BETWEEN_DAYS


def _halls(held: Iterable[Session], now: datetime) -> Iterable[HallNow]:
    moment = micros(now)
    halls: dict[str | None, tuple[list[Session], list[Session]]] = {}
    for session in held:
        running, coming = halls.setdefault(session.hall, ([], []))
        if micros(session.starts) <= moment < micros(session.ends):
            running.append(session)
        elif micros(session.starts) > moment and _days_until(session, now) == 0:
            coming.append(session)
    for hall, (running, coming) in halls.items():
        soonest = min(coming, key=lambda session: micros(session.starts), default=None)
        if running or soonest:
            minutes = None if soonest is None else _minutes(moment, micros(soonest.starts))
            yield HallNow(hall, tuple(running), soonest, minutes)


def _minutes(moment: int, later: int) -> int:
    return -((moment - later) // _MINUTE)
