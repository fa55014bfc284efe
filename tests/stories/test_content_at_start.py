"""A mistake in the content folder does not stop a bot that has content: it goes on with that, and says so."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import opened
from bot.commands.content import ContentError
from rehearsal.telegram import Telegram
from tests.front import SAMPLE, front_door, settings_for

SPOIL: dict[str, Callable[[Path], object]] = {
    "a wrong value": lambda folder: change(folder / "event.toml", 'zone = "Asia/Aqtau"', 'zone = "Mars"'),
    "no TOML": lambda folder: (folder / "event.toml").write_text("[[["),
    "another encoding": lambda folder: (folder / "event.toml").write_bytes("имя".encode("cp1251")),
    "no folder": shutil.rmtree,
    "a folder in the place of a file": lambda folder: swap(folder / "event.toml"),
}


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def swap(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("spoiled", SPOIL)
@pytest.mark.parametrize(
    ("language", "said"), [("en", "The content folder has a mistake"), ("ru", "В папке с содержанием ошибка")]
)
async def test_the_bot_goes_on_with_the_content_it_has(
    tmp_path: Path, spoiled: str, language: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "fair"
    shutil.copytree(SAMPLE, folder)
    async with Telegram() as telegram:
        owner = telegram.person("Owner", language_code=language)
        settings = {"content": folder, "bulk_per_second": 0, "owner_ids": (owner.id,)}
        async with front_door(tmp_path / "data", telegram, **settings) as fair:
            await fair.says(owner, "/start")
        SPOIL[spoiled](folder)
        for start in range(2):
            with caplog.at_level(logging.ERROR):
                async with front_door(tmp_path / "data", telegram, **settings) as fair:
                    await fair.says(owner, "/help")
            told = [message.text for message in owner.messages if said in message.text]
            assert len(told) == 1, f"start {start}: once a day"
        assert "goes on with the stored content" in caplog.text


async def test_the_first_start_says_what_is_wrong_and_ends(tmp_path: Path) -> None:
    folder = tmp_path / "fair"
    shutil.copytree(SAMPLE, folder)
    SPOIL["a wrong value"](folder)
    async with Telegram() as telegram:
        with pytest.raises(ContentError):
            async with opened(settings_for(telegram, tmp_path / "data", content=folder)):
                pass
