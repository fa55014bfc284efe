"""A bot without a network, for measuring turns: a database of any size, and the real dispatcher."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

from aiogram import Bot

from benchmarks import history
from benchmarks.child import BenchmarkError
from bot.app import prepare
from bot.clock import Signal
from bot.context import Context, NoDirectCalls
from bot.measures import Measures
from bot.schedule.planner import Planner
from bot.telegram.callback_answers import CallbackAnswers, QueryAnswer
from bot.updates.daily_limit import DailyLimit
from bot.updates.processor import UpdateProcessor
from bot.updates.rate_limit import RateLimit
from db.core.engine import Database, Tx
from db.core.migrate import migrate
from db.core.opening import open_database
from db.core.time import to_micros
from db.delivery import inbox
from db.event import events
from fair.agenda.model import Agenda
from fair.event.model import Event
from fair.words import LANGUAGES
from handlers.agenda.callbacks import SessionCallback
from services import release_agenda
from services.releases import ReleasedAgendas
from texts import translator

KINDS: Final = ("/agenda", "search with a typo", "session card")
CARD: Final = KINDS[2]
MARKS: Final = 3
SECONDS: Final = 60.0
"""For one turn."""
SCATTER: Final = 7919
"""A prime, so that people and sessions come in no order."""


@dataclass
class Sql:
    """A statement that only a benchmark needs."""

    sql: str


PERSON: Final = Sql("INSERT INTO people (id, language, language_chosen, event_id, met_at) VALUES (:id, :t, 1, :e, 0)")
MARK: Final = Sql("INSERT OR IGNORE INTO bookmarks VALUES (:id, :e, :s, 1, 0)")


class Answered(CallbackAnswers):
    """Notes when the turn of a pressed button had committed."""

    def __init__(self) -> None:
        self.at: dict[str, float] = {}

    def answer(self, passing: QueryAnswer) -> None:
        """Take the time."""
        self.at[passing.query_id] = time.perf_counter()


@dataclass
class Stand:
    """A bot without a network: a database, and turns."""

    database: Database
    event: Event
    agenda: Agenda
    people: int
    agendas: ReleasedAgendas
    now: datetime
    queued: Signal = field(default_factory=Signal)
    answered: Answered = field(default_factory=Answered)
    ids: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        bot, texts = Bot("42:TEST", session=NoDirectCalls()), translator.load()
        known = {self.event.id: self.event}
        self.context = Context(bot, "fair_bot", prepare(), texts, self.agendas, known, (), lambda: self.now)
        self.processor = UpdateProcessor(
            self.context,
            self.database,
            self.answered,
            RateLimit(0),
            DailyLimit(0, ()),
            self.queued,
            Signal(),
            Measures(),
        )
        self.planner = Planner(self.context, self.database, lambda: self.now, 30, Signal(), Signal())

    async def fill(self) -> None:
        """Let people come who bookmark evenly, and never more than there are places."""
        sessions, e = self.agenda.sessions, self.event.id
        slots = ((number, sessions[number % len(sessions)]) for number in range(MARKS * self.people))
        places = [(n, s) for n, s in slots if s.capacity is None or n // len(sessions) < s.capacity]

        async def work(tx: Tx) -> None:
            await events.save(tx, e, {}, "", 0)
            await release_agenda.release(tx, self.event, self.agenda, {}, self.now)
            await tx.many(PERSON, [{"id": n + 1, "t": LANGUAGES[n % 3], "e": e} for n in range(self.people)])
            await tx.many(MARK, [{"id": number // MARKS + 1, "e": e, "s": one.id} for number, one in places])

        await self.database.write(work)

    def update(self, kind: str, number: int) -> tuple[int, str]:
        """Return what the person with this number sends; everybody asks for something else."""
        key, session = next(self.ids), self.agenda.sessions[number * SCATTER % len(self.agenda.sessions)]
        person = number * SCATTER % self.people + 1
        user = {"id": person, "is_bot": False, "first_name": "A"}
        message: dict[str, Any] = {"message_id": 1, "date": 1, "chat": {"id": person, "type": "private"}, "from": user}
        if kind == CARD:
            tap = {"id": str(key), "from": user, "chat_instance": "1", "message": message | {"text": "."}}
            body = {"callback_query": tap | {"data": SessionCallback(action="show", session=session.id).pack()}}
        else:
            word = session.title[LANGUAGES[number % 3]].split()[-1]
            text = kind if kind == KINDS[0] else f"{word[:3]}{word[4:]}"
            body = {"message": message | {"text": text}}
        return key, json.dumps({"update_id": key, **body})

    async def store(self, updates: Iterable[tuple[int, str]]) -> None:
        """Do as the intake does."""
        updates = tuple(updates)
        await self.database.write(lambda tx: inbox.add(tx, 42, updates, to_micros(self.now)))

    async def turn(self, kind: str, number: int) -> tuple[float, float]:
        """Return the milliseconds from an update that is stored to the commit of its answer, and those of CPU."""
        await self.store([self.update(kind, number)])
        began, cpu = time.perf_counter(), time.process_time()
        self.processor.signal.notify()
        if not await self.queued.wait(SECONDS):
            raise BenchmarkError(f"nobody answered {kind}")
        return (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000


@asynccontextmanager
async def standing(
    path: Path, agenda_: tuple[Event, Agenda], people: int, kept: ReleasedAgendas
) -> AsyncIterator[Stand]:
    """Open a stand, and take turns until the end."""
    migrate(path)
    history.finished(path, to_micros(agenda_[0].starts))
    database = await open_database(path)
    stand = Stand(database, *agenda_, people, kept, agenda_[0].starts + timedelta(hours=1))
    async with asyncio.TaskGroup() as tasks:
        try:
            await stand.fill()
            tasks.create_task(stand.processor.run())
            yield stand
        finally:
            stand.processor.close()
    await database.close()
