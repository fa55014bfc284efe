"""The bot is for private chats: in groups it says so once and leaves; and it notices when people block it."""

from typing import Any, Final

from db.people import people
from handlers.navigation.commands import COMMANDS
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from tests.front import Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import everybody, later, registers, rows, stored, words

ANONYMOUS_ADMIN: Final = 1087968824
SECRET: Final = ("Smith John", "+14155552671", "0001")


async def with_a_participant(fair: Fair) -> tuple[Account, Group]:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    return dana, fair.telegram.group("NGO chat", [dana])


def said_in(fair: Fair, group: Group) -> list[str]:
    """Return what the bot called for in a group."""
    calls = [call for call in (*fair.telegram.ledger, *fair.telegram.refused) if call.chat_id == group.id]
    return [f"{call.method} {call.text}".strip() for call in calls]


NOTICE: Final = "sendMessage " + "\n\n".join(words(language, "group") for language in ("kk", "ru", "en"))


async def test_the_bot_says_one_sentence_and_leaves(fair: Fair) -> None:
    dana, group = await with_a_participant(fair)
    await fair.does(group.add_bot, dana)
    assert list(dict.fromkeys(said_in(fair, group))) == [NOTICE, "leaveChat"]
    assert group.last.buttons[0][0].url == "https://t.me/jarmenke_rehearsal_bot"
    assert group.chat.gone == "bot is not a member of the group chat"


async def test_commands_in_a_group_show_nobodys_data(fair: Fair) -> None:
    dana, group = await with_a_participant(fair)
    heard = len(dana.messages)
    group.add_bot(dana)
    for command in COMMANDS:
        group.say(dana, f"/{command}@jarmenke_rehearsal_bot")
    await fair.settled()
    said = said_in(fair, group)
    assert said[:2] == [NOTICE, "leaveChat"]
    assert set(said) <= {NOTICE, "leaveChat"}
    assert not any(secret in text for text in said for secret in SECRET)
    assert len(dana.messages) == heard
    assert rows(fair, "SELECT count(*) FROM people WHERE id < 0") == [(0,)]


async def test_strangers_in_a_group_are_not_noted_down(fair: Fair) -> None:
    ghost = fair.telegram.person("Бөтен")
    group = fair.telegram.group("Others", [ghost])
    group.add_bot(ghost)
    group.say(ghost, "/start@jarmenke_rehearsal_bot")
    await fair.settled()
    assert rows(fair, "SELECT * FROM people") == []


async def test_an_anonymous_administrator_is_nobody(fair: Fair) -> None:
    dana, group = await with_a_participant(fair)
    group.add_bot(dana)
    anonymous = {"id": ANONYMOUS_ADMIN, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    fair.telegram.receive(
        group.chat, anonymous, {"text": "/status@jarmenke_rehearsal_bot", "sender_chat": group.chat.raw}
    )
    await fair.settled()
    assert set(said_in(fair, group)) <= {NOTICE, "leaveChat"}
    assert rows(fair, "SELECT id FROM people") == [(dana.id,)]


async def test_a_button_pressed_in_a_group_has_no_effect(fair: Fair) -> None:
    dana, group = await with_a_participant(fair)
    group.chat.gone = ""
    message: dict[str, Any] = {
        "message_id": 7,
        "date": 1,
        "chat": group.chat.raw,
        "from": fair.telegram.user,
        "text": "a question that was forwarded here",
    }
    for data in ("s:withdraw_yes", "f:yes", "v:submit::0", "m:status"):
        dana.query(message, data)
    await fair.settled()
    assert (await stored(fair, dana))[0].status == "submitted"
    assert set(said_in(fair, group)) <= {NOTICE, "leaveChat"}


async def test_being_thrown_out_needs_no_answer(fair: Fair) -> None:
    dana, group = await with_a_participant(fair)
    await fair.does(group.remove_bot, dana)
    assert said_in(fair, group) == []


async def test_who_blocks_the_bot_stays_registered_and_is_welcome_back(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    heard = len(dana.messages)
    await fair.does(dana.block)
    known = await fair.reads(lambda tx: people.find(tx, dana.id))
    assert known is not None
    assert known.unreachable
    assert rows(fair, "SELECT unreachable_why FROM people") == [("blocked",)]
    assert [one.status for one, _ in await everybody(fair)] == ["submitted"]

    later(fair, days=3)
    await fair.does(dana.unblock)
    known = await fair.reads(lambda tx: people.find(tx, dana.id))
    assert known is not None
    assert not known.unreachable
    assert len(dana.messages) == heard
    await fair.says(dana, "/status")
    assert "No. 0001" in dana.last.text


async def test_who_blocked_the_bot_and_writes_is_heard(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    await fair.does(dana.block)
    await fair.does(dana.start)
    known = await fair.reads(lambda tx: people.find(tx, dana.id))
    assert known is not None
    assert not known.unreachable
    assert dana.last.text.startswith("Fair of Social Ideas and Projects")
