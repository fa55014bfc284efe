"""Work outside of turns, over real HTTP and in real processes: its result comes, or a sentence; the bot goes on."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.jobs import runner
from bot.jobs.kinds import KINDS, JobKind
from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery.jobs import Job, Order, add
from fair.access import Permission
from handlers.base.screen import Document, Reply, Screen, screens
from handlers.job_results import ENDINGS, Ending
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from services.erasure import erase_person
from services.turn import Turn
from tests.db.rows import Sql
from tests.front import ROOT, Fair, front_door
from tests.stories.agenda import guest
from texts.translator import load

RU = load().speaking("ru")
UPDATE = 77
"""The id of the update by which work is asked for."""


async def show(_turn: Turn, _job: Job, result: Any) -> Reply:
    if "file" in result:
        return screens(Screen("a file", document=Document("echo.txt", "", "text/plain", at=Path(result["file"]))))
    return screens(Screen(f"result: {result}"))


async def stumble(_turn: Turn, _job: Job, _result: Any) -> Reply:
    raise RuntimeError


def works(name: str, **fields: Any) -> JobKind:
    return JobKind(f"tests.bot.jobs.samples.{name}", **fields)


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = {
        "echo": works("echo"),
        "read": works("echo", download=100),
        "bad": works("bad", seconds=30),
        "short": works("bad", seconds=1),
        "steps": works("steps"),
        "nowhere": works("nowhere"),
        "stumbles": works("echo"),
    }
    for name, kind in kinds.items():
        monkeypatch.setitem(KINDS, name, kind)
        monkeypatch.setitem(ENDINGS, name, Ending(Permission.FILES, stumble if name == "stumbles" else show))


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
def owner(telegram: Telegram) -> Account:
    return telegram.person("Ие", id=900, language_code="ru")


@pytest.fixture
async def fair(telegram: Telegram, owner: Account, tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, telegram, owner_ids=(owner.id,), bulk_per_second=0) as fair:
        await fair.does(owner.start)
        yield fair


async def order(fair: Fair, person: Account, kind: str, **args: Any) -> None:
    wanted = Order(fair.app.event.id, kind, args, tells=True)
    now = to_micros(fair.clock())
    await fair.app.database.write(lambda tx: add(tx, person.id, [wanted], now, UPDATE))
    fair.app.jobs.signal.notify()


async def states(fair: Fair) -> list[tuple[str, str | None]]:
    rows = await fair.reads(lambda tx: tx.all(Sql("SELECT state, error FROM jobs ORDER BY id")))
    return [(row["state"], row["error"]) for row in rows]


async def until(condition: Any) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - a process of another's has no signal
            await asyncio.sleep(0.005)


async def test_a_file_is_made_and_sent_and_deleted(fair: Fair, owner: Account, tmp_path: Path) -> None:
    await order(fair, owner, "echo", text="сәлем")
    await fair.settled()
    document = owner.last.attachment
    assert document is not None
    assert (document.name, document.content.decode()) == ("echo.txt", "ru сәлем ")
    assert await states(fair) == [("done", None)]
    await fair.app.jobs.tidy()
    assert list((tmp_path / "files").iterdir()) == []


@pytest.mark.parametrize("kind", ["echo", "nowhere"])
async def test_what_comes_of_it_is_known_to_come_of_the_update_that_asked(
    fair: Fair, owner: Account, kind: str
) -> None:
    await order(fair, owner, kind)
    await fair.settled()
    rows = await fair.reads(lambda tx: tx.all(Sql("SELECT update_id FROM outbox ORDER BY id")))
    assert rows[-1]["update_id"] == UPDATE


async def test_what_somebody_sent_is_fetched(fair: Fair, owner: Account) -> None:
    file = fair.telegram.files.add("document", "note.txt", "text/plain", b"from a phone")
    await order(fair, owner, "read", file_id=file.id)
    await fair.settled()
    assert owner.last.attachment is not None
    assert owner.last.attachment.content.decode() == "ru  from a phone"


@pytest.mark.parametrize(("size", "said"), [(None, "size"), (5, "size"), (30_000_000, "size")])
async def test_a_file_may_not_be_large_whatever_it_says_of_itself(
    fair: Fair, owner: Account, size: int | None, said: str
) -> None:
    file = fair.telegram.files.add("document", "note.txt", "text/plain", b"x" * 101, size)
    await order(fair, owner, "read", file_id=file.id)
    await fair.settled()
    assert await states(fair) == [("failed", said)]
    assert owner.last.text == RU.plain(f"job-failed-{said}", megabytes="0")


async def test_a_file_may_be_gone(fair: Fair, owner: Account) -> None:
    await order(fair, owner, "read", file_id="nowhere")
    await fair.settled()
    assert owner.last.text == RU("job-failed-file", megabytes="50")


@pytest.mark.parametrize(
    ("kind", "how", "code"),
    [
        ("bad", "raise", "bug"),
        ("bad", "memory", "heavy"),
        ("bad", "killed", "heavy"),
        ("bad", "big", "big"),
        ("short", "sleep", "time"),
        ("nowhere", "", "bug"),
        ("stumbles", "", "bug"),
        ("unknown", "", "bug"),
    ],
)
async def test_work_that_ends_badly_costs_a_sentence(
    fair: Fair, owner: Account, kind: str, how: str, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    await order(fair, owner, kind, how=how)
    await order(fair, owner, "echo", text="next")
    await fair.settled()
    assert await states(fair) == [("failed", code), ("done", None)]
    said = [message.text for message in owner.messages if message.from_bot]
    assert any(load().speaking("ru").plain(f"job-failed-{code}", megabytes="50")[:30] in text for text in said)
    assert "a person's name" not in caplog.text


async def test_a_worker_does_not_know_the_token(fair: Fair, owner: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "BOT_TOKEN", "12345:secret")
    await order(fair, owner, "bad", how="")
    await fair.settled()
    assert owner.last.text == "result: {'token': ''}"


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(runner, "REPORT_SECONDS", 0.0)
    yield tmp_path / "gate"
    for step in (10, 40, 70):
        (tmp_path / f"gate-{step}").touch()


async def test_one_message_tells_how_far_it_is(fair: Fair, owner: Account, gate: Path) -> None:
    await order(fair, owner, "steps", gate=str(gate))
    for step in (10, 40, 70):
        await until(lambda step=step: f"{step} %" in owner.last.text)
        gate.with_name(f"gate-{step}").touch()
    told = owner.last.id
    await fair.settled()
    texts = {message.id: message.text for message in owner.messages}
    assert texts[told] == RU("job-done")
    assert owner.last.text == "result: {}"


async def test_the_same_is_not_done_twice_at_once(fair: Fair, owner: Account, gate: Path) -> None:
    for _ in range(3):
        await order(fair, owner, "steps", gate=str(gate))
    for step in (10, 40, 70):
        gate.with_name(f"gate-{step}").touch()
    await fair.settled()
    assert await states(fair) == [("done", None)]


async def forgets(person: Account) -> None:
    """Let somebody have their data deleted while work is under way."""
    person.say("/forget")
    for label in ("Продолжить", "Да, удалить всё"):
        await until(lambda label=label: label in [button.text for row in person.last.buttons for button in row])
        person.tap(label)
    await until(lambda: "данные удалены" in person.last.text)


def let_go(fair: Fair, gate: Path, *steps: int) -> None:
    """Let the work end."""
    fair.clock.now = fair.clock.now.replace(minute=5)
    for step in steps or (10, 40, 70):
        gate.with_name(f"gate-{step}").touch()


async def attempts(fair: Fair) -> list[tuple[str, int]]:
    rows = await fair.reads(lambda tx: tx.all(Sql("SELECT state, attempts FROM jobs")))
    return [(row["state"], row["attempts"]) for row in rows]


async def test_work_under_way_is_made_anew_when_somebody_in_it_is_forgotten(
    fair: Fair, owner: Account, gate: Path
) -> None:
    boris = await guest(fair, "Борис")
    await order(fair, owner, "steps", gate=str(gate))
    await until(lambda: "10 %" in owner.last.text)
    await forgets(boris)
    let_go(fair, gate)
    await fair.settled()
    assert await attempts(fair) == [("done", 2)]
    assert sum(message.text == "result: {}" for message in owner.messages) == 1


async def test_work_goes_on_when_somebody_is_forgotten_who_is_not_in_it(fair: Fair, owner: Account, gate: Path) -> None:
    stranger = fair.telegram.person("Айгүл", language_code="ru")
    await fair.does(stranger.start)
    await fair.taps(stranger, "Русский")
    await order(fair, owner, "steps", gate=str(gate))
    await until(lambda: "10 %" in owner.last.text)
    await forgets(stranger)
    let_go(fair, gate)
    await fair.settled()
    assert await attempts(fair) == [("done", 1)]
    assert sum(message.text == "result: {}" for message in owner.messages) == 1


async def test_work_ends_with_a_sentence_when_people_in_it_are_forgotten_again_and_again(
    fair: Fair, owner: Account, gate: Path
) -> None:
    people = [await guest(fair, name) for name in ("Борис", "Вера", "Глеб", "Дина")]
    await order(fair, owner, "steps", gate=str(gate))
    for one in people:
        await until(lambda: "10 %" in owner.last.text)
        gate.with_name("gate-10").touch()
        await until(lambda: "40 %" in owner.last.text)
        gate.with_name("gate-10").unlink()
        await forgets(one)
        let_go(fair, gate, 40, 70)
        await until(lambda: "40 %" not in owner.last.text)
        for step in (40, 70):
            gate.with_name(f"gate-{step}").unlink()
    await fair.settled()
    assert await states(fair) == [("failed", "changed")]
    assert owner.last.text == RU.plain("job-failed-changed", megabytes="50")
    assert all("result" not in message.text for message in owner.messages)
    await order(fair, owner, "echo", text="сәлем")
    await fair.settled()
    assert owner.last.attachment is not None


@pytest.mark.parametrize("state", ["queued", "sending"])
async def test_a_file_that_waits_is_made_anew_when_somebody_in_it_is_forgotten(
    fair: Fair, owner: Account, state: str
) -> None:
    boris, stranger = await guest(fair, "Борис"), fair.telegram.person("Айгүл", language_code="ru")
    await fair.does(stranger.start)
    fair.telegram.faults.error(429, "Too Many Requests: retry after 3600", {"retry_after": 3600}, method="sendDocument")
    await order(fair, owner, "echo")
    await fair.settled()

    async def forget(tx: Tx, person: Account) -> list[tuple[Any, ...]]:
        await tx.run(Sql(f"UPDATE outbox SET state = '{state}' WHERE dedupe_key LIKE 'job:%' AND state = 'queued'"))
        await erase_person(tx, fair.app.processor._context.events, person.id, None, "asked", fair.clock())
        file = "SELECT state, void FROM outbox WHERE dedupe_key LIKE 'job:1:1:0' AND state != 'sent'"
        return [tuple(row) for row in [*await tx.all(Sql(file)), *await tx.all(Sql("SELECT state FROM jobs"))]]

    assert await fair.app.database.write(lambda tx: forget(tx, stranger)) == [(state, 0), ("done",)]
    on_its_way = [("sending", 1)] if state == "sending" else []
    assert await fair.app.database.write(lambda tx: forget(tx, boris)) == [*on_its_way, ("queued",)]


async def test_nobody_gets_what_they_may_not_see_any_more(fair: Fair, owner: Account) -> None:
    guest = fair.telegram.person("Айгүл")
    await fair.does(guest.start)
    before = guest.last.id
    await order(fair, guest, "echo")
    await fair.settled()
    assert await states(fair) == [("done", None)]
    assert guest.last.id == before


async def test_a_job_that_the_bot_died_with_is_tried_once_more_then_given_up(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    async with front_door(tmp_path, telegram, owner_ids=(owner.id,), bulk_per_second=0) as fair:
        await fair.does(owner.start)
        await order(fair, owner, "echo")
        await fair.settled()
        died = "UPDATE jobs SET state = 'running', attempts = 1, finished_at = NULL"
        await fair.app.database.write(lambda tx: tx.run(Sql(died)))
    async with front_door(tmp_path, telegram, owner_ids=(owner.id,), bulk_per_second=0) as fair:
        await fair.settled()
        assert await states(fair) == [("done", None)]
        died = "UPDATE jobs SET state = 'running', attempts = 3, finished_at = NULL"
        await fair.app.database.write(lambda tx: tx.run(Sql(died)))
    async with front_door(tmp_path, telegram, owner_ids=(owner.id,), bulk_per_second=0) as fair:
        await fair.settled()
        assert await states(fair) == [("failed", "bug")]
        assert owner.last.text == RU.plain("job-failed-bug", megabytes="50")


def test_every_kind_of_work_has_an_ending() -> None:
    assert set(KINDS) - {"unknown"} == set(ENDINGS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_a_worker_begins_quickly(kind: JobKind) -> None:
    """Aiogram alone takes more than a second of every job."""
    heavy = f"import sys, {kind.module}; print({{'aiogram', 'aiohttp'}} & sys.modules.keys())"
    ran = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (ran.stdout, ran.stderr) == ("set()\n", "")
