"""A fair with the real database, planner, courier and drawing, on a clock moved by hand; only Telegram is made up.

What people ought to have been sent is worked out here a second time, from what happened, without any SQL.
"""

import asyncio
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bot.delivery.courier import Courier
from bot.measures import Measures
from bot.schedule import reminders
from bot.telegram.client import Answer
from db.agenda import bookmarks
from db.core.engine import Database, Tx
from db.core.time import to_micros
from db.event import events
from db.people import people
from db.registration import registrations
from db.reminders import change_notices
from db.reminders.reminders import catch_up, missed
from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.delivery.rate_limits import RateLimits
from fair.event.agenda_policy import Night, ReminderPolicy
from fair.event.halls import Hall
from handlers.deferred import DrawingContext
from services.release_agenda import release
from services.releases import ReleasedAgendas
from tests.db.inline import open_inline
from tests.db.rows import Sql, fresh_database
from tests.engines import give_back
from tests.handlers.sample import ZONE, sample_event, words
from texts.translator import load

MORNING = datetime(2027, 11, 14, 9, 0, tzinfo=ZONE)
EVENT = sample_event(
    starts=MORNING,
    halls=(Hall("one", words("1-зал", "Зал 1", "Hall 1")), Hall("two", words("2-зал", "Зал 2", "Hall 2"))),
    reminders=ReminderPolicy(opening_minutes=None, choices=(5, 15, 60)),
    night=Night(MORNING.time(), MORNING.time()),
)
PEOPLE = (1, 2, 3)
SPEAKER = 3
MARKABLE = ("a", "b")
SESSIONS = ("a", "b", "everyone", "talk")
LENGTH = timedelta(minutes=30)
MINUTE = timedelta(minutes=1)
REMINDED = re.compile(r"t:drop:(\w+)")


@dataclass
class Message:
    """What stands in a chat."""

    id: int
    chat: int
    text: str
    at: datetime
    first: str
    buttons: str
    spoke_of: dict[str, Session] = field(default_factory=dict)
    """What was true of the sessions it speaks of when it was sent."""


@dataclass
class Chats:
    """Telegram, as far as the courier can tell."""

    clock: Callable[[], datetime]
    messages: dict[int, Message] = field(default_factory=dict)
    news: list[Message] = field(default_factory=list)
    edits: list[Message] = field(default_factory=list)

    async def call(self, method: str, params: Mapping[str, Any], _file: object = None) -> Answer:
        buttons = json.dumps(params.get("reply_markup", {}))
        if method == "sendMessage":
            id_ = len(self.messages) + 1
            text = params["text"]
            message = Message(id_, params["chat_id"], text, self.clock(), text, buttons)
            self.messages[id_] = message
            self.news.append(message)
        else:
            assert method == "editMessageText"
            message = self.messages[params["message_id"]]
            message.text = params["text"]
            self.edits.append(message)
        return Answer(200, {"ok": True, "result": {"message_id": message.id}})


