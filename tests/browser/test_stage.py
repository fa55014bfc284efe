"""The clock, the plan and what is under the hood, as somebody sees them on the page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest_asyncio
from playwright.async_api import expect

from bot.commands import agenda_import
from tests.browser.test_page import faults
from tests.browser.visitor import DESK, PHONE, visitor
from tests.front import SAMPLE
from tests.handlers.sample import ZONE
from tests.stories.agenda import guest
from tests.stories.moved import Moved, moved_fair

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from playwright.async_api import Browser

    from db.core.engine import Tx

MORNING = datetime(2027, 11, 8, 10, tzinfo=ZONE)


@pytest_asyncio.fixture(loop_scope="session")
async def moved(tmp_path: Path) -> AsyncIterator[Moved]:
    """The sample fair a week before it begins, with a guest."""
    async with moved_fair(tmp_path, MORNING) as moved:
        event = moved.fair.app.event

        async def publish(tx: Tx) -> None:
            await agenda_import.keep(tx, event, SAMPLE, MORNING)
            await agenda_import.publish(tx, event, {}, MORNING)

        await moved.fair.app.database.write(publish)
        await guest(moved.fair, "Айгүл", "kk")
        yield moved
        assert moved.fair.telegram.alarms == []


async def test_the_plan_shows_a_message_and_a_jump_brings_it(browser: Browser, moved: Moved) -> None:
    async with visitor(browser, moved.fair.telegram) as somebody:
        page = somebody.page
        await page.get_by_role("button", name="Жоспар").click()
        await page.select_option("#horizon", "336")
        await page.locator(".ahead summary", has_text="Еске салу").first.click()
        preview = page.locator(".view .text")
        await expect(preview).to_contain_text("Ертең, сағат 08:30")
        first_line = (await preview.inner_text()).partition("\n")[0]
        await page.keyboard.press("Escape")
        await somebody.opens("Айгүл")
        await page.get_by_role("button", name="Жылжыту…").click()
        await expect(page.get_by_role("menuitem")).to_have_count(5)  # the plenary begins when the fair opens
        await page.get_by_role("menuitem", name="Алдыңғы күнгі кеш").click()
        await somebody.sees(first_line)
        await expect(page.locator(".clock .detail").first).to_have_text("13 қараша, сенбі")


async def test_a_moment_is_told_in_the_language_of_the_reader(browser: Browser, moved: Moved) -> None:
    async with visitor(browser, moved.fair.telegram, locale="en-GB") as somebody:
        await somebody.opens("Айгүл")
        await somebody.says("түскі ас")
        await somebody.sees("жексенбі, 2027 жылғы 14 қараша")


async def test_the_counters_are_there_at_once_in_words(browser: Browser, moved: Moved) -> None:
    async with visitor(browser, moved.fair.telegram, locale="ru-RU", size=PHONE) as somebody:
        await somebody.opens("Айгүл")
        await somebody.page.locator("#chat-menu-button").click()
        await somebody.page.get_by_role("menuitem", name="Под капотом").click()
        await expect(somebody.page.locator(".counters")).to_contain_text("обработано")
        await expect(somebody.page.locator(".counters")).to_contain_text("отправлено")


async def test_the_first_look_says_who_is_who(browser: Browser, moved: Moved) -> None:
    telegram = moved.fair.telegram
    telegram.stage.owner = next(iter(telegram.people))
    for size in (DESK, PHONE):
        async with visitor(browser, telegram, locale="ru-RU", size=size) as somebody:
            guide = somebody.page.locator(".guide:visible")
            await expect(guide).to_contain_text("владелец ярмарки")
            assert await faults(somebody.page) == []
            await guide.get_by_role("button", name="Стать организатором").click()
            await expect(somebody.page.locator("#status")).to_contain_text("Айгүл")


async def test_a_moment_of_ones_own_is_chosen_by_date_and_time(browser: Browser, moved: Moved) -> None:
    async with visitor(browser, moved.fair.telegram, locale="ru-RU") as somebody:
        page = somebody.page
        await page.get_by_role("button", name="Перейти…").click()
        await page.get_by_role("menuitem", name="Другой момент").click()
        await page.get_by_role("textbox", name="К какому моменту?").fill("2027-11-12T08:40")
        await page.get_by_role("button", name="Хорошо").click()
        await expect(page.locator(".clock .detail").first).to_have_text("пятница, 12 ноября")
        await expect(page.locator(".clock .time")).to_have_text("08:40:00")
