"""Whatever people do, they get one sensible answer."""

from typing import Any

import pytest

from tests.handlers.conversation import Person, World
from tests.handlers.stories import begin_as_ngo, come, submit

FILE = {"file_id": "f", "file_unique_id": "u"}
USER = {"id": 1, "is_bot": False, "first_name": "A"}
MEDIA: dict[str, Any] = {
    "sticker": FILE | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "voice": FILE | {"duration": 1},
    "photo": [FILE | {"width": 1, "height": 1}],
    "video": FILE | {"width": 1, "height": 1, "duration": 1},
    "video_note": FILE | {"length": 1, "duration": 1},
    "audio": FILE | {"duration": 1},
    "animation": FILE | {"width": 1, "height": 1, "duration": 1},
    "document": FILE,
    "contact": {"phone_number": "77011234567", "first_name": "A"},
    "location": {"latitude": 43.0, "longitude": 51.0},
    "venue": {"location": {"latitude": 43.0, "longitude": 51.0}, "title": "T", "address": "A"},
    "dice": {"emoji": "\N{GAME DIE}", "value": 6},
    "poll": {
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
    },
}
SERVICE: dict[str, Any] = {
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 60},
    "connected_website": "example.org",
    "write_access_allowed": {},
    "users_shared": {"request_id": 1, "users": []},
    "new_chat_title": "?",
    "chat_background_set": {"type": {"type": "chat_theme", "theme_name": "x"}},
}


@pytest.mark.parametrize("kind", MEDIA)
async def test_what_is_of_no_use_now_gets_a_sentence_and_the_menu(world: World, kind: str) -> None:
    aigul = await come(world)
    await aigul.sends(**{kind: MEDIA[kind]})
    aigul.sees("Такое сообщение сейчас принять не могу.")
    assert aigul.labels[0] == "Зарегистрироваться"
    assert len(aigul.screens) == 1


@pytest.mark.parametrize("kind", SERVICE)
async def test_telegrams_own_messages_get_no_answer(world: World, kind: str) -> None:
    aigul = await come(world)
    await aigul.sends(**{kind: SERVICE[kind]})
    assert aigul.screens == ()


async def test_a_text_out_of_the_blue_is_answered(world: World) -> None:
    aigul = await come(world)
    await aigul.says("привет")
    aigul.sees("Здравствуйте! Я бот этой ярмарки")
    await aigul.says("абракадабра")
    aigul.sees("Готового ответа на это у меня нет.")
    await aigul.says("/start")
    await aigul.taps("Помощь")
    aigul.sees("/register", "fair@example.org")


async def test_a_stranger_who_just_writes_is_welcomed(world: World) -> None:
    aigul = world.person("ru")
    await aigul.says("привет")
    aigul.sees("Добро пожаловать")


async def test_an_unknown_command_leads_to_help(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/fly")
    aigul.sees("Такой команды нет. Все команды: /help")
    for text in ("/", "/ ", "/@", "/\n"):
        await aigul.says(text)
        aigul.sees("Такой команды нет.")


async def test_an_unknown_command_in_the_middle_keeps_the_question(world: World) -> None:
    aigul = await come(world)
    await begin_as_ngo(aigul)
    await aigul.says("/fly")
    aigul.sees("Такой команды нет.", "Напишите фамилию и имя.")
    assert await aigul.answers() == {}


async def test_commands_are_taken_in_any_case_and_with_the_bots_name(world: World) -> None:
    aigul = await come(world)
    for text in ("/help", "/HELP", "/help@fair_bot", "/help me", "/help\nme"):
        await aigul.says(text)
        aigul.sees("Этот бот – для участников")


async def test_there_is_nothing_to_cancel_outside_of_a_registration(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/cancel")
    aigul.sees("Отменять нечего.")
    await submit(aigul)
    await aigul.says("/cancel")
    aigul.sees("Отменять нечего.")


async def test_a_registration_under_way_is_cancelled(world: World) -> None:
    aigul = await come(world)
    await begin_as_ngo(aigul)
    await aigul.says("/cancel")
    aigul.sees("Прекратить регистрацию?")


async def test_an_edited_text_changes_nothing_and_says_so(world: World) -> None:
    aigul = await come(world)
    await aigul.edits("другое")
    aigul.sees("Правка сообщения не меняет Вашего ответа.")


async def test_a_live_location_that_moves_gets_no_answer(world: World) -> None:
    aigul = await come(world)
    reply = await world.feed(aigul, {"edited_message": private(aigul, location={"latitude": 43.0, "longitude": 51.0})})
    assert reply.screens == ()


async def test_an_album_gets_one_answer(world: World) -> None:
    aigul = await come(world)
    answers = [len((await aigul.sends_photo(album="a")).screens) for _ in range(4)]
    assert answers == [1, 0, 0, 0]
    assert len((await aigul.sends_photo(album="b")).screens) == 1


@pytest.mark.parametrize("data", ["x", "old:menu:1", "m", "m:a:b", "m:fly", "q", "x" * 64, ":", "n:reminders:maybe"])
async def test_an_old_or_forged_button_brings_the_menu(world: World, data: str) -> None:
    aigul = await come(world)
    await aigul.presses(data)
    assert aigul.toast == "Это меню устарело. Вот новое."
    aigul.sees("Ярмарка идей")


async def test_an_old_button_in_the_middle_brings_the_open_question(world: World) -> None:
    aigul = await come(world)
    await begin_as_ngo(aigul)
    await aigul.presses("old:menu")
    assert aigul.toast == "Это меню устарело. Вот новое."
    aigul.sees("Напишите фамилию и имя.")


async def test_every_button_of_the_menu_works(world: World) -> None:
    aigul = await come(world)
    for label, seen in {
        "Помощь": "/register",
        "Защита данных": "Политика.",
        "Уведомления": "Какие из них",
        "Язык": "Choose a language.",
    }.items():
        await aigul.says("/start")
        await aigul.taps(label)
        aigul.sees(seen)


def private(person: Person, **content: Any) -> dict[str, Any]:
    return {
        "message_id": 7,
        "date": 1,
        "edit_date": 2,
        "chat": {"id": person.id, "type": "private"},
        "from": {"id": person.id, "is_bot": False, "first_name": person.name},
        **content,
    }
