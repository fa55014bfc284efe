"""What people do on the page: register, hear of a change, announce, and go on where a kill has found them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, cast

from playwright.async_api import expect

from rehearsal.telegram import Telegram
from tests.browser.gallery import everything, sends
from tests.browser.steps import announce, half_way, the_rest
from tests.browser.test_page import faults
from tests.browser.visitor import PHONE, visitor
from tests.crash.stable import Stable, environment, stable
from tests.front import SAMPLE, Fair
from tests.stories.agenda import LUNCH, OPENING, SEA, TALK, at, comes, guest, later, release
from tests.stories.announcing import organiser, progress, ticks
from tests.stories.conftest import words
from tests.stories.test_changes import THREE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser, Route

    from rehearsal.stage.bot_process import BotProcess


BIRTH: Final = 120
"""Seconds that a process may take to come alive on a busy machine."""


async def test_somebody_registers_in_kazakh_to_the_number(browser: Browser, fair: Fair) -> None:
    async with visitor(browser, fair.telegram, size=PHONE) as aigul:
        await aigul.becomes("Айгүл")
        await half_way(aigul)
        await the_rest(aigul)
        await aigul.sees("Өтініміңіз қабылданды. Нөмірі: 0001")
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


async def test_an_announcement_reaches_two_people_in_their_languages(browser: Browser, fair: Fair) -> None:
    await guest(fair, "Айгүл", "kk")
    await guest(fair, "Борис", "ru")
    await organiser(fair, "kk")
    async with (
        visitor(browser, fair.telegram) as dana,
        visitor(browser, fair.telegram, size=PHONE) as aigul,
        visitor(browser, fair.telegram, locale="ru-RU") as boris,
    ):
        for somebody, name in ((dana, "Дана"), (aigul, "Айгүл"), (boris, "Борис")):
            await somebody.opens(name)
        await announce(dana, "Есік сағат 8:15-те ашылады.", "Двери откроются в 8:15.", people=2)
        seen = "".join(await dana.seen())
        assert "Есік сағат 8:15-те ашылады." in seen
        assert "Двери откроются в 8:15." in seen
        await expect(aigul.last).not_to_contain_text("8:15")  # a look is no sending
        await dana.taps("Жіберу: 2")
        await aigul.sees("Есік сағат 8:15-те ашылады.")
        await boris.sees("Двери откроются в 8:15.")
        await ticks(fair)
        await dana.sees("Жетті: 2")
        await expect(dana.page.locator("#latest")).to_be_hidden()  # whoever reads the newest goes on doing so
        assert (await progress(fair)).ledger.sent == 2


class Forked:
    """The bot's process as the page's controls know it, forked by a stable instead of imported anew at each start."""

    def __init__(self, stable: Stable, telegram: Telegram, data_dir: Path) -> None:
        self._stable = stable
        self._telegram = telegram
        self._settings = environment(telegram, data_dir, CONTENT=str(SAMPLE))

    @property
    def running(self) -> bool:
        return self._stable.occupied

    async def start(self) -> None:
        await self._stable.start(self._settings)
        self._telegram.emit({"type": "bot", "running": True})

    async def restart(self) -> None:
        assert not self.running
        await self.start()

    async def kill(self) -> None:
        self._stable.strike()
        await self._stable.ended()
        self._telegram.emit({"type": "bot", "running": False})


async def test_a_kill_in_the_middle_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    async with Telegram() as telegram, stable(tmp_path / "log") as stalls:
        bot = Forked(stalls, telegram, tmp_path)
        telegram.stage.bot = cast("BotProcess", bot)
        await bot.start()
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
    assert telegram.alarms == []


async def test_a_phone_at_the_door_joins_by_the_link_of_an_organiser(browser: Browser, fair: Fair) -> None:
    await organiser(fair, "kk")
    fair.telegram.person("Есік 1", language_code="kk").start()
    async with visitor(browser, fair.telegram) as dana:
        await dana.opens("Дана")
        await dana.says("/desk")
        await dana.taps("👥 Команда")
        await dana.taps("Командаға шақыру")
        await dana.taps(words("kk", "team-role-door"))
        link = await dana.last.locator("a[href*='start=o-']").get_attribute("href")
        assert link is not None
        await dana.opens("Есік 1")
        await dana.taps("Қазақша")
        await dana.page.locator("#chat-menu-button").click()
        await dana.page.get_by_role("menuitem", name="Параметрмен бастау…").click()
        await dana.page.locator("dialog input:visible").fill(link)
        await dana.page.locator("dialog .primary:visible").click()
        await dana.taps("Шақыруды қабылдау")
        await dana.sees("Кіреберіс")


async def test_chats_stand_side_by_side_on_a_wide_screen(browser: Browser, telegram: Telegram, tmp_path: Path) -> None:
    people = await everything(telegram)
    async with visitor(browser, telegram, size=(1440, 800)) as somebody:
        await somebody.opens("Мәдина")
        for account in people[1:]:
            await somebody.page.locator("#people li", has_text=account.user["first_name"]).hover()
            await somebody.page.get_by_role("button", name=f"Жанына ашу: {account.user['first_name']}").click()
        olga = somebody.page.frame_locator("iframe[title='Ольга Ким']")
        sends(telegram, "sendMessage", people[1], text="Сәлем бәріңізге")
        await expect(olga.locator(".theirs").last).to_contain_text("Сәлем бәріңізге")
        await olga.locator(".album").scroll_into_view_if_needed()
        await olga.locator(".option", has_text="Ещё не знаю").click()
        await expect(olga.locator(".option[aria-pressed=true]")).to_contain_text("Ещё не знаю")
        await somebody.page.screenshot(path=tmp_path / "beside.png")
        assert await faults(somebody.page) == []
        await somebody.page.frame_locator("iframe[title='Timur Ospanov']").get_by_label("Чатты жабу").click()
        await expect(somebody.page.locator("iframe")).to_have_count(1)


async def test_a_chat_that_comes_before_the_list_of_people_is_shown(browser: Browser, telegram: Telegram) -> None:
    olga = (await everything(telegram))[1]
    async with visitor(browser, telegram) as somebody:
        read = asyncio.Event()
        somebody.page.on("response", lambda response: read.set() if response.url.endswith("/chat") else None)

        async def hold_until_read(route: Route) -> None:
            await read.wait()
            await route.continue_()

        await somebody.page.route("**/rehearsal/state", hold_until_read)
        await somebody.page.goto("about:blank")
        await somebody.page.goto(f"{telegram.url}/rehearsal/?beside#{olga.id}")
        await expect(somebody.page.locator(".option", has_text="Ещё не знаю")).to_be_visible()


async def test_an_inline_result_is_found_and_sent(browser: Browser, fair: Fair) -> None:
    await release(fair)
    await guest(fair, "Айгүл", "kk")
    async with visitor(browser, fair.telegram) as aigul:
        await aigul.opens("Айгүл")
        field = aigul.page.locator("#input")
        await field.fill(f"@{fair.telegram.user['username']} түскі")
        await aigul.page.locator("#hints .item", has_text="Түскі ас").click()
        await expect(aigul.page.locator(".mine").last).to_contain_text("Түскі ас")
