"""The latest release of an agenda, read once and kept in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from db.agenda.releases import latest_number, release_of
from db.core.engine import Tx
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.agenda.search.index import Index
from fair.event.halls import Hall, Section
from fair.event.model import Event
from fair.faq.question import FrequentQuestion
from fair.intents.phrase_book import PhraseBook
from fair.words import Words

NOTHING_RELEASED: Final = 0
"""Releases count from 1."""
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
    faq: tuple[FrequentQuestion, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def phrases(self) -> PhraseBook:
        """What may be asked of the bot beside the agenda, and how it is said."""
        return PhraseBook.of(self.faq, self.wordings)

    @cached_property
    def index(self) -> Index:
        """Its words, made when they are first searched: of 2,000 sessions this takes a second."""
        return Index.of(self.agenda, self.halls, self.sections, self.phrases.vocabulary)


class ReleasedAgendas:
    """Keeps releases by event and number. A release never changes, so what is kept is never wrong."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], ReleasedAgenda] = {}

    async def latest(self, tx: Tx, event: Event) -> ReleasedAgenda | None:
        """Return what people see, if anything was released."""
        number = await latest_number(tx, event.id)
        return await self.at(tx, event, number) if number is not None else None

    async def known(self, tx: Tx, event: Event) -> ReleasedAgenda:
        """Return what may be asked about: the latest release, or an agenda of nothing where none was released."""
        found = await self.latest(tx, event)
        if found is None:
            found = self._kept.setdefault((event.id, NOTHING_RELEASED), self._of(event, NOTHING_RELEASED, {}, Agenda()))
        return found

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
        return self._of(event, number, release.sentence, agenda)

    @staticmethod
    def _of(event: Event, number: int, sentence: Words, agenda: Agenda) -> ReleasedAgenda:
        return ReleasedAgenda(number, sentence, agenda, event.halls, event.sections, event.faq, event.wordings)
