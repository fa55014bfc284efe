"""The page in a real browser. Where there is none, these are left out, and one sentence says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from rehearsal.telegram import Telegram
from tests.browser.visitor import CHROMIUM, WHY_NOT, open_browser
from tests.front import Fair, front_door

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let all of them share one event loop, because they share a browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=WHY_NOT))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One that runs for all: each visitor has a context of its own."""
    async with open_browser() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    """The bot in this process, on a clock that can be moved."""
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


@pytest_asyncio.fixture(loop_scope="session")
async def telegram() -> AsyncIterator[Telegram]:
    """A Telegram without a bot."""
    async with Telegram() as telegram:
        yield telegram
        assert telegram.alarms == []
