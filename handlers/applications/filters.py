"""Which applications are looked at: by state, role, answers, or a text."""

from dataclasses import replace
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.applications import queue
from db.applications.queue import STATES, QueueFilter
from fair.access import Permission
from fair.fields.text import clean, cut
from fair.forms.model import Question, QuestionKind
from handlers.applications import details
from handlers.applications.callbacks import FilterAnswerCallback, FilterCallback
from handlers.applications.queue import first, home
from handlers.applications.screens import filters
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services.turn import Turn

LENGTH: Final = 64


def router() -> Router:
    """Return the router of the buttons."""
    router = Router(name="organiser.sifting")
    router.callback_query.filter(AnyPress(FilterCallback, FilterAnswerCallback))
    router.callback_query.register(press, FilterCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(by_answer, FilterAnswerCallback.filter(), Requires(Permission.APPLICATIONS))
    return router


def answers() -> Router:
    """Return the router of what is typed."""
    router = Router(name="organiser.sifting.answers")
    router.message.register(by_text, AnswersPrompt("sift"), Requires(Permission.APPLICATIONS))
    return router


async def show(turn: Turn) -> Reply:
    """Show what can be chosen, and how many applications are left."""
    await permissions.close(turn)
    found = len(await details.current(turn))
    files = turn.may(Permission.FILES)
    return screens(filters.sieve(turn.t, turn.event, await _sieve(turn), found, files=files))


async def press(_event: CallbackQuery, turn: Turn, callback_data: FilterCallback) -> Reply:
    """Choose what is looked at."""
    of = callback_data.of
    match callback_data.by:
        case "state" if of in STATES:
            await _keep(turn, replace(await _sieve(turn), state=of))
            return await home(turn)
        case "role" | "drop" | "clear":
            return await narrow(turn, callback_data)
        case "text":
            await permissions.ask(turn, "sift")
            return screens(filters.text(turn.t))
        case "roles":
            return screens(filters.roles(turn.t, turn.event))
        case _:
            question = choice(turn, of) if callback_data.by == "question" else None
            return screens(filters.options(turn.t, question)) if question else await show(turn)


async def narrow(turn: Turn, data: FilterCallback) -> Reply:
    """Take a role, or leave something out of the sieve again."""
    sieve = await _sieve(turn)
    if data.by == "role":
        return await _keep(turn, replace(sieve, role=data.of if turn.event.role(data.of) else None))
    if data.by == "drop":
        return await _keep(turn, replace(sieve, answers={q: o for q, o in sieve.answers.items() if q != data.of}))
    return await _keep(turn, QueueFilter(state=sieve.state))


async def by_answer(_event: CallbackQuery, turn: Turn, callback_data: FilterAnswerCallback) -> Reply:
    """Look at those who gave one answer."""
    sieve, question = await _sieve(turn), choice(turn, callback_data.question)
    if question is None or question.option(callback_data.option) is None:
        return await show(turn)
    return await _keep(turn, replace(sieve, answers={**sieve.answers, question.id: callback_data.option}))


async def by_text(event: Message, turn: Turn) -> Reply:
    """Look at those in whom a text is found."""
    text = cut(clean(event.text or ""), LENGTH)
    await _keep(turn, replace(await _sieve(turn), text=text, state=queue.ALL if text else queue.WAITING))
    return await first(turn)


def choice(turn: Turn, question_id: str) -> Question | None:
    """Return a question whose answers can be chosen from."""
    question = turn.event.form.by_id.get(question_id)
    return question if question and question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} else None


async def _sieve(turn: Turn) -> QueueFilter:
    return await queue.filter_of(turn.tx, turn.person.id, turn.event.id)


async def _keep(turn: Turn, sieve: QueueFilter) -> Reply:
    await queue.save_filter(turn.tx, turn.person.id, turn.event.id, sieve)
    return await show(turn)
