"""What will go out in the next days, if nobody does anything: the bot's own planner and drawers at work on a copy.

Nothing is guessed: a copy of the database lives through the time to come, from due moment to due moment, and
each message is drawn there as its recipient would see it.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aiogram import Bot, Dispatcher

from bot.clock import Signal
from bot.commands import content
from bot.commands.backup import copy_to
from bot.context import Context, NoDirectCalls
from bot.delivery.rendering import RenderContext, load_context, render
from bot.delivery.topic_steps import after_step, record_step
from bot.lock import closing
from bot.schedule.planner import Planner
from db.agenda import releases
from db.core import moving
from db.core.opening import bring_up, open_database, open_to_read
from db.core.time import to_micros, to_moment
from db.delivery import outbox
from db.delivery.outbox import Delivery, Record
from db.delivery.payloads import DrawnCall, Reference, TopicStep, call_of
from db.reports import monitoring
from db.retention import register
from db.team import deciders
from fair.agenda import serialisation
from fair.delivery.policy import DeliveryState, Sent, is_expired
from handlers.deferred import DrawingContext
from services import retention
from services.releases import ReleasedAgendas
from texts import translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from db.core.engine import Database, Tx
    from db.core.place import Place
    from db.delivery.payloads import Call

AT_ONCE = 100
KEEP_DAYS = 365  # the copy is thrown away: nothing in it needs tidying
NOBODYS_TOKEN = "1234567890:nobody-is-called-by-a-copy"  # noqa: S105 - opens nothing


class ForecastMessage(NamedTuple):
    """A message to come."""

    at: int
    chat: int
    language: str
    about: tuple[str, str]  # what is drawn (or the class of what is not), and the session
    call: Call


class ForecastDeletion(NamedTuple):
    """Something to be deleted because its term is over."""

    at: int
    kind: str  # what: answers, unfinished, everything
    rows: int  # of answers, or of applications


@dataclass(frozen=True, slots=True)
class Forecast:
    """The messages to come and what will be deleted, oldest first, and what sessions are called."""

    messages: tuple[ForecastMessage, ...] = ()
    titles: Mapping[str, Mapping[str, str]] | None = None
    deletions: tuple[ForecastDeletion, ...] = ()

    def groups(self) -> Iterator[tuple[ForecastMessage, list[int]]]:
        """Return what goes out at one moment for one reason: the first message, and where all of them stand."""
        found: dict[tuple[int, tuple[str, str]], list[int]] = {}
        for place, message in enumerate(self.messages):
            found.setdefault((message.at, message.about), []).append(place)
        for places in found.values():
            yield self.messages[places[0]], places

    def languages(self, places: Iterable[int]) -> dict[str, int]:
        """Count messages by their language."""
        return dict(sorted(Counter(self.messages[place].language for place in places).items()))


async def forecast(database: Place, now: datetime, until: datetime) -> Forecast:
    """Live through the time to come on a copy of the database, which the bot goes on using."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        if isinstance(database, Path):
            await asyncio.to_thread(copy_to, database, copy, lambda: None)
        else:
            await _copy_schema(database, copy)
        opened = await open_database(copy)
        try:
            return await opened.write(lambda tx: _Simulation(opened, now).live(tx, to_micros(until)))
        finally:
            await opened.close()


async def _copy_schema(place: Place, copy: Path) -> None:
    """Copy a schema of PostgreSQL's into a file of SQLite's."""
    await bring_up(copy)
    async with closing(await open_to_read(place)) as source, closing(await open_database(copy)) as target:
        await moving.snapshot(source, target)


