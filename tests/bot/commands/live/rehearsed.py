"""The self-test against the local Telegram, with an owner who taps, or does not."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.commands.check import CheckLine
from bot.commands.live.messages import QUERY
from bot.commands.live.self_test import LiveTest
from bot.telegram.client import TelegramClient
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.front import settings_for
from texts import translator

Thumb = Callable[[Account], Coroutine[Any, Any, None]]


@dataclass
class Heard:
    """What the test said, and what it asked of Telegram."""

    lines: list[str] = field(default_factory=list)
    calls: list[tuple[str, Mapping[str, Any], str]] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    problems: int = 0

    def say(self, line: CheckLine) -> None:
        self.lines.append(line.line)

    def marked(self, mark: str) -> list[str]:
        return [line.removeprefix(mark) for line in self.lines if line.startswith(mark)]


async def taps(owner: Account, language: str = "en") -> None:
    """Tap what the test asks for, as each thing appears."""
    t = translator.load().speaking(language)
    await owner.wait(lambda: any("switch_inline" in str(message.raw) for message in owner.messages), 30)
    owner.tap(t.plain("live-button-success"))
    owner.press(t.plain("live-key"))
    owner.inline(QUERY)


async def nothing(owner: Account) -> None:
    """Look elsewhere."""


async def self_test(
    telegram: Telegram,
    owner: Account,
    folder: Path,
    *,
    thumb: Thumb = taps,
    language: str = "en",
    delete: bool = False,
    patience: float = 30,
) -> Heard:
    """Run the self-test to its end."""
    heard = Heard()

    def wants(number: int) -> bool:
        heard.asked.append(number)
        return delete

    settings = settings_for(telegram, folder, owner_ids=(owner.id,))
    test = LiveTest(settings, language, heard.say, wants, patience)
    async with asyncio.TaskGroup() as tasks:
        tapping = tasks.create_task(thumb(owner))
        await asyncio.to_thread(test.run)
        tapping.cancel()
    heard.problems = test.problems
    return heard


def recording(heard: Heard) -> Any:
    """Return what stands in the place of `TelegramClient.call` and writes calls down."""
    real = TelegramClient.call

    async def call(self: TelegramClient, method: str, params: Any = None, file: Any = None, seconds: float = 20) -> Any:
        heard.calls.append((method, params or {}, file.field if file else ""))
        return await real(self, method, params, file, seconds)

    return call
