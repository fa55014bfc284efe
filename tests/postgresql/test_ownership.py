"""Whose calls are under way, where several processes send, and who may record how one has ended."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.app import opened
from bot.delivery.attempts import EndedCall, recorded
from bot.delivery.ownership import Ownership
from bot.lock import served_database
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.delivery import outbox, pace
from db.delivery.outbox import Delivery, NewDelivery
from db.delivery.payloads import Call
from fair.delivery.policy import DeliveryClass, NotSent, Sent, Unknown
from fair.delivery.slots import TELEGRAMS, Slots
from fair.delivery.slots import from_json as slots_of
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT
from tests.engines import url_of
from tests.front import settings_for
from tests.postgresql.schemas import schemas
from tests.postgresql.test_engine import kill

NOW = 1_000_000_000


class Sender:
    """What a courier does with the outbox, without the calls."""

    def __init__(self, database: Database, closing: AsyncExitStack) -> None:
        self.database, self.closing = database, closing
        self.ownership = Ownership()

    async def claims(self) -> list[Delivery]:
        async def work(tx: Tx) -> list[Delivery]:
            return await outbox.claim(tx, await outbox.due(tx, NOW, 9), NOW)

        claimed = await self.database.write(work)
        self.ownership.add(claimed)
        return claimed

    async def settles(self, ended: Sequence[EndedCall] = ()) -> list[EndedCall]:
        """Record what may be recorded, and what others have left; return these ends."""

        async def work(tx: Tx) -> list[EndedCall]:
            ours, others = await self.ownership.still_ours(tx, ended)
            found = ours + (await self.ownership.left_behind(tx) if others else [])
            await outbox.record(tx, [recorded(each, NOW, 0.0)[0] for each in found], NOW)
            return found

        return await self.database.write(work)

    async def dies(self) -> None:
        await self.closing.aclose()


@pytest.fixture
async def senders(place: PostgresPlace) -> AsyncIterator[tuple[Sender, Sender]]:
    async with AsyncExitStack() as first, AsyncExitStack() as second:
        one, other = [
            Sender(await each.enter_async_context(served_database(place, Path("bot.lock"))), each)
            for each in (first, second)
        ]
        rows = [
            NewDelivery(number, class_, Call("sendMessage", {"text": class_}), NOW)
            for number, class_ in enumerate((DeliveryClass.LIVE, DeliveryClass.ANNOUNCEMENT), start=1)
        ]
        await one.database.write(lambda tx: outbox.add(tx, rows, NOW))
        yield one, other


def states(place: PostgresPlace) -> list[str]:
    return [row[0] for row in schemas().execute(place, "SELECT state FROM outbox ORDER BY id")]


async def test_what_somebody_sends_is_nobody_elses_as_long_as_they_live(senders: tuple[Sender, Sender]) -> None:
    one, other = senders
    claimed = await one.claims()
    assert [each.delivery_class for each in claimed] == ["live", "announcement"]
    assert await other.claims() == []
    assert await other.settles() == []
    assert len(await one.settles([EndedCall(each, Sent(5)) for each in claimed])) == 2


async def test_what_the_dead_were_sending_is_of_unknown_fate_and_an_announcement_goes_never_again(
    senders: tuple[Sender, Sender], place: PostgresPlace
) -> None:
    one, other = senders
    await one.claims()
    await one.dies()
    assert [each.outcome for each in await other.settles()] == [Unknown(), Unknown()]
    assert states(place) == ["queued", "unknown"]


async def test_who_was_taken_for_dead_records_no_end(senders: tuple[Sender, Sender], place: PostgresPlace) -> None:
    one, other = senders
    claimed = await one.claims()
    kill(place)
    assert len(await other.settles()) == 2
    assert await one.settles([EndedCall(each, Sent(5)) for each in claimed]) == []
    assert states(place) == ["queued", "unknown"]


async def test_who_comes_back_before_anybody_has_missed_them_records_the_end(
    senders: tuple[Sender, Sender], place: PostgresPlace
) -> None:
    one, other = senders
    live, announcement = await one.claims()
    kill(place)
    assert await one.settles() == []
    assert await other.settles() == [], "what another session of the same process has claimed is the present one's"
    assert len(await one.settles([EndedCall(live, Sent(5)), EndedCall(announcement, Sent(6))])) == 2
    assert states(place) == ["sent", "sent"]


async def test_what_was_claimed_though_it_seemed_to_fail_was_not_sent(
    senders: tuple[Sender, Sender], place: PostgresPlace
) -> None:
    one, _ = senders
    await one.settles()
    await one.claims()
    one.ownership.give_up(EndedCall(each, Unknown()) for each in await one.database.write(outbox.stalled))
    kill(place)
    found = await one.database.write(one.ownership.left_behind)
    assert all(isinstance(each.outcome, NotSent) for each in found)
    assert len(found) == 2


async def test_what_the_dead_had_on_its_way_takes_nobodys_pace(place: PostgresPlace, tmp_path: Path) -> None:
    async with Telegram() as telegram:
        settings = settings_for(telegram, tmp_path, content=CONTENT, database_url=url_of(place))
        rows = [
            NewDelivery(n, DeliveryClass.LIVE, Call("sendMessage", {"text": "x"}), NOW) for n in range(1, TELEGRAMS + 1)
        ]
        async with opened(settings) as dead:

            async def dies_sending(tx: Tx) -> None:
                await outbox.add(tx, rows, NOW)
                slots = Slots()
                for each in await outbox.claim(tx, await outbox.due(tx, NOW, TELEGRAMS), NOW):
                    slots = slots.take(each.chat, await tx.clock(), each.id, bulk=False)
                await pace.keep(tx, slots.to_json())

            await dead.database.write(dies_sending)
        async with opened(settings) as app:
            await app.courier.recover()
            kept = slots_of(await app.database.read(pace.load))
    assert kept.on_way == ()
