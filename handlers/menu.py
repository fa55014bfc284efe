"""The event's card, and everything that a word of the menu or a command leads to."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import agenda, language, notifications, privacy, registration, status, tickets
from handlers.callbacks import Menu, Pressed
from handlers.help import show
from handlers.home import home
from handlers.lost import old_button
from handlers.screen import Reply
from services.turn import Turn

Action: TypeAlias = Callable[[Turn], Awaitable[Reply]]


ACTIONS: Final[Mapping[str, Action]] = {
    "home": home,
    "agenda": agenda.show,
    "register": registration.begin,
    "status": status.show,
    "ticket": tickets.show,
    "language": language.ask,
    "help": show,
    "privacy": privacy.show,
    "mydata": privacy.mydata,
    "forget": privacy.ask,
    "notifications": notifications.show,
}
"""Where a button of the menu leads: `Menu.action`."""


async def press(_event: CallbackQuery, turn: Turn, callback_data: Menu) -> Reply:
    """Go where a button of the menu leads."""
    return await ACTIONS.get(callback_data.action, old_button)(turn)


def router() -> Router:
    """Return the handlers of this conversation."""
    menu = Router(name="menu")
    menu.callback_query.filter(Pressed(Menu))
    menu.callback_query.register(press, Menu.filter())
    return menu
