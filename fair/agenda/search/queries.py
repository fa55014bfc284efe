"""What somebody may ask of a programme."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from fair.agenda.model import SessionKind


@dataclass(frozen=True, slots=True)
class Now:
    """What runs."""


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next."""


@dataclass(frozen=True, slots=True)
class Today:
    """Today's programme."""


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """Tomorrow's programme."""


@dataclass(frozen=True, slots=True)
class Day:
    """The programme of a day, perhaps one on which nothing is held."""

    day: date


@dataclass(frozen=True, slots=True)
class At:
    """What runs at a moment, in the event's zone."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class InHall:
    """The programme of a hall."""

    hall: str


@dataclass(frozen=True, slots=True)
class InSection:
    """The programme of a section."""

    section: str


@dataclass(frozen=True, slots=True)
class OfKind:
    """When lunch is, registration, the awards; no sessions: the programme has none."""

    kind: SessionKind
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Sessions that speak of it, the best first, never none."""

    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """It is not about the programme, or nothing there is like it."""


Asked: TypeAlias = Now | Next | Today | Tomorrow | Day | At | InHall | InSection | OfKind | Found | Nothing
