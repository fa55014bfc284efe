"""Polls, as the bot sends them and people vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api

ASK = {"question": "Келесіз бе?", "options": [{"text": "Иә"}, {"text": "Жоқ"}], "is_anonymous": False}


def counts(message: dict[str, Any]) -> list[int]:
    return [option["voter_count"] for option in message["options"]]


async def test_people_vote_and_change_their_minds(api: Api, telegram: Telegram, aigul: Account) -> None:
    sent = await api.ok("sendPoll", chat_id=aigul.id, **ASK)
    dana = telegram.person("Дана")
    dana.start()
    await api.ok("forwardMessage", chat_id=dana.id, from_chat_id=aigul.id, message_id=sent["message_id"])
    telegram.updates.confirm(telegram.updates.next_id)
    aigul.vote("Иә")
    dana.vote("Иә")
    aigul.vote("Жоқ")
    assert counts(aigul.last.raw["poll"]) == counts(dana.last.raw["poll"]) == [1, 1]
    answers = [update["poll_answer"] for update in telegram.updates.pending if "poll_answer" in update]
    assert [(answer["user"]["id"], answer["option_ids"]) for answer in answers] == [
        (aigul.id, [0]),
        (dana.id, [0]),
        (aigul.id, [1]),
    ]
    aigul.vote()
    assert aigul.last.raw["poll"]["total_voter_count"] == 1


async def test_nobody_votes_otherwise(api: Api, aigul: Account) -> None:
    with pytest.raises(LookupError, match="no poll"):
        aigul.vote("Иә")
    await api.ok("sendPoll", chat_id=aigul.id, **ASK)
    for labels in (["Мүмкін"], ["Иә", "Жоқ"]):
        with pytest.raises(LookupError, match="nobody can vote so"):
            aigul.vote(*labels)


async def test_a_poll_is_closed_once(api: Api, telegram: Telegram, aigul: Account) -> None:
    sent = await api.ok("sendPoll", chat_id=aigul.id, **{**ASK, "is_anonymous": True})
    address = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    aigul.vote("Иә")
    assert "poll_answer" not in telegram.updates.pending[-1]
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    closed = await api.ok("stopPoll", **address, reply_markup=markup)
    assert (closed["is_closed"], counts(closed)) == (True, [1, 0])
    assert aigul.last.buttons[0][0].text == "Go"
    assert await api.refused("stopPoll", **address) == (400, "Bad Request: poll has already been closed")
    text = await api.ok("sendMessage", chat_id=aigul.id, text="a")
    address["message_id"] = text["message_id"]
    assert await api.refused("stopPoll", **address) == (400, "Bad Request: poll can't be stopped")
    address["message_id"] = 999
    assert await api.refused("stopPoll", **address) == (400, "Bad Request: message with poll to stop not found")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"question": " "}, "message text is empty"),
        ({"question": "a" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": [{"text": str(n)} for n in range(13)]}, "poll can't have more than 12 options"),
        ({"options": [{"text": " "}]}, "poll options must be non-empty"),
        ({"options": [{"text": "a" * 101}]}, "poll options length must not exceed 100"),
        ({"options": "[1"}, "can't parse options JSON object"),
        ({"type": "quiz"}, "poll must have at least one correct option"),
    ],
)
async def test_a_poll_has_limits(api: Api, aigul: Account, changed: dict[str, Any], reason: str) -> None:
    assert await api.refused("sendPoll", chat_id=aigul.id, **{**ASK, **changed}) == (400, f"Bad Request: {reason}")
