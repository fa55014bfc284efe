"""The two processes of compose.yaml, told what it tells them, and the people who register with them."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

import aiohttp

from db.core.place import PostgresPlace
from fair.words import LANGUAGES
from rehearsal.telegram import Telegram
from tests.crash.crowd import Crowd
from tests.crash.stable import CONTENT
from tests.engines import url_of
from tests.front import ROOT
from tests.ports import free_port
from tests.postgresql.balancer import balancing
from tests.postgresql.schemas import schemas
from texts.translator import load
from tools.compose import filled, read

START_SECONDS: Final = 90.0
STOP_SECONDS: Final = 40.0

Balancer: TypeAlias = Callable[[int, Sequence[int]], AbstractAsyncContextManager[Any]]
"""What listens on a port for those who listen on others."""


@dataclass
class Replica:
    """One of the processes; what it says goes to a file."""

    name: str
    folder: Path
    port: int
    environment: Mapping[str, str]
    process: Process | None = None
    codes: list[int] = field(default_factory=list)

    async def start(self) -> None:
        """Start it, and wait until it answers people."""
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=dict(self.environment), stdout=log, stderr=log
            )
        async with asyncio.timeout(START_SECONDS), aiohttp.ClientSession() as session:
            while not await self._is_ready(session):
                assert self.process.returncode is None, self.said
                await asyncio.sleep(0.1)

    async def stop(self) -> None:
        """Stop it politely."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STOP_SECONDS):
            self.codes.append(await self.process.wait())

    @property
    def said(self) -> str:
        return (self.folder / f"{self.name}.log").read_text(encoding="utf-8")

    async def _is_ready(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"http://127.0.0.1:{self.port}/readyz") as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False


class Steady(Crowd):
    """People who never have to press Start again because nothing comes."""

    def _is_on_its_way(self, _person: int) -> bool:
        return True


def replica(name: str, telegram: Telegram, place: PostgresPlace, folder: Path, web: int) -> Replica:
    """Return one of the composed processes: every setting of its own, with the addresses of this machine."""
    port, secrets = free_port(), folder / "secrets"
    secrets.mkdir(exist_ok=True)
    (secrets / "database_password").write_text("made-up", encoding="utf-8")
    (secrets / "bot_token").write_text(telegram.token, encoding="utf-8")
    here = {
        "DATA_DIR": str(folder / name),
        "BACKUP_DIR": str(folder / name / "backups"),
        "WEB_ADDRESS": f"127.0.0.1:{port}",
        "DATABASE_URL": url_of(place),
        "CREDENTIALS_DIRECTORY": str(secrets),
        "WEBHOOK_URL": f"http://127.0.0.1:{web}/telegram",
        "PUBLIC_URL": f"http://127.0.0.1:{web}",
    }
    composed = read()["services"][name]["environment"]
    assert composed.keys() == here.keys()
    assert filled(composed["WEBHOOK_URL"], {"DOMAIN": "fair.example.org"}) == "https://fair.example.org/telegram"
    env_file = {"BOT_API_URL": telegram.url, "CONTENT": str(CONTENT), "FLOOD_LIMIT": "0", "DAILY_LIMIT": "0"}
    return Replica(name, folder, port, {"PATH": os.environ["PATH"], **env_file, **here})


@asynccontextmanager
async def composed(
    telegram: Telegram, place: PostgresPlace, folder: Path, before: Balancer = balancing
) -> AsyncIterator[list[Replica]]:
    """Run both, with what stands before them; whatever happens, neither is left."""
    web = free_port()
    both = [replica(name, telegram, place, folder, web) for name in ("bot-1", "bot-2")]
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(before(web, [each.port for each in both]))
        try:
            for each in both:
                await each.start()
            yield both
        finally:
            for each in both:
                if each.process is not None and each.process.returncode is None:
                    each.process.kill()
                    await each.process.wait()


async def until_more_have_come(crowd: Crowd, more: int) -> None:
    """Let some more people register."""
    before = len(crowd.everybody)
    async with asyncio.timeout(START_SECONDS):
        while len(crowd.everybody) < before + more:  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.05)


def judge_registrations(telegram: Telegram, place: PostgresPlace, crowd: Crowd) -> None:
    """Each registration is there once, and so is its answer; nobody has seen an error."""
    people = crowd.everybody
    assert sorted(person.number or 0 for person in people) == list(range(1, len(people) + 1))
    rows = schemas().execute(place, "SELECT person_id, number, status FROM registrations")
    assert sorted(rows) == sorted((person.account.id, person.number, "submitted") for person in people)
    assert schemas().execute(place, "SELECT DISTINCT state FROM inbox") == [("done",)]
    assert {row[0] for row in schemas().execute(place, "SELECT DISTINCT state FROM outbox")} == {"sent"}
    accepted = people[0].sights.accepted
    told = Counter(call.chat_id for call in telegram.ledger if call.text.startswith(accepted) and not call.error)
    assert told == Counter(person.account.id for person in people)
    assert (apologies(telegram), telegram.alarms) == ([], [])


def apologies(telegram: Telegram) -> list[str]:
    """Return what people have seen of errors."""
    sorry = tuple(load().speaking(one).plain("something-wrong", incident="").split("<")[0] for one in LANGUAGES)
    return [call.text for call in telegram.ledger if call.text.startswith(sorry)]
