"""What somebody may ask of an agenda."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

from fair.agenda.model import SessionKind


@dataclass(frozen=True, slots=True)
class NowQuery:
    """What runs."""


@dataclass(frozen=True, slots=True)
class NextQuery:
    """What comes next."""


@dataclass(frozen=True, slots=True)
class TodayQuery:
    """Today's agenda."""


@dataclass(frozen=True, slots=True)
class TomorrowQuery:
    """Tomorrow's agenda."""


@dataclass(frozen=True, slots=True)
class DayQuery:
    """The agenda of a day, perhaps one on which nothing is held."""

    day: date


@dataclass(frozen=True, slots=True)
class MomentQuery:
    """What runs at a moment, in the event's zone."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class PartQuery:
    """What is held in the morning of a day, in its afternoon, in its evening."""

    day: date
    begins: time
    ends: time


@dataclass(frozen=True, slots=True)
class HallQuery:
    """The agenda of a hall."""

    hall: str


@dataclass(frozen=True, slots=True)
class SectionQuery:
    """The agenda of a section."""

    section: str


@dataclass(frozen=True, slots=True)
class KindQuery:
    """When lunch is, registration, the awards; no sessions: the agenda has none."""

    kind: SessionKind
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchHits:
    """Sessions that speak of it, the best first, never none."""

    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoQuery:
    """It is not about the agenda, or nothing there is like it."""


Asked: TypeAlias = (
    NowQuery
    | NextQuery
    | TodayQuery
    | TomorrowQuery
    | DayQuery
    | MomentQuery
    | PartQuery
    | HallQuery
    | SectionQuery
    | KindQuery
    | SearchHits
    | NoQuery
)
