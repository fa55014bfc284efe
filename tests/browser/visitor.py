"""Somebody in front of the page: says, taps what is visible, sees.

async with open_browser() as browser, visitor(browser, telegram) as aigul:
    await aigul.becomes("Айгүл")
    await aigul.taps("Бастау")
    await aigul.sees("Сәлем")
"""

from __future__ import annotations

import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from playwright.async_api import async_playwright, expect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request

    from rehearsal.telegram import Telegram

CHROMIUM: Final = shutil.which("chromium")
WHY_NOT: Final = "the page is tried in Debian's Chromium, which is not installed here: apt-get install chromium"
DESK: Final = (1280, 800)
PHONE: Final = (360, 740)
PATIENCE: Final = 30_000
"""Milliseconds until something must be there."""

expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Start the system's Chromium, without a window and without talking to anybody."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking", "--disable-sync"]
        )
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Visitor:
    """A page, what it complained of, and where it went."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def watch(self) -> None:
        """Listen to the page from its first request on."""
        self.page.on("request", lambda request: self.requests.append(request))  # noqa: PLW0108  Playwright marks what it calls
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    @property
    def elsewhere(self) -> list[str]:
        """Return the addresses of other machines that were asked for anything."""
        here = ("http://127.0.0.1:", "data:", "blob:http://127.0.0.1:")
        return [request.url for request in self.requests if not request.url.startswith(here)]

    @property
    def last(self) -> Locator:
        """Return the newest message of the bot."""
        return self.page.locator(".theirs").last

    async def becomes(self, name: str) -> None:
        """Be one of the people the page offers, and open the chat."""
        await self.page.locator(".sample:visible", has_text=name).click()

    async def opens(self, name: str) -> None:
        """Open the chat of somebody who is in the list."""
        await self.page.locator(".person", has_text=name).click()

    async def says(self, text: str) -> None:
        """Type a message and press Enter."""
        field = self.page.locator("#input")
        await field.fill(text)
        await field.press("Enter")

    async def taps(self, label: str) -> None:
        """Press the newest visible button with this label, in a message, below the chat or instead of the input."""
        keys = self.page.locator(".key:visible, #sole:visible", has_text=label)
        await keys.last.click()

    async def sees(self, text: str) -> None:
        """Wait until the newest message of the bot says this."""
        await expect(self.last).to_contain_text(text)

    async def seen(self) -> list[str]:
        """Return what all bubbles say."""
        return await self.page.locator(".bubble").all_inner_texts()


@asynccontextmanager
async def visitor(
    browser: Browser,
    telegram: Telegram,
    *,
    size: tuple[int, int] = DESK,
    locale: str = "kk-KZ",
    dark: bool = False,
) -> AsyncIterator[Visitor]:
    """Open the page; at the end nothing was wrong in it, and nothing left this machine."""
    width, height = size
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        locale=locale,
        timezone_id="Asia/Aqtau",
        color_scheme="dark" if dark else "light",
        has_touch=width < DESK[0],
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    someone = Visitor(page)
    someone.watch()
    await page.goto(f"{telegram.url}/rehearsal/")
    try:
        yield someone
    except Exception as error:
        error.add_note("what was on the page:\n" + await page.locator("main").inner_text())
        raise
    finally:
        await context.close()
    assert not someone.complaints, someone.complaints
    assert someone.elsewhere == []