class _Simulation:
    """The time to come, in one transaction."""

    def __init__(self, database: Database, now: datetime) -> None:
        self._database = database
        self._now = now
        self._numbers = count(1)
        self._looked = False

    async def live(self, tx: Tx, until: int) -> Forecast:
        """Go from due moment to due moment."""
        events = await content.all_events(tx)
        drawing = DrawingContext(translator.load(), events, ReleasedAgendas(), await deciders.owners(tx))
        planner = Planner(self._context(drawing), self._database, lambda: self._now, KEEP_DAYS, Signal(), Signal())
        languages = await monitoring.languages(tx)
        found: list[ForecastMessage] = []
        deleted: list[ForecastDeletion] = []
        before = Counter[int]()
        while True:
            while not await planner.tick(tx):
                pass
            deleted += await self._deleted(tx, before)
            found += [
                _forecast_message(sent, to_micros(self._now), languages) for sent in await self._send(tx, drawing)
            ]
            following = await monitoring.upcoming(tx, to_micros(self._now))
            if following is None or following > until:
                return Forecast(tuple(found), await _titles(tx), tuple(deleted))
            self._now = to_moment(following)

    async def _deleted(self, tx: Tx, before: Counter[int]) -> list[ForecastDeletion]:
        """Return what has gone since one looked last; `before` is how much of it had gone by then."""
        found = []
        for past in await register.everything(tx):
            went = retention.number(past) - before[past.id]
            before[past.id] += went
            if went and self._looked:
                found.append(ForecastDeletion(to_micros(self._now), past.kind, went))
        self._looked = True
        return found

    def _context(self, drawing: DrawingContext) -> Context:
        return Context(
            bot=Bot(NOBODYS_TOKEN, session=NoDirectCalls()),
            username="",
            dispatcher=Dispatcher(disable_fsm=True),
            texts=drawing.texts,
            agendas=drawing.agendas,
            events=dict(drawing.events),
            owners=tuple(drawing.owners),
            clock=lambda: self._now,
        )

    async def _send(self, tx: Tx, drawing: DrawingContext) -> list[Delivery]:
        """Send all that is due, as the courier would if all went well."""
        now, sent = to_micros(self._now), []
        while due := await outbox.due(tx, now, AT_ONCE):
            known = await load_context(tx, drawing, due)
            for delivery in due:
                rendered = await _rendered(tx, known, delivery, now)
                if not isinstance(rendered, Record):
                    await outbox.claim(tx, [rendered], now)
                    sent.append(rendered)
                    rendered = await self._arrived(tx, rendered, now)
                await outbox.record(tx, [rendered], now)
        return sent

    async def _arrived(self, tx: Tx, sent: Delivery, now: int) -> Record:
        """Return what becomes of a delivery that arrives; what takes several steps goes on."""
        number = next(self._numbers)
        record, outcome = Record(sent.id, DeliveryState.SENT, now, 1, 0, message_id=number), Sent(number, thread=number)
        if not isinstance(sent.payload, TopicStep):
            return record
        record = after_step(sent.payload, outcome, record, now)
        await record_step(tx, sent.payload, sent.chat, outcome, record, now)
        return record


async def _rendered(tx: Tx, known: RenderContext, delivery: Delivery, now: int) -> Delivery | Record:
    """Return a delivery as it is sent now, or the record of one that is not."""
    if is_expired(delivery.expires_at, now):
        return Record(delivery.id, DeliveryState.EXPIRED, now, delivery.attempts, delivery.unknowns)
    return await render(tx, known, delivery, now)


def _forecast_message(sent: Delivery, now: int, languages: Mapping[int, str]) -> ForecastMessage:
    assert not isinstance(sent.payload, Reference)  # it has been drawn
    about = str(sent.delivery_class), ""
    if isinstance(sent.payload, DrawnCall | TopicStep):
        about = sent.payload.reference.draw, sent.payload.reference.session
    return ForecastMessage(now, sent.chat, languages.get(sent.chat, ""), about, call_of(sent.payload))


async def _titles(tx: Tx) -> dict[str, Mapping[str, str]]:
    event = await content.event_of(tx, None)
    latest = await releases.latest(tx, event.id)
    agenda = serialisation.from_json(latest.agenda, event.zone) if latest else None
    return {session.id: dict(session.title) for session in agenda.sessions} if agenda else {}
