"""A yes or a no that is typed under a question with these two buttons, and taken for the one that says so."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from fair.matching.phrases import only_yes_or_no, yes_or_no
from handlers.base import passing, typed_press
from handlers.base.screen import Reply
from services.turn import Turn


class MayBeAsked(Filter):
    """Lets those pass of whom something was asked in passing, or who have no question open; reads nothing."""

    async def __call__(self, _event: Message, turn: Turn) -> bool:
        """Tell whether there may be a question with two buttons."""
        return turn.prompt is not None or (turn.registration is not None and turn.registration.cursor is None)


class SaysYesOrNo(Filter):
    """Takes a yes or a no while a question waits for one; anything else lets the question go."""

    async def __call__(self, event: Message, turn: Turn) -> bool | dict[str, Any]:
        """Give what the button does as `data`."""
        asked = passing.of_turn(turn, passing.YES_NO)
        if asked is None:
            return False
        await passing.stop(turn)
        said = said_in(event)
        return False if said is None else {"data": asked.of["yes" if said else "no"]}


def router() -> Router:
    """Take a yes or a no."""
    router = Router(name="base.yes_or_no")
    router.message.register(press, SaysYesOrNo())
    return router


async def wait(turn: Turn, *, yes: CallbackData, no: CallbackData) -> None:
    """Take a typed yes or no for these buttons, until anything else is done."""
    await passing.ask(turn, passing.YES_NO, yes=yes.pack(), no=no.pack())


async def press(event: Message, turn: Turn, data: str, event_router: Router) -> Reply:
    """Do what the button does."""
    return await typed_press.press(event, turn, event_router, data)


def said_in(event: Message) -> bool | None:
    """Return the yes or the no that a message is; None: it is something else."""
    text = event.text or ""
    return yes_or_no(text) if only_yes_or_no(text) else None
