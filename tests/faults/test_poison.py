"""Updates that nobody can read, or that fail: they harm nobody else, and somebody is told."""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import prepare
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot

MALFORMED = {
    "a message that is a number": {"message": 5},
    "a message without a chat": {"message": {"message_id": 1, "date": 1}},
    "a press by nobody": {"callback_query": {"id": "1"}},
    "an update of two minds": {"message": [], "callback_query": []},
}
HUGE = 10**20
OUT_OF_BOUNDS = {
    "a person": {"id": HUGE, "is_bot": False, "first_name": "A"},
    "a person below zero": {"id": -HUGE, "is_bot": False, "first_name": "A"},
}


@pytest.fixture
async def owner(telegram: Telegram) -> Account:
    return telegram.person("Ие", id=900)


@pytest.fixture
async def scene(tmp_path: Path, telegram: Telegram, clock: OneClock, owner: Account) -> AsyncIterator[Scene]:
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
        owner.start()
        await scene.settled()
        await scene.passes(1)
        yield scene


def told(owner: Account) -> list[str]:
    """What the owner was told beyond the first greeting."""
    return [message.text for message in owner.messages if message.from_bot][1:]


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
async def test_an_update_that_nobody_can_read_stands_in_nobodys_way(
    scene: Scene, owner: Account, body: dict[str, Any]
) -> None:
    aigul, berik = scene.telegram.person("Айгүл"), scene.telegram.person("Берік")
    began = time.monotonic()
    aigul.start()
    scene.telegram.malformed_update(body)
    berik.start()
    await scene.settled()
    assert time.monotonic() - began < 2
    assert [len(person.messages) for person in (aigul, berik)] == [2, 2]
    assert await scene.rows("state", "inbox") == [("done",), ("done",), ("quarantined",), ("done",)]
    await scene.passes(2)
    assert len(told(owner)) == 1


@pytest.mark.parametrize("person", OUT_OF_BOUNDS.values(), ids=OUT_OF_BOUNDS)
async def test_an_id_that_no_database_takes_stands_in_nobodys_way(
    scene: Scene, owner: Account, person: dict[str, Any]
) -> None:
    chat = {"id": person["id"], "type": "private", "first_name": "A"}
    body = {"message": {"message_id": 1, "date": 1, "from": person, "chat": chat, "text": "/start"}}
    scene.telegram.malformed_update(body)
    aigul = await scene.joined("Айгүл")
    assert len(aigul.messages) == 2
    assert (await scene.rows("state", "inbox"))[1] == ("quarantined",)
    await scene.passes(2)
    assert len(told(owner)) == 1


async def test_owners_hear_of_it_once_an_hour(scene: Scene, owner: Account) -> None:
    for _ in range(3):
        scene.telegram.malformed_update({"message": 5})
        await scene.passes(60)
    assert len(told(owner)) == 1
    await scene.passes(3600)
    scene.telegram.malformed_update({"message": 5})
    await scene.passes(2)
    assert len(told(owner)) == 2


async def test_a_kind_of_update_that_came_after_us_is_put_aside_in_silence(scene: Scene, owner: Account) -> None:
    scene.telegram.malformed_update({"hologram": {"id": 1}})
    aigul = await scene.joined("Айгүл")
    assert len(aigul.messages) == 2
    assert (await scene.rows("state", "inbox"))[1] == ("quarantined",)
    assert told(owner) == []


async def test_what_nobody_said_wants_no_answer(scene: Scene) -> None:
    post = {"message_id": 1, "date": 1, "chat": {"id": -100, "type": "channel", "title": "News"}, "text": "x"}
    scene.telegram.malformed_update({"channel_post": post})
    await scene.settled()
    assert (await scene.rows("state", "inbox"))[1] == ("done",)


async def test_a_field_that_came_after_us_is_no_trouble(scene: Scene) -> None:
    aigul = scene.telegram.person("Айгүл")
    await scene.does(aigul.send_raw, {"text": "/start", "hologram": {"id": 1}})
    assert len(aigul.messages) == 2


async def test_half_a_letter_is_no_trouble(scene: Scene) -> None:
    aigul = scene.telegram.person("Айгүл")
    await scene.says(aigul, "Айгүл \ud83d")
    assert len(aigul.messages) == 2
    assert "\\ud83d" not in str(await scene.rows("body", "inbox"))


async def test_an_album_gets_one_answer(scene: Scene) -> None:
    aigul = await scene.joined("Айгүл")
    before = len([message for message in aigul.messages if message.from_bot])
    await scene.does(aigul.send_album, [(f"{number}.jpg", b"x") for number in range(5)])
    assert len([message for message in aigul.messages if message.from_bot]) == before + 1


