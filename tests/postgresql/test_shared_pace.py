"""One pace for several processes: what one has let go, the others count."""

import time
from pathlib import Path

from bot.delivery.shared_pace import SharedPace, SlotTime
from bot.lock import served_database
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.time import SECOND
from db.delivery import outbox
from db.delivery.outbox import Delivery
from db.delivery.payloads import Call
from fair.delivery.policy import DeliveryClass
from fair.delivery.rate_limits import RateLimits
from fair.delivery.slots import MOST
from tests.postgresql.schemas import schemas

FILE = Path("bot.lock")


def delivery(chat: int, delivery_class: DeliveryClass = DeliveryClass.LIVE) -> Delivery:
    return Delivery(1, chat, delivery_class, Call("sendMessage", {}), 0, None, 0, 0)


class Process:
    """What a courier does with the pace."""

    def __init__(self, database: Database) -> None:
        self.database, self.limits = database, RateLimits(overall=None)
        self.pace = SharedPace(self.limits)

    async def lets_go(self, chats: range, *, erases: bool = False) -> list[int]:
        """Let go what may go now, a message to each chat; return these chats."""

        async def work(tx: Tx) -> list[Delivery]:
            slot = await self.pace.begin(tx, time.time_ns() // 1000)
            gone = []
            for each in map(delivery, chats):
                if self.pace.wait(slot) or self.limits.wait(slot, each.chat, bulk=False):
                    continue
                self.limits.spend(slot, each.chat, bulk=False)
                self.pace.take(each)
                gone.append(each)
            tx.erased = erases
            await self.pace.keep(tx)
            return gone

        claimed = await self.database.write(work)
        self.pace.stored(claimed)
        return [each.chat for each in claimed]

    async def wait(self, chat: int, *, bulk: bool) -> int:
        async def work(tx: Tx) -> int:
            return self.limits.wait(await self.pace.begin(tx, time.time_ns() // 1000), chat, bulk=bulk)

        return await self.database.write(work)


async def test_all_processes_together_let_go_no_more_than_one(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as first, served_database(place, FILE) as second:
        one, other = Process(first), Process(second)
        await other.lets_go(range(0))
        let_go = await one.lets_go(range(1, 21)), await other.lets_go(range(21, 41)), await one.lets_go(range(41, 61))
        assert [len(each) for each in let_go] == [20, MOST - 20, 0]


async def test_what_one_was_told_and_has_sent_to_a_chat_the_other_knows(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as first, served_database(place, FILE) as second:
        one, other = Process(first), Process(second)
        assert await other.wait(7, bulk=True) == 0
        await one.lets_go(range(7, 8))
        assert await other.wait(7, bulk=True) > 0
        assert await other.wait(8, bulk=True) == 0
        now = time.time_ns() // 1000
        await first.write(lambda tx: outbox.pause(tx, 8, now + 30 * SECOND, now))
        assert 25 * SECOND < await other.wait(8, bulk=True) < 35 * SECOND


async def test_no_chat_stays_once_somebody_was_forgotten(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as database:
        one = Process(database)
        await one.lets_go(range(4711, 4712))
        (state,) = schemas().execute(place, "SELECT state FROM pace")[0]
        assert "4711" in state
        await one.lets_go(range(0), erases=True)
        (state,) = schemas().execute(place, "SELECT state FROM pace")[0]
        assert "4711" not in state


async def test_who_comes_too_late_does_not_leave() -> None:
    now = time.monotonic()
    assert await SlotTime(now - 1, now + 60).comes()
    assert not await SlotTime(now - 1, now - 0.5).comes()
    assert await SlotTime(now + 0.05, now + 60).comes()
    assert time.monotonic() >= now + 0.05
