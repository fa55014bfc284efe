"""One id leads through the log from an update to what was sent because of it, and to why it was not."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from bot.log import FORMATS
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot


class Log:
    """What the bot writes, line by line."""

    def __init__(self) -> None:
        self.text, self.json = StringIO(), StringIO()

    def lines(self, room: str) -> list[dict[str, Any]]:
        told = map(json.loads, self.json.getvalue().splitlines())
        return [line for line in told if line["room"] == room]

    def of(self, update: int, room: str) -> list[str]:
        return [line["message"] for line in self.lines(room) if line.get("update") == update]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    kept, logger = Log(), logging.getLogger("jarmenke")
    handlers = [logging.StreamHandler(kept.text), logging.StreamHandler(kept.json)]
    for handler, form in zip(handlers, ("text", "json"), strict=True):
        handler.setFormatter(FORMATS[form]())
        logger.addHandler(handler)
    before = logger.level
    logger.setLevel("DEBUG")
    yield kept
    logger.setLevel(before)
    for handler in handlers:
        logger.removeHandler(handler)


async def update_ids(scene: Scene) -> list[int]:
    return [update_id for _, update_id in await scene.rows("position, update_id", "inbox")]


async def test_a_turn_and_what_it_has_caused_have_one_id(scene: Scene, log: Log) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.says(aigul, "/help")
    started, asked = await update_ids(scene)
    assert await scene.rows("update_id, state") == [(started, "sent"), (asked, "sent")]
    for update in (started, asked):
        assert log.of(update, "turn") == ["done deliveries=1"]
        (sent,) = log.of(update, "courier")
        assert sent.endswith("class=live sent")
    said = log.text.getvalue()
    assert f"DEBUG turn update={asked} done deliveries=1" in said
    assert f"DEBUG courier update={asked} delivery=" in said
    assert not {str(aigul.id), "Айгүл"} & set(said.replace("=", " ").split())


async def test_a_refusal_and_a_message_of_unknown_fate_name_the_update(scene: Scene, log: Log) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.error(method="sendMessage", count=1, code=400, description="Bad Request: nobody knows why")
    await scene.says(aigul, "/help")
    scene.telegram.faults.drop(method="sendMessage", count=1)
    await scene.says(aigul, "/help")
    await scene.passes(5)
    _, refused, unknown = await update_ids(scene)
    assert any(each.startswith("class=live state=failed") for each in log.of(refused, "courier"))
    assert any("refused said=" in each for each in log.of(refused, "courier"))
    ends = [each.split()[-1] for each in log.of(unknown, "courier") if each.startswith("delivery=")]
    assert ends == ["unknown", "sent", "sent"]  # that something was missed, and the answer
    assert any(each.startswith("class=live state=queued why=unknown") for each in log.of(unknown, "courier"))


async def test_what_a_crash_has_left_names_its_updates(
    tmp_path: Path, telegram: Telegram, clock: OneClock, log: Log
) -> None:
    async with bot(tmp_path, telegram, clock) as scene:
        aigul = await scene.joined("Айгүл")
        telegram.faults.hang(method="sendMessage", count=1)
        aigul.say("/help")
        await scene.until(lambda: not telegram.faults.waiting)
        *_, asked = await update_ids(scene)
        await scene.dies()
    telegram.faults.clear()
    async with bot(tmp_path, telegram, clock) as scene:
        await scene.passes(1)
    (line,) = [each["message"] for each in log.lines("courier") if "recovered=" in each["message"]]
    assert line == f"recovered=1 updates={asked}"


async def test_what_comes_by_the_clock_has_none(scene: Scene, log: Log) -> None:
    aigul = await scene.joined("Айгүл")
    await scene.tells(aigul, "nobody asked")
    assert await scene.rows("update_id", text="nobody asked") == [(None,)]
    assert "update" not in log.lines("courier")[-1]
