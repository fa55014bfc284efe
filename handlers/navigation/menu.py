"""The event's card, and everything that a word of the menu or a command leads to."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.agenda import browse
from handlers.base.callbacks import AnyPress, MenuCallback
from handlers.base.dispatch import Actions
from handlers.base.home import about, home
from handlers.base.screen import Reply
from handlers.door import ticket
from handlers.faq import faq
from handlers.navigation import language
from handlers.navigation.help import show
from handlers.privacy import privacy
from handlers.registration import begin, status
from handlers.reminders import preferences
from services.turn import Turn

MenuHandler: TypeAlias = Callable[[Turn], Awaitable[Reply]]


ACTIONS: Final[Actions[MenuHandler]] = Actions(
    MenuCallback,
    {
        "home": home,
        "about": about,
        "agenda": browse.show_agenda,
        "register": begin.begin,
        "status": status.show,
        "ticket": ticket.show,
        "language": language.ask,
        "help": show,
        "privacy": privacy.show,
        "mydata": privacy.mydata,
        "forget": privacy.ask,
        "notifications": preferences.show,
        "faq": faq.show,
    },
)
"""Where a button of the menu leads."""


async def press(_event: CallbackQuery, turn: Turn, callback_data: MenuCallback) -> Reply:
    """Go where a button of the menu leads."""
    return await ACTIONS[callback_data.action](turn)


def router() -> Router:
    """Take the buttons of the menu."""
    menu = Router(name="navigation.menu")
    menu.callback_query.filter(AnyPress(MenuCallback))
    menu.callback_query.register(press, MenuCallback.filter())
    return menu
