"""All answers at a glance: change one, submit, give up."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply
from handlers.registration import steps
from handlers.registration.begin import cancel, discard
from handlers.registration.callbacks import ReviewCallback
from services import answering, next_step, submission
from services.turn import Turn

ReviewHandler: TypeAlias = Callable[[Turn, ReviewCallback], Awaitable[Reply]]

OF_DRAFT: Final = frozenset({"submit", "cancel", "discard"})
"""What is done with a draft only."""


def router() -> Router:
    """Take the buttons under all answers."""
    router = Router(name="registration.review")
    router.callback_query.filter(AnyPress(ReviewCallback))
    router.callback_query.register(press, ReviewCallback.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ReviewCallback) -> Reply:
    """Take a button of the review."""
    action, registration = callback_data.action, turn.registration
    if registration is None or registration.status == "withdrawn":
        return await steps.answer_stale(turn)
    if action in OF_DRAFT and registration.status != "draft":
        return await steps.answer_stale(turn)
    return await ACTIONS[action](turn, callback_data)


async def show(turn: Turn, page: int = 0) -> Reply:
    """Show all answers; nothing is open meanwhile."""
    return steps.show(await next_step.review(turn), page=page)


async def choose(turn: Turn, page: int = 0) -> Reply:
    """Show the answers a few at a time, to choose one to change."""
    return steps.show(await next_step.choose_answer(turn), page=page)


async def edit(turn: Turn, question_id: str) -> Reply:
    """Open an answer's question again; say so if it can't be changed any more."""
    found = await answering.jump(turn, question_id)
    if found == "stale":
        return await steps.answer_stale(turn)
    if found == "locked":
        return Reply(toast=turn.t.plain("answer-locked", contact=turn.event.help_contact), alert=True)
    return steps.show(found)


async def submit(turn: Turn) -> Reply:
    """Hand the draft in, or show what is in the way."""
    return steps.show(await submission.submit(turn))


ACTIONS: Final[Actions[ReviewHandler]] = Actions(
    ReviewCallback,
    {
        "again": lambda turn, data: show(turn, data.page),
        "list": lambda turn, data: choose(turn, data.page),
        "edit": lambda turn, data: edit(turn, data.question),
        "submit": lambda turn, _data: submit(turn),
        "cancel": lambda turn, _data: cancel(turn),
        "discard": lambda turn, _data: discard(turn),
    },
)
