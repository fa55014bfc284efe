"""What people do on the page: register, hear of a change, and go on where a kill has found them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from playwright.async_api import expect

from rehearsal.stage import Stage, _Announcer
from rehearsal.supervisor import Supervisor
from rehearsal.telegram import Telegram
from tests.browser.steps import half_way, the_rest
from tests.browser.visitor import PHONE, visitor
from tests.front import SAMPLE, Fair
from tests.stories.programme import LUNCH, OPENING, SEA, TALK, at, comes, guest, later, release
from tests.stories.test_changes import THREE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser

BIRTH: Final = 120
"""Seconds that a process may take to come alive on a busy machine."""


async def test_somebody_registers_in_kazakh_to_the_number(browser: Browser, fair: Fair) -> None:
    async with visitor(browser, fair.telegram, size=PHONE) as aigul:
        await aigul.becomes("Айгүл")
        await half_way(aigul)
        await the_rest(aigul)
        await aigul.sees("Өтініміңіз қабылданды. Нөмірі: № 0001")
        await aigul.sees("08:30–17:00")
        async with aigul.page.expect_download() as download:
            await aigul.taps("Күнтізбеге қосу")
            await aigul.page.locator("a.attachment").last.click()
        assert (await download.value).suggested_filename.endswith(".ics")


async def test_a_moved_session_is_told_to_everybody_in_their_language(browser: Browser, fair: Fair) -> None:
    await release(fair)
    await guest(fair, "Айгүл", "kk")
    await guest(fair, "Dana", "en")
    fair.clock.now = at("10:00", 10)
    async with visitor(browser, fair.telegram) as aigul, visitor(browser, fair.telegram, locale="en-GB") as dana:
        await aigul.opens("Айгүл")
        await dana.opens("Dana")
        await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK])
        await comes(fair, fair.clock() + THREE)
        await aigul.sees("Түскі ас\nУақыты: 13:00 → 13:15")
        await dana.sees("Lunch\nTime: 13:00 → 13:15")
        await expect(aigul.page.locator(".person", has_text="Dana").locator(".badge")).to_have_count(0)


async def test_a_kill_in_the_middle_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    async with Telegram() as telegram:
        stage = Stage(0, str(SAMPLE), tmp_path)
        bot = telegram.bot = Supervisor(stage._environment(telegram), changed=_Announcer(telegram))
        await bot.start()
        try:
            async with visitor(browser, telegram) as aigul:
                await telegram.wait(lambda: telegram.ledger, BIRTH)
                await aigul.becomes("Айгүл")
                await half_way(aigul)
                await aigul.page.get_by_label("Ішкі жұмысы").first.click()
                await aigul.page.get_by_role("button", name="Ботты кенет тоқтату").click()
                await expect(aigul.page.locator("#bot-down")).to_be_visible()
                assert not bot.running
                await aigul.says("+7 701 123 45 67")
                said = len(telegram.ledger)
                await aigul.page.locator("#run-bot").click()
                await telegram.wait(lambda: len(telegram.ledger) > said, BIRTH)
                await aigul.sees("Қай ауданнан немесе қаладан қатысасыз?")
                assert "Телефон нөмірі: +7 701 123 45 67" in "".join(await aigul.seen())
                await expect(aigul.page.locator("#bot-down")).to_be_hidden()
        finally:
            await bot.stop()
    assert telegram.alarms == []
