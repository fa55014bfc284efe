"""`python -m rehearsal`: the bot as a child, from start to end."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any

import aiohttp
import click
import pytest
from click.testing import CliRunner

from rehearsal import run
from rehearsal.__main__ import main
from rehearsal.run import Rehearsal
from tests.front import SAMPLE
from tests.ports import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")
ECHO = (
    sys.executable,
    "-c",
    (
        "import os, pathlib; pathlib.Path(os.environ['DATA_DIR'], 'seen').write_text("
        "'\\n'.join(os.environ[k] for k in ('BOT_TOKEN', 'BOT_API_URL', 'CONTENT', 'OWNER_IDS')))"
    ),
)


async def test_the_bot_is_told_where_its_telegram_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    assert await Rehearsal(port, "content/x", tmp_path / "data", command=ECHO).run() == 0
    assert (tmp_path / "data" / "seen").read_text().split("\n") == [
        "4242424242:REHEARSAL-not-a-secret-0123456789abcdef",
        f"http://127.0.0.1:{port}",
        "content/x",
        "1000001",
    ]
    assert capsys.readouterr().out == f"The fair is open: http://127.0.0.1:{port} (Ctrl-C closes it)\n"


async def test_the_bots_error_is_the_rehearsals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = (sys.executable, "-c", "raise SystemExit(3)")
    assert await Rehearsal(free_port(), "x", tmp_path, command=command).run() == 3
    assert "The bot ended with an error (exit code 3)" in capsys.readouterr().err


async def test_ctrl_c_ends_the_bot_too(tmp_path: Path) -> None:
    asyncio.get_running_loop().call_later(0.05, os.kill, os.getpid(), signal.SIGINT)
    assert await Rehearsal(free_port(), "x", tmp_path, command=SLEEPER).run() == 0


async def test_a_busy_port_gives_way_to_the_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert await Rehearsal(port, "x", tmp_path, command=ECHO).run() == 0
        assert capsys.readouterr().out.startswith(f"Port {port} is taken, so the next one is tried.\n")
        monkeypatch.setattr(run, "PORTS", 1)
        with pytest.raises(click.ClickException, match="no free port"):
            await Rehearsal(port, "x", tmp_path, command=ECHO).run()


async def test_another_trouble_with_a_port_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(OverflowError):
        await Rehearsal(99_999, "x", tmp_path).run()


async def test_fresh_deletes_what_a_rehearsal_made_and_nothing_else(tmp_path: Path) -> None:
    for name, made, kept in (("old", True, False), ("mine", False, True)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "bot.sqlite3").touch()
        if made:
            (folder / run.MARK).touch()
        await Rehearsal(free_port(), "x", folder, fresh=True, command=ECHO).run()
        assert (folder / "bot.sqlite3").exists() is kept


def test_the_command_line_ends_with_the_bots_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def run(self: Rehearsal) -> int:
        assert (self.content, self.data_dir, self.fresh, self.cast) == ("x", tmp_path, True, True)
        return 4

    monkeypatch.setattr(Rehearsal, "run", run)
    result = CliRunner().invoke(main, ["--content", "x", "--data-dir", str(tmp_path), "--fresh"])
    assert result.exit_code == 4


async def test_the_page_of_a_rehearsal_answers(tmp_path: Path) -> None:
    port = free_port()
    async with asyncio.TaskGroup() as tasks, aiohttp.ClientSession() as http:
        running = tasks.create_task(Rehearsal(port, "x", tmp_path, command=SLEEPER).run())
        state = None
        while not (state and state["bot"]["running"]):
            await asyncio.sleep(0.01)
            try:
                async with http.get(f"http://127.0.0.1:{port}/rehearsal/state") as response:
                    state = await response.json()
            except aiohttp.ClientError:
                continue
        assert [person["id"] for person in state["people"]] == [1_000_001]
        os.kill(os.getpid(), signal.SIGTERM)
    assert running.result() == 0


class Running:
    """A rehearsal of the sample fair with the real bot, and the page's way to it."""

    def __init__(self, port: int, http: aiohttp.ClientSession) -> None:
        self._root = f"http://127.0.0.1:{port}/rehearsal"
        self._http = http

    async def __call__(self, verb: str, path: str, **body: object) -> Any:
        async with self._http.request(verb, f"{self._root}{path}", json=body or None) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def begun(self) -> None:
        """Wait until the sample people have done what they came for."""
        while True:
            with contextlib.suppress(aiohttp.ClientConnectionError, AssertionError):
                robots = await self("GET", "/robots")
                if robots["playing"] == 0 and "done" in robots:  # without it nobody has entered yet
                    return
            await asyncio.sleep(0.05)

    async def last_of_everybody(self) -> list[str]:
        people = (await self("GET", "/state"))["people"]
        return [person["last"]["text"] for person in people if person["last"]]


@contextlib.asynccontextmanager
async def rehearsal(data_dir: Path) -> AsyncIterator[Running]:
    port = free_port()
    async with aiohttp.ClientSession() as http, asyncio.TaskGroup() as tasks:
        running = tasks.create_task(Rehearsal(port, str(SAMPLE), data_dir, cast=True).run())
        async with asyncio.timeout(240):
            called = Running(port, http)
            await called.begun()
            yield called
        os.kill(os.getpid(), signal.SIGINT)
        assert await running == 0


@pytest.mark.long
async def test_a_whole_rehearsal_with_a_clock_that_jumps_and_a_bot_that_is_killed(tmp_path: Path) -> None:
    async with rehearsal(tmp_path / "data") as called:
        clock = await called("POST", "/clock", moment="eve")
        assert clock["zone"] == "Asia/Aqtau"
        assert [moment["id"] for moment in clock["moments"]] == ["eve", "opening", "plenary", "after"]
        assert sum(text.startswith("🔔") for text in await called.last_of_everybody()) > 20
        await called("POST", "/bot/kill")
        await called("POST", "/clock", moment="opening")  # nobody reminds of it
        await called("POST", "/bot/restart")
        await called("POST", "/clock", moment="after")
        counters = await called("GET", "/counters")
        assert counters["inbox"].keys() == {"done"}
        assert counters["telegram"]["alarms"] == []
        after = (await called("GET", "/clock"))["now"]
    async with rehearsal(tmp_path / "data") as called:
        assert (await called("GET", "/clock"))["now"] >= after
        assert len((await called("GET", "/state"))["people"]) == 30


async def test_an_empty_rehearsal_says_when_the_bot_is_ready_and_lets_people_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, port = asyncio.Event(), free_port()
    monkeypatch.setattr(click, "echo", lambda said: ready.set() if "The bot is ready" in said else None)
    async with aiohttp.ClientSession() as http, asyncio.TaskGroup() as tasks:
        running = tasks.create_task(Rehearsal(port, str(SAMPLE), tmp_path / "data").run())
        async with asyncio.timeout(60):
            await ready.wait()
        called = Running(port, http)
        assert len((await called("GET", "/state"))["people"]) == 1
        assert (await called("POST", "/robots", people=2, pace=0))["playing"] == 2
        assert len((await called("GET", "/state"))["people"]) == 3
        os.kill(os.getpid(), signal.SIGINT)
    assert running.result() == 0
