"""What is asked in passing: the next message answers it, unless somebody presses or commands anything else before.

Other prompts wait until their handlers close them; these are kept for an hour at most, so that nothing that people
write for another reason is taken for an answer.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from db.core.time import HOUR
from db.people import prompts
from db.people.prompts import Prompt
from handlers.base import permissions
from services.enquiries import ANSWER
from services.turn import Turn

PATIENCE: Final = HOUR
LABEL: Final = "label"
"""One of the buttons of a screen is asked for: its label may be typed."""
FILTER: Final = "sift"
"""A text to look for in the applications."""
ORGANISATION: Final = "organisation-list"
"""A name to look for among the organisations."""
ENQUIRY: Final = "enquiry"
"""A message to the organisers."""
TYPED: Final = "enquiry-typed"
"""Whether what was typed shall go to the organisers: answered by a button only."""
YES_NO: Final = "yes-no"
"""A yes or a no, to a question that has a button for each."""
KINDS: Final = frozenset({YES_NO, LABEL, FILTER, ORGANISATION, ENQUIRY, TYPED, ANSWER})


async def ask(turn: Turn, kind: str, **of: Any) -> None:
    """Take the next message as the answer, for as long as nothing else is done. `of`: what it is about, as JSON."""
    await permissions.ask(turn, kind, until=turn.micros + PATIENCE, **of)


async def stop(turn: Turn) -> bool:
    """Wait for no such answer any more; tell whether one was waited for."""
    if not is_open(turn):
        return False
    await prompts.close(turn.tx, turn.person.id)
    return True


def is_open(turn: Turn, kind: str = "") -> bool:
    """Tell whether something was asked in passing when the turn began, and can still be answered."""
    return of_turn(turn, kind) is not None


def of_turn(turn: Turn, kind: str = "") -> Prompt | None:
    """Return what was asked in passing when the turn began, if it can still be answered."""
    prompt = turn.prompt
    if prompt is None or prompt.kind not in KINDS or prompt.event_id != turn.event.id:
        return None
    return prompt if kind in {"", prompt.kind} and prompt.of["until"] > turn.micros else None


class EndsWithOtherThings(BaseMiddleware):
    """Lets what was asked in passing go, before a press or a command is dealt with that may ask anew."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Close the prompt."""
        if isinstance(event, CallbackQuery) or (isinstance(event, Message) and (event.text or "").startswith("/")):
            await stop(data["turn"])
        return await handler(event, data)

    def watch(self, router: Router) -> None:
        """See everything that comes to a router."""
        router.callback_query.outer_middleware(self)
        router.message.outer_middleware(self)
