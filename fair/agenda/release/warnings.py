"""What is wrong with an agenda that could be held as it is written: said before anybody sees it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fair.agenda.conflicts import gathering_clashes, hall_clashes, is_break, speaker_clashes
from fair.agenda.model import Agenda, Session
from fair.agenda.moments import micros
from fair.event.model import Event


class WarningKind(StrEnum):
    """What is wrong."""

    HALL = "hall"
    """Two sessions in one hall at a time."""
    SPEAKER = "speaker"
    """Somebody speaks in two places at a time."""
    BREAK = "break"
    """It is held while all have a break."""
    EVERYBODY = "everybody"
    """It is held beside what all are asked to come to."""
    LATE = "late"
    """It ends after the fair, or on another day than it begins."""
    OUTSIDE = "outside"
    """It begins on no day of the fair."""
    PLACES = "places"
    """It is to have fewer places than are taken already."""


@dataclass(frozen=True, slots=True)
class AgendaWarning:
    """One thing that is wrong with a session."""

    sort: WarningKind
    session: Session
    other: Session | None = None
    """The earlier of two that are in each other's way; the break, or what all are asked to come to."""
    of: str = ""
    """The hall, the speaker's name in Kazakh, or how many places are taken."""

    def concerns(self, ids: Collection[str]) -> bool:
        """Tell whether one of these sessions takes part in it."""
        return self.session.id in ids or (self.other is not None and self.other.id in ids)

    @property
    def key(self) -> tuple[WarningKind, frozenset[str], str]:
        """What is wrong with which sessions, whatever their times are by now."""
        return self.sort, frozenset({self.session.id, self.other.id if self.other else self.session.id}), self.of


def warnings_of(agenda: Agenda, event: Event, taken: Mapping[str, int] | None = None) -> tuple[AgendaWarning, ...]:
    """Return what is wrong, in the order of the agenda. Cancelled sessions are in nobody's way.

    `taken`: how many places people have, of the sessions of which that matters (`tightened`).
    """
    places = {session.id: place for place, session in enumerate(agenda.sessions)}
    found = [*_clashes(agenda), *_times(agenda, event), *_places(agenda, taken or {})]
    return tuple(sorted(found, key=lambda one: (places[one.session.id], one.sort)))


def warnings_added(before: Agenda, after: Agenda, event: Event) -> tuple[AgendaWarning, ...]:
    """Return what is wrong with an agenda after a change and was not before it, in the order of the agenda."""
    known = {one.key for one in warnings_of(before, event)}
    return tuple(one for one in warnings_of(after, event) if one.key not in known)


def tightened(before: Agenda | None, after: Agenda) -> tuple[Session, ...]:
    """Return the sessions that are to have fewer places than people know of."""
    found = []
    for session in after.sessions:
        known = before.by_id.get(session.id) if before else None
        if known is None or session.cancelled or session.capacity is None:
            continue
        if known.capacity is None or session.capacity < known.capacity:
            found.append(session)
    return tuple(found)


def _places(agenda: Agenda, taken: Mapping[str, int]) -> Iterator[AgendaWarning]:
    for session in agenda.sessions:
        count = taken.get(session.id, 0)
        if session.capacity is not None and count > session.capacity:
            yield AgendaWarning(WarningKind.PLACES, session, of=str(count))


def _clashes(agenda: Agenda) -> Iterator[AgendaWarning]:
    for earlier, later, hall in hall_clashes(agenda):
        yield AgendaWarning(WarningKind.HALL, later, earlier, hall)
    for earlier, later, name in speaker_clashes(agenda):
        yield AgendaWarning(WarningKind.SPEAKER, later, earlier, name)
    for session, gathering in gathering_clashes(agenda):
        yield AgendaWarning(WarningKind.BREAK if is_break(gathering) else WarningKind.EVERYBODY, session, gathering)


def _times(agenda: Agenda, event: Event) -> Iterator[AgendaWarning]:
    for session in agenda.sessions:
        if session.cancelled:
            continue
        if session.starts.astimezone(event.zone).date() not in event.days:
            yield AgendaWarning(WarningKind.OUTSIDE, session)
        elif micros(session.ends) > micros(event.ends) or session.ends.date() != session.starts.date():
            yield AgendaWarning(WarningKind.LATE, session)
