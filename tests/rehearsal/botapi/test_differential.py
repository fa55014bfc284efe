"""The same scripted calls give the same ok, code and description as Telegram's own server.

What is expected is written down from outside: the catalogue of failures that the bot is built against (its numbers 31
to 39 stand in the first column), the Bot API's documentation, and its open server (tdlib/telegram-bot-api).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.rehearsal.botapi.test_send_media import png

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.people.account import Account
    from rehearsal.people.group import Group
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock

GO: Final = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
NOT_MODIFIED: Final = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
TOO_OLD: Final = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@dataclass
class World:
    """What the scripts speak of."""

    telegram: Telegram
    clock: Clock
    dana: Account
    group: Group
    sent: int = 0
    file: int = 0
    query: str = ""

    @property
    def names(self) -> dict[str, Any]:
        """Return what stands for "$dana" and the like in a call."""
        return {
            "$dana": self.dana.id,
            "$group": self.group.id,
            "$sent": self.sent,
            "$file": self.file,
            "$query": self.query,
        }


def nothing(_: World) -> None:
    """Leave the world as it is."""


def blocked(world: World) -> None:
    world.dana.block()


def deactivated(world: World) -> None:
    world.dana.deactivate()


def kicked(world: World) -> None:
    world.group.remove_bot(by=world.dana)


def left(world: World) -> None:
    world.group.chat.gone = "bot is not a member of the group chat"


def migrated(world: World) -> None:
    world.telegram.registry.migrate(world.group)


def cleared(world: World) -> None:
    world.dana.clear_history()


def deleted_topic(world: World) -> None:
    world.group.add_topic(7)
    world.group.delete_topic(7)


def topic(world: World) -> None:
    world.group.add_topic(7)


def late_press(world: World) -> None:
    world.query = world.dana.tap_data("go")
    world.clock.seconds += 151


def press(world: World) -> None:
    world.query = world.dana.tap_data("go")


def old(world: World) -> None:
    world.clock.seconds += 172_801


def frozen(world: World) -> None:
    world.telegram.freeze(world.dana.id, 35)


def large(world: World) -> None:
    world.dana.send_document("big.bin", b"x", size=21 * 1_048_576)


Script = tuple[str, str, "Callable[[World], None]", str, dict[str, Any], int, str]
"""Number, what it is about, what happens before, method, parameters, code (0 for ok), description."""

HTML: Final = {"parse_mode": "HTML"}
SAY: Final = {"chat_id": "$dana", "text": "a"}
HERE: Final = {"chat_id": "$dana", "message_id": "$sent"}

SCRIPTS: Final[list[Script]] = [
    ("31", "blocked", blocked, "sendMessage", SAY, 403, "Forbidden: bot was blocked by the user"),
    ("31", "deactivated", deactivated, "sendMessage", SAY, 403, "Forbidden: user is deactivated"),
    (
        "31",
        "kicked",
        kicked,
        "sendMessage",
        {"chat_id": "$group", "text": "a"},
        403,
        "Forbidden: bot was kicked from the group chat",
    ),
    (
        "31",
        "left",
        left,
        "sendMessage",
        {"chat_id": "$group", "text": "a"},
        403,
        "Forbidden: bot is not a member of the group chat",
    ),
    ("31", "nobody", nothing, "sendMessage", {"chat_id": 5, "text": "a"}, 400, "Bad Request: chat not found"),
    (
        "31",
        "no dialog",
        nothing,
        "sendMessage",
        {"chat_id": 1_000_900, "text": "a"},
        403,
        "Forbidden: bot can't initiate conversation with a user",
    ),
    (
        "31",
        "a file to who blocked",
        blocked,
        "sendPhoto",
        {"chat_id": "$dana", "photo": "PHOTO"},
        403,
        "Forbidden: bot was blocked by the user",
    ),
    (
        "31",
        "typing to who blocked",
        blocked,
        "sendChatAction",
        {"chat_id": "$dana", "action": "typing"},
        403,
        "Forbidden: bot was blocked by the user",
    ),
    ("31", "no chat named", nothing, "sendMessage", {"text": "a"}, 400, "Bad Request: chat_id is empty"),
    (
        "32",
        "upgraded",
        migrated,
        "sendMessage",
        {"chat_id": "$group", "text": "a"},
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
    ),
    ("33", "same text", nothing, "editMessageText", {**HERE, "text": "a", "reply_markup": GO}, 400, NOT_MODIFIED),
    ("33", "same buttons", nothing, "editMessageReplyMarkup", {**HERE, "reply_markup": GO}, 400, NOT_MODIFIED),
    ("33", "new text", nothing, "editMessageText", {**HERE, "text": "b"}, 0, ""),
    ("34", "gone", cleared, "editMessageText", {**HERE, "text": "b"}, 400, "Bad Request: message to edit not found"),
    (
        "34",
        "another's",
        nothing,
        "editMessageText",
        {"chat_id": "$dana", "message_id": 1, "text": "b"},
        400,
        "Bad Request: message can't be edited",
    ),
    (
        "34",
        "no text there",
        nothing,
        "editMessageText",
        {"chat_id": "$dana", "message_id": "$file", "text": "b"},
        400,
        "Bad Request: there is no text in the message to edit",
    ),
    (
        "34",
        "no caption there",
        nothing,
        "editMessageCaption",
        {**HERE, "caption": "b"},
        400,
        "Bad Request: there is no caption in the message to edit",
    ),
    (
        "34",
        "a caption",
        nothing,
        "editMessageCaption",
        {"chat_id": "$dana", "message_id": "$file", "caption": "b"},
        0,
        "",
    ),
    (
        "34",
        "a caption that is too long",
        nothing,
        "editMessageCaption",
        {"chat_id": "$dana", "message_id": "$file", "caption": "a" * 1025},
        400,
        "Bad Request: message caption is too long",
    ),
    (
        "34",
        "a picture in the place of a text",
        nothing,
        "editMessageMedia",
        {**HERE, "media": {"type": "photo", "media": "PHOTO"}},
        0,
        "",
    ),
    (
        "34",
        "another's picture",
        nothing,
        "editMessageMedia",
        {"chat_id": "$dana", "message_id": 1, "media": {"type": "photo", "media": "PHOTO"}},
        400,
        "Bad Request: message can't be edited",
    ),
    (
        "34",
        "no message for a picture",
        cleared,
        "editMessageMedia",
        {**HERE, "media": {"type": "photo", "media": "PHOTO"}},
        400,
        "Bad Request: message to edit not found",
    ),
    (
        "34",
        "not there to delete",
        nothing,
        "deleteMessage",
        {"chat_id": "$dana", "message_id": 999},
        400,
        "Bad Request: message to delete not found",
    ),
    ("34", "too old to delete", old, "deleteMessage", HERE, 400, "Bad Request: message can't be deleted for everyone"),
    ("34", "deleted", nothing, "deleteMessage", HERE, 0, ""),
    (
        "34",
        "not there to copy",
        nothing,
        "copyMessage",
        {"chat_id": "$dana", "from_chat_id": "$dana", "message_id": 999},
        400,
        "Bad Request: message to copy not found",
    ),
    (
        "34",
        "not there to forward",
        nothing,
        "forwardMessage",
        {"chat_id": "$dana", "from_chat_id": "$dana", "message_id": 999},
        400,
        "Bad Request: message to forward not found",
    ),
    (
        "34",
        "nothing to answer",
        nothing,
        "sendMessage",
        {**SAY, "reply_parameters": {"message_id": 999}},
        400,
        "Bad Request: message to be replied not found",
    ),
    ("35", "late", late_press, "answerCallbackQuery", {"callback_query_id": "$query"}, 400, TOO_OLD),
    ("35", "unknown", nothing, "answerCallbackQuery", {"callback_query_id": "77"}, 400, TOO_OLD),
    ("35", "in time", press, "answerCallbackQuery", {"callback_query_id": "$query", "text": "a" * 200}, 0, ""),
    (
        "37",
        "a long notice",
        press,
        "answerCallbackQuery",
        {"callback_query_id": "$query", "text": "a" * 201},
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    ),
    (
        "36",
        "a strange tag",
        nothing,
        "sendMessage",
        {**SAY, "text": "<3>", **HTML},
        400,
        'Bad Request: can\'t parse entities: Unsupported start tag "3" at byte offset 0',
    ),
    (
        "36",
        "an end too much",
        nothing,
        "sendMessage",
        {**SAY, "text": "a</b>", **HTML},
        400,
        "Bad Request: can't parse entities: Unexpected end tag at byte offset 1",
    ),
    (
        "36",
        "no end",
        nothing,
        "sendMessage",
        {**SAY, "text": "<b>a", **HTML},
        400,
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        "36",
        "crossed",
        nothing,
        "sendMessage",
        {**SAY, "text": "<b><i>a</b></i>", **HTML},
        400,
        'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    ("36", "escaped", nothing, "sendMessage", {**SAY, "text": "&lt;3", **HTML}, 0, ""),
    ("37", "empty", nothing, "sendMessage", {**SAY, "text": ""}, 400, "Bad Request: message text is empty"),
    ("37", "4,096", nothing, "sendMessage", {**SAY, "text": "ә" * 4096}, 0, ""),
    ("37", "4,097", nothing, "sendMessage", {**SAY, "text": "ә" * 4097}, 400, "Bad Request: message is too long"),
    (
        "37",
        "2,049 faces",
        nothing,
        "sendMessage",
        {**SAY, "text": "😀" * 2049},
        400,
        "Bad Request: message is too long",
    ),
    (
        "37",
        "a long caption",
        nothing,
        "sendPhoto",
        {"chat_id": "$dana", "photo": "PHOTO", "caption": "a" * 1025},
        400,
        "Bad Request: message caption is too long",
    ),
    (
        "37",
        "65 bytes of data",
        nothing,
        "sendMessage",
        {**SAY, "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a" * 65}]]}},
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "37",
        "64 bytes of data",
        nothing,
        "sendMessage",
        {**SAY, "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a" * 64}]]}},
        0,
        "",
    ),
    (
        "37",
        "a button that does nothing",
        nothing,
        "sendMessage",
        {**SAY, "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
        400,
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "37",
        "documents among pictures",
        nothing,
        "sendMediaGroup",
        {"chat_id": "$dana", "media": [{"type": "photo", "media": "PHOTO"}, {"type": "document", "media": "FILE"}]},
        400,
        "Bad Request: document can't be mixed with other media types",
    ),
    (
        "37",
        "an album",
        nothing,
        "sendMediaGroup",
        {"chat_id": "$dana", "media": [{"type": "photo", "media": "PHOTO"}] * 10},
        0,
        "",
    ),
    ("38", "21 MB to fetch", large, "getFile", {"file_id": "LAST"}, 400, "Bad Request: file is too big"),
    ("38", "no such file", nothing, "getFile", {"file_id": "x"}, 400, "Bad Request: invalid file_id"),
    (
        "38",
        "an address nobody has",
        nothing,
        "sendDocument",
        {"chat_id": "$dana", "document": "x"},
        400,
        "Bad Request: wrong file identifier/HTTP URL specified",
    ),
    (
        "38",
        "no file at all",
        nothing,
        "sendDocument",
        {"chat_id": "$dana"},
        400,
        "Bad Request: there is no document in the request",
    ),
    (
        "38",
        "of another kind",
        nothing,
        "sendPhoto",
        {"chat_id": "$dana", "photo": "FILE"},
        400,
        "Bad Request: can't use file of type Document as Photo",
    ),
    (
        "39",
        "a deleted topic",
        deleted_topic,
        "sendMessage",
        {"chat_id": "$group", "text": "a", "message_thread_id": 7},
        400,
        "Bad Request: message thread not found",
    ),
    ("39", "a topic", topic, "sendMessage", {"chat_id": "$group", "text": "a", "message_thread_id": 7}, 0, ""),
    ("25", "too many", frozen, "sendMessage", SAY, 429, "Too Many Requests: retry after 35"),
    ("API", "no such method", nothing, "sendMesage", SAY, 404, "Not Found"),
    (
        "API",
        "an action of its own",
        nothing,
        "sendChatAction",
        {"chat_id": "$dana", "action": "sleeping"},
        400,
        "Bad Request: wrong parameter action in request",
    ),
    (
        "API",
        "commands of one chat",
        nothing,
        "setMyCommands",
        {
            "commands": [{"command": "desk", "description": "Desk"}],
            "scope": {"type": "chat", "chat_id": "$dana"},
            "language_code": "kk",
        },
        0,
        "",
    ),
    (
        "API",
        "a command in capitals",
        nothing,
        "setMyCommands",
        {"commands": [{"command": "Desk", "description": "Desk"}]},
        400,
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    (
        "API",
        "a place beyond the pole",
        nothing,
        "sendLocation",
        {"chat_id": "$dana", "latitude": 91, "longitude": 0},
        400,
        "Bad Request: wrong latitude or longitude specified",
    ),
]


def named(script: Script) -> str:
    return f"{script[0]}-{script[1]}"


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
async def test_it_answers_as_telegram_does(api: Api, telegram: Telegram, clock: Clock, script: Script) -> None:
    _, _, happens, method, values, code, description = script
    dana = telegram.person("Дана")
    dana.start()
    telegram.person("Бейтаныс", id=1_000_900)
    group = telegram.group("Жәрмеңке", members=[dana])
    group.add_bot(by=dana)
    file = telegram.files.add("document", "a.pdf", "application/pdf", b"%PDF")
    photo = telegram.files.add("photo", "a.png", "image/png", png(8, 8))
    sent = await api.ok("sendMessage", chat_id=dana.id, text="a", reply_markup=GO)
    kept = await api.ok("sendDocument", chat_id=dana.id, document=file.id, caption="a")
    world = World(telegram, clock, dana, group, sent["message_id"], kept["message_id"])
    happens(world)
    last = dana.messages[-1].attachment if dana.messages else None
    names = {**world.names, "PHOTO": photo.id, "FILE": file.id, "LAST": last.file_id if last else ""}
    answer = await api.answer(method, **_filled(values, names))
    expected = (False, code, description) if code else (True, 0, "")
    assert (answer["ok"], answer.get("error_code", 0), answer.get("description", "")) == expected
    if code == 429:
        assert answer["parameters"] == {"retry_after": 35}
    if "upgraded" in description:
        assert answer["parameters"]["migrate_to_chat_id"] in telegram.groups


def _filled(value: Any, names: dict[str, Any]) -> Any:
    if isinstance(value, dict):
        return {key: _filled(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value
