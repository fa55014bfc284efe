"""Several processes that serve one schema while an announcement goes and people write; and what is judged after."""

import asyncio
import bisect
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from bot.app import opened
from bot.clock import wall_clock
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.core.place import PostgresPlace
from db.core.time import to_micros
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT, Stable, Zygote, environment
from tests.db.rows import Sql
from tests.engines import url_of
from tests.faults.announcing import SAID, written
from tests.front import settings_for
from tests.postgresql.schemas import Schemas

PERSON: Final = Sql("INSERT INTO people (id, language, event_id, met_at) VALUES (:id, 'kk', :event_id, 0)")
TELEGRAMS: Final = 30
"""Messages that Telegram takes from a bot in a second (Bot API FAQ)."""
LEFT: Final = """
SELECT (SELECT count(*) FROM inbox WHERE state = 'pending')
    + (SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending'))
"""


class Replica:
    """A process of its own, with a folder of its own."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self._zygote = Zygote()
        self._stable = Stable(folder.with_suffix(".log"), self._zygote)
        self._settings = {**settings, "DATA_DIR": str(folder)}

    async def start(self) -> None:
        await self._stable.start(self._settings)

    async def dies(self) -> None:
        self._stable.strike()
        assert await self._stable.ended() == -signal.SIGKILL

    async def freezes(self, seconds: float) -> None:
        self._stable.strike(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        self._stable.strike(signal.SIGCONT)

    async def leaves(self) -> None:
        self._stable.strike(signal.SIGTERM)
        assert await self._stable.ended() == 0

    def end(self) -> None:
        self._zygote.end()


async def prepared(telegram: Telegram, place: PostgresPlace, folder: Path, people: int) -> Announcement:
    """Let many people come, and begin to send to them."""
    accounts = [telegram.person(f"Person {number}") for number in range(people)]
    for account in accounts:
        account.chat.gone = ""
    settings = settings_for(telegram, folder, content=CONTENT, database_url=url_of(place))
    async with opened(settings) as app:
        event_id = app.event.id

        async def work(tx: Tx) -> Announcement:
            await tx.many(PERSON, [{"id": account.id, "event_id": event_id} for account in accounts])
            return await written(tx, event_id, to_micros(wall_clock()))

        return await app.database.write(work)


@asynccontextmanager
async def replicas(telegram: Telegram, place: PostgresPlace, folder: Path) -> AsyncIterator[tuple[Replica, Replica]]:
    settings = environment(telegram, folder, DATABASE_URL=url_of(place), BULK_PER_SECOND="25")
    both = Replica(folder / "one", settings), Replica(folder / "two", settings)
    try:
        yield both
    finally:
        for each in both:
            each.end()


async def talk(talkers: list[Account], chance: random.Random, closing: asyncio.Event) -> int:
    """Let people write, one after the other, until it is over; return how often."""
    said = 0
    while not closing.is_set():
        chance.choice(talkers).start()
        said += 1
        await asyncio.sleep(0.25)
    return said


async def comes_to_rest(telegram: Telegram, pool: Schemas, place: PostgresPlace, said: int) -> None:
    """Wait until everything that was said is stored and done, and nothing waits to be sent."""
    async with asyncio.timeout(240):
        while True:
            (stored,) = pool.execute(place, "SELECT count(*) FROM inbox")[0]
            if stored >= said and pool.execute(place, LEFT) == [(0,)]:
                return
            await asyncio.sleep(0.2)
            assert telegram.alarms == []


def judge(telegram: Telegram, pool: Schemas, place: PostgresPlace, made: Announcement, people: int) -> None:
    """Compare what the database tells with what Telegram has heard."""
    assert {row[0] for row in pool.execute(place, "SELECT state FROM inbox")} == {"done"}
    rows = pool.execute(place, f"SELECT chat, state FROM outbox WHERE announcement_id = {made.id}")
    assert len(rows) == len({chat for chat, _ in rows}) >= people
    assert {state for _, state in rows} <= {"sent", "unknown"}
    copies = Counter(call.chat_id for call in telegram.ledger if call.text == SAID and not call.error)
    assert max(copies.values()) == 1, "an announcement that came twice"
    unknown = {chat for chat, state in rows if state == "unknown"}
    assert {chat for chat, _ in rows} - copies.keys() <= unknown, "lost without a word"
    live = pool.execute(
        place,
        "SELECT chat, message_id FROM outbox WHERE class = 'live' AND state = 'sent' AND attempts = 1"
        " ORDER BY chat, id",
    )
    assert live == sorted(live), "out of order within a chat"
    (lost,) = pool.execute(place, "SELECT count(*) FROM outbox WHERE class = 'live' AND state != 'sent'")[0]
    assert lost == 0
    assert _most_in_a_second(telegram) <= TELEGRAMS


def _most_in_a_second(telegram: Telegram) -> int:
    times = sorted(call.at for call in telegram.ledger if _is_message(call))
    return max(bisect.bisect_left(times, at + 1.0) - place for place, at in enumerate(times))


def _is_message(call: Any) -> bool:
    return call.chat_id is not None and call.method.startswith(("send", "edit"))
