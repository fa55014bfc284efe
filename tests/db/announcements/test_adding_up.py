"""Whatever is told of an announcement adds up to its audience: on its screen, in the numbers, in the file.

Random histories: deliveries that end or break off, pauses, corrections, deletions, people who are forgotten while
their copy waits, is on its way or has come, a backup that is put back, a term that is over.
"""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.exports import announcement_ledger
from bot.exports.model import ExportRequest
from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.core.engine import Tx
from db.core.time import HOUR, to_moment
from db.delivery import outbox
from db.delivery.outbox import Delivery
from db.event import events
from db.people import erasure, people
from db.reports import statistics
from db.retention import counted
from fair.announcements.announcement import BEGUN, AnnouncementPhase, Content, Shape
from fair.announcements.audience import UNREGISTERED, Audience
from fair.delivery.policy import DeliveryState
from services import put_back
from services.announcement_progress import AnnouncementProgress
from tests.db.retention.crowd import EVENT, EVENT_ID, PLAN
from tests.db.rows import NOW, drawn, record
from texts.translator import load

PEOPLE = range(1_000, 1_024)
ENDINGS = (
    DeliveryState.SENT,
    DeliveryState.SENT,
    DeliveryState.UNKNOWN,
    DeliveryState.FAILED,
    DeliveryState.QUEUED,
    DeliveryState.EXPIRED,
)
ACTS = (
    *("claim",) * 6,
    *("end",) * 5,
    *("forget",) * 3,
    *("pause", "resume", "again", "lose", "correct", "delete", "cancel", "restore", "term"),
)
RARE = {"cancel": 0.15, "delete": 0.2, "term": 0.15, "restore": 0.3}


@dataclass(slots=True)
class AnnouncementHistory:
    """What has happened so far to one announcement, told independently of its ledger."""

    tx: Tx
    chance: random.Random
    made: Announcement
    now: int = NOW
    under_way: list[Delivery] = field(default_factory=list)
    forgotten: set[int] = field(default_factory=set)
    past: set[int] = field(default_factory=set)
    """Whose copy was deleted at the end of the term."""

    async def act(self, what: str) -> None:
        """Let something happen, if it can."""
        if self.chance.random() < RARE.get(what, 1):
            self.now += HOUR // 10
            await getattr(self, f"_{what}")()
            found = await announcements.get(self.tx, EVENT_ID, self.made.id)
            assert found is not None
            self.made = found

    async def _claim(self) -> None:
        self.under_way += await outbox.claim(self.tx, drawn(await outbox.due(self.tx, self.now, 5)), self.now)

    async def _end(self) -> None:
        for delivery in self.under_way[: self.chance.randint(1, 5)]:
            self.under_way.remove(delivery)
            ended = record(delivery, self.chance.choice(ENDINGS), message_id=delivery.id)
            await outbox.record(self.tx, [replace(ended, due_at=self.now)], self.now)

    async def _forget(self) -> None:
        person = self.chance.choice(PEOPLE)
        if await people.find(self.tx, person) is not None:
            await erasure.forget(self.tx, person, EVENT_ID, "asked", self.now)
            self.forgotten |= {person} - self.past

    async def _pause(self) -> None:
        if self.made.phase is AnnouncementPhase.RUNNING:
            await ledger.pause(self.tx, self.made)

    async def _resume(self) -> None:
        if self.made.phase is AnnouncementPhase.PAUSED:
            await ledger.resume(self.tx, self.made)

    async def _again(self) -> None:
        if self.made.phase is AnnouncementPhase.RUNNING:
            state = self.chance.choice((DeliveryState.UNKNOWN, DeliveryState.FAILED))
            await ledger.again(self.tx, self.made, state, self.now)

    async def _lose(self) -> None:
        person = self.chance.choice(PEOPLE)
        await outbox.withdraw(self.tx, person, "unreachable: blocked", self.now)
        await people.mark_unreachable(self.tx, person, "blocked", self.now)

    async def _correct(self) -> None:
        if self.made.deleted_at is None:
            await ledger.correct(self.tx, self.made, "kk", self.now)

    async def _delete(self) -> None:
        if self.made.deleted_at is None:
            await ledger.delete(self.tx, self.made, self.now)

    async def _cancel(self) -> None:
        if self.made.phase in BEGUN:
            await ledger.cancel(self.tx, self.made, self.now)

    async def _restore(self) -> None:
        """The process that was sending is gone, and what it sent is of unknown fate."""
        await put_back.park(self.tx, self.now, to_moment(self.now) + timedelta(hours=1))
        for delivery in self.under_way:
            await outbox.record(self.tx, [record(delivery, DeliveryState.UNKNOWN)], self.now)
        self.under_way = []

    async def _term(self) -> None:
        self.past |= {row["chat"] for row in await self.tx.all(counted_chats, id=self.made.id)} - self.forgotten
        await counted.delete_counted(self.tx, PLAN, PLAN.deletions[-1])
        self.under_way = [one for one in self.under_way if await outbox.on_its_way(self.tx, one.id)]


class _Chats:
    sql = "SELECT chat FROM outbox WHERE announcement_id = :id AND act = 'send' AND state != 'sending'"


counted_chats = _Chats()


async def begun(tx: Tx) -> Announcement:
    await events.save(tx, EVENT_ID, {"event.toml": "id = 1"}, "digest", NOW)
    for person in PEOPLE:
        await people.register(tx, person, "kk", EVENT_ID, NOW)
    await people.mark_unreachable(tx, PEOPLE[0], "blocked", NOW)
    await people.mute(tx, PEOPLE[1], "announcements", NOW)
    draft = await announcements.create(tx, EVENT_ID, 1, NOW)
    await announcements.save_version(tx, draft.id, "kk", Content(Shape.TEXT, "x"))
    wide = replace(draft, audience=Audience(frozenset({UNREGISTERED})), fallback="kk")
    return await ledger.begin(tx, wide, NOW)


async def in_file(tx: Tx) -> Counter[str]:
    """Count the people of the exported ledger by what became of their copies."""
    told = await announcement_ledger.table(tx, ExportRequest(EVENT, load().speaking("en")))
    keys = [column.key for column in told.columns]
    found: Counter[str] = Counter()
    rows = 0
    async for row in told.rows:
        rows += 1
        found[str(row[keys.index("state")])] += int(str(row[keys.index("people")]))
    assert rows == told.total
    return found


@pytest.mark.parametrize("seed", range(24))
async def test_all_that_is_told_of_an_announcement_adds_up(tx: Tx, seed: int) -> None:
    chance = random.Random(seed)
    history = AnnouncementHistory(tx, chance, await begun(tx))
    for _ in range(60):
        await history.act(chance.choice(ACTS))
        status = await AnnouncementProgress.read(tx, history.made, history.now)
        told = status.progress.ledger
        assert told.size == len(PEOPLE)
        assert sum(told.parts.values()) == told.size
        assert min(told.parts.values()) >= 0
        gone = {one.chat for one in history.under_way if one.chat in history.forgotten}
        assert told.forgotten in range(len(history.forgotten) - len(gone), len(history.forgotten) + 1)
        (reached,) = (await statistics.glance(tx, EVENT, to_moment(history.now))).reach
        assert (reached.ledger.parts, reached.ledger.why) == (told.parts, told.why)
        file = await in_file(tx)
        assert sum(file.values()) == told.size
        assert file["delivered"] == told.sent
        assert file["data deleted"] == told.forgotten
        assert file["waiting"] + file["on its way"] == told.waiting
        done = status.progress.corrected
        assert done.done + done.not_reached <= done.todo <= told.size
