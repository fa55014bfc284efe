"""What the page weighs, how it looks on a phone and on a desk, and who can use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.async_playwright import Axe

from tests.browser.gallery import everything
from tests.browser.visitor import DESK, PHONE, visitor

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser, Page

    from rehearsal.telegram import Telegram

LIGHT_ENOUGH: Final = 300 * 1024
SERIOUS: Final = frozenset({"serious", "critical"})
FIRST_PAINT = """
new Promise((done) => new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntriesByName('first-contentful-paint')) done(startTime);
}).observe({ type: 'paint', buffered: true }))
"""
WEIGHT = """
[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce((sum, entry) => sum + entry.transferSize, 0)
"""
STICKING_OUT = """
[...document.querySelectorAll('body *')].filter((node) => {
  const box = node.getBoundingClientRect();
  const seen = box.width && box.height && getComputedStyle(node).visibility !== 'hidden';
  return seen && !node.closest('.unseen, svg, .scroll-x') && (box.right > innerWidth + 1 || box.left < -1);
}).map((node) => `${node.tagName}.${node.className}#${node.id}`)
"""
TOO_SMALL_TO_TAP = """
[...document.querySelectorAll('button, select, a.attachment, input:not([type=file])')].filter((node) => {
  const box = node.getBoundingClientRect();
  return box.width && box.height && Math.min(box.width, box.height) < 31.5 && !node.closest('.text');
}).map((node) => `${node.tagName}.${node.className}#${node.id}`)
"""
BROKEN_WORDS = r"""
[...document.querySelectorAll('.key .label')].flatMap(({ firstChild: text }) =>
  [...text.data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size > 1;
  }).map(([word]) => word))
"""


async def faults(page: Page) -> list[tuple[str, list[str]]]:
    """Return what axe-core finds serious, with the places."""
    found: list[dict[str, Any]] = (await Axe().run(page)).response["violations"]
    return [
        (fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found if fault["impact"] in SERIOUS
    ]


async def test_a_page_is_light_and_there_at_once(browser: Browser, telegram: Telegram) -> None:
    people = await everything(telegram)
    async with visitor(browser, telegram) as somebody:
        await somebody.opens(people[0].user["first_name"])
        await somebody.page.locator(".bubble").first.wait_for()
        assert await somebody.page.evaluate(WEIGHT) < LIGHT_ENOUGH
        await somebody.page.reload()
        assert await somebody.page.evaluate(FIRST_PAINT) < 1000


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_everything_fits_and_everybody_can_use_it(
    browser: Browser, telegram: Telegram, tmp_path: Path, size: tuple[int, int], dark: bool
) -> None:
    async with visitor(browser, telegram, size=size, dark=dark) as somebody:
        await somebody.page.locator(".sample:visible").first.wait_for()
        await looks_well(somebody.page, tmp_path / "first.png")
        people = await everything(telegram)
        for account in people:
            await somebody.opens(account.user["first_name"])
            await somebody.page.locator(".bubble").first.wait_for()
            await looks_well(somebody.page, tmp_path / f"{account.user['username']}.png")
            if await somebody.page.locator("#back").is_visible():
                await somebody.page.locator("#back").click()


async def looks_well(page: Page, picture: Path) -> None:
    """Check one view, and keep its picture."""
    await page.screenshot(path=picture)
    assert await page.evaluate(STICKING_OUT) == []
    assert await page.evaluate(TOO_SMALL_TO_TAP) == []
    assert await page.evaluate(BROKEN_WORDS) == []
    assert await faults(page) == []
