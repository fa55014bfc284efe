"""What systemd is told."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import service_manager
from bot.service_manager import keep_alive, tell, watchdog_seconds
from tests.front import front_door


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The socket on which it listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "s"))
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "s"))
        yield listening


def test_nobody_is_told_who_does_not_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    tell("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    tell("READY=1")


def test_an_abstract_name_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(f"\0jarmenke-{os.getpid()}")
        monkeypatch.setenv("NOTIFY_SOCKET", f"@jarmenke-{os.getpid()}")
        tell("READY=1")
        assert listening.recv(100) == b"READY=1"


@pytest.mark.parametrize(
    ("asked", "whom", "seconds"),
    [("", "", None), ("0", "", None), ("soon", "", None), ("30000000", "", 30.0), ("30000000", "1", None)],
)
def test_how_long_a_silence_is_borne(
    asked: str, whom: str, seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", asked)
    monkeypatch.setenv("WATCHDOG_PID", whom)
    assert watchdog_seconds() == seconds


async def test_a_loop_that_turns_says_so(manager: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "2000")
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await keep_alive()
    assert [manager.recv(100) for _ in range(3)] == [service_manager.LIVES.encode()] * 3


async def test_a_bot_says_when_it_serves_and_when_it_stops(tmp_path: Path, manager: socket.socket) -> None:
    async with front_door(tmp_path / "data") as fair:
        await fair.app.source.receiving.wait()
        await fair.settled()
    assert [manager.recv(100) for _ in range(2)] == [b"READY=1", b"STOPPING=1"]
