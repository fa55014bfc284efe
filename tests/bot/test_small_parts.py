"""The lock, the signal and the acknowledger."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.clock import Signal, wall_clock
from bot.lock import LockedError, database_locked, locked
from bot.telegram.callback_answers import WAITING, CallbackAnswer, CallbackAnswers, InlineAnswer
from bot.telegram.client import Answer
from db.delivery.payloads import File
from handlers.base.screen import Button, Result

ROOT = Path(__file__).parents[2]


def test_one_process_holds_a_lock_and_the_next_is_told(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "bot.lock"
    with locked(path):
        with pytest.raises(LockedError, match="Another process is at work"), locked(path):
            pass
        assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    with locked(path):
        pass


def test_a_lock_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    program = "import os, signal, sys; from pathlib import Path; from bot.lock import locked\n"
    program += "with locked(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    died = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "bot.lock")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert died.returncode == -9
    with locked(tmp_path / "bot.lock"):
        pass


def test_a_database_is_locked_beside_its_file(tmp_path: Path) -> None:
    with database_locked(tmp_path / "fair.db"):
        assert [file.name for file in tmp_path.iterdir()] == ["fair.db.lock"]


async def test_a_bell_rung_too_early_is_heard_all_the_same() -> None:
    signal = Signal()
    signal.notify()
    assert await signal.wait(0)
    assert not await signal.wait(0)


async def test_a_bell_that_rang_in_the_meantime_lets_nobody_rest() -> None:
    signal = Signal()
    signal.notify()
    signal.mark_idle()
    assert not signal.is_idle
    await signal.wait(0)
    signal.mark_idle()
    await signal.wait_until_idle()
    signal.notify()
    assert not signal.is_idle


def test_the_wall_clock_knows_its_zone() -> None:
    assert str(wall_clock().tzinfo) == "UTC"


class Deaf:
    """A Telegram that takes down what it is asked for."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, params: dict[str, Any], _file: File | None = None) -> Answer:
        self.calls.append((method, params))
        return Answer(200, {"ok": True, "result": True})


async def answered(*passing: CallbackAnswer | InlineAnswer) -> list[tuple[str, dict[str, Any]]]:
    telegram = Deaf()
    acknowledger = CallbackAnswers(telegram)  # type: ignore[arg-type]  # stands in for it
    for each in passing:
        acknowledger.answer(each)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(acknowledger.run())
        while acknowledger._waiting.qsize():  # noqa: ASYNC110 - a queue tells nobody that it is empty
            await asyncio.sleep(0)
        running.cancel()
    return telegram.calls


async def test_a_press_is_acknowledged_with_or_without_a_word() -> None:
    assert await answered(CallbackAnswer("1"), CallbackAnswer("2", "Saved", alert=True)) == [
        ("answerCallbackQuery", {"callback_query_id": "1"}),
        ("answerCallbackQuery", {"callback_query_id": "2", "text": "Saved", "show_alert": True}),
    ]


async def test_a_query_is_answered_for_this_person_and_not_for_long() -> None:
    found = InlineAnswer("3", (Result("1", "T", "D", "X", Button("b", data="b")),))
    ((method, params),) = await answered(found)
    assert (method, params["inline_query_id"], params["is_personal"]) == ("answerInlineQuery", "3", True)
    assert [result["id"] for result in params["results"]] == ["1"]


async def test_more_presses_than_anybody_waits_for_are_dropped() -> None:
    assert len(await answered(*(CallbackAnswer(str(number)) for number in range(WAITING + 5)))) == WAITING
