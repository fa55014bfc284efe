"""All answers at a glance: change one, submit, give up."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.registration import registrations
from fair.forms.flow import problems, visible
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.begin import cancel, discard
from handlers.registration.callbacks import ReviewCallback
from handlers.registration.screens import begin, status
from handlers.registration.screens import review as review_screens
from services import admission, organisation_membership, subscriptions
from services.application import Application, load, move, reload
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


async def show(turn: Turn, page: int = 0, preface: str = "") -> Reply:
    """Show all answers; nothing is open meanwhile."""
    application = await load(turn)
    left = steps.remove_keyboard(turn, application.open)
    turn, application = await move(turn, application, None)
    return screens(*left, review_screens.review(turn.t, application, turn.now, page, preface))


async def edit(turn: Turn, question_id: str) -> Reply:
    """Open an answer's question again; say so if it can't be changed any more."""
    application = await load(turn)
    asked = next((one for one in visible(application.form, application.answers) if one.id == question_id), None)
    if asked is None or not (application.draft or application.registration.takes_part):
        return await steps.answer_stale(turn)
    if application.is_locked(asked, turn.now):
        return Reply(toast=turn.t.plain("answer-locked", contact=turn.event.help_contact), alert=True)
    turn, application = await move(turn, application, asked.id)
    return await steps.show_current(turn)


async def submit(turn: Turn) -> Reply:
    """Hand the draft in, unless registration closed, something is missing or a colleague was there before."""
    if (state := turn.event.registration_state(turn.now)) != "open":
        return screens(begin.not_open(turn.t, turn.event, state))
    application = await load(turn)
    if missing := problems(application.form, application.answers, turn.now):
        turn, application = await move(turn, application, missing[0][0])
        return await steps.show_current(turn, turn.t("review-incomplete"))
    if namesake := await organisation_membership.find_same_organisation(turn, application):
        return screens(steps.offer(turn, namesake))
    return await accept(turn, application)


async def accept(turn: Turn, application: Application) -> Reply:
    """Give the number, make the organisation's card, and say what happens next."""
    await registrations.submit(turn.tx, application.registration, turn.micros)
    await subscriptions.start(turn)
    turn, application = await reload(turn)
    turn, application = await organisation_membership.create_if_complete(turn, application)
    turn, application = await admission.decide_automatically(turn, application)
    return screens(status.accepted(turn.t, application))


ACTIONS: Final[Actions[ReviewHandler]] = Actions(
    ReviewCallback,
    {
        "again": lambda turn, data: show(turn, data.page),
        "edit": lambda turn, data: edit(turn, data.question),
        "submit": lambda turn, _data: submit(turn),
        "cancel": lambda turn, _data: cancel(turn),
        "discard": lambda turn, _data: discard(turn),
    },
)
