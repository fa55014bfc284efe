"""Files of jobs are in the database: any process delivers them, and nothing of them stays on a disk."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.jobs import sharing
from bot.jobs.kinds import KINDS, JobKind
from db.core.engine import Tx
from db.core.place import PostgresPlace
from db.core.postgresql import PostgresDatabase
from db.core.time import to_micros
from db.delivery import job_files, jobs
from db.delivery.jobs import Job, Order
from fair.access import Permission
from handlers.base.screen import Document, Reply, Screen, screens
from handlers.job_results import ENDINGS, Ending
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from services.turn import Turn
from tests.db.rows import Sql
from tests.engines import url_of
from tests.front import Fair, front_door
from tests.stories.conftest import later

SENT = "ru сәлем, сәлем "


async def show(_turn: Turn, _job: Job, result: Any) -> Reply:
    return screens(Screen("a file", document=Document("echo.txt", "", "text/plain", at=Path(result["file"]))))


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "echo", JobKind("tests.bot.jobs.samples.echo"))
    monkeypatch.setitem(ENDINGS, "echo", Ending(Permission.FILES, show))
    monkeypatch.setattr(sharing, "PART", 10)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
def owner(telegram: Telegram) -> Account:
    return telegram.person("Ие", id=900, language_code="ru")


@pytest.fixture
async def fair(telegram: Telegram, owner: Account, place: PostgresPlace, tmp_path: Path) -> AsyncIterator[Fair]:
    given = {"owner_ids": (owner.id,), "bulk_per_second": 0, "database_url": url_of(place)}
    async with front_door(tmp_path, telegram, **given) as fair:
        await fair.does(owner.start)
        yield fair


async def does(fair: Fair, owner: Account) -> None:
    """Have the job done; Telegram does not take its file at once."""
    fair.telegram.faults.error(500, "Internal", method="sendDocument", count=1)
    wanted, now = Order(fair.app.event.id, "echo", {"text": "сәлем, сәлем"}, tells=True), to_micros(fair.clock())
    await fair.app.database.write(lambda tx: jobs.add(tx, owner.id, [wanted], now))
    fair.app.jobs.signal.notify()
    await fair.settled()
    assert owner.last.attachment is None


async def kept(fair: Fair) -> list[tuple[str, int, int]]:
    """The parts of files that are kept: names, numbers and lengths."""
    rows = await fair.reads(lambda tx: tx.all(Sql("SELECT name, part, content FROM job_files ORDER BY name, part")))
    return [(row["name"], row["part"], len(row["content"])) for row in rows]


async def test_what_waits_is_in_the_database_until_it_is_delivered(fair: Fair, owner: Account, tmp_path: Path) -> None:
    await does(fair, owner)
    size = len(SENT.encode())
    assert await kept(fair) == [("echo.txt", 0, 10), ("echo.txt", 1, 10), ("echo.txt", 2, size - 20)]
    assert list((tmp_path / "files").iterdir()) == []
    await fair.app.jobs.tidy()
    assert len(await kept(fair)) == 3
    later(fair, minutes=5)
    fair.app.courier.signal.notify()
    await fair.settled()
    assert owner.last.attachment is not None
    assert owner.last.attachment.content.decode() == SENT
    await fair.app.jobs.tidy()
    assert await kept(fair) == []


async def test_what_another_machine_has_made_is_delivered(fair: Fair, owner: Account) -> None:
    await does(fair, owner)
    elsewhere = Sql("UPDATE outbox SET payload = replace(payload, :here, '/elsewhere') WHERE state = 'queued'")
    await fair.app.database.write(lambda tx: tx.run(elsewhere, here=str(fair.settings.data_dir.absolute())))
    later(fair, minutes=5)
    fair.app.courier.signal.notify()
    await fair.settled()
    assert owner.last.attachment is not None
    assert owner.last.attachment.content.decode() == SENT


async def test_of_an_attempt_that_is_over_nothing_is_kept(fair: Fair, owner: Account) -> None:
    await does(fair, owner)

    async def work(tx: Tx) -> None:
        await jobs.redo(tx, [1])
        await job_files.put(tx, job=1, attempt=1, name="late.txt", part=0, content=b"of an attempt that is over")

    await fair.app.database.write(work)
    assert await kept(fair) == []


async def test_a_job_of_a_replica_that_is_gone_is_taken_up_and_none_of_one_that_lives(
    fair: Fair, owner: Account, place: PostgresPlace
) -> None:
    other = await PostgresDatabase.open(place)
    await other.serve_as("another machine")
    wanted, now = Order(fair.app.event.id, "echo", {"text": "сәлем, сәлем"}), to_micros(fair.clock())

    async def take(tx: Tx) -> Job | None:
        await jobs.add(tx, owner.id, [wanted], now)
        await jobs.running(tx)
        return await jobs.take(tx, now)

    taken = await other.write(take)
    assert taken is not None
    fair.app.jobs.signal.notify()
    await fair.settled()
    assert (await fair.reads(lambda tx: jobs.get(tx, taken.id))) == taken
    await other.close()
    fair.app.jobs.signal.notify()
    await fair.settled()
    assert owner.last.attachment is not None
    assert owner.last.attachment.content.decode() == SENT
    done = await fair.reads(lambda tx: jobs.get(tx, taken.id))
    assert done is not None
    assert (done.state, done.attempts) == ("done", 2)
    assert done.owner != taken.owner
