"""What drawing works with, and what comes of it."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from db.announcements.announcements import Letter
from db.core.engine import Tx
from db.delivery.payloads import Reference, Step
from db.people.people import Person
from fair.event.model import Event
from handlers.base.screen import Screen
from services.releases import ReleasedAgendas
from texts.translator import Safe, Texts

Block: TypeAlias = tuple[str, Safe]
"""A paragraph, and the session it speaks of ('': none)."""


@dataclass(frozen=True, slots=True)
class DrawingContext:
    """What drawing needs beside the transaction."""

    texts: Texts
    events: Mapping[str, Event]
    agendas: ReleasedAgendas
    owners: Collection[int] = ()
    """The people whom the settings name: they are in the team of every event."""
    letters: Mapping[tuple[int, int], Letter] = field(default_factory=dict)
    """What copies of announcements are drawn from, by announcement and person."""


@dataclass(frozen=True, slots=True)
class DrawLater:
    """What a message needs is not there yet: it is to be drawn again later."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message ready to be sent, and the sessions it speaks of as of a release."""

    screen: Screen
    event_id: str
    release: int
    sessions: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    """The text in parts, to strike through what becomes wrong."""
    replaces: int | None = None
    """The message that is edited: nothing is sent if it is gone."""
    again: bool = False
    """Every attempt draws it anew: it may not be true any more when the network is back."""
    reference: Reference = field(kw_only=True)
    """What it is drawn from."""
    step: Step | None = None


Drawer: TypeAlias = Callable[
    [Tx, DrawingContext, Person, Event, Reference, datetime], Awaitable[Drawn | DrawLater | None]
]
