"""The agenda of a fair as data: what organisers keep in a table, typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from fair.words import Words


class SessionKind(StrEnum):
    """What happens in a session."""

    CHECKIN = "checkin"
    OPENING = "opening"
    PLENARY = "plenary"
    PRESENTATION = "presentation"
    QA = "qa"
    PANEL = "panel"
    SECTION = "section"
    WORKSHOP = "workshop"
    BREAK = "break"
    VOTE = "vote"
    CLOSING = "closing"
    AWARDS = "awards"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `number` is the registration's, for a speaker who is a participant."""

    name: Words
    position: Words | None = None
    organisation: Words | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the agenda. Moments are aware, in the event's zone."""

    id: str
    """Its identity over all releases and imports."""
    kind: SessionKind
    title: Words
    starts: datetime
    ends: datetime
    hall: str | None = None
    section: str | None = None
    description: Words | None = None
    speakers: tuple[Speaker, ...] = ()
    capacity: int | None = None
    roles: frozenset[str] = frozenset()
    """For whom; empty: for all."""
    slides: str | None = None
    cancelled: bool = False
    for_all: bool = False
    """Everybody who takes part is concerned, bookmarked or not (opening, lunch, closing)."""


@dataclass(frozen=True)
class Agenda:
    """One version of the agenda, sessions in order of start, then hall, then id."""

    sessions: tuple[Session, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Session]:
        """Sessions by id."""
        return {session.id: session for session in self.sessions}

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Session, ...]]:
        """Sessions by the day on which they begin, cancelled ones too: people look for these."""
        found: dict[date, list[Session]] = {}
        for session in self.sessions:
            found.setdefault(session.starts.date(), []).append(session)
        return {day: tuple(found[day]) for day in sorted(found)}

    @cached_property
    def halls(self) -> frozenset[str]:
        """The halls in which something is held."""
        return frozenset(session.hall for session in self.sessions if session.hall is not None)

    @cached_property
    def sections(self) -> frozenset[str]:
        """The sections to which something belongs."""
        return frozenset(session.section for session in self.sessions if session.section is not None)
