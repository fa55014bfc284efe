"""A stand that takes the time for which nobody else can write."""

import json
import time
from typing import Any, Final

from benchmarks.child import BenchmarkError
from benchmarks.stand import SECONDS, Sql, Stand
from db.core.sqlite import SqliteDatabase
from db.delivery import inbox

PARTS: Final = 20_000
"""More transactions than any action may take."""


class Timed(SqliteDatabase):
    """Takes the time for which nobody else could write."""

    longest: float = 0.0
    number: int = 0

    async def _attempt(self, *arguments: Any) -> Any:
        async with self._mutex:
            pass
        began = time.perf_counter()
        try:
            return await super()._attempt(*arguments)
        finally:
            self.longest = max(self.longest, (time.perf_counter() - began) * 1000)
            self.number += 1

    def started(self) -> None:
        """Begin to measure another action."""
        self.longest, self.number = 0.0, 0


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
        await self.database.write(lambda tx: inbox.add(tx, 43, [(key, json.dumps({"update_id": key, **body}))], 0))
        self.database.started()
        self.processor.signal.notify()
        if not await self.queued.wait(SECONDS):
            raise BenchmarkError(f"nobody answered {body}")

    async def tick(self) -> None:
        """Do all that is due by the clock."""
        self.database.started()
        for _ in range(PARTS):
            if await self.database.write(self.planner.tick):
                return
        raise BenchmarkError("the planner never ends")

    async def change(self, sql: str, **given: Any) -> None:
        """Change a row behind the bot's back."""
        await self.database.write(lambda tx: tx.run(Sql(sql), **given))
        self.database.started()
