# mypy: disable-error-code="import-not-found, import-untyped"
"""The same eight questions in aiogram-dialog, one window each, with its state in memory."""

import asyncio
import os
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Const

from benchmarks.questions import THANKS, Question, questions


class Asking(StatesGroup):
    """The library wants a state per window, known at the start."""

    q0, q1, q2, q3, q4, q5, q6, q7, end = (State() for _ in range(9))


STATES = (Asking.q0, Asking.q1, Asking.q2, Asking.q3, Asking.q4, Asking.q5, Asking.q6, Asking.q7)


async def written(message: Message, widget: Any, manager: DialogManager) -> None:
    del widget
    manager.dialog_data[str(manager.current_context().state)] = message.text
    await manager.next()


async def tapped(press: CallbackQuery, button: Any, manager: DialogManager) -> None:
    del press
    manager.dialog_data[str(manager.current_context().state)] = button.widget_id
    await manager.next()


async def start(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Asking.q0, mode=StartMode.RESET_STACK)


def window(question: Question, state: State) -> Window:
    if not question.options:
        return Window(Const(question.label), MessageInput(written), state=state)
    buttons = (Button(Const(label), id=option, on_click=tapped) for option, label in question.options)
    return Window(Const(question.label), Column(*buttons), state=state)


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    dispatcher = Dispatcher(storage=MemoryStorage())
    windows = (window(question, state) for question, state in zip(questions(), STATES, strict=True))
    dispatcher.include_router(Dialog(*windows, Window(Const(THANKS), state=Asking.end)))
    dispatcher.message.register(start, CommandStart())
    setup_dialogs(dispatcher)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    asyncio.run(main())
