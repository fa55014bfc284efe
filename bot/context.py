"""What every part of the process shares: texts, events, released agendas, the clock; and no way to call Telegram."""

from collections.abc import AsyncGenerator, MutableMapping
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession

from bot.clock import Clock, Signal
from fair.event.model import Event
from services.releases import ReleasedAgendas
from services.turn import Surroundings
from texts.translator import Texts


@dataclass(frozen=True, slots=True)
class Context:
    """What every turn needs. Nothing changes but an event, when a turn that applied new content is stored."""

    bot: Bot
    username: str
    dispatcher: Dispatcher
    texts: Texts
    agendas: ReleasedAgendas
    events: MutableMapping[str, Event]
    owners: tuple[int, ...]
    clock: Clock
    public_url: str = ""
    """Under which the agenda is in browsers and calendars; empty: nowhere."""
    adopted: Signal = field(default_factory=Signal)
    """Notified when an event was replaced."""

    @property
    def surroundings(self) -> Surroundings:
        """What a turn knows of the process."""
        return Surroundings(
            events=self.events,
            texts=self.texts,
            agendas=self.agendas,
            bot_username=self.username,
            public_url=self.public_url,
            owners=self.owners,
            adopted=self.adopted.notify,
        )


class NoDirectCalls(BaseSession):
    """In the place of aiogram's session: a handler that calls Telegram itself raises, for only the courier sends."""

    async def close(self) -> None:
        """Nothing was opened."""

    async def make_request(self, *_: Any, **__: Any) -> Any:
        """Raise: there is no way round the outbox."""
        raise RuntimeError("Telegram was called past the courier")

    def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Raise: there is no way round the outbox."""
        raise RuntimeError("a file was fetched past the courier")