class World:
    """The parts that a reminder passes through."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="history-"))
        self.path = fresh_database(self.folder / "fair.sqlite3")
        self.runner = asyncio.Runner()
        self.now = (MORNING - timedelta(days=2)).astimezone(UTC)
        self.chats = Chats(lambda: self.now)
        self.database = self._open()
        self.desk, self.courier = self._start()
        self.write(self._people)

    def _open(self) -> Database:
        database: Database = self.run(open_inline(self.path))
        return database

    def _start(self) -> tuple[DrawingContext, Courier]:
        desk = DrawingContext(load(), {EVENT.id: EVENT}, ReleasedAgendas())
        limits = RateLimits(overall=None, live=None, bulk=None, chat=None, group=None)
        return desk, Courier(cast("Any", self.chats), self.database, lambda: self.now, limits, desk, Measures())

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def write(self, work: Callable[[Tx], Coroutine[Any, Any, Any]]) -> Any:
        return self.run(self.database.write(work))

    @property
    def micros(self) -> int:
        return to_micros(self.now)

    async def _people(self, tx: Tx) -> None:
        await events.save(tx, EVENT.id, {}, "", self.micros)
        for one in PEOPLE:
            await people.register(tx, one, "ru", EVENT.id, self.micros)
            registration = await registrations.begin(tx, EVENT.id, one, "guest", self.micros)
            await registrations.submit(tx, registration, self.micros)
        await tx.run(Sql("UPDATE registrations SET status = 'approved'"))  # only they are reminded

    # What organisers and people do: what the command line and the handlers do

    def release(self, sessions: Iterable[Session]) -> int:
        agenda = Agenda(tuple(sorted(sessions, key=lambda one: one.starts)))
        number: int = self.write(lambda tx: release(tx, EVENT, agenda, {}, self.now))
        return number

    def bookmark(self, person: int, session: str, number: int) -> bool:
        async def work(tx: Tx) -> bool:
            if not await bookmarks.add(tx, person, EVENT.id, session, number, self.micros):
                return False
            await catch_up(tx, person, EVENT.id, self.micros)
            return True

        done: bool = self.write(work)
        return done

    def unbookmark(self, person: int, session: str) -> None:
        self.write(lambda tx: bookmarks.remove(tx, person, EVENT.id, session))

    def speak(self, person: int, language: str) -> None:
        self.write(lambda tx: people.choose_language(tx, person, language))

    def choose(self, person: int, lead: str) -> None:
        async def work(tx: Tx) -> None:
            await bookmarks.choose_lead(tx, person, EVENT.id, lead, self.micros)
            await catch_up(tx, person, EVENT.id, self.micros)

        self.write(work)

    def mute(self, person: int, category: str) -> None:
        self.write(lambda tx: people.mute(tx, person, category, self.micros))

    def unmute(self, person: int, category: str) -> None:
        async def work(tx: Tx) -> None:
            await people.unmute(tx, person, category)
            await catch_up(tx, person, EVENT.id, self.micros)
            if category != "reminders":
                await change_notices.catch_up(tx, person, EVENT.id, self.micros)

        self.write(work)

    # What the process does

    def tick(self) -> None:
        async def work(tx: Tx) -> bool:
            if not await reminders.queue_reminders(tx, self.now):
                return False
            await reminders.queue_change_notices(tx, self.desk.events, self.now)
            await reminders.queue_corrections(tx, self.desk, self.now)
            return True

        while not self.write(work):
            pass

    def send(self) -> None:
        async def work() -> None:
            for _ in range(99):
                claimed = await self.courier._cycle()
                for delivery in claimed:
                    await self.courier._send(delivery)
                if not claimed and not self.courier._ended and self.courier._ready_in:
                    return
            raise AssertionError("the courier does not come to rest")

        self.run(work())

    def claim(self) -> list[Any]:
        claimed: list[Any] = self.run(self.courier._cycle())
        return claimed

    def crash(self) -> None:
        """Lose what is in memory, and start again on the same file."""
        self.run(self.database.close())
        self.database = self._open()
        self.desk, self.courier = self._start()
        self.run(self.courier.recover())

    def missed(self) -> int:
        count: int = self.write(lambda tx: missed(tx, EVENT.id))
        return count

    def close(self) -> None:
        self.run(self.database.close())
        self.runner.close()
        give_back(self.folder)
        shutil.rmtree(self.folder)


def session(id_: str, minutes: int) -> Session:
    starts = MORNING + timedelta(minutes=minutes)
    return Session(
        id_,
        SessionKind.OTHER,
        words(f"{id_} қазақша", f"{id_} по-русски", f"{id_} in English"),
        starts,
        starts + LENGTH,
        hall="one",
        for_all=id_ == "everyone",
        speakers=(Speaker(words("А", "Б", "C"), number=SPEAKER),) if id_ == "talk" else (),
    )


def moved(one: Session, minutes: int) -> Session:
    starts = MORNING + timedelta(minutes=minutes)
    return replace(one, starts=starts, ends=starts + LENGTH)


def told_of(text: str) -> dict[str, str]:
    """Return by session what a notice says of it."""
    found = {}
    for block in text.split("\n\n"):
        if (match := re.match(r"(?:✏️|❌|✅|🆕) <b>(\w+) ", block)) is not None:
            found[match[1]] = block
    return found
