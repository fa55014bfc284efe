"""Labels that are typed instead of tapped: wherever a screen of the team asks for one of its buttons."""

from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import Final

from aiogram import Router
from aiogram.types import Message

from db.people.prompts import Prompt
from fair.access import Permission
from fair.fields.labels import typed
from handlers.base import passing, typed_press
from handlers.base.label_screens import choose
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, Screen, screens
from services.turn import Turn

MOST: Final = 200
"""Labels of other pages that are remembered; more are looked for by turning pages."""
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def answers() -> Router:
    """Take a label that is typed."""
    router = Router(name="base.typed_labels")
    router.message.register(press, AnswersPrompt(passing.LABEL), Requires(Permission.DESK))
    return router


async def offer(turn: Turn, screen: Screen, others: Mapping[str, str] = NOTHING) -> Reply:
    """Show a screen that asks for one of its buttons, and take a typed label for a press.

    `others`: labels, by their data, that stand on other pages of it, or in the text with a number on the button.
    """
    shown = {button.data: button.text for row in screen.buttons for button in row if button.data}
    labels = {**shown, **dict(islice(others.items(), MOST))}
    await passing.ask(turn, passing.LABEL, labels=labels)
    return screens(screen)


async def press(event: Message, turn: Turn, prompt: Prompt, event_router: Router) -> Reply:
    """Do what the button does whose label was typed; who may press it is asked as ever."""
    labels = prompt.of["labels"]
    meant = typed(labels, event.text or "")
    if meant is None:
        return screens(choose(turn.t, labels))
    await passing.stop(turn)
    return await typed_press.press(event, turn, event_router, meant)
