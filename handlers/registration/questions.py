"""The questions of a form, one at a time: tapping, typing, sending; back, skip, keep, give up."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.delivery import albums
from fair.forms.input import OptionInput
from fair.forms.problem import Refused
from fair.places import chosen
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.picker import mark_of
from handlers.base.screen import Reply, screens
from handlers.registration import begin, steps
from handlers.registration.callbacks import (
    AnywayCallback,
    ChoiceCallback,
    DoneCallback,
    OptionCallback,
    QuestionCallback,
)
from handlers.registration.message_input import IsAnswer, IsEditOfAnswer, given, pressed
from handlers.registration.screens import questions
from handlers.registration.screens.question_buttons import page_of_option
from services import answering
from services.answering import OpenQuestion
from services.next_step import Next
from services.turn import Turn

QuestionHandler: TypeAlias = Callable[[OpenQuestion], Awaitable[Next | Refused]]


def callbacks() -> Router:
    """Take the buttons under questions."""
    router = Router(name="registration.questions.callbacks")
    router.callback_query.filter(
        AnyPress(OptionCallback, ChoiceCallback, DoneCallback, AnywayCallback, QuestionCallback)
    )
    router.callback_query.register(pick, OptionCallback.filter())
    router.callback_query.register(choose, ChoiceCallback.filter())
    router.callback_query.register(finish, DoneCallback.filter())
    router.callback_query.register(insist, AnywayCallback.filter())
    router.callback_query.register(go, QuestionCallback.filter())
    return router


def answers() -> Router:
    """Take what people write and send meanwhile. Its place is behind the commands."""
    router = Router(name="registration.questions.answers")
    router.message.register(answer, IsAnswer())
    router.edited_message.register(edited, IsEditOfAnswer())
    return router


async def pick(_event: CallbackQuery, turn: Turn, callback_data: OptionCallback) -> Reply:
    """Take a tapped option."""
    return await _tap(turn, callback_data.question, OptionInput(callback_data.option))


async def choose(_event: CallbackQuery, turn: Turn, callback_data: ChoiceCallback) -> Reply:
    """Take one of several choices, or leave it."""
    return await _tap(turn, callback_data.question, OptionInput(callback_data.option, on=callback_data.on))


async def finish(_event: CallbackQuery, turn: Turn, callback_data: DoneCallback) -> Reply:
    """Go on from several choices, if they are what this copy of the question shows; else it shows what is so now."""
    asked = await answering.find_open(turn, callback_data.question)
    if asked is None or asked.locked:
        return await steps.answer_stale(turn)
    if callback_data.shown != mark_of(chosen(asked.present)):
        return steps.show(asked.again(), toast=turn.t.plain("choices-changed"))
    found = await answering.finish_choices(asked)
    if isinstance(found, Refused):
        return Reply(toast=questions.toast(turn.t, found.problem))
    return steps.show(found)


async def insist(_event: CallbackQuery, turn: Turn, callback_data: AnywayCallback) -> Reply:
    """Take an option whose session has no place left."""
    return await _tap(turn, callback_data.question, OptionInput(callback_data.option, anyway=True))


async def _tap(turn: Turn, question_id: str, tapped: OptionInput) -> Reply:
    asked = await answering.find_open(turn, question_id)
    if asked is None or asked.locked:
        return await steps.answer_stale(turn)
    found = await answering.answer(asked, tapped)
    if isinstance(found, Refused):
        return Reply(toast=questions.toast(turn.t, found.problem))
    return steps.show(found, page=page_of_option(asked.question, tapped.option))


async def go(_event: CallbackQuery, turn: Turn, callback_data: QuestionCallback) -> Reply:
    """Take a button beside the options."""
    asked = await answering.find_open(turn, callback_data.question)
    if asked is None or asked.locked:
        return await steps.answer_stale(turn)
    found = await ACTIONS[callback_data.action](asked)
    if isinstance(found, Refused):
        return Reply(toast=questions.toast(turn.t, found.problem))
    return steps.show(found, page=callback_data.page)


async def answer(event: Message, turn: Turn) -> Reply:
    """Take what was written or sent; of an album, the first thing."""
    album = event.media_group_id
    if album and not await albums.first_of(turn.tx, event.chat.id, album, turn.micros):
        return Reply()
    asked = await answering.find_open(turn)
    if asked is None or asked.locked:
        return await steps.show_current(turn)
    if turn.missed_at is not None:
        return await steps.show_current(turn, turn.t("missed-question"))  # they may not have seen what it would answer
    key = pressed(turn, event.text, asked.question.kind) if event.text else None
    found = await (ACTIONS[key](asked) if key else answering.answer(asked, given(event)))
    return steps.show(asked.again(found.problem) if isinstance(found, Refused) else found)


async def edited(_event: Message, turn: Turn) -> Reply:
    """Say how an answer is changed: an edited message is none, since nobody can tell which one it was."""
    registration = turn.registration
    assert registration is not None
    return screens(questions.edited(turn.t, draft=registration.status == "draft"))


async def ask_again(asked: OpenQuestion) -> Next:
    """Ask a question again, at another page of its options."""
    return asked.again()


async def stop(asked: OpenQuestion) -> Next:
    """Stop answering."""
    return await begin.stop(asked.turn)


ACTIONS: Final[Actions[QuestionHandler]] = Actions(
    QuestionCallback,
    {
        "back": answering.back,
        "skip": answering.skip,
        "keep": answering.keep_answer,
        "done": answering.finish_choices,
        "cancel": stop,
        "page": ask_again,
        "again": ask_again,
        "spell": answering.spell_better,
    },
)
