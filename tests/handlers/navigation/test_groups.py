"""Groups, channels, and all that is not one person in a private chat."""

from typing import Any

import pytest
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.enums import UpdateType
from aiogram.types import Update

from db.core.engine import Tx
from handlers.base.screen import Reply
from handlers.navigation.commands import COMMANDS
from handlers.navigation.groups import ANONYMOUS_SENDERS
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come, submit

GROUP = {"id": -100500, "type": "supergroup", "title": "NGO"}
CHANNEL = {"id": -100600, "type": "channel", "title": "News"}
BOT = {"id": 42, "is_bot": True, "first_name": "Bot"}


def user(person: Person) -> dict[str, Any]:
    return {"id": person.id, "is_bot": False, "first_name": person.name}


def message(person: Person, chat: dict[str, Any], **content: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": chat, "from": user(person), **content}


def membership(person: Person, chat: dict[str, Any], before: str, after: str) -> dict[str, Any]:
    def state(status: str) -> dict[str, Any]:
        return {"user": BOT, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    return {
        "chat": chat,
        "from": user(person),
        "date": 1,
        "old_chat_member": state(before),
        "new_chat_member": state(after),
    }


def is_notice(reply: Reply, chat: int = GROUP["id"]) -> bool:  # type: ignore[assignment]  # an id
    (notice,) = reply.notices
    return (
        reply.leave == (chat,)
        and reply.screens == ()
        and (notice.person_id, notice.dedupe_key) == (chat, f"group:{chat}")
        and all(word in notice.screen.text for word in ("жеке жазыңыз", "Напишите мне лично", "in private"))
    )


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_in_a_group_is_answered_by_leaving(world: World, command: str) -> None:
    aigul = await come(world)
    await submit(aigul)
    reply = await world.feed(aigul, {"message": message(aigul, GROUP, text=f"/{command}@fair_bot")})
    assert is_notice(reply)
    assert "Серікова" not in str(reply)


async def test_a_text_and_a_button_and_a_post_too(world: World) -> None:
    aigul = await come(world)
    text = message(aigul, GROUP, text="hello")
    press = {"id": "1", "from": user(aigul), "chat_instance": "1", "data": "m:status", "message": text}
    for body in ({"message": text}, {"edited_message": text}, {"callback_query": press}):
        assert is_notice(await world.feed(aigul, body))
    for kind in ("channel_post", "edited_channel_post"):
        reply = await world.feed(aigul, {kind: message(aigul, CHANNEL, text="news")})
        assert is_notice(reply, -100600)


async def test_being_added_to_a_group_is_answered_by_leaving_and_being_thrown_out_by_silence(
    world: World,
) -> None:
    aigul = await come(world)
    reply = await world.feed(aigul, {"my_chat_member": membership(aigul, GROUP, "left", "member")})
    assert is_notice(reply)
    for after in ("left", "kicked"):
        reply = await world.feed(aigul, {"my_chat_member": membership(aigul, GROUP, "member", after)})
        assert reply == Reply()


@pytest.mark.parametrize("faceless", sorted(ANONYMOUS_SENDERS))
async def test_an_id_that_stands_for_many_people_gets_nothing(world: World, faceless: int) -> None:
    somebody = world.person("ru", id_=faceless)
    text = message(somebody, {"id": faceless, "type": "private"}, text="/mydata")
    press = {"id": "1", "from": user(somebody), "chat_instance": "1", "data": "m:mydata", "message": text}
    for body in ({"message": text}, {"edited_message": text}, {"callback_query": press}):
        assert await world.feed(somebody, body) == Reply()


async def test_a_message_in_the_name_of_a_chat_gets_nothing(world: World) -> None:
    aigul = await come(world)
    body = message(aigul, {"id": aigul.id, "type": "private"}, text="/mydata", sender_chat=CHANNEL)
    assert await world.feed(aigul, {"message": body}) == Reply()


async def test_a_block_is_noted_and_taken_back_without_a_word(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    private = {"id": aigul.id, "type": "private"}
    assert await world.feed(aigul, {"my_chat_member": membership(aigul, private, "member", "kicked")}) == Reply()
    (row,) = await world.query("SELECT unreachable_why FROM people")
    assert row == {"unreachable_why": "blocked"}
    assert await aigul.registration() is not None
    assert await world.feed(aigul, {"my_chat_member": membership(aigul, private, "kicked", "member")}) == Reply()
    (row,) = await world.query("SELECT unreachable_why FROM people")
    assert row == {"unreachable_why": None}


async def test_a_button_of_a_message_too_old_to_be_shown_works(world: World) -> None:
    """Telegram sends a stub instead of a message it no longer keeps, or no message at all."""
    aigul = await come(world)
    stub = {"chat": {"id": aigul.id, "type": "private"}, "message_id": 5, "date": 0}
    for place in ({"message": stub}, {"inline_message_id": "x"}):
        body = {"id": "1", "from": user(aigul), "chat_instance": "1", "data": "m:home", **place}
        reply = await world.feed(aigul, {"callback_query": body})
        assert "Ярмарка идей" in reply.screens[0].text


FILE = {"file_id": "f", "file_unique_id": "u"}


def every_kind(person: Person) -> dict[str, dict[str, Any]]:
    """One update of each kind that Telegram knows, from a private chat where there is such a thing."""
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    text = message(person, chat, text="hello")
    who = user(person)
    poll = {
        "id": "1",
        "question": "?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    boost = {
        "boost_id": "1",
        "add_date": 1,
        "expiration_date": 2,
        "source": {"source": "premium", "user": who},
    }
    connection = {"id": "1", "user": who, "user_chat_id": person.id, "date": 1, "is_enabled": True}
    return {
        "message": text,
        "edited_message": text | {"edit_date": 2},
        "channel_post": message(person, CHANNEL, text="news"),
        "edited_channel_post": message(person, CHANNEL, text="news"),
        "business_connection": connection,
        "business_message": text,
        "edited_business_message": text,
        "deleted_business_messages": {"business_connection_id": "1", "chat": chat, "message_ids": [1]},
        "guest_message": text,
        "message_reaction": {
            "chat": chat,
            "message_id": 1,
            "user": who,
            "date": 1,
            "old_reaction": [],
            "new_reaction": [],
        },
        "message_reaction_count": {"chat": chat, "message_id": 1, "date": 1, "reactions": []},
        "inline_query": {"id": "1", "from": who, "query": "fair", "offset": ""},
        "chosen_inline_result": {"result_id": "1", "from": who, "query": "fair"},
        "callback_query": {"id": "1", "from": who, "chat_instance": "1", "data": "m:home", "message": text},
        "shipping_query": {
            "id": "1",
            "from": who,
            "invoice_payload": "x",
            "shipping_address": dict.fromkeys(
                ("country_code", "state", "city", "street_line1", "street_line2", "post_code"), "x"
            ),
        },
        "pre_checkout_query": {
            "id": "1",
            "from": who,
            "currency": "KZT",
            "total_amount": 1,
            "invoice_payload": "x",
        },
        "purchased_paid_media": {"from": who, "paid_media_payload": "x"},
        "poll": poll,
        "poll_answer": {"poll_id": "1", "user": who, "option_ids": [0], "option_persistent_ids": ["0"]},
        "my_chat_member": membership(person, chat, "kicked", "member"),
        "chat_member": membership(person, GROUP, "left", "member"),
        "chat_join_request": {"chat": GROUP, "from": who, "user_chat_id": person.id, "date": 1},
        "chat_boost": {"chat": GROUP, "boost": boost},
        "removed_chat_boost": {"chat": GROUP, "boost_id": "1", "remove_date": 1, "source": boost["source"]},
        "managed_bot": {"user": who, "bot": BOT},
        "subscription": {"user": who, "invoice_payload": "x", "state": "active"},
        "stopped_message_generation": {"chat": chat, "message_id": 1, "draft_id": 1},
    }


ANSWERED = {
    "message",
    "edited_message",
    "inline_query",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
}


@pytest.mark.parametrize("kind", [kind.value for kind in UpdateType])
async def test_no_kind_of_update_breaks_anything_or_gets_a_stray_reply(world: World, kind: str) -> None:
    aigul = await come(world)
    body = every_kind(aigul)[kind]
    update = Update.model_validate({"update_id": 9, kind: body}, context={"bot": world.bot})

    async def work(tx: Tx) -> object:
        turn = await world._turn(tx, aigul)
        return await world.dispatcher.feed_update(world.bot, update, turn=turn)

    reply = await world.database.write(work)
    assert (reply is not UNHANDLED) == (kind in ANSWERED)
