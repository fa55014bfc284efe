"""A stand that takes the time for which nobody else can write."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.child import BenchmarkError
from benchmarks.stand import SECONDS, Sql, Stand
from db.core.sqlite import SqliteDatabase
from db.delivery import inbox

PARTS: Final = 20_000
"""More transactions than any action may take."""


@dataclass(frozen=True, slots=True)
class Held:
    """For how long a transaction held the database, in milliseconds."""

    wall: float = 0.0
    """By the clock on the wall: what else runs on the machine counts, too."""
    cpu: float = 0.0
    """CPU time of the process."""
    engine: float = 0.0
    """CPU time of SQLite's thread, which is part of that."""

    def most(self, other: "Held") -> "Held":
        """Return the longest of each."""
        return Held(max(self.wall, other.wall), max(self.cpu, other.cpu), max(self.engine, other.engine))


class Timed(SqliteDatabase):
    """Takes the time for which nobody else could write."""

    longest: Held = Held()
    number: int = 0
    looks: bool = True
    """Whether it takes the time now."""

    async def _attempt(self, *arguments: Any) -> Any:
        async with self._mutex:
            pass
        began = self._clocks()
        try:
            return await super()._attempt(*arguments)
        finally:
            if self.looks:
                spans = ((after - before) * 1000 for before, after in zip(began, self._clocks(), strict=True))
                self.longest = self.longest.most(Held(*spans))
                self.number += 1

    def _clocks(self) -> tuple[float, float, float]:
        thread = self._connection._thread.ident  # noqa: SLF001 - aiosqlite tells it nowhere else
        assert thread is not None
        engine = time.clock_gettime(time.pthread_getcpuclockid(thread))
        return time.perf_counter(), time.process_time(), engine

    def started(self) -> None:
        """Begin to measure another action."""
        self.longest, self.number = Held(), 0

    @contextmanager
    def unlooked(self) -> Iterator[None]:
        """Take no time of what only prepares an action."""
        self.looks = False
        try:
            yield
        finally:
            self.looks = True


class WritesStand(Stand):
    """A stand that can be told what people do."""

    database: Timed

    async def tap(self, person: int, data: str) -> None:
        """Let somebody press a button."""
        user, chat = {"id": person, "is_bot": False, "first_name": "A"}, {"id": person, "type": "private"}
        key = next(self.ids)
        shown = {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "."}
        press = {"id": str(key), "from": user, "chat_instance": "1", "message": shown, "data": data}
        await self._taken(key, {"callback_query": press})

    async def say(self, person: int, text: str) -> None:
        """Let somebody write."""
        user, chat = {"id": person, "is_bot": False, "first_name": "A"}, {"id": person, "type": "private"}
        message = {"message_id": 2, "date": 1, "chat": chat, "from": user, "text": text}
        await self._taken(next(self.ids), {"message": message})

    async def _taken(self, key: int, body: dict[str, Any]) -> None:
        with self.database.unlooked():
            await self.database.write(lambda tx: inbox.add(tx, 43, [(key, json.dumps({"update_id": key, **body}))], 0))
        self.processor.signal.notify()
        if not await self.queued.wait(SECONDS):
            raise BenchmarkError(f"nobody answered {body}")

    async def tick(self, most: int | None = None) -> None:
        """Do all that is due by the clock, or so many parts of it."""
        for _ in range(most or PARTS):
            if await self.database.write(self.planner.tick):
                return
        if most is None:
            raise BenchmarkError("the planner never ends")

    async def change(self, sql: str, **given: Any) -> None:
        """Change a row behind the bot's back."""
        with self.database.unlooked():
            await self.database.write(lambda tx: tx.run(Sql(sql), **given))
