"""The latest release of an agenda, read once and kept in memory."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db.agenda.releases import latest_number, release_of
from db.core.engine import Tx
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.agenda.search.index import Index
from fair.event.halls import Hall, Section
from fair.event.model import Event
from fair.words import Words

KEPT: Final = 32
"""Versions kept in memory; a change is told against one of the last few."""


@dataclass(frozen=True)
class ReleasedAgenda:
    """A release, ready to be asked."""

    number: int
    sentence: Words
    agenda: Agenda
    halls: tuple[Hall, ...] = ()
    sections: tuple[Section, ...] = ()

    @cached_property
    def index(self) -> Index:
        """Its words, made when they are first searched: of 2,000 sessions this takes a second."""
        return Index.of(self.agenda, self.halls, self.sections)


class ReleasedAgendas:
    """Keeps releases by event and number. A release never changes, so what is kept is never wrong."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], ReleasedAgenda] = {}

    async def latest(self, tx: Tx, event: Event) -> ReleasedAgenda | None:
        """Return what people see, if anything was released."""
        number = await latest_number(tx, event.id)
        return await self.at(tx, event, number) if number is not None else None

    async def at(self, tx: Tx, event: Event, number: int) -> ReleasedAgenda:
        """Return a release by its number."""
        key = (event.id, number)
        released = self._kept.pop(key, None) or await self._read(tx, event, number)
        self._kept[key] = released
        if len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return released

    def forget(self, event_id: str) -> None:
        """Read an event's releases anew when they are asked for: its halls have other names, or it another zone."""
        self._kept = {key: released for key, released in self._kept.items() if key[0] != event_id}

    async def _read(self, tx: Tx, event: Event, number: int) -> ReleasedAgenda:
        release = await release_of(tx, event.id, number)
        assert release is not None
        agenda = serialisation.from_json(release.agenda, event.zone)
        return ReleasedAgenda(number, release.sentence, agenda, event.halls, event.sections)
