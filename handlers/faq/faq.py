"""/faq: common questions and their answers."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.faq import counts
from fair.faq.question import FrequentQuestion
from handlers.base.buttons import to_organisers
from handlers.base.callbacks import AnyPress
from handlers.base.home import way_on
from handlers.base.screen import Reply, Rows, screens
from handlers.faq.callbacks import FaqCallback
from handlers.faq.screens import faq
from services.faq import question_of
from services.turn import Turn


def router() -> Router:
    """Take buttons of the list and under answers."""
    router = Router(name="faq.faq")
    router.callback_query.filter(AnyPress(FaqCallback))
    router.callback_query.register(press, FaqCallback.filter())
    return router


async def show(turn: Turn) -> Reply:
    """Show the first page of the list."""
    return screens(faq.listed(turn.t, turn.event, 0, _ways(turn)))


async def press(_event: CallbackQuery, turn: Turn, callback_data: FaqCallback) -> Reply:
    """Turn a page, or answer; a question that is there no more leads to the list."""
    one = question_of(turn.event, callback_data.of)
    return await answer(turn, one) if one else screens(faq.listed(turn.t, turn.event, callback_data.page, _ways(turn)))


def _ways(turn: Turn) -> Rows:
    """Return the ways on: back to what is under way, and to a human being."""
    return (*way_on(turn), (to_organisers(turn.t),))


async def answer(turn: Turn, one: FrequentQuestion) -> Reply:
    """Answer a question, and count it."""
    await counts.count(turn.tx, turn.event.id, one.id)
    return screens(faq.answer(turn.t, one, _ways(turn)))
