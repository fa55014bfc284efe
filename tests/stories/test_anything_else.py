"""Whatever people send outside of a question gets exactly one sensible answer, or none where silence is sensible."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import pytest

from handlers.navigation.commands import COMMANDS
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import labels, registers, rows, words

FILE: Final = {"file_id": "f", "file_unique_id": "u"}
OTHER: Final[Mapping[str, Mapping[str, Any]]] = {
    "animation": {"animation": {**FILE, "width": 1, "height": 1, "duration": 1}, "document": FILE},
    "audio": {"audio": {**FILE, "duration": 1}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "game": {"game": {"title": "Chess", "description": "A game", "photo": []}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "Why?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "story": {"story": {"chat": {"id": 5, "type": "private"}, "id": 1}},
    "venue": {
        "venue": {"location": {"latitude": 43.6, "longitude": 51.2}, "title": "Hall", "address": "Aktau"},
        "location": {"latitude": 43.6, "longitude": 51.2},
    },
    "video": {"video": {**FILE, "width": 1, "height": 1, "duration": 1}},
    "video note": {"video_note": {**FILE, "length": 1, "duration": 1}},
    "forwarded text": {"text": "Look!", "forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 1}},
    "reply": {
        "text": "And this?",
        "reply_to_message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "old"},
    },
    "quiz of links": {"text": "https://example.org https://example.com"},
    "caption": {"photo": [{**FILE, "width": 1, "height": 1}], "caption": "/status"},
}
SERVICE: Final[Mapping[str, Mapping[str, Any]]] = {
    "pinned": {"pinned_message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    "write access": {"write_access_allowed": {"from_request": True}},
}


def acts(account: Account) -> Mapping[str, Callable[[], object]]:
    """Return what a person can do in a chat besides commands and buttons."""
    return {
        "text": partial(account.say, "What is on today?"),
        "emoji": partial(account.say, "😀" * 4000),
        "digits": partial(account.say, "1" * 30),
        "markup": partial(account.say, "<b>&amp;</b> {braces} %s \u202e\u2066"),
        "sticker": account.send_sticker,
        "voice": account.send_voice,
        "photo": account.send_photo,
        "document": partial(account.send_document, "../../etc/passwd", b"x"),
        "location": partial(account.send_location, 43.6, 51.2),
        "contact": account.share_contact,
        "album": partial(account.send_album, [("1.jpg", b"1"), ("2.jpg", b"2"), ("3.jpg", b"3")]),
        "forward": partial(account.forward, "A message of somebody"),
        **{name: partial(account.send_raw, dict(fields)) for name, fields in OTHER.items()},
    }


SAID: Final = {
    "text": "agenda-none",
    "emoji": "talk-fine",
    "digits": "intents-nothing",
    "markup": "intents-nothing",
    "forward": "button-organisers",
    "forwarded text": "intents-nothing",
    "reply": "intents-nothing",
    "quiz of links": "intents-nothing",
}
"""What a text is answered; everything else can't be taken now."""
BUTTONS: Final = {
    "agenda-none": "Menu",
    "intents-nothing": "Send to the organisers",
    "button-organisers": "Write to the organisers",
}
"""The first button, where it is not that of the menu."""

STANDING: Final = ("stranger", "newcomer", "participant")


async def somebody(fair: Fair, standing: str) -> Account:
    """Return a person who has never written, one who has chosen a language, or one who is registered."""
    dana = fair.telegram.person("Dana", language_code="en")
    if standing == "newcomer":
        await fair.does(dana.start)
        await fair.taps(dana, "English")
    if standing == "participant":
        await registers(fair, dana, "guest", SIMPLE, language="en")
    return dana


@pytest.mark.parametrize("standing", STANDING)
async def test_every_kind_of_message_gets_one_answer(fair: Fair, standing: str) -> None:
    dana = await somebody(fair, standing)
    for name, act in acts(dana).items():
        before = len(dana.messages)
        await fair.does(act)
        answers = [message for message in dana.messages[before:] if message.from_bot]
        assert len(answers) == 1, name
        if standing == "stranger":
            assert labels(dana) == ["English", "Қазақша", "Русский"], name
        else:
            said = words("en", SAID.get(name, "lost-other"))
            assert said in (answers[0].text.partition("\n")[0], labels(dana)[0]), name
            menu = "Register" if standing == "newcomer" else "My registration"
            assert labels(dana)[0] == BUTTONS.get(SAID.get(name, ""), menu), name
    assert rows(fair, "SELECT count(*) FROM answers") == [(len(SIMPLE) if standing == "participant" else 0,)]


@pytest.mark.parametrize("standing", STANDING)
async def test_what_telegram_itself_says_in_a_chat_needs_no_answer(fair: Fair, standing: str) -> None:
    dana = await somebody(fair, standing)
    before = len([message for message in dana.messages if message.from_bot])
    for fields in SERVICE.values():
        await fair.does(dana.send_raw, dict(fields))
    assert len([message for message in dana.messages if message.from_bot]) == before


@pytest.mark.parametrize("standing", STANDING)
async def test_every_command_gets_an_answer(fair: Fair, standing: str) -> None:
    dana = await somebody(fair, standing)
    for command in (*COMMANDS, "start@jarmenke_rehearsal_bot", "HELP", "unknown", "", "status please", "/"):
        before = len(dana.messages)
        await fair.says(dana, f"/{command}")
        answers = [message for message in dana.messages[before:] if message.from_bot]
        assert 1 <= len(answers) <= 3, command
        assert len({message.text for message in answers}) == len(answers), command
        assert labels(dana), command


async def test_an_edited_message_outside_of_a_question_is_answered_once(fair: Fair) -> None:
    dana = await somebody(fair, "newcomer")
    await fair.says(dana, "Hello")
    before = len(dana.messages)
    await fair.does(dana.edit, None, "Hello!")
    assert len(dana.messages) == before + 1
    assert dana.last.text == words("en", "lost-edit")


async def test_a_photo_without_a_question_is_not_kept(fair: Fair) -> None:
    dana = await somebody(fair, "participant")
    await fair.does(dana.send_photo)
    assert rows(fair, "SELECT count(*) FROM answers WHERE value LIKE '%file_id%'") == [(0,)]


async def test_somebody_without_names_and_with_strange_ones_gets_through(fair: Fair) -> None:
    for name, language_code in (
        ("\u2066\u202eevil", None),
        ("Z̴̡̛a̵͝l̷̛g̸̈́o̶" * 8, "pt-br"),
        ("<b>&amp;{name}</b>", "xx"),
        ("😀", "kk-KZ"),
    ):
        account = fair.telegram.person(name, language_code=language_code)
        person = await registers(fair, account, "guest", SIMPLE, language="ru")
        assert person.number is not None


async def test_the_biggest_user_id_of_telegram(fair: Fair) -> None:
    account = fair.telegram.person("Far", language_code="en", id=2**52 - 1)
    person = await registers(fair, account, "guest", SIMPLE, language="en")
    assert person.number == 1
    await fair.says(account, "/mydata")
    assert account.last.attachment is not None
