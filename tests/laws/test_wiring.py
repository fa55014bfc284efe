"""Handlers get what they ask for, every button leads somewhere, and no handler talks to Telegram."""

import ast
import inspect
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from aiogram import Router
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter
from aiogram.types import TelegramObject
from annotated_types import Ge, Lt

import handlers
from db.people.prompts import Prompt
from fair.agenda.session_ids import ID_MAX as SESSION_ID_MAX
from fair.content.event_file import _EVENT_ID_MAX
from fair.content.toml_table import ID_MAX
from fair.intents.intent import Intent
from fair.words import LANGUAGES
from handlers.base.callbacks import MenuCallback
from handlers.base.screen import Reply
from handlers.navigation import commands, fallback, menu
from handlers.registration import questions
from handlers.registration.callbacks import PlaceAction
from services.turn import Turn
from tests.golden.gallery import GALLERY, buttons
from tests.laws.wiring import Wired, data_classes, unpacks, wiring

ROOM = Path(handlers.__file__).parent
CALLBACK_BYTES = 64
BIGGEST = 2**63 - 1
SESSION_MAX = 40
"""Characters of a session's id."""

GIVEN = {
    "turn": Turn,
    "command": str,  # from commands.IsCommand
    "payload": str,  # from commands.IsCommand
    "chat_id": int | None,  # from groups.Elsewhere
    "data": str,  # from handlers.base.yes_or_no.SaysYesOrNo
    "place_action": PlaceAction,  # from handlers.registration.offers.AnswersOffer
    "prompt": Prompt,  # from handlers.base.permissions.Prompted
    "enquiry_id": int,  # from handlers.enquiries.answer.RepliesToNotice
    "event_router": Router,  # from aiogram: the router that the handler is registered with
}
"""What handlers may ask for by name besides the event and `callback_data`."""
KINDS = {"callback_query": "CallbackQuery", "my_chat_member": "ChatMemberUpdated", "inline_query": "InlineQuery"}


each_handler = pytest.mark.parametrize("wired", wiring(), ids=str)


@each_handler
def test_a_handler_is_a_coroutine_that_returns_a_reply(wired: Wired) -> None:
    assert inspect.iscoroutinefunction(wired.function)
    assert get_type_hints(wired.function)["return"] is Reply


@each_handler
def test_a_handler_gets_what_it_asks_for(wired: Wired) -> None:
    event, *others = inspect.signature(wired.function).parameters
    hints = get_type_hints(wired.function)
    given = GIVEN | {"callback_data": wired.callback_data}
    assert event.lstrip("_") == "event"
    assert {name: hints[name] for name in others} == {name: given.get(name) for name in others}


@each_handler
def test_a_handler_takes_the_kind_of_event_it_is_registered_for(wired: Wired) -> None:
    event = next(iter(inspect.signature(wired.function).parameters))
    hint = get_type_hints(wired.function)[event]
    kinds = {one.__name__ for one in getattr(hint, "__args__", (hint,)) if issubclass(one, TelegramObject)}
    kind = KINDS.get(wired.observer, "Message")
    assert kind in kinds


@each_handler
def test_no_filter_blocks(wired: Wired) -> None:
    """aiogram runs a filter that is no coroutine in a thread: slow, and outside of the turn's transaction."""
    for one in wired.filters:
        assert isinstance(one.callback, Filter | CallbackQueryFilter), one
        assert inspect.iscoroutinefunction(one.callback.__call__), one


def test_handlers_do_not_talk_to_telegram() -> None:
    """They return replies; an `event.answer(...)` would go out even where the turn is rolled back."""
    spoken = [
        f"{path.relative_to(ROOM)}:{node.lineno} {ast.unparse(node.func)}"
        for path in ROOM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if talks(node.func)
    ]
    assert spoken == []


def talks(function: ast.Attribute) -> bool:
    owner = ast.unparse(function.value)
    methods = ("answer", "reply", "edit_", "delete", "send_", "copy_to", "forward")
    to_telegram = owner in {"event", "event.message"} and function.attr.startswith(methods)
    return to_telegram or owner.split(".")[-1] == "bot"


def test_no_number_of_a_button_is_larger_than_the_database_can_look_up() -> None:
    """Forged ones of thirty digits are no buttons of ours; see `RowId`."""
    unbounded = [
        f"{data.__name__}.{name}"
        for data in data_classes()
        for name, field in data.model_fields.items()
        if _is_number(field.annotation) and not {Ge, Lt} <= {type(one) for one in field.metadata}
    ]
    assert unbounded == []


def _is_number(annotation: object) -> bool:
    return annotation in {int, float} or any(_is_number(one) for one in getattr(annotation, "__args__", ()))


