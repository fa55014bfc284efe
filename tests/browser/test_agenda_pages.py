"""The programme and one person's calendar in a real browser, on a small phone and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.address import Address
from tests.browser.test_page import STICKING_OUT
from tests.browser.visitor import PHONE, Visitor
from tests.front import front_door
from tests.ports import free_port
from tests.stories.agenda import AGENDA, guest, marks, release, session

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser

LONG = "Өтеұзақатауылысессия" * 6


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_nothing_sticks_out_on_a_small_phone_and_the_browser_has_nothing_against_it(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}/fair"
    async with front_door(tmp_path, web_address=Address("127.0.0.1", port), public_url=base, bulk_per_second=0) as fair:
        await release(fair, (*AGENDA, session("long", "17:00", 30, LONG, LONG, LONG)))
        person = await guest(fair, "Иван")
        await marks(fair, person, "sea")
        await fair.says(person, "/agenda")
        await fair.taps(person, "⭐ Моя программа")
        await fair.taps(person, "В календарь")
        (own,) = [button.url for row in person.last.buttons for button in row if button.url]
        width, height = PHONE
        context = await browser.new_context(viewport={"width": width, "height": height}, has_touch=True)
        seen = Visitor(await context.new_page())
        seen.watch()
        try:
            for url in (f"{base}/agenda", str(own)):
                await seen.page.goto(f"{url}?language={language}")
                assert await seen.page.evaluate(STICKING_OUT) == []
                color = await seen.page.evaluate("getComputedStyle(document.querySelector('a.first')).backgroundColor")
                assert color == "rgb(11, 92, 173)", "its style is allowed by its policy"
                await seen.page.emulate_media(media="print")
                assert not await seen.page.locator("nav").first.is_visible()
                await seen.page.emulate_media(media="screen")
            assert seen.complaints == []
            assert {request.url.split("?")[0] for request in seen.requests} == {f"{base}/agenda", str(own)}
        finally:
            await context.close()
