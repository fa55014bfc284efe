"""What drawing works with, and what comes of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from db.announcements import Letter
from db.engine import Tx
from db.people import Person
from fair.event import Event
from handlers.programme import Programmes
from handlers.screen import Screen
from texts.translator import Safe, Texts

Block: TypeAlias = tuple[str, Safe]
"""A paragraph, and the session it speaks of ('': none)."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What drawing needs beside the transaction."""

    texts: Texts
    events: Mapping[str, Event]
    programmes: Programmes
    letters: Mapping[tuple[int, int], Letter] = field(default_factory=dict)
    """What copies of announcements are drawn from, by announcement and person."""


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
    reference: Mapping[str, Any] = field(default_factory=dict)
    """What it is drawn from."""


Draw: TypeAlias = Callable[[Tx, Desk, Person, Event, Mapping[str, Any], datetime], Awaitable[Drawn | None]]
