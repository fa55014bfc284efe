"""What a person can send from the page: everything that people send to a bot from a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visitor import visitor

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram


@pytest.fixture
def aigul(telegram: Telegram) -> Account:
    """Somebody who has started the bot."""
    account = telegram.person("Айгүл", language_code="ru")
    account.start()
    return account


async def sent(aigul: Account, kind: str) -> None:
    """Wait until the newest message is of a kind."""
    await aigul.wait(lambda: kind in aigul.messages[-1].raw)


async def photos(aigul: Account, count: int) -> None:
    """Wait until so many pictures are in the chat."""
    await aigul.wait(lambda: sum("photo" in message.raw for message in aigul.messages) == count)


async def test_what_a_phone_records_is_made_on_the_spot(browser: Browser, telegram: Telegram, aigul: Account) -> None:
    async with visitor(browser, telegram, locale="ru-RU") as somebody:
        await somebody.opens("Айгүл")
        for label, kind in (
            ("Голосовое сообщение", "voice"),
            ("Видеосообщение (кружок)", "video_note"),
            ("Стикер", "sticker"),
            ("Моё место", "location"),
        ):
            await somebody.page.locator("#attach").click()
            await somebody.page.get_by_role("menuitem", name=label).click()
            await sent(aigul, kind)


async def test_pictures_go_alone_or_as_an_album(
    browser: Browser, telegram: Telegram, aigul: Account, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    async with visitor(browser, telegram, locale="ru-RU") as somebody:
        await somebody.opens("Айгүл")
        for names in (["a.png"], ["a.png", "b.png"]):
            async with somebody.page.expect_file_chooser() as chooser:
                await somebody.page.locator("#attach").click()
                await somebody.page.get_by_role("menuitem", name="Фото или видео").click()
            await (await chooser.value).set_files([tmp_path / name for name in names])
            await somebody.says("Наш стенд")
            await photos(aigul, len(names))
            aigul.clear_history()
            aigul.start()


async def test_words_between_marks_are_formatted(browser: Browser, telegram: Telegram, aigul: Account) -> None:
    async with visitor(browser, telegram, locale="ru-RU") as somebody:
        await somebody.opens("Айгүл")
        await somebody.says("это **важно**, это __тихо__, 2 ** 3 и `код`")
        await aigul.wait(lambda: "важно" in aigul.messages[-1].text)
        assert aigul.messages[-1].html == "это <b>важно</b>, это <i>тихо</i>, 2 ** 3 и <code>код</code>"
        field = somebody.page.locator("#input")
        await field.fill("жирно")
        await field.press("Control+A")
        await field.press("Control+B")
        await field.press("Enter")
        await aigul.wait(lambda: aigul.messages[-1].text == "жирно")
        assert aigul.messages[-1].html == "<b>жирно</b>"