@pytest.mark.parametrize("forged", [10**20, -(10**20), 2**63, -1])
def test_a_press_with_a_number_that_nobody_gave_is_no_button_of_ours(forged: int) -> None:
    for data in data_classes():
        values = {name: longest(name, field.annotation) for name, field in data.model_fields.items()}
        for name, field in data.model_fields.items():
            if _is_number(field.annotation):
                packed = [data.__prefix__, *(str(forged if each == name else values[each]) for each in values)]
                assert not unpacks(data, ":".join(packed)), packed


def test_callback_prefixes_are_unique() -> None:
    prefixes = [one.__prefix__ for one in data_classes()]
    assert len(prefixes) == len(set(prefixes))


LONGEST = {
    "role": "r" * ID_MAX,
    "question": "q" * ID_MAX,
    "option": "o" * ID_MAX,
    "invitation": "t" * 22,  # secrets.token_urlsafe(16)
    "token": "t" * 22,
    "then": f"s-{'i' * SESSION_MAX}",
    "language": "kk",
    "category": "announcements",
    "action": "withdraw_yes",
    "step": "remove_yes",
    "view": "file_mine",
    "of": "o" * ID_MAX,
    "by": "q" * ID_MAX,
    "wanted": max(Intent, key=len),
    "reason": "incomplete",
    "session": "i" * SESSION_MAX,
    "seen": "f" * 8,  # a mark of the draft
    "item": "i" * SESSION_ID_MAX,
    "file": "json",
    "kind": "organisations",
    "lead": "10080",
    "minute": "9" * 8,
    "table": "organisations",
    "form": "xlsx",
    "whose": "approved",
    "day": "2027-11-14",
}


def longest(name: str, kind: object) -> Any:
    if get_origin(kind) is Literal:
        return max(get_args(kind), key=len)
    return True if kind is bool else BIGGEST if kind is int else LONGEST[name]


@pytest.mark.parametrize("data", data_classes())
def test_the_longest_callback_data_fits(data: type[CallbackData]) -> None:
    values = {name: longest(name, field.annotation) for name, field in data.model_fields.items()}
    packed = data(**values).pack()
    assert len(packed.encode()) <= CALLBACK_BYTES
    assert data.unpack(packed) == data(**values)


def test_the_longest_deep_link_fits() -> None:
    assert len(f"{'e' * _EVENT_ID_MAX}-{'r' * ID_MAX}-{'s' * 11}") <= 64


@pytest.mark.parametrize("subject", GALLERY)
def test_every_button_is_handled(subject: str) -> None:
    """By one handler: in any language, on every screen of the gallery."""
    known = [one.callback_data for one in wiring() if one.callback_data is not None]
    wrong = [
        f"{name}, {language}: {button}"
        for language in LANGUAGES
        for name, button in buttons(subject, language)
        if button.data is not None and sum(unpacks(data, button.data) for data in known) != 1
    ]
    assert wrong == []


@pytest.mark.parametrize("subject", GALLERY)
def test_every_button_of_the_menu_leads_somewhere(subject: str) -> None:
    wrong = [
        f"{name}, {language}: {button}"
        for language in LANGUAGES
        for name, button in buttons(subject, language)
        if button.data and unpacks(MenuCallback, button.data)
        if MenuCallback.unpack(button.data).action not in menu.ACTIONS
    ]
    assert wrong == []


@pytest.mark.parametrize("data", data_classes())
def test_every_class_of_callback_data_has_a_handler(data: type[CallbackData]) -> None:
    assert [str(one) for one in wiring() if one.callback_data is data] != []


def test_the_fallback_comes_last_and_catches_everything() -> None:
    last: dict[str, Wired] = {one.observer: one for one in wiring()}
    for observer in ("message", "edited_message", "callback_query"):
        assert last[observer].function.__module__ == fallback.__name__
        assert last[observer].filters == []


def test_an_answer_tries_few_filters() -> None:
    """Whatever is tried before the handler of an answer costs every update of a busy registration day."""
    for observer, module, limit in (
        ("callback_query", questions.__name__, 3),
        # groups, commands, conversations, the team's prompts, a yes or a no: nothing is read
        ("message", questions.__name__, 6),
    ):
        tried = set()
        for one in wiring():
            if one.observer == observer:
                if one.function.__module__ == module:
                    break
                tried.add(id(gate_of(one) or one))
        assert len(tried) < limit, observer


def gate_of(one: Wired) -> Router | None:
    """The outermost router with filters of its own: an update that they refuse is tried by no router inside."""
    routers = reversed(list(one.router.chain_head))
    return next((router for router in routers if router.observers[one.observer]._handler.filters), None)


def test_every_command_is_a_word_telegram_takes() -> None:
    for name in commands.COMMANDS:
        assert name.isascii()
        assert name.islower()
        assert len(name) <= 32
