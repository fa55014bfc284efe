"""After a backup was put back nothing goes out by itself that waited in it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from db.announcements import announcements, ledger
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.opening import open_database
from db.core.time import MINUTE, to_micros
from db.delivery import inbox, outbox, parked
from db.delivery.outbox import NewDelivery
from db.delivery.parked import ParkedWork
from db.delivery.payloads import Call
from fair.announcements.announcement import AnnouncementPhase
from fair.announcements.audience import UNREGISTERED, Audience
from fair.delivery.policy import DeliveryClass
from services import put_back
from tests.db.rows import AIGUL, BERIK, EVENT, Sql, fresh_database
from tests.db.rows import scene as rows_scene
from tests.handlers.sample import NOW

MICROS = to_micros(NOW)
OLD = MICROS - 20 * MINUTE
YOUNG = MICROS - 10 * MINUTE


def message(chat: int, delivery_class: DeliveryClass = DeliveryClass.LIVE, **fields: Any) -> NewDelivery:
    return NewDelivery(chat, delivery_class, Call("sendMessage", {"text": "x"}), OLD, **fields)


async def database(tmp_path: Any) -> Database:
    return await open_database(fresh_database(tmp_path / "fair.db"))


async def prepare(tx: Tx) -> None:
    await rows_scene(tx)
    await key_values.put(tx, parked.PUT_BACK, "1")
    for phase in (AnnouncementPhase.SCHEDULED, AnnouncementPhase.RUNNING, AnnouncementPhase.DRAFT):
        made = await announcements.create(tx, EVENT, AIGUL, OLD)
        if phase is AnnouncementPhase.RUNNING:
            await ledger.begin(tx, replace(made, audience=Audience(statuses=frozenset({UNREGISTERED}))), OLD)
        elif phase is AnnouncementPhase.SCHEDULED:
            await announcements.save(tx, replace(made, phase=phase, send_at=to_micros(NOW + timedelta(hours=1))))
    await outbox.add(tx, [message(AIGUL), message(AIGUL, DeliveryClass.REMINDER), message(BERIK)], OLD)
    await outbox.add(tx, [message(BERIK, expires_at=MICROS)], OLD)
    await outbox.add(tx, [message(BERIK)], YOUNG)
    await inbox.add(tx, 1, [(1, "{}")], OLD)
    await inbox.add(tx, 1, [(2, "{}")], YOUNG)
    job = f"1, '{EVENT}', {AIGUL}, 'export', '{{}}', 'queued', 0, 1, 0, NULL, {OLD}, NULL, NULL, 0, NULL, NULL"
    for statement in (
        f"INSERT INTO errands (event_id, kind, due_at, state) VALUES ('{EVENT}', 'coming', {OLD}, 'waiting')",
        f"INSERT INTO errands (event_id, kind, due_at, state) VALUES ('{EVENT}', 'undecided', {MICROS + 1}, 'waiting')",
        f"INSERT INTO notice_runs (event_id, due_at) VALUES ('{EVENT}', {OLD})",
        f"INSERT INTO jobs VALUES ({job})",
    ):
        await tx.run(Sql(statement))


async def states(tx: Tx) -> list[tuple[Any, ...]]:
    found = await tx.all(Sql("SELECT chat, state, priority FROM outbox WHERE act IS NULL ORDER BY id"))
    return [tuple(row) for row in found]


async def test_what_waited_is_parked_and_counted(tmp_path: Any) -> None:
    opened = await database(tmp_path)
    try:
        await opened.write(prepare)
        found = await opened.write(lambda tx: put_back.park(tx, OLD, NOW))
        assert found == ParkedWork(OLD, announcements=2, errands=2, updates=1, messages=3, people=2)
        assert await opened.read(parked.found) == found
        waits = [(AIGUL, "queued", 9), (AIGUL, "queued", 9), (BERIK, "queued", 9)]
        goes = [(BERIK, "queued", 0), (BERIK, "queued", 0)]
        assert await opened.read(states) == waits + goes
        phases = await opened.read(lambda tx: tx.all(Sql("SELECT phase FROM announcements ORDER BY id")))
        assert [row["phase"] for row in phases] == ["draft", "paused", "draft"]
        assert await opened.read(lambda tx: key_values.get(tx, parked.PUT_BACK)) is None
        due = await opened.read(lambda tx: outbox.due(tx, MICROS, 9))
        assert {one.chat for one in due} == {BERIK}
        (job,) = await opened.read(lambda tx: tx.all(Sql("SELECT state, error FROM jobs")))
        assert tuple(job) == ("failed", "restored")
    finally:
        await opened.close()


@pytest.mark.parametrize(
    ("decide", "expected"),
    [
        (parked.let_go, [(AIGUL, "queued", 0), (AIGUL, "queued", 2), (BERIK, "queued", 0)]),
        (parked.withdraw, [(AIGUL, "withdrawn", 9), (AIGUL, "withdrawn", 9), (BERIK, "withdrawn", 9)]),
    ],
)
async def test_it_goes_out_or_is_withdrawn_when_somebody_says_so(
    tmp_path: Any, decide: Callable[[Tx, int], Awaitable[None]], expected: list[tuple[Any, ...]]
) -> None:
    opened = await database(tmp_path)
    try:
        await opened.write(prepare)
        await opened.write(lambda tx: put_back.park(tx, None, NOW))
        await opened.write(lambda tx: decide(tx, MICROS))
        assert (await opened.read(states))[:3] == expected
        assert await opened.read(parked.found) is None
        ledgers = await opened.read(lambda tx: tx.all(Sql("SELECT state FROM outbox WHERE act = 'send'")))
        assert {row["state"] for row in ledgers} == {"queued"}, "an announcement is decided on for itself"
    finally:
        await opened.close()
