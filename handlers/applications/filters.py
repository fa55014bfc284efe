"""Which applications are looked at: by state, role, answers, or a text."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import queue
from db.applications.queue import STATES, QueueFilter
from fair.access import Permission
from fair.fields.text import clean, cut
from fair.forms.model import Question, QuestionKind
from handlers.applications import details
from handlers.applications.callbacks import FilterAnswerCallback, FilterCallback, FilterPageCallback
from handlers.applications.queue import first, home, show_list
from handlers.applications.screens import filters
from handlers.base import passing, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services.turn import Turn

FilterHandler: TypeAlias = Callable[[Turn, str], Awaitable[Reply]]
"""What is chosen, and which state, role or question it is about."""

LENGTH: Final = 64
"""Characters of a text that is looked for."""


def router() -> Router:
    """Take the buttons that filter the queue."""
    router = Router(name="applications.filters")
    router.callback_query.filter(AnyPress(FilterCallback, FilterAnswerCallback, FilterPageCallback))
    router.callback_query.register(press, FilterCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(choose_answer, FilterAnswerCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(turn_page, FilterPageCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Take the text that is looked for."""
    router = Router(name="applications.filters.answers")
    router.message.register(type_text, AnswersPrompt(passing.FILTER), Requires(Permission.APPLICATIONS))
    return router


async def show(turn: Turn, of: str = "") -> Reply:
    """Show what can be chosen, and how many applications are left; what is typed is looked for. `of`: which page."""
    await passing.ask(turn, passing.FILTER)
    found = len(await details.current_queue(turn))
    files = turn.may(Permission.FILES)
    page = int(of) if of.isascii() and of.isdecimal() else 0
    return screens(filters.filter_menu(turn.t, turn.event, await _present_filter(turn), found, page, files=files))


async def press(_event: CallbackQuery, turn: Turn, callback_data: FilterCallback) -> Reply:
    """Choose what is looked at."""
    return await ACTIONS[callback_data.action](turn, callback_data.of)


async def choose_state(turn: Turn, state: str) -> Reply:
    """Look at the applications of one state."""
    if state not in STATES:
        return await show(turn)
    await _save(turn, replace(await _present_filter(turn), state=state))
    return await home(turn)


async def choose_only(turn: Turn, state: str) -> Reply:
    """Look at all applications of one state, whatever was filtered before: a notice leads here."""
    if state not in STATES:
        return await show(turn)
    await queue.save_filter(turn.tx, turn.person.id, turn.event.id, QueueFilter(state=state))
    return await home(turn)


async def ask_for_role(turn: Turn, _of: str) -> Reply:
    """Offer the roles."""
    return await typed_labels.offer(turn, filters.roles(turn.t, turn.event))


async def choose_role(turn: Turn, role: str) -> Reply:
    """Look at one role, or, if there is no such, at all."""
    return await _save(turn, replace(await _present_filter(turn), role=role if turn.event.role(role) else None))


async def ask_for_answer(turn: Turn, question_id: str) -> Reply:
    """Offer the answers to a question."""
    return await _offer_answers(turn, question_id, 0)


async def turn_page(_event: CallbackQuery, turn: Turn, callback_data: FilterPageCallback) -> Reply:
    """Offer other answers to a question."""
    return await _offer_answers(turn, callback_data.question, callback_data.page)


async def _offer_answers(turn: Turn, question_id: str, page: int) -> Reply:
    question = choice_question(turn, question_id)
    if question is None:
        return await show(turn)
    labels = {
        FilterAnswerCallback(question=question.id, option=option.id).pack(): option.label[turn.t.language]
        for option in question.options
    }
    return await typed_labels.offer(turn, filters.options(turn.t, question, page), labels)


async def drop_answer(turn: Turn, question_id: str) -> Reply:
    """Look at those with any answer to a question again."""
    queue_filter = await _present_filter(turn)
    return await _save(
        turn, replace(queue_filter, answers={q: o for q, o in queue_filter.answers.items() if q != question_id})
    )


async def ask_for_text(turn: Turn, _of: str) -> Reply:
    """Ask for a text to look for."""
    await passing.ask(turn, passing.FILTER)
    return screens(filters.text(turn.t))


async def clear(turn: Turn, _of: str) -> Reply:
    """Look at all applications of the present state again."""
    return await _save(turn, QueueFilter(state=(await _present_filter(turn)).state))


async def choose_answer(_event: CallbackQuery, turn: Turn, callback_data: FilterAnswerCallback) -> Reply:
    """Look at those who gave one answer."""
    queue_filter, question = await _present_filter(turn), choice_question(turn, callback_data.question)
    if question is None or question.option(callback_data.option) is None:
        return await show(turn)
    return await _save(turn, replace(queue_filter, answers={**queue_filter.answers, question.id: callback_data.option}))


async def type_text(event: Message, turn: Turn) -> Reply:
    """Look at those in whom a text is found; where there is nobody, the filter stays as it was."""
    text = cut(clean(event.text or ""), LENGTH)
    if not text:
        return await ask_for_text(turn, "")
    before = await _present_filter(turn)
    for sought in (replace(before, text=text, state=queue.ALL), QueueFilter(queue.ALL, text=text)):
        if found := await queue.shown(turn.tx, turn.event, sought):
            await queue.save_filter(turn.tx, turn.person.id, turn.event.id, sought)
            return await first(turn) if len(found) == 1 else await show_list(turn)
    await passing.ask(turn, passing.FILTER)
    return screens(filters.nobody(turn.t, turn.event, text, before))


def choice_question(turn: Turn, question_id: str) -> Question | None:
    """Return a question whose answers can be chosen from."""
    question = turn.event.form.by_id.get(question_id)
    return question if question and question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} else None


async def _present_filter(turn: Turn) -> QueueFilter:
    return await queue.filter_of(turn.tx, turn.person.id, turn.event.id)


async def _save(turn: Turn, queue_filter: QueueFilter) -> Reply:
    await queue.save_filter(turn.tx, turn.person.id, turn.event.id, queue_filter)
    return await show(turn)


ACTIONS: Final[Actions[FilterHandler]] = Actions(
    FilterCallback,
    {
        "menu": show,
        "state": choose_state,
        "only": choose_only,
        "roles": ask_for_role,
        "role": choose_role,
        "question": ask_for_answer,
        "drop": drop_answer,
        "text": ask_for_text,
        "clear": clear,
    },
)
