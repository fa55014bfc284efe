"""A bot, its Telegram and one clock for both, which stands still until a test moves it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import opened
from bot.delivery.courier import EVERYBODY
from bot.web.site import open_site
from db.core.engine import Tx
from db.core.opening import open_database
from db.core.time import to_micros
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from db.people import people
from fair.delivery.policy import DeliveryClass
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.db.rows import Sql, witnessed_database
from tests.engines import is_there
from tests.front import PATIENCE, Clock, Fair, settings_for


class OneClock(Clock):
    """The same time for the bot and for Telegram."""

    def seconds(self) -> float:
        return self.now.timestamp()

    @property
    def micros(self) -> int:
        return to_micros(self.now)


@dataclass
class Scene(Fair):
    """A running bot, and what became of its messages."""

    clock: OneClock
    serving: asyncio.Task[None]

    async def settled(self, waits: float = 0.0) -> None:
        """Wait until all is dealt with; what goes to many, or to a group, is given the time that the limits take.

        An answer to a person is given `waits` seconds in all, unless it is Telegram that makes them wait.
        """
        left = waits
        async with asyncio.TaskGroup() as tasks:
            settling = tasks.create_task(super().settled())
            while not settling.done():
                await asyncio.wait([settling], timeout=0.01)
                courier = self.app.courier
                if courier.held_until is not None and courier.signal.is_waiting_for_time and not settling.done():
                    pause = max(0, courier.held_until - self.clock.micros) / 1_000_000
                    left -= pause if await self.kept_waiting() else 0
                    assert left >= 0, "an answer is held back"
                    self.moves(pause)

    async def kept_waiting(self) -> list[int]:
        """Return who waits for an answer that only our own limits hold back."""
        due = "state, class, due_at, chat"
        told_to = {chat for chat, until in await self.rows("chat, until", "pauses") if until > self.clock.micros}
        waiting = [row for row in await self.rows(due) if row[0] == "queued" and row[2] <= self.clock.micros]
        people = {chat for _, class_, _, chat in waiting if class_ == "live" and chat > 0}
        return [] if EVERYBODY in told_to else sorted(people - told_to)

    async def passes(self, seconds: float, waits: float = 0.0) -> None:
        """Let time pass, and wait until what was due is done."""
        self.moves(seconds)
        await self.settled(waits)

    def moves(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.now += timedelta(seconds=seconds)
        self.app.processor.signal.notify()
        self.app.courier.signal.notify()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something true is seen."""
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - nobody is told of all that can be looked at
                await asyncio.sleep(0.001)

    async def at_rest(self) -> None:
        """Wait until no call is on its way and all that ended are recorded; what has to wait may wait."""
        courier, calm = self.app.courier, 0
        async with asyncio.timeout(PATIENCE):
            while calm < 3:
                await self.rows(table="marks", columns="name")  # behind any transaction of the courier's
                busy = courier._on_way or courier._ended or courier.signal._notified.is_set()
                calm = 0 if busy else calm + 1

    async def joined(self, name: str) -> Account:
        """Somebody who has pressed Start and seen the answer, a second ago."""
        person = self.telegram.person(name)
        person.start()
        await self.settled()
        await self.passes(1)
        return person

    async def queue(self, *deliveries: NewDelivery) -> None:
        """Put deliveries into the outbox, as a handler or an organiser would."""
        await self.app.database.write(lambda tx: outbox.add(tx, deliveries, to_micros(self.clock.now)))
        self.app.courier.signal.notify()

    async def tells(
        self, person: Account, text: str, delivery_class: DeliveryClass = DeliveryClass.LIVE, **fields: Any
    ) -> None:
        """Queue one text and wait for what comes of it."""
        await self.queue(message(person.id, text, to_micros(self.clock.now), delivery_class, **fields))
        await self.settled()

    def copies(self, text: str) -> int:
        """How often Telegram has delivered a text."""
        return sum(call.text == text for call in self.telegram.ledger if call.method == "sendMessage")

    async def rows(
        self, columns: str = "state", table: str = "outbox", text: str | None = None
    ) -> list[tuple[Any, ...]]:
        """What is stored, in order; of deliveries perhaps only those with a text."""
        found = await self.reads(lambda tx: tx.all(Sql(f"SELECT * FROM {table} ORDER BY 1")))
        said = {} if text is None else await self._said()
        names = [name.strip() for name in columns.split(",")]
        return [tuple(row[name] for name in names) for row in found if text is None or said.get(row["id"]) == text]

    async def _said(self) -> dict[int, str]:
        """The texts of deliveries, also of those that are finished."""
        query = "SELECT id, payload FROM said UNION ALL SELECT id, payload FROM outbox WHERE payload != '{}'"
        rows = await self.reads(lambda tx: tx.all(Sql(query)))
        return {row["id"]: json.loads(row["payload"])["params"].get("text") for row in rows}

    async def lost(self, person: Account) -> tuple[int | None, str | None]:
        """Since when a person can't be reached, and why."""
        await self.reads(lambda tx: people.find(tx, person.id))
        rows = await self.rows("id, unreachable_at, unreachable_why", "people")
        return next((at, why) for id_, at, why in rows if id_ == person.id)

    async def dies(self) -> None:
        """End at once: nothing is finished, nothing is acknowledged."""
        self.serving.cancel()
        await asyncio.wait([self.serving])


def message(
    chat: int, text: str, now: int, delivery_class: DeliveryClass = DeliveryClass.LIVE, **fields: Any
) -> NewDelivery:
    return NewDelivery(chat, delivery_class, Call("sendMessage", {"text": text}), now, **fields)


@asynccontextmanager
async def bot(data_dir: Path, telegram: Telegram, clock: OneClock, **changed: Any) -> AsyncIterator[Scene]:
    """Run the bot; stop it in good order at the end, unless it has ended by itself."""
    if not is_there(data_dir / "jarmenke.db"):
        witnessed_database(data_dir / "jarmenke.db")
    settings, stop = settings_for(telegram, data_dir, **changed), asyncio.Event()
    async with open_site(settings) as site, opened(settings, clock) as app, asyncio.TaskGroup() as tasks:
        site.running[settings.bot_id] = app
        serving = tasks.create_task(_quietly(app.run(stop)))
        try:
            yield Scene(telegram, app, clock, settings, serving)
        finally:
            stop.set()
            await asyncio.wait([serving], timeout=PATIENCE)


async def _quietly(running: Awaitable[None]) -> None:
    with suppress(asyncio.CancelledError):
        await running


async def prepared(data_dir: Path, work: Callable[[Tx], Awaitable[Any]]) -> None:
    """Write into the database before the bot starts."""
    database = await open_database(witnessed_database(data_dir / "jarmenke.db"))
    await database.write(work)
    await database.close()