class Failing:
    """A dispatcher whose work is done and then goes wrong, so many times for each text."""

    def __init__(self, feed: Callable[..., Awaitable[Any]], text: str, times: int) -> None:
        self._feed = feed
        self._text = text
        self._left = times

    async def __call__(self, bot: Any, update: Any, **given: Any) -> Any:
        reply = await self._feed(bot, update, **given)
        if update.message is not None and update.message.text == self._text and self._left:
            self._left -= 1
            raise LookupError("a bug of ours")
        return reply


@pytest.fixture
def break_handlers(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Let updates with a text fail some times; all bots share the dispatcher, so it is whole again after the test."""
    dispatcher = prepare()

    def break_them(text: str, times: int) -> None:
        monkeypatch.setattr(dispatcher, "feed_update", Failing(dispatcher.feed_update, text, times))

    return break_them


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_a_handler_that_fails_a_few_times_has_its_effect_once(
    scene: Scene, times: int, break_handlers: Callable[[str, int], None]
) -> None:
    break_handlers("/start poster", times)
    aigul = scene.telegram.person("Айгүл")
    await scene.does(aigul.start, "poster")
    assert len(aigul.messages) == 2
    assert (await scene.rows("state, incident", "inbox"))[1:] == [("done", None)]


async def test_a_handler_that_always_fails_is_given_up_and_both_sides_are_told(
    scene: Scene, owner: Account, break_handlers: Callable[[str, int], None]
) -> None:
    break_handlers("/start", 99)
    aigul, berik = scene.telegram.person("Айгүл"), scene.telegram.person("Берік")
    berik.say("/help")
    aigul.start()
    berik.say("/help")
    await scene.settled()
    await scene.passes(2)
    ((state, incident),) = [row for row in await scene.rows("state, incident", "inbox") if row[1]]
    assert state == "failed"
    assert incident in aigul.last.text
    assert [incident in text for text in told(owner)] == [True]
    assert len([message for message in berik.messages if message.from_bot]) == 2
    assert aigul.id not in [row[0] for row in await scene.rows("id", "people")]  # the effect was undone


async def test_of_an_update_that_was_given_up_nothing_is_kept_that_others_had_written(
    scene: Scene, break_handlers: Callable[[str, int], None]
) -> None:
    aigul = await scene.joined("Айгүл")
    break_handlers("/help", 99)
    await scene.does(aigul.answer, aigul.last, "/help")
    (body,) = [body for state, body in await scene.rows("state, body", "inbox") if state == "failed"]
    update = json.loads(body)["message"]
    assert update["text"] == "/help"
    assert update["reply_to_message"].keys() == {"message_id", "date", "chat"}
    assert {body for state, body in await scene.rows("state, body", "inbox") if state == "done"} == {None}


async def test_even_an_apology_that_fails_ends_nothing(
    scene: Scene, owner: Account, monkeypatch: pytest.MonkeyPatch, break_handlers: Callable[[str, int], None]
) -> None:
    async def fail(*_: object) -> None:
        raise LookupError("a bug of ours")

    monkeypatch.setattr("bot.updates.alerts.apologise", fail)
    break_handlers("/start", 99)
    aigul = scene.telegram.person("Айгүл")
    await scene.does(aigul.start)
    assert (await scene.rows("state", "inbox"))[-1] == ("failed",)
    assert len((await scene.joined("Берік")).messages) == 1
    await scene.says(owner, "/help")
    assert len(told(owner)) == 1


async def test_who_wrote_much_while_the_bot_was_away_is_answered(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    aigul = telegram.person("Айгүл")
    for _ in range(12):
        aigul.say("/help")
        clock.now += timedelta(seconds=10)
    clock.now += timedelta(hours=1)
    async with bot(tmp_path, telegram, clock, flood_limit=5) as scene:
        await scene.at_rest()
        await scene.settled(waits=2)  # twelve answers at once to one person
        assert len([message for message in aigul.messages if message.from_bot]) == 12


async def test_a_flood_of_one_person_makes_nobody_wait(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    async with bot(tmp_path, telegram, clock, flood_limit=5) as scene:
        flooder, aigul = telegram.person("Тасқын"), telegram.person("Айгүл")
        for number in range(500):
            flooder.say(f"spam {number}")
        aigul.start()
        for number in range(500):
            flooder.say(f"spam {number}")
        await scene.settled()
        assert len([message for message in aigul.messages if message.from_bot]) == 1
        assert len([message for message in flooder.messages if message.from_bot]) == 6
        await scene.passes(10)
        await scene.says(flooder, "/help")
        assert len([message for message in flooder.messages if message.from_bot]) == 7


async def test_a_flood_of_presses_is_acknowledged_all_the_same(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with bot(tmp_path, telegram, clock, flood_limit=3) as scene:
        aigul = await scene.joined("Айгүл")
        for _ in range(6):
            aigul.tap_data("x")
        await scene.settled()
        await scene.until(lambda: not telegram.queries)


async def test_a_failure_of_one_does_not_count_against_the_patience_with_another(
    tmp_path: Path, telegram: Telegram, clock: OneClock, break_handlers: Callable[[str, int], None]
) -> None:
    """A batch that is undone and taken again one by one counts nobody twice."""
    async with bot(tmp_path, telegram, clock, flood_limit=5) as scene:
        break_handlers("/start", 99)
        aigul, berik = telegram.person("Айгүл"), telegram.person("Берік")
        for _ in range(5):
            aigul.say("/help")
        berik.start()
        await scene.settled()
        assert [row[0] for row in await scene.rows("state", "inbox")] == ["done"] * 5 + ["failed"]


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
async def test_what_is_nested_deeper_than_can_be_read_is_an_unknown_part(scene: Scene, method: str) -> None:
    aigul = await scene.joined("Айгүл")
    scene.telegram.faults.nested(method=method, count=2)
    await scene.says(aigul, "/help")
    await scene.passes(1)
    await scene.says(aigul, "/help")
    assert len([message for message in aigul.messages if message.from_bot]) == 3
    assert {row[0] for row in await scene.rows("state", "inbox")} == {"done"}
    assert not scene.serving.done()


UNKNOWN_PARTS = {
    "a reply to something new": {
        "message": {
            "text": "/help",
            "reply_to_message": {"paid_media": {"star_count": 1, "paid_media": [{"type": "something-new"}]}},
        }
    },
    "a reply without a date": {"message": {"text": "/help", "reply_to_message": {"date": None}}},
    "a forward of something new": {"message": {"text": "/help", "forward_origin": {"type": "something-new"}}},
    "a press under something new": {
        "callback_query": {"data": "m:help", "message": {"reply_markup": {"inline_keyboard": [[{"text": 5}]]}}}
    },
}


@pytest.mark.parametrize("body", UNKNOWN_PARTS.values(), ids=UNKNOWN_PARTS)
async def test_what_is_understandable_of_an_update_is_answered_and_the_owners_hear_once(
    scene: Scene, owner: Account, body: dict[str, Any]
) -> None:
    aigul = await scene.joined("Айгүл")
    before = len([message for message in aigul.messages if message.from_bot])
    for _ in range(2):
        scene.telegram.malformed_update(whole(body, aigul))
        await scene.settled()
        await scene.passes(4000)
    assert {row[0] for row in await scene.rows("state", "inbox")} == {"done"}
    assert len([message for message in aigul.messages if message.from_bot]) == before + 2
    assert [text for text in told(owner) if "бір бөлігі" in text or "часть" in text or "a part" in text] == told(owner)
    assert len(told(owner)) == 1


def whole(body: dict[str, Any], person: Account) -> dict[str, Any]:
    """Add what every message and press has."""
    chat = {"id": person.id, "type": "private", "first_name": "A"}
    author = {"id": person.id, "is_bot": False, "first_name": "A", "language_code": "kk"}
    ((kind, content),) = body.items()
    at = {"message_id": 1, "date": 1822374000, "chat": chat}
    if kind == "callback_query":
        return {kind: {"id": "1", "from": author, "chat_instance": "1", **content, "message": at | content["message"]}}
    answered = content.get("reply_to_message")
    return {kind: {**at, "from": author, **content, **({"reply_to_message": at | answered} if answered else {})}}


RIGHTS_GONE = {"status": "administrator", "can_be_edited": False, "is_anonymous": False, "can_manage_chat": True}


@pytest.mark.parametrize("before", ["left", "something-new"])
async def test_rights_that_came_after_us_do_not_hide_that_the_bot_is_in_a_group(scene: Scene, before: str) -> None:
    me, aigul = {"id": 1, "is_bot": True, "first_name": "b"}, await scene.joined("Айгүл")
    group = scene.telegram.group("Топ")
    author = {"id": aigul.id, "is_bot": False, "first_name": "A"}
    scene.telegram.malformed_update(
        {
            "my_chat_member": {
                "chat": {"id": group.id, "type": "group", "title": "Топ"},
                "from": author,
                "date": 1,
                "old_chat_member": {"status": before, "user": me},
                "new_chat_member": RIGHTS_GONE | {"user": me},
            }
        }
    )
    await scene.settled()
    assert (await scene.rows("state", "inbox"))[-1] == ("done",)
    assert (f"group:{group.id}",) in await scene.rows("dedupe_key")


async def test_edits_count_as_flood(tmp_path: Path, telegram: Telegram, clock: OneClock) -> None:
    async with bot(tmp_path, telegram, clock, flood_limit=3) as scene:
        aigul = await scene.joined("Айгүл")
        await scene.passes(100)
        for number in range(6):
            aigul.edit(None, f"/help {number}")
        await scene.settled()
        assert [row[0] for row in await scene.rows("state", "inbox")].count("dropped") == 3
