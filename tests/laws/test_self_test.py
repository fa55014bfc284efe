"""What the bot uses of Telegram is what the self-test sends: nothing new goes to people that was never tried."""

import ast
import asyncio
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import aiogram.types
import pytest
from aiogram.types import InlineKeyboardButton, KeyboardButton
from pydantic import BaseModel

from bot.telegram.client import TelegramClient
from fair.announcements.announcement import FILES
from handlers.base.screen import Button, Key, Style
from rehearsal.botapi.parameters import known, methods
from rehearsal.telegram import Telegram
from tests.bot.commands.live.rehearsed import Heard, recording, self_test
from texts.translator import CATALOGUES

ROOT = Path(__file__).parents[2]
TEST = ROOT / "bot" / "commands" / "live"

NEEDS_A_GROUP = {"createForumTopic", "editForumTopic", "deleteForumTopic", "reopenForumTopic", "leaveChat"}
WOULD_MOVE_UPDATES = {"setWebhook", "deleteWebhook"}
NEEDS_A_FILM = {"sendVideo"}
"""The bot passes on a film that Telegram has; none can be made here."""
NOT_SENT = NEEDS_A_GROUP | WOULD_MOVE_UPDATES | NEEDS_A_FILM

OTHER_WORDS = {
    "close",  # a step that is taken for a topic
    "deleteMessage",  # only asked for, of rows of an earlier version
}
ONLY_THERE = {
    "message_thread_id",  # of a group with topics
    "name",  # of a topic
    "url",  # of a webhook; as a field of a button it is sent
    "secret_token",
    "max_connections",
    "drop_pending_updates",
    "html",  # of a stored announcement, as is the next
    "items",
}
MAKERS = (
    "bot/telegram/payloads.py",
    "bot/telegram/callback_answers.py",
    "bot/updates/profile.py",
    "bot/delivery/rendering.py",
    "bot/delivery/topic_steps.py",
    "handlers/announcements/screens/message.py",
    "handlers/announcements/deferred.py",
    "handlers/announcements/message_content.py",
    "handlers/enquiries/screens/inbox.py",
    "handlers/enquiries/screens/write.py",
    "handlers/privacy/deferred.py",
    "handlers/applications/screens/sent_files.py",
    "handlers/topics/screens/topic.py",
    "handlers/topics/deferred.py",
)
"""The modules that put parameters together; those that make a call or media are all among them."""

DRAWN_BY = {"date_time": "tg-time"}
TAG = re.compile(r"</?([a-z][a-z-]*)")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """What the self-test sends, with an owner who taps."""
    found = Heard()

    async def run() -> None:
        async with Telegram() as telegram:
            owner = telegram.person("Дана")
            owner.start()
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(TelegramClient, "call", recording(found))
                await self_test(telegram, owner, tmp_path_factory.mktemp("live"), delete=True)

    asyncio.run(run())
    return found


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for room in ("bot", "handlers", "services"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if TEST not in path.parents:
                yield path, ast.parse(path.read_text(encoding="utf-8"))


def constants(tree: ast.AST) -> set[str]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def named(value: Any) -> Iterator[str]:
    """Yield every name of a field, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from named(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from named(inner)


def words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words(inner)


def test_every_method_is_tried(heard: Heard) -> None:
    used = {word for _, tree in trees() for word in constants(tree)} & set(methods())
    used |= {f"send{shape.capitalize()}" for shape in FILES}
    tried = {method for method, _, _ in heard.calls}
    assert used - tried - OTHER_WORDS == NOT_SENT
    assert not NOT_SENT - used


def fields_of_telegram() -> set[str]:
    found = {name for method in methods() for name in known(method)[0]}
    for model in (InlineKeyboardButton, KeyboardButton, aiogram.types.ReplyKeyboardMarkup):
        found |= set(model.model_fields)
    return found | {
        name
        for kind in vars(aiogram.types).values()
        if isinstance(kind, type)
        and issubclass(kind, BaseModel)
        and kind.__name__.startswith(("Input", "Reply", "Link"))
        for name in kind.model_fields
    }


def written(path: str) -> set[str]:
    """Return the fields that a module writes: keys of its dictionaries and what it sets in them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        match node:
            case ast.Dict(keys=keys):
                found |= {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
            case ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Store()):
                found.add(name)
            case ast.Call(func=ast.Name(id="_call"), keywords=keywords):
                found |= {keyword.arg for keyword in keywords if keyword.arg}
    return found & fields_of_telegram()


def test_every_parameter_is_tried(heard: Heard) -> None:
    used = {name for path in MAKERS for name in written(path)}
    tried = {name for _, params, field in heard.calls for name in (*named(params), field)}
    assert {"style", "request_contact", "link_preview_options", "show_alert", "cache_time"} <= used
    assert used - tried - ONLY_THERE == set()


def test_whoever_makes_a_call_is_looked_at() -> None:
    making = {
        path.relative_to(ROOT).as_posix()
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"Call", "Media"}
        and node.args
    }
    looked_at = {*MAKERS, "bot/updates/alerts.py"}
    assert making - looked_at - {"bot/telegram/plainer.py"} == set()


def test_every_kind_of_formatting_is_tried(heard: Heard) -> None:
    in_texts = {tag for path in CATALOGUES.rglob("*.ftl") for tag in TAG.findall(path.read_text(encoding="utf-8"))}
    drawn = {
        node.attr
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "html_decoration"
    }
    tried = {tag for _, params, _ in heard.calls for said in words(params) for tag in TAG.findall(said)}
    assert in_texts <= tried
    assert {DRAWN_BY.get(name, name) for name in drawn} <= tried


def test_every_kind_of_button_is_tried(heard: Heard) -> None:
    sent = [name for _, params, _ in heard.calls for name in named(params.get("reply_markup"))]
    said = {word for _, params, _ in heard.calls for word in words(params.get("reply_markup"))}
    assert {each.name for each in fields(Button)} == {"text", "data", "url", "style"}
    assert {"callback_data", "url", "style"} <= set(sent)
    assert set(get_args(Style)) <= said
    assert {each.name for each in fields(Key)} == {"text", "contact"}
    assert {"keyboard", "request_contact", "remove_keyboard"} <= set(sent)
